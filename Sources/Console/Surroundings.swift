package import Deadlines
package import Glibc
package import Store

/// What the system says to the program at its start, and where its answers go.
package enum Surroundings {
  /// The variables of the environment; if two share a name, the first.
  package static var environment: [String: String] {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let parts = String(path: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, variables[String(parts[0])] == nil { variables[String(parts[0])] = String(parts[1]) }
      place += 1
    }
    return variables
  }

  /// What follows the program's name on its command line. Any of it may be a path, so all of it keeps its bytes.
  package static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { place in
      CommandLine.unsafeArgv[place].map { String(path: $0) }
    }
  }

  /// The program's file with all links followed; empty if it is not known.
  package static var executable: String {
    guard let path = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments.first ?? "", nil) else {
      return ""
    }
    defer { free(path) }
    return String(path: path)
  }

  /// Opens what was closed of input, output and errors, so that no file of the program ever gets one of their numbers.
  /// The replacement fails like a closed descriptor: input cannot be read, nothing can be written.
  package static func holdStandardDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is given out: those below are held already.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether somebody sits at a terminal: both what is typed and what is shown go through one.
  package static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// How many columns the terminal has that output goes to; nil if it goes to a file or another program.
  package static var columns: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Today in the time zone of the machine, or in the one that was set.
  package static var today: CalendarDay {
    let local = localTime
    return CalendarDay(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDay(number: 0)
  }

  /// The day it is in a time zone by its name, which the program stays in from then on. One that the machine does not
  /// know leaves it where it is.
  package static func today(in timeZone: String) -> CalendarDay {
    if knows(timeZone: timeZone) {
      setenv("TZ", timeZone, 1)
      tzset()
    }
    return today
  }

  /// The time zone of the machine by its name, from the places that systems keep it in; empty if it is in none of them.
  package static var timeZone: String {
    let named = getenv("TZ").map { String(cString: $0) } ?? ""
    if !named.isEmpty { return String(named.drop { $0 == ":" }) }
    if let path = realpath("/etc/localtime", nil) {
      defer { free(path) }
      let parts = String(path: path).split(separator: "/").drop { $0 != "zoneinfo" }.dropFirst()
      if !parts.isEmpty { return parts.joined(separator: "/") }
    }
    do throws(ReadFailure) {
      let bytes = try Files().read("/etc/timezone", limit: 1000).bytes
      return String(decoding: bytes.prefix { $0 > UInt8(ascii: " ") }, as: UTF8.self)
    } catch { return "" }
  }

  /// Whether the machine has this time zone.
  package static func knows(timeZone: String) -> Bool {
    // Two dots in a row, asked for byte by byte: to look for a text in a text would link the library of patterns, 1 MB.
    let leadsUp = zip(timeZone.utf8, timeZone.utf8.dropFirst()).contains { one, next in
      one == UInt8(ascii: ".") && next == one
    }
    var info = stat()
    // «Europe» is a folder.
    return !timeZone.isEmpty && !timeZone.hasPrefix("/") && !leadsUp
      && stat("/usr/share/zoneinfo/" + timeZone, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }

  /// The time of day there.
  package static var localTime: tm {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return local
  }

  /// At most so many bytes of standard input, read to its end; nil if it cannot be read.
  package static func input(limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let wanted = min(part.count, limit - bytes.count)
      let count = part.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, wanted) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes += part[..<count]
    }
    return bytes
  }

  /// Writes the whole text in a charset; returns what prevented it. A reader that closed (`kurator list items | head`)
  /// is no failure.
  package static func write(_ text: String, to descriptor: Int32, in charset: LocaleCharset) -> SystemError? {
    var rest = charset.bytes(of: text)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno == EPIPE ? nil : SystemError(errno) }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
