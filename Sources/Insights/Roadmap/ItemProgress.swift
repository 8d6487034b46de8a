package import Deadlines
package import SchoolNetwork

/// How far an item is today: what follows from its deadline and its marks, and is never stored.
package struct ItemProgress: Equatable, Sendable {
  /// How the deadline was understood.
  package let reading: DeadlineReading
  /// The state of its deadline today, given its marks.
  package let due: DueState
  /// The status as shown: done if every occurrence is marked.
  package let status: Status
  /// Whether its last day, or that of its latest passed occurrence, passed without a mark; never when it is cancelled,
  /// deleted or of a finished partnership.
  package let isOverdue: Bool

  /// The status of an item as a person sees it.
  package enum Status: Equatable, Sendable {
    /// What was decided, or done; a decision this version does not know keeps its name.
    case planned, inProgress, done, cancelled, unknown(String)
  }

  /// The progress of an item in its roadmap and partnership. Without a context only days set by hand have a date.
  package init(
    of item: RoadmapItem, in context: DeadlineContext?, partnershipIsUnfinished: Bool, today: CalendarDay
  ) {
    self.init(
      decided: item.status, marks: item.completions, reading: item.deadline.reading(in: context),
      canBeLate: item.deleted == nil && partnershipIsUnfinished, today: today)
  }

  /// The progress of an item whose deadline is already read. The other arguments are what else it depends on: what was
  /// decided, the marks, and whether it is out of the trash and its partnership unfinished.
  package init(
    decided: Open<ItemStatus>?, marks: [Completion], reading: DeadlineReading, canBeLate: Bool, today: CalendarDay
  ) {
    self.reading = reading
    due = DueState(reading, done: marks.isEmpty ? [] : marks.doneKeys(in: reading), today: today)
    let isCancelled = decided == .known(.cancelled)
    status =
      if isCancelled {
        .cancelled
      } else if due.standing == .done {
        .done
      } else {
        switch decided {
        case .known(.inProgress): .inProgress
        case .known(.planned), .known(.cancelled), nil: .planned
        case .unknown(let name): .unknown(name)
        }
      }
    isOverdue = due.isOverdue && !isCancelled && canBeLate
  }

  /// How many days are left to the next day that counts; nil if none is open or it has passed.
  package var daysLeft: Int? {
    guard status != .cancelled, case .due(let days) = due.standing else { return nil }
    return days
  }
}

extension Network {
  /// How far an item of a roadmap is.
  package func progress(
    of item: RoadmapItem, in roadmap: Roadmap, of partnership: Partnership, today: CalendarDay
  ) -> ItemProgress {
    ItemProgress(
      of: item, in: deadlineContext(of: roadmap), partnershipIsUnfinished: partnership.isUnfinished, today: today)
  }
}
