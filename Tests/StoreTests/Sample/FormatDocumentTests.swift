import JSONText
import SchoolNetwork
import TestSupport
import Testing

@testable import Store

private let document = FormatDocument(Sample.text("README.md"))

@Test("Every field of every object stands in the README under its object, in order, and no other field does")
func theTablesAreThoseOfTheDomain() {
  for object in FormatObject.all {
    #expect((document.objects[object.name] ?? []).map(\.field) == object.fields, "\(object.name)")
  }
  #expect(Set(document.objects.keys).subtracting(FormatObject.all.map(\.name)) == [])
}

@Test("No object is left out: whatever a field holds has a table of its own")
func noObjectIsLeftOut() {
  let known = Set(FormatObject.all.map(\.fields))
  for object in FormatObject.all {
    for inner in object.inner { #expect(known.contains(inner), "\(object.name): \(inner)") }
  }
}

private func names<Value: CaseIterable & RawRepresentable<String>>(_ kind: Value.Type) -> [String] {
  kind.allCases.map(\.rawValue)
}

@Test(
  "The README lists the names a value may have, all of them and no other",
  arguments: [
    ("Cluster", "flags", names(ClusterFlag.self)), ("Cluster", "rule", names(ClusterRule.self)),
    ("School", "kind", names(InstitutionKind.self)), ("School", "legalForm", names(LegalForm.self)),
    ("School", "status", names(SchoolStatus.self)), ("ResourceCriteria", "noInternet", names(Answer.self)),
    ("ResourceCriteria", "fewComputers", names(Answer.self)), ("ResourceCriteria", "fewTeachers", names(Answer.self)),
    ("Membership", "flag", names(ClusterFlag.self)), ("Membership", "value", names(Answer.self)),
    ("Risk", "status", names(RiskStatus.self)), ("Risk", "significance", names(Significance.self)),
    ("RiskRecord", "status", names(RiskStatus.self)), ("RiskRecord", "significance", names(Significance.self)),
    ("Experience", "kind", names(ExperienceKind.self)), ("Visit", "status", names(VisitStatus.self)),
    ("Partnership", "status", names(PartnershipStatus.self)), ("Agreement", "status", names(AgreementStatus.self)),
    ("Approval", "side", names(Side.self)), ("RoadmapItem", "kind", names(ItemKind.self)),
    ("RoadmapItem", "task", names(KeyTask.self)), ("RoadmapItem", "status", names(ItemStatus.self)),
    ("Responsible", "side", names(Side.self)), ("Responsible", "part", names(ResponsiblePart.self)),
  ])
func theNamesOfValues(object: String, field: String, values: [String]) throws {
  let row = try #require(document.objects[object]?.first { $0.field == field })
  #expect(row.holds.inBackticks == values)
}

/// A text read as an entity of this kind and written again; what is wrong with it goes to the faults.
private func again<Entity: Recorded>(
  _ kind: Entity.Type, _ bytes: [UInt8], _ faults: inout [FieldFault]
) throws -> [UInt8] {
  let entity = try Entity(field: FieldValue(reading: bytes), faults: &faults)
  return entity.fieldValue.json?.prettyBytes() ?? []
}

/// What a file of this name becomes when it is read and written again.
private func again(file: String, _ bytes: [UInt8]) throws -> (bytes: [UInt8], faults: [FieldFault]) {
  var faults: [FieldFault] = []
  let written =
    switch file.split(separator: "/").first {
    case "kurator.json": try again(Town.self, bytes, &faults)
    case "risk-factors.json": try again(RiskCatalogue.self, bytes, &faults)
    case "clusters.json": try again(ClusterCatalogue.self, bytes, &faults)
    case "schools": try again(School.self, bytes, &faults)
    case "partnerships": try again(Partnership.self, bytes, &faults)
    case "templates": try again(RoadmapTemplate.self, bytes, &faults)
    case let other: throw UnknownFile(name: String(other ?? ""))
    }
  return (written, faults)
}

private struct UnknownFile: Error {
  var name: String
}

@Test("Each example of the README is a file of its kind, written as the program writes it: no fault, no unknown member")
func examplesAreFiles() throws {
  #expect(
    document.examples.map(\.file) == [
      "kurator.json", "risk-factors.json", "clusters.json", "schools/<id>.json", "partnerships/<id>.json",
      "templates/<id>.json",
    ])
  for (file, text) in document.examples {
    let (bytes, faults) = try again(file: file, Array(text.utf8))
    #expect(faults == [], "\(file)")
    #expect(String(decoding: bytes, as: UTF8.self) == text, "\(file)")
  }
}

@Test("Each file of the sample is written as the program writes it, byte for byte")
func sampleFilesAreAsTheProgramWritesThem() throws {
  #expect(Sample.files.count == 3 + 10 + 8 + 2)
  for file in Sample.files {
    let bytes = Sample.bytes("tikhozyorsk/" + file)
    let (written, faults) = try again(file: file, bytes)
    #expect(faults == [], "\(file)")
    #expect(written == bytes, "\(file)")
  }
}

@Test("The sample's folder keeps the lock and unfinished saves out of git, as a new network does")
func sampleIgnoresLocks() {
  #expect(Sample.text("tikhozyorsk/.gitignore") == ".lock\n.kurator-*.tmp\n")
}
