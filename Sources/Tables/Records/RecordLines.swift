import Deadlines
package import Language
package import SchoolNetwork
import Text

/// The set fields of an object as labelled lines: for the cards of the screen and for `kurator show`. Days are told as
/// dates, enum values by their names, ids by what they stand for.
package struct RecordLines {
  /// One line: a field with its value, or the heading of an object or list with nothing behind it.
  package struct Line: Equatable, Sendable {
    /// How deep it stands, from 0.
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

  /// Lines about objects of a network. `showsIDs` tells ids too, as scripts need them; on the screen they say nothing.
  package init(_ network: Network, _ language: Language, showsIDs: Bool) {
    self.network = network
    self.language = language
    self.showsIDs = showsIDs
  }

  /// The lines of an object of this kind, by the name of its list or entity.
  package func lines(of record: FieldValue, in object: String, depth: Int = 0) -> [Line] {
    guard case .record(let members) = record else { return [] }
    return members.filter { showsIDs || !["schema", "id", "format"].contains($0.name) }
      .flatMap { lines(of: $0, in: object, depth: depth) }
  }

  private func lines(of member: FieldMember, in object: String, depth: Int) -> [Line] {
    let label = language.fieldName(member.name, in: object)
    switch member.value {
    case .notSet: return []
    case .flag, .number, .text:
      return [Line(depth: depth, label: label, value: words(of: member.value, member.name, object))]
    case .record:
      return [Line(depth: depth, label: label, value: "")]
        + lines(of: member.value, in: member.name, depth: depth + 1)
    case .list(let values):
      guard values.contains(where: \.isRecord) else {
        let told = values.map { words(of: $0, member.name, object) }
        return [Line(depth: depth, label: label, value: told.joined(separator: "; "))]
      }
      let heading = Line(depth: depth, label: "\(label) (\(values.count))", value: "")
      return [heading]
        + values.flatMap { value in
          var inner = self.lines(of: value, in: member.name, depth: depth + 2)
          if !inner.isEmpty { inner[0].beginsObject = true }
          return inner
        }
    }
  }

  /// A value in words.
  private func words(of value: FieldValue, _ field: String, _ object: String) -> String {
    switch value {
    case .flag(let flag): return language.yesNo(flag)
    case .number(let digits): return digits
    case .text(let text):
      if let name = language.valueName(text, of: field, in: object) { return SafeText.line(name) }
      if let day = CalendarDay(iso: text) { return language.date(day) }
      let name = network.name(behind: text, in: field)
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
  /// What an id in this field stands for; empty where the field holds no id, or nothing has it.
  fileprivate func name(behind id: String, in field: String) -> String {
    switch field {
    case "supported", "donor", "ownSchool": school(SchoolID(id))?.name ?? ""
    case "factor", "risks": riskFactor(RiskFactorID(id))?.name ?? ""
    case "items", "section", "answeredBy": title(ofID: id)
    default: ""
    }
  }

  /// The words by which an item, a section or a partnership of this id is known; empty where there is none. It looks
  /// through everything, and is for one object at a time.
  private func title(ofID id: String) -> String {
    for partnership in partnerships {
      if partnership.id.text == id { return "\(donorName(partnership)) → \(supportedName(partnership))" }
      for roadmap in partnership.roadmaps {
        if let section = roadmap.sections.first(where: { $0.id.text == id }) { return section.title }
        if let item = roadmap.items.first(where: { $0.id.text == id }) { return item.title }
      }
    }
    return ""
  }
}
