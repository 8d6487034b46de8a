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

  /// A wording letter by letter as typed: to compare texts by their meaning takes longer than all the rest of the list.
  private struct Wording: Hashable {
    let text: String

    func hash(into hasher: inout Hasher) {
      let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
        hasher.combine(bytes: UnsafeRawBufferPointer($0))
      }
      if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }

    static func == (one: Wording, other: Wording) -> Bool {
      let (bytes, others) = (one.text.utf8, other.text.utf8)
      guard bytes.count == others.count else { return false }
      let isSame = bytes.withContiguousStorageIfAvailable { bytes in
        others.withContiguousStorageIfAvailable { bytes.isSame(as: $0) }
      }
      return (isSame ?? nil) ?? bytes.elementsEqual(others)
    }
  }

  private var tables: [[Wording: DeadlineReading]] = []
  private var places: [Within: Int] = [:]
  /// The last of ``places``: the items of a roadmap follow each other.
  private var last: (within: Within, place: Int)?

  /// What was read before changes no answer: any two are as good as each other.
  package static func == (one: DeadlineReadings, other: DeadlineReadings) -> Bool { true }

  /// No reading yet.
  package init() {}

  /// How a deadline is understood; days set by hand take precedence over the wording. All contexts are of one network:
  /// they share its calendar.
  package mutating func reading(of deadline: Deadline, in context: DeadlineContext?) -> DeadlineReading {
    guard let context, deadline.firstDay == nil, deadline.lastDay == nil else { return deadline.reading(in: context) }
    let place = place(of: Within(year: context.schoolYear, period: context.period, isOwn: context.hasOwnPeriod))
    let wording = Wording(text: deadline.wording)
    if let reading = tables[place][wording] { return reading }
    let reading = deadline.reading(in: context)
    tables[place][wording] = reading
    return reading
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
