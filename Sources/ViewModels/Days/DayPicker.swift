package import Deadlines
package import Language
import SchoolNetwork
import Workspace

/// A month of days to pick one from. It lies over the field that is written, and fills it in.
package struct DayPicker: LayerModel {
  /// A day as it is shown.
  package struct Cell: Equatable, Sendable {
    /// The day.
    package let day: CalendarDay
    /// Whether it is today, lies in the holidays of its school year, is the selected one.
    package let isToday: Bool, isHoliday: Bool, isSelected: Bool
  }

  /// The selected day.
  package private(set) var day: CalendarDay
  private let today: CalendarDay
  private let context: DeadlineContext
  /// What the field holds: a wording that names one day keeps its form.
  private let held: String

  /// The month of the day that is written, else of the one that is held, else of today.
  init(written: String, held: String, in context: DeadlineContext, _ desk: Desk) {
    (today, self.context, self.held) = (desk.today, context, held)
    let shift = DeadlineShift(written)
    let named = [shift == nil ? written : "", held].lazy.compactMap { DayPicker.day($0, desk.today, context) }
    let before = named.first ?? desk.today
    // «+7» is where it would lead.
    day = shift.flatMap { try? $0.day(from: before) } ?? before
  }

  /// The one day that a text names: «15.09», «до 15 сентября», «завтра»; nil if it is none, or several.
  private static func day(_ text: String, _ today: CalendarDay, _ context: DeadlineContext) -> CalendarDay? {
    let pointed = TypedDeadline.pointed(text)
    if let day = TypedDay.read(pointed, today: today, context) { return day }
    let reading = DeadlineReader.read(pointed, in: context)
    return reading.form == .once && reading.firstDay == nil ? reading.lastDay : nil
  }

  /// The weeks of the month, Monday first; nil for days of other months.
  package var weeks: [[Cell?]] {
    let (year, month, _) = day.components
    let first = CalendarDay.firstOf(month: month, year: year)
    let days = (0..<CalendarDay.lengthOfMonth(month, year: year)).map { cell(first.adding(days: $0)) }
    let padded = [Cell?](repeating: nil, count: first.weekday - 1) + days
    return stride(from: 0, to: padded.count, by: 7).map { start in
      let week = Array(padded[start..<min(start + 7, padded.count)])
      return week + [Cell?](repeating: nil, count: 7 - week.count)
    }
  }

  private func cell(_ day: CalendarDay) -> Cell {
    Cell(day: day, isToday: day == today, isHoliday: context.calendar.isHoliday(day), isSelected: day == self.day)
  }

  /// How the day is said below the month: «вт, 15 сентября 2026, через 5 дней».
  package func echo(_ language: Language) -> String {
    "\(language.weekday(day)), \(language.date(day)), \(language.distance(days: day.days(since: today)))"
  }

  /// What the field is filled with.
  func text(_ language: Language) -> String {
    do throws(ShiftedWording.Fault) {
      let here = try ShiftedWording(held, by: DeadlineShift(0), today: today, in: context)
      guard let from = here.from else { return language.shortDate(day) }
      return try ShiftedWording(held, by: DeadlineShift(day.days(since: from)), today: today, in: context).wording
    } catch { return language.shortDate(day) }
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    [
      LayerKey(.open, label: LayerWords.choose), LayerKey(.left, .right, label: LayerWords.day),
      LayerKey(.up, .down, label: LayerWords.week), LayerKey(.pageUp, .pageDown, label: LayerWords.month),
      LayerKey(.back, label: LayerWords.back),
    ]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch command.gesture {
    case .left: go(day.adding(days: -1))
    case .right: go(day.adding(days: 1))
    case .move(.rows(let weeks)): go(day.adding(days: weeks * 7))
    case .move(.pages(let months)): go(monthsLater(months))
    case .move(.first): go(CalendarDay.firstOf(month: day.month, year: day.year))
    case .move(.last): go(CalendarDay.lastOf(month: day.month, year: day.year))
    case .tick: go(today)
    case .accept: return .closes([.fill(text(desk.language))])
    case .close: return .closes
    case .next, .previous, .nothing: break
    }
    return .stays
  }

  /// Years of four digits, as papers have them.
  private mutating func go(_ day: CalendarDay) { if (1900...2199).contains(day.year) { self.day = day } }

  /// The same day of another month, or its last.
  private func monthsLater(_ count: Int) -> CalendarDay {
    let (year, month, number) = day.components
    let months = year * 12 + month - 1 + count
    let last = CalendarDay.lastOf(month: months % 12 + 1, year: months / 12)
    return last.day <= number ? last : CalendarDay.firstOf(month: last.month, year: last.year).adding(days: number - 1)
  }

  mutating func refresh(_ scope: Scope) -> Bool { true }
}

extension Command {
  /// Whether it opens the month of days in a field that holds one: ↓, Alt+↓, F4.
  var opensDays: Bool { self == .down || self == .edit }
}
