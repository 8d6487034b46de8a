import Glibc
import Language
import Pasting
import SchoolNetwork
import Screen
import Session
import Store
import Synchronization
import TestSupport
import Testing
import ViewModels
import Workspace

@Suite("Pasting tables at the keyboard")
struct PastingTests {
  private static let rows =
    (1...15).map { "\($0)\tСовместное мероприятие \($0)\t\($0).03.2027\tСоколова Г. В." }
    .joined(separator: "\r\n") + "\r\n"

  private func bytes(_ text: String) -> [UInt8] { Array("\u{1B}[200~\(text)\u{1B}[201~".utf8) }

  @Test(
    "15 rows copied elsewhere are pasted by two keys, and one undo leaves the first bytes", arguments: [false, true])
  func fifteenRows(isCyrillic: Bool) {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    desk.isCyrillic = isCyrillic
    desk.press("enter tab tab")
    let before = folder.files
    // The paste is one key of the terminal, Enter another one.
    var keystrokes = 0
    var decoder = InputDecoder()
    for event in decoder.feed(bytes(Self.rows)) + decoder.flush() { desk.take(event) }
    keystrokes += 1
    #expect(folder.files == before)
    guard case .paste(let preview) = desk.state.layer else { return #expect(Bool(false), "\(desk.screen)") }
    #expect(preview.plan.counts.added == 15)
    desk.press("enter")
    keystrokes += 1
    #expect(keystrokes <= 3 && desk.state.layer == nil && folder.files != before)
    let items = desk.stored.partnerships.flatMap(\.roadmaps).flatMap(\.items)
    #expect(items.count { $0.title.hasPrefix("Совместное мероприятие ") } == 15)
    desk.press("u")
    #expect(folder.changes().isEmpty, "\(folder.changes())")
  }

  @Test("The letters of the preview work in both layouts", arguments: [false, true])
  func layouts(isCyrillic: Bool) {
    var desk = Desk()
    desk.isCyrillic = isCyrillic
    desk.press("enter tab tab")
    desk.take(.paste("№\tМероприятие\tСрок\n1\tСбор\t#####\n2\tСовет\tмай"))
    func preview() -> PastePreview? { if case .paste(let preview) = desk.state.layer { preview } else { nil } }
    desk.press("n")
    #expect(preview()?.row == 1 && preview()?.column == 2)
    desk.press("j")
    #expect(preview()?.row == 2)
    desk.press("x")
    #expect(preview()?.plan.rows[2].fate == .leftOut(.byHand))
    desk.press("h e")
    #expect(preview()?.choice?.subject == .meaning && preview()?.column == 1)
    desk.press("esc q")
    #expect(desk.state.layer == nil)
  }

  @Test("Keys within 0.3 seconds of the paste do nothing; the same keys do something later")
  func tooEarly() {
    let folder = NetworkFolder()
    let time = Atomic<Int>(1000)
    let clock = Clock(
      today: { Desk.today }, milliseconds: { time.load(ordering: .relaxed) }, untilMidnight: { nil })
    var desk = Desk(folder, clock: clock)
    desk.press("enter tab tab")
    let before = folder.files
    desk.take(.paste(Self.rows))
    let shown = desk.state
    for moment in [1000, 1100, 1299] {
      time.store(moment, ordering: .relaxed)
      desk.press("enter esc space down f4 f8 q n 1 ctrl+c f1")
      #expect(desk.state.layer == shown.layer && folder.files == before, "\(moment)")
    }
    time.store(1300, ordering: .relaxed)
    desk.press("down")
    #expect(desk.state.layer != shown.layer && folder.files == before)
    desk.press("enter")
    #expect(folder.files != before)
  }

  @Test("What a column was set to mean holds for the same headings in the next session")
  func remembered() {
    let table = "№\tМероприятие\tСрок\tПрочее\n1\tСбор\tмай\tактовый зал\n"
    let folder = NetworkFolder()
    func meaning(_ desk: Desk) -> PasteColumn? {
      guard case .paste(let preview) = desk.state.layer else { return nil }
      return preview.plan.columns[3].meaning
    }
    func paste(_ table: String, _ desk: inout Desk, isSet: Bool) {
      desk.take(.paste(table))
      guard isSet else { return }
      desk.press("right right right f4")
      desk.type("участники")
      desk.press("enter")
    }
    var desk = Desk(folder)
    desk.press("enter tab tab")
    paste(table, &desk, isSet: false)
    let first = meaning(desk)
    desk.press("esc")
    paste(table, &desk, isSet: true)
    let set = meaning(desk)
    #expect(set != first && set != nil, "\(desk.screen)")
    // Left without Enter, nothing is noted.
    desk.press("esc")
    paste(table, &desk, isSet: false)
    #expect(meaning(desk) == first)
    desk.press("esc")
    paste(table, &desk, isSet: true)
    desk.press("enter u")
    desk.end()
    desk = Desk(folder, seed: 2)
    desk.press("enter tab tab")
    paste(table, &desk, isSet: false)
    #expect(meaning(desk) == set, "\(desk.screen)")
    desk.press("esc")
    // Of another heading nothing was said.
    paste(table.replacing("Прочее", with: "Иное"), &desk, isSet: false)
    #expect(meaning(desk) == first)
    #expect(PastedColumns(stateFolder: folder.state).load().count == 1)
  }

  /// So many schools as they are copied out of a spreadsheet.
  private static func schools(_ count: Int) -> String {
    "Полное наименование\tАдрес сайта\n"
      + (1...count).map { "МБОУ «СОШ № \($0 + 300)»\thttps://school\($0).example\n" }.joined()
  }

  private func program(
    _ folder: NetworkFolder, _ events: [Event], isASCII: Bool = false
  ) -> Program<ScriptedTerminal> {
    var store = FolderStore(folder.path)
    guard let network = try? store.load() else { preconditionFailure("the sample cannot be read") }
    let state = Dashboard(network, today: Desk.today, language: .russian, ids: IDSource(seed: 1))
    return Program(
      terminal: ScriptedTerminal(size: Desk.size, events: events), state: state, keeper: Keeper(store),
      themes: ThemeCycle([.dark], startingWith: ""), clock: .stopped(at: Desk.today), isASCII: isASCII)
  }

  @Test("Many schools are told while they are written; Esc stops that, and every file is as it was")
  func manySchools() {
    func written(_ events: [Event]) -> (NetworkFolder, Program<ScriptedTerminal>) {
      let folder = NetworkFolder()
      var program = program(
        folder, [.key(.character("2")), .paste(Self.schools(120)), .timeout, .key(.enter)] + events)
      #expect(program.run() == .hungUp)
      return (folder, program)
    }
    // Silence while the files are written, with a picture now and then.
    let (whole, done) = written(Array(repeating: .timeout, count: 600))
    #expect(whole.files.keys.count { $0.hasPrefix("schools/") } == Sample.network.schools.count + 120)
    #expect(done.terminal.frameCount > 100, "\(done.terminal.frameCount)")
    for place in [0, 60, 150, 230] {
      let (folder, stopped) = written(Array(repeating: .timeout, count: place) + [.key(.escape)])
      #expect(folder.changes().isEmpty, "\(place): \(folder.changes().keys)")
      guard case .paste = stopped.state.layer else { continue }
      #expect(stopped.state.notice?.text.contains("ничего не записано") == true, "\(place)")
    }
  }

  @Test("What another program added meanwhile is shown before anything is written")
  func changedMeanwhile() throws {
    let folder = NetworkFolder()
    var (desk, other) = (Desk(folder), Desk(folder, seed: 2))
    for _ in 0..<1 {
      desk.press("enter tab tab")
      other.press("enter tab tab")
    }
    desk.take(.paste(Self.rows))
    other.take(.paste("1\tСовместное мероприятие 1\t1.03.2027\tСоколова Г. В."))
    other.press("enter")
    let before = folder.files
    desk.press("enter")
    #expect(folder.files == before && desk.unbroken.contains("тем временем изменилась"))
    guard case .paste(let preview) = desk.state.layer else { return #expect(Bool(false), "\(desk.screen)") }
    #expect(preview.plan.counts.added == 14)
    desk.press("enter")
    let items = desk.stored.partnerships.flatMap(\.roadmaps).flatMap(\.items)
    #expect(items.count { $0.title.hasPrefix("Совместное мероприятие ") } == 15 && desk.state.layer == nil)
  }

  @Test("A table that comes key by key, as from a terminal without marks around a paste, runs nothing")
  func keyByKey() {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    desk.press("enter tab tab")
    let before = folder.files
    desk.press(":")
    desk.type("Вставить таб")
    desk.press("enter")
    #expect(desk.unbroken.contains("ни одна буква не станет командой"))
    var decoder = InputDecoder()
    for event in decoder.feed(Array((Self.rows + "q\tx\tu\r\n").replacing("\r\n", with: "\r").utf8)) + decoder.flush() {
      desk.take(event)
    }
    #expect(folder.files == before && desk.unbroken.contains("Принято: 17 строк"), "\(desk.screen)")
    desk.press("f2")
    guard case .paste(let preview) = desk.state.layer else { return #expect(Bool(false), "\(desk.screen)") }
    #expect(preview.plan.counts.added >= 15 && folder.files == before)
    desk.press("enter u")
    #expect(folder.changes().isEmpty)
  }
}

extension PastingTests {
  @Test("The picture of how far many files are written has no sign beyond ASCII where none is wanted")
  func progressInASCII() {
    let folder = NetworkFolder()
    let events: [Event] =
      [.key(.character("2")), .paste(Self.schools(120)), .timeout, .key(.enter)] + Array(repeating: .timeout, count: 60)
    var program = program(folder, events, isASCII: true)
    #expect(program.run() == .hungUp)
    let text = program.terminal.lastFrame?.canvas.text ?? ""
    #expect(text.contains("Записано") || text.contains(" из 12"), "\(text)")
    let strange = text.unicodeScalars.filter { $0.value > 0x7F && !(0x400...0x4FF).contains($0.value) }
    #expect(strange.isEmpty, "\(text)")
  }

  @Test("Escape bytes within a table that comes key by key are none, and Enter right behind F2 writes nothing")
  func escapesWithin() {
    let folder = NetworkFolder()
    let time = Atomic<Int>(1000)
    let clock = Clock(
      today: { Desk.today }, milliseconds: { time.add(1, ordering: .relaxed).newValue }, untilMidnight: { nil })
    func wait() { time.add(1000, ordering: .relaxed) }
    var desk = Desk(folder, clock: clock)
    desk.press("enter tab tab")
    let before = folder.files
    func send(_ text: String) {
      var decoder = InputDecoder()
      for event in decoder.feed(Array(text.utf8)) + decoder.flush() { desk.take(event) }
    }
    desk.press(":")
    desk.type("Вставить таб")
    desk.press("enter")
    wait()
    // F2, Esc, Ctrl+C, Enter with Alt, an arrow and Ctrl+D, as bytes of cells.
    send("1\tСбор\u{1B}OQ\r\u{1B}\u{1B}\u{1B}2\tСовет\u{3}\u{1B}\r\u{1B}[A\u{4}\tмай\rq\tx\r")
    guard case .pasting(let entry) = desk.state.layer else { return #expect(Bool(false), "\(desk.screen)") }
    #expect(
      folder.files == before && entry.strayCount > 4 && entry.text.contains("Сбор") && entry.text.hasSuffix("x\n"))
    wait()
    desk.press("f2 enter")
    guard case .paste = desk.state.layer else { return #expect(Bool(false), "\(desk.screen)") }
    #expect(folder.files == before && desk.unbroken.contains("управляющие знаки"))
    wait()
    desk.press("enter")
    #expect(folder.files != before && desk.state.layer == nil)
    wait()
    desk.press("u")
    #expect(folder.changes().isEmpty)
    // A table that begins with Esc leaves the box, and no letter of it is a command.
    wait()
    desk.press(": pastet enter")
    wait()
    let shown = desk.state.focus
    send("\u{1B}\u{1B}\u{1B}1\tx\r4\tu\r")
    #expect(desk.state.layer == nil && desk.state.focus == shown && folder.changes().isEmpty)
  }

  @Test("Of two windows that paste the same schools at once, the second sees those of the first")
  func twinsOfWindows() {
    let folder = NetworkFolder()
    let rival = Rival {
      var other = Desk(folder, seed: 2)
      other.press("2")
      other.take(.paste(PastingTests.twoSchools))
      other.press("enter")
    }
    var desk = Desk(folder, calls: rival)
    desk.press("2")
    desk.take(.paste(Self.twoSchools))
    rival.begin()
    desk.press("enter")
    #expect(desk.stored.schools.count { $0.name.contains("СОШ № 71") || $0.name.contains("СОШ № 72") } == 2)
    #expect(desk.unbroken.contains("тем временем изменилась") || desk.state.layer == nil)
  }

  private static let twoSchools = "Наименование ОО\nМБОУ «СОШ № 71»\nМБОУ «СОШ № 72»\n"

  @Test("A preview that is open when a signal ends the program is offered at the next start", arguments: [1, 15])
  func keptAtTheEnd(signal: Int32) {
    let folder = NetworkFolder()
    let before = folder.files
    func preview(_ desk: Desk) -> PastePreview? {
      if case .paste(let preview) = desk.state.layer { preview } else { nil }
    }
    let long = (1...900).map { "\($0)\tСобытие \($0) \(String(repeating: "слово ", count: 40))\tмай\n" }.joined()
    for (keys, table) in [
      ("enter tab tab", Self.rows), ("enter tab", "Риск\tЗначимость\nОВЗ\tвысокая\n"), ("2", Self.twoSchools),
      ("enter tab tab", long),
    ] {
      var desk = Desk(folder)
      desk.press(keys)
      desk.take(.paste(table))
      let shown = preview(desk)
      #expect(shown != nil)
      desk.take(signal == 1 ? .hangUp : .terminate(signal: signal))
      desk.end()
      desk = Desk(folder, seed: 2)
      #expect(desk.unbroken.contains("вставленная таблица"), "\(desk.screen)")
      desk.press("enter")
      #expect(preview(desk)?.plan == shown?.plan, "\(desk.screen)")
      #expect(folder.files == before)
      // Left without Enter it is dropped, as it was before.
      desk.press("esc")
      desk.end()
      desk = Desk(folder, seed: 3)
      #expect(!desk.unbroken.contains("вставленная таблица"), "\(desk.screen)")
    }
  }
}

/// The system's calls of a window, in which another program does something right before the lock is taken first.
private final class Rival: ForwardingCalls, @unchecked Sendable {
  let system = PosixCalls()
  private let act: () -> Void
  private let isWaiting = Atomic<Bool>(false)

  init(_ act: @escaping () -> Void) { self.act = act }

  /// From now on the next lock is the one.
  func begin() { isWaiting.store(true, ordering: .relaxed) }

  func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    if isWaiting.exchange(false, ordering: .relaxed) { act() }
    return try system.lock(descriptor)
  }
}

/// How many random pastes: `KURATOR_FUZZ`, 150 where it is not set.
private let wantedPastes = getenv("KURATOR_FUZZ").flatMap { Int(String(cString: $0)) } ?? 150

@Suite("Random pastes", .serialized)
struct RandomPasteTests {
  @Test("Mutated tables and random text, wherever they come: no crash, no command run, nothing written without Enter")
  func anyPaste() {
    let places = [
      "", "2", "2 enter", "2 enter tab", "2 enter tab tab", "4", "5", "2 enter f3", "2 enter f3 end enter",
      "2 enter tab tab f4", "2 enter tab tab f7", "2 enter tab tab right f4", "/ ш", "f1 s", ": s", "o",
      "2 home f7", "2 enter tab tab f3 down f4", "2 enter tab tab f6", "5 enter enter", ": pasteT enter",
    ]
    // Keys that write nothing by themselves: what a paste opened is gone through and left.
    let keys = "up down left right pgup pgdn home end tab shift+tab f4 f5 f6 f7 space n N f8 esc x f1".split(
      separator: " "
    ).map(String.init)
    var seen: [String: Int] = [:]
    var left = wantedPastes
    var seed: UInt64 = 1
    while left > 0 {
      let folder = NetworkFolder()
      var draws = Dice(seed: seed &* 77)
      var desk = Desk(folder, size: RandomKeys.sizes.randomElement(using: &draws)!, seed: seed, screen: .today)
      for _ in 0..<min(left, 50) {
        for _ in 0..<12 where desk.state.layer != nil || desk.state.mode != .commands { desk.press("esc") }
        desk.press(places.randomElement(using: &draws)!)
        let wasAt = desk.state.layer
        var decoder = InputDecoder()
        let pasted = Array("\u{1B}[200~".utf8) + RandomTables.draw(&draws) + Array("\u{1B}[201~".utf8)
        for event in decoder.feed(pasted) + decoder.flush() {
          if case .key = event { Issue.record("a key came of a paste (seed \(seed))") }
          #expect(desk.take(event) == nil, "\(event) ended the program (seed \(seed))")
        }
        let opened = desk.state.layer
        seen[opened == wasAt ? "nothing" : "\(Mirror(reflecting: opened!).children.first?.label ?? "")", default: 0] +=
          1
        guard opened != wasAt else { continue }
        for _ in 0..<Int.random(in: 0...12, using: &draws) {
          guard case .paste = desk.state.layer else { break }
          if desk.state.mode == .text {
            desk.type("о")
            desk.press(["enter", "esc", "down"].randomElement(using: &draws)!)
          } else {
            desk.press(keys.randomElement(using: &draws)!)
          }
        }
      }
      #expect(folder.changes().isEmpty, "\(folder.changes()) (seed \(seed))")
      left -= 50
      seed += 1
    }
    if getenv("KURATOR_FUZZ") != nil { print("Random pastes: \(seen)") }
    #expect(seen["paste", default: 0] > wantedPastes / 10 && seen["question", default: 0] > 0, "\(seen)")
  }

  @Test("Whatever is written of random tables is one step, and undo leaves every byte as it was")
  func writtenAndUndone() {
    var written = 0
    for seed in 1...UInt64(max(12, wantedPastes / 50)) {
      let folder = NetworkFolder()
      var draws = Dice(seed: seed &* 991)
      var desk = Desk(folder, seed: seed)
      desk.press(["", "enter", "enter tab", "enter tab tab", "enter tab tab down"].randomElement(using: &draws)!)
      desk.take(.paste(String(decoding: RandomTables.draw(&draws), as: UTF8.self)))
      for _ in 0..<6 where desk.state.mode == .commands && desk.state.layer != nil {
        desk.press("tab f5 space down right n f6".split(separator: " ").map(String.init).randomElement(using: &draws)!)
      }
      guard case .paste = desk.state.layer else { continue }
      let standing = desk.state.workspace.history.standing
      desk.press("enter")
      let steps = desk.state.workspace.history.standing - standing
      #expect(steps == 0 || steps == 1, "seed \(seed)")
      written += steps
      #expect(desk.state.workspace.pending.isEmpty, "seed \(seed): \(desk.screen)")
      for _ in 0..<6 where desk.state.layer != nil { desk.press("esc") }
      if steps == 1 { desk.press("u") }
      #expect(folder.changes().isEmpty, "seed \(seed): \(folder.changes())")
    }
    #expect(written > 0)
  }
}

/// Tables as people copy them, and what may become of them on the way.
enum RandomTables {
  private static let words = [
    "№ п/п", "Мероприятие", "Срок", "Ответственные", "Результат", "Отметка о выполнении", "Школа", "Дата", "Риск",
    "Значимость", "ФИО", "Должность", "1", "2.1", "15.09.2026", "09/15/2026", "46310", "#####", "#Н/Д", "=A1+1",
    "октябрь", "в течение года", "Директор", "Соколова Г. В.; завуч", "выполнено", "20.10.2026, протокол", "да",
    "СОШ № 5",
    "МБОУ «СОШ № 2»", "Лицей № 31", "Раздел 1. Организация", "Итого", "ОВЗ", "высокая", "\"Лицей № 2\"", "\"а\tб\"",
    "\"две\nстроки\"", "\"не закрыта", "", "", "", " ", "\u{A0}", "\u{202E}abc", "é", "漢字", "\u{1B}[A", "\u{3}", "q",
    "x\r",
    String(repeating: "длинно ", count: 1500),
  ]

  static func draw(_ draws: inout Dice) -> [UInt8] {
    switch Int.random(in: 0..<10, using: &draws) {
    case 0: return (0..<Int.random(in: 0...400, using: &draws)).map { _ in UInt8.random(in: 0...255, using: &draws) }
    case 1:
      let line = (0..<300).map { _ in words.randomElement(using: &draws)! }.joined(separator: "\t")
      return Array((line + "\n" + line).utf8)
    default: break
    }
    let width = Int.random(in: 1...8, using: &draws)
    let breaks = ["\n", "\r\n", "\r"].randomElement(using: &draws)!
    let rows = (0..<Int.random(in: 1...20, using: &draws)).map { _ in
      (0..<max(1, width + Int.random(in: -1...1, using: &draws))).map { _ in words.randomElement(using: &draws)! }
        .joined(separator: "\t")
    }
    let heading = ["№\tМероприятие\tСрок\tОтветственные", "Школа\tРиск\tЗначимость", "Полное наименование", ""]
    var bytes = Array(
      ([heading.randomElement(using: &draws)!] + rows).filter { !$0.isEmpty }.joined(separator: breaks).utf8)
    for _ in 0..<Int.random(in: 0...3, using: &draws) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &draws)
      switch Int.random(in: 0..<4, using: &draws) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &draws)
      case 1: bytes.removeSubrange(place...)
      case 2: bytes.remove(at: place)
      default: bytes.insert(contentsOf: [0x09, 0x0A, 0x22].randomElement(using: &draws).map { [$0] }!, at: place)
      }
    }
    return bytes
  }
}
