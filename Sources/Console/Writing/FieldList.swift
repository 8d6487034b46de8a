import JSONText
import Language
import SchoolNetwork
import Tables
import Typing

/// Which kinds of records there are, and what their fields hold: `kurator fields`. It follows from the tables.
extension Console {
  /// The kinds with their fields, or the fields of one kind.
  func fields(of typed: String?, _ options: Options) throws(Trouble) -> Outcome {
    let language = options.language
    let lists: [FieldList]
    if let typed {
      lists = [try understood(.fields, language) { () throws(TypingFault) in try FieldList.named(typed, language) }]
    } else {
      lists = FieldList.all
    }
    if options.isJSON { return Outcome(output: JSONArray(lists.map { $0.json(language) }).printed) }
    return Outcome(output: lists.map { $0.text(language) }.joined(separator: "\n"))
  }
}

/// A kind of record with its fields. What there is once in a network can be set but not added.
struct FieldList {
  let name: String
  let table: RecordTable
  let homes: [String]

  private init(_ kind: RecordKind) { (name, table, homes) = (kind.name, kind.table, kind.homes.map(\.name)) }

  private init(_ name: String, _ table: RecordTable) { (self.name, self.table, homes) = (name, table, []) }

  /// The town and both catalogues, then all kinds.
  static let all: [FieldList] =
    [
      FieldList(RecordKind.town, .of(.town)), FieldList(EntityKey.riskFactors.id, .of(.riskFactors)),
      FieldList(EntityKey.clusters.id, .of(.clusters)),
    ] + RecordKind.all.map { FieldList($0) }

  static func named(_ typed: String, _ language: Language) throws(TypingFault) -> FieldList {
    if let list = all.first(where: { $0.name == typed }) { return list }
    return FieldList(try RecordKind.named(typed, language))
  }

  /// A line for each field: its name as it is typed, its label, what it holds, whether it is required.
  func text(_ language: Language) -> String {
    let home = homes.isEmpty ? "" : " (" + language.belongs(in: homes) + ")"
    let rows = FieldPlace.all(of: table).filter { $0.line.keeper != .identity && $0.line.keeper != .format }.map {
      row($0, language)
    }
    let width = rows.map(\.name.count).max() ?? 0
    return "\(name) — \(language.kindWords(table))\(home)\n"
      + rows.map { "  " + $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.words + "\n" }
      .joined()
  }

  private func row(_ place: FieldPlace, _ language: Language) -> (name: String, words: String) {
    let label = language.label(of: place.line.name, in: place.table)
    let line = place.spoken?.line ?? place.line
    let holds = language.holds(line.kind, orWords: line.takesWords) { name in
      language.valueName(name, of: line.name, in: place.table)
    }
    var words = ["\(label): \(holds)"]
    if place.line.keeper != nil { words.append(language.isKept) }
    if let group = table.required.first(where: { $0.contains(place.typed) }) {
      let others = group.filter { $0 != place.typed }
      words.append(others.isEmpty ? language.isRequired : language.isRequired(orElse: others))
    }
    return (place.typed, words.joined(separator: "; "))
  }

  /// The same for programs.
  func json(_ language: Language) -> JSONValue {
    let fields = FieldPlace.all(of: table).map { place -> JSONValue in
      var members = [
        JSONMember("field", .string(place.typed)),
        JSONMember("label", .string(language.label(of: place.line.name, in: place.table))),
        JSONMember("value", .string(place.line.kind.name)),
      ]
      let kind = place.line.kind.ofOne
      if case .choice(let names) = kind { members.append(JSONMember("values", .array(names.map { .string($0) }))) }
      if case .records(let inner) = kind { members.append(JSONMember("kind", .string(inner.kindName))) }
      if case .list = place.line.kind { members.append(JSONMember("several", .flag(true))) }
      if let group = table.required.first(where: { $0.contains(place.typed) }) {
        members.append(
          JSONMember(
            group.count == 1 ? "required" : "requiredOneOf",
            group.count == 1 ? .flag(true) : .array(group.map { .string($0) })))
      }
      if place.line.keeper != nil { members.append(JSONMember("readOnly", .flag(true))) }
      return .object(members)
    }
    return .object([
      JSONMember("kind", .string(name)), JSONMember("label", .string(language.kindWords(table))),
      JSONMember("in", .array(homes.map { .string($0) })), JSONMember("fields", .array(fields)),
    ])
  }
}

extension FieldKind {
  /// Of a list what its values are; else itself.
  fileprivate var ofOne: FieldKind { if case .list(let inner) = self { inner } else { self } }

  /// What it is called in JSON.
  fileprivate var name: String {
    switch self {
    case .words: "words"
    case .lines: "lines"
    case .link: "link"
    case .wording: "deadline"
    case .day: "day"
    case .schoolYear: "schoolYear"
    case .number: "number"
    case .yesNo: "yesNo"
    case .yesNoUnknown: "yesNoUnknown"
    case .choice: "choice"
    case .id: "id"
    case .reference(.school): "school"
    case .reference(.riskFactor): "factor"
    case .reference(.section): "section"
    case .reference(.item): "item"
    case .reference(.anything): "any"
    case .list(let inner): inner.name
    case .record: "record"
    case .records: "records"
    }
  }
}
