package import Deadlines
import Synchronization

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

  /// A clock whose day is fixed. Each time that it is looked at is 400 milliseconds later, as from key to key.
  package static func stopped(at day: CalendarDay) -> Clock {
    let looks = Looks()
    return Clock(today: { day }, milliseconds: { looks.next() * 400 }, untilMidnight: { nil })
  }

  /// How often a clock was looked at.
  private final class Looks: Sendable {
    private let count = Atomic<Int>(0)

    func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
  }
}
