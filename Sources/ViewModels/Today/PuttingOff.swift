import Deadlines
import Insights
import Language
import SchoolNetwork

/// A line of the attention list is put off until a day, with a reason, and taken up again.
extension Dashboard {
  /// The form for the selected line. What was put off before shows its day and reason.
  mutating func beginPutOff() {
    guard focus == .attention, let line = attention.line else {
      message = Message(language.putOffOnToday)
      return
    }
    guard let entity = line.entity else {
      message = Message(language.fileIsNotPutOff)
      return
    }
    guard mayEdit(entity) else { return }
    let texts = [language.shortDate(putOffDayOffered(for: line)), network.putOff(line)?.reason ?? ""]
    var form = FieldForm(.putOff(line), texts)
    form.focus = 1
    overlay = .form(form)
  }

  /// The day it was put off to before, else a week from today.
  func putOffDayOffered(for line: AttentionLine) -> CalendarDay {
    network.putOff(line)?.until.flatMap { $0 < today ? nil : $0 } ?? today.adding(days: 7)
  }

  /// Enter in the form: a day that has passed, or no reason, gets a sentence.
  mutating func commitPutOff(_ line: AttentionLine, _ form: inout FieldForm) -> [Effect] {
    guard let day = putOffDay(form.entries[0].text) else {
      return refuse(0, language.notADay(form.kept(0)), &form)
    }
    guard day >= today else { return refuse(0, language.dayHasPassed(day), &form) }
    guard !form.kept(1).isEmpty else { return refuse(1, language.reasonIsMissing, &form) }
    let newID = newID("z")
    let edits = network.puttingOff(line, until: day, reason: form.kept(1)) { newID }
    return commit(edits, of: form) { _, language in language.isPutOff(until: day) }
  }

  /// Does what a form asks for, and closes it. Where that is refused the form stays, with what was written in it.
  mutating func commit(
    _ edits: [Edit], of form: FieldForm, saying text: (EditDescription, Language) -> String
  ) -> [Effect] {
    overlay = nil
    guard !edits.isEmpty else {
      message = Message(language.nothingChanged)
      return []
    }
    let effects = commit(edits, saying: text)
    var form = form
    return effects.isEmpty ? refuse(form.focus, message?.text ?? "", &form) : effects
  }

  mutating func refuse(_ field: Int, _ text: String, _ form: inout FieldForm) -> [Effect] {
    form.fault = FieldForm.Fault(field: field, text: text)
    form.focus = field
    overlay = .form(form)
    return []
  }

  /// F8 on what is put off: it needs attention again.
  mutating func takeUpAgain() -> [Effect] {
    guard let line = attention.line, let entity = line.entity, mayEdit(entity) else { return [] }
    return commit(network.takingUpAgain(line)) { _, language in language.isTakenUpAgain }
  }

  /// A day out of a wording: «30.11», «пт», «через 2 недели».
  func putOffDay(_ typed: String) -> CalendarDay? {
    day(typed, DeadlineContext(schoolYear: year, calendar: network.calendar))
  }
}

extension Dashboard {
  /// How the day written in a form is understood: «вт, 1 декабря 2026, через 8 дней»; nil where no day is written.
  package var formEcho: String? {
    guard case .form(let form) = overlay else { return nil }
    switch form.purpose {
    case .putOff:
      return putOffDay(form.entries[0].text).map { day in
        "\(language.weekday(day)), \(language.date(day)), \(language.distance(days: day.days(since: today)))"
      }
    case .decline, .template: return nil
    }
  }
}
