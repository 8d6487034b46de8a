package import Deadlines

/// Readings of wordings, each made once for a school year and period. Wordings repeat from roadmap to roadmap, and
/// reading them is most of the work of going through all items.
package struct DeadlineReadings: Equatable, Sendable {
  /// What the wordings of a roadmap are read within; the calendar is the same for all.
  private struct Within: Hashable {
    let year: SchoolYear
    let period: DaySpan
    let isOwn: Bool
  }

  /// Days set by hand, which nothing else matters beside.
  private struct SetDays: Hashable {
    let first: CalendarDay?, last: CalendarDay?
  }

  /// The readings, in the order they were made.
  private var readings: [DeadlineReading] = []
  /// Their places by wording, a table for each of ``places``.
  private var tables: [[BytewiseText: Int32]] = []
  private var places: [Within: Int] = [:]
  private var byDays: [SetDays: Int32] = [:]
  /// Without a context nothing is dated: of no wording, of any.
  private var undated: (empty: Int32?, other: Int32?)
  /// The last of ``places``: the items of a roadmap follow each other.
  private var last: (within: Within, place: Int)?

  /// What was read before changes no answer: any two are as good as each other.
  package static func == (one: DeadlineReadings, other: DeadlineReadings) -> Bool { true }

  /// No reading yet.
  package init() {}

  /// How many readings there are.
  package var count: Int { readings.count }

  /// The reading of a number that ``number(of:in:)`` gave.
  package subscript(number: Int) -> DeadlineReading { readings[number] }

  /// Whether that reading has a day.
  package func isDated(_ number: Int) -> Bool { readings[number].isDated }

  /// How a deadline is understood; days set by hand take precedence over the wording. All contexts are of one network:
  /// they share its calendar.
  package mutating func reading(of deadline: Deadline, in context: DeadlineContext?) -> DeadlineReading {
    readings[number(of: deadline, in: context)]
  }

  /// The number of that reading: deadlines with the same number are understood alike.
  package mutating func number(of deadline: Deadline, in context: DeadlineContext?) -> Int {
    guard deadline.firstDay == nil, deadline.lastDay == nil else {
      let days = SetDays(first: deadline.firstDay, last: deadline.lastDay)
      if let number = byDays[days] { return Int(number) }
      let number = add(deadline.reading(in: context))
      byDays[days] = number
      return Int(number)
    }
    guard let context else {
      let isEmpty = deadline.wording.isEmpty
      if let number = isEmpty ? undated.empty : undated.other { return Int(number) }
      let number = add(deadline.reading(in: nil))
      if isEmpty { undated.empty = number } else { undated.other = number }
      return Int(number)
    }
    let place = place(of: Within(year: context.schoolYear, period: context.period, isOwn: context.hasOwnPeriod))
    let wording = BytewiseText(deadline.wording)
    if let number = tables[place][wording] { return Int(number) }
    let number = add(deadline.reading(in: context))
    tables[place][wording] = number
    return Int(number)
  }

  private mutating func add(_ reading: DeadlineReading) -> Int32 {
    readings.append(reading)
    return Int32(readings.count - 1)
  }

  private mutating func place(of within: Within) -> Int {
    if let last, last.within == within { return last.place }
    let place = places[within] ?? tables.count
    if place == tables.count {
      tables.append([:])
      places[within] = place
    }
    last = (within, place)
    return place
  }
}
