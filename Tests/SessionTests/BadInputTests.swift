import Glibc
import Insights
import Language
import SchoolNetwork
import Screen
import Session
import Store
import Testing
import ViewModels
import Workspace

/// Files that say what cannot be, and windows and disks that get in the way: the screens have a sentence for each, and
/// every byte of the files stays.
@Suite("Bad input on the screens")
struct BadInputTests {
  /// A desk over the sample with these changes, and the files as they are then.
  private func desk(
    screen: ScreenName = .today, size: Size = Size(columns: 120, rows: 40), _ change: (NetworkFolder) -> Void
  ) -> (desk: Desk, before: [String: [UInt8]]) {
    let folder = NetworkFolder()
    change(folder)
    return (Desk(folder, size: size, screen: screen), folder.kept)
  }

  // MARK: - Donors

  @Test(
    "A donor that is closed is nowhere suggested or planned; where it helps still, that is said and nothing is lost")
  func closedDonor() throws {
    var (desk, before) = desk {
      $0.change("schools/sosh-9.json", #""status": "open""#, to: #""status": "closed""#)
    }
    #expect(desk.unbroken.contains("СОШ № 5 и СОШ № 9: «Методический день с открытыми уроками"))
    desk.press("5")
    #expect(desk.unbroken.contains("! СОШ № 9 █░ 1 из 2") && desk.unbroken.contains("СОШ № 9 ! школа закрыта"))
    desk.press("4")
    try desk.press("down") { $0.screens.coverage.pane.cell?.school.text == "sosh-5" }
    desk.press("right right right")
    #expect(desk.unbroken.contains("помогает СОШ № 9 (! школа закрыта, партнёрство действует"))
    desk.press("enter")
    #expect(desk.state.focus == .roadmap && desk.state.screens.schools.school?.text == "sosh-5")
    let network = desk.state.network
    for school in network.schools {
      #expect(network.suggestion(for: school.id)?.donors.contains { $0.donor.text == "sosh-9" } == false)
    }
    #expect(!network.partnerPlan().links.contains { $0.donor.text == "sosh-9" || $0.supported.text == "sosh-9" })
    #expect(network.acceptFaults(of: ID("sosh-47"), with: ID("sosh-9"), risks: [ID("sen")]) == [.closed(ID("sosh-9"))])
    #expect(desk.folder.kept == before)
  }

  @Test("Help that would go round in a ring is said before it is accepted and shown where it is; undo leaves no trace")
  func ring() throws {
    // № 3 helps № 2, the gymnasium helps № 3; now № 2 is to help the gymnasium.
    var (desk, before) = desk(screen: .network) {
      $0.change(
        "schools/gimnaziya-1.json", #""experience": ["#,
        to: #""risks": [{"id": "risk-g1-t", "factor": "training"}], "experience": ["#)
      $0.change(
        "schools/sosh-2.json", #""risks": ["#,
        to: #""experience": [{"id": "exp-2-t", "factor": "training", "kind": "stated"}], "risks": ["#)
    }
    try desk.press("down") { $0.screens.network.pane.helpedSchool?.text == "gimnaziya-1" }
    desk.press("enter")
    #expect(desk.unbroken.contains("Кто поможет: Гимназия № 1 1. СОШ № 2"))
    desk.press("enter")
    #expect(
      desk.unbroken.contains("▲ Помощь пойдёт по кругу: СОШ № 2 → Гимназия № 1 → СОШ № 3 → СОШ № 2."), "\(desk.screen)")
    desk.press("enter")
    #expect(desk.unbroken.contains("Запланировано партнёрство: СОШ № 2"))
    #expect(desk.screen.split(separator: "\n").count { $0.contains("▲ помощь по кругу") } == 3, "\(desk.screen)")
    #expect(desk.stored.partnerships.count == 9)
    desk.press("u")
    #expect(desk.folder.kept == before)
  }

  @Test(
    "A limit of 0, of the town or the donor alone: it is said, the plan keeps to it, and accepting is not forbidden",
    arguments: [true, false])
  func limitOfNone(isTown: Bool) throws {
    var (desk, before) = desk(screen: .network) {
      if isTown {
        $0.change("kurator.json", #""donorLoad": 2"#, to: #""donorLoad": 0"#)
      } else {
        $0.change("schools/gimnaziya-1.json", #""status": "open""#, to: #""status": "open", "donorLimit": 0"#)
      }
    }
    #expect(desk.unbroken.contains("! Гимназия № 1 ▒ 1 из 0"))
    #expect(desk.unbroken.contains("СОШ № 9 █░ 1 из 2") == !isTown)
    let links = desk.state.network.partnerPlan().links
    #expect(isTown ? links.isEmpty : !links.contains { $0.donor.text == "gimnaziya-1" })
    desk.press("enter")
    #expect(desk.unbroken.contains("Нагрузка: 1 партнёрство, станет 2 — больше предела (0)."))
    desk.press("enter")
    #expect(desk.unbroken.contains("▲ Нагрузка: 1 партнёрство, станет 2 — больше предела (0)."))
    desk.press("enter 1 end")
    try desk.press("up") {
      $0.screens.today.attention.line?.kind == .overLimit
        && $0.screens.today.attention.line?.school?.school.text == "gimnaziya-1"
    }
    #expect(desk.unbroken.contains("Гимназия № 1: помогает в 2 партнёрствах, предел — 0."))
    desk.press("u")
    #expect(desk.folder.kept == before)
  }

  @Test(
    "A limit that cannot be: what is built in holds, and the file keeps its words",
    arguments: ["-1", "1000", "\"два\""])
  func limitBeyond(value: String) {
    var (desk, before) = desk(screen: .network) {
      $0.change("kurator.json", #""donorLoad": 2"#, to: #""donorLoad": "# + value)
    }
    #expect(desk.unbroken.contains("Гимназия № 1 █░ 1 из 2"))
    desk.press("enter enter enter u")
    #expect(desk.folder.kept == before)
  }

  @Test(
    "Weights and days that are no numbers, or beyond what they may be: what is built in holds, the file is not touched",
    arguments: ["\"много\"", "-1", "1.5", "101", "1e3", "true", "[4]", "99999999999999999999"])
  func weights(value: String) {
    let plain = Desk(screen: .today)
    var (desk, before) = desk {
      $0.change(
        "kurator.json", #""limits": {"#, to: #""weights": {"stated": \#(value), "load": \#(value)}, "limits": {"#)
      let days = value == "101" || value == "1e3" ? "-5" : value
      $0.change("kurator.json", #""dueSoon": 14"#, to: #""dueSoon": "# + days)
    }
    #expect(desk.state.screens.today.attention.list == plain.state.screens.today.attention.list)
    let question = ID<School>("sosh-47")
    #expect(desk.state.network.suggestion(for: question) == plain.state.network.suggestion(for: question))
    desk.press("5 enter")
    #expect(
      desk.unbroken.contains("Оценка: указанный опыт +4") && desk.unbroken.contains("каждое партнёрство донора −1"))
    desk.press("enter enter 1 x u u")
    #expect(desk.folder.kept == before)
  }

  // MARK: - Partnerships whose school is not there

  @Test("A partnership whose school is not there: its lines stay, the network says why, and its roadmap is reached")
  func missingSchool() throws {
    var (desk, before) = desk {
      $0.change("partnerships/p-5-9.json", #""supported": "sosh-5""#, to: #""supported": "sosh-55""#)
    }
    #expect(desk.unbroken.contains("СОШ № 5 и СОШ № 9: «Методический день с открытыми уроками"))
    try desk.press("down") { $0.screens.today.attention.line?.subjectID == "i-5-9-04" }
    desk.press("enter")
    #expect(desk.state.focus == .roadmap && desk.state.screens.schools.roadmap.item?.item.text == "i-5-9-04")
    desk.press("5")
    #expect(desk.unbroken.contains("! СОШ № 5 в сети её нет"))
    try desk.press("down") { state in
      if case .school(let school) = state.screens.network.pane.linkRow {
        school.side.reference.school.text == "sosh-55"
      } else {
        false
      }
    }
    desk.press("enter")
    #expect(desk.unbroken.contains("Здесь её показать нельзя: в сети её нет."))
    desk.press("f3")
    #expect(desk.state.layer != nil)
    desk.press("esc 4 enter esc")
    #expect(desk.folder.kept == before)
  }

  // MARK: - Windows and disks

  @Test("Two windows: a partnership made in one is read with F2 in the other, which then adds to it and undoes that")
  func twoWindows() throws {
    let folder = NetworkFolder()
    let before = folder.kept
    var (one, two) = (Desk(folder, seed: 1, screen: .network), Desk(folder, seed: 2, screen: .network))
    one.press("enter enter enter")
    #expect(two.unbroken.contains("! СОШ № 47 партнёра нет"))
    two.press("f2")
    #expect(!two.unbroken.contains("партнёра нет") && two.unbroken.contains(Language.russian.readAgain))
    let made = try #require(two.state.network.partnerships(supporting: ID("sosh-47")).first)
    two.press("p")
    try two.press("down") { state in
      if case .suggestion(let view) = state.layer { view.donor?.donor.text == "gimnaziya-1" } else { false }
    }
    #expect(two.unbroken.contains("уже партнёр"), "\(two.screen)")
    // A risk in which the gymnasium has no experience is ticked by hand.
    two.press("enter space enter")
    #expect(two.stored.partnership(made.id)?.risks.count == 4)
    // The first window's file is not what it was: its undo is passed over, waits nowhere, and nothing of two's is lost.
    one.press("u")
    #expect(one.unbroken.contains("шаг пропущен") && one.state.workspace.unsavedCount == 0, "\(one.screen)")
    #expect(one.stored.partnership(made.id)?.risks.count == 4)
    two.press("u")
    // Once that is undone, it fits again.
    one.press("f2 u")
    #expect(folder.kept == before && one.state.workspace.pending.isEmpty && one.state.workspace.aside.isEmpty)
  }

  @Test(
    "A disk that is full, or may only be read, while a donor is accepted: it stays, is said so and kept aside; F2 retries",
    arguments: [
      (ENOSPC, "на диске нет места"), (EROFS, "диск доступен только для чтения"), (EACCES, "нет прав доступа"),
    ])
  func refused(number: Int32, words: String) throws {
    let folder = NetworkFolder()
    let before = folder.kept
    let disk = RefusingCalls(number)
    var desk = Desk(folder, screen: .network, calls: disk)
    desk.press("5 enter enter down down down down down right enter")
    #expect(desk.unbroken.contains("НЕ СОХРАНЕНО: 1 правка") && desk.unbroken.contains(words), "\(desk.screen)")
    #expect(desk.state.network.partnerships.count == 9 && desk.state.workspace.pending.count == 1)
    #expect(folder.kept == before)
    let kept = UnsavedEdits(stateFolder: folder.state, store: desk.state.network.store, in: folder.path)
    #expect(try kept.load() == desk.state.workspace.pending.map { Kept($0) })
    desk.press("f2")
    #expect(desk.state.workspace.pending.count == 1 && folder.kept == before)
    // Whoever starts the program now is asked about it; nothing is done to it before.
    let next = Desk(folder, screen: .network)
    guard case .kept(let list) = next.state.layer else { throw Missing(what: "an offer") }
    #expect(list.lines.map(\.kept) == desk.state.workspace.pending.map { Kept($0) })
    disk.mend()
    desk.press("f2")
    #expect(desk.state.workspace.pending.isEmpty && desk.unbroken.contains("сохранено"))
    #expect(desk.stored.partnerships(supporting: ID("sosh-47")).first?.roadmaps.first?.items.count == 5)
    #expect(try kept.load().isEmpty)
    desk.press("u")
    #expect(folder.kept == before)
  }
}

extension NetworkFolder {
  /// The files but for the lock.
  var kept: [String: [UInt8]] { files.filter { $0.key != ".lock" } }
}

extension Desk {
  /// Presses a key until the state is so.
  fileprivate mutating func press(_ key: String, until isSo: (Dashboard) -> Bool) throws {
    for _ in 0..<200 where !isSo(state) { press(key) }
    guard isSo(state) else { throw Missing(what: "what \(key) was to lead to:\n\(screen)") }
  }
}
