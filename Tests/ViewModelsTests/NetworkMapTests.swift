import Deadlines
import Insights
import Language
import SchoolNetwork
import Testing
import ViewModels

@Suite("The screen «Сеть»")
struct NetworkMapTests {
  @Test("What burns comes first: schools without a partner, then by uncovered risks, then by name; past links last")
  func order() {
    let network = Mapped.network(["A>B+", "A>C", "D>C", "A>F", "D>E."], risks: "BCDE") { school in
      // E has two live risks; it was helped once.
      guard school.id.text == "e" else { return }
      var risk = Risk()
      (risk.id, risk.factor) = (ID("risk-e-2"), ID("sen"))
      school.risks.append(risk)
    }
    let state = Mapped.dashboard(network)
    #expect(state.screens.name == .network && state.focus == .links)
    #expect(
      state.linkRows == [
        "-withoutPartner 2", "*E", "D", "-supported 3", "C", "p-a-c …", "p-d-c", "B", "p-a-b", "F", "p-a-f",
        "-past 1", "p-d-e.",
      ])
    #expect(state.donorRows == ["-helping 2", "*A 3/2", "D 1/2"])
    guard case .school(let first) = state.screens.network.pane.linkRow else { return #expect(Bool(false), "no school") }
    #expect(first.coverage.uncovered == 2 && first.coverage.live == 2 && !first.hasPartner && !first.isDonor)
  }

  @Test("Without a school that lacks a partner the first link's school is the first; nothing at all is no selection")
  func firstSelection() {
    #expect(Mapped.dashboard(Mapped.network(["A>B+"], risks: "B")).linkRows == ["-supported 1", "*B", "p-a-b"])
    let empty = Mapped.dashboard(Mapped.network([]))
    #expect(empty.linkRows.isEmpty && empty.donorRows.isEmpty && empty.screens.network.pane.linkRow == nil)
    var none = Mapped.dashboard(Mapped.network([], schools: ""))
    none.perform(.down, .open, .card)
    #expect(none.layer == .card(Card(Language.russian.linksTitle, [.text(none.desk.noLinks(none.network))])))
  }

  @Test("Headings are passed over; a link shows its donor, a donor its first link; ends hold")
  func moving() {
    var state = Mapped.dashboard(Mapped.network(["A>B", "C>B", "C>D"], risks: "E"))
    state.perform(.down)
    #expect(state.linkRows == ["-withoutPartner 1", "E", "-supported 2", "*B", "p-a-b …", "p-c-b", "D", "p-c-d"])
    state.perform(.last)
    #expect(state.linkRows.last == "*p-c-d" && state.donorRows == ["-helping 2", "A 1/2", "*C 2/2"])
    state.perform(.left)
    #expect(state.focus == .donors)
    state.perform(.up)
    #expect(state.donorRows[1] == "*A 1/2" && state.linkRows[4] == "*p-a-b …")
    state.perform(.down, .right)
    #expect(state.focus == .links && state.linkRows[5] == "*p-c-b")
    state.perform(.first)
    #expect(state.linkRows[1] == "*E" && state.screens.network.pane.linkNumber?.number == 1)
  }

  @Test("Enter on a link leads to its roadmap, on a school to the school, on one without a partner to who could help")
  func leading() {
    var state = Small.dashboard(screen: .network)
    #expect(state.linkRows == ["-withoutPartner 1", "*№ 47", "-supported 2", "№ 2", "p-2-14", "№ 5", "p-5-14"])
    state.perform(.open)
    guard case .suggestion(let view) = state.layer else { return #expect(Bool(false), "no suggestion") }
    #expect(view.suggestion.school.text == "c-47" && view.risk == nil)
    state.perform(.back)
    #expect(state.focus == .links && state.linkRows[1] == "*№ 47")
    state.perform(.down, .open)
    #expect(state.focus == .schools && state.screens.schools.school?.text == "a-2")
    state.perform(.back, .down, .open)
    #expect(state.focus == .roadmap && state.screens.schools.roadmap.row == .group(ID("p-2-14"), ID("map")))
    state.perform(.down, .back)
    #expect(state.focus == .links && state.linkRows[4] == "*p-2-14")
    // Esc goes on to the donors, and no further.
    state.perform(.back, .back)
    #expect(state.focus == .donors)
  }

  @Test("Enter on a donor goes to its first link; one that helps nobody says so")
  func donors() {
    let network = Mapped.network(["A>B", "A>C", "D>B"]) { school in
      if ["a", "e", "f"].contains(school.id.text) { school.experience = [Experience()] }
      if school.id.text == "e" { school.donorLimit = 0 }
    }
    var state = Mapped.dashboard(network)
    #expect(state.donorRows == ["-helping 2", "A 2/2", "D 1/2", "-possible 2", "F 0/2", "E 0/0"].starred(1))
    state.perform(.previousPane, .down, .open)
    #expect(state.focus == .links && state.linkRows[3] == "*p-d-b")
    state.perform(.back, .down, .open)
    #expect(state.focus == .donors && state.notice?.text == "Школа F пока никому не помогает.")
    state.perform(.last, .card)
    guard case .card(let card) = state.layer else { return #expect(Bool(false), "no card") }
    #expect(card.title == "Школа E" && card.lines.first == .field("Нагрузка", "0 из 0 — не берёт никого"))
  }

  @Test("Over its limit a donor stands first and is called so; a limit of 0 is one")
  func limits() {
    let network = Mapped.network(["A>B", "C>B", "C>D", "C>E", "F>E"]) { school in
      if school.id.text == "f" { school.donorLimit = 0 }
    }
    let state = Mapped.dashboard(network)
    #expect(state.donorRows == ["-helping 3", "*C 3/2", "F 1/0", "A 1/2"])
    #expect(Language.russian.loadSentence(3, limit: 2) == "3 из 2 — больше предела")
    #expect(Language.english.loadSentence(1, limit: 0) == "1 of 0 — over the limit — takes nobody")
    #expect(Language.russian.loadSentence(3, limit: nil) == "3 партнёрства")
  }

  @Test("Help both ways, and help in a ring, is told of every link that is a part of it; past links are none")
  func rings() {
    let state = Mapped.dashboard(Mapped.network(["A>B", "B>A", "C>D", "D>E", "E>C", "A>C", "F>A."]))
    func ring(_ id: String) -> String { (state.link(id)?.ring ?? []).map(\.text).joined() }
    #expect(ring("p-a-b") == "ab" && ring("p-b-a") == "ba")
    #expect(ring("p-c-d") == "cde" && ring("p-e-c") == "ecd")
    #expect(ring("p-a-c").isEmpty && ring("p-f-a").isEmpty)
    #expect(Language.russian.ring(of: 2) == "помощь взаимная" && Language.russian.ring(of: 3) == "помощь по кругу")
    var carded = state
    while carded.screens.network.pane.linkRow?.link?.id != ID("p-d-e") { carded.perform(.down) }
    carded.perform(.card)
    guard case .card(let card) = carded.layer else { return #expect(Bool(false), "no card") }
    #expect(card.lines.first == .field("помощь по кругу", "Школа D → Школа E → Школа C → Школа D"))
  }

  @Test("A side that is closed, in the trash, in another town or nowhere is told; a closed school has nothing to cover")
  func standings() {
    let network = Mapped.network(["A>B", "C>D", "E>F"], risks: "BF") { school in
      if ["a", "f"].contains(school.id.text) { school.status = .known(.closed) }
      if school.id.text == "c" { school.deleted = Deletion(on: Small.today, by: "") }
    } partnership: { partnership in
      guard partnership.id.text == "p-e-f" else { return }
      partnership.donor = Reference(ID("x"), store: ID("elsewhere"))
      partnership.donorName = "Лицей соседей"
    }
    var state = Mapped.dashboard(network)
    #expect(state.link("p-a-b")?.donor.standing == .closed && state.link("p-c-d")?.donor.standing == .inTrash)
    #expect(state.link("p-e-f")?.donor.standing == .elsewhere && state.link("p-e-f")?.donor.name == "Лицей соседей")
    #expect(state.link("p-e-f")?.supported.standingWords(.russian) == "школа закрыта")
    #expect(state.linkRows == ["-supported 3", "*B", "p-a-b", "D", "p-c-d", "F", "p-e-f"])
    #expect(state.donorRows == ["-helping 3", "*Лицей соседей 1/?", "A 1/2", "C 1/2"])
    state.perform(.previousPane, .up, .card)
    #expect(
      state.layer
        == .card(
          Card(
            of: ["Лицей соседей"],
            [
              .field("Нагрузка", "1 партнёрство"), .text("другой муниципалитет"),
            ])))
    // What a reference to nothing stands for leads nowhere.
    let lost = Mapped.network(["A>B"], schools: "A")
    var nowhere = Mapped.dashboard(lost)
    nowhere.perform(.open)
    #expect(nowhere.focus == .links && nowhere.notice?.isTrouble == true)
  }

  @Test(
    "The agreement as it stands today",
    arguments: [
      (nil, nil, AgreementState.none), (AgreementStatus.none, nil, .none), (.draft, nil, .draft),
      (.signed, nil, .signed(number: "12")), (.signed, "2026-12-24", .signed(number: "12")),
      (.signed, "2026-12-23", .ending(CalendarDay(iso: "2026-12-23")!)),
      (.signed, "2026-11-22", .expired(CalendarDay(iso: "2026-11-22")!)), (.expired, nil, .expired(nil)),
    ] as [(AgreementStatus?, String?, AgreementState)])
  func agreements(status: AgreementStatus?, until: String?, state: AgreementState) {
    let network = Mapped.network(["A>B"]) { _ in
    } partnership: { partnership in
      guard let status else { return }
      partnership.agreement = Agreement()
      partnership.agreement?.status = .known(status)
      partnership.agreement?.number = "12"
      partnership.agreement?.validUntil = until.flatMap { CalendarDay(iso: $0) }
    }
    #expect(Mapped.dashboard(network).link("p-a-b")?.agreement == state)
  }

  @Test("A number of days that cannot be is passed over, as on «Сегодня»")
  func impossibleDays() {
    let network = Mapped.network(["A>B"]) { _ in
    } partnership: { partnership in
      partnership.agreement = Agreement()
      partnership.agreement?.status = .known(.signed)
      partnership.agreement?.validUntil = CalendarDay(iso: "2027-06-01")
    }
    var town = network.town
    town.attention = AttentionDays()
    town.attention?.agreementEnding = 1_000_000
    let state = Mapped.dashboard(
      Network(
        town: town, riskCatalogue: network.riskCatalogue, schools: network.schools, partnerships: network.partnerships))
    #expect(state.link("p-a-b")?.agreement == .signed(number: ""))
  }

  @Test("The roadmap is counted: done, all but cancelled and deleted, overdue; none is told apart from an empty one")
  func counts() {
    let state = Small.dashboard(screen: .network)
    let count = state.link("p-2-14")?.progress
    #expect(count?.done == 1 && count?.all == 5 && count?.overdue == 3 && count?.year == Small.year)
    #expect(state.link("p-5-14")?.progress == nil)
  }

  @Test("What changed elsewhere is seen when the screen is shown again; until then nothing is computed")
  func catchingUp() {
    var state = Small.dashboard(screen: .network)
    while state.screens.network.pane.linkRow?.link == nil { state.perform(.down) }
    let before = state.screens.network.pane
    state.perform(.open, .down, .down, .markDone)
    #expect(state.item("once")?.completions.isEmpty == false && state.screens.network.pane == before)
    state.perform(.network)
    #expect(state.link("p-2-14")?.progress?.done == 2 && state.linkRows[4] == "*p-2-14")
    let fresh = Small.dashboard(state.network, screen: .network)
    #expect(state.screens.network.pane.map == fresh.screens.network.pane.map)
    _ = state.handle(.today(CalendarDay(iso: "2026-12-31")!))
    #expect(state.link("p-2-14")?.progress?.overdue == 2)
    // The school that has found a partner keeps the selection, at its new place.
    state.perform(.first)
    var helped = Partnership()
    (helped.schema, helped.id, helped.status) = (1, ID("p-47-14"), .known(.planned))
    (helped.supported, helped.donor) = (Reference(ID("c-47")), Reference(ID("b-14")))
    let new = Network(
      town: state.network.town, riskCatalogue: state.network.riskCatalogue,
      clusterCatalogue: state.network.clusterCatalogue, schools: state.network.schools,
      partnerships: state.network.partnerships + [helped])
    _ = state.handle(.reloaded(new))
    #expect(state.linkRows == ["-supported 3", "№ 2", "p-2-14", "*№ 47", "p-47-14", "№ 5", "p-5-14"])
    #expect(state.donorRows == ["-helping 1", "*№ 14 3/2"])
  }

  @Test("Search finds schools and donors by name, in either layout; in the pane of donors, donors")
  func search() {
    var state = Mapped.dashboard(Mapped.network(["A>B", "C>D"]))
    state.perform(.search)
    state.type("школа d")
    state.perform(.open)
    #expect(state.linkRows == ["-supported 2", "B", "p-a-b", "*D", "p-c-d"])
    state.perform(.searchNext)
    #expect(state.linkRows[4] == "*p-c-d" && state.donorRows[2] == "*C 1/2")
    state.perform(.back, .left, .search)
    state.type("irjkf a")
    #expect(state.notice?.isTrouble == true)
    state.perform(.back, .search)
    state.type("A")
    #expect(state.donorRows[1] == "*A 1/2" && state.linkRows[2] == "*p-a-b")
  }

  @Test("Nothing is edited here, and that is said")
  func readOnly() {
    var state = Small.dashboard(screen: .network)
    for command in [Command.edit, .markDone, .newItem, .duplicate, .putOff] {
      #expect(state.perform(command).isEmpty && state.layer == nil && state.notice != nil, "\(command)")
    }
    #expect(state.network == Small.network())
  }

  @Test("300 schools and 400 partnerships are all there, and the last is reached")
  func large() {
    var network = Mapped.network([], schools: "")
    let schools = (0..<300).map { number in
      var school = School()
      (school.schema, school.id, school.name) = (1, ID("s-\(number)"), "СОШ № \(number)")
      return school
    }
    let partnerships = (0..<400).map { number in
      var partnership = Partnership()
      (partnership.schema, partnership.id, partnership.status) = (1, ID("p-\(number)"), .known(.active))
      partnership.donor = Reference(ID("s-\(number % 97)"))
      partnership.supported = Reference(ID("s-\((number * 7 + 1) % 300)"))
      return partnership
    }
    network = Network(town: network.town, schools: schools, partnerships: partnerships)
    var state = Mapped.dashboard(network)
    #expect(state.screens.network.pane.map.links.count { $0.link != nil } == 400)
    state.perform(.last)
    #expect(state.screens.network.pane.linkNumber?.number == state.screens.network.pane.linkNumber?.count)
    #expect(state.screens.network.pane.map.donors.count { $0.donor != nil } == 97)
  }
}

extension [String] {
  fileprivate func starred(_ place: Int) -> [String] {
    indices.map { ($0 == place ? "*" : "") + self[$0] }
  }
}
