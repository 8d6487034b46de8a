import Deadlines
import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels

@Suite("What is said of marks is so")
struct WordsOfMarksTests {
  private func form(_ state: Dashboard) -> MarkForm? { if case .mark(let form) = state.layer { form } else { nil } }

  @Test("A mark that is taken back: only what it held is said to be kept")
  func takenBack() {
    for (result, evidence, published, told) in [
      ("", "", "", "Отметка снята."), ("Протокол", "", "", "Отметка снята; сохранено: результат."),
      ("", "https://a", "", "Отметка снята; сохранено: подтверждение."),
      ("Протокол", "https://a", "Сайт", "Отметка снята; сохранено: результат, подтверждение, где размещено."),
    ] {
      var items = Small.items
      let place = items.firstIndex { $0.id.text == "once" }!
      var mark = Completion()
      (mark.id, mark.occurrence, mark.done, mark.date) = (ID("c-1"), "once", true, Small.today)
      (mark.result, mark.publishedWhere) = (result, published)
      if !evidence.isEmpty { mark.evidence = [Evidence(ID("e-1"), written: evidence)] }
      items[place].completions = [mark]
      var state = Small.atItem("once", .title, Small.network(items: items))
      state.perform(.markDone)
      #expect(state.item("once")?.doneKeys.isEmpty == true && state.notice?.text == told)
    }
  }

  @Test("A day ahead is refused and named as it is understood; the words stay in the field, today is taken")
  func ahead() {
    for (typed, understood) in [
      ("01.03.2027", "01.03.2027"), ("17.1", "17.01.2027"),
      ("завтра", Language.russian.shortDate(Small.today.adding(days: 1))),
    ] {
      var state = Small.atItem("once", .mark)
      state.perform(.edit, .previousPane)
      while form(state)?.focus != .date { state.perform(.nextPane) }
      #expect(state.write(typed).isEmpty)
      let fault = form(state)?.fault
      #expect(fault?.field == .date && fault?.text.hasPrefix("\(understood) ещё не наступило") == true, "\(typed)")
      #expect(form(state)?.text(.date) == typed && state.item("once")?.completions.isEmpty == true)
      state.write(Language.russian.shortDate(Small.today))
      #expect(state.item("once")?.completions.first?.date == Small.today)
    }
  }

  @Test("The result of a mark whose stored day lies ahead can still be written")
  func storedAhead() {
    var items = Small.items
    let place = items.firstIndex { $0.id.text == "once" }!
    var mark = Completion()
    (mark.id, mark.occurrence, mark.done, mark.date) = (ID("c-1"), "once", true, Small.today.adding(days: 30))
    items[place].completions = [mark]
    var state = Small.atItem("once", .mark, Small.network(items: items))
    state.perform(.edit)
    #expect(form(state)?.focus == .result)
    state.write("Протокол")
    let kept = state.item("once")?.completions.first
    #expect(kept?.result == "Протокол" && kept?.date == Small.today.adding(days: 30))
  }
}
