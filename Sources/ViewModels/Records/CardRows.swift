import Language
import SchoolNetwork
import Tables
import Typing

/// A line of the card of a record.
package struct CardRow: Equatable, Sendable {
  /// What a line is about.
  package enum About: Hashable, Sendable {
    /// A record within the record, by the names of the fields on the way: its fields follow.
    case heading([String])
    /// A field, by the names on the way; for a list of records it is their heading.
    case field([String])
    /// A record of a list.
    case element([String], id: String)
    /// The fields that hold nothing, together.
    case folded
  }

  /// What it is about.
  package let about: About
  /// How deep it lies, from 0.
  package let depth: Int
  /// The label of the field; empty for a record of a list.
  package let label: String
  /// What it holds, in words, in several lines where it has them; empty if nothing.
  package let value: String

  /// Whether the selection stops there.
  package var isSelectable: Bool { if case .heading = about { false } else { true } }
}

/// Makes the lines of a card from the table of the record: every field that a person sets, and every record of its
/// lists. Fields that hold nothing are folded into one line, unless they are wanted.
struct CardRows {
  let table: RecordTable
  let record: FieldValue
  let telling: Telling
  /// Whether fields that hold nothing have lines too; if not, these have all the same.
  let isUnfolded: Bool, wanted: Set<[String]>

  private var said: RecordLines { RecordLines(telling.network, telling.language, showsIDs: false) }

  var rows: [CardRow] {
    let places = FieldPlace.all(of: table).filter(isShown)
    let empty = places.filter { !$0.isRecord && record[$0.names].isNothing && !wanted.contains($0.names) }
    // One line for one field would save nothing.
    let isFolding = !isUnfolded && empty.count > 1
    var rows = places.flatMap { self.rows(of: $0, hidden: isFolding ? empty : []) }
    if isFolding {
      let words = telling.language.emptyFields(empty.count)
      rows.append(CardRow(about: .folded, depth: 0, label: words, value: ""))
    }
    return rows
  }

  /// What the program writes for itself is no matter of a person; who edited, and when, is told where it is known.
  private func isShown(_ place: FieldPlace) -> Bool {
    switch place.line.keeper {
    case .identity, .format, .trash, .besideReference: false
    case .author, .occurrence: !record[place.names].isNothing
    case nil: true
    }
  }

  private func rows(of place: FieldPlace, hidden: [FieldPlace]) -> [CardRow] {
    let depth = place.names.count - 1
    let label = telling.language.label(of: place.line.name, in: place.table)
    let value = record[place.names]
    if place.isRecord {
      let isEmpty = hidden.contains { $0.names.count > place.names.count && $0.names.starts(with: place.names) }
      return isEmpty && value.isNothing
        ? [] : [CardRow(about: .heading(place.names), depth: depth, label: label, value: "")]
    }
    guard !hidden.contains(place) else { return [] }
    guard case .records(let inner) = place.line.kind else {
      let words = value.isNothing ? "" : self.words(of: value, in: place)
      return [CardRow(about: .field(place.names), depth: depth, label: label, value: words)]
    }
    let elements = value.elements.filter { $0[School.deleted].isNothing }
    let heading = elements.isEmpty ? label : "\(label) (\(elements.count))"
    let summary = RecordSummary(inner, telling)
    return [CardRow(about: .field(place.names), depth: depth, label: heading, value: "")]
      + elements.compactMap { element in
        guard let id = element[CommonField.id].text else { return nil }
        let words = summary.text(of: element)
        return CardRow(about: .element(place.names, id: id), depth: depth + 1, label: "", value: words)
      }
  }

  /// What a field holds; a text of several lines keeps them, a list of words has one each.
  private func words(of value: FieldValue, in place: FieldPlace) -> String {
    switch (place.line.kind, value) {
    case (.lines, .text(let text)): said.lines(of: text).joined(separator: "\n")
    case (.list(of: .words), .list(let values)), (.list(of: .lines), .list(let values)):
      values.compactMap(\.text).flatMap(said.lines).joined(separator: "\n")
    default: said.words(of: value, in: place.line, of: place.table)
    }
  }
}

extension FieldPlace {
  /// Whether it holds one record, whose fields have lines of their own.
  var isRecord: Bool { if case .record = line.kind { true } else { false } }
}

extension FieldValue {
  /// Whether it holds nothing, or a list of nothing.
  var isNothing: Bool { self == .notSet || self == .list([]) }

  /// The values of a list.
  var elements: [FieldValue] { if case .list(let values) = self { values } else { [] } }
}

/// A record of a list in a few words: what its plain fields hold, the required ones first.
struct RecordSummary {
  private let table: RecordTable, telling: Telling, said: RecordLines
  /// The fields that are told, in their order: worked out once for all records of a list.
  private let lines: [RecordTable.Line]

  init(_ table: RecordTable, _ telling: Telling) {
    (self.table, self.telling) = (table, telling)
    said = RecordLines(telling.network, telling.language, showsIDs: false)
    let required = table.required.flatMap(\.self)
    let told = table.fields.filter { line in
      if case .records = line.kind { return false }
      return line.keeper == nil
    }
    lines = required.compactMap { name in told.first { $0.name == name } } + told.filter { !required.contains($0.name) }
  }

  /// What is told of a record.
  func text(of record: FieldValue) -> String {
    lines.lazy.filter { !record[$0.name].isNothing }.prefix(4).compactMap { line -> String? in
      let value = record[line.name]
      // «Да» alone says nothing.
      if case .flag(let flag) = value { return flag ? telling.language.label(of: line.name, in: table) : nil }
      let words = said.words(of: value, in: line, of: table)
      return words.isEmpty ? nil : words
    }.joined(separator: " · ")
  }
}
