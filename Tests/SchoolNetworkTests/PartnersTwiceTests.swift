import Deadlines
import SchoolNetwork
import TestSupport
import Testing

/// `p` is there; `q` is looked at, or is to come.
private func network(_ first: Partnership, _ more: Partnership...) -> Network {
  Small.network([Small.school("a"), Small.school("b"), Small.school("d")], [first] + more)
}

private func help(
  _ id: String, _ risks: [String], topics: [String] = [], by donor: String = "b",
  _ status: PartnershipStatus? = .active,
  since: String? = nil, until: String? = nil, deleted: Bool = false
) -> Partnership {
  var made = Small.partnership(id, "a", by: donor, risks: risks, status)
  made.topics = topics
  (made.since, made.until) = (since.flatMap { CalendarDay(iso: $0) }, until.flatMap { CalendarDay(iso: $0) })
  if deleted { made.deleted = Deletion(on: Small.today, by: "") }
  return made
}

private let standing = help("p", ["equipment", "teachers"], topics: ["Использование  ИКТ"])

@Test(
  "The check names two unfinished partnerships of the same schools that are for the same",
  arguments: [
    (help("q", ["teachers"]), true), (help("q", ["parents"]), false),
    (help("q", ["parents"], topics: ["использование икт"]), true), (help("q", []), true),
    (help("q", [], topics: ["другое"]), false), (help("q", ["teachers"], .planned), true),
    (help("q", ["teachers"], nil), true), (help("q", ["teachers"], .finished), false),
    (help("q", ["teachers"], deleted: true), false), (help("q", ["teachers"], by: "d"), false),
    (help("q", ["teachers"], since: "2026-09-01"), true),
  ])
func checked(other: Partnership, isTold: Bool) {
  let problem = Problem.Kind.partnersTwice(ID("p"), otherFile: "partnerships/p.json")
  let told = NetworkCheck.findings(in: network(standing, other)).filter { $0.kind == problem }
  #expect(told == (isTold ? [Finding(EntityKey(.partnership, "q"), [.member("donor")], problem)] : []))
}

@Test("Partnerships that follow each other are no two of the same")
func followingEachOther() {
  let before = help("p", ["teachers"], until: "2026-05-31")
  let next = help("q", ["teachers"], since: "2026-09-01")
  func isTold(_ one: Partnership, _ other: Partnership) -> Bool {
    NetworkCheck.findings(in: network(one, other)).contains {
      if case .partnersTwice = $0.kind { true } else { false }
    }
  }
  #expect(!isTold(before, next) && !isTold(next, before))
  #expect(isTold(before, help("q", ["teachers"], since: "2026-05-31")))
  // A partnership without a donor yet is none with the same donor.
  var (open, other) = (help("p", []), help("q", []))
  (open.donor, other.donor) = (.none, .none)
  #expect(!isTold(open, other))
}

@Test("One of two that is taken away comes back by undo and goes by redo, though the other one is there")
func takenAway() throws {
  let first = network(standing, help("q", ["teachers"]))
  var town = first
  let key = EntityKey(.partnership, "q")
  let gone = Edit(Address(key), .discard(record: try #require(town.record(of: key))))
  for _ in 0..<2 {
    try town.apply(gone)
    #expect(town.partnership(ID("q")) == nil)
    try town.apply(gone.inverted)
    #expect(town == first)
  }
  // Another one is none that was here.
  try town.apply(gone)
  #expect(throws: EditFault.self) { try town.apply(Edit.creating(help("r", ["teachers"]))) }
}

@Test(
  "A second unfinished partnership of the same schools is not created, whatever it is for",
  arguments: [
    (help("q", ["teachers"]), true), (help("q", ["parents"]), true), (help("q", [], .planned), true),
    (help("q", ["teachers"], by: "d"), false), (help("q", ["teachers"], .finished), false),
  ])
func created(new: Partnership, isRefused: Bool) throws {
  var town = network(standing)
  let before = town
  do throws(EditFault) {
    try town.apply(Edit.creating(new))
    #expect(!isRefused)
    try town.apply(Edit.creating(new).inverted)
    #expect(town == before)
  } catch {
    let sides = try #require(before.partnership(ID("p")))
    #expect(error == .partnersAlready(ID("p"), supported: sides.supported, donor: sides.donor))
    #expect(isRefused && town == before)
  }
  for past in [help("p", ["teachers"], .finished), help("p", ["teachers"], deleted: true)] {
    var other = network(past)
    try other.apply(Edit.creating(new))
  }
}
