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
  /// What was found.
  package private(set) var lines: [Line] = []
  private var cursor = RowCursor<FoundPlace>()
  /// Made when it is opened, and again when the network is another; nil while the view waits for somebody to come back.
  private var index: Held?

  /// The view, with what was looked for before, which is replaced by what is typed.
  init(_ scope: Scope, before: String = "") {
    entry = TextEntry(before, isProposed: true)
    index = Held(scope)
    look()
  }

  /// The place of the selected line; nil if there is none.
  package var selected: Int? { cursor.place }
  /// Which of the things it is, from 1, and how many there are.
  package var number: (number: Int, count: Int)? { cursor.number }

  private mutating func look() {
    let groups = index?.index.found(by: entry.text) ?? []
    lines = groups.flatMap { group in
      [.heading(group.kind, group.places.count, isOtherLayout: group.isOtherLayout)]
        + group.places.map { .thing($0) }
    }
    cursor.take(lines.map(\.place))
  }

  // MARK: - As a layer

  var takesText: Bool { true }
  var clearsNotice: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    [LayerKey(.open, label: LayerWords.goThere), LayerKey(.back, label: LayerWords.close)]
  }

  mutating func write(_ writing: Writing) -> Bool {
    guard entry.write(writing) else { return false }
    cursor.reset()
    look()
    return true
  }

  mutating func refresh(_ scope: Scope) -> Bool {
    index = Held(scope)
    look()
    return true
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch command.gesture {
    // Home and End belong to the text that is typed.
    case .move(.first), .move(.last): break
    case .move(let move): cursor.move(move, page: desk.sight.pageRows)
    case .next: cursor.move(.rows(1), page: 1)
    case .previous: cursor.move(.rows(-1), page: 1)
    case .accept:
      guard let place = cursor.id else { break }
      return .closesAll([.visit(place, from: waiting)])
    case .close: return .closesAll([.sought(entry.text)])
    case .left, .right, .tick, .nothing: break
    }
    return .stays
  }

  /// The view as it waits for somebody to come back: the index is made again then.
  private var waiting: FindView {
    var view = self
    view.index = nil
    return view
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
  mutating func openFind() { layers.append(.find(FindView(scope, before: over.sought))) }

  /// Goes to a thing that was found. Esc leads back to the list of what was found, and then to where somebody was.
  mutating func visit(_ place: FoundPlace, from view: FindView) {
    over.sought = view.entry.text
    let way = WayBack(pane: focus, schools: screens.schools.standing, view: view)
    if let target = place.target, !go(to: target, remembering: false) { return }
    trail.append(.found(way))
    if let card = place.card(scope) { layers.append(.record(card)) }
  }

  /// Back to the list of what was found, over the rows that were shown when it was opened.
  mutating func goBack(_ way: WayBack) {
    screens.catchUp(scope)
    screens.schools.go(back: way.schools, scope)
    screens.focus(way.pane)
    screens.catchUp(scope)
    var view = way.view
    _ = view.refresh(scope)
    layers.append(.find(view))
  }
}
