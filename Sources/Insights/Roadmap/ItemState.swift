/// What a roadmap item is today, as far as the eye is concerned; what a screen shows and what the figures count.
package enum ItemState: CaseIterable, Sendable {
  /// Done; overdue; due within the days of attention; being worked on; to come; cancelled.
  case done, overdue, dueSoon, inProgress, planned, cancelled
}

extension ItemProgress {
  /// The state of the item, where so many days ahead count as soon.
  ///
  /// An item with several occurrences is one item: done when each is marked. Until then it is what its telling
  /// occurrence makes it, however many of the others are marked: overdue while the latest passed one is open, due soon
  /// while the next open one is near, else being worked on or to come, as was decided. One of which only an older
  /// occurrence was missed, and one that is not dated, are being worked on or to come too.
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
