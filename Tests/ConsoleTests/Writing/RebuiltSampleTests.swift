import Console
import SchoolNetwork
import TestSupport
import Testing

/// The sample made again by `kurator add` and `set` alone.
private struct Rebuilding {
  let made = Scripted()
  private let sample = Sample.network
  /// The new ids by those of the sample, and the other way round.
  private var new: [String: String] = [:]
  private var old: [String: String] = [:]
  /// What refers to something that comes later.
  private var later: [(id: String, fields: [String])] = []

  mutating func rebuild() {
    know("town", sample.store.text)
    set("town", fields(of: sample.town.fieldValue, RecordTable(Town.self), for: "town"))
    for (name, record, table) in [
      ("risk-factors", sample.riskCatalogue.fieldValue, RecordTable(RiskCatalogue.self)),
      ("clusters", sample.clusterCatalogue.fieldValue, RecordTable(ClusterCatalogue.self)),
    ] {
      know(name, name)
      set(name, fields(of: record, table, for: name))
      addLists(of: record, table, in: name)
    }
    addLists(of: sample.town.fieldValue, RecordTable(Town.self), in: "town")
    for school in sample.schools { add(school.fieldValue, RecordTable(School.self)) }
    for school in sample.schools {
      addLists(of: school.fieldValue, RecordTable(School.self), in: new[school.id.text] ?? "")
    }
    for partnership in sample.partnerships {
      let table = RecordTable(Partnership.self)
      add(partnership.fieldValue, table)
      addLists(of: partnership.fieldValue, table, in: new[partnership.id.text] ?? "")
    }
    for template in sample.templates {
      let table = RecordTable(RoadmapTemplate.self)
      add(template.fieldValue, table)
      addLists(of: template.fieldValue, table, in: new[template.id.text] ?? "")
    }
    for (id, fields) in later { set(new[id] ?? id, fields.map(renamed)) }
  }

  private mutating func know(_ id: String, _ sample: String) {
    new[sample] = id
    old[id] = sample
  }

  private func set(_ id: String, _ fields: [String]) {
    guard !fields.isEmpty else { return }
    let answer = made.run(["set", id] + fields + ["--store", made.store])
    #expect(answer.exitCode == 0, "set \(id) \(fields): \(answer.errors)")
  }

  private mutating func add(_ record: FieldValue, _ table: RecordTable, in container: String? = nil) {
    let id = record["id"].text ?? ""
    know(made.add(table.kindName, in: container, fields(of: record, table, for: id)), id)
  }

  private mutating func addLists(of record: FieldValue, _ table: RecordTable, in container: String) {
    for line in table.fields {
      guard case .records(let inner) = line.kind, case .list(let elements) = record[line.name] else { continue }
      for element in elements {
        add(element, inner, in: container)
        addLists(of: element, inner, in: new[element["id"].text ?? ""] ?? "")
      }
    }
  }

  /// What a person would type for the fields of a record; what refers to something that is not there yet waits.
  private mutating func fields(
    of record: FieldValue, _ table: RecordTable, for id: String, behind outer: String = ""
  ) -> [String] {
    var typed: [String] = []
    for line in table.fields where line.keeper == nil && record[line.name] != .notSet {
      let (name, value) = (outer + line.name, record[line.name])
      switch line.kind {
      case .records: break
      case .record(let inner): typed += fields(of: value, inner, for: id, behind: name + ".")
      case .reference, .list(of: .reference):
        let ids = value.typedTexts
        let known = ids.compactMap { new[$0] }
        if known.count == ids.count {
          typed += known.map { "\(name)=\($0)" }
        } else {
          later.append((id, ids.map { "\(name)=\($0)" }))
        }
      default: typed += value.typedTexts.map { "\(name)=\($0)" }
      }
    }
    return typed
  }

  /// What is typed for a field that refers to something of the sample, with the id that this has here.
  private func renamed(_ field: String) -> String {
    let cut = field.split(separator: "=", maxSplits: 1).map(String.init)
    return "\(cut[0])=\(new[cut[1]] ?? cut[1])"
  }

  /// A record of the new network with the ids of the sample, without what the program writes itself.
  func renamed(_ record: FieldValue, _ table: RecordTable) -> FieldValue {
    record.withoutKept(by: table) { old[$0] ?? $0 }
  }
}

@Test("The sample's data made again by new, add and set: all files are equal but for what the program itself writes")
func theSampleIsMadeByCommands() {
  var rebuilding = Rebuilding()
  rebuilding.rebuild()
  let (sample, made) = (Sample.network, rebuilding.made.network())
  func expectEqual(_ one: FieldValue, _ other: FieldValue, _ kind: EntityKind) {
    let table = RecordTable.of(kind)
    let (renamed, wanted) = (rebuilding.renamed(one, table), other.withoutKept(by: table))
    #expect(renamed == wanted, "\(wanted["id"])")
  }
  expectEqual(made.town.fieldValue, sample.town.fieldValue, .town)
  expectEqual(made.riskCatalogue.fieldValue, sample.riskCatalogue.fieldValue, .riskFactors)
  expectEqual(made.clusterCatalogue.fieldValue, sample.clusterCatalogue.fieldValue, .clusters)
  func all(_ network: Network) -> [(kind: EntityKind, record: FieldValue)] {
    network.schools.map { (.school, $0.fieldValue) } + network.partnerships.map { (.partnership, $0.fieldValue) }
      + network.templates.map { (.template, $0.fieldValue) }
  }
  var records = Dictionary(
    uniqueKeysWithValues: all(made).map { kind, record in
      (rebuilding.renamed(record, .of(kind))["id"], (kind, record))
    }.map { ($0.0.text ?? "", $0.1) })
  for (kind, record) in all(sample) {
    guard let again = records.removeValue(forKey: record["id"].text ?? "") else {
      Issue.record("\(record["id"]) was not made")
      continue
    }
    expectEqual(again.1, record, kind)
  }
  #expect(records.isEmpty)
  // Occurrences too are such as the deadlines have.
  let checked = rebuilding.made.on("check")
  #expect(checked.exitCode == 0, "\(checked.output)")
  // What the program writes for a person is not left out either: who marked, for which occurrence, and names beside ids.
  #expect(made.partnerships.allSatisfy { !$0.supportedName.isEmpty || $0.supported.isNone })
  let marks = made.partnerships.flatMap { $0.roadmaps.flatMap { $0.items.flatMap(\.completions) } }
  #expect(!marks.isEmpty && marks.allSatisfy { $0.author == "Озерова Т. М." && !$0.occurrence.isEmpty })
}

@Test(
  "The program itself keeps ids and versions, occurrences of marks, authors, the trash, names beside references; no more"
)
func keptFields() {
  let kept = RecordTable.all.flatMap { table in
    table.fields.filter { $0.keeper != nil && $0.kind != .id }.map { "\(table.name).\($0.name)" }
  }
  let versions = ["Town", "RiskCatalogue", "ClusterCatalogue", "School", "Partnership", "RoadmapTemplate"]
  #expect(
    Set(kept)
      == Set(versions.map { "\($0).schema" }).union([
        "Town.format", "Completion.occurrence", "Completion.author", "RiskRecord.author", "School.deleted",
        "Partnership.deleted", "Roadmap.deleted", "RoadmapItem.deleted", "Visit.deleted", "Partnership.supportedName",
        "Partnership.donorName",
        "DeclinedDonor.donorName", "Curator.ownSchoolName",
      ]))
}
