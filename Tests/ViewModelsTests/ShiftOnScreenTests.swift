import Language
import SchoolNetwork
import TestSupport
import Testing
import Workspace

@testable import ViewModels

@Suite("A deadline that is moved on the screen")
struct ShiftOnScreenTests {
  @Test("F6 and Enter move it by a week; undo brings it back")
  func week() throws {
    var state = Small.atItem("once")
    let before = state.network
    state.perform(.shift)
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.echo(state.scope) == "→ «до 22 сентября» (вт, 22 сентября 2026)" && form.entries[0].isSelected)
    #expect(!state.perform(.open).isEmpty)
    #expect(state.layer == nil && state.item("once")?.deadline == Deadline("до 22 сентября"))
    #expect(state.notice?.text.contains("«до 15 сентября» → «до 22 сентября»") == true)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before)
  }

  @Test(
    "What is typed says how far; what does not, or leads to no day, is told in the form",
    arguments: [
      ("-3", "до 12 сентября", ""), ("+1 мес", "до 15 октября", ""), ("на 2 недели раньше", "до 1 сентября", ""),
      ("семь", "", "не сдвиг"), ("", "", "не сдвиг"), ("15.12", "", "не сдвиг"), ("+1000", "", "не больше 999 дней"),
      ("−5000 нед", "", "слишком далеко"),
    ])
  func typed(text: String, wording: String, fault: String) {
    var state = Small.atItem("once")
    let before = state.network
    state.perform(.shift)
    _ = state.handle(.text(.eraseToStart))
    for letter in text { _ = state.handle(.text(.character(letter))) }
    state.perform(.open)
    if fault.isEmpty { return #expect(state.item("once")?.deadline == Deadline(wording)) }
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.fault?.text.contains(fault) == true && state.network == before)
  }

  @Test(
    "A deadline that is not one day is refused before anything opens, with the reason; so is a line that is no item")
  func refused() {
    var state = Small.atItem("monthly")
    state.perform(.shift)
    #expect(state.layer == nil && state.notice?.text.contains("не один день") == true)
    state = Small.dashboard()
    state.perform(.shift)
    #expect(state.layer == nil && state.notice?.text == Language.russian.chooseAnItem)
    state = Small.atItem("once", isReadOnly: true)
    state.perform(.shift)
    #expect(state.layer == nil && state.notice?.text == Language.russian.storeIsReadOnly)
  }

  @Test("On «Сегодня» it moves the item of the line; what lies beyond the period is said before it is done")
  func today() {
    var state = Small.atItem("once")
    state.perform(.shift)
    _ = state.handle(.text(.eraseToStart))
    for letter in "+12 мес" { _ = state.handle(.text(.character(letter))) }
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.echo(state.scope)?.contains("позже периода") == true)
    state = Small.dashboard()
    state.perform(.today)
    for _ in 0..<20 where state.screens.today.subject(state.scope).item == nil { state.perform(.down) }
    guard let place = state.screens.today.subject(state.scope).item else { return #expect(Bool(false), "no item") }
    let before = state.network.item(at: place)?.item.deadline
    state.perform(.shift)
    if state.layer != nil { state.perform(.open) }
    #expect(state.network.item(at: place)?.item.deadline != before || state.notice != nil)
  }
}
