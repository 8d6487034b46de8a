/// What a deadline's wording is read against: its roadmap.
package struct DeadlineContext: Equatable, Sendable {
  /// The roadmap's school year: a bare month or day is the one within it.
  package var schoolYear: SchoolYear
  /// The roadmap's period: what «в течение года» runs over, and within which a deadline recurs.
  package var period: DaySpan
  /// Whether the period is set: then a bare month or day is the one within it, and the school year decides only where
  /// it has several.
  package var hasOwnPeriod: Bool
  /// The dates of «четверти» and trimesters.
  package var calendar: SchoolCalendar

  /// Whether the last quarter ends the school year where its days are set. It does, except in the reading of before.
  var endsWithTerm = true

  /// The same roadmap as the version before read it, in which neither the period nor the last quarter decided.
  var asBefore: DeadlineContext {
    var before = self
    (before.hasOwnPeriod, before.endsWithTerm) = (false, false)
    return before
  }

  /// The same roadmap in a town that has quarters and trimesters.
  var supposingTerms: DeadlineContext {
    var supposed = self
    supposed.calendar = .supposed
    return supposed
  }

  /// The roadmap of a school year; without a period it runs from 1 September to 31 May.
  package init(schoolYear: SchoolYear, period: DaySpan? = nil, calendar: SchoolCalendar = .builtIn) {
    self.schoolYear = schoolYear
    self.period = period ?? DaySpan(ordered: schoolYear.firstDay, schoolYear.lastTeachingDay)
    hasOwnPeriod = period != nil
    self.calendar = calendar
  }
}
