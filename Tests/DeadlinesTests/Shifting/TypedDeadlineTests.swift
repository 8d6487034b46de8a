import TestSupport
import Testing

@testable import Deadlines

@Suite("A deadline as it is typed")
struct TypedDeadlineTests {
  private func meaning(_ typed: String, held: String = "") throws(ShiftedWording.Fault) -> TypedDeadline.Meaning {
    try TypedDeadline.meaning(of: typed, held: held, today: WordingTable.today, context: WordingTable.context)
  }

  @Test(
    "A day of the number pad has its points; whatever else has commas stays",
    arguments: [
      ("15,09", "15.09"), ("5,9", "5.9"), ("24,12,2026", "24.12.2026"), ("24,12,26", "24.12.26"),
      (" 15 , 09 ", "15.09"),
      ("15,13", "15,13"), ("32,12", "32,12"), ("0,5", "0,5"), ("15,09,202", "15,09,202"), ("1,2,3,4", "1,2,3,4"),
      ("15,", "15,"), ("октябрь, декабрь", "октябрь, декабрь"), ("", ""), ("10, 25 числа", "10, 25 числа"),
    ])
  func numberPad(typed: String, pointed: String) throws {
    #expect(TypedDeadline.pointed(typed) == pointed)
    #expect(try meaning(typed) == .wording(pointed))
  }

  @Test("A shift moves what is held, and counts from today where nothing is; all else counts from today")
  func shifts() throws {
    func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso)! }
    guard case .shifted(let moved) = try meaning("+7", held: "до 15 декабря") else { return #expect(Bool(false)) }
    #expect(moved.wording == "до 22 декабря" && moved.to == day("2026-12-22"))
    #expect(try meaning("+7") == .day(day("2026-11-23")) && meaning("-1", held: "–") == .day(day("2026-11-15")))
    #expect(try meaning("завтра", held: "до 15 декабря") == .day(day("2026-11-17")))
    #expect(try meaning("через неделю", held: "15.12") == .day(day("2026-11-23")))
    #expect(try meaning("октябрь", held: "15.12") == .wording("октябрь"))
    #expect(throws: ShiftedWording.Fault.severalDays) { try meaning("на неделю позже", held: "октябрь") }
    #expect(throws: ShiftedWording.Fault.undated) { try meaning("+1 мес", held: "по графику") }
  }
}
