import Insights
import Items
import SchoolNetwork
import Screen
import Session
import TestSupport
import Testing
import ViewModels
import Workspace

/// How many keys it takes from the screen that the program opens with, counted where they are pressed.
@Suite("Keystrokes from the opening screen")
struct KeystrokeTests {
  /// The keys as words, and how many they are.
  private func pressed(_ words: String, isCyrillic: Bool = false) -> (desk: Desk, count: Int) {
    var desk = Desk(screen: .today)
    desk.isCyrillic = isCyrillic
    #expect(desk.state.screens.name == .today && desk.state.layer == nil)
    let count = KeyWords.keys(words).count
    desk.press(words)
    return (desk, count)
  }

  /// The item of the most urgent line.
  private func mostUrgent() throws -> ItemPlace {
    guard case .item(let place) = Desk(screen: .today).state.screens.today.attention.line?.subject else {
      throw Missing(what: "an item in the most urgent line")
    }
    return place
  }

  @Test("The most urgent item is marked done with 1, and the mark is in its file", arguments: [false, true])
  func markDone(isCyrillic: Bool) throws {
    let place = try mostUrgent()
    let (desk, count) = pressed("x", isCyrillic: isCyrillic)
    #expect(count == 1)
    let item = try #require(desk.stored.item(at: place)?.item)
    #expect(item.completions.contains { $0.done && $0.date == Desk.today })
    #expect(desk.folder.changes().keys.sorted() == ["partnerships/\(place.partnership.text).json"])
    #expect(pressed("space").desk.state.network == desk.state.network)
  }

  @Test("What is behind it opens with 1")
  func behind() throws {
    let place = try mostUrgent()
    let (desk, count) = pressed("enter")
    #expect(count == 1)
    #expect(desk.state.focus == .roadmap && desk.state.screens.schools.roadmap.item == place)
    #expect(desk.screen.contains("Подписание договора о") && desk.folder.changes().isEmpty)
  }

  @Test(
    "The overdue items of a school are 3 from its row; all items of a person 3 and letters", arguments: [false, true])
  func items(isCyrillic: Bool) throws {
    var (desk, _) = pressed("2 enter down", isCyrillic: isCyrillic)
    let school = try #require(desk.state.screens.schools.school)
    desk.press("i f enter")
    let pane = desk.state.screens.items.pane
    #expect(desk.state.focus == .items && pane.filter.conditions.count == 2 && pane.count > 0)
    let all = desk.state.network.partnerships.filter { $0.supported.school == school }.flatMap(\.shownRoadmaps)
    #expect(pane.list?.table.items.count ?? 0 > all.flatMap(\.items).count)
    desk.press("esc")
    #expect(desk.state.focus == .schools)
    desk = pressed("3 f", isCyrillic: isCyrillic).desk
    for character in "озер" { _ = desk.take(.key(.character(character))) }
    desk.press("enter")
    #expect(desk.state.screens.items.pane.filter.conditions.map(\.field) == [.responsible])
    #expect(desk.state.screens.items.pane.count > 1 && desk.folder.changes().isEmpty)
  }

  @Test(
    "A view that was saved is there in the next window; where it cannot be kept that is said", arguments: [false, true])
  func views(isCyrillic: Bool) throws {
    let folder = NetworkFolder()
    var desk = Desk(folder, screen: .today)
    desk.isCyrillic = isCyrillic
    desk.press("3 f enter V end enter")
    for character in "Срочные" { _ = desk.take(.key(.character(character))) }
    desk.press("enter")
    #expect(desk.state.notice?.text == "Вид «Срочные» сохранён" && folder.changes().isEmpty)
    desk.end()
    desk = Desk(folder, screen: .today)
    desk.isCyrillic = isCyrillic
    desk.press("3 V home enter")
    let pane = desk.state.screens.items.pane
    #expect(pane.view?.name == "Срочные" && pane.filter.conditions.map(\.field) == [.state])
    let path = try #require(Disk.files(below: folder.state).keys.first { $0.hasSuffix("/views.json") })
    Disk.write(Array("{}".utf8), to: "\(folder.state)/\(path)")
    desk.press("V home f8")
    #expect(desk.state.notice?.isTrouble == true && desk.state.notice?.text.contains("views.json") == true)
  }

  @Test("From a school's risk to who could help it is 1 on «Охват», where that is uncovered, and 1 on any other screen")
  func whoCouldHelp() throws {
    // The first cell of the matrix is an uncovered risk of № 14; its screen takes a key.
    let (coverage, count) = pressed("4 enter")
    #expect(count == 2)
    try expectSuggestion(coverage, for: "ososh-14", risk: "equipment")
    // From a risk in a profile.
    var profile = Desk(screen: .schools)
    profile.press("enter end tab")
    #expect(profile.state.focus == .risks && profile.state.screens.schools.school?.text == "sosh-47")
    profile.press("p")
    try expectSuggestion(
      profile, for: "sosh-47", risk: profile.state.screens.schools.riskRows.first.flatMap { factor($0.id, profile) })
    // From the line of a risk on the opening screen.
    var line = Desk(screen: .today)
    for _ in AttentionKind.allCases where line.state.screens.today.attention.line?.kind != .uncoveredRisk {
      line.press("right")
    }
    let asked = try #require(line.state.screens.today.attention.line?.school?.school.text)
    line.press("p")
    try expectSuggestion(line, for: asked, risk: nil)
  }

  private func factor(_ id: ID<Risk>, _ desk: Desk) -> String? {
    desk.state.screens.schools.school.flatMap { desk.state.network.school($0) }?.risks.first { $0.id == id }?.factor
      .text
  }

  /// `risk` nil: any one.
  private func expectSuggestion(_ desk: Desk, for school: String, risk: String?) throws {
    guard case .suggestion(let view) = desk.state.layer else { throw Missing(what: "a suggestion") }
    #expect(view.suggestion.school.text == school && view.risk != nil)
    if let risk { #expect(view.risk?.text == risk) }
    #expect(desk.screen.contains("Кто поможет: "))
  }

  @Test(
    "The best donor for № 47 is accepted with 4, at most 6; the partnership is in its file", arguments: [false, true])
  func bestDonor(isCyrillic: Bool) throws {
    let (desk, count) = pressed("5 enter enter enter", isCyrillic: isCyrillic)
    #expect(count <= 6 && count == 4)
    let made = try #require(desk.stored.partnerships(supporting: ID("sosh-47")).first)
    #expect(made.donor.school.text == "gimnaziya-1" && made.status == .known(.planned))
    #expect(made.risks.map(\.text) == ["competence", "sen", "failure"])
    #expect(desk.state.workspace.pending.isEmpty && desk.screen.contains("Запланировано партнёрство: Гимназия № 1"))
  }
}
