import Deadlines
package import Language
package import SchoolNetwork
import Text

/// The set fields of an object as labelled lines: for the cards of the screen and for `kurator show`. Days are written
/// as dates, enum values by their names, ids by what they stand for.
package struct RecordLines {
  /// One line: a field with its value, or the heading of an object or list with nothing behind it.
  package struct Line: Equatable, Sendable {
    /// Its depth, from 0.
    package let depth: Int
    /// Whether an object of a list begins with it.
    package var beginsObject = false
    /// The field's name.
    package let label: String
    /// Its value, safe and in one line; empty for a heading.
    package let value: String

    /// The line as text: two spaces a level, a dash where an object of a list begins.
    package var text: String {
      let indent = String(repeating: "  ", count: beginsObject ? max(0, depth - 1) : depth)
      return indent + (beginsObject ? "– " : "") + label + ":" + (value.isEmpty ? "" : " " + value)
    }
  }

  private let network: Network
  private let language: Language
  private let showsIDs: Bool

  /// Lines about objects of a network. `showsIDs` adds ids, which scripts need; on the screen they mean nothing.
  package init(_ network: Network, _ language: Language, showsIDs: Bool) {
    self.network = network
    self.language = language
    self.showsIDs = showsIDs
  }

  /// The lines of an object of this table.
  package func lines(of record: FieldValue, in table: RecordTable, depth: Int = 0) -> [Line] {
    guard case .record(let members) = record else { return [] }
    return members.filter { showsIDs || ![CommonField.schema, CommonField.id, CommonField.format].contains($0.name) }
      .flatMap { lines(of: $0, in: table, depth: depth) }
  }

  /// What a field of an object holds, in words of one line. Whoever has the line of its table asks with it: to look for
  /// it makes all of the table.
  package func words(of value: FieldValue, in line: RecordTable.Line, of table: RecordTable) -> String {
    switch value {
    case .notSet: return ""
    case .flag, .number, .text: return words(of: value, line.name, line.kind, table)
    case .list(let values) where !values.contains(where: \.isRecord):
      return values.map { words(of: $0, line.name, line.kind, table) }.joined(separator: "; ")
    case .record, .list:
      // A record has a line for itself, which says nothing.
      return lines(of: .record([FieldMember(line.name, value)]), in: table).dropFirst()
        .map { "\($0.label): \($0.value)" }.joined(separator: ", ")
    }
  }

  /// A text of several lines, each of them safe.
  package func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { SafeText.line(String($0)) }
  }

  private func lines(of member: FieldMember, in table: RecordTable, depth: Int) -> [Line] {
    let label = language.label(of: member.name, in: table)
    let kind = table.field(named: member.name)?.kind
    let inner = kind?.table ?? table
    switch member.value {
    case .notSet: return []
    case .flag, .number, .text:
      return [Line(depth: depth, label: label, value: words(of: member.value, member.name, kind, table))]
    case .record:
      return [Line(depth: depth, label: label, value: "")]
        + lines(of: member.value, in: inner, depth: depth + 1)
    case .list(let values):
      guard values.contains(where: \.isRecord) else {
        let told = values.map { words(of: $0, member.name, kind, table) }
        return [Line(depth: depth, label: label, value: told.joined(separator: "; "))]
      }
      let heading = Line(depth: depth, label: "\(label) (\(values.count))", value: "")
      return [heading]
        + values.flatMap { value in
          var lines = self.lines(of: value, in: inner, depth: depth + 2)
          if !lines.isEmpty { lines[0].beginsObject = true }
          return lines
        }
    }
  }

  /// A value in words.
  private func words(of value: FieldValue, _ field: String, _ kind: FieldKind?, _ table: RecordTable) -> String {
    switch value {
    case .flag(let flag): return language.yesNo(flag)
    case .number(let digits): return digits
    case .text(let text):
      if let name = language.valueName(text, of: field, in: table) { return SafeText.line(name) }
      if let day = CalendarDay(iso: text) { return language.date(day) }
      let name = network.name(behind: text, kind)
      if name.isEmpty || name == text { return SafeText.line(text) }
      return SafeText.line(showsIDs ? "\(name) (\(text))" : name)
    case .notSet, .list, .record: return ""
    }
  }
}

extension FieldValue {
  fileprivate var isRecord: Bool { if case .record = self { true } else { false } }
}

extension Network {
  /// What an id in this field stands for; empty if the field holds no id, or nothing has it.
  fileprivate func name(behind id: String, _ kind: FieldKind?) -> String {
    switch kind {
    case .list(let inner): name(behind: id, of: inner, inList: true)
    case let kind?: name(behind: id, of: kind, inList: false)
    case nil: ""
    }
  }

  private func name(behind id: String, of kind: FieldKind, inList: Bool) -> String {
    guard case .reference(let referred) = kind else { return "" }
    return switch referred {
    case .school: school(SchoolID(id))?.name ?? ""
    case .riskFactor: riskFactor(RiskFactorID(id))?.name ?? ""
    case .section, .item: title(ofID: id)
    // The kind says what is put off; the id beside it stays an id.
    case .anything: inList ? title(ofID: id) : ""
    }
  }

  /// The words by which the item, section, partnership or other record of this id is known; empty if there is none. It looks
  /// through everything, and is for one object at a time.
  private func title(ofID id: String) -> String {
    for partnership in partnerships {
      if partnership.id.text == id { return "\(donorName(partnership)) → \(supportedName(partnership))" }
      for roadmap in partnership.roadmaps {
        if let section = roadmap.sections.first(where: { $0.id.text == id }) { return section.title }
        if let item = roadmap.items.first(where: { $0.id.text == id }) { return item.title }
      }
    }
    // Any other record, a measure or a visit, goes by the words that it cannot be without.
    guard let place = places(of: id).first else { return "" }
    let words = place.table.required.flatMap(\.self).compactMap { place.record[$0].text }
    return words.first { CalendarDay(iso: $0) == nil } ?? ""
  }
}
