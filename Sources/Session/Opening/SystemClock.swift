import Console
package import Deadlines
import Glibc

extension Clock {
  /// The clock of the system in a time zone by its name; for a name that the machine does not know, its own zone
  /// counts. A given day (`--date`) is fixed, the milliseconds between two keys are not.
  package static func system(timeZone: String, stoppedAt day: CalendarDay?) -> Clock {
    _ = Surroundings.today(in: timeZone)
    return Clock(
      today: { day ?? Surroundings.today },
      milliseconds: {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
      },
      untilMidnight: {
        guard day == nil else { return nil }
        let local = Surroundings.localTime
        let seconds = (Int(local.tm_hour) * 60 + Int(local.tm_min)) * 60 + Int(local.tm_sec)
        return (86_400 - seconds) * 1000
      })
  }
}
