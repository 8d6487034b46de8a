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
    let own = dayOfOwn(options)
    let today = network.map { day(options, in: $0) } ?? own.day
    let context = DeadlineContext(
      schoolYear: year ?? SchoolYear(containing: period?.first ?? today), period: period, calendar: calendar)
    let reading = DeadlineReader.read(wording, in: context)
    let language = options.language
    let trouble = network == nil ? own.trouble.map { language.ownDayUnknown + " " + $0.sentence + "\n" } ?? "" : ""
    let exitCode = trouble.isEmpty ? ExitCode.fine : ExitCode.found
    if options.isJSON {
      return Outcome(
        output: JSONValue(reading.record(of: wording, today: today)).printed, errors: trouble, exitCode: exitCode)
    }
    // Where only a period is given, no school year is named: the one of its first day may be nearly over.
    let readIn =
      [period == nil ? context.schoolYear.name : year?.name]
      + [period.map { language.span(Occurrence(firstDay: $0.first, lastDay: $0.last)) }]
    var lines = [([language.quoted(wording)] + readIn.compactMap { $0 }).joined(separator: ", ")]
    lines += language.understanding(reading, today: today)
    if reading.occurrences.count > 1 {
      lines += reading.occurrences.map { "  " + language.span($0) }
    }
    return Outcome(output: lines.map { SafeText.line($0) + "\n" }.joined(), errors: trouble, exitCode: exitCode)
  }

  /// The day of the user's own town; where there is none, that of the machine. If the town cannot be read, it is that of
  /// the machine too, and why.
  private func dayOfOwn(_ options: Options) -> (day: CalendarDay, trouble: Trouble?) {
    if let day = options.date { return (day, nil) }
    do throws(Trouble) {
      guard let own = places.own, try hasNetwork(own, options.language) else { return (today, nil) }
      return (day(options, in: try open(options, isWhole: false).network), nil)
    } catch { return (today, error) }
  }
}

extension Language {
  /// «1 октября 2026 – 31 октября 2026»; the last day alone if there is no first.
  func span(_ occurrence: Occurrence) -> String {
    guard let first = occurrence.firstDay, first != occurrence.lastDay else { return day(occurrence.lastDay) }
    return "\(date(first)) – \(date(occurrence.lastDay))"
  }
}
