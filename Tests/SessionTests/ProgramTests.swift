import Deadlines
import Language
import SchoolNetwork
import Screen
import Session
import Store
import Synchronization
import Testing
import ViewModels
import Workspace

@Suite("The loop")
struct ProgramTests {
  private func program(
    _ events: [Event], folder: NetworkFolder = NetworkFolder(), clock: Clock = .stopped(at: Desk.today)
  ) -> Program<ScriptedTerminal> {
    var store = FolderStore(folder.path)
    guard let network = try? store.load() else { preconditionFailure("the sample cannot be read") }
    let unsaved = UnsavedEdits(stateFolder: folder.state, store: network.store, in: folder.path)
    let state = Dashboard(
      network, today: clock.today(), language: .russian, ids: IDSource(seed: 1),
      unsaved: (try? unsaved.load()) ?? [])
    return Program(
      terminal: ScriptedTerminal(size: Desk.size, events: events), state: state,
      keeper: Keeper(store, unsaved: unsaved),
      themes: ThemeCycle([.dark, .mono], startingWith: "mono"), clock: clock)
  }

  private func keys(_ words: String) -> [Event] { KeyWords.keys(words).map(Event.key) }

  @Test("q leaves, and the terminal is given back; the end of input and signals leave too")
  func endings() {
    for (events, ending) in [
      (keys("q"), .left), (keys("й"), .left), (keys("f10"), .left), ([], .hungUp), (keys("f7"), .hungUp),
      ([.terminate(signal: 15)], .terminated(signal: 15)), (keys("ctrl+c ctrl+c"), .left),
      (keys(": leave enter"), .left),
    ] as [([Event], Program<ScriptedTerminal>.Ending)] {
      var program = program(events)
      #expect(program.run() == ending, "\(events)")
      #expect(program.terminal.isClosed && program.terminal.theme?.name == "mono")
    }
  }

  @Test("What is there already is taken before the next picture; never more than so many events at once")
  func batches() {
    var quick = program(keys(String(repeating: "down up ", count: 50)))
    #expect(quick.run() == .hungUp && quick.terminal.frameCount == 1)
    var slow = program(keys("down") + [.timeout] + keys("up") + [.timeout] + keys("q"))
    #expect(slow.run() == .left && slow.terminal.frameCount == 3)
    var long = program(keys(String(repeating: "down ", count: 600)))
    #expect(long.run() == .hungUp && long.terminal.frameCount == 3)
  }

  @Test("A resize draws at the new size")
  func resize() {
    var program = program([.resize(Size(columns: 40, rows: 10)), .timeout, .timeout])
    _ = program.run()
    #expect(program.terminal.lastFrame?.canvas.size == Size(columns: 40, rows: 10))
  }

  @Test("At midnight the day becomes the next")
  func midnight() {
    let clock = SteppingClock(days: [Desk.today, Desk.today.adding(days: 1)])
    var program = program([.timeout, .timeout], clock: clock.clock)
    #expect(program.state.desk.today == Desk.today)
    _ = program.take(.timeout)
    #expect(program.state.desk.today == Desk.today.adding(days: 1))
  }

  @Test("Suspending stops the process, then reads again; the theme goes on to the next")
  func suspendAndTheme() {
    let folder = NetworkFolder()
    var program = program([], folder: folder)
    for event in keys(": suspend enter") { _ = program.take(event) }
    #expect(program.terminal.suspensions == 1)
    #expect(program.state.notice == Notice(Language.russian.allIsSaved("Enter", "F4")))
    _ = program.take(.key(.character("t")))
    #expect(program.terminal.theme?.name == "dark" && program.state.notice?.text == "Тема: dark")
    _ = program.take(.key(.character("е")))
    #expect(program.terminal.theme?.name == "mono")
  }

  @Test("A network changed while the program stood still is read again")
  func resumed() throws {
    let folder = NetworkFolder()
    var program = program([], folder: folder)
    let file = "schools/gimnaziya-1.json"
    let text = String(decoding: try #require(folder.files[file]), as: UTF8.self)
    folder.write(file, Array(text.replacing("Гимназия № 1", with: "Гимназия № 11").utf8))
    _ = program.take(.resumed)
    #expect(program.state.network.school(ID("gimnaziya-1"))?.name == "Гимназия № 11")
  }

  @Test("A hang-up and SIGTERM keep what was being written; it is offered at the next start, as text in its field")
  func drafts() throws {
    for last in [Event.hangUp, .terminate(signal: 15)] {
      let folder = NetworkFolder()
      var first = program(
        keys("2 enter / № space 5 enter tab tab down f4 end ctrl+u Черновик") + [last], folder: folder)
      _ = first.run()
      #expect(folder.changes().isEmpty && first.state.workspace.unsavedCount == 0)
      var second = program([], folder: folder)
      guard case .kept(let list) = second.state.layer else { return #expect(Bool(false), "no offer") }
      #expect(list.lines.map(\.kept) == second.state.workspace.aside && list.lines.count == 1)
      for event in keys("enter") { _ = second.take(event) }
      #expect(folder.changes().isEmpty && second.state.screens.schools.editor?.entry.text == "Черновик")
      #expect(second.state.workspace.aside.isEmpty)
      // A kill would lose nothing of it now; once it is kept, nothing is offered any more.
      #expect(program([], folder: folder).state.layer != nil)
      for event in keys("enter") { _ = second.take(event) }
      #expect(program([], folder: folder).state.layer == nil)
      #expect(folder.changes().values.first?.contains { $0.contains("\"title\": \"Черновик\"") } == true)
    }
  }

  @Test("A file changed outside is not overwritten: it is read at once, and the edit is written over what it holds")
  func changedOutside() throws {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    let file = "partnerships/p-5-9.json"
    let theirs = String(decoding: try #require(folder.files[file]), as: UTF8.self)
      .replacing("\"annex\": \"Приложение № 1", with: "\"annex\": \"Приложение № 2")
    folder.write(file, Array(theirs.utf8))
    desk.press("enter / № space 5 enter tab tab down f4 end ctrl+u Моё enter")
    #expect(desk.state.workspace.pending.isEmpty && desk.screen.contains("сохранено"))
    #expect(desk.state.notice?.text.hasSuffix("Учтены правки другой программы.") == true)
    #expect(desk.stored == desk.state.network)
    let text = String(decoding: try #require(folder.files[file]), as: UTF8.self)
    #expect(text.contains("\"title\": \"Моё\"") && text.contains("Приложение № 2"))
  }

  @Test("Reading only: no edit, no file, no lock")
  func readOnly() {
    let folder = NetworkFolder()
    let before = folder.files
    var desk = Desk(folder, isReadOnly: true)
    desk.press("enter / № space 5 enter tab tab down space f4 f5 f7 f8 x u U f2")
    #expect(folder.files == before && desk.state.network == Desk(folder).state.network)
    #expect(desk.screen.contains("только чтение"))
  }
}

/// A clock that is a day further on each time it is asked.
private final class SteppingClock: Sendable {
  private let days: Mutex<[CalendarDay]>

  init(days: [CalendarDay]) { self.days = Mutex(days) }

  var clock: Clock {
    Clock(today: { self.next() }, milliseconds: { 0 }, untilMidnight: { 5 })
  }

  private func next() -> CalendarDay { days.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } }
}
