import CursesShim
import Glibc
import Screen

/// Waits on the tty and on the signals at once, and reads the tty's bytes; never through curses, which spins after a
/// hang-up.
struct TerminalInput {
  /// What came first.
  enum Arrival: Equatable {
    /// These events, from the tty.
    case events([Event])
    /// These signals (0: somebody called ``CursesTerminal/wake()``).
    case signals([Int32])
    /// The tty is gone; these events were the last.
    case gone([Event])
    /// Nothing, in the time given.
    case nothing
  }

  private let tty: Int32
  private let notices: Int32
  private let charset: TerminalCharset
  private var decoder: InputDecoder
  private var lastByte = 0
  private var buffer = [UInt8](repeating: 0, count: 65536)

  init(tty: Int32, notices: Int32, charset: TerminalCharset, decoder: InputDecoder) {
    self.tty = tty
    self.notices = notices
    self.charset = charset
    self.decoder = decoder
  }

  /// Milliseconds of a clock that only goes forward.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Waits until something arrives, or until this time of ``now()``; nil waits for ever.
  mutating func next(until deadline: Int?) -> Arrival {
    while true {
      let quiet = decoder.patience.map { lastByte + $0 }
      let end = [deadline, quiet].compactMap { $0 }.min()
      let ready = wait(until: end)
      if ready.notices { return .signals(readNotices()) }
      if ready.tty {
        let arrival = readTTY()
        if arrival != .events([]) { return arrival }
        continue
      }
      let now = Self.now()
      if let quiet, now >= quiet {
        let events = decoder.flush()
        if !events.isEmpty { return .events(events) }
      } else if let deadline, now >= deadline {
        return .nothing
      }
    }
  }

  /// The signals that arrived and were not reported yet; does not wait.
  func signalsAtHand() -> [Int32] { readNotices() }

  /// Whether the tty is gone; does not wait, and reads nothing.
  func hasHungUp() -> Bool {
    var place = pollfd(fd: tty, events: 0, revents: 0)
    return poll(&place, 1, 0) > 0
  }

  /// What the bytes read so far still mean when no more can come.
  mutating func finish() -> [Event] { decoder.finish() }

  /// Waits for signals alone, for so many milliseconds at most: what is left when the tty is gone.
  func rest(milliseconds: Int) {
    var notice = pollfd(fd: notices, events: Int16(POLLIN), revents: 0)
    // The notices are read although nobody needs them: unread, they would end every later rest at once.
    if poll(&notice, 1, Int32(clamping: milliseconds)) > 0 { _ = readNotices() }
  }

  private func wait(until end: Int?) -> (tty: Bool, notices: Bool) {
    var places = [
      pollfd(fd: tty, events: Int16(POLLIN), revents: 0), pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = end.map { Int32(clamping: max(0, $0 - Self.now())) } ?? -1
    guard poll(&places, 2, milliseconds) > 0 else { return (false, false) }
    return (places[0].revents != 0, places[1].revents != 0)
  }

  private mutating func readTTY() -> Arrival {
    let count = read(tty, &buffer, buffer.count)
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return .events([]) }
    guard count > 0 else { return .gone(decoder.finish()) }
    lastByte = Self.now()
    if case .singleByte(let charset) = charset {
      return .events(decoder.feed(charset.utf8(buffer[..<count])))
    }
    return .events(decoder.feed(buffer[..<count]))
  }

  private func readNotices() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(notices, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map(Int32.init)
  }
}
