import Deadlines
import JSONText
import Language
import SchoolNetwork
import Tables
import Text

extension Console {
  /// How a wording is understood in a school year.
  func deadline(
    _ wording: String, _ year: SchoolYear?, _ options: Options, _ today: CalendarDay
  ) throws(Trouble) -> Outcome {
    let calendar = options.store == .own ? SchoolCalendar.builtIn : try open(options).network.calendar
    let year = year ?? SchoolYear(containing: today)
    let reading = DeadlineReader.read(wording, in: DeadlineContext(schoolYear: year, calendar: calendar))
    if options.isJSON { return Outcome(output: JSONValue(reading.record(of: wording, today: today)).printed) }
    let language = options.language
    var lines = [language.quoted(wording) + ", " + year.name] + language.understanding(reading, today: today)
    if reading.occurrences.count > 1 {
      lines += reading.occurrences.map { "  " + language.span($0) }
    }
    return Outcome(output: lines.map { SafeText.line($0) + "\n" }.joined())
  }
}

extension Language {
  /// «1 октября 2026 – 31 октября 2026»; the last day alone if there is no first.
  func span(_ occurrence: Occurrence) -> String {
    guard let first = occurrence.firstDay, first != occurrence.lastDay else { return day(occurrence.lastDay) }
    return "\(date(first)) – \(date(occurrence.lastDay))"
  }
}
