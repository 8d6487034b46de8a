import Deadlines
import Language
import Pasting
import SchoolNetwork
import Testing
import Workspace

@testable import ViewModels

@Suite("The preview of a pasted table")
struct PastePreviewTests {
  private static let table = [
    "№\tМероприятие\tСрок\tОтветственные\tОтметка о выполнении", "1\tКруглый стол\tдо 15 сентября\tДиректор\t",
    "2\tПедсовет\t15.10.2026\tСоколова Г. В.\t20.10.2026", "3\tОлимпиада\t#####\tЗавуч\tвыполнено",
    "4\tКонференция\tоктябрь\t\t", "Итого\t4\t\t\t",
  ].joined(separator: "\n")

  private func pasted(_ text: String = table, _ state: Dashboard = Small.atItem("once")) -> Dashboard {
    var state = state
    _ = state.handle(.paste(text))
    return state
  }

  private func preview(_ state: Dashboard) throws -> PastePreview {
    guard case .paste(let preview) = state.layer else { throw Missing() }
    return preview
  }

  private struct Missing: Error {}

  /// Enter, and what follows from it: the network is read again, and is `fresh`.
  private func write(_ state: inout Dashboard, reading fresh: Network? = nil) -> [Effect] {
    #expect(state.perform(.open) == [.reloadToSave])
    return state.handle(.reloaded(fresh ?? state.network))
  }

  @Test("It is recognised: columns by their heading, what is there already, what is doubtful")
  func recognised() throws {
    let preview = try preview(pasted())
    let plan = preview.plan
    #expect(
      plan.columns.map { $0.meaning.name(.items, .russian) }.prefix(4) == [
        "Номер", "Мероприятие", "Срок", "Ответственные",
      ])
    #expect(plan.rows.map(\.place) == Array(0..<6) && plan.rows[0].fate == .heading)
    #expect(plan.rows[1].fate == .leftOut(.there) && plan.rows[2].fate == .add && plan.rows[4].fate == .add)
    #expect(plan.rows[3].cells[2].isDoubtful && plan.rows[3].cells[4].isDoubtful)
    #expect(preview.row == 1 && preview.column == 0)
  }

  @Test("Enter writes what was counted as one step, says so, and shows it; one undo takes all of it back")
  func written() throws {
    var state = pasted()
    let (before, counts) = (state.network, try preview(state).plan.counts)
    let effects = write(&state)
    #expect(effects.contains { $0.isSave } && state.layer == nil)
    let items = state.network.partnerships.flatMap(\.roadmaps).flatMap(\.items)
    #expect(items.count == Small.items.count + counts.added && counts.added == 3)
    #expect(items.contains { $0.title == "Педсовет" && $0.completions.first?.date?.iso == "2026-10-20" })
    #expect(state.notice?.text.hasPrefix("Добавлено 3") == true, "\(state.notice?.text ?? "")")
    #expect(state.screens.schools.roadmap.item.flatMap { state.network.item(at: $0)?.item.title } == "Педсовет")
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before && state.notice?.text.contains("3 мероприятия") == true)
  }

  @Test("Where the roadmap lies in the trash by then nothing is written, and in a window too small to read nothing is")
  func placeIsGone() throws {
    var state = pasted()
    let partnership = try #require(preview(state).settings.place.address?.entity.id)
    var others = state.network
    let deleted = Deletion(on: Small.today, by: "Другой куратор")
    let address = Address(EntityKey(.partnership, partnership), [])
    try others.apply(Edit(address, .set(field: Partnership.deleted.name, from: .notSet, to: deleted.fieldValue)))
    let answer = write(&state, reading: others)
    #expect(answer.allSatisfy { !$0.isSave } && state.network == others && state.layer != nil)
    #expect(state.notice?.text == Language.russian.pastePlaceIsGone)
    state = pasted()
    var sight = Sight()
    sight.showsNothing = true
    state.see(sight)
    #expect(state.perform(.open).isEmpty && state.layer != nil)
    state.perform(.back)
    #expect(state.layer == nil)
  }

  @Test("Where the network is another by then it is shown as it is now, and nothing is written before the next Enter")
  func otherNetwork() throws {
    var state = pasted()
    let others = Small.network(
      items: Small.items + [Small.item("new", "s-1", "1.9", "Педсовет", "15.10.2026")])
    let plan = try preview(state).plan
    let answer = write(&state, reading: others)
    #expect(answer.allSatisfy { !$0.isSave } && state.network == others)
    let now = try preview(state)
    #expect(now.plan != plan && now.plan.rows[2].fate == .leftOut(.there))
    #expect(state.notice?.text.contains("тем временем изменилась") == true)
    // What others changed elsewhere is no reason to ask again.
    let effects = write(&state)
    #expect(effects.contains { $0.isSave } && state.layer == nil)
    #expect(state.network.partnerships[0].roadmaps[0].items.count { $0.title == "Педсовет" } == 1)
  }

  @Test("Where writing was stopped the table is there again, and nothing of it waits to be saved")
  func stopped() throws {
    var state = pasted()
    let (before, shown) = (state.network, try preview(state).plan)
    let edits = write(&state).flatMap(\.edits)
    _ = state.handle(.writing(3, of: 7))
    #expect(state.notice?.text.contains("3 из 7") == true)
    #expect(state.handle(.saved([FailedSave(edits, .stopped)])).allSatisfy { !$0.isSave })
    #expect(try preview(state).plan == shown && state.network == before && state.unsaved.pending.edits == 0)
    #expect(state.notice?.text == Language.russian.sentence(.stopped, in: before))
    _ = write(&state)
    _ = state.handle(.saved([]))
    #expect(state.layer == nil && state.network != before)
  }

  @Test("Where the network cannot be read again nothing is written, and the preview stays")
  func unread() throws {
    var state = pasted()
    let before = state.network
    #expect(state.perform(.open) == [.reloadToSave])
    #expect(state.handle(.notReloaded).isEmpty && state.network == before && state.notice?.isTrouble == true)
    _ = try preview(state)
    // A reading that somebody else asked for writes nothing.
    #expect(state.perform(.down).isEmpty)
    #expect(state.handle(.reloaded(before)).isEmpty && state.network == before)
    _ = try preview(state)
  }

  @Test("Esc writes nothing; nor does Enter where nothing is to be written, or the network is open for reading only")
  func nothingWritten() throws {
    var state = pasted()
    let before = state.network
    #expect(state.perform(.back).isEmpty && state.layer == nil && state.network == before)
    state = pasted("а\tб\nв\tг", Small.dashboard())
    for row in 0..<2 where try preview(state).plan.rows[row].fate == .add {
      state.perform(.first)
      if row == 1 { state.perform(.down) }
      state.perform(.delete)
    }
    #expect(try preview(state).plan.counts.isNothing)
    #expect(state.perform(.open).isEmpty && state.notice?.text == Language.russian.pasteWritesNothing)
    state = pasted(Self.table, Small.atItem("once", isReadOnly: true))
    #expect(state.perform(.open).isEmpty && state.notice?.text == Language.russian.storeIsReadOnly)
    #expect(state.network == before)
  }

  @Test("Space goes through what can be done with a row; F8 leaves it out and takes it in again")
  func rows() throws {
    var state = pasted()
    #expect(try preview(state).plan.rows[1].choices.contains(.add))
    var seen: [PasteFate] = []
    for _ in 0..<4 {
      seen.append(try preview(state).plan.rows[1].fate)
      state.perform(.markDone)
    }
    #expect(seen.contains(.leftOut(.there)) && seen.contains(.add), "\(seen)")
    state.perform(.down, .delete)
    #expect(try preview(state).plan.rows[2].fate == .leftOut(.byHand))
    state.perform(.clear)
    #expect(try preview(state).plan.rows[2].fate == .add)
    // Of the heading nothing else can be made so.
    state.perform(.first, .markDone)
    #expect(
      try preview(state).plan.rows[0].fate == .heading && state.notice?.text == Language.russian.nothingElseForRow)
  }

  @Test("F4 sets what a column means, found by a part of its name in either layout; Esc leaves it")
  func columns() throws {
    var state = pasted()
    state.perform(.right, .edit)
    #expect(state.mode == .text && state.layer?.keys(state.scope).first?.commands == [.open])
    state.perform(.back)
    #expect(state.mode == .commands)
    for typed in ["не брать", "yt ,hfnm"] {
      state.perform(.edit)
      for letter in typed { _ = state.handle(.text(.character(letter))) }
      state.perform(.open)
      #expect(try preview(state).plan.columns[1].meaning == .leftOut, "\(typed)")
    }
    #expect(try preview(state).plan.counts.added == 0)
    state.perform(.edit)
    for letter in "мероприятие" { _ = state.handle(.text(.character(letter))) }
    state.perform(.open)
    #expect(try preview(state).plan.counts.added == 3)
    state.perform(.edit)
    for letter in "ыыы" { _ = state.handle(.text(.character(letter))) }
    state.perform(.open)
    #expect(state.notice?.text == Language.russian.nothingFits && state.mode == .text)
  }

  @Test("What was set for headings holds for the next table that has them, once it was written")
  func remembered() throws {
    var state = pasted()
    state.perform(.right, .right, .right, .edit)
    for letter in "Участники" { _ = state.handle(.text(.character(letter))) }
    state.perform(.open)
    let columns = try preview(state).settings.columns
    _ = write(&state)
    _ = state.handle(.saved([]))
    state = pasted(Self.table.replacing("Педсовет", with: "Совет"), state)
    #expect(try preview(state).settings.columns == columns)
  }

  @Test("F5 fills a column down and stops it; F6 makes a row the heading, or none; Tab takes rows of another kind")
  func switches() throws {
    var state = pasted("Раздел\tМероприятие\tСрок\nОдин\tПедсовет\tоктябрь\n\tСовет\tноябрь\n\tСбор\tмай")
    func fills() throws -> Bool { try preview(state).plan.columns[2].fillsDown }
    let first = try preview(state).plan.columns[0].fillsDown
    state.perform(.duplicate)
    #expect(try preview(state).plan.columns[0].fillsDown != first)
    state.perform(.right, .right)
    let before = try preview(state).plan
    state.perform(.duplicate)
    #expect(try !fills() && preview(state).plan == before && state.notice?.text == Language.russian.nothingToFillDown)
    state.perform(.first)
    #expect(try preview(state).settings.heading == 0..<1)
    state.perform(.shift)
    #expect(try preview(state).settings.heading.isEmpty && preview(state).plan.rows[0].fate != .heading)
    state.perform(.shift)
    #expect(try preview(state).plan.rows[0].fate == .heading)
    state.perform(.nextPane)
    #expect(try preview(state).kind == .items && state.notice?.text.contains("Мероприятия") == true)
    state = pasted("СОШ № 3\tДиректор", Small.dashboard())
    var kinds: [PasteKind] = []
    for _ in 0..<4 {
      kinds.append(try preview(state).kind)
      state.perform(.nextPane)
    }
    #expect(Set(kinds) == [.schools, .people, .risks, .visits])
  }

  @Test("What the network lacks is made only if it is ticked")
  func news() throws {
    let text = "Школа\tДата\tЦель\nШкола № 2\t10.09.2026\tСбор\nЛицей № 31\t11.09.2026\tЗнакомство"
    var state = pasted(text, Small.dashboard())
    while try preview(state).kind != .visits { state.perform(.nextPane) }
    #expect(try preview(state).plan.news.map(\.name) == ["Лицей № 31"] && preview(state).plan.counts.added == 1)
    state.perform(.newItem, .markDone)
    #expect(try preview(state).choice?.lines.first?.name.hasPrefix("[x]") == true)
    state.perform(.open)
    #expect(try preview(state).choice == nil && preview(state).plan.counts.added == 2)
    let before = state.network
    let effects = write(&state)
    #expect(effects.contains { $0.isSave })
    #expect(state.network.schools.contains { $0.name == "Лицей № 31" && $0.visits.count == 1 })
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before)
    // Without a tick the row is left out, with its reason.
    state = pasted(text, Small.dashboard())
    while try preview(state).kind != .visits { state.perform(.nextPane) }
    #expect(try preview(state).plan.rows[2].fate == .leftOut(.unknownSchool("Лицей № 31")))
    state = pasted(Self.table.replacing("Соколова Г. В.", with: "Директор"))
    state.perform(.newItem)
    #expect(state.notice?.text == Language.russian.nothingNewPasted)
  }

  @Test("Those responsible whom nobody knows are added to the school that is ticked, and to none by themselves")
  func newPeople() throws {
    var state = pasted()
    let before = state.network
    #expect(try preview(state).plan.newNames == ["Соколова Г. В."])
    func people(_ state: Dashboard) -> [Int] { state.network.schools.map(\.people.count) }
    state.perform(.newItem)
    let lines = try #require(preview(state).choice?.lines.map(\.name))
    #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("[ ] «Соколова Г. В.» — в сотрудники: ") })
    #expect(Set(lines).count == 2)
    state.perform(.open)
    var untouched = state
    _ = write(&untouched)
    #expect(people(untouched) == people(state) && untouched.network != before)
    state.perform(.newItem, .down, .markDone, .open)
    _ = write(&state)
    let school = state.network.partnerships[0].donor.school
    let made = try #require(state.network.school(school)?.people.last)
    #expect(made.name == "Соколова Г. В." && people(state).reduce(0, +) == people(untouched).reduce(0, +) + 1)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before)
  }

  @Test("`n` and `N` go from one doubtful cell to the next, round the end")
  func doubts() throws {
    var state = pasted()
    var seen: [[Int]] = []
    for _ in 0..<4 {
      state.perform(.searchNext)
      seen.append([try preview(state).row, try preview(state).column])
    }
    #expect(seen[0] == [3, 2] && seen[1] == [3, 4] && seen.contains { $0 == seen[0] })
    let all = try preview(state).plan.counts.doubtful
    for _ in 0..<all { state.perform(.searchPrevious) }
    #expect([try preview(state).row, try preview(state).column] == seen[3])
    state = pasted("Мероприятие\nПедсовет\nСовет")
    state.perform(.searchNext)
    #expect(state.notice?.text == Language.russian.noDoubts)
  }

  @Test("Help lies over it; undo, letters and screens do nothing to it")
  func others() throws {
    var state = pasted()
    let plan = try preview(state)
    for command in Command.allCases {
      var other = state
      switch command {
      case .open, .back, .leave, .problems, .palette, .help: continue
      default:
        #expect(other.perform(command).allSatisfy { !$0.isSave } && other.network == state.network, "\(command)")
        if case .paste = other.layer {} else { Issue.record("\(command) closed it") }
      }
    }
    state.perform(.help)
    if case .help = state.layer {} else { Issue.record("no help") }
    state.perform(.back)
    #expect(try preview(state) == plan)
  }
}
