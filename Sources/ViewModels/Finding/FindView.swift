package import Items
import Language
package import Lookup
package import SchoolNetwork
import Tables
import Workspace

/// Finding anything in the network: what fits the words that are typed, kind by kind.
package struct FindView: LayerModel {
  /// A line of what was found.
  package enum Line: Equatable, Sendable {
    /// The heading of a kind; how many things it has; whether only the other layout leads to them.
    case heading(FoundKind, Int, isOtherLayout: Bool)
    /// A thing.
    case thing(FoundPlace)

    /// Where the thing lies; nil for a heading.
    package var place: FoundPlace? { if case .thing(let place) = self { place } else { nil } }
  }

  /// What is typed.
  package private(set) var entry: TextEntry
  /// What was found: each kind has a line as its heading, and one for each thing.
  private var groups: [FoundGroup] = []
  /// The selected thing, counted from 0 through all kinds.
  private var chosen = 0
  /// Made when it is opened, and again when the network is another; nil while the view waits for somebody to come back.
  private var index: Held?
  /// What was selected when somebody went there.
  private var waitsFor: FoundPlace?

  /// The chips of the table of items, where it is shown: they may hide what is found; nil elsewhere.
  private let chips: Chips?

  /// The view, with what was looked for before, which is replaced by what is typed.
  init(_ scope: Scope, before: String = "", over list: ItemList? = nil) {
    chips = list.map { Chips(ItemHiding($0, in: scope.network)) }
    entry = TextEntry(before, isProposed: true)
    index = Held(scope)
    look()
  }

  private mutating func look() { groups = index?.index.found(by: entry.text) ?? [] }

  /// How many things were found.
  private var count: Int { groups.reduce(0) { $0 + $1.numbers.count } }
  /// How many lines there are.
  package var lineCount: Int { count + groups.count }
  /// Which of the things is selected, from 1, and how many there are; nil if there is none.
  package var number: (number: Int, count: Int)? { groups.isEmpty ? nil : (chosen + 1, count) }
  /// The line of the selected thing; nil if there is none.
  package var selected: Int? {
    var (line, rest) = (0, chosen)
    for group in groups {
      line += 1
      if rest < group.numbers.count { return line + rest }
      (line, rest) = (line + group.numbers.count, rest - group.numbers.count)
    }
    return nil
  }

  /// A line of what was found; nil if there is none at this place.
  package func line(_ place: Int) -> Line? {
    var rest = place
    for group in groups {
      if rest == 0 { return .heading(group.kind, group.numbers.count, isOtherLayout: group.isOtherLayout) }
      if rest <= group.numbers.count { return (index?.index.place(of: group.numbers[rest - 1])).map { .thing($0) } }
      rest -= group.numbers.count + 1
    }
    return nil
  }

  /// The chips that hide a thing in the table below; none where it is not hidden.
  package func chips(hiding place: FoundPlace) -> [ItemCondition] {
    place.item.flatMap { chips?.hiding.conditions(hiding: $0) } ?? []
  }

  /// Where the selected thing lies; nil if there is none.
  var place: FoundPlace? { selected.flatMap { line($0)?.place } }

  // MARK: - As a layer

  var takesText: Bool { true }
  var clearsNotice: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    [LayerKey(.open, label: LayerWords.goThere), LayerKey(.back, label: LayerWords.close)]
  }

  mutating func write(_ writing: Writing) -> Bool {
    guard entry.write(writing) else { return false }
    chosen = 0
    look()
    return true
  }

  mutating func refresh(_ scope: Scope) -> Bool {
    let before = waitsFor ?? place
    (index, waitsFor) = (Held(scope), nil)
    look()
    chosen = min(chosen, max(0, count - 1))
    // What is selected stays selected, whatever came or went above it.
    if let before, place != before, let found = things.firstIndex(of: before) { chosen = found }
    return true
  }

  private var things: [FoundPlace] {
    groups.flatMap { group in group.numbers.compactMap { index?.index.place(of: $0) } }
  }

  private mutating func move(_ move: Move, page: Int) {
    chosen = move.place(from: chosen, of: count, page: page) ?? chosen
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch command.gesture {
    // Home and End belong to the text that is typed.
    case .move(.first), .move(.last): break
    case .move(let move): self.move(move, page: desk.sight.pageRows)
    case .next: move(.rows(1), page: 1)
    case .previous: move(.rows(-1), page: 1)
    case .accept:
      guard let place else { break }
      return .closesAll([.visit(place, from: waiting)])
    case .close: return .closesAll([.sought(entry.text)])
    case .left, .right, .tick, .nothing: break
    }
    return .stays
  }

  /// The view as it waits for somebody to come back: the index is made again then.
  private var waiting: FindView {
    var view = self
    (view.index, view.waitsFor) = (nil, place)
    return view
  }

  /// The chips, compared by being the same ones.
  private struct Chips: Equatable, Sendable {
    let hiding: ItemHiding

    init(_ hiding: ItemHiding) { self.hiding = hiding }

    static func == (left: Chips, right: Chips) -> Bool { left.hiding === right.hiding }
  }

  /// An index, compared by being the same one.
  private struct Held: Equatable, Sendable {
    let index: LookupIndex

    init(_ scope: Scope) { index = LookupIndex(of: scope.network, scope.language) }

    static func == (left: Held, right: Held) -> Bool { left.index === right.index }
  }
}

/// Where somebody was before going to a thing that was found.
struct WayBack: Equatable, Sendable {
  /// The pane, and what was chosen on «Школы».
  let pane: Pane, schools: SchoolsStanding
  /// What the table of items showed.
  let items: ItemsStanding
  /// What was found.
  let view: FindView
}

/// Where Esc goes back to.
enum TrailStop: Equatable, Sendable {
  /// The pane from which a line led elsewhere; what was found, and behind it where somebody was before.
  case pane(Pane)
  indirect case found(WayBack)
}

extension FoundPlace {
  /// The item that has it; nil for what is no item's.
  var item: ItemPlace? {
    switch self {
    case .item(let place), .noteOfItem(let place), .responsible(let place, _): place
    default: nil
    }
  }

  /// Where it is shown; nil for what is on no screen.
  var target: Target? {
    switch self {
    case .school(let id), .personOfSchool(let id, _), .visit(let id, _), .request(let id, _), .noteOfSchool(let id):
      .school(id)
    case .item(let place), .noteOfItem(let place): .item(place, .title)
    case .responsible(let place, _): .item(place, .responsibles)
    case .risk(let id, let risk), .noteOfRisk(let id, let risk): .risk(risk, of: id)
    case .agreement(let id), .noteOfPartnership(let id): .partnership(id, nil)
    case .personOfTown, .officialOfTown: nil
    }
  }

  /// The card that is opened there, with the line of what was found; nil where the row itself says it.
  func card(_ scope: Scope) -> RecordCard? {
    switch self {
    case .school, .item, .responsible, .risk: nil
    case .personOfSchool, .personOfTown, .visit, .request: RecordCard(address(in: scope.network), scope)
    case .officialOfTown(let field): RecordCard(address(in: scope.network), scope, at: field)
    case .agreement(let id): RecordCard.agreement(of: id, scope)
    case .noteOfSchool: RecordCard(address(in: scope.network), scope, at: School.note.name)
    case .noteOfRisk: RecordCard(address(in: scope.network), scope, at: Risk.note.name)
    case .noteOfItem: RecordCard(address(in: scope.network), scope, at: RoadmapItem.note.name)
    case .noteOfPartnership: RecordCard(address(in: scope.network), scope, at: Partnership.note.name)
    }
  }
}

extension Dashboard {
  /// Looks for something everywhere.
  mutating func openFind() {
    let list = screens.name == .items ? screens.items.pane.list : nil
    layers.append(.find(FindView(scope, before: over.sought, over: list)))
  }

  /// Goes to a thing that was found. Esc leads back to the list of what was found, and then to where somebody was.
  mutating func visit(_ place: FoundPlace, from view: FindView) {
    over.sought = view.entry.text
    let way = WayBack(
      pane: focus, schools: screens.schools.standing, items: screens.items.standing, view: view)
    if screens.name == .items, let item = place.item {
      show(item, without: view.chips(hiding: place))
    } else if let target = place.target, !go(to: target, remembering: false) {
      return
    }
    trail.append(.found(way))
    if let card = place.card(scope) { layers.append(.record(card)) }
  }

  /// An item in the table of items that is shown: the chips that hide it go.
  private mutating func show(_ item: ItemPlace, without chips: [ItemCondition]) {
    screens.items.reveal(item, without: chips, scope)
    search = Search()
    guard !chips.isEmpty else { return }
    let telling = Telling(network, language, desk.today)
    notice = Notice(language.chipsDropped(chips.map { $0.words(telling) }))
  }

  /// Back to the list of what was found, over the rows that were shown when it was opened.
  mutating func goBack(_ way: WayBack) {
    screens.catchUp(scope)
    screens.schools.go(back: way.schools, scope)
    screens.items.go(back: way.items, scope)
    screens.focus(way.pane)
    screens.catchUp(scope)
    var view = way.view
    _ = view.refresh(scope)
    layers.append(.find(view))
  }
}
