package import Deadlines
import Text

/// A day as people type it, in a form as on the command line.
package enum TypedDay {
  /// One day out of a wording: «15.10», «вчера», «2026-10-15»; nil if it is none, or several.
  package static func read(_ typed: String, today: CalendarDay, _ context: DeadlineContext) -> CalendarDay? {
    if let quick = QuickDeadline.resolve(typed, today: today, context: context) { return quick }
    if Folding.folded(typed) == Folding.folded("вчера") { return today.adding(days: -1) }
    let reading = DeadlineReader.read(typed, in: context)
    guard reading.form == .once, let first = reading.firstDay, first == reading.lastDay else { return nil }
    return first
  }
}
