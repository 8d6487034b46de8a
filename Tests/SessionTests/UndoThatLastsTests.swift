import Console
import Deadlines
import Glibc
import Language
import SchoolNetwork
import Session
import Store
import Synchronization
import TestSupport
import Testing
import ViewModels
import Workspace

private let toItem = "enter / № space 5 enter tab tab down"
private func write(_ title: String) -> String { "f4 end ctrl+u \(title) enter" }

@Suite("Undo that lasts")
struct UndoThatLastsTests {
  @Test("After three restarts and two kills, undo of all gives the first bytes")
  func restartsAndKills() {
    let town = Town()
    do {
      var first = Desk(town.folder)
      first.press("\(toItem) \(write("Один")) space u U f7 Новое enter f8")
      #expect(first.press("q") == .left)
    }
    do {
      // It is killed: nothing is taken back or tidied up.
      var second = Desk(town.folder, seed: 2)
      second.press("\(toItem) \(write("Два")) 1 space")
    }
    do {
      var third = Desk(town.folder, seed: 3)
      third.press("\(toItem) \(write("Три"))")
      third.press("u u")
      third.press("U")
    }
    do {
      var fourth = Desk(town.folder, seed: 4, screen: .today)
      fourth.press("P enter")
      #expect(fourth.press("q") == .left)
    }
    #expect(!town.isAsBefore)
    var last = Desk(town.folder, seed: 5)
    #expect(last.undoAll() == 7)
    #expect(town.isAsBefore, "\(town.folder.changes())")
    #expect(last.state.workspace.pending.isEmpty && last.stored == last.state.network)
    // And all of it can be done again, by the one after it too.
    last.press("U U")
    last.end()
    last = Desk(town.folder, seed: 6)
    #expect(last.said.isEmpty)
    last.press("U U U U U U")
    #expect(last.state.workspace.history.redoable == nil && last.state.workspace.history.standing == 7)
    last.end()
    last = Desk(town.folder, seed: 7)
    #expect(last.undoAll() == 7 && town.isAsBefore)
  }

  @Test("A step of another day, or of another author, says whose it was; one of today does not")
  func words() {
    let town = Town()
    let yesterday = CalendarDay(number: Desk.today.number - 1)
    let days = ["2025-11-20", "2026-11-20"].compactMap { CalendarDay(iso: $0) } + [yesterday, Desk.today]
    for (number, day) in days.enumerated() {
      var desk = Desk(town.folder, seed: UInt64(number), clock: .stopped(at: day))
      desk.press("\(toItem) \(write("Правка\(number)"))")
    }
    #expect(town.run("done", "i-5-9-05", day: yesterday, author: "Петрова").exitCode == 0)
    #expect(town.run("done", "i-5-9-06", author: "Петрова").exitCode == 0)
    for (language, due) in [
      (
        Language.russian,
        [
          "Петрова: отметка о", "Вчера, Петрова: отметка о", "Изменение отменено: ", "Вчера: изменение отменено: ",
          "20.11: изменение отменено: ",
          "20.11.2025: изменение отменено: ",
        ]
      ),
      (
        .english,
        [
          "Undone (Петрова): the mark", "Undone (yesterday, Петрова): the mark", "Undone: a change",
          "Undone (yesterday): a change", "Undone (20.11): a change", "Undone (20.11.2025): a change",
        ]
      ),
    ] {
      var desk = Desk(town.folder, language: language)
      for words in due {
        desk.press("u")
        #expect(desk.said.hasPrefix(words), "\(desk.said)")
      }
      for _ in due { desk.press("U") }
      #expect(desk.said.hasPrefix(language == .russian ? "Петрова: отметка о" : "Redone (Петрова): the mark"))
      #expect(desk.said.contains(language == .russian ? "повторена" : "Redone"))
    }
  }

  @Test("A window that is open over midnight says yesterday of what it did before")
  func overMidnight() {
    var desk = Desk()
    desk.press("\(toItem) \(write("Вчерашнее"))")
    var state = desk.state
    _ = state.handle(.today(CalendarDay(number: Desk.today.number + 1)))
    _ = state.handle(.command(.undo))
    #expect(state.notice?.text.hasPrefix("Вчера: изменение отменено: название «Согласование") == true)
  }

  @Test("A clock that goes back between windows: the newest step is undone first, with its day, and then all of them")
  func clockGoesBack() {
    let town = Town()
    let days = [Desk.today.number, Desk.today.number + 3, Desk.today.number - 40].map { CalendarDay(number: $0) }
    for (number, day) in days.enumerated() {
      var desk = Desk(town.folder, seed: UInt64(number), clock: .stopped(at: day))
      desk.press("\(toItem) \(write("Правка\(number)"))")
      #expect(desk.state.workspace.pending.isEmpty)
    }
    #expect(town.run("done", "i-5-9-05", day: CalendarDay(number: Desk.today.number - 400)).exitCode == 0)
    var desk = Desk(town.folder)
    for starts in [
      "19.10.2025: отметка о", "14.10: изменение отменено", "26.11: изменение отменено", "Изменение отменено",
    ] {
      desk.press("u")
      #expect(desk.said.hasPrefix(starts), "\(desk.said)")
    }
    desk.press("u")
    #expect(desk.said == Language.russian.nothingToUndo && town.isAsBefore)
  }

  @Test("In a window whose clock goes back, what was done is told with its day, and undone")
  func clockGoesBackInAWindow() {
    var desk = Desk()
    desk.press("\(toItem) \(write("Завтрашнее"))")
    var state = desk.state
    _ = state.handle(.today(CalendarDay(number: Desk.today.number - 1)))
    _ = state.handle(.command(.undo))
    #expect(state.notice?.text.contains("изменение отменено: название") == true, "\(state.notice?.text ?? "")")
    #expect(state.notice?.text.hasPrefix("Вчера") == false && state.notice?.text.first?.isNumber == true)
  }

  @Test("Two windows each take back their own alone; what they left is taken back by a third")
  func twoWindows() {
    let town = Town()
    do {
      var (one, two) = (Desk(town.folder), Desk(town.folder, seed: 2))
      one.press("\(toItem) \(write("Первое"))")
      two.press("f2 \(toItem) down \(write("Второе"))")
      one.press("f2 up right f4 end ctrl+u 15.12.2026 enter")
      #expect(town.logs.count == 2)
      two.press("f2 u")
      #expect(two.said.contains("«Второе»"), "\(two.said)")
      two.press("u")
      #expect(two.said == Language.russian.nothingToUndo)
      two.press("U")
      one.press("f2 u")
      #expect(one.said.contains("15.12.2026"), "\(one.said)")
      one.press("U")
    }
    var third = Desk(town.folder, seed: 3)
    #expect(third.undoAll() == 3 && town.isAsBefore, "\(town.folder.changes())")
  }

  @Test("What a command did is taken back by a window that was open meanwhile, and the other way round")
  func commandAndWindow() {
    let town = Town()
    var desk = Desk(town.folder)
    #expect(town.run("done", "i-5-9-04").exitCode == 0)
    // It was done after the window read the network: that is read again.
    desk.end()
    desk = Desk(town.folder)
    #expect(town.run("done", "i-5-9-06").exitCode == 0)
    #expect(desk.keyBar.contains("Отмен"))
    desk.press("u")
    #expect(desk.said.contains("Взаимопосещение уроков") && desk.said.hasSuffix("отменена"), "\(desk.said)")
    #expect(desk.stored == desk.state.network)
    // The window holds what it took over: a command undoes only what came after.
    #expect(
      town.run("undo")
        == Outcome(
          errors: "Отменять нечего. Правки открытых окон отменяются в них самих.\n", exitCode: 1))
    #expect(town.run("done", "i-5-9-05").exitCode == 0)
    #expect(town.run("undo").output.hasPrefix("Отметка о выполнении «Семинар"))
    desk.press("u")
    #expect(town.isAsBefore, "\(town.folder.changes())")
    desk.press("u")
    #expect(desk.said == Language.russian.nothingToUndo)
    desk.end()
    desk = Desk(town.folder)
    #expect(town.run("redo").output.hasPrefix("Отметка о выполнении"))
    #expect(town.run("undo").exitCode == 0 && town.isAsBefore)
    #expect(town.run("undo") == Outcome(errors: "Отменять нечего.\n", exitCode: 1))
  }

  @Test("A step that no longer fits is said and passed over whole, and the one before it is undone")
  func passedOver() {
    let town = Town()
    do {
      var desk = Desk(town.folder)
      desk.press("\(toItem) right \(write("15.12.2026")) left \(write("Наше"))")
    }
    town.folder.change("partnerships/p-5-9.json", "\"Наше\"", to: "\"Чужое\"")
    var desk = Desk(town.folder)
    let stored = desk.stored
    desk.press("u")
    #expect(desk.said.hasSuffix("— шаг пропущен: поле уже изменили."), "\(desk.said)")
    #expect(desk.stored == stored && desk.state.workspace.pending.isEmpty)
    // It is not said again after a restart.
    desk.end()
    desk = Desk(town.folder)
    desk.press("u")
    #expect(desk.said.contains("15.12.2026") && desk.said.contains("отменено"), "\(desk.said)")
    desk.press("u")
    #expect(desk.said == Language.russian.nothingToUndo)
    #expect(town.folder.changes()["partnerships/p-5-9.json"]?.count == 2)
  }

  @Test("A network that was moved, and moved again, finds its steps; a copy beside it does not")
  func moved() {
    let town = Town()
    do {
      var desk = Desk(town.folder)
      desk.press("\(toItem) \(write("Раз")) \(write("Два")) \(write("Три")) u")
    }
    let copy = NetworkFolder(besides: town.folder)
    #expect(Desk(copy).state.offer(.undo) != .does)
    town.folder.move()
    #expect(town.run("undo").output.contains("«Два»"))
    #expect(Desk(copy).state.offer(.undo) != .does)
    town.folder.move()
    var desk = Desk(town.folder)
    #expect(desk.keyBar.contains("Отмен"))
    desk.press("u")
    #expect(desk.said.contains("«Раз»") && town.isAsBefore, "\(desk.said)")
    desk.press("u")
    #expect(desk.said == Language.russian.nothingToUndo)
    desk.press("U U U")
    #expect(desk.said.contains("«Три»"), "\(desk.said)")
    // While a window is at work on it, its steps stay its own, wherever the network goes.
    town.folder.move()
    #expect(town.run("undo").errors.contains("открытых окон"))
    desk.end()
    #expect(town.undoAll().count == 3 && town.isAsBefore)
  }

  @Test("A step that was noted and not saved is passed over in silence")
  func notedAlone() {
    let town = Town()
    do {
      var desk = Desk(town.folder)
      desk.press("\(toItem) \(write("Есть"))")
    }
    let files = town.folder.files
    do {
      var desk = Desk(town.folder, seed: 2)
      desk.press("\(toItem) \(write("Нет"))")
    }
    // As after a kill between both.
    for (file, bytes) in files { town.folder.write(file, bytes) }
    var desk = Desk(town.folder, seed: 3)
    desk.press("u")
    #expect(desk.said.contains("«Есть»") && town.isAsBefore, "\(desk.said)")
  }

  @Test("Nothing of the logs is opened before the first frame; then the key bar says what can be undone, and is right")
  func firstFrame() {
    let town = Town()
    do {
      var desk = Desk(town.folder)
      desk.press("\(toItem) \(write("Наше"))")
    }
    let calls = WatchedOpening()
    var desk = Desk(town.folder, stateCalls: calls, looksBack: false)
    #expect(calls.touched.isEmpty && desk.state.offer(.undo) != .does)
    desk.program.lookBack()
    #expect(!calls.touched.isEmpty && desk.keyBar.contains("Отмен"))
    #expect(desk.state.offer(.undo) == .does && desk.state.offer(.redo) != .does)
    desk.press("u")
    #expect(town.isAsBefore)
    desk.end()
    desk = Desk(town.folder)
    #expect(desk.state.offer(.undo) != .does && desk.state.offer(.redo) == .does)
    let other = Desk(town.folder)
    // Another window that did nothing yet has taken over nothing.
    #expect(other.state.offer(.redo) == .does)
    desk.press("U")
    #expect(Desk(town.folder).state.offer(.undo) != .does)
    desk.end()
    #expect(Desk(town.folder).state.offer(.undo) == .does)
  }

  @Test("A network opened for reading only, and a frame, leave the logs as they are and undo nothing")
  func readOnly() {
    let town = Town()
    do {
      var desk = Desk(town.folder)
      desk.press("\(toItem) \(write("Наше"))")
    }
    let (state, files) = (Disk.files(below: town.folder.state), town.folder.files)
    var desk = Desk(town.folder, isReadOnly: true)
    desk.press("u U \(toItem) f8")
    _ = FrameText.draw(
      Dashboard(desk.stored, today: Desk.today, language: .russian, ids: IDSource(seed: 1)),
      .init(size: Desk.size, keys: "u"))
    #expect(Disk.files(below: town.folder.state) == state && town.folder.files == files)
    #expect(town.run("undo", "--read-only").exitCode == 2)
    #expect(Disk.files(below: town.folder.state) == state && town.folder.files == files)
  }

  @Test(
    "A state folder that takes nothing is told once, and edits go on",
    arguments: [(ENOSPC, "на диске нет места"), (EROFS, "диск доступен только для чтения")])
  func notWritten(fault: Int32, words: String) {
    let town = Town()
    let calls = RefusingCalls(fault)
    do {
      var desk = Desk(town.folder, stateCalls: calls)
      desk.press("\(toItem) space")
      #expect(desk.said == "Отмена после выхода работать не будет: \(words). Сами правки сохраняются.")
      #expect(desk.state.workspace.pending.isEmpty && desk.screen.contains("сохранено"))
      desk.press(write("Наше"))
      #expect(!desk.said.contains("Отмена после выхода") && !town.isAsBefore)
      // Once there is room, all of it is noted.
      calls.mend()
      desk.press("right \(write("15.12.2026"))")
    }
    var desk = Desk(town.folder)
    #expect(desk.undoAll() == 3 && town.isAsBefore)
  }

  @Test(
    "Where nothing of a log can be undone, u says the file and the line, and not only that there is nothing",
    arguments: [(false, "повреждён в строке 2"), (true, "(2) не дописана")])
  func nothingLeft(isTorn: Bool, words: String) throws {
    let town = Town()
    do {
      var desk = Desk(town.folder)
      desk.press("\(toItem) \(write("Раз"))")
    }
    let path = "\(town.place)/\(try #require(town.logs.first))"
    var bytes = Disk.bytes(path) ?? []
    // The step is in the second line; the third one says that it is saved.
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    bytes.removeSubrange((ends[1] + (isTorn ? 0 : 1))...)
    if !isTorn { bytes[ends[1] - 10] ^= 1 }
    Disk.write(bytes, to: path)
    var desk = Desk(town.folder)
    #expect(desk.state.offer(.undo) == .does)
    desk.press("u")
    #expect(desk.unbroken.contains(words) && desk.unbroken.contains("лежит здесь"), "\(desk.screen)")
    #expect(Disk.names(in: town.place).contains { $0.hasPrefix("damaged-steps-") })
    #expect(desk.said == Language.russian.nothingToUndo)
    desk.press("esc u")
    #expect(desk.said == Language.russian.nothingToUndo && desk.state.layer == nil)
  }

  @Test("A damaged log is shown with its place, in both languages; the rest is undone", arguments: Language.allCases)
  func damaged(language: Language) throws {
    let town = Town()
    do {
      var desk = Desk(town.folder)
      desk.press("\(toItem) \(write("Раз")) \(write("Два")) \(write("Три"))")
    }
    let path = "\(town.place)/\(try #require(town.logs.first))"
    var lines = String(decoding: Disk.bytes(path) ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    let second = try #require(lines.firstIndex { $0.contains("Два") })
    lines[second] = lines[second].replacing("Два", with: "Двa")
    Disk.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
    var desk = Desk(town.folder, language: language)
    desk.press("u")
    let words = language == .russian ? "Журнал отмены повреждён" : "The log of undo is damaged"
    #expect(desk.unbroken.contains(words), "\(desk.screen)")
    #expect(desk.said.contains("«Три»") || desk.said.contains("“Три”"), "\(desk.said)")
    desk.press("esc u")
    #expect(desk.said == language.nothingToUndo)
    #expect(Disk.names(in: town.place).contains { $0.hasPrefix("damaged-steps-") })
    #expect(desk.state.offer(.undo) != .does)
  }
}

/// The system's calls, with what of them is about logs of steps.
private final class WatchedOpening: ForwardingCalls {
  let system = PosixCalls()
  private let paths = Mutex<[String]>([])

  /// The logs that were opened, and the folders of logs that were listed.
  var touched: [String] { paths.withLock { $0 } }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    if path.contains("/steps-") { paths.withLock { $0.append(path) } }
    return try system.open(path, flags, mode: mode)
  }

  func names(in folder: String) throws(SystemError) -> [String] {
    if folder.contains("tikhozyorsk.") { paths.withLock { $0.append(folder) } }
    return try system.names(in: folder)
  }
}
