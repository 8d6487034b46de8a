package import Deadlines

/// Readings of wordings, each made once for a school year and period. Wordings repeat from roadmap to roadmap, and
/// reading them is most of the work of going through all items.
package struct DeadlineReadings {
  private struct Key: Hashable {
    let year: SchoolYear
    let period: DaySpan
    let wording: String

    /// Letter by letter as typed: comparing texts by their meaning takes longer than all the rest of the list.
    func hash(into hasher: inout Hasher) {
      hasher.combine(period)
      var text = wording
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    static func == (one: Key, other: Key) -> Bool {
      guard one.year == other.year, one.period == other.period else { return false }
      var (text, second) = (one.wording, other.wording)
      return text.withUTF8 { bytes in second.withUTF8 { bytes.elementsEqual($0) } }
    }
  }

  private var known: [Key: DeadlineReading] = [:]

  /// No reading yet.
  package init() {}

  /// How a deadline is understood; days set by hand take precedence over the wording. All contexts are of one network:
  /// they share its calendar.
  package mutating func reading(of deadline: Deadline, in context: DeadlineContext?) -> DeadlineReading {
    guard let context, deadline.firstDay == nil, deadline.lastDay == nil else { return deadline.reading(in: context) }
    let key = Key(year: context.schoolYear, period: context.period, wording: deadline.wording)
    if let reading = known[key] { return reading }
    let reading = deadline.reading(in: context)
    known[key] = reading
    return reading
  }
}
