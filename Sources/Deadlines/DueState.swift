/// The state of a deadline today: the reading of its wording, compared with the marks of completion.
///
/// A deadline that is due once, or not dated, has one mark under `Occurrence.onceKey`. One that recurs, or names
/// several times, has one mark for each occurrence, under the occurrence's `key`. Whether the item is cancelled or its
/// partnership finished does not matter here.
package struct DueState: Equatable, Sendable {
  /// What matters most today.
  package enum Standing: Equatable, Sendable {
    /// Marked; with several occurrences, every one of them.
    case done
    /// Not marked and not dated: never late.
    case undated
    /// The last day, or that of the latest passed occurrence, passed without a mark this many days ago, 1 or more.
    case overdue(days: Int)
    /// The next occurrence without a mark ends in this many days; 0 is today.
    case due(inDays: Int)
    /// Nothing lies ahead and the latest occurrence is marked, but an older one is not.
    case missed
  }

  /// What matters most today.
  package let standing: Standing
  /// The occurrence that `standing` counts its days to or from; nil if it counts none.
  package let occurrence: Occurrence?
  /// Passed occurrences without a mark, older than the latest passed one: missed, not overdue. By last day.
  package let missed: [Occurrence]

  /// The state of a deadline on a day with these marks; a mark that belongs to no occurrence is ignored.
  package init(_ reading: DeadlineReading, done: Set<String>, today: CalendarDay) {
    guard reading.hasMarkPerOccurrence else {
      let only = reading.occurrences.first
      missed = []
      if done.contains(Occurrence.onceKey) {
        (standing, occurrence) = (.done, nil)
      } else {
        (standing, occurrence) = (only.map { DueState.standing(of: $0, today) } ?? .undated, only)
      }
      return
    }
    let open = reading.openOccurrences(done: done)
    let latest = reading.latestPassed(before: today)
    missed = open.filter { $0.lastDay < today && $0 != latest }
    // The latest passed occurrence, if it is open, matters more than the one ahead.
    let telling = open.first { $0 == latest } ?? open.first { $0.lastDay >= today }
    occurrence = telling
    standing = telling.map { DueState.standing(of: $0, today) } ?? (missed.isEmpty ? .done : .missed)
  }

  /// Whether it is late today.
  package var isOverdue: Bool {
    switch standing {
    case .overdue: true
    case .done, .undated, .due, .missed: false
    }
  }

  private static func standing(of occurrence: Occurrence, _ today: CalendarDay) -> Standing {
    let left = occurrence.lastDay.days(since: today)
    return left < 0 ? .overdue(days: -left) : .due(inDays: left)
  }
}

extension DeadlineReading {
  /// Whether each occurrence has its own mark; otherwise there is one, under `Occurrence.onceKey`.
  package var hasMarkPerOccurrence: Bool {
    switch form {
    case .several, .recurring: !occurrences.isEmpty
    case .empty, .outsideEvent, .rhythm, .notUnderstood, .once: false
    }
  }

  /// Every key that a mark may have; those of occurrences in order.
  package var markKeys: [String] { hasMarkPerOccurrence ? occurrences.map(\.key) : [Occurrence.onceKey] }

  /// The key of the mark that marking it done today sets: of the latest passed occurrence if it is open, else of the
  /// first open one that has not passed, else of the latest of the older open ones; nil if every one is marked.
  package func occurrenceToMark(done: Set<String>, today: CalendarDay) -> String? {
    guard hasMarkPerOccurrence else { return done.contains(Occurrence.onceKey) ? nil : Occurrence.onceKey }
    let open = openOccurrences(done: done)
    if let latest = latestPassed(before: today), open.contains(latest) { return latest.key }
    return (open.first { $0.lastDay >= today } ?? open.last)?.key
  }

  /// The occurrences without a mark.
  func openOccurrences(done: Set<String>) -> [Occurrence] {
    // Days are compared, not keys: writing 39 of them for a weekly deadline takes longer than all the rest.
    guard !done.isEmpty else { return occurrences }
    let days = done.compactMap { CalendarDay(iso: $0) }
    return occurrences.filter { !days.contains($0.lastDay) }
  }
}
