import Deadlines
import Insights
import Language
import SchoolNetwork
import Screen
import Session
import Testing
import ViewModels
import Workspace

/// Templates whose dates cannot be moved, and lines put off in ways that cannot be, as the screens meet them.
@Suite("Bad templates and bad days on the screens")
struct BadTemplatesTests {
  /// A desk over the sample with a template more, the first by its name.
  private func desk(template: String) -> (desk: Desk, before: [String: [UInt8]]) {
    let folder = NetworkFolder()
    folder.write("templates/aaa.json", Array(template.utf8))
    return (Desk(folder, size: Size(columns: 120, rows: 40), screen: .network), folder.kept)
  }

  private func template(_ year: String, _ deadlines: [String]) -> String {
    let items = deadlines.enumerated().map { #"{"id": "i-a-\#($0)", "title": "Дело \#($0)", "deadline": {\#($1)}}"# }
    return #"{"schema": 1, "id": "aaa", "name": "ААА",\#(year) "items": [\#(items.joined(separator: ","))]}"#
  }

  @Test(
    "Dates outside any year, 29 February, no year: a sentence for each when the roadmap is made, and undo takes it back",
    arguments: [
      (
        #" "year": "2026/2027","#, #""wording": "15.09.2031""#, "«15.09.2031» лежит вне учебного года шаблона",
        "15.09.2031"
      ),
      (#" "year": "2027/2028","#, #""wording": "29 февраля 2028""#, "29 февраля в новом году нет", "28 февраля 2027"),
      (
        #" "year": "2027/2028","#, #""wording": "тур", "firstDay": "2028-02-29""#,
        "заменён на «тур» (28.02.2027)", "тур"
      ),
      (#" "year": "2025/2026","#, #""wording": "15.09.0000""#, "не распознан и оставлен как есть", "15.09.0000"),
      (#" "year": "2025/2026","#, #""wording": "15.09.99999""#, "не распознан и оставлен как есть", "15.09.99999"),
      (
        #" "year": "2025/2026","#, #""wording": "тур", "lastDay": "9999-12-31""#,
        "после переноса вышел бы за пределы календаря и оставлен как есть", "тур"
      ),
      ("", #""wording": "15.09.2020""#, "У шаблона не указан учебный год; даты 1 мероприятия оставлены", "15.09.2020"),
      (#" "year": "9999/10000","#, #""wording": "15.09.2020""#, "У шаблона не указан учебный год", "15.09.2020"),
    ])
  func dates(year: String, deadline: String, sentence: String, wording: String) throws {
    var (desk, before) = desk(template: template(year, [deadline]))
    desk.press("enter enter down down down down down right")
    #expect(desk.unbroken.contains("«ААА», 1 мероприятие"))
    desk.press("enter")
    #expect(
      desk.unbroken.contains("Сроки после переноса: проверьте") && desk.unbroken.contains(sentence), "\(desk.screen)")
    let made = try #require(desk.stored.partnerships(supporting: ID("sosh-47")).first?.roadmaps.first)
    #expect(made.items.map(\.deadline.wording) == [wording] && made.year?.name == "2026/2027")
    desk.press("esc u")
    #expect(desk.folder.kept == before)
  }

  @Test("A template that cannot be read is told as a fault, keeps its bytes, and the others are there to choose from")
  func unreadable() {
    var (desk, before) = desk(template: "{\"schema\": 1,\n \"id\": \"aaa\", ")
    #expect(desk.unbroken.contains("1 замечание"))
    desk.press("1 end")
    #expect(desk.unbroken.contains("templates/aaa.json:2:15: Файл обрывается на середине."), "\(desk.screen)")
    desk.press("o")
    #expect(desk.state.notice?.text == Language.russian.fileIsNotPutOff)
    desk.press("enter")
    guard case .card = desk.state.layer else { return #expect(Bool(false), "no problems") }
    desk.press("esc 5 enter enter")
    guard case .acceptance(let form) = desk.state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.roadmap.templates.map(\.text) == ["first-year", "one-risk"])
    desk.press("enter u")
    #expect(desk.folder.kept == before)
  }

  // MARK: - What is put off

  @Test(
    "A day that has passed, none, one that is no day, a kind or subject that nobody knows: the line is simply shown",
    arguments: [
      #""kind": "overdue", "subject": "i-5-9-04", "until": "2026-11-22""#, #""kind": "overdue", "subject": "i-5-9-04""#,
      #""kind": "overdue", "subject": "i-5-9-04", "until": "вчера""#,
      #""kind": "burns", "subject": "i-5-9-04", "until": "2027-01-01""#,
      #""kind": "overdue", "subject": "nobody", "until": "2027-01-01""#, #""until": "2027-01-01""#,
    ])
  func putOffInTheFile(members: String) throws {
    let folder = NetworkFolder()
    folder.change(
      "partnerships/p-5-9.json", #""status": "active","#,
      to: #""status": "active", "putOff": [{"id": "o-1", \#(members)}],"#)
    let before = folder.kept
    var desk = Desk(folder, size: Size(columns: 120, rows: 40), screen: .today)
    #expect(desk.state.screens.today.attention.list == Desk(screen: .today).state.screens.today.attention.list)
    for _ in 0..<100 where desk.state.screens.today.attention.line?.subjectID != "i-5-9-04" { desk.press("down") }
    #expect(desk.state.screens.today.attention.line?.kind == .overdue && !desk.state.screens.today.attention.isPutOff)
    // Put off once more, and back.
    desk.press("o")
    desk.type("Позже")
    desk.press("enter")
    // What cannot be read is not written over.
    if members.contains("вчера") {
      #expect(desk.state.notice?.text.contains("в файле не читается") == true && folder.kept == before)
      return
    }
    #expect(desk.state.screens.today.attention.list.putOff.count == 1, "\(desk.screen)")
    #expect(desk.stored.partnership(ID("p-5-9"))?.putOff.isEmpty == false)
    desk.press("u")
    #expect(folder.kept == before)
  }

  @Test(
    "A day that has passed, or is none, is refused where it is typed, with a sentence; what was typed stays",
    arguments: [
      ("22.11.2026", "22 ноября 2026 уже прошло: отложить можно до сегодняшнего дня или позже."),
      ("вчера", "22 ноября 2026 уже прошло"), ("31.02", "«31.02»"), ("когда-нибудь", "«когда-нибудь»"),
      ("29.02.2027", "«29.02.2027»"),
    ])
  func putOffTyped(day: String, sentence: String) {
    var desk = Desk(screen: .today)
    desk.press("o shift+tab ctrl+u")
    desk.type(day)
    desk.press("tab")
    desk.type("Позже")
    desk.press("enter")
    guard case .form(let form) = desk.state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.entries.map(\.text) == [day, "Позже"] && form.focus == 0)
    #expect(desk.unbroken.contains(sentence), "\(desk.screen)")
    #expect(desk.folder.changes().isEmpty && desk.state.workspace.history.undoable == nil)
  }
}
