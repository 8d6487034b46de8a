package import Language
package import SchoolNetwork
import Tables
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

    var isNew: Bool { if case .new = self { true } else { false } }

    /// The field.
    var place: FieldPlace {
      switch self {
      case .field(let place), .new(_, _, let place): place
      }
    }
  }

  /// A value that can be chosen: how it is called, and as it is typed for the field.
  package struct Choice: Equatable, Sendable {
    /// Its name.
    package let name: String
    /// What means it, where a value is typed.
    package let typed: String
  }

  let target: Target
  /// What is typed: the value, or what narrows the choices.
  package private(set) var entry: TextEntry
  /// All that can be chosen; nil where words are typed.
  package let choices: [Choice]?
  /// The place of the selected one among ``shown``.
  package private(set) var selected = 0
  /// Those that are ticked, of a field that holds several; nil for a field that holds one.
  private(set) var ticked: Set<String>?

  /// The field.
  package var place: FieldPlace { target.place }
  /// Whether it is a field of a new record.
  package var isNew: Bool { target.isNew }
  /// The label of the field.
  package func label(_ language: Language) -> String { target.place.label(language) }

  /// Words that are typed; what the field holds, or what was typed and `left` before.
  init(_ target: Target, text: String, left: String?) {
    (self.target, choices) = (target, nil)
    entry = TextEntry(text)
    if let left { entry.replace(with: left) }
  }

  /// A choice; the values that the field holds are selected.
  init(_ target: Target, _ choices: [Choice], held: [String], isSeveral: Bool) {
    (self.target, self.choices) = (target, choices)
    entry = TextEntry()
    ticked = isSeveral ? Set(held) : nil
    selected = choices.firstIndex { held.contains($0.typed) } ?? 0
  }

  /// Whether a choice is ticked; nil where nothing is.
  package func isTicked(_ choice: Choice) -> Bool? { ticked.map { $0.contains(choice.typed) } }

  /// What can be chosen and has what was typed, in either layout; nil where words are typed.
  package var shown: [Choice]? {
    guard let choices else { return nil }
    guard !entry.text.isEmpty else { return choices }
    let needles = [entry.text, KeyboardLayout.retyped(entry.text)].map(Folding.folded)
    let folded = choices.map { (choice: $0, name: Folding.folded($0.name)) }
    let fitting = folded.filter { choice in needles.contains { Folding.contains(choice.name, $0) } }
    // The whole name comes before all that begins with what was typed, and that before the rest.
    let whole = fitting.filter { needles.contains($0.name) }
    let begun = fitting.filter { choice in
      !needles.contains(choice.name) && needles.contains { choice.name.hasPrefix($0) }
    }
    let rest = fitting.filter { choice in !needles.contains { choice.name.hasPrefix($0) } }
    return (whole + begun + rest).map(\.choice)
  }

  /// What is typed for the field: a value each.
  var texts: [String] {
    guard let choices else {
      // A list of words has one a line.
      if case .list = target.place.line.kind {
        let lines = entry.text.split { $0 == "\n" }.map { TypedText.trimmed($0) }.filter { !$0.isEmpty }
        return lines.isEmpty ? [""] : lines
      }
      return [entry.text]
    }
    if let ticked {
      let typed = choices.map(\.typed).filter(ticked.contains)
      return typed.isEmpty ? [""] : typed
    }
    guard let shown, shown.indices.contains(selected) else { return [entry.text] }
    return [shown[selected].typed]
  }

  /// Whether what is typed may have several lines.
  var hasLines: Bool {
    guard choices == nil else { return false }
    switch target.place.line.kind {
    case .lines, .list: return true
    default: return false
    }
  }

  mutating func move(_ move: Move, page: Int) {
    guard let shown, let place = move.place(from: selected, of: shown.count, page: page) else { return }
    selected = place
  }

  /// Writes; a space ticks where several are chosen. False if the text would become too long.
  mutating func write(_ writing: Writing) -> Bool {
    if ticked != nil, writing == .key(.character(" ")) {
      tick()
      return true
    }
    guard entry.write(writing) else { return false }
    if choices != nil { selected = 0 }
    return true
  }

  /// Breaks the line at the cursor.
  mutating func breakLine() -> Bool { !hasLines || entry.insert(["\n"]) }

  private mutating func tick() {
    guard let shown, shown.indices.contains(selected), ticked != nil else { return }
    ticked?.formSymmetricDifference([shown[selected].typed])
  }
}

extension FieldPlace {
  /// What the field can hold, if that can be listed: the names of a choice, yes and no, what a reference can name.
  func choices(_ network: Network, _ language: Language) -> [FieldEditor.Choice]? {
    choices(of: line.kind, network, language)
  }

  private func choices(of kind: FieldKind, _ network: Network, _ language: Language) -> [FieldEditor.Choice]? {
    switch kind {
    case .choice(let names) where !line.takesWords:
      return names.map { FieldEditor.Choice(name: language.said($0, of: self), typed: $0) }
    case .yesNo, .yesNoUnknown:
      let answers: [Answer] = kind == .yesNo ? [.yes, .no] : Answer.allCases
      return answers.map { FieldEditor.Choice(name: language.name($0), typed: $0.rawValue) }
    case .reference(.school):
      return network.schoolsByName.map { FieldEditor.Choice(name: network.name(of: $0.id), typed: $0.id.text) }
    case .reference(.riskFactor):
      return network.riskFactors.map { FieldEditor.Choice(name: $0.nameOrID, typed: $0.id.text) }
    case .list(let inner): return choices(of: inner, network, language)
    default: return nil
    }
  }
}
