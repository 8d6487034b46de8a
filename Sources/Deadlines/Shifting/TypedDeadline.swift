/// A deadline or a day as it is typed into a field that may hold one already.
package enum TypedDeadline {
  /// What is kept of it.
  package enum Meaning: Equatable, Sendable {
    /// The words as they are; `15,09` of a number pad as `15.09`.
    case wording(String)
    /// A day: «завтра», «пт», «через неделю», or a shift where nothing was held.
    case day(CalendarDay)
    /// What was held, moved.
    case shifted(ShiftedWording)
  }

  /// What is meant by a text. A shift moves the one day of the wording that is held, all else counts from today.
  package static func meaning(
    of typed: String, held: String, today: CalendarDay, context: DeadlineContext
  ) throws(ShiftedWording.Fault) -> Meaning {
    if let shift = DeadlineShift(typed) {
      let shifted = try ShiftedWording(held, by: shift, today: today, in: context)
      return shifted.from == nil ? .day(shifted.to) : .shifted(shifted)
    }
    if let day = QuickDeadline.resolve(typed, today: today, context: context) { return .day(day) }
    return .wording(pointed(typed))
  }

  /// A day of the number pad with its points: `15,09`, `24,12,2026`; every other text as it is.
  package static func pointed(_ typed: String) -> String {
    let parts = typed.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    }
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      parts.count == 2 || [2, 4].contains(parts[2].count),
      let day = Int(String(parts[0])), let month = Int(String(parts[1])), (1...31).contains(day),
      (1...12).contains(month)
    else { return typed }
    return parts.map { String($0) }.joined(separator: ".")
  }
}
