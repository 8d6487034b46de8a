package import Deadlines

/// Where the time comes from: the system, or a fixed day (`--date`). Nothing below the session reads a clock.
package struct Clock: Sendable {
  /// Today in the town's time zone.
  package var today: @Sendable () -> CalendarDay
  /// Milliseconds of a clock that never goes back.
  package var milliseconds: @Sendable () -> Int
  /// How many milliseconds are left until midnight; nil if the day is fixed.
  package var untilMidnight: @Sendable () -> Int?

  /// A clock.
  package init(
    today: @escaping @Sendable () -> CalendarDay, milliseconds: @escaping @Sendable () -> Int,
    untilMidnight: @escaping @Sendable () -> Int?
  ) {
    self.today = today
    self.milliseconds = milliseconds
    self.untilMidnight = untilMidnight
  }

  /// A clock whose day and time are fixed.
  package static func stopped(at day: CalendarDay) -> Clock {
    Clock(today: { day }, milliseconds: { 0 }, untilMidnight: { nil })
  }
}
