import SchoolNetwork
import TestSupport
import Testing

/// How SampleData/README.md says what a field of a kind holds.
private func words(of kind: FieldKind) -> String {
  switch kind {
  case .words, .lines, .link, .wording: "words"
  case .day: "day"
  case .schoolYear: "school year"
  case .number: "whole number"
  case .yesNo: "yes or no"
  case .yesNoUnknown: "`yes`, `no`, `unknown`"
  case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
  case .reference(.school): "reference"
  case .id, .reference: "id"
  case .list(let inner): "list of " + words(of: inner)
  case .record(let table): link(to: table)
  case .records(let table): "list of " + link(to: table)
  }
}

private func link(to table: RecordTable) -> String { "[`\(table.name)`](#\(table.name.lowercased()))" }

@Test("Each field holds what SampleData/README.md says that it holds")
func kindsAreThoseOfTheDocument() throws {
  let document = FormatDocument(Sample.text("README.md"))
  #expect(Set(RecordTable.all.map(\.name)) == Set(document.objects.keys))
  for table in RecordTable.all {
    for line in table.fields {
      let row = try #require(document.objects[table.name]?.first { $0.field == line.name })
      // Beside the names of values stand the Russian words for them.
      let names = row.holds.inBackticks.map { "`\($0)`" }.joined(separator: ", ")
      let holds = row.holds.hasPrefix(" `") ? names : row.holds.hasPrefix(" list of `") ? "list of " + names : row.holds
      #expect(
        holds.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed() == Array(words(of: line.kind)),
        "\(table.name).\(line.name)")
    }
  }
}

@Test("What the document calls words is told apart: several lines, links, wordings; and ids by what they lead to")
func namedKinds() {
  func fields(of kind: FieldKind) -> Set<String> {
    Set(RecordTable.all.flatMap { table in table.fields.filter { $0.kind == kind }.map { "\(table.name).\($0.name)" } })
  }
  #expect(
    fields(of: .lines) == [
      "Town.notice", "RiskCatalogue.notice", "Programme.purpose", "Goal.text", "School.note", "Risk.note",
      "Request.text", "Deficit.text", "SupportMeasure.text", "SupportMeasure.result", "Visit.purpose", "Visit.result",
      "Partnership.note", "Agreement.note", "Roadmap.note", "RoadmapItem.expectedResult", "RoadmapItem.indicator",
      "RoadmapItem.note",
      "Completion.result", "RoadmapTemplate.note",
    ])
  #expect(fields(of: .link) == ["School.site", "Evidence.link"])
  #expect(fields(of: .wording) == ["Deadline.wording"])
  #expect(
    fields(of: .reference(.school)) == [
      "School.branchOf", "Curator.ownSchool", "Partnership.supported", "Partnership.donor", "DeclinedDonor.donor",
    ])
  #expect(fields(of: .reference(.riskFactor)) == ["Risk.factor", "Experience.factor"])
  #expect(
    fields(of: .list(of: .reference(.riskFactor))) == [
      "Request.risks", "Deficit.risks", "SupportMeasure.risks", "Visit.risks", "Partnership.risks", "RoadmapItem.risks",
    ])
  #expect(fields(of: .reference(.section)) == ["RoadmapItem.section"])
  #expect(fields(of: .list(of: .reference(.item))) == ["Visit.items"])
  #expect(fields(of: .list(of: .reference(.anything))) == ["Request.answeredBy"])
  #expect(fields(of: .reference(.anything)) == ["PutOff.subject"])
  // Every object of a list and every file has an id of its own, and nothing else has one.
  let withID = RecordTable.all.filter { $0.field(named: "id") != nil }
  #expect(withID.count == 33 && fields(of: .id) == Set(withID.map { "\($0.name).id" }))
}
