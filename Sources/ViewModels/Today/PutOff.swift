import Deadlines
package import Insights
import Language
import SchoolNetwork
import Text
import Workspace

/// Putting a line of the attention list off until a day, with a reason.
package struct PutOff: FormWork {
  /// The line.
  package let line: AttentionLine

  /// The form for a line. A line that was put off before has its day and reason there.
  static func form(for line: AttentionLine, _ scope: Scope) -> FieldForm {
    let work = PutOff(line: line)
    let stored = scope.network.putOff(line)
    let day = work.dayOffered(scope.network, scope.today)
    return FieldForm(
      .putOff(work),
      [
        TextEntry(scope.language.shortDate(day), isProposed: day != stored?.until), TextEntry(stored?.reason ?? ""),
      ])
  }

  func heading(_ scope: Scope) -> String { scope.language.putOffTitle }
  func about(_ room: TextRoom, _ scope: Scope) -> String { scope.language.sentence(line, in: scope.network, room) }
  func labels(_ scope: Scope) -> [String] { scope.language.putOffFields }

  /// «вт, 1 декабря 2026, через 8 дней».
  package func echo(_ form: FieldForm, _ scope: Scope) -> String? {
    let language = scope.language
    return day(form, scope.network, scope.desk).map { day in
      "\(language.weekday(day)), \(language.date(day)), \(language.distance(days: day.days(since: scope.today)))"
    }
  }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    let language = desk.language
    guard let day = day(form, workspace.network, desk) else {
      let missing = MissingDay(TypedDeadline.pointed(form.kept(0)), in: desk.year)
      return .wrong(
        field: 0,
        missing.map { language.noSuchDay(form.kept(0), $0) }
          ?? language.notADayAhead(form.kept(0), example: desk.today.adding(days: 7)))
    }
    guard day >= desk.today else { return .wrong(field: 0, language.dayHasPassed(day)) }
    guard !form.kept(1).isEmpty else { return .wrong(field: 1, language.reasonIsMissing) }
    let newID = workspace.newID("z")
    let edits = workspace.network.puttingOff(line, until: day, reason: form.kept(1)) { newID }
    return .doing(edits, in: &workspace, desk, saying: language.isPutOff(until: day))
  }

  var dayField: Int? { 0 }

  var draftPlace: Draft.Place {
    .putOff(line.entity ?? EntityKey(.town, ""), kind: line.kind.rawValue, subject: line.putOffSubject)
  }

  /// The day it was put off to before, else a week from today.
  private func dayOffered(_ network: Network, _ today: CalendarDay) -> CalendarDay {
    network.putOff(line)?.until.flatMap { $0 < today ? nil : $0 } ?? today.adding(days: 7)
  }

  /// The day that is written: «30.11», «пт», «через 2 недели»; nil if it is none.
  private func day(_ form: FieldForm, _ network: Network, _ desk: Desk) -> CalendarDay? {
    TypedDay.read(
      form.entries[0].text, today: desk.today, DeadlineContext(schoolYear: desk.year, calendar: network.calendar))
  }
}
