import Glibc
import SchoolNetwork
import Screen
import Session
import Store
import TestSupport
import Testing
import ViewModels
import Workspace

/// Edits that were kept, offered, made, dropped: none is lost by a call that fails, a kill, or another window.
@Suite("No kept edit is lost")
struct KeptFaultTests {
  private static let toItem = "2 enter / № space 5 enter tab tab down"

  private func titles(_ network: Network) -> Set<String> {
    Set(network.partnerships.flatMap { $0.roadmaps.flatMap { $0.items.map(\.title) } })
  }

  /// The titles that edits set.
  private func titles(_ edits: [Edit]) -> Set<String> {
    Set(edits.compactMap { if case .set(_, _, .text(let title)) = $0.action { title } else { nil } })
  }

  /// A network with two edits that could not be saved; `isMoved`: and it lies elsewhere now.
  private func prepared(isMoved: Bool) -> NetworkFolder {
    let folder = NetworkFolder()
    var desk = Desk(folder, calls: RefusingCalls(ENOSPC))
    desk.press(Self.toItem + " f4 end ctrl+u Один enter down f4 end ctrl+u Два enter")
    precondition(desk.state.workspace.pending.count == 2)
    if isMoved { folder.move() }
    return folder
  }

  @Test(
    "Whichever call of the store or of the state folder fails while offered edits are made and one is dropped",
    arguments: [false, true], [false, true])
  func failingCalls(isMoved: Bool, isForGood: Bool) throws {
    for isAfterwards in isForGood ? [false] : [false, true] {
      var place = 0
      while true {
        place += 1
        let folder = prepared(isMoved: isMoved)
        let calls = NthCallFails(place, forGood: isForGood, afterwards: isAfterwards)
        var desk = Desk(folder, calls: calls, stateCalls: calls)
        #expect(desk.state.workspace.aside.count == 2)
        desk.press("right enter")
        let isSaid = desk.screen.contains("НЕ СОХРАНЕНО") || desk.screen.contains("отложено")
        let isStopped = calls.count < place
        // The window is closed without a word, and the network opened on a disk that works.
        var next = Desk(folder)
        let found = titles(next.stored).union(titles(next.state.workspace.aside.compactMap(\.edit)))
        #expect(found.isSuperset(of: ["Один", "Два"]), "call \(place)")
        if !isSaid { #expect(titles(next.stored).isSuperset(of: ["Один", "Два"]), "call \(place): said to be saved") }
        if case .kept = next.state.layer { next.press("right enter") }
        #expect(titles(next.stored).isSuperset(of: ["Один", "Два"]) && next.state.workspace.unsavedCount == 0)
        #expect(Desk(folder).state.layer == nil, "call \(place)")
        if isStopped { break }
      }
      #expect(place > 10)
    }
  }

  @Test("Edits of another folder that cannot be saved here are in one of both places, whichever call fails")
  func failingMove() throws {
    for isForGood in [false, true] {
      var place = 0
      while true {
        place += 1
        let folder = prepared(isMoved: true)
        let calls = NthCallFails(place, forGood: isForGood, afterwards: false)
        var desk = Desk(folder, calls: RefusingCalls(EROFS), stateCalls: calls)
        desk.press("right enter")
        let offered = titles(Desk(folder).state.workspace.aside.compactMap(\.edit))
        #expect(offered == ["Один", "Два"] && desk.state.workspace.pending.count == 2, "call \(place)")
        if calls.count < place { break }
      }
      #expect(place > 6)
    }
  }

  @Test("Whichever call fails while one is dropped, the other one stays; what is said to be dropped is gone")
  func failingDrop() throws {
    for isForGood in [false, true] {
      var place = 0
      while true {
        place += 1
        let folder = prepared(isMoved: true)
        let calls = NthCallFails(place, forGood: isForGood, afterwards: false)
        var desk = Desk(folder, stateCalls: calls)
        desk.press("f8 enter")
        let isKept = desk.state.workspace.isKeptAside
        let isStopped = calls.count < place
        let offered = titles(Desk(folder).state.workspace.aside.compactMap(\.edit))
        #expect(offered.contains("Два"), "call \(place)")
        if isKept { #expect(!offered.contains("Один"), "call \(place)") }
        if isStopped { break }
      }
      #expect(place > 3)
    }
  }

  @Test("Whichever call fails while a draft is kept, it is there, or the program knows that it is not")
  func failingDraft() {
    var place = 0
    while true {
      place += 1
      let folder = NetworkFolder()
      let calls = NthCallFails(place, forGood: true, afterwards: false)
      var desk = Desk(folder, stateCalls: calls)
      desk.press(Self.toItem + " f4 end ctrl+u Черновик")
      desk.take(.hangUp)
      let offered = Desk(folder).state.workspace.aside.compactMap(\.draft?.texts)
      #expect(offered == [["Черновик"]] || !desk.state.workspace.isKeptAside, "call \(place)")
      if calls.count < place { break }
    }
    #expect(place > 6)
  }

  /// `KURATOR_KILLS` in the environment says how many windows are killed; 30 where it says nothing.
  @Test("Two windows that cannot save, killed again and again: what either kept is offered, all of it")
  func windowsKilled() throws {
    let kills = max(2, (getenv("KURATOR_KILLS").flatMap { Int(String(cString: $0)) } ?? 30) / 2)
    let folder = NetworkFolder()
    var dice = Dice(seed: 8)
    func window(_ number: Int) -> Desk {
      var desk = Desk(folder, seed: UInt64(number), calls: RefusingCalls(EROFS))
      desk.press("esc " + Self.toItem)
      return desk
    }
    var windows = [window(1), window(2)]
    var expected: [Kept] = []
    var killed = 0
    var step = 0
    while killed < kills {
      step += 1
      let number = Int.random(in: 0...1, using: &dice)
      switch Int.random(in: 0...4, using: &dice) {
      case 0, 1:
        let moves = String(repeating: "down ", count: Int.random(in: 0...4, using: &dice))
        windows[number].press(moves + "f4 end ctrl+u")
        windows[number].type("Шаг \(step)")
        windows[number].press("enter")
      case 2: windows[number].press("u")
      case 3: windows[number].press("f2")
      default:
        // A window that is killed says nothing more; what it kept has to be offered from now on.
        expected += windows[number].state.workspace.pending.map { Kept($0) }
        killed += 1
        let next = window(100 + step)
        var offered = next.state.workspace.aside
        let other = windows[1 - number].state.workspace
        for kept in expected + other.pending.map({ Kept($0) }) {
          guard let place = offered.firstIndex(of: kept) else { return #expect(Bool(false), "\(kept) is lost") }
          offered.remove(at: place)
        }
        windows[number] = next
      }
    }
    #expect(expected.count >= kills / 2 && folder.changes().isEmpty)
    print("killed \(killed) windows with \(expected.count) kept edits; lost: 0")
  }
}
