package import Deadlines
package import Language
package import SchoolNetwork

/// A cell of the roadmap being edited in its place.
package struct CellEditor: Equatable, Sendable {
  /// What the text is written into.
  package enum Target: Equatable, Sendable {
    /// A cell of an item.
    case item(ItemPlace)
    /// The title of an item that is created when it is written: the roadmap (nil: a new one of the school year), the
    /// section, and the item before it.
    case newItem(PartnershipID, RoadmapID?, SectionID, after: ItemID?)
  }

  /// What the text is written into.
  package let target: Target
  /// The column.
  package let column: RoadmapColumn
  /// The text.
  package var entry: TextEntry
  /// Why the text is refused; nil while it is valid.
  package var fault: String?
  /// The field of an item that is being made; nil for a cell that is edited by itself.
  package internal(set) var field: NewItemField?
  /// Whether another item was made just before this one: it need not be written.
  var follows = false
  /// What can be put in for a kind, or who for a responsible, worked out when the field is opened.
  var known: [String] = []

  /// What was typed before a choice was put in, and the choice's number; nil while none was.
  var typedBefore: String?, choice: Int?

  /// A cell with its text.
  package init(_ target: Target, _ column: RoadmapColumn, text: String) {
    self.target = target
    self.column = column
    entry = TextEntry(text)
  }
}

/// How a deadline being written is understood, shown while it is written.
package enum DeadlineEcho {
  /// What will be kept: the wording as typed, or the day that a quick wording («завтра», «+7») means today.
  package static func wording(
    _ typed: String, today: CalendarDay, _ context: DeadlineContext?, _ language: Language
  ) -> String {
    guard let context, let day = QuickDeadline.resolve(typed, today: today, context: context) else { return typed }
    return language.shortDate(day)
  }

  /// The echo: «вт, 15 сентября 2026, через 5 дней»; what is not dated says so.
  package static func text(
    _ typed: String, today: CalendarDay, _ context: DeadlineContext?, _ language: Language
  ) -> String {
    guard let context else { return language.noSchoolYear }
    let wording = wording(typed, today: today, context, language)
    let reading = DeadlineReader.read(wording, in: context)
    guard let last = reading.lastDay else { return language.undated(reading) }
    let day = reading.next(from: today)?.lastDay ?? reading.current(today)?.lastDay ?? last
    let what = "\(language.weekday(day)), \(language.date(day)), \(language.distance(days: day.days(since: today)))"
    switch reading.form {
    case .recurring, .several: return language.occurrences(reading.occurrences.count, nearest: what)
    case .once, .empty, .outsideEvent, .rhythm, .notUnderstood:
      guard let first = reading.firstDay, first != last else { return what }
      return language.span(from: first, what)
    }
  }
}
