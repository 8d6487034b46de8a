package import Language
import SchoolNetwork
import Text
package import Typing

/// A field of a card while it is edited: words that are typed, or a choice among what it can hold.
package struct FieldEditor: Equatable, Sendable {
  /// What is edited.
  enum Target: Equatable {
    /// A field of the record.
    case field(FieldPlace)
    /// The next field of a new record of a list, with what of it is typed already.
    case new(list: FieldPlace, record: FieldValue, field: FieldPlace)

    /// The field.
    var place: FieldPlace {
      switch self {
      case .field(let place), .new(_, _, let place): place
      }
    }

    /// The list that a new record is for; nil for a field of the record.
    var list: FieldPlace? { if case .new(let list, _, _) = self { list } else { nil } }

    /// Whether text for one takes the place of text for the other: of a list there is one new record at a time.
    func isSame(as other: Target?) -> Bool { self == other || list != nil && list == other?.list }

    /// What of a new record is typed already.
    var record: FieldValue { if case .new(_, let record, _) = self { record } else { .notSet } }
  }

  let target: Target
  /// What is typed: the value, or what narrows the choices.
  package private(set) var entry: TextEntry
  /// All that can be chosen; nil where words are typed.
  let choices: [FieldChoice]?
  /// What can be chosen and fits what was typed, the best first; below words, those that were asked for with ↓. Nil
  /// where there is nothing to choose.
  package private(set) var shown: [FieldChoice]?
  /// The place of the selected one among ``shown``.
  package private(set) var selected = 0
  /// Those that are ticked, of a field that holds several: what it held, in its order, then what was ticked; nil for a
  /// field that holds one.
  private var ticked: [String]?
  /// Whether one was ticked, or taken back, since the text changed.
  private var hasTicked = false
  private var finder: ChoiceFinder?
  /// What of the text stays before what is completed.
  private var head = ""

  /// Whether it is chosen and not written.
  package var isChoice: Bool { choices != nil }
  /// The field.
  package var place: FieldPlace { target.place }
  /// Whether it is a field of a new record.
  package var isNew: Bool { target.list != nil }
  /// Whether it holds several of its choices.
  package var isSeveral: Bool { ticked != nil }
  /// What of the new record is there already, in words; empty if nothing is.
  package var before = ""
  /// The label of the field.
  package func label(_ language: Language) -> String { target.place.label(language) }

  /// Words that are typed; what the field holds, or what was typed and `left` before.
  init(_ target: Target, text: String, left: String?) {
    (self.target, choices) = (target, nil)
    entry = TextEntry(text, limit: target.place.hasLines ? TypedValues.longestText : TextEntry.limit)
    if let left { entry.replace(with: left) }
  }

  /// A choice; the values that the field holds are selected.
  init(_ target: Target, _ choices: [FieldChoice], held: [String], isSeveral: Bool) {
    (self.target, self.choices, shown) = (target, choices, choices)
    entry = TextEntry()
    ticked = isSeveral ? held.filter { !$0.isEmpty } : nil
    // What is ticked is seen; the first one is selected there.
    selected = isSeveral ? 0 : choices.firstIndex { held.contains($0.typed) } ?? 0
  }

  /// Whether a choice is ticked; nil where nothing is.
  package func isTicked(_ choice: FieldChoice) -> Bool? { ticked.map { $0.contains(choice.typed) } }

  /// What is typed for the field: a value each.
  var texts: [String] {
    guard choices != nil else {
      // A list of words has one a line.
      guard case .list = target.place.line.kind else { return [entry.text] }
      let lines = entry.text.split { $0 == "\n" }.map { TypedText.trimmed($0) }.filter { !$0.isEmpty }
      return lines.isEmpty ? [""] : lines
    }
    if var ticked {
      // Who types a name and presses Enter means it, ticked or not.
      if !entry.text.isEmpty, !hasTicked, let shown, shown.indices.contains(selected) {
        let typed = shown[selected].typed
        if !ticked.contains(typed) { ticked.append(typed) }
      }
      return ticked.isEmpty ? [""] : ticked
    }
    // What fits no choice may be an id, or a name with a fault that can be told.
    guard let shown, shown.indices.contains(selected) else { return [entry.text] }
    return [shown[selected].typed]
  }

  /// Whether it is a day or a deadline, which can be picked.
  var holdsDay: Bool { target.place.line.kind == .day || target.place.line.kind == .wording }

  /// Whether ↓ looks for what the network holds for the field.
  var mayBeKnown: Bool {
    switch target.place.line.kind {
    case .words, .choice: choices == nil
    default: false
    }
  }

  /// Whether what is typed may have several lines.
  package var hasLines: Bool { choices == nil && target.place.hasLines }

  /// Up and down: among the choices; from line to line; else through `known`, what the network holds for the field,
  /// which goes into the text.
  mutating func move(_ move: Move, page: Int, known: () -> [String]) {
    if choices == nil {
      if hasLines { return entry.moveLines(move) }
      guard case .rows(let step) = move else { return }
      return complete(forward: step > 0, known)
    }
    guard let shown, let place = move.place(from: selected, of: shown.count, page: page) else { return }
    selected = place
  }

  /// Puts in the next of what is known that fits; what was typed still decides which ones do.
  private mutating func complete(forward: Bool, _ known: () -> [String]) {
    if shown == nil {
      // Of several people the last one is completed.
      let cut = place.holdsPeople ? entry.text.lastIndex { ",;".contains($0) } : nil
      head = cut.map { entry.text[...$0] + " " }.map { String($0) } ?? ""
      let typed = cut.map { String(entry.text[entry.text.index(after: $0)...]) } ?? entry.text
      let all = known().filter { $0 != typed }.map { FieldChoice($0, typed: $0) }
      // The text that the field holds is no search: it may become any other.
      let fitting = entry.isChanged ? ChoiceFinder(all).fitting(typed) : all
      guard !fitting.isEmpty else { return }
      (shown, selected) = (fitting, forward ? 0 : fitting.count - 1)
    } else if let count = shown?.count, count > 0 {
      selected = (selected + (forward ? 1 : count - 1)) % count
    }
    if let shown, shown.indices.contains(selected) { entry.replace(with: head + shown[selected].typed) }
  }

  /// Writes; a space ticks where several are chosen. False if the text would become too long.
  mutating func write(_ writing: Writing) -> Bool {
    if ticked != nil, writing == .key(.character(" ")) {
      tick()
      return true
    }
    let before = entry.text
    guard entry.write(writing) else { return false }
    guard entry.text != before else { return true }
    guard let choices else {
      shown = nil
      return true
    }
    if finder == nil { finder = ChoiceFinder(choices) }
    (shown, selected, hasTicked) = (finder?.fitting(entry.text) ?? choices, 0, false)
    return true
  }

  /// The answer that a sign typed first means: `+`, `−` and `*`, where there is yes and no to choose.
  func answer(_ writing: Writing) -> Answer? {
    guard choices != nil, entry.text.isEmpty, let answers = place.answers, case .key(.character(let sign)) = writing
    else { return nil }
    let answer: Answer? =
      switch sign {
      case "+": .yes
      case "-", "\u{2212}", "\u{2013}": .no
      case "*": .unknown
      default: nil
      }
    return answer.flatMap { answers.contains($0) ? $0 : nil }
  }

  /// Selects an answer.
  mutating func choose(_ answer: Answer) {
    if let place = shown?.firstIndex(where: { $0.typed == answer.rawValue }) { selected = place }
  }

  /// Breaks the line at the cursor; false if the text would become too long.
  mutating func breakLine() -> Bool { !hasLines || entry.insert(["\n"]) }

  private mutating func tick() {
    guard let shown, shown.indices.contains(selected), ticked != nil else { return }
    let typed = shown[selected].typed
    if let place = ticked?.firstIndex(of: typed) { ticked?.remove(at: place) } else { ticked?.append(typed) }
    hasTicked = true
  }
}

extension FieldPlace {
  /// Whether what is typed for it may have several lines: a list of words has one each.
  var hasLines: Bool {
    switch line.kind {
    case .lines, .list: true
    default: false
    }
  }
}
