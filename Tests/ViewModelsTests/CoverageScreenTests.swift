import Insights
import Items
import Language
import SchoolNetwork
import Testing
import ViewModels

extension Network {
  /// The network with a field set to something else.
  fileprivate func with(_ field: String, _ value: FieldValue, of kind: EntityKind, _ id: String, risk: String? = nil)
    -> Network
  {
    var network = self
    var address = Address(EntityKey(kind, id))
    if let risk { address = address.appending("risks", risk) }
    do throws(EditFault) { try network.apply([setting(field, to: value, at: address)].compactMap(\.self)) } catch {
      preconditionFailure("\(error)")
    }
    return network
  }
}

/// The rows: «# cluster covered/live» and the ids of schools, a star before the one with the cursor.
private func rows(_ state: Dashboard) -> [String] {
  state.screens.coverage.pane.rows.enumerated().map { place, row in
    switch row {
    case .heading(let cluster, let total): "# \(cluster?.text ?? "-") \(total.covered)/\(total.live)"
    case .school(let id): (place == state.screens.coverage.pane.selectedRow ? "*" : "") + id.text
    }
  }
}

private func cell(_ state: Dashboard) -> String? {
  state.screens.coverage.pane.cell.map { "\($0.school.text) \($0.factor.text)" }
}

private func shown(_ network: Network = Small.network(), _ commands: Command...) -> Dashboard {
  var state = Small.dashboard(network, screen: .coverage)
  for command in commands { state.perform(command) }
  return state
}

@Suite("The screen «Охват»")
struct CoverageScreenTests {
  @Test("Schools stand under their clusters, by name, with totals; those in no cluster where they have a live risk")
  func opening() {
    let state = shown()
    #expect(state.screens.name == .coverage && state.focus == .matrix)
    #expect(rows(state) == ["# results 1/2", "*a-2", "d-5", "# - 0/1", "c-47"])
    #expect(state.screens.coverage.pane.columns.map(\.factor.text) == ["equipment", "teachers"])
    #expect(
      state.screens.coverage.pane.coverage?.total.covered == 1 && state.screens.coverage.pane.coverage?.total.live == 3)
    #expect(cell(state) == "a-2 equipment" && state.screens.coverage.pane.pair?.isCovered == false)
  }

  @Test("Arrows go from cell to cell, over empty ones and past headings, and stop at the ends")
  func moving() {
    var state = shown()
    state.perform(.left, .up)
    #expect(cell(state) == "a-2 equipment")
    state.perform(.right, .right, .down)
    #expect(cell(state) == "d-5 teachers" && state.screens.coverage.pane.pair == nil)
    state.perform(.down, .down)
    #expect(cell(state) == "c-47 teachers")
    state.perform(.first)
    #expect(cell(state) == "a-2 teachers")
    state.perform(.last)
    #expect(cell(state) == "c-47 teachers")
    state.perform(.pageUp)
    #expect(cell(state) == "a-2 teachers")
    state.perform(.pageDown, .nextPane, .previousPane)
    #expect(cell(state) == "c-47 teachers" && state.focus == .matrix)
  }

  @Test("s: by clusters, by uncovered, by name; S the other way round; the cursor stays with its school")
  func order() {
    // № 14 has two risks nobody helps with.
    var network = Small.network()
    for factor in ["equipment", "teachers"] {
      let record = FieldValue.record([
        .init("id", .text("risk-b-\(factor)")), .init("factor", .text(factor)),
      ])
      let edit = Edit(Address(EntityKey(.school, "b-14")), .insert(list: "risks", record: record, after: nil))
      do throws(EditFault) { try network.apply(edit) } catch { preconditionFailure("\(error)") }
    }
    var state = shown(network, .last)
    #expect(rows(state) == ["# results 1/2", "a-2", "d-5", "# - 0/3", "b-14", "*c-47"])
    state.perform(.sortReverse)
    #expect(rows(state) == ["# - 0/3", "b-14", "*c-47", "# results 1/2", "a-2", "d-5"])
    #expect(state.screens.coverage.pane.orderWords(.russian) == "по кластерам, обратно")
    state.perform(.sort)
    #expect(
      rows(state) == ["b-14", "a-2", "*c-47", "d-5"]
        && state.screens.coverage.pane.orderWords(.russian) == "по неохваченным")
    state.perform(.sortReverse)
    #expect(rows(state) == ["d-5", "a-2", "*c-47", "b-14"])
    state.perform(.sort)
    #expect(
      rows(state) == ["a-2", "d-5", "b-14", "*c-47"]
        && state.screens.coverage.pane.orderWords(.russian) == "по названию")
    state.perform(.sortReverse)
    #expect(rows(state) == ["*c-47", "b-14", "d-5", "a-2"])
    state.perform(.sort)
    #expect(rows(state).first == "# results 1/2" && state.screens.coverage.pane.orderWords(.russian) == "по кластерам")
  }

  @Test("Enter on a covered cell leads to its roadmap, Esc comes back to the cell")
  func covered() {
    var state = shown(Small.network(), .right, .open)
    #expect(state.focus == .roadmap && state.screens.schools.school == ID("a-2"))
    #expect(state.screens.schools.roadmap.row == .group(ID("p-2-14"), ID("map")))
    state.perform(.back)
    #expect(state.focus == .matrix && cell(state) == "a-2 teachers")
  }

  @Test("Enter on an uncovered cell leads to where a partner is found; Esc comes back to the cell")
  func uncovered() {
    var state = shown(Small.network(), .right, .last, .open)
    guard case .suggestion(let view) = state.layer else { return #expect(Bool(false), "no suggestion") }
    #expect(view.suggestion.school == ID("c-47") && view.risk == ID("teachers"))
    state.perform(.back)
    #expect(state.focus == .matrix && cell(state) == "c-47 teachers")
  }

  @Test("Enter on an empty cell says why there is nothing; a risk that is overcome is no live one")
  func empty() {
    var state = shown(Small.network(), .down, .open)
    #expect(state.screens.name == .coverage)
    #expect(state.notice?.text == "Школа № 5, «Оснащение»: такого риска нет.")
    let overcome = Small.network().with(
      "status", .text("overcome"), of: .school, "a-2", risk: "risk-a-2-teachers")
    state = shown(overcome, .right)
    #expect(rows(state).first == "# results 0/1")
    #expect(state.screens.coverage.pane.detail(state.scope) == "Школа № 2, «Нехватка педагогов»: риск преодолён.")
  }

  @Test("The card is that of the risk; of the school where the cell is empty")
  func card() {
    var state = shown(Small.network(), .right, .card)
    guard case .card(let risk) = state.layer else { return #expect(Bool(false), "no card") }
    #expect(risk.title == "Нехватка педагогов" && risk.lines.first == .text("помогает Школа № 14"))
    state.perform(.card, .down, .card)
    guard case .card(let school) = state.layer else { return #expect(Bool(false), "no card") }
    #expect(school.title == "Школа № 5")
  }

  @Test("What is edited elsewhere is there when the screen is shown; until then nothing is computed")
  func catchingUp() {
    var state = Small.dashboard()
    #expect(state.screens.coverage.pane == CoveragePane())
    state.perform(.coverage)
    let before = state.screens.coverage.pane
    state.perform(.right, .left)
    #expect(state.screens.coverage.pane == before)
    _ = state.handle(
      .reloaded(Small.network().with("status", .text("finished"), of: .partnership, "p-2-14")))
    #expect(rows(state).first == "# results 0/2" && cell(state) == "a-2 equipment")
    state.perform(.schools)
    let shown = state.screens.coverage.pane
    _ = state.handle(.reloaded(Small.network()))
    #expect(state.screens.coverage.pane == shown)
    state.perform(.coverage)
    #expect(state.screens.coverage.pane == before)
  }

  @Test("An edit counts at once: a marked item is one done more, undo takes it back on the screen itself")
  func marks() {
    var item = Small.item("once", "s-1", "1.1", "Круглый стол", "до 15 сентября")
    item.risks = [ID("teachers")]
    var state = Small.atItem("once", .title, Small.network(items: [item]))
    state.performSaved(.markDone, .coverage)
    state.perform(.right)
    #expect(state.screens.coverage.pane.pair?.items.done == 1 && state.screens.coverage.pane.pair?.items.all == 1)
    state.performSaved(.undo)
    #expect(state.screens.coverage.pane.pair?.items.done == 0 && state.screens.name == .coverage)
  }

  @Test("The cursor stays with its cell through a reload; where the school is gone, it goes to the next in its place")
  func reload() {
    var state = shown(Small.network(), .right, .down)
    let closed = Small.network().with("status", .text("closed"), of: .school, "d-5")
    _ = state.handle(.reloaded(closed))
    #expect(cell(state) == "c-47 teachers")
    _ = state.handle(.reloaded(Small.network()))
    #expect(cell(state) == "c-47 teachers")
  }

  @Test("Without live risks there is no cell, and every key is harmless")
  func nothing() {
    var network = Small.network()
    for (school, factor) in [("a-2", "equipment"), ("a-2", "teachers"), ("c-47", "teachers")] {
      network = network.with("status", .text("rejected"), of: .school, school, risk: "risk-\(school)-\(factor)")
    }
    var state = shown(network)
    for command in Command.allCases where command.isOfTheScreen {
      #expect(
        state.perform(command).isEmpty && state.screens.coverage.pane.cell == nil && state.screens.name == .coverage,
        "\(command)")
      state.perform(.back, .back)
    }
    #expect(state.screens.coverage.pane.detail(state.scope) == nil)
  }

  @Test("What cannot be done here says so and changes nothing")
  func refused() {
    var state = shown(Small.network(), .right)
    for command in [Command.markDone, .edit, .duplicate] {
      #expect(state.perform(command).isEmpty && state.notice?.text == Language.russian.coverageIsRead, "\(command)")
    }
    for command in [Command.newItem, .delete, .putOff] {
      #expect(state.perform(command).isEmpty && state.notice != nil && state.layer == nil, "\(command)")
    }
    #expect(state.network == Small.network() && cell(state) == "a-2 teachers")
    for command in [Command.filter, .sort, .sortReverse] {
      var elsewhere = Small.dashboard()
      elsewhere.perform(command)
      #expect(elsewhere.notice?.text == Language.russian.filterElsewhere && elsewhere.mode != .text, "\(command)")
    }
  }

  @Test("Search finds schools by name, in either layout")
  func search() {
    var state = shown(Small.network(), .search)
    state.type("irjkf № 47")
    #expect(cell(state) == "c-47 equipment")
    state.perform(.open, .back)
    #expect(state.search.needle.isEmpty && state.screens.name == .coverage)
  }
}

extension Command {
  /// Whether it does something on the screen itself.
  fileprivate var isOfTheScreen: Bool {
    [
      .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .open, .card, .filter, .sort, .sortReverse,
      .searchNext, .markDone, .edit, .newItem, .duplicate, .delete, .putOff,
    ].contains(self)
  }
}

@Suite("The filter of the screen «Охват»")
struct CoverageFilterTests {
  private func filtered(_ text: String) -> Dashboard {
    var state = shown(Small.network(), .filter, .open)
    state.type(text)
    return state
  }

  @Test(
    "It holds the name of a school, a cluster, a factor, a donor; in either layout, case-blind, ё = е",
    arguments: [
      ("№ 47", ["# - 0/1", "*c-47"]), ("низкие", ["# results 1/2", "*a-2", "d-5"]),
      ("ОСНАЩЁН", ["# results 1/2", "*a-2"]), ("школа № 14", ["# results 1/2", "*a-2"]),
      ("педагогов", ["# results 1/2", "*a-2", "# - 0/1", "c-47"]), ("не охвачен", []), ("школа школа", []),
      ("", ["# results 1/2", "*a-2", "d-5", "# - 0/1", "c-47"]),
    ])
  func finds(text: String, found: [String]) {
    #expect(rows(filtered(text)) == found, "\(text)")
  }

  @Test("The other layout counts where what is typed fits nothing, and that is said")
  func otherLayout() {
    let state = filtered("jcyfo")
    #expect(rows(state) == ["# results 1/2", "*a-2"])
    #expect(state.notice?.text == Language.russian.filteredInOtherLayout("оснащ"))
    #expect(state.screens.coverage.pane.needle == "оснащ" && state.screens.coverage.pane.filter == "jcyfo")
  }

  @Test("It is live while it is typed, Enter keeps it, the heading tells it, Esc drops it; letters are text")
  func keeping() {
    var state = filtered("47")
    #expect(state.mode == .text && rows(state) == ["# - 0/1", "*c-47"])
    state.perform(.open)
    #expect(
      state.mode != .text && state.screens.coverage.pane.heading(.russian) == "Охват рисков · отбор «47», Esc — снять")
    state.perform(.filter, .open)
    #expect(state.entry?.text.text == "47")
    // № 2 is helped by № 14.
    _ = state.handle(.text(.backspace))
    #expect(rows(state) == ["# results 1/2", "a-2", "# - 0/1", "*c-47"])
    _ = state.handle(.paste("7\n"))
    state.perform(.open, .schools, .coverage)
    #expect(state.screens.coverage.pane.filter == "47")
    state.perform(.back)
    #expect(
      state.screens.coverage.pane.filter.isEmpty && cell(state) == "c-47 equipment" && state.screens.name == .coverage)
    state.perform(.filter, .open)
    state.type("47")
    state.perform(.back)
    #expect(state.mode != .text && rows(state).count == 5)
  }

  @Test("What fits nothing shows no row, says so, and leaves the cursor where it was")
  func nothing() {
    var state = shown(Small.network(), .right, .down, .filter, .open)
    state.type("zzz")
    #expect(rows(state).isEmpty && state.screens.coverage.pane.cell == nil)
    state.perform(.open)
    state.perform(.up, .down, .left, .open, .card, .back)
    state.perform(.back)
    #expect(cell(state) == "d-5 teachers" && rows(state).contains("*d-5"))
  }

  @Test("Chips of schools, donors and risks: ticked, shown above, dropped one by one; what is typed at once is found")
  func chips() {
    func chips(_ state: Dashboard) -> [String] {
      state.screens.coverage.pane.chips.conditions.map {
        "\($0.field.rawValue)=" + $0.values.map(\.saved).joined(separator: "|")
      }
    }
    var state = shown(Small.network(), .filter, .down, .open)
    if case .items(let choice) = state.layer {
      #expect(
        choice.purpose == .values(.school) && choice.lines.map(\.name) == ["Школа № 2", "Школа № 5", "Школа № 47"])
    } else {
      Issue.record("no choice of schools")
    }
    _ = state.handle(.text(.character(" ")))
    state.perform(.down)
    _ = state.handle(.text(.character(" ")))
    #expect(chips(state) == ["school=a-2|d-5"] && rows(state) == ["# results 1/2", "*a-2", "d-5"])
    state.perform(.open, .filter)
    for character in "педаг" { _ = state.handle(.text(.character(character))) }
    state.perform(.open)
    #expect(chips(state) == ["school=a-2|d-5", "risk=teachers"] && state.layer == nil)
    #expect(
      rows(state) == ["# results 1/2", "*a-2"] && state.screens.coverage.pane.columns.map(\.factor.text) == ["teachers"]
    )
    #expect(state.screens.coverage.pane.hidden == 2 && cell(state) == "a-2 teachers")
    state.perform(.sort, .sortReverse)
    #expect(rows(state) == ["*a-2"])
    state.perform(.dropChip)
    #expect(chips(state) == ["school=a-2|d-5"] && state.screens.coverage.pane.columns.count == 2)
    state.perform(.clearFilter)
    #expect(chips(state).isEmpty && state.offer(.dropChip).reason == Language.russian.noFilter)
    state.perform(.filter)
    for character in "№ 14" { _ = state.handle(.text(.character(character))) }
    state.perform(.open)
    #expect(chips(state) == ["donor=b-14"] && state.screens.coverage.pane.shownSchools.map(\.text) == ["a-2"])
    state.perform(.clearFilter, .filter)
    for character in "ёж" { _ = state.handle(.text(.character(character))) }
    state.perform(.open)
    #expect(chips(state).isEmpty && state.screens.coverage.pane.filter == "ёж" && rows(state).isEmpty)
    state.perform(.dropChip)
    #expect(rows(state).count == 3)
  }

  @Test("Arrows move among what is found while it is typed; Ctrl+C closes the line and keeps the filter")
  func moving() {
    var state = filtered("низкие")
    state.perform(.down)
    #expect(rows(state).last == "*d-5")
    _ = state.handle(.interrupt(at: 10_000))
    #expect(state.mode != .text && state.screens.coverage.pane.filter == "низкие")
  }
}

@Suite("A cell of the matrix")
struct CoverageCellTests {
  /// № 2 is helped by № 14 and by № 47 with teachers, whose risk is being overcome and weighs much.
  private static let network: Network = {
    var second = Small.network().partnerships[0]
    (second.id, second.donor) = (ID("p-2-47"), Reference(ID("c-47")))
    (second.roadmaps, second.status) = ([], .known(.planned))
    second.agreement = Agreement()
    second.agreement?.status = .known(.signed)
    let small = Small.network()
    let network = Network(
      town: small.town, riskCatalogue: small.riskCatalogue, clusterCatalogue: small.clusterCatalogue,
      schools: small.schools, partnerships: [small.partnerships[0], second])
    return network.with("status", .text("improving"), of: .school, "a-2", risk: "risk-a-2-teachers")
      .with("significance", .text("high"), of: .school, "a-2", risk: "risk-a-2-teachers")
  }()

  private func cell(_ factor: String, in network: Network = network) -> CoverageCell? {
    Coverage(of: network, today: Small.today).pair(ID("a-2"), ID(factor)).map { CoverageCell($0, in: network) }
  }

  @Test(
    "It says who helps and how far; the rest where there is room, the sign and the figures always",
    arguments: [
      (50, "● Школа № 14 +1 0/0, высокая, снижается"), (30, "● Школа № 14 +1 0/0, высокая"),
      (20, "● Школа № 14 +1 0/0"), (17, "● Шк… № 14 +1 0/0"), (16, "● № 14 +1 0/0"), (13, "● № 14 +1 0/0"),
      (8, "● +1 0/0"),
    ])
  func covered(columns: Int, text: String) {
    #expect(cell("teachers")?.text(in: columns, .russian) == text)
  }

  @Test("An uncovered one has a sign and a word; what is plainly active or not set is not told")
  func uncovered() {
    #expect(cell("equipment")?.text(in: 30, .russian) == "! нет" && cell("equipment")?.isCovered == false)
    let active = Self.network.with("status", .text("active"), of: .school, "a-2", risk: "risk-a-2-equipment")
      .with("significance", .text("low"), of: .school, "a-2", risk: "risk-a-2-equipment")
    #expect(cell("equipment", in: active)?.text(in: 30, .russian) == "! нет, низкая")
    #expect(cell("equipment", in: active)?.text(in: 6, .english) == "! none")
  }

  @Test("The sentence below the matrix tells all of it")
  func sentence() {
    var state = shown(CoverageCellTests.network, .right)
    #expect(
      state.screens.coverage.pane.detail(state.scope)
        == "Школа № 2, «Нехватка педагогов» (значимость высокая, снижается): помогают 2: Школа № 14 (партнёрство "
        + "действует, договора нет); Школа № 47 (партнёрство планируется, договор подписан); мероприятий по этому "
        + "риску в этом году нет.")
    state.perform(.left)
    #expect(
      state.screens.coverage.pane.detail(state.scope) == "Школа № 2, «Оснащение»: не охвачен ни одним партнёрством.")
    state.perform(.right, .open)
    #expect(state.screens.schools.roadmap.row == .group(ID("p-2-14"), ID("map")))
  }
}
