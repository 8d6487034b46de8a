import SchoolNetwork
import Screen
import Session
import TestSupport
import Testing
import ViewModels

@testable import Panes

/// A pane beside the focused one that shows the same again is not drawn but laid down as it was.
@Suite("Panes that are laid down")
struct PanesLaidDownTests {
  @Test("Whatever is pressed, the frame is the one in which every pane is drawn")
  func framesAlike() {
    for seed in 1...3 as ClosedRange<UInt64> {
      var draws = Dice(seed: seed)
      var desk = Desk(NetworkFolder(), size: RandomKeys.sizes.randomElement(using: &draws)!, seed: seed)
      var (laying, drawing) = (Composer(), Composer())
      var phrase: [Event] = []
      var laid = 0
      for number in 0..<400 {
        if phrase.isEmpty { phrase = RandomKeys.phrase(&draws) }
        let event = phrase.isEmpty ? RandomKeys.draw(&draws, desk.state) : phrase.removeFirst()
        guard !RandomKeys.leaves(event, desk.state), desk.take(event) == nil else { continue }
        let size = desk.program.terminal.size
        drawing.drawn = [:]
        let before = laying.drawn
        let (one, other) = (laying.compose(desk.state, size: size), drawing.compose(desk.state, size: size))
        laid += laying.drawn.count { before[$0.key]?.subject == $0.value.subject }
        guard one.frame != other.frame || one.sight != other.sight || laying.firstRows != drawing.firstRows else {
          continue
        }
        Issue.record("seed \(seed), \(event), key \(number):\n\(one.frame.canvas.text)\n\(other.frame.canvas.text)")
        return
      }
      #expect(laid > 100, "only \(laid) panes were laid down")
    }
  }

  @Test(
    "A key within a pane draws none of the others", arguments: ["2 tab tab tab down", "2 tab down", "1", "2 tab tab"])
  func othersStay(keys: String) {
    var desk = Desk(size: Size(columns: 120, rows: 40), screen: .today)
    desk.press(keys)
    var composer = Composer()
    _ = composer.compose(desk.state, size: Desk.size)
    let before = composer.drawn
    #expect(!before.isEmpty)
    let chosen = desk.state.screens.schools.school
    desk.press("down")
    _ = composer.compose(desk.state, size: Desk.size)
    for (pane, drawn) in before where chosen == desk.state.screens.schools.school {
      #expect(composer.drawn[pane]?.subject == drawn.subject, "\(pane)")
    }
  }

  @Test("An edit is seen in the panes beside")
  func editsAreSeen() {
    var desk = Desk(size: Size(columns: 120, rows: 40), screen: .today)
    let figures = { (desk: Desk) in
      desk.screen.split(separator: "\n").first { $0.contains("Выполнено") }.map(String.init)
    }
    let before = figures(desk)
    desk.press("space")
    #expect(before != nil && figures(desk) != before)
  }
}
