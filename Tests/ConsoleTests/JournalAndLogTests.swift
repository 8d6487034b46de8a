import Console
import Deadlines
import Glibc
import Store
import Synchronization
import TestSupport
import Testing

private let today = CalendarDay(iso: "2026-11-15")!

extension MadeUpTown {
  fileprivate func call(_ words: String, _ calls: any SystemCalls = PosixCalls()) -> Outcome {
    let console = Console(
      places: Places(environment: environment, executable: ""), today: today, calls: calls, author: { "Куратор" })
    return console.run(words.split(separator: " ").map(String.init) + ["--store", store], environment: [:])
  }

  fileprivate var files: [String: [UInt8]] {
    Disk.files(below: store).filter { !$0.key.hasPrefix(".") }
  }
  fileprivate var journal: String { store + "/.journal" }

  /// The log of undo, the only one there is.
  fileprivate var log: String {
    root + "/user/" + (Disk.files(below: root + "/user").keys.first { $0.contains("/steps-") } ?? "")
  }
  fileprivate var logText: String { String(decoding: Disk.bytes(log) ?? [], as: UTF8.self) }
  fileprivate func putLog(_ text: String) { Disk.write(Array(text.utf8), to: log) }
  /// Where the log is once it was set aside.
  fileprivate var logAside: String {
    let cut = log.lastIndex(of: "/") ?? log.startIndex
    return log[..<cut] + "/damaged-" + log[log.index(after: cut)...]
  }
}

/// The system's calls, of which some fail.
private final class Refusal: ForwardingCalls {
  enum Kind { case exchange, write, lock, open }

  let system = PosixCalls()
  private let kind: Kind, path: String, number: Int32
  private let those = Mutex<Set<Int32>>([])

  /// Calls of a kind on what lies below a path fail.
  init(_ kind: Kind, _ path: String, _ number: Int32) { (self.kind, self.path, self.number) = (kind, path, number) }

  private func refuse(_ path: String, _ kind: Kind) throws(SystemError) {
    if kind == self.kind, path.hasPrefix(self.path) { throw SystemError(number) }
  }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    try refuse(path, .open)
    if flags & O_CREAT != 0, path.hasSuffix(".lock") { try refuse(path, .lock) }
    let descriptor = try system.open(path, flags, mode: mode)
    those.withLock { if path.hasPrefix(self.path) { $0.insert(descriptor) } else { $0.remove(descriptor) } }
    return descriptor
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    if kind == .write, those.withLock({ $0.contains(descriptor) }) { throw SystemError(number) }
    return try system.write(descriptor, bytes)
  }

  func exchange(_ one: String, _ other: String) throws(SystemError) {
    try refuse(other, .exchange)
    try system.exchange(one, other)
  }
}

/// The system's calls; the names of a folder are never forced to the disk.
private final class NoFolderSync: ForwardingCalls {
  let system = PosixCalls()
  private let paths: [String]
  private let those = Mutex<Set<Int32>>([])
  init(_ paths: String...) { self.paths = paths }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    let descriptor = try system.open(path, flags, mode: mode)
    those.withLock { if paths.contains(path) { $0.insert(descriptor) } else { $0.remove(descriptor) } }
    return descriptor
  }

  func sync(_ descriptor: Int32) throws(SystemError) {
    if those.withLock({ $0.contains(descriptor) }) { throw SystemError(EIO) }
    try system.sync(descriptor)
  }
}

/// The system's calls; something happens before the first one that opens a file below a path.
private final class Meanwhile: ForwardingCalls {
  let system = PosixCalls()
  private let path: String
  private let action: Mutex<(@Sendable () -> Void)?>

  init(_ path: String, _ action: @escaping @Sendable () -> Void) {
    self.path = path
    self.action = Mutex(action)
  }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    if path.hasPrefix(self.path) {
      let due = action.withLock { action in
        defer { action = nil }
        return action
      }
      due?()
    }
    return try system.open(path, flags, mode: mode)
  }
}

@Suite("Logs of undo and files that the disk does not confirm, from the command line")
struct UnconfirmedTests {
  @Test(
    "A file that got its new content, which the disk does not confirm: that is told, and undo and redo know of it",
    arguments: ["done i-1", "set sosh-1 number=60", "delete p-2", "add school name=Новая"])
  func notForGood(command: String) {
    let town = MadeUpTown()
    let before = town.files
    let failing = NoFolderSync(town.store + "/schools", town.store + "/partnerships")
    var done: [String: [UInt8]] = [:]
    for (words, isDone) in [(command, true), ("undo", false), ("redo", true), ("undo", false)] {
      let told = town.call(words, failing)
      #expect(told.exitCode == 2 && told.errors.contains("Записано, но диск этого не подтвердил"), "\(words): \(told)")
      if done.isEmpty { done = town.files }
      #expect(town.files == (isDone ? done : before) && done != before, "\(words)")
    }
    #expect(town.call("redo").exitCode == 0 && town.files == done)
    #expect(town.call("undo").exitCode == 0 && town.files == before)
    #expect(town.call("undo").errors == "Отменять нечего.\n")
  }

  @Test(
    "What lies in the place of a log and is none is told, with the place, and is left there",
    arguments: ["link", "dangling", "FIFO", "folder", "long"])
  func strangeLog(kind: String) {
    let town = MadeUpTown()
    #expect(town.call("done i-1").exitCode == 0)
    let log = town.log
    let other = log.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/steps-0000000000000001.log"
    switch kind {
    case "link": symlink(log, other)
    case "dangling": symlink("/nothing/there", other)
    case "FIFO": mkfifo(other, 0o600)
    case "folder": mkdir(other, 0o700)
    default:
      close(open(other, O_CREAT | O_WRONLY, 0o600))
      truncate(other, 1 << 30)
    }
    let undone = town.call("undo")
    #expect(undone.exitCode == 0 && undone.errors.contains(other), "\(undone)")
    #expect(undone.errors.contains("Журнал отмены не читается"), "\(undone)")
    let told = town.call("undo")
    #expect(told.exitCode == 1 && told.errors.contains(other) && told.errors.hasSuffix("Отменять нечего.\n"), "\(told)")
    // Where there is nothing but that, it is told as well.
    unlink(log)
    for words in ["undo", "redo", "set sosh-1 number=60"] {
      let told = town.call(words + " --lang en").errors
      #expect(told.contains("A log of undo cannot be read") && told.contains(other), "\(words): \(told)")
    }
    var status = stat()
    #expect(lstat(other, &status) == 0)
  }
}

@Suite("Steps that were interrupted, from the command line")
struct InterruptedStepTests {
  /// A town in which a school was to be put away with its partnerships, and the program was stopped.
  private func stopped() -> MadeUpTown {
    let town = MadeUpTown()
    let told = town.call("delete sosh-1", Refusal(.exchange, town.store + "/partnerships/p-1.json", ENOSPC))
    #expect(told.exitCode == 2)
    #expect(
      told.errors
        == "Записано не до конца: на диске нет места (partnerships/p-1.json). Шаг завершит следующее обращение к сети.\n"
    )
    return town
  }

  @Test("Left half written it is told as such; the next command finishes it and says whose it was; undo takes all back")
  func left() {
    let fresh = MadeUpTown()
    let town = stopped()
    let told = town.call("list clusters")
    #expect(told.exitCode == 0 && told.errors.hasPrefix("Завершён шаг, прерванный на середине: "), "\(told.errors)")
    #expect(told.errors.hasSuffix("(Куратор, 15 ноября 2026).\n"), "\(told.errors)")
    #expect(town.call("list clusters").errors.isEmpty)
    #expect(town.call("undo").exitCode == 0 && town.files == fresh.files)
  }

  @Test("It is told beside a refusal, and beside every other answer: it is told once")
  func toldBesideARefusal() {
    for (words, code) in [
      ("set sosh-1 note=x", Int32(1)), ("show nothing", 1), ("undo --read-only", 2), ("delete nothing", 1),
      ("add item title=x", 64), ("done i-9", 1), ("list schools", 0), ("check", 1), ("today --json", 0),
      ("suggest sosh-1", 1),
    ] {
      let town = stopped()
      let told = town.call(words)
      #expect(told.exitCode == code, "\(words): \(told)")
      // What opens no network meets nothing.
      let isMet = Disk.bytes(town.journal) == nil
      #expect(isMet == told.errors.hasPrefix("Завершён шаг, прерванный на середине: "), "\(words): \(told.errors)")
      #expect(isMet || ["undo --read-only", "add item title=x"].contains(words), "\(words): \(told.errors)")
    }
  }

  @Test("A step that a save meets, because another program was stopped meanwhile, is told as well")
  func metWhileSaving() {
    let town = MadeUpTown()
    // The other program is stopped between the reading and the save of this one.
    let told = town.call(
      "set gymnasium note=x",
      Meanwhile(town.root + "/user") {
        _ = town.call("delete sosh-1", Refusal(.exchange, town.store + "/partnerships/p-1.json", ENOSPC))
      })
    #expect(told.exitCode == 0 && told.errors.hasPrefix("Завершён шаг, прерванный на середине: "), "\(told)")
    #expect(town.call("list clusters").errors.isEmpty && Disk.bytes(town.journal) == nil)
  }

  @Test("--read-only beside a broken file of the step says which one it is, and not that all of it is shown")
  func unshown() {
    let town = stopped()
    let before = town.files
    Disk.write(Array("{".utf8), to: town.store + "/partnerships/p-1.json")
    for words in ["list clusters --read-only", "list clusters"] {
      let told = town.call(words).errors
      #expect(told.contains("ждёт завершения: ") && told.contains("(Куратор, 15 ноября 2026)"), "\(words): \(told)")
      #expect(
        told.contains("Файл partnerships/p-1.json не читается, поэтому файлы показаны как есть: часть шага"),
        "\(words): \(told)")
      #expect(!told.contains("Показано так, как будет"), "\(words): \(told)")
    }
    let refused = town.call("set gymnasium note=x")
    #expect(refused.exitCode == 2 && refused.errors.contains("partnerships/p-1.json"), "\(refused.errors)")
    Disk.write(before["partnerships/p-1.json"] ?? [], to: town.store + "/partnerships/p-1.json")
    #expect(town.call("list clusters").errors.hasPrefix("Завершён шаг"))
  }

  @Test("A damaged journal says what is done and what is not, and where the records lie; --read-only says what will be")
  func damaged() {
    let town = stopped()
    let journal = Disk.bytes(town.journal) ?? []
    Disk.write(Array(journal.dropLast(10)), to: town.journal)
    let read = town.call("list clusters --read-only").errors
    let starts = "Записи шага, прерванного на середине, повреждены: они обрываются. В них читается: "
    #expect(read.hasPrefix(starts), "\(read)")
    #expect(read.contains("Показано так, как будет, когда шаг завершат в файлах: "), "\(read)")
    let told = town.call("list clusters").errors
    #expect(told.contains("Шаг завершён, он есть в файлах: "), "\(told)")
    #expect(told.contains("schools/sosh-1.json") && told.contains("Записи отложены в файл .journal-"), "\(told)")
    #expect(town.call("list clusters").errors.isEmpty)
  }

  @Test("The journal of another network is not used, though its sums are right: said, set aside, no byte changed")
  func otherNetwork() {
    let town = stopped()
    let other = MadeUpTown([
      "kurator.json": #"{"format": "kurator-network", "schema": 1, "id": "town-2", "town": "Другой"}"#
    ])
    let before = other.files
    Disk.write(Disk.bytes(town.journal) ?? [], to: other.journal)
    let told = other.call("list clusters")
    #expect(told.exitCode == 0)
    #expect(
      told.errors.hasPrefix(
        "Записи прерванного шага не использованы: они от другой сети (town-1). Они отложены в файл .journal-"))
    #expect(other.files == before && other.call("list clusters").errors.isEmpty)
    Disk.write(Disk.bytes(town.journal) ?? [], to: other.journal)
    #expect(other.call("list clusters --read-only --lang en").errors.contains("they are of another network (town-1)"))
  }
}

@Suite("Undo over logs that are damaged, or in a folder that takes nothing")
struct UndoOverBadLogTests {
  private let town = MadeUpTown()

  /// Two marks that were made.
  private func marked() -> [String: [UInt8]] {
    let before = town.files
    #expect(town.call("done i-1").exitCode == 0 && town.call("done i-2").exitCode == 0)
    return before
  }

  @Test("A wrong line: which file and line, what can no longer be undone and what can; the rest is undone")
  func wrongLine() {
    _ = marked()
    var lines = town.logText.split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacing("\"edits\"", with: "\"Edits\"")
    town.putLog(lines.joined(separator: "\n") + "\n")
    let aside = town.logAside
    let told = town.call("undo")
    #expect(told.exitCode == 0 && told.output.contains("«Открытые уроки»"))
    #expect(
      told.errors == "Журнал отмены повреждён в строке 2: правки, записанные до неё, отменить уже нельзя, в сети они "
        + "остаются; записанные после неё — можно. Файл не удалён и лежит здесь: \(aside)\n")
    #expect(Disk.bytes(aside) != nil && town.call("undo").errors == "Отменять нечего.\n")
  }

  @Test("The last line is wrong: said before that there is nothing to undo, for redo too, in both languages")
  func lastLine() {
    for (words, starts, ends) in [
      ("undo", "Журнал отмены повреждён в строке 5: ", "Отменять нечего.\n"),
      ("redo --lang en", "The log of undo is damaged in line 5: ", "Nothing to redo.\n"),
    ] {
      let test = UndoOverBadLogTests()
      _ = test.marked()
      test.town.putLog(String(test.town.logText.dropLast(3)) + "}}\n")
      let told = test.town.call(words)
      #expect(told.exitCode == 1 && told.output.isEmpty)
      #expect(told.errors.hasPrefix(starts) && told.errors.hasSuffix(ends), "\(told.errors)")
    }
  }

  @Test("A last line that was not written to its end: said with its number; those before it are undone")
  func torn() {
    let before = marked()
    // The last line says that the step before it is saved.
    let lines = town.logText.split(separator: "\n").dropLast()
    town.putLog(String(lines.joined(separator: "\n").dropLast(20)))
    let aside = town.logAside
    let told = town.call("undo")
    #expect(
      told.errors.hasPrefix(
        "Последняя строка журнала отмены (4) не дописана: что в ней было, неизвестно, и её правку отменить нельзя; "
          + "прежние — можно. Файл не удалён и лежит здесь: \(aside)\n"))
    #expect(told.exitCode == 0 && told.output.contains("«Мастер-класс»"), "\(told)")
    #expect(town.files != before && Disk.bytes(aside) != nil)
  }

  @Test("A last line that only says that its step is saved: nothing is lost without it, and nothing is told")
  func tornNote() {
    let before = marked()
    town.putLog(String(town.logText.dropLast(2)))
    for _ in 1...2 {
      let told = town.call("undo")
      #expect(told.exitCode == 0 && told.errors.isEmpty, "\(told)")
    }
    #expect(town.files == before)
  }

  @Test("The first line is wrong: whose log it is cannot be known, and that is said with the place")
  func firstLine() {
    _ = marked()
    town.putLog("x" + town.logText.dropFirst())
    let aside = town.logAside
    let told = town.call("undo")
    #expect(told.exitCode == 1 && told.errors.hasPrefix("Журнал отмены повреждён в строке 1: "), "\(told.errors)")
    #expect(told.errors.contains(aside) && told.errors.hasSuffix("Отменять нечего.\n"))
  }

  @Test("A log that cannot be read: which one and why; it stays, and is undone once it can be read")
  func unreadable() {
    let before = marked()
    let log = town.log
    let told = town.call("undo", Refusal(.open, log, EACCES))
    #expect(
      told.errors
        == "Журнал отмены не читается, правки из него сейчас не отменить: нет прав доступа. Правки из других журналов "
        + "отменяются. Проверьте права на папку или откройте другую. Файл: \(log)\nОтменять нечего.\n")
    #expect(told.exitCode == 1 && Disk.bytes(log) != nil)
    #expect(town.call("undo").exitCode == 0 && town.call("undo").exitCode == 0 && town.files == before)
  }

  @Test("A state folder that may not be written, or is no folder: why, where, and what to do; nothing is undone")
  func notWritable() {
    let before = marked()
    let told = town.call("undo", Refusal(.lock, town.root + "/user", EROFS))
    let folder = town.log[..<(town.log.lastIndex(of: "/") ?? town.log.startIndex)]
    #expect(
      told.errors
        == "Правки прошлых запусков сейчас не отменить: диск доступен только для чтения. Проверьте права на папку или "
        + "откройте другую. Журналы отмены лежат здесь: \(folder)\n")
    #expect(told.exitCode == 2 && town.files != before)
    let other = MadeUpTown()
    Disk.write([], to: other.root + "/user")
    let none = other.call("undo")
    #expect(none.exitCode == 2 && none.errors.contains("на месте папки стоит файл"), "\(none)")
  }

  @Test("A full state folder: edits of one file and of several are kept and told not to be noted; undo is as well")
  func full() throws {
    let before = town.files
    _ = town.call("done i-1")
    let full = Refusal(.write, town.root + "/user", ENOSPC)
    let trouble = "Отменить или вернуть это потом не получится: на диске нет места. Само действие выполнено.\n"
    for words in ["done i-2", "set gymnasium note=Звонить", "delete sosh-1"] {
      let files = town.files
      let told = town.call(words, full)
      #expect(told.exitCode == 0 && told.errors == trouble && town.files != files, "\(words): \(told)")
    }
    _ = town.call("restore sosh-1", full)
    _ = town.call("set gymnasium note=", full)
    // What was noted before is undone, and that this is not noted is told.
    let told = town.call("undo", full)
    #expect(told.exitCode == 0 && told.output.contains("«Мастер-класс»") && told.errors == trouble, "\(told)")
    #expect(town.files != before)
    #expect(town.call("undo").errors == "Отменять нечего.\n")
  }
}
