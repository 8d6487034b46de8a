import EmulatorShim
import Glibc
import PtyShim

/// What went wrong in the harness, with what the screen showed then.
struct HarnessFault: Error, CustomStringConvertible {
  var description: String
}

/// A program on a tty of its own, its screen read through a terminal emulator. Nothing here sleeps: every wait polls
/// the tty and ends with the state waited for, or throws with the screen as it stands.
final class PseudoTerminal {
  /// How a program ended, or that it was stopped.
  enum Outcome: Equatable {
    case exited(Int32), killed(Int32), stopped(Int32), continued
  }

  private var process = PtyProcess()
  private let emulator: UnsafeMutablePointer<Emulator>
  private(set) var outcomes: [Outcome] = []
  /// The last outcome, if it is an end.
  private(set) var ending: Outcome?
  /// Every byte the program wrote.
  private(set) var output: [UInt8] = []
  /// The tty's settings before the program could change them.
  private(set) var settingsBefore: [UInt8] = []
  private var isHungUp = false

  /// Starts a program with these arguments, in an environment of nothing but `environment`.
  init(_ path: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24)
    throws
  {
    emulator = emulator_new(Int32(columns), Int32(rows))
    let words = CStrings([path] + arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    let fault = pty_start(&process, path, words.pointers, variables.pointers, Int32(columns), Int32(rows))
    guard fault == 0 else { throw HarnessFault(description: "no tty: errno \(fault)") }
    settingsBefore = withUnsafeBytes(of: process.settings) { Array($0) }
    settingsBefore.removeLast(settingsBefore.count - process.settings_count)
  }

  deinit {
    if ending != nil { process.program = 0 }
    pty_end(&process)
    emulator_free(emulator)
  }

  // MARK: What the person does

  /// Types these bytes.
  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let end = Self.now() + 20_000
    while !rest.isEmpty {
      guard Self.now() < end else { throw HarnessFault(description: "the program reads nothing:\n\(text)") }
      // The program's output is read meanwhile, so that neither side waits for the other.
      let ready = try pump(milliseconds: 1000, alsoToWrite: true)
      guard ready else { continue }
      let count = rest.prefix(1024).withUnsafeBytes { write(process.master, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EAGAIN || errno == EINTR else {
        throw HarnessFault(description: "the tty takes no bytes: errno \(errno)")
      }
      rest = rest.dropFirst(max(0, count))
    }
  }

  func send(_ text: String) throws { try send(Array(text.utf8)) }
  func send(_ keys: PressedKey...) throws { for key in keys { try send(key.bytes) } }
  func paste(_ text: String) throws { try send("\u{1B}[200~" + text + "\u{1B}[201~") }
  func signal(_ number: Int32) { if ending == nil { kill(process.program, number) } }

  /// Makes the window this large.
  func resize(columns: Int, rows: Int) {
    emulator_resize(emulator, Int32(columns), Int32(rows))
    pty_resize(process.master, Int32(columns), Int32(rows))
  }

  /// Closes the terminal's side, as a closed window or a lost connection does.
  func hangUp() {
    close(process.master)
    process.master = -1
    isHungUp = true
  }

  // MARK: What the screen shows

  var state: EmulatorState { emulator_state(emulator) }
  func cell(column: Int, row: Int) -> EmulatorCell { emulator_cell(emulator, Int32(column), Int32(row)) }

  /// A row's text without trailing blanks.
  func line(_ row: Int) -> String {
    var text = ""
    for column in 0..<Int(state.columns) {
      let cell = cell(column: column, row: row)
      if cell.width > 0 { text += cell.text }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  var lines: [String] { (0..<Int(state.rows)).map(line) }
  var text: String { lines.joined(separator: "\n") }

  /// The tty's settings now; empty when it is gone.
  var settings: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pty_settings(process.master, &bytes, bytes.count)
    return Array(bytes.prefix(count))
  }

  var isCooked: Bool { pty_is_cooked(process.master) != 0 }
  var programID: Int32 { process.program }

  // MARK: Waiting

  /// Reads the program's output until this holds. `seconds` is only how long a hopeless wait may take.
  func wait(
    for what: String, seconds: Int = 20, _ isSo: () throws -> Bool
  ) throws {
    let end = Self.now() + seconds * 1000
    while try !isSo() {
      guard Self.now() < end else { throw HarnessFault(description: "no \(what) within \(seconds) s:\n\(text)") }
      guard ending == nil || isOutputLeft else {
        throw HarnessFault(description: "no \(what), the program has ended (\(ending!)):\n\(text)")
      }
      try pump(milliseconds: 100)
    }
  }

  /// Waits until the screen holds this text.
  func wait(forText part: String, seconds: Int = 20) throws {
    try wait(for: "“\(part)”", seconds: seconds) { text.contains(part) }
  }

  /// Waits for the program's end and says how it came, after how many milliseconds, with all its output read.
  @discardableResult
  func waitForEnd(seconds: Int = 20) throws -> (outcome: Outcome, milliseconds: Int) {
    let start = Self.now()
    while ending == nil {
      guard Self.now() < start + seconds * 1000 else {
        throw HarnessFault(description: "the program goes on after \(seconds) s:\n\(isHungUp ? "" : text)")
      }
      try pump(milliseconds: 100)
    }
    let milliseconds = Self.now() - start
    while try pump(milliseconds: 0), !isHungUp {}
    return (ending!, milliseconds)
  }

  /// Reads for so long and says how many bytes came.
  func bytes(inMilliseconds milliseconds: Int) throws -> Int {
    let before = output.count
    let end = Self.now() + milliseconds
    while Self.now() < end { try pump(milliseconds: end - Self.now()) }
    return output.count - before
  }

  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private var isOutputLeft: Bool {
    var place = pollfd(fd: process.master, events: Int16(POLLIN), revents: 0)
    return poll(&place, 1, 0) > 0 && place.revents & Int16(POLLIN) != 0
  }

  /// Waits for output or news of the program, and takes it; true if there was output, or if asked, room to write.
  @discardableResult
  private func pump(milliseconds: Int, alsoToWrite: Bool = false) throws -> Bool {
    var places = [
      pollfd(fd: process.statuses, events: ending == nil ? Int16(POLLIN) : 0, revents: 0),
      pollfd(fd: process.master, events: Int16(alsoToWrite ? POLLIN | POLLOUT : POLLIN), revents: 0),
    ]
    guard poll(&places, 2, Int32(max(0, milliseconds))) > 0 else { return false }
    if places[0].revents & Int16(POLLIN) != 0 { takeStatus() }
    if places[1].revents & Int16(POLLIN) != 0 {
      takeOutput()
      return !alsoToWrite || places[1].revents & Int16(POLLOUT) != 0
    }
    return places[1].revents & Int16(POLLOUT) != 0
  }

  private func takeStatus() {
    var status: Int32 = 0
    guard read(process.statuses, &status, 4) == 4 else { return }
    let outcome: Outcome
    if status_exit_code(status) >= 0 {
      outcome = .exited(status_exit_code(status))
      ending = outcome
    } else if status_signal(status) >= 0 {
      outcome = .killed(status_signal(status))
      ending = outcome
    } else if status_stop_signal(status) >= 0 {
      outcome = .stopped(status_stop_signal(status))
    } else {
      outcome = .continued
    }
    outcomes.append(outcome)
  }

  private func takeOutput() {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(process.master, &bytes, bytes.count)
    guard count > 0 else { return }
    output += bytes[..<count]
    emulator_feed(emulator, bytes, count)
    let answered = emulator_answer(emulator, &bytes, bytes.count)
    if answered > 0 { _ = write(process.master, bytes, answered) }
  }
}

extension EmulatorCell {
  /// The character; a space where nothing was written.
  var text: String {
    let all = [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4, scalars.5]
    let found = all.prefix { $0 != 0 }.compactMap { Unicode.Scalar($0) }
    return found.isEmpty ? " " : String(String.UnicodeScalarView(found))
  }
}

/// A list of C strings that ends with NULL.
private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    pointers = .allocate(capacity: count + 1)
    for (index, string) in strings.enumerated() { pointers[index] = strdup(string) }
    pointers[count] = nil
  }

  deinit {
    for index in 0..<count { free(pointers[index]) }
    pointers.deallocate()
  }
}
