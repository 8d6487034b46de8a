import Console
import Deadlines
import Glibc
import Language
import SchoolNetwork
import Screen
import Session
import Store
import TestSupport
import Testing
import ViewModels
import Workspace

private let toItem = "enter / № space 5 enter tab tab down"
private func write(_ title: String) -> String { "f4 end ctrl+u \(title) enter" }
/// Leads to the title of the item that `toItem` selects.
private let item = "i-5-9-02"

/// Undo while windows are killed, and others write beside them.
@Suite("Undo under fire")
struct UnderFireTests {
  @Test("A step under one of another program is passed over and kept; once that is undone, it is undone too")
  func passedAndAskedAgain() {
    let town = Town()
    var desk = Desk(town.folder)
    desk.press("\(toItem) \(write("Наше"))")
    #expect(town.run("set", item, "title=Чужое").exitCode == 0)
    // The window has not read it yet: the undo meets it on the way to the disk.
    desk.press("u")
    #expect(desk.said.hasSuffix("— шаг пропущен: поле уже изменили."), "\(desk.said)")
    #expect(desk.state.workspace.unsavedCount == 0 && desk.stored == desk.state.network)
    desk.press("u")
    #expect(desk.said == Language.russian.nothingToUndo)
    #expect(town.run("undo").exitCode == 0)
    desk.press("f2 u")
    #expect(town.isAsBefore, "\(desk.said) \(town.folder.changes())")
    #expect(!desk.state.workspace.canUndo)
    // After a restart as well.
    desk.press("U")
    #expect(town.run("set", item, "title=Чужое").exitCode == 0)
    desk.press("u")
    desk.end()
    let told = town.undoAll()
    #expect(told.count == 2 && told.passed.isEmpty && town.isAsBefore, "\(told) \(town.folder.changes())")
  }

  @Test("A window that took over what commands did passes a step that later commands went on from; all comes back")
  func takenOverAndOvertaken() {
    let town = Town()
    for number in 1...3 { #expect(town.run("set", "sosh-47", "number=\(number)").exitCode == 0) }
    var desk = Desk(town.folder)
    desk.press("u")
    #expect(desk.stored.school(SchoolID("sosh-47"))?.number == 2)
    for number in 4...5 { #expect(town.run("set", "sosh-47", "number=\(number)").exitCode == 0) }
    desk.press("u u u")
    desk.end()
    let told = town.undoAll()
    #expect(town.isAsBefore, "\(told) \(town.folder.changes())")
  }

  @Test("What an edit brought back from the trash of another program is part of its step")
  func broughtBack() {
    let town = Town()
    var desk = Desk(town.folder)
    #expect(town.run("delete", "sosh-9").exitCode == 0)
    desk.press("\(toItem) \(write("Наше"))")
    #expect(desk.stored.school(SchoolID("sosh-9"))?.deleted == nil)
    desk.press("u")
    desk.end()
    let told = town.undoAll()
    #expect(town.isAsBefore, "\(told) \(town.folder.changes())")
  }

  @Test(
    "Killed at any call of an undo, or of a redo, and something is done after it: undo of all gives the first bytes",
    arguments: [false, true])
  func killed(isRedo: Bool) {
    for isDone in [false, true] {
      for place in 1... {
        let town = Town()
        do {
          var desk = Desk(town.folder)
          desk.press("\(toItem) \(write("Раз")) \(write("Два"))")
          if isRedo { desk.press("u") }
        }
        let calls = NthCallFails(place, forGood: true, afterwards: isDone)
        do {
          var desk = Desk(town.folder, calls: calls, stateCalls: calls, looksBack: false)
          desk.program.lookBack()
          desk.press(isRedo ? "U" : "u")
          desk.end()
        }
        #expect(town.run("set", "sosh-47", "number=1").exitCode == 0)
        #expect(town.run("set", item, "note=Проба").exitCode == 0)
        let told = town.undoAll()
        #expect(town.isAsBefore, "call \(place): \(told) \(town.folder.changes())")
        if calls.count < place { break }
      }
    }
  }

  @Test("Two windows with any keys, undo and redo among them, killed again and again, commands beside: all comes back")
  func anything() {
    var met: [String: Int] = [:]
    for seed in 1...UInt64(Fire.rounds) {
      let town = Town()
      var fire = Fire(town, seed: seed)
      for _ in 0..<120 { fire.step() }
      fire.end()
      let told = town.undoAll()
      if !town.isAsBefore {
        Issue.record("seed \(seed): \(told.passed) \(town.folder.changes()) after \(fire.trail.suffix(60))")
      }
      met.merge(fire.met, uniquingKeysWith: +)
      met["undone", default: 0] += told.count
      met["passed", default: 0] += told.passed.count
    }
    if Fire.rounds > 10 { print("Under fire: \(met.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })") }
    for key in ["killed", "u", "U", "set", "delete", "restore", "undo", "undone"] { #expect(met[key] != nil, "\(key)") }
  }
}

/// Two windows and a script, and somebody who kills them.
private struct Fire {
  static let rounds = getenv("KURATOR_FUZZ").flatMap { Int(String(cString: $0)) }.map { max(1, $0 / 200) } ?? 4

  let town: Town
  private var draws: Dice
  private var windows: [Desk?] = [nil, nil]
  private var commands: RandomCommands
  private var number: UInt64 = 0
  private(set) var trail: [String] = []
  private(set) var met: [String: Int] = [:]

  init(_ town: Town, seed: UInt64) {
    self.town = town
    draws = Dice(seed: seed)
    commands = RandomCommands(town)
  }

  mutating func step() {
    number += 1
    let place = Int.random(in: 0...1, using: &draws)
    switch Int.random(in: 0..<100, using: &draws) {
    case 0..<14:
      let command = commands.draw(&draws)
      let outcome = town.run(command, seed: number)
      trail.append("\(command.joined(separator: " ")) → \(outcome.exitCode)")
      if outcome.exitCode == 0 { met[command[0], default: 0] += 1 }
    case 14..<18 where windows[place] != nil:
      windows[place]?.end()
      windows[place] = nil
      trail.append("\(place) killed")
      met["killed", default: 0] += 1
    default:
      if windows[place] == nil {
        // Some are killed in the midst of what they do.
        let calls: any SystemCalls =
          Bool.random(using: &draws)
          ? PosixCalls()
          : NthCallFails(
            Int.random(in: 1...120, using: &draws), forGood: true, afterwards: Bool.random(using: &draws))
        windows[place] = Desk(town.folder, seed: 1_000 + number, calls: calls, stateCalls: calls)
        trail.append("\(place) opened")
      }
      let keys = Fire.keys.randomElement(using: &draws) ?? ""
      windows[place]?.press(keys)
      trail.append("\(place) \(keys): \(windows[place]?.said ?? "")")
      met[keys, default: 0] += 1
    }
  }

  mutating func end() {
    for place in windows.indices { windows[place]?.end() }
    windows = [nil, nil]
  }

  private static let keys = [
    "space", "down", "up", "f8", "y", "u", "u", "u", "U", "2", "1", "enter", "f4", "left", "right", "X", "d", "esc",
    "f7", "f2", "tab",
  ]
}
