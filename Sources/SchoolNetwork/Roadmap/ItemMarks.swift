package import Deadlines

extension Deadline {
  /// How it is understood: days set by hand take precedence over the wording.
  package func reading(in context: DeadlineContext?) -> DeadlineReading {
    if let last = lastDay ?? firstDay {
      let first = firstDay.flatMap { $0 <= last ? $0 : nil }
      return DeadlineReading(form: .once, occurrences: [Occurrence(firstDay: first, lastDay: last)])
    }
    guard let context else { return DeadlineReading(form: wording.isEmpty ? .empty : .notUnderstood) }
    return DeadlineReader.read(wording, in: context)
  }
}

extension DeadlineReading {
  /// The key of the occurrence that a mark counts for; nil if it is none of the deadline's.
  ///
  /// A mark has the key of its occurrence as a rule. Three kinds of marks were made under a reading of before:
  /// - `once`, of what has several occurrences now: it counts for the occurrence its date lies in, else for the first;
  /// - the day that the school year gave, where the roadmap's own period gives another: it counts for the occurrence
  ///   its date lies in, else for that of the same day and month, else for that in the same place;
  /// - the day that another period gave: it counts for the occurrence its date lies in, else for the one that is there
  ///   in its place now, `occurrence(movedFrom:)`.
  package func countedKey(of mark: Completion) -> String? { countedKey(of: mark.occurrence, on: mark.date) }

  /// The same of a mark's occurrence and day alone: whoever goes through the marks of a list copies none of them.
  package func countedKey(of marked: String, on date: CalendarDay?) -> String? {
    guard hasMarkPerOccurrence else { return marked == Completion.once ? Completion.once : nil }
    if marked == Completion.once {
      return (date.flatMap { occurrence(holding: $0) } ?? occurrences.first)?.key
    }
    guard let day = CalendarDay(iso: marked) else { return nil }
    let own = occurrences.first { $0.lastDay == day }
    guard let place = former.firstIndex(where: { $0.lastDay == day }), own != former[place] else {
      guard own == nil else { return marked }
      return occurrence(movedFrom: day).map { (date.flatMap { occurrence(holding: $0) } ?? $0).key }
    }
    if let held = date.flatMap({ occurrence(holding: $0) }) ?? own { return held.key }
    let sameDay = occurrences.first { $0.lastDay.month == day.month && $0.lastDay.day == day.day }
    let samePlace = former.count == occurrences.count ? occurrences[place] : nil
    return (sameDay ?? samePlace ?? occurrence(movedFrom: day))?.key
  }

  /// The occurrence that a mark belongs to: the one it counts for, else the one it is stored under.
  package func key(of mark: Completion) -> String { countedKey(of: mark) ?? mark.occurrence }

  /// The occurrence that a day lies in; one without a first day begins where the one before ends.
  package func occurrence(holding day: CalendarDay) -> Occurrence? {
    guard let ahead = occurrences.first(where: { $0.lastDay >= day }) else { return nil }
    return ahead.firstDay.map { $0 <= day } ?? true ? ahead : nil
  }
}

extension RoadmapItem {
  /// The occurrences that are marked.
  package func doneKeys(in reading: DeadlineReading) -> Set<String> { completions.doneKeys(in: reading) }

  /// The mark that counts for an occurrence, its own before any other; of an occurrence that is gone the one that has
  /// it. Nil if there is none.
  package func completion(_ occurrence: String, in reading: DeadlineReading) -> Completion? {
    completions.first { $0.occurrence == occurrence && (reading.countedKey(of: $0) ?? occurrence) == occurrence }
      ?? completions.first { reading.countedKey(of: $0) == occurrence }
  }

  /// Every mark of an occurrence, its own before any other: two curators may have marked it.
  package func marks(of occurrence: String, in reading: DeadlineReading) -> [Completion] {
    let marks = completions.filter { reading.key(of: $0) == occurrence }
    return marks.filter { $0.occurrence == occurrence } + marks.filter { $0.occurrence != occurrence }
  }

  /// Marks that count for no occurrence of the deadline; they are kept and shown.
  package func strayCompletions(_ reading: DeadlineReading) -> [Completion] {
    completions.filter { reading.countedKey(of: $0) == nil }
  }

  /// The mark that represents the item as a whole: the newest one that is done, else the newest of all.
  package var tellingCompletion: Completion? {
    let done = completions.filter(\.done)
    return (done.isEmpty ? completions : done).max { $0.sortKey < $1.sortKey }
  }
}

extension [Completion] {
  /// The occurrences of a deadline that are marked.
  package func doneKeys(in reading: DeadlineReading) -> Set<String> {
    var keys: Set<String> = []
    for place in indices where self[place].done {
      if let key = reading.countedKey(of: self[place].occurrence, on: self[place].date) { keys.insert(key) }
    }
    return keys
  }
}

extension Completion {
  /// Orders the marks of an item by time: by occurrence, then by day.
  fileprivate var sortKey: String { occurrence + (date?.iso ?? "") }
}
