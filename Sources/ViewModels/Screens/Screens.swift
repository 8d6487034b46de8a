import Insights
package import Language
import SchoolNetwork
import Workspace

/// The screens, each a value of its own, and which of them is shown.
package struct Screens: Equatable, Sendable {
  /// What needs attention.
  package internal(set) var today: TodayScreen
  /// Schools, their risk profiles and roadmaps.
  package internal(set) var schools: SchoolsScreen
  /// All items in one table.
  package internal(set) var items = ItemsScreen()
  /// The matrix of schools and risks.
  package internal(set) var coverage = CoverageScreen()
  /// Who helps whom.
  package internal(set) var network = NetworkScreen()
  /// The one that is shown.
  package private(set) var name = ScreenName.today {
    didSet { if oldValue != name { self[oldValue].letGo() } }
  }

  /// The screens of a network, «Сегодня» shown. What others show is worked out when they are shown.
  init(_ scope: Scope, doing: TwoWorks = .inTurn) {
    today = TodayScreen(scope, doing: doing)
    schools = SchoolsScreen()
  }

  /// A screen by its name.
  subscript(name: ScreenName) -> any ScreenModel {
    get {
      switch name {
      case .today: today
      case .schools: schools
      case .items: items
      case .coverage: coverage
      case .network: network
      }
    }
    set { keep(newValue) }
  }

  private mutating func keep<Screen: ScreenModel>(_ screen: Screen) { self[keyPath: Screen.home] = screen }

  /// The one that is shown.
  var shown: any ScreenModel {
    get { self[name] }
    set { self[name] = newValue }
  }

  /// The pane with the focus.
  package var focus: Pane { shown.focus }
  /// The command that goes to the shown screen.
  package var command: Command { shown.command }
  /// The commands that help most where the focus is; the first ones stay where the key bar has little room.
  package var bar: [Command] { shown.bar }
  /// Where the user is: the screen, and within it what the status line names («Школы», «Зона риска», «СОШ № 5»).
  package func location(_ scope: Scope) -> [String] {
    [scope.language(CommandTable.line(shown.command).label)] + shown.location(scope)
  }
  /// The titles of the panes of the shown screen, short, in their order.
  package func shortTitles(_ language: Language) -> [String] { shown.shortTitles(language) }

  /// Gives a pane the focus.
  mutating func focus(_ pane: Pane) {
    name = pane.screen
    shown.focus = pane
  }

  /// Shows the screen that a command goes to; false if the command goes to none.
  mutating func enter(_ command: Command) -> Bool {
    guard let found = ScreenName.allCases.first(where: { self[$0].command == command }) else { return false }
    name = found
    shown.enter()
    return true
  }

  /// Notes what changed, for each screen to work out when it is shown.
  mutating func note(_ changes: Changes) {
    guard !changes.isNone else { return }
    for name in ScreenName.allCases { self[name].lag.add(changes) }
  }

  /// Works out again what the shown screen shows.
  mutating func catchUp(_ scope: Scope) { shown.catchUp(scope) }

  // MARK: - From screen to screen

  /// Goes to a place; false, and nothing changed in sight, if it is not there.
  mutating func go(to target: Target, _ scope: Scope) -> Bool {
    switch target {
    case .item, .partnership, .section, .school, .risk, .cluster:
      schools.catchUp(scope)
      guard schools.go(to: target, scope) else { return false }
      name = .schools
    case .items(let filter, let place):
      items.go(to: filter, at: place, scope)
      name = .items
    case .coverage(let factor):
      coverage.catchUp(scope)
      if let factor { coverage.pane.select(factor: factor) }
      focus(.matrix)
    case .links: focus(.links)
    case .donor(let donor):
      network.catchUp(scope)
      network.pane.select(donor: donor)
      focus(.donors)
    }
    return true
  }

  /// Shows a partnership, or one of its roadmaps, where the shown screen has a place for it.
  mutating func show(_ partnership: PartnershipID, _ roadmap: RoadmapID?, _ scope: Scope) {
    catchUp(scope)
    switch name {
    case .schools: schools.show(partnership, roadmap, scope)
    case .network: network.pane.select(link: partnership)
    case .today, .items, .coverage: break
    }
  }

  /// Shows what undo or redo changed, where the screen shows roadmaps.
  mutating func show(_ edits: [Edit], _ scope: Scope) {
    switch name {
    case .schools:
      catchUp(scope)
      schools.show(edits, scope)
    case .items:
      items.show(edits, scope)
    case .today, .coverage, .network: break
    }
  }
}
