import Console
import Deadlines
import Glibc
import Language
import Session
import Store

/// What the system tells the program at its start.
enum Surroundings {
  /// The variables of the environment; of two of one name the first.
  static var environment: [String: String] {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, variables[String(parts[0])] == nil { variables[String(parts[0])] = String(parts[1]) }
      place += 1
    }
    return variables
  }

  /// The program's file with all links followed; empty where it is not known.
  static var executable: String {
    guard let path = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments.first ?? "", nil) else {
      return ""
    }
    defer { free(path) }
    return String(cString: path)
  }

  /// The day it is where the machine stands, or in the time zone that was set.
  static var today: CalendarDay {
    let local = localTime
    return CalendarDay(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDay(number: 0)
  }
}

extension Surroundings {
  private static var localTime: tm {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return local
  }

  /// The clock of the system in a time zone by its name; one that the machine does not know leaves its own. A day that
  /// was given (`--date`) stands still, the milliseconds between two keys do not.
  static func clock(timeZone: String, stoppedAt day: CalendarDay?) -> Clock {
    let isName = !timeZone.isEmpty && !timeZone.hasPrefix("/") && !timeZone.contains("..")
    if isName, access("/usr/share/zoneinfo/" + timeZone, R_OK) == 0 {
      setenv("TZ", timeZone, 1)
      tzset()
    }
    return Clock(
      today: { day ?? today },
      milliseconds: {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
      },
      untilMidnight: {
        guard day == nil else { return nil }
        let local = localTime
        let seconds = (Int(local.tm_hour) * 60 + Int(local.tm_min)) * 60 + Int(local.tm_sec)
        return (86_400 - seconds) * 1000
      })
  }

  /// The files of a folder whose names end so, in the order of their bytes.
  static func files(in folder: String, ending: String) -> [String] {
    do throws(SystemError) {
      return try PosixCalls().names(in: folder).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
        .map { folder + "/" + $0 }
    } catch { return [] }
  }
}

/// Writes what a command answers with, and ends the program. A reader that went away (`kurator list items | head`) is no
/// failure; a full disk is.
func finish(_ outcome: Outcome, _ language: Language) -> Never {
  let failure = write(outcome.output, to: STDOUT_FILENO)
  _ = write(outcome.errors, to: STDERR_FILENO)
  if let failure {
    _ = write(language.notWritten(failure.fault) + "\n", to: STDERR_FILENO)
    exit(ExitCode.unreadable)
  }
  exit(outcome.exitCode)
}

/// Writes a text whole; what kept it from that.
func write(_ text: String, to descriptor: Int32) -> SystemError? {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return errno == EPIPE ? nil : SystemError(errno) }
    rest = rest.dropFirst(count)
  }
  return nil
}
