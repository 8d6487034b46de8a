import Insights
import Items
import Language
import SchoolNetwork
import Workspace

/// The screen «Охват»: schools and risks, who helps with what, what nobody helps with.
package struct CoverageScreen: ScreenModel {
  /// Its one pane.
  package enum Part: Int, ScreenPart {
    /// The matrix.
    case matrix

    static let screen = ScreenName.coverage
  }

  static let command = Command.coverage
  static let entrance = Part.matrix
  static var home: WritableKeyPath<Screens, Self> { \.coverage }

  var part = Part.matrix
  var lag = Changes(isWhole: true)
  /// The matrix with its cursor.
  package internal(set) var pane = CoveragePane()

  init() {}

  mutating func refresh(_ changes: Changes, _ scope: Scope) {
    pane.take(Coverage(of: scope.network, today: scope.today), scope.network, scope.language)
  }

  func title(of part: Part, isShort: Bool, _ language: Language) -> String {
    isShort ? language.coverageShortTitle : language.coverageTitle
  }

  func location(_ scope: Scope) -> [String] { pane.school.map { [scope.network.name(of: $0)] } ?? [] }

  var bar: [Command] {
    [.help, .open, .filter, .sort, .card, .suggest, .search, .leave, .undo, .zoom, .palette, .save]
  }

  func subject(_ scope: Scope) -> Subject {
    var subject = Subject()
    subject.school = pane.cell?.school
    subject.factor = pane.pair?.factor
    subject.partnership = pane.pair?.partnerships.first
    return subject
  }

  func card(_ scope: Scope) -> Card {
    guard let cell = pane.cell, let school = scope.network.school(cell.school) else {
      return Card(scope.language.coverageTitle, [.text(scope.desk.noLiveRisksAnywhere)])
    }
    let live = scope.network.liveFactors(of: school).first { $0.factor == cell.factor }
    let risk = live ?? school.risks.first { $0.factor == cell.factor }
    let cards = Cards(scope)
    return risk.map { cards.risk($0.id, of: school) } ?? cards.school(school)
  }

  mutating func move(_ move: Move, _ scope: Scope) { pane.move(move, page: scope.desk.sight.pageRows) }
  mutating func moveSideways(_ step: Int, _ scope: Scope) { pane.moveSideways(step) }

  mutating func find(_ needle: Needle, _ way: SearchWay, _ scope: Scope) -> Bool {
    let found = needle.first { fits in
      way.next(in: pane.shownSchools, from: pane.school) { id in scope.network.school(id).map(fits) ?? false }
    }
    guard let found else { return false }
    pane.select(found)
    return true
  }

  mutating func takeBack() -> Bool {
    guard !pane.filter.isEmpty else { return false }
    pane.filter(by: "")
    return true
  }

  func offer(_ command: Command, _ scope: Scope) -> Offer {
    switch command {
    case .open, .filter, .sort, .sortReverse: .does
    case .dropChip, .clearFilter:
      Offer(unless: pane.chips.isEmpty && pane.filter.isEmpty ? Notice(scope.language.noFilter) : nil)
    case .markDone, .edit, .duplicate: .refused(scope.language.coverageIsRead)
    case .delete: .refused(scope.language.deleteElsewhere(scope.desk.key(.schools), scope.desk.key(.delete)))
    default: offerOnSubject(command, scope)
    }
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let scope = workspace.scope(desk)
    switch command {
    case .open: return open(scope)
    case .filter: return [.open(.items(ItemsChoice(scope, pane)))]
    case .dropChip where pane.chips.isEmpty: pane.filter(by: "")
    case .dropChip:
      var chips = pane.chips
      chips.dropLast()
      pane.show(chips)
    case .clearFilter:
      pane.filter(by: "")
      pane.show(ItemFilter())
    case .sort: pane.turnOrder()
    case .sortReverse: pane.reverseOrder()
    default: return takeOnSubject(command, scope)
    }
    return []
  }

  /// Enter: a covered cell leads to its roadmap; an uncovered one offers a partner; an empty one says why it is empty.
  private func open(_ scope: Scope) -> [Request] {
    guard let cell = pane.cell else { return [] }
    guard let pair = pane.pair else { return pane.detail(scope).map { [.say($0)] } ?? [] }
    return [
      pair.partnerships.first.map { .go(.partnership($0, nil)) }
        ?? SuggestionView.request(for: cell.school, risk: cell.factor, scope)
    ]
  }
}

extension Pane {
  /// Охват: schools × risk factors.
  package static let matrix = Pane(CoverageScreen.Part.matrix)
}
