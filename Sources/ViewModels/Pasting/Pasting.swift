import Language
import Pasting
import SchoolNetwork
import Workspace

/// What becomes of pasted text: a table is shown before it is written, other text goes into the text that is written; never
/// into commands.
extension Dashboard {
  /// How long what a paste opened takes no keys, in milliseconds: what was typed behind it was not meant for that.
  private static let restMilliseconds = 300

  /// Whether a key is too early for somebody to have seen what it would answer.
  package func restsAfterPaste(at now: Int) -> Bool {
    guard let pastedAt = desk.pastedAt, isPasteShown else { return false }
    return (0..<Self.restMilliseconds).contains(now - pastedAt)
  }

  private var isPasteShown: Bool {
    switch layer {
    case .paste: true
    case .question(let question): if case .pasted = question.subject { true } else { false }
    default: false
    }
  }

  mutating func paste(_ text: String, at time: Int) -> [Effect] {
    let mayBeTable = PastedTable.isLikely(text)
    let before = layers.count
    defer { if layers.count > before || isPasteShown { desk.pastedAt = time } }
    if case .pasting(let entry) = layer {
      // The terminal tells what is pasted after all.
      layers.removeLast()
      showTable(text, at: entry.place, as: entry.kind)
    } else if mayBeTable, isFieldOfOneLine, !isBeginning {
      var question = Question(.pasted(text))
      if tablePlace == nil { question.selected = 0 }
      layers.append(.question(question))
    } else if mode == .text {
      return insert(text)
    } else if mayBeTable, layer == nil || record != nil {
      showTable(text)
    } else {
      notice = Notice(mayBeTable ? language.tableNeedsAPane(desk.key(.back)) : language.pasteNeedsAField)
    }
    return []
  }

  /// Whether what is written is a field of one line: a row of a table makes no value of it.
  private var isFieldOfOneLine: Bool {
    guard !isWritingCovered, entry == nil else { return false }
    if screens.shown.takesText { return true }
    if case .form = layer { return true }
    return record?.editor.map { !$0.hasLines } ?? false
  }

  /// Puts a text into what is written.
  mutating func insert(_ text: String) -> [Effect] {
    write(.paste(record?.editor?.hasLines == true ? TypedText.pastedLines(text) : TypedText.pasted(text)))
  }

  // MARK: - Tables

  /// Where the rows of a table go, and what they are where that follows from the place; nil if it has none here.
  private var tablePlace: (place: PastePlace, kind: PasteKind?)? {
    if isBeginning { return nil }
    for case .record(let card) in layers.suffix(1) {
      return PastePlace(card.address, in: network).map { place in
        (place, card.listTable.flatMap { table in place.kinds.first { $0.table == table } })
      }
    }
    return screens.shown.tablePlace(scope)
  }

  /// Shows what pasting a text would do as a table.
  mutating func showTable(_ text: String) {
    guard let found = tablePlace else {
      notice = Notice(language.tableHasNoPlace)
      return
    }
    showTable(text, at: found.place, as: found.kind)
  }

  private mutating func showTable(_ text: String, at place: PastePlace, as kind: PasteKind?) {
    notice = nil
    do throws(PastedTable.Fault) {
      let preview = PastePreview(try PastedTable(text), at: place, as: kind, scope)
      dropUnwritten()
      layers.append(.paste(preview))
    } catch { notice = Notice(error.sentence(language), isTrouble: true) }
  }

  /// A field or a form that was opened and into which nothing was written would be in the way.
  private mutating func dropUnwritten() {
    if screens.shown.takesText, screens.shown.draft == nil { screens.shown.dropWriting() }
    if case .form(let form) = layer, !form.isChanged { layers.removeLast() }
  }

  /// «Вставить таблицу»: a table may come key by key.
  mutating func beginTable() -> [Effect] {
    if case .refused(let reason) = pasteOffer {
      notice = reason
      return []
    }
    guard let found = tablePlace else {
      notice = Notice(language.tableHasNoPlace)
      return []
    }
    notice = nil
    layers.append(.pasting(PasteEntry(at: found.place, as: found.kind)))
    return []
  }

  /// Whether a table has a place here.
  var pasteOffer: Offer {
    if scope.refusesEdits { return .refused(Notice(.readOnly, language)) }
    let isOverCard = if case .palette = layer { layers.count > 1 } else { layer != nil }
    let card = layers.reversed().lazy.compactMap { if case .record(let card) = $0 { card } else { nil } }.first
    if isOverCard, let card {
      return PastePlace(card.address, in: network) == nil ? .refused(language.tableHasNoPlace) : .does
    }
    return screens.shown.tablePlace(scope) == nil ? .refused(language.tableHasNoPlace) : .does
  }

  /// The network was read again after Enter in a preview: what was shown is written, or what is shown now is another thing.
  mutating func finishPaste() -> [Effect] {
    guard case .paste(var preview) = layer, preview.wasAsked else { return [] }
    guard preview.isAsking else {
      preview.wasAsked = false
      layers[layers.count - 1] = .paste(preview)
      notice = Notice(language.pasteIsOtherNow(desk.key(.open)), isTrouble: true)
      return []
    }
    notice = nil
    preview.wasAsked = false
    layers[layers.count - 1] = .paste(preview)
    if preview.settings.place.isGone(in: network) {
      notice = Notice(language.pastePlaceIsGone, isTrouble: true)
      return []
    }
    let before = Accepting(before: self)
    let shows = layers.count == 1 && !screens.shown.takesText
    let answer = preview.finish(&workspace, desk, shows: shows)
    // What was set for these headings holds for the next table that has them.
    if answer.closing == .itself { desk.pasteMemory.note(preview.settings, of: preview.table) }
    // Many files are written for a while, and that can be stopped: then the table is there again.
    if answer.closing == .itself { accepting = before }
    let effects = close(answer, preview)
    guard answer.closing == .itself, let line = desk.pasteMemory.lines.last else { return effects }
    return effects + [.noteColumns(line)]
  }
}

extension ScreenModel {
  /// Where the rows of a table go, and what they are; nil if it has no place.
  func tablePlace(_ scope: Scope) -> (place: PastePlace, kind: PasteKind?)? {
    if let schools = self as? SchoolsScreen {
      switch schools.part {
      case .risks:
        let school = schools.school.map { PastePlace.object(Address(EntityKey(.school, $0.text))) }
        return school.map { ($0, .risks) }
      case .roadmap:
        let subject = schools.subject(scope)
        guard let partnership = subject.partnership, let roadmap = subject.roadmap else { return nil }
        let address = Address(EntityKey(.partnership, partnership.text))
          .appending(Partnership.roadmaps, roadmap.text)
        return PastePlace(address, in: scope.network).map { ($0, .items) }
      case .clusters, .schools: break
      }
    }
    return (.network, nil)
  }
}
