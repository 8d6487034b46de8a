import Console
import SchoolNetwork
import TestSupport
import Testing

/// A network with a record of each kind, made by `kurator add` with what each cannot be without.
private final class OneOfEach {
  let made = Scripted()
  /// The ids by the names of the tables.
  private var ids: [String: String] = [:]
  private let homes: [(table: RecordTable, inner: RecordTable)] = RecordTable.all.flatMap { table in
    table.fields.compactMap { line in
      if case .records(let inner) = line.kind { (table, inner) } else { nil }
    }
  }

  /// Two schools, a factor, a section and an item are there for others to refer to.
  private(set) lazy var factor = made.add("factor", ["name=Оснащение"])
  private(set) lazy var school = made.add("school", ["name=СОШ № 1"])
  private(set) lazy var partner = made.add("school", ["name=СОШ № 2"])

  /// The id that `set` knows a record of a table by; the record and what it belongs to are made where they are missing.
  func id(of table: RecordTable) -> String {
    if table == RecordTable(Town.self) { return "town" }
    if table == RecordTable(RiskCatalogue.self) { return "risk-factors" }
    if table == RecordTable(ClusterCatalogue.self) { return "clusters" }
    if let known = ids[table.name] { return known }
    let container = homes.first { $0.inner == table }?.table
    let home: String? = if let container { self.id(of: container) } else { nil }
    var fields: [String] = []
    for group in table.required where group.first != "done" {
      guard let line = group.first.flatMap({ table.field(named: $0) }) else { continue }
      fields.append("\(line.name)=\(value(of: line, in: table))")
    }
    let new = made.add(table.kindName, in: home, fields)
    ids[table.name] = new
    return new
  }

  /// A value for a field.
  func value(of line: RecordTable.Line, in table: RecordTable) -> String {
    if table == RecordTable(PutOff.self), line.name == PutOff.kind.name { return "noVisit" }
    if table == RecordTable(Town.self), line.name == Town.timeZone.name { return "Europe/Samara" }
    if table == RecordTable(Partnership.self), line.name == Partnership.supported.name { return school }
    if table == RecordTable(School.self), line.name == School.name.name { return "СОШ № 3" }
    return value(of: line.kind)
  }

  private func value(of kind: FieldKind) -> String {
    switch kind {
    case .words, .link: "слова"
    case .lines: "строка\nи ещё строка"
    case .wording: "до 15 декабря"
    case .day: "15.10"
    case .schoolYear: "2026/2027"
    case .number: "1"
    case .yesNo: "да"
    case .yesNoUnknown: "no"
    case .choice(let names): names[0]
    case .reference(.school): partner
    case .reference(.riskFactor): factor
    case .reference(.section): id(of: RecordTable(RoadmapSection.self))
    case .reference(.item): id(of: RecordTable(RoadmapItem.self))
    case .reference(.anything): school
    case .list(let inner): value(of: inner)
    case .id, .record, .records: ""
    }
  }
}

@Test("Every field of every table is reached by set, but for lists of records and what the program writes itself")
func everyFieldIsReached() {
  let each = OneOfEach()
  _ = (each.school, each.partner, each.factor)
  var count = 0
  func reach(_ table: RecordTable, _ id: String, behind outer: [String] = [], of whole: RecordTable) {
    for line in table.fields where line.keeper == nil {
      let names = outer + [line.name]
      switch line.kind {
      case .records: continue
      case .record(let inner): reach(inner, id, behind: names, of: whole)
      default:
        let value = each.value(of: line, in: table)
        let name = names.joined(separator: ".")
        let answer = each.made.on("set", id, "\(name)=\(value)")
        #expect(answer.exitCode == 0, "\(whole.name).\(name)=\(value): \(answer.errors)")
        let held = id == "town" ? each.made.network().townPlace : each.made.network().places(of: id).first
        #expect(names.reduce(held?.record ?? .notSet) { $0[$1] } != .notSet, "\(whole.name).\(name)")
        count += 1
      }
    }
  }
  let inner = Set(
    RecordTable.all.flatMap { table in
      table.fields.compactMap { line in if case .record(let inner) = line.kind { inner.name } else { nil } }
    })
  for table in RecordTable.all where !inner.contains(table.name) {
    // A year has quarters or trimesters: the trimesters get one of their own.
    if table == RecordTable(Trimester.self) { continue }
    reach(table, each.id(of: table), of: table)
  }
  let year = each.made.add("schoolYear", ["year=2027/2028"])
  let trimester = each.made.add(
    "trimester", in: year, ["number=1", "firstDay=2027-09-01", "lastDay=2027-11-20"])
  for field in ["number=2", "firstDay=2027-09-02", "lastDay=2027-11-21"] {
    #expect(each.made.on("set", trimester, field).exitCode == 0, "\(field)")
  }
  #expect(count > 150)
}

@Test("Every list of records is a kind that add reaches, and fields tells each kind with all its fields")
func everyListIsAKind() {
  let told = Scripted().run(["fields"]).output
  let json = Scripted().run(["fields", "--json"])
  #expect(json.exitCode == 0)
  for table in RecordTable.all {
    for line in table.fields {
      guard case .records(let inner) = line.kind else { continue }
      #expect(told.contains("\n\(inner.kindName) — "), "\(inner.kindName)")
      #expect(json.output.contains("\"kind\": \"\(inner.kindName)\""))
    }
    guard let one = RecordTable.all.first(where: { $0 == table && $0.field(named: "id") != nil }) else { continue }
    let kind = one == RecordTable(Town.self) ? "town" : one.kindName
    let name = ["riskCatalogue": "risk-factors", "clusterCatalogue": "clusters"][kind] ?? kind
    let lines = Scripted().run(["fields", name])
    #expect(lines.exitCode == 0, "\(name)")
    for field in table.fields where field.keeper != .identity && field.keeper != .format {
      #expect(lines.output.contains("\n  \(field.name) "), "\(name).\(field.name)")
    }
  }
  // No two kinds have one name.
  let kinds = RecordTable.all.filter { $0.field(named: "id") != nil }.map(\.kindName)
  #expect(Set(kinds).count == kinds.count)
}
