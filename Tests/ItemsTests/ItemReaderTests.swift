import Deadlines
import Insights
import Items
import Language
import SchoolNetwork
import TestSupport
import Testing

private let reader = ItemReader(MadeItems.network, .russian, today: MadeItems.today)
private let five = Reference(ID("five"), store: Small.store, home: Small.store)

@Test(
  "What is typed for a chip is read by ids, names and words of both languages",
  arguments: [
    ("school=five", .school(five)), ("школа=СОШ 5", .school(five)), ("school=", .school(.none)),
    ("risk=parents", .risk(ID("parents"))), ("risk=фактор «parents»", .risk(ID("parents"))), ("risk=", .risk(.none)),
    ("kind=visit", .kind(.known(.visit))), ("kind=посещение школы куратором", .kind(.known(.visit))),
    ("kind=", .kind(nil)),
    ("task=exchange", .task(.known(.exchange))), ("state=soon", .state(.dueSoon)),
    ("state=просрочено", .state(.overdue)),
    ("state=in progress", .state(.inProgress)), ("responsible=Директор", .responsible("Директор")),
    ("month=2026-12", .month(CalendarMonth(iso: "2026-12"))), ("month=декабрь", .month(CalendarMonth(iso: "2026-12"))),
    ("month=май", .month(CalendarMonth(iso: "2027-05"))), ("month=", .month(nil)),
    (
      "period=2026-10-01..2026-12-31",
      .period(DaySpan(CalendarDay(iso: "2026-10-01")!, CalendarDay(iso: "2026-12-31")!)!)
    ),
    ("period=IV квартал", .period(DaySpan(CalendarDay(iso: "2026-10-01")!, CalendarDay(iso: "2026-12-31")!)!)),
    ("period=2026-02", .period(DaySpan(CalendarDay(iso: "2026-02-01")!, CalendarDay(iso: "2026-02-28")!)!)),
    ("year=2026/2027", .year(Small.year)), ("text=a=b", .text("a=b")), ("only=noEvidence", .ready(.noEvidence)),
    ("only=без подтверждения", .ready(.noEvidence)), ("partnership=p", .partnership(ID("p"))),
    ("roadmap=m-q", .roadmap(ID("m-q"))), ("section=", .section("")), ("Риски=equipment", .risk(ID("equipment"))),
  ] as [(String, ItemValue)])
func chipsAreRead(typed: String, value: ItemValue) throws {
  #expect(try reader.condition(typed) == ItemCondition(value))
}

@Test(
  "A chip that cannot be is told, with what there is or what is near",
  arguments: [
    ("school", .noFilter("school")), ("=5", .noFilter("=5")),
    ("shcool=5", .unknownField("shcool", nearest: .school, .filter)),
    ("weather=rain", .unknownField("weather", nearest: nil, .filter)), ("title=урок", .unusableField(.title, .filter)),
    (
      "state=overdu",
      .unknownValue(
        "overdu", .state, nearest: "overdue", all: ["overdue", "soon", "inProgress", "planned", "done", "cancelled"])
    ),
    (
      "task=погода",
      .unknownValue(
        "погода", .task, nearest: nil, all: ["exchange", "managementCircle", "pooledResources", "commonSpace"])
    ),
    ("risk=parent", .unknownValue("parent", .risk, nearest: "parents", all: ["equipment", "teachers", "parents"])),
    ("month=2026-13", .noMonth("2026-13")), ("month=15 мая", .noMonth("15 мая")),
    ("month=октябрь, май", .noMonth("октябрь, май")),
    ("period=2026-12-31..2026-10-01", .noPeriod("2026-12-31..2026-10-01")),
    ("period=ежемесячно", .noPeriod("ежемесячно")),
    ("year=2026", .noYear("2026")), ("text=", .unknownValue("", .text, nearest: nil, all: [])),
    ("partnership=rst", .unknownValue("rst", .partnership, nearest: nil, all: ["p", "q"])),
  ] as [(String, ItemFault)])
func badChips(typed: String, fault: ItemFault) {
  #expect(throws: fault) { try reader.condition(typed) }
}

@Test("A school that is not there, or that several may be, is told by the sentence about schools")
func badSchools() throws {
  for (typed, part) in [("school=СОШ 77", "77"), ("school=СОШ", "СОШ № 5")] {
    let fault = #expect(throws: ItemFault.self) { try reader.condition(typed) }
    #expect(fault?.sentence(.russian).contains(part) == true)
  }
}

@Test("Orders and columns are lists of fields")
func ordersAreRead() throws {
  #expect(
    try reader.sort("school,-deadline").keys == [ItemSort.Key(.school), ItemSort.Key(.deadline, isDescending: true)])
  #expect(try reader.columns("title, школа,Срок") == [.title, .school, .deadline])
  #expect(throws: ItemFault.unusableField(.text, .sort)) { try reader.sort("text") }
  #expect(throws: ItemFault.tooManyKeys) { try reader.sort("title,school,donor,risk") }
  #expect(throws: ItemFault.noColumns) { try reader.columns(" , ") }
  #expect(throws: ItemFault.columnTwice(.title)) { try reader.columns("title,title") }
  #expect(throws: ItemFault.unknownField("titel", nearest: .title, .column)) { try reader.columns("titel") }
  #expect(throws: ItemFault.unusableField(.title, .group)) { try reader.field("title", for: .group) }
}

@Test("Each fault is a sentence in both languages that names what was typed")
func faultsAreSentences() {
  let faults: [(ItemFault, String)] = [
    (.noFilter("школа"), "школа"), (.unknownField("shcool", nearest: .school, .filter), "school"),
    (.unknownField("weather", nearest: nil, .column), "title"), (.unusableField(.title, .filter), "risk"),
    (.unusableField(.text, .sort), "deadline"), (.unusableField(.title, .group), "month"),
    (.unusableField(.text, .column), "title"),
    (.unknownValue("overdu", .state, nearest: "overdue", all: []), "overdue"),
    (.noMonth("мая"), "мая"), (.noPeriod("мая"), "мая"), (.noYear("2026"), "2026"), (.columnTwice(.title), "title"),
    (.noColumns, "."), (.tooManyKeys, "3"),
  ]
  for language in Language.allCases {
    for (fault, part) in faults {
      let sentence = fault.sentence(language)
      #expect(sentence.contains(part) && (sentence.hasSuffix(".") || sentence.hasSuffix("?")), "\(sentence)")
    }
  }
}

@Test("What is in the data reaches no sentence as it is: a terminal would obey it")
func sentencesAreSafe() {
  var partnerships = MadeItems.network.partnerships
  var section = RoadmapSection()
  (section.id, section.title) = (ID("s"), "Раздел \u{1B}[2J")
  partnerships[0].roadmaps[0].sections = [section]
  let reader = ItemReader(Small.network([], partnerships), .russian, today: MadeItems.today)
  let fault = #expect(throws: ItemFault.self) { try reader.condition("section=\u{1B}[3J, совсем другой") }
  let sentence = fault?.sentence(.russian) ?? ""
  #expect(sentence.contains("Раздел ··[2J") || sentence.contains("Раздел ·[2J"))
  #expect(!sentence.unicodeScalars.contains("\u{1B}"))
}

@Test("Fields and chips have names in both languages, and a ready filter is one by itself")
func chipsHaveWords() {
  let (russian, english) = (MadeItems.telling(.russian), MadeItems.telling(.english))
  #expect(ItemCondition(.school(five)).words(russian) == "Школа: СОШ № 5")
  #expect(ItemCondition(.state(.overdue), .state(.dueSoon)).words(russian) == "просрочено, скоро срок")
  #expect(ItemCondition(.ready(.noEvidence)).words(english) == "without evidence")
  #expect(ItemCondition(.month(CalendarMonth(iso: "2026-12"))).words(english) == "Month: December 2026")
  #expect(ItemCondition(.text("урок")).words(russian) == "Текст: «урок»")
  #expect(ItemValue.risk(.none).words(russian) == "без риска")
  var elsewhere = Small.partnership("e", "five", by: "nine")
  elsewhere.donor = Reference(ID("lyceum"), store: ID("other"))
  elsewhere.donorName = "Лицей"
  let network = Small.network([], [elsewhere])
  #expect(ItemValue.donor(network.partnerships[0].donor).words(MadeItems.telling(.russian, network)) == "Лицей")
  for field in ItemField.allCases {
    for language in Language.allCases { #expect(!field.label(language).isEmpty) }
    #expect((field.column != nil) == field.uses.contains(.column), "\(field)")
  }
}
