import Language
import Pasting
import SchoolNetwork
import Workspace

/// What becomes of pasted text: a table is shown before it is written, other text goes into the text that is written; never
/// into commands.
extension Dashboard {
  /// Notes that a key came, and says whether it counts. One that comes too early for somebody to have seen what it would
  /// answer does not; nor does one that is no text right behind another key, while a table comes key by key: it is a byte
  /// of the table. `isText`: the key writes.
  package mutating func takesKey(at now: Int, isText: Bool) -> Bool {
    let isBehindAnother = desk.keyAt.map { PasteRest.range.contains(now - $0) } ?? false
    desk.keyAt = now
    if case .pasting(var entry) = layers.last, !isText, isBehindAnother, entry.hasBegun {
      layers.removeLast()
      entry.noteStray()
      layers.append(.pasting(entry))
      return false
    }
    guard let rest = desk.rest else { return true }
    guard rest.holds(at: now), rest.isOfTyped || isPasteShown else {
      desk.rest = nil
      return true
    }
    if rest.isOfTyped { desk.rest?.since = now }
    return false
  }

  /// What a key opened or ended that is about a table takes no keys at first, as if it was pasted.
  mutating func rest(behind before: PasteStage) {
    let now = pasteStage
    guard let time = desk.keyAt else { return }
    if before.collects, !now.collects {
      desk.rest = PasteRest(since: time, isOfTyped: true)
    } else if now.shown != .nothing, now.shown != before.shown {
      desk.rest = PasteRest(since: time, isOfTyped: false)
    }
  }

  /// How far a table has come.
  var pasteStage: PasteStage {
    let collects = layers.contains { if case .pasting = $0 { true } else { false } }
    switch layer {
    case .paste: return PasteStage(collects: collects, shown: .table)
    case .question(let question):
      if case .pasted = question.subject { return PasteStage(collects: collects, shown: .question) }
    default: break
    }
    return PasteStage(collects: collects, shown: .nothing)
  }

  private var isPasteShown: Bool { pasteStage.shown != .nothing }

  mutating func paste(_ text: String, at time: Int) -> [Effect] {
    let mayBeTable = PastedTable.isLikely(text)
    let before = layers.count
    defer { if layers.count > before || isPasteShown { desk.rest = PasteRest(since: time, isOfTyped: false) } }
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

  /// Why rows of a table have no place here, and which key makes one.
  private var hasNoPlaceForTable: String {
    guard record == nil, let schools = screens.shown as? SchoolsScreen, schools.part == .roadmap else {
      return language.tableHasNoPlace
    }
    let subject = schools.subject(scope)
    guard subject.partnership == nil else { return desk.noRoadmapForTable }
    let school = subject.school.flatMap { network.school($0) }
    return desk.noPartnerForTable(hasRisks: school?.risks.isEmpty == false)
  }

  /// Shows what pasting a text would do as a table.
  mutating func showTable(_ text: String) {
    guard let found = tablePlace else {
      notice = Notice(hasNoPlaceForTable)
      return
    }
    showTable(text, at: found.place, as: found.kind)
  }

  /// The same, where its rows go to a place.
  mutating func showTable(_ text: String, at place: PastePlace, as kind: PasteKind?) {
    notice = nil
    do throws(PastedTable.Fault) {
      let preview = PastePreview(try PastedTable(text), of: text, at: place, as: kind, scope)
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
      notice = Notice(hasNoPlaceForTable)
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
    return screens.shown.tablePlace(scope) == nil ? .refused(hasNoPlaceForTable) : .does
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

/// How far a table has come: whether it comes key by key, and what of it is on top.
struct PasteStage: Equatable, Sendable {
  /// What is on top: nothing of a table, the question what it is, its preview.
  enum Shown { case nothing, question, table }

  let collects: Bool, shown: Shown
}

/// The time in which keys do nothing: what was typed behind a table was not meant for what it opened.
struct PasteRest: Equatable, Sendable {
  /// Since when, in milliseconds.
  var since: Int
  /// Whether the table came key by key: what is left of it comes as keys too, and the time counts from the last of them.
  let isOfTyped: Bool

  /// How long, in milliseconds.
  static let range = 0..<300

  func holds(at now: Int) -> Bool { Self.range.contains(now - since) }
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
    // Rows pasted among the items of all roadmaps go into that of the chosen one.
    if let items = self as? ItemsScreen {
      guard let item = items.chosenItem else { return nil }
      let address = Address(EntityKey(.partnership, item.partnership.text))
        .appending(Partnership.roadmaps, item.roadmap.text)
      return PastePlace(address, in: scope.network).map { ($0, .items) }
    }
    return (.network, nil)
  }
}
