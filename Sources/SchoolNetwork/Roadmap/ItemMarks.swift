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

extension RoadmapItem {
  /// The occurrences that are marked.
  package var doneKeys: Set<String> { completions.doneKeys }

  /// The mark of an occurrence; nil if there is none.
  package func completion(_ occurrence: String) -> Completion? {
    completions.first { $0.occurrence == occurrence }
  }

  /// Marks whose occurrence the deadline does not have any more; they are kept and shown.
  package func strayCompletions(_ reading: DeadlineReading) -> [Completion] {
    let keys = Set(reading.markKeys)
    return completions.filter { !keys.contains($0.occurrence) }
  }

  /// The mark that represents the item as a whole: the newest one that is done, else the newest of all.
  package var tellingCompletion: Completion? {
    let done = completions.filter(\.done)
    return (done.isEmpty ? completions : done).max { $0.sortKey < $1.sortKey }
  }
}

extension [Completion] {
  /// The occurrences that are marked.
  package var doneKeys: Set<String> { Set(lazy.filter(\.done).map(\.occurrence)) }
}

extension Completion {
  /// Orders the marks of an item by time: by occurrence, then by day.
  fileprivate var sortKey: String { occurrence + (date?.iso ?? "") }
}
