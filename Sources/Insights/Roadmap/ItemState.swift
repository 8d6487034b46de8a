/// The state of a roadmap item today, as a screen shows it and the figures count it.
package enum ItemState: CaseIterable, Sendable {
  /// Done; overdue; due within the days of attention; being worked on; to come; cancelled.
  case done, overdue, dueSoon, inProgress, planned, cancelled
}

extension ItemProgress {
  /// The state of the item; a deadline at most so many days ahead counts as soon.
  ///
  /// An item with several occurrences is one item: done when each is marked. Until then the occurrence that matters
  /// most decides, no matter how many others are marked: overdue while the latest passed one is open, due soon while
  /// the next open one is near, else in progress or planned, as was decided. An item that missed only an older
  /// occurrence, or is not dated, is also in progress or planned.
  package func state(dueSoon days: Int) -> ItemState {
    switch status {
    case .done: return .done
    case .cancelled: return .cancelled
    case .planned, .inProgress, .unknown:
      if isOverdue { return .overdue }
      if let left = daysLeft, left <= days { return .dueSoon }
      return status == .inProgress ? .inProgress : .planned
    }
  }
}
