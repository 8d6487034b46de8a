package import Language
package import SchoolNetwork
import Workspace

/// The remarks on the data where marks can be moved: those marks first, then the problems of the files. One of them is
/// selected and told in full; Enter moves a mark, and with the last remark the list closes.
package struct RemarksView: LayerModel {
  /// Marks that were made under another reading; never empty at first.
  package private(set) var moves: [MarkMove]
  /// The problems of the files.
  package private(set) var problems: [Problem]
  /// The place of the selected one, among both.
  package private(set) var selected = 0

  /// The remarks on a network; nil if no mark is to be moved.
  init?(_ scope: Scope) {
    (moves, problems) = (scope.network.markMoves, scope.network.problems)
    guard !moves.isEmpty else { return nil }
  }

  /// Every remark in one line.
  package func lines(_ network: Network, _ language: Language) -> [String] {
    moves.map { language.line($0, title: title(of: $0, network)) } + problems.map { language.line($0) }
  }

  /// The selected one in full; empty if there is none any more.
  package func text(_ network: Network, _ language: Language) -> String {
    if moves.indices.contains(selected) {
      let move = moves[selected]
      let wording = network.item(at: move.place)?.item.deadline.wording ?? ""
      return language.sentence(move, title: title(of: move, network), wording: wording)
    }
    let place = selected - moves.count
    return problems.indices.contains(place) ? language.line(problems[place]) : language.noProblems
  }

  private func title(of move: MarkMove, _ network: Network) -> String {
    guard let (item, _, partnership) = network.item(at: move.place) else { return move.place.item.text }
    return "«\(item.title.isEmpty ? item.id.text : item.title)» (\(network.supportedName(partnership)))"
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    [
      LayerKey(.up, .down, words: LayerWords.remark),
      LayerKey(.open, words: LayerWords.toMoveMark, label: LayerWords.moveMark),
      LayerKey(.back, words: LayerWords.toClose, label: LayerWords.close),
    ]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    if command == .help { return .stays([.open(.help(HelpLayer()))]) }
    switch command.gesture {
    case .previous: select(.rows(-1), desk)
    case .next: select(.rows(1), desk)
    case .move(let move): select(move, desk)
    case .accept:
      let requests = move(&workspace, desk)
      return moves.isEmpty && problems.isEmpty ? .closes(requests) : .stays(requests)
    case .close: return .closes
    case .tick: return .stays([.say(desk.language.enterChooses)])
    case .left, .right, .nothing: break
    }
    return .stays
  }

  private mutating func select(_ move: Move, _ desk: Desk) {
    selected = move.place(from: selected, of: moves.count + problems.count, page: desk.sight.pageRows) ?? selected
  }

  /// Moves the selected mark, as one step.
  private mutating func move(_ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    guard moves.indices.contains(selected) else { return [.say(desk.language.mendInFile)] }
    if let taken = moves[selected].taken { return [.say(desk.language.isMarkedAlready(taken))] }
    guard let target = moves[selected].target else { return [.say(desk.language.nothingToMove)] }
    guard let edit = workspace.network.moving(moves[selected]) else {
      return [.say(desk.language.placeIsGone, isTrouble: true)]
    }
    let performed = workspace.perform([edit], desk) { _ in desk.language.markMoved(to: target) }
    if performed.isDone { refill(workspace.network) }
    return performed.requests
  }

  mutating func refresh(_ scope: Scope) -> Bool {
    refill(scope.network)
    return true
  }

  private mutating func refill(_ network: Network) {
    (moves, problems) = (network.markMoves, network.problems)
    selected = min(selected, max(0, moves.count + problems.count - 1))
  }
}
