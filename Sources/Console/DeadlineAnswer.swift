import Deadlines
import JSONText
import Language
import SchoolNetwork
import Tables
import Text

extension Console {
  /// How a wording is understood in a school year, and in a period if one is given.
  func deadline(
    _ wording: String, _ year: SchoolYear?, _ period: DaySpan?, _ options: Options
  ) throws(Trouble) -> Outcome {
    let network = options.store == .own ? nil : try open(options, isWhole: false).network
    let calendar = network?.calendar ?? .builtIn
    let today = network.map { day(options, in: $0) } ?? dayOfOwn(options)
    let year = year ?? SchoolYear(containing: period?.first ?? today)
    let context = DeadlineContext(schoolYear: year, period: period, calendar: calendar)
    let reading = DeadlineReader.read(wording, in: context)
    if options.isJSON { return Outcome(output: JSONValue(reading.record(of: wording, today: today)).printed) }
    let language = options.language
    let within = period.map { ", " + language.span(Occurrence(firstDay: $0.first, lastDay: $0.last)) } ?? ""
    var lines = [language.quoted(wording) + ", " + year.name + within] + language.understanding(reading, today: today)
    if reading.occurrences.count > 1 {
      lines += reading.occurrences.map { "  " + language.span($0) }
    }
    return Outcome(output: lines.map { SafeText.line($0) + "\n" }.joined())
  }

  /// The day of the user's own town; where there is none that can be opened, that of the machine.
  private func dayOfOwn(_ options: Options) -> CalendarDay {
    if let day = options.date { return day }
    do throws(Trouble) { return day(options, in: try open(options, isWhole: false).network) } catch { return today }
  }
}

extension Language {
  /// «1 октября 2026 – 31 октября 2026»; the last day alone if there is no first.
  func span(_ occurrence: Occurrence) -> String {
    guard let first = occurrence.firstDay, first != occurrence.lastDay else { return day(occurrence.lastDay) }
    return "\(date(first)) – \(date(occurrence.lastDay))"
  }
}
