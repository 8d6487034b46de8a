import Deadlines
import Language
import SchoolNetwork
import TestSupport
import Testing
import Typing
import ViewModels

/// What is typed for a number or a day: what it can hold is said by the table, and the same sentence refuses the rest on
/// a card and on the command line.
@Suite("Numbers and days that are typed")
struct TypedNumbersTests {
  /// The fields of numbers that a person sets.
  private static let numbers = RecordTable.all.flatMap { table in
    FieldPlace.all(of: table).filter { $0.line.kind == .number && $0.line.keeper == nil && $0.names.count == 1 }
  }

  private func values(isOnScreen: Bool, _ language: Language = .russian) -> TypedValues {
    TypedValues(Small.network(), language, today: Small.today, for: nil, sectionsOf: nil, isOnScreen: isOnScreen)
  }

  private func refusal(_ typed: String, _ place: FieldPlace, isOnScreen: Bool = true) -> String? {
    do throws(TypingFault) {
      _ = try values(isOnScreen: isOnScreen).value(typed, for: place, held: .notSet)
      return nil
    } catch { return error.sentence }
  }

  @Test("Every number has a range, which its table says")
  func ranges() throws {
    #expect(Self.numbers.count >= 12)
    for place in Self.numbers {
      let range = try #require(place.line.range, "\(place.table.name).\(place.typed)")
      let label = place.label(.russian)
      for good in [range.lowerBound, range.upperBound] { #expect(refusal("\(good)", place) == nil) }
      for bad in ["\(range.lowerBound - 1)", "\(range.upperBound + 1)", "−7", "99999999999999999999999"] {
        let sentence = Language.russian.beyondRange(
          bad, of: label, least: range.lowerBound, most: range.upperBound)
        #expect(refusal(bad, place) == sentence)
        #expect(refusal(bad, place, isOnScreen: false)?.contains("нужно целое число от \(range.lowerBound)") == true)
      }
      for words in ["пять", "5.5", "--", "5 школ"] {
        #expect(refusal(words, place)?.hasSuffix("нужно целое число.") == true, "\(words)")
      }
    }
  }

  @Test(
    "On the card it is said below the field, which stays open, and nothing changes", arguments: ["-5", "0", "100000"])
  func card(typed: String) {
    var state = Small.dashboard()
    state.perform(.open, .card)
    let before = state.network
    state.edit("number", typed)
    #expect(state.record?.fault?.contains("нужно целое число от 1 до 99999") == true && state.network == before)
  }

  @Test("What the check says of a file is the same range")
  func check() {
    var school = School()
    (school.schema, school.id, school.name, school.number) = (1, ID("e-0"), "Школа", -5)
    var network = Small.network()
    #expect((try? network.apply([Edit.creating(school)])) != nil)
    #expect(NetworkCheck.findings(in: network).contains { $0.kind == .beyond(-5, least: 1, most: 99_999) })
  }

  @Test(
    "A day that the calendar has not is told with the days of its month",
    arguments: [
      ("30.02.2026", "февраль 2026 — это 28 дней"), ("29.02.2027", "февраль 2027 — это 28 дней"),
      ("31.11", "ноябрь 2026 — это 30 дней"), ("2026-02-30", "февраль 2026 — это 28 дней"),
      ("31 апреля", "апрель 2027 — это 30 дней"), ("30,02,2028", "февраль 2028 — это 29 дней"),
      ("32.01.2027", "январь 2027 — это 31 день"), ("15.13.2026", "месяца с номером 13 не бывает"),
    ])
  func days(typed: String, reason: String) throws {
    let place = try #require(
      FieldPlace.all(of: RecordTable(RiskRecord.self)).first { $0.names == [RiskRecord.date.name] })
    #expect(refusal(typed, place)?.contains(reason) == true, "\(refusal(typed, place) ?? "taken")")
    // In a form it is the same.
    var state = Small.dashboard(screen: .today)
    state.perform(.putOff, .previousPane)
    state.type(typed)
    state.perform(.nextPane)
    state.type("потом")
    state.perform(.open)
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.fault?.text.contains(reason) == true)
    state = Small.atItem("once", .mark)
    state.perform(.edit, .previousPane)
    state.type(typed)
    state.perform(.open)
    guard case .mark(let mark) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(mark.fault?.text.contains(reason) == true)
  }

  @Test(
    "A year that no calendar has is refused, however large",
    arguments: ["01.02.5900000", "31.02.20288404", "1.1.99999999999", "1.1.9223372036854775807"])
  func farYears(typed: String) throws {
    let place = try #require(
      FieldPlace.all(of: RecordTable(RiskRecord.self)).first { $0.names == [RiskRecord.date.name] })
    #expect(refusal(typed, place) != nil)
  }

  @Test("What is no day at all, or is one, is told of as before", arguments: ["вечером", "5", "1.2.3.4", "10.15"])
  func noDays(typed: String) { #expect(MissingDay(typed, in: Small.year) == nil) }
}
