import Deadlines
import SchoolNetwork
import TestSupport
import Testing

/// Today is 23 November 2026.
@Test(
  "One key marks the occurrence that is due, and withdraws the newest mark where none is open",
  arguments: [
    ("до 15 октября", [], "once", true), ("до 15 октября", ["once"], "once", false),
    ("когда получится", [], "once", true), ("ежемесячно", [], "2026-10-31", true),
    ("ежемесячно", ["2026-10-31"], "2026-11-30", true),
    ("октябрь, декабрь", ["2026-10-31"], "2026-12-31", true),
    ("сентябрь, октябрь 2026", ["2026-10-31"], "2026-09-30", true),
    ("сентябрь, октябрь 2026", ["2026-09-30", "2026-10-31"], "2026-10-31", false),
  ] as [(String, [String], String, Bool)])
func toggling(wording: String, done: [String], occurrence: String, marks: Bool) throws {
  var network = Small.network(with: [Small.item("i", wording, done: done)])
  let before = network
  let step = network.toggling(Small.place("i"), today: Small.today, author: "К.", newID: { "c-new" })
  #expect(step.occurrence == occurrence)
  #expect(step.done == marks)
  try network.apply(step.edits)
  let item = try #require(network.item(at: Small.place("i"))?.item)
  #expect(item.completion(occurrence)?.done == marks)
  #expect(item.doneKeys == (marks ? Set(done + [occurrence]) : Set(done.filter { $0 != occurrence })))
  try network.apply(step.edits.reversed().map(\.inverted))
  #expect(network == before)
}

@Test("Given a cancelled item, when the key is pressed, then nothing is marked")
func togglingACancelledItem() {
  let network = Small.network(with: [Small.item("i", "октябрь", status: .cancelled)])
  #expect(network.toggling(Small.place("i"), today: Small.today, author: "", newID: { "c-new" }).edits.isEmpty)
}

@Test("A mark taken back keeps its date and result, and has them again when it is set anew")
func withdrawnMarksKeepTheirResult() throws {
  var network = Small.network(with: [Small.item("i", "октябрь", done: ["once"])])
  func toggle() throws -> Completion? {
    let step = network.toggling(Small.place("i"), today: Small.today, author: "К.", newID: { "c-new" })
    try network.apply(step.edits)
    return network.item(at: Small.place("i"))?.item.completions.first
  }
  for isDone in [false, true] {
    let mark = try #require(try toggle())
    #expect(mark.done == isDone)
    #expect(mark.date == CalendarDay(iso: "2026-10-05"))
    #expect(mark.result == "Протокол № 1")
  }
}

@Test("A new mark has the day and the author; one without a day gets today's")
func daysOfMarks() throws {
  var item = Small.item("i", "ежемесячно", done: ["2026-10-31"])
  item.completions[0].done = false
  item.completions[0].date = nil
  var network = Small.network(with: [item])
  try network.apply(
    network.marking(Small.place("i"), occurrence: "2026-10-31", done: true, today: Small.today, author: "К.") { "c" })
  try network.apply(
    network.marking(Small.place("i"), occurrence: "2026-11-30", done: true, today: Small.today, author: "К.") { "d" })
  let marks = try #require(network.item(at: Small.place("i"))?.item.completions)
  #expect(marks.map(\.date) == [Small.today, Small.today])
  #expect(marks.map(\.author) == ["", "К."])
}

@Test("Given an occurrence marked twice, when it is unmarked, then both marks are taken back")
func markedTwice() throws {
  var network = Small.network(with: [Small.item("i", "октябрь", done: ["once", "once"])])
  try network.apply(
    network.marking(Small.place("i"), occurrence: "once", done: false, today: Small.today, author: "") { "c" })
  #expect(network.item(at: Small.place("i"))?.item.doneKeys == [])
}

@Test("A duplicate has ids of its own, and neither marks nor status")
func duplicates() {
  var item = Small.item("i", "октябрь", done: ["once"], status: .inProgress, deleted: true)
  var responsible = Responsible()
  (responsible.id, responsible.role) = (ID("h-1"), "Директор")
  item.responsibles = [responsible]
  var number = 0
  let copy = item.duplicate { prefix in
    number += 1
    return "\(prefix)-new-\(number)"
  }
  #expect(copy.id.text == "i-new-1")
  #expect(copy.responsibles.map(\.id.text) == ["h-new-2"])
  #expect(copy.responsibles.map(\.role) == ["Директор"])
  #expect(copy.completions.isEmpty && copy.status == nil && copy.deleted == nil)
  #expect(copy.title == item.title && copy.deadline == item.deadline)
}

@Test("Given an item in the trash, when that is undone, then the network is as before")
func deletionAndItsUndo() throws {
  var network = Small.network(with: [Small.item("i", "октябрь"), Small.item("k", "")])
  let before = network
  let edit = try #require(network.deleting(Small.place("i"), today: Small.today, author: "К."))
  try network.apply(edit)
  #expect(network.item(at: Small.place("i"))?.item.deleted == Deletion(on: Small.today, by: "К."))
  try network.apply(edit.inverted)
  #expect(network == before)
}
