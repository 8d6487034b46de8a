import Deadlines
import TestSupport
import Testing

@testable import SchoolNetwork

@Test("A reading that was made before is the one that is made anew, whatever roadmap was asked about in between")
func readingsMadeBefore() {
  let wordings = [
    "", "—", "октябрь", "октябрь ", "октября", "октябрь, декабрь", "до 1 декабря", "до 2 декабря", "ежемесячно",
    "в течение учебного года", "в течение учебного годa", "по графику ФЦТ", "15.10.2026", "й", "й",
  ]
  let contexts = [2025, 2026].flatMap { year -> [DeadlineContext?] in
    let year = SchoolYear(startingIn: year)
    return [
      DeadlineContext(schoolYear: year),
      DeadlineContext(schoolYear: year, period: DaySpan(year.firstDay, year.lastDay)),
    ]
  }
  var readings = DeadlineReadings()
  for _ in 1...3 {
    for context in contexts + [nil] {
      for wording in wordings {
        var deadline = Deadline()
        deadline.wording = wording
        #expect(readings.reading(of: deadline, in: context) == deadline.reading(in: context))
        deadline.lastDay = CalendarDay(iso: "2026-11-01")
        #expect(readings.reading(of: deadline, in: context) == deadline.reading(in: context))
      }
    }
    for wording in wordings {
      for context in contexts {
        var deadline = Deadline()
        deadline.wording = wording
        #expect(readings.reading(of: deadline, in: context) == deadline.reading(in: context))
      }
    }
  }
}
