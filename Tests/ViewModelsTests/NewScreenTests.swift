import Language
import SchoolNetwork
import Testing
import Workspace

@testable import ViewModels

/// A screen that somebody has just begun: it says nothing of its own about any command.
private struct NewScreen: ScreenModel {
  enum Part: Int, ScreenPart {
    case only

    static let screen = ScreenName.today
  }

  static let command = Command.today
  static let entrance = Part.only
  static var home: WritableKeyPath<Screens, Self> { preconditionFailure("it is not among the screens") }

  var part = Part.only
  var lag = Changes()
  var bar: [Command] { [] }

  func title(of part: Part, isShort: Bool, _ language: Language) -> String { "" }
  func location(_ scope: Scope) -> [String] { [] }
  func subject(_ scope: Scope) -> Subject { Subject() }
  func card(_ scope: Scope) -> Card { Card("", []) }
  func offer(_ command: Command, _ scope: Scope) -> Offer { offerOnSubject(command, scope) }
  mutating func move(_ move: Move, _ scope: Scope) {}
  mutating func moveSideways(_ step: Int, _ scope: Scope) {}
  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [ViewModels.Request] {
    takeOnSubject(command, workspace.scope(desk))
  }
  mutating func find(_ needle: Needle, _ way: SearchWay, _ scope: Scope) -> Bool { false }
  mutating func refresh(_ changes: Changes, _ scope: Scope) {}
}

@Test("On a screen that was just begun every command that is handed to it says why it does nothing")
func newScreen() {
  let state = Small.dashboard()
  let handed: [Command] = [
    .open, .filter, .sort, .sortReverse, .edit, .markDone, .newItem, .duplicate, .delete, .putOff, .suggest,
    .roadmapFromTemplate, .saveTemplate,
  ]
  for command in handed {
    let reason = NewScreen().offer(command, state.scope).reason
    #expect(reason?.isEmpty == false, "\(command)")
  }
}
