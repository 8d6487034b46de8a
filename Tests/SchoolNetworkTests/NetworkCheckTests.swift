import Deadlines
import SchoolNetwork
import TestSupport
import Testing

private func findings(
  school change: (inout School) -> Void = { _ in }, partnership other: (inout Partnership) -> Void = { _ in },
  item third: (inout RoadmapItem) -> Void = { _ in }
) -> [Finding] {
  var school = Small.school("a", risks: [("equipment", .active)])
  change(&school)
  var item = Small.item("i", "октябрь", done: ["once"])
  third(&item)
  var partnership = Small.partnership("p", "a", by: "b", risks: ["equipment"], items: [item])
  other(&partnership)
  return NetworkCheck.findings(in: Small.network([school, Small.school("b")], [partnership]))
}

private let school = EntityKey(.school, "a")
private let partnership = EntityKey(.partnership, "p")
private let itemPath: [FieldFault.Step] = [.member("roadmaps"), .element(0), .member("items"), .element(0)]

@Test("Two schools whose names say the same are told, but not one in the trash")
func namesTwice() {
  var (one, other, gone) = (Small.school("a"), Small.school("b"), Small.school("c"))
  (one.name, other.name, gone.name) = ("СОШ № 5", "МБОУ „Средняя школа N5“", "СОШ № 5")
  gone.deleted = Deletion(on: Small.today, by: "")
  let network = Small.network([one, other, gone])
  #expect(
    NetworkCheck.findings(in: network) == [
      Finding(
        EntityKey(.school, "b"), [.member("name")], .nameTwice("МБОУ „Средняя школа N5“", otherFile: "schools/a.json"))
    ])
}

@Test("A network in order has no findings")
func nothingWrong() { #expect(findings() == []) }

@Test("Missing schools, factors, sections and items are found with their place")
func missingThings() {
  #expect(
    findings(partnership: { $0.supported = Reference(ID("zz")) })
      == [Finding(partnership, [.member("supported")], .missing(.school, "zz"))])
  #expect(
    findings(partnership: { $0.risks = [ID("equipment"), ID("zz")] })
      == [Finding(partnership, [.member("risks"), .element(1)], .missing(.riskFactor, "zz"))])
  #expect(
    findings(item: { $0.risks = [ID("zz")] })
      == [Finding(partnership, itemPath + [.member("risks"), .element(0)], .missing(.riskFactor, "zz"))])
  #expect(
    findings(item: { $0.section = ID("zz") })
      == [Finding(partnership, itemPath + [.member("section")], .missing(.section, "zz"))])
  let visits = findings(school: { school in
    var visit = Visit()
    (visit.id, visit.items) = (ID("v"), [ID("i"), ID("zz")])
    school.visits = [visit]
  })
  let path: [FieldFault.Step] = [.member("visits"), .element(0), .member("items"), .element(1)]
  #expect(visits == [Finding(school, path, .missing(.item, "zz"))])
}

@Test("A donor that is not set is legal; a partnership of a school with itself is not")
func donors() {
  #expect(findings(partnership: { $0.donor = .none }) == [])
  #expect(
    findings(partnership: { $0.donor = $0.supported }) == [Finding(partnership, [.member("donor")], .withItself)])
}

@Test("A branch names a school of the network or of another one; not itself, and no school that nobody knows")
func branches() {
  #expect(findings(school: { $0.branchOf = Reference(ID("b")) }) == [])
  #expect(findings(school: { $0.branchOf = Reference(ID("zz"), store: ID("other-town")) }) == [])
  #expect(
    findings(school: { $0.branchOf = Reference(ID("zz")) })
      == [Finding(school, [.member("branchOf")], .missing(.school, "zz"))])
  #expect(
    findings(school: { $0.branchOf = Reference($0.id) }) == [Finding(school, [.member("branchOf")], .branchOfItself)])
}

@Test("An unfinished partnership names schools that work; a finished one, or one in the trash, may name any")
func closedPartners() {
  let closed: (inout School) -> Void = { $0.status = .known(.closed) }
  let trashed: (inout School) -> Void = { $0.deleted = Deletion() }
  #expect(findings(school: closed) == [Finding(partnership, [.member("supported")], .closedPartner("Школа a"))])
  #expect(findings(school: trashed) == [Finding(partnership, [.member("supported")], .partnerInTrash("Школа a"))])
  // The other way round the school is the donor.
  let helping: (inout Partnership) -> Void = { ($0.supported, $0.donor) = ($0.donor, $0.supported) }
  #expect(
    findings(school: closed, partnership: helping) == [
      Finding(partnership, [.member("donor")], .closedPartner("Школа a"))
    ])
  #expect(findings(school: closed, partnership: { $0.status = .known(.finished) }) == [])
  #expect(findings(school: closed, partnership: { $0.deleted = Deletion() }) == [])
}

@Test("What is put off has a kind that is known, and a day")
func putOffs() {
  func putOff(_ id: String, _ kind: String, _ day: String?) -> PutOff {
    var putOff = PutOff()
    (putOff.id, putOff.kind, putOff.until) = (ID(id), kind, day.flatMap { CalendarDay(iso: $0) })
    return putOff
  }
  let path: [FieldFault.Step] = [.member("putOff"), .element(0)]
  let past = putOff("o", "noAgreement", "2020-01-01")
  #expect(
    findings(school: { $0.putOff = [past] }, partnership: { $0.putOff = [putOff("q", "overdue", "2030-01-01")] }) == [])
  #expect(
    findings(school: { $0.putOff = [putOff("o", "burns", "2030-01-01")] })
      == [Finding(school, path + [.member("kind")], .unknownValue("burns"))])
  #expect(
    findings(partnership: { $0.putOff = [putOff("o", "overdue", nil)] })
      == [Finding(partnership, path, .putOffWithoutDay)])
}

@Test("Ids twice, a factor twice, days reversed, occurrences that are gone")
func rules() {
  #expect(
    findings(item: { $0.id = ID("p") }) == [Finding(partnership, [], .idTwice("p", otherFile: ""))])
  #expect(
    findings(item: { $0.id = ID("a") }) == [Finding(partnership, [], .idTwice("a", otherFile: "schools/a.json"))])
  #expect(
    findings(school: { school in
      var risk = school.risks[0]
      risk.id = ID("r-2")
      school.risks.append(risk)
    }) == [Finding(school, [.member("risks"), .element(1), .member("factor")], .riskTwice("Фактор «equipment»"))])
  let reversed = findings(item: {
    ($0.deadline.firstDay, $0.deadline.lastDay) = (CalendarDay(iso: "2026-12-02"), CalendarDay(iso: "2026-12-01"))
  })
  #expect(reversed == [Finding(partnership, itemPath + [.member("deadline"), .member("lastDay")], .daysReversed)])
  let gone = findings(item: { $0.deadline.wording = "октябрь, декабрь" })
  let path = itemPath + [.member("completions"), .element(0), .member("occurrence")]
  #expect(gone == [Finding(partnership, path, .occurrenceMoved("once", to: "2026-10-31"))])
  let stray = findings(item: {
    $0.deadline.wording = "октябрь, декабрь"
    $0.completions[0].occurrence = "2026-11-30"
  })
  #expect(stray == [Finding(partnership, path, .occurrenceGone("2026-11-30"))])
}

@Test(
  "Two marks of one item for the same occurrence, done or not, under one key or two",
  arguments: [
    ("once", "once", "октябрь", "once", 1), ("once", "2026-10-31", "октябрь, декабрь", "2026-10-31", 0),
    ("2026-10-31", "once", "октябрь, декабрь", "2026-10-31", 1),
    ("2026-11-30", "2026-11-30", "октябрь, декабрь", "2026-11-30", 1),
  ])
func occurrenceTwice(first: String, second: String, wording: String, key: String, place: Int) {
  for isDone in [true, false] {
    let found = findings(item: { item in
      item.deadline.wording = wording
      item.completions[0].occurrence = first
      var other = item.completions[0]
      (other.id, other.occurrence, other.done) = (ID("c-second"), second, isDone)
      item.completions.append(other)
    })
    let twice = found.filter { if case .occurrenceTwice = $0.kind { true } else { false } }
    #expect(twice.count == 1 && twice[0].path.dropLast().last == .element(place))
    guard case .occurrenceTwice(key, let other)? = twice.first?.kind else {
      Issue.record("\(found)")
      continue
    }
    #expect((other == "c-second") == (place == 0))
    #expect(!found.contains { if case .occurrenceMoved = $0.kind { true } else { false } })
  }
}

@Test(
  "Text that deceives, or is endless, is found",
  arguments: [
    ("Школа\u{1B}[31m", .unsafeText), ("Школа\u{202E}5", .unsafeText), ("Шко\u{200B}ла", .unsafeText),
    ("Школа\u{7}", .unsafeText), ("Школа\u{E0041}", .unsafeText),
    (String(repeating: "ж", count: 10_000), .longText(10_000, usual: 500)),
  ] as [(String, Problem.Kind)])
func text(text: String, kind: Problem.Kind) {
  #expect(findings(school: { $0.name = text }) == [Finding(school, [.member("name")], kind)])
  #expect(findings(item: { $0.title = text }) == [Finding(partnership, itemPath + [.member("title")], kind)])
}

@Test("Values this version does not know are told, and nothing else of them")
func unknownValues() {
  #expect(
    findings(school: { $0.risks[0].status = .unknown("dormant") })
      == [Finding(school, [.member("risks"), .element(0), .member("status")], .unknownValue("dormant"))])
  #expect(
    findings(partnership: { $0.status = .unknown("paused") })
      == [Finding(partnership, [.member("status")], .unknownValue("paused"))])
}

@Test("Given a file that cannot be read, then what it may hold is not told as missing")
func unreadableFilesAreNotMissing() {
  let base = Small.network([Small.school("a", risks: [("zz", nil)])], [Small.partnership("p", "a", by: "b")])
  func problem(_ key: EntityKey) -> UnreadableEntity {
    UnreadableEntity(key, Problem(.notAFile, at: SourcePlace(file: "x"), entity: key))
  }
  let network = Network(
    town: base.town, clusterCatalogue: base.clusterCatalogue, schools: base.schools, partnerships: base.partnerships,
    unreadable: [problem(EntityKey(.school, "b")), problem(EntityKey(.riskFactors, "risk-factors"))])
  #expect(NetworkCheck.findings(in: network) == [])
}

private func findings(template items: [RoadmapItem], year: SchoolYear? = Small.year) -> [Finding] {
  var template = RoadmapTemplate()
  (template.schema, template.id, template.name, template.year) = (1, ID("t"), "Шаблон", year)
  template.items = items
  return NetworkCheck.findings(in: Network(town: Small.network().town, templates: [template]))
}

@Test("A date of a template that lies outside its school year is told at its deadline")
func templateDatesOutside() {
  let key = EntityKey(.template, "t")
  let wordings = [
    "октябрь", "15.09.2031", "август 2026", "31.07.2026", "31.08.2027", "01.09.2027", "осень 2031", "по графику",
    "май, ежегодно с 2031",
  ]
  var items = wordings.enumerated().map { Small.item("i\($0)", $1) }
  var byHand = Small.item("by-hand", "весенние каникулы")
  byHand.deadline.lastDay = CalendarDay(iso: "2020-03-27")
  items += [byHand, Small.item("gone", "15.09.2031", deleted: true)]
  let paths = [1, 3, 5, 8, 9].map { [.member("items"), .element($0), .member("deadline")] as [FieldFault.Step] }
  #expect(findings(template: items) == paths.map { Finding(key, $0, .outsideYear(Small.year)) })
}

@Test("A template without a school year whose items name years is told once; unknown sections with their place")
func templateWithoutYearIsTold() {
  let key = EntityKey(.template, "t")
  var strange = Small.item("i1", "март")
  strange.section = ID("zz")
  #expect(
    findings(template: [strange], year: nil) == [
      Finding(key, [.member("items"), .element(0), .member("section")], .missing(.section, "zz"))
    ])
  let dated = [Small.item("i1", "2026 год"), Small.item("i2", "15.09.26"), Small.item("i3", "май", deleted: true)]
  #expect(findings(template: dated, year: nil) == [Finding(key, [], .noTemplateYear(items: 2))])
}
