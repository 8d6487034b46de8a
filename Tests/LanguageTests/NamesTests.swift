import Deadlines
import Insights
import Language
import SchoolNetwork
import Testing

/// The names of all values of an enum, in both languages.
private func names<Value: Named & CaseIterable>(_ kind: Value.Type) -> [(String, String)] {
  kind.allCases.map { (Language.russian.name($0), Language.english.name($0)) }
}

private let allNames: [(kind: String, names: [(String, String)])] = [
  ("InstitutionKind", names(InstitutionKind.self)), ("LegalForm", names(LegalForm.self)),
  ("SchoolStatus", names(SchoolStatus.self)), ("ClusterFlag", names(ClusterFlag.self)),
  ("ClusterRule", names(ClusterRule.self)), ("Answer", names(Answer.self)), ("RiskStatus", names(RiskStatus.self)),
  ("Significance", names(Significance.self)), ("ExperienceKind", names(ExperienceKind.self)),
  ("VisitStatus", names(VisitStatus.self)), ("PartnershipStatus", names(PartnershipStatus.self)),
  ("AgreementStatus", names(AgreementStatus.self)), ("ItemStatus", names(ItemStatus.self)),
  ("ItemKind", names(ItemKind.self)), ("KeyTask", names(KeyTask.self)), ("Side", names(Side.self)),
  ("EntityKind", names(EntityKind.self)), ("Period", names(DeadlineReading.Period.self)),
]

@Test("Every value has a name of its own in both languages, without a capital but for abbreviations")
func everyValueHasAName() {
  for (kind, names) in allNames {
    #expect(!names.isEmpty)
    #expect(Set(names.map(\.0)).count == names.count, "\(kind): two values have one name in Russian")
    #expect(Set(names.map(\.1)).count == names.count, "\(kind): two values have one name in English")
    for (russian, english) in names {
      #expect(!russian.isEmpty && !english.isEmpty && russian != english)
      #expect(russian.hasPrefix("ШН") || russian.first?.isLowercase == true, "\(kind): \(russian)")
      #expect(!english.contains { ("а"..."я").contains($0) }, "\(kind): \(english)")
    }
  }
}

@Test("A value this version does not know stands as written, one that is not set says so")
func openValues() {
  #expect(Language.russian.name(Open<RiskStatus>(name: "overcome")) == "преодолён")
  #expect(Language.russian.name(Open<RiskStatus>(name: "paused")) == "«paused»")
  #expect(Language.english.name(Open<RiskStatus>?.none) == "not set")
  #expect(Language.russian.name(ItemProgress.Status.unknown("moved")) == "«moved»")
}

@Test("Terms are those of the field")
func terms() {
  #expect(InstitutionKind.openShift.abbreviation == "О(С)ОШ")
  #expect([LegalForm.budgetary, .treasury, .autonomous].map(\.abbreviation) == ["МОБУ", "МКОУ", "МАОУ"])
  #expect(Significance.allCases.map { Language.russian.name($0) } == ["высокая", "средняя", "низкая"])
  #expect(Language.russian.name(Side.donor) == "школа-донор")
  #expect(Language.russian.name(Side.supported) == "школа, получающая поддержку")
}

/// The names of all fields of a kind of object and of those in it.
private func fieldNames<Owner: Recorded>(_ kind: Owner.Type) -> [String] {
  Owner.fields.flatMap { [$0.name] + $0.memberNames() }
}

@Test("Every field of the store has a label in both languages")
func everyFieldHasALabel() {
  let fields =
    fieldNames(Town.self) + fieldNames(SchoolYearDates.self) + fieldNames(School.self) + fieldNames(Risk.self)
    + fieldNames(Visit.self) + fieldNames(Partnership.self) + fieldNames(Roadmap.self) + fieldNames(RoadmapItem.self)
    + fieldNames(Completion.self) + fieldNames(RiskCatalogue.self) + fieldNames(ClusterCatalogue.self)
    + fieldNames(RoadmapTemplate.self)
  #expect(fields.count > 150)
  for field in Set(fields) {
    let russian = Language.russian.fieldName(field)
    #expect(russian != "«\(field)»", "\(field) has no label")
    #expect(russian.first?.isUppercase == true && russian != Language.english.fieldName(field))
  }
  #expect(Language.russian.fieldName("strange") == "«strange»")
}

@Test(
  "Values of enum fields have their names where they stand",
  arguments: [
    ("closed", "status", "school", "закрыта"), ("overcome", "status", "risks", "преодолён"),
    ("active", "status", "partnership", "действует"), ("signed", "status", "agreement", "подписан"),
    ("inProgress", "status", "items", "в работе"), ("held", "status", "visits", "состоялось"),
    ("riskZone", "flags", "clusters", "зона риска"), ("yes", "fewTeachers", "resources", "да"),
    ("круглый стол", "kind", "items", "круглый стол"), ("once", "occurrence", "completions", "единственный срок"),
    ("2026-10-31", "occurrence", "completions", nil), ("active", "note", "school", nil),
  ] as [(String, String, String, String?)])
func valueNames(value: String, field: String, object: String, name: String?) {
  #expect(Language.russian.valueName(value, of: field, in: object) == name)
}

@Test("What a table calls «состояние» is called so in sentences too")
func oneWordForStatus() {
  let language = Language.russian
  let said = [language.partnershipStatus(nil), language.otherStatus, language.cancelledCannotBeMarked]
  #expect(said.allSatisfy { $0.contains("состояние") && !$0.lowercased().contains("статус") })
}
