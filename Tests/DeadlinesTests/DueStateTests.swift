import TestSupport
import Testing

@testable import Deadlines

@Suite("Where a deadline stands today")
struct DueStateTests {
  private func reading(_ wording: String) -> DeadlineReading { DeadlineReader.read(wording, in: WordingTable.context) }

  private func state(_ wording: String, done: Set<String> = [], on today: String) -> DueState {
    DueState(reading(wording), done: done, today: CalendarDay(iso: today)!)
  }

  private func mark(_ wording: String, done: Set<String> = [], on today: String) -> String? {
    reading(wording).occurrenceToMark(done: done, today: CalendarDay(iso: today)!)
  }

  @Test("Due once: never late on its last day, late from the day after, done with its mark")
  func once() {
    #expect(state("октябрь", on: "2026-09-01").standing == .due(inDays: 60))
    #expect(state("октябрь", on: "2026-10-31").standing == .due(inDays: 0))
    #expect(state("октябрь", on: "2026-11-01").standing == .overdue(days: 1))
    #expect(state("октябрь", on: "2026-11-01").isOverdue)
    #expect(state("октябрь", on: "2026-11-01").occurrence?.key == "2026-10-31")
    #expect(state("октябрь", done: ["once"], on: "2026-11-01").standing == .done)
    #expect(state("октябрь", done: ["2026-10-31"], on: "2026-11-01").standing == .overdue(days: 1))
    #expect(mark("октябрь", on: "2026-11-01") == "once")
    #expect(mark("октябрь", done: ["once"], on: "2026-11-01") == nil)
    #expect(reading("октябрь").markKeys == ["once"])
  }

  @Test("Not dated: never late, and still done with its mark", arguments: ["", "по графику ФЦТ", "когда-нибудь"])
  func undated(wording: String) {
    #expect(state(wording, on: "2036-01-01").standing == .undated)
    #expect(state(wording, done: ["once"], on: "2036-01-01").standing == .done)
    #expect(mark(wording, on: "2036-01-01") == "once")
  }

  @Test("Recurring, but never within its roadmap: one mark, never late")
  func recursNever() {
    #expect(state("май, ежегодно с 2028", on: "2036-01-01").standing == .undated)
    #expect(mark("май, ежегодно с 2028", on: "2036-01-01") == "once")
  }

  @Test("Recurring: the latest passed occurrence is late, older ones are missed")
  func recurring() {
    let open = state("ежемесячно", on: "2026-12-03")
    #expect(open.standing == .overdue(days: 3))
    #expect(open.occurrence?.key == "2026-11-30")
    #expect(open.missed.map(\.key) == ["2026-09-30", "2026-10-31"])

    let latestDone = state("ежемесячно", done: ["2026-11-30"], on: "2026-12-03")
    #expect(latestDone.standing == .due(inDays: 28))
    #expect(latestDone.occurrence?.key == "2026-12-31")
    #expect(latestDone.missed.map(\.key) == ["2026-09-30", "2026-10-31"])

    let ahead = state("ежемесячно", done: ["2026-11-30", "2026-12-31"], on: "2026-12-03")
    #expect(ahead.standing == .due(inDays: 59))
    #expect(state("ежемесячно", on: "2026-09-30").standing == .due(inDays: 0))
    #expect(state("ежемесячно", on: "2026-09-30").missed.isEmpty)
  }

  @Test("Recurring: done with every mark; missed where only older ones are open at the end")
  func recurringAtEnd() {
    let keys = reading("ежеквартально").markKeys
    #expect(keys == ["2026-12-31", "2027-03-31", "2027-06-30"])
    #expect(state("ежеквартально", done: Set(keys), on: "2026-12-01").standing == .done)
    #expect(state("ежеквартально", done: Set(keys.dropFirst()), on: "2027-07-01").standing == .missed)
    #expect(!state("ежеквартально", done: Set(keys.dropFirst()), on: "2027-07-01").isOverdue)
    #expect(state("ежеквартально", done: ["once"], on: "2027-07-01").standing == .overdue(days: 1))
  }

  @Test("Several named times have a mark each")
  func several() {
    #expect(state("октябрь, декабрь", on: "2026-11-16").standing == .overdue(days: 16))
    #expect(state("октябрь, декабрь", done: ["2026-10-31"], on: "2026-11-16").standing == .due(inDays: 45))
    #expect(state("октябрь, декабрь", done: ["2026-10-31", "2026-12-31"], on: "2026-11-16").standing == .done)
    #expect(mark("октябрь, декабрь", on: "2026-11-16") == "2026-10-31")
    #expect(mark("октябрь, декабрь", done: ["2026-10-31"], on: "2026-11-16") == "2026-12-31")
  }

  @Test("One key marks the latest passed, then what lies ahead, then the newest missed one")
  func marking() {
    var done: Set<String> = []
    var order: [String] = []
    while let key = mark("ежемесячно", done: done, on: "2026-12-03") {
      order.append(key)
      done.insert(key)
      #expect(order.count <= 9)
    }
    #expect(
      order == [
        "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2026-10-31",
        "2026-09-30",
      ])
  }
}
