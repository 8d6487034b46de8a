import TestSupport
import Testing

@testable import Deadlines

@Suite("What holds for every wording")
struct DeadlineReaderPropertyTests {
  private func check(_ wording: String) {
    let reading = DeadlineReader.read(wording, in: WordingTable.context)
    #expect(reading == DeadlineReader.read(wording, in: WordingTable.context), "\(wording)")
    let days = reading.occurrences
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.lastDay < $1.lastDay }, "\(wording)")
    #expect(days.allSatisfy { ($0.firstDay ?? $0.lastDay) <= $0.lastDay }, "\(wording)")
    switch reading.form {
    case .empty, .outsideEvent, .rhythm, .notUnderstood: #expect(days.isEmpty, "\(wording)")
    case .once: #expect(days.count == 1, "\(wording)")
    case .several: #expect(days.count > 1, "\(wording)")
    case .recurring(.yearly): #expect(days.count <= 64, "\(wording)")
    case .recurring:
      // The longest range that can be named is 1900–2199, a week the shortest period.
      #expect(days.count <= 53 * 300, "\(wording)")
    }
    _ = QuickDeadline.resolve(wording, today: WordingTable.today, context: WordingTable.context)
  }

  @Test("Known words in any order are read without harm, in order and the same each time", arguments: 1...20)
  func anyOrder(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<1000 {
      let count = Int.random(in: 1...8, using: &dice)
      let separator = Bool.random(using: &dice) ? " " : ""
      check((0..<count).map { _ in WordingTable.pieces.randomElement(using: &dice)! }.joined(separator: separator))
    }
  }

  @Test("Random scalars are read without harm", arguments: 1...10)
  func anyText(seed: UInt64) {
    var dice = Dice(seed: seed &* 977)
    let ranges: [ClosedRange<UInt32>] = [0...0x7F, 0x400...0x4FF, 0x2000...0x2200, 0x80...0x3FF, 0x1F300...0x1F6FF]
    for _ in 0..<1000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &dice) {
        if let scalar = Unicode.Scalar(UInt32.random(in: ranges.randomElement(using: &dice)!, using: &dice)) {
          text.append(scalar)
        }
      }
      check(String(text))
    }
  }

  @Test("Very long wordings end")
  func long() {
    check(String(repeating: "октябрь, ", count: 10_000))
    check(String(repeating: "9", count: 10_000))
    check(String(repeating: "до ", count: 10_000))
    check(String(repeating: "1.1.", count: 10_000))
    check(String(repeating: "й\u{306}", count: 10_000))
  }

  @Test("What recurs stays within the roadmap's period, or begins in it", arguments: WordingTable.recurring)
  func bounds(row: WordingTable.Row) {
    let period = WordingTable.context.period
    for year in 2020...2032 {
      let context = DeadlineContext(schoolYear: SchoolYear(startingIn: year))
      let reading = DeadlineReader.read(row.wording, in: context)
      guard case .recurring(let recurs) = reading.form, recurs != .yearly else { continue }
      for occurrence in reading.occurrences {
        #expect(context.period.contains(occurrence.firstDay ?? occurrence.lastDay), "\(row.wording) \(year)")
      }
      #expect(!reading.occurrences.isEmpty)
    }
    #expect(period.first.iso == "2026-09-01" && period.last.iso == "2027-05-31")
  }

  @Test("Every day of a century is read from its usual forms")
  func everyDay() {
    let months = [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
      "декабря",
    ]
    for number in stride(from: Int32(-5000), to: 40_000, by: 17) {
      let day = CalendarDay(number: number)
      let (year, month, dayOfMonth) = day.components
      let context = DeadlineContext(schoolYear: SchoolYear(containing: day))
      for wording in [
        day.iso, "\(dayOfMonth).\(month).\(year)", "\(dayOfMonth) \(months[month - 1]) \(year) г.",
        "\(dayOfMonth) \(months[month - 1])",
      ] {
        let expected = DeadlineReading(form: .once, occurrences: [Occurrence(firstDay: day, lastDay: day)])
        #expect(DeadlineReader.read(wording, in: context) == expected, "\(wording)")
      }
    }
  }
}
