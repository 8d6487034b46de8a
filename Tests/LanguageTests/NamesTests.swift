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
  ("ResponsiblePart", names(ResponsiblePart.self)),
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
  #expect(LegalForm.stateTreasury.abbreviation == "ГКОУ" && InstitutionKind.primary.abbreviation == "НОШ")
  #expect(Significance.allCases.map { Language.russian.name($0) } == ["высокая", "средняя", "низкая"])
  #expect(Language.russian.name(Side.donor) == "школа-донор")
  #expect(Language.russian.name(Side.supported) == "школа, получающая поддержку")
}

@Test("Every field of the store has a label in both languages")
func everyFieldHasALabel() {
  #expect(RecordTable.all.count == 42)
  for table in RecordTable.all {
    for field in table.fields.map(\.name) {
      let russian = Language.russian.label(of: field, in: table)
      #expect(russian != "«\(field)»", "\(table.name).\(field) has no label")
      #expect(russian.first?.isUppercase == true && russian != Language.english.label(of: field, in: table))
    }
  }
  #expect(Language.russian.label(of: "strange", in: RecordTable(School.self)) == "«strange»")
  #expect(Language.russian.label(of: "strange", within: .school) == "«strange»")
}

@Test("A label is that of the field in its own object, whoever asks for it")
func labelsFollowTheObject() {
  let language = Language.russian
  #expect(language.label(School.risks) == "Рисковый профиль" && language.label(Partnership.risks) == "Риски")
  #expect(language.label(Person.name) == "Имя" && language.label(School.name) == "Название")
  #expect(language.label(Cluster.title) == "Полное название" && language.label(Roadmap.title) == "Название")
  #expect(language.label(of: "managementTeam", within: .school) == language.label(Person.managementTeam))
}

@Test("Every field that holds one of known names has a name for each of them")
func everyChoiceHasNames() {
  for table in RecordTable.all {
    for line in table.fields {
      let values: [String] =
        switch line.kind {
        case .choice(let names), .list(of: .choice(let names)): names
        case .yesNoUnknown: ["yes", "no", "unknown"]
        default: []
        }
      for value in values {
        let name = Language.russian.valueName(value, of: line.name, in: table)
        #expect(name != nil && name != value && name != "«\(value)»", "\(table.name).\(line.name): \(value)")
      }
    }
  }
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
func valueNames(value: String, field: String, object: String, name: String?) throws {
  let table = try #require(RecordTable.held(by: object))
  #expect(Language.russian.valueName(value, of: field, in: table) == name)
}

@Test("What a table calls «состояние» is called so in sentences too")
func oneWordForStatus() {
  let language = Language.russian
  let said = [language.partnershipStatus(nil), language.otherStatus, language.cancelledCannotBeMarked]
  #expect(said.allSatisfy { $0.contains("состояние") && !$0.lowercased().contains("статус") })
}
