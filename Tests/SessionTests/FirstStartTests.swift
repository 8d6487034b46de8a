import Console
import Deadlines
import Glibc
import Language
import SchoolNetwork
import Screen
import Session
import Store
import TestSupport
import Testing

/// Somebody who starts the program where there is no network yet.
private struct Newcomer {
  let scratch = ScratchFolder()
  var own: String { scratch.full("home/.local/share/kurator/own") }
  var calls: any SystemCalls = PosixCalls()
  var language = Language.russian

  /// Everything that was written, but what the state folder has.
  var written: [String] { scratch.everything().keys.filter { !$0.contains("/state") && $0 != "/home" }.sorted() }
  /// What is half written in the state folder.
  var keptForms: Int { scratch.everything().keys.count { $0.hasSuffix("unsaved-edits.json") } }

  init() { scratch.makeFolder("home") }

  /// Starts the program; in `folder`, else without a network.
  @discardableResult
  func start(
    _ steps: [Onlooker.Step], in folder: String? = nil, size: Size = Size(columns: 80, rows: 24),
    options change: (inout Options) -> Void = { _ in }
  ) -> (outcome: Outcome, terminal: Onlooker) {
    let places = Places(
      environment: ["HOME": scratch.full("home"), "XDG_STATE_HOME": scratch.full("state"), "XDG_DATA_DIRS": "/none"],
      executable: Checkout.root + "x")
    let console = Console(
      places: places, today: CalendarDay(iso: "2026-11-23")!, calls: calls, timeZone: { "Europe/Samara" })
    var options = Options(language: language)
    options.date = CalendarDay(iso: "2026-11-23")
    if let folder { options.store = .folder(folder) }
    change(&options)
    var opening = Opening(Invocation(.dashboard, options), console)
    let terminal = Onlooker(steps, size: size)
    return (opening.run { _, _ throws(TerminalFault) in terminal }, terminal)
  }

  /// The network in a folder.
  func network(in folder: String) throws -> Network {
    var store = FolderStore(folder, isReadOnly: true)
    let network = try store.load()
    #expect(store.check(network) == [])
    return network
  }
}

/// A look at the screen: it shows these texts, and none of those.
private func sees(_ texts: String..., not others: [String] = [], _ place: SourceLocation = #_sourceLocation)
  -> Onlooker.Step
{
  .meanwhile { screen in
    for text in texts { #expect(screen.contains(text), "\(screen)", sourceLocation: place) }
    for text in others { #expect(!screen.contains(text), "\(screen)", sourceLocation: place) }
  }
}

@Suite("The first start")
struct FirstStartTests {
  // MARK: - A network is made

  @Test(
    "Without a network: two keys and the name of the town, and the schools are shown with what comes next",
    arguments: ["enter", "y", "д", "1"])
  func own(yes: String) throws {
    let newcomer = Newcomer()
    let (outcome, terminal) = newcomer.start([
      sees("Своей сети ещё нет.", "Создать сеть в папке", "home/.local/share/kurator/own?", "[>Создать<]"),
      .keys(yes), sees("Муниципалитет", "Часовой пояс Самара", "Куратор", "Своя школа", "Учебный год 2026/2027"),
      .text("Луговое"), .keys("enter"),
      sees(
        "Сеть «Луговое» создана, в ней 13 факторов риска и 3 кластера.", "F7 добавит школу.",
        "Ресурсный дефицит", "Школ пока нет.", "сохранено"),
      .keys("q"),
    ])
    #expect(outcome == Outcome())
    // The question, the form, and the key that leaves.
    #expect(terminal.sheet.keyCount == 3)
    let network = try newcomer.network(in: newcomer.own)
    #expect(network.town.name == "Луговое" && network.town.timeZone == "Europe/Samara")
    #expect(network.town.schoolYears.map(\.year) == [SchoolYear(startingIn: 2026)] && network.town.curator == nil)
    #expect(network.riskFactors.count == 13 && network.clusters.count == 3 && network.schools.isEmpty)
    #expect(terminal.sheet.logs.count == 1 && terminal.sheet.logs[0]?.hasSuffix("/log") == true)
    // The next start asks nothing.
    let again = newcomer.start([sees("Школ пока нет.", not: ["Создать сеть"]), .keys("q")])
    #expect(again.outcome == Outcome())
  }

  @Test(
    "From the first start to the schools it takes as few keys as are left for the first school",
    arguments: [true, false])
  func keystrokes(isOwn: Bool) throws {
    let newcomer = Newcomer()
    let folder = isOwn ? nil : newcomer.scratch.full("луга")
    let (_, terminal) = newcomer.start(
      [.keys("enter"), .text("Луга"), .keys("enter"), sees("Школ пока нет.")], in: folder)
    #expect(terminal.sheet.keyCount <= 4)
    #expect(try newcomer.network(in: folder ?? newcomer.own).town.name == "Луга")
  }

  @Test("The first school from the first start takes 4 keys, at most 6, and each further one 2, at most 3")
  func firstSchools() throws {
    let newcomer = Newcomer()
    let (_, terminal) = newcomer.start([
      .keys("enter"), .text("Луга"), .keys("enter f7"), .text("СОШ № 5"), .keys("enter f7"), .text("СОШ № 9"),
      .keys("enter"), sees("СОШ № 5", "СОШ № 9"),
    ])
    #expect(terminal.sheet.keyCount == 6)
    #expect(try newcomer.network(in: newcomer.own).schools.map(\.name).sorted() == ["СОШ № 5", "СОШ № 9"])
  }

  @Test(
    "A folder that is missing, also with those above it, and an empty one become a network", arguments: [true, false])
  func folder(isThere: Bool) throws {
    let newcomer = Newcomer()
    let folder = newcomer.scratch.full("сети/2026/луга")
    if isThere { try Files().makeFolders(folder) }
    let (outcome, _) = newcomer.start(
      [
        sees(
          isThere ? "Папка пуста." : "Такой папки ещё нет.", "Создать сеть в папке", "луга?", not: ["Пример"]),
        .keys("enter"), .text("Луга"), .keys("tab tab"), .text("Озерова Т. М."), .keys("tab"), .text("Гимназия № 1"),
        sees("станет первой школой сети"), .keys("enter"),
        sees("Дальше — остальные школы: F7", "Гимназия № 1", "1/1"), .keys("q"),
      ], in: folder)
    #expect(outcome == Outcome())
    let network = try newcomer.network(in: folder)
    #expect(network.schools.map(\.name) == ["Гимназия № 1"] && network.schools[0].number == 1)
    let curator = network.town.curator
    #expect(curator?.name == "Озерова Т. М." && curator?.ownSchool.school == network.schools[0].id)
    #expect(newcomer.written.allSatisfy { !$0.contains(".local") })
  }

  @Test("A link to an empty folder leads there, and stays a link")
  func link() throws {
    let newcomer = Newcomer()
    newcomer.scratch.makeFolder("луга")
    newcomer.scratch.link("сеть", to: newcomer.scratch.full("луга"))
    newcomer.start(
      [sees("Папка пуста."), .keys("enter"), .text("Луга"), .keys("enter"), sees("Школ пока нет.")],
      in: newcomer.scratch.full("сеть"))
    #expect(newcomer.scratch.isLink("сеть"))
    #expect(try newcomer.network(in: newcomer.scratch.full("луга")).town.name == "Луга")
  }

  @Test("All but the town may be left empty; what is proposed can be written over")
  func emptyFields() throws {
    let newcomer = Newcomer()
    newcomer.start([
      .keys("enter"), .text("Луга"), .keys("tab"), sees("Europe/Samara, МСК+1"), .keys("bs"),
      sees("пояс этого компьютера"),
      .keys("shift+tab shift+tab"), sees("1 сентября 2026"), .keys("ctrl+u enter"), sees("Школ пока нет."),
    ])
    let town = try newcomer.network(in: newcomer.own).town
    #expect(town.timeZone.isEmpty && town.schoolYears.isEmpty)
    let other = Newcomer()
    other.start([
      .keys("enter"), .text("Луга"), .keys("tab"), .text("мск+3"), .keys("shift+tab shift+tab"), .text("2027/28"),
      .keys("enter"), sees("Школ пока нет."),
    ])
    let second = try other.network(in: other.own).town
    #expect(second.timeZone == "Asia/Omsk" && second.schoolYears.map(\.year) == [SchoolYear(startingIn: 2027)])
  }

  @Test("In English it is the same")
  func english() throws {
    var newcomer = Newcomer()
    newcomer.language = .english
    newcomer.start([
      sees("There is no network of your own yet.", "[>Make<]", "[ Sample ]", "[ Leave ]"), .keys("enter"),
      sees("Town", "Time zone Samara", "School year 2026/2027"), .text("Luga"), .keys("enter"),
      sees("The network “Luga” is made, with 13 risk factors and 3 clusters.", "There are no schools yet."),
    ])
    #expect(try newcomer.network(in: newcomer.own).town.timeZone == "Europe/Samara")
  }

  @Test("The sample opens from there too, as a working copy", arguments: ["2", "tab enter", "right enter"])
  func sample(keys: String) {
    let newcomer = Newcomer()
    let (outcome, _) = newcomer.start([.keys(keys), sees("Сегодня, пн, 23 ноября 2026", "Тихозёрск"), .keys("q")])
    #expect(outcome == Outcome())
    #expect(newcomer.written.contains { $0.hasSuffix("/kurator/sample/kurator.json") })
    #expect(newcomer.written.allSatisfy { !$0.contains("/own") })
  }

  @Test("F1 helps in the question too, and goes again without an answer")
  func help() {
    let newcomer = Newcomer()
    newcomer.start([
      .keys("f1"), sees("Помощь", "Перемещение"), .keys("esc"), sees("Своей сети ещё нет."), .keys("enter"),
      sees("Часовой пояс"),
    ])
    #expect(newcomer.written.isEmpty)
  }

  // MARK: - Nothing is made

  @Test(
    "Whoever says no, leaves or goes back has made nothing",
    arguments: ["esc", "n", "н", "0", "q", "й", "f10", "tab tab enter", "enter esc esc", "enter Луга tab esc esc"])
  func leaving(keys: String) {
    let newcomer = Newcomer()
    let (outcome, _) = newcomer.start([.keys(keys), .event(.resize(Size(columns: 80, rows: 24)))])
    #expect(outcome == Outcome(errors: "Сеть не создана. Пример открывает kurator --sample.\n"))
    // What was typed in the form waits for the next start.
    #expect(newcomer.written.isEmpty && newcomer.keptForms == (keys.contains("Луга") ? 1 : 0))
  }

  @Test("Esc leads from the form back to the question, and what was written is there again")
  func back() throws {
    let newcomer = Newcomer()
    newcomer.start([
      .keys("enter"), .text("Луга"), .keys("tab tab"), .text("Озерова"), .keys("esc"),
      sees("Своей сети ещё нет.", not: ["Часовой пояс"]), .keys("enter"), sees("Муниципалитет Луга", "Куратор Озерова"),
      .keys("enter"), sees("Школ пока нет."),
    ])
    #expect(try newcomer.network(in: newcomer.own).town.curator?.name == "Озерова")
  }

  @Test("Ctrl+C leads back to the question once and leaves at the second time; the form is not lost")
  func cancelling() {
    let newcomer = Newcomer()
    let (outcome, _) = newcomer.start([
      .keys("enter"), .text("Луга"), .keys("ctrl+c"), sees("Создать сеть", not: ["Часовой пояс"]), .keys("enter"),
      sees("Муниципалитет Луга"), .keys("ctrl+c ctrl+c"),
    ])
    #expect(outcome.exitCode == 0 && newcomer.written.isEmpty)
  }

  @Test(
    "What cannot be is refused in the form, with the cursor in its field, and nothing is lost",
    arguments: [
      ("", "Напишите название"), ("   ", "Напишите название"), (String(repeating: "а", count: 501), "501 знак"),
    ])
  func towns(name: String, sentence: String) throws {
    let newcomer = Newcomer()
    newcomer.start([
      .keys("enter"), .text(name), .keys("tab tab"), .text("Озерова"), .keys("enter"),
      sees(sentence, "Куратор Озерова"),
      .keys("ctrl+u"), .text("Луга"), .keys("enter"), sees("Школ пока нет."),
    ])
    let town = try newcomer.network(in: newcomer.own).town
    #expect(town.name == "Луга" && town.curator?.name == "Озерова")
  }

  @Test("A time zone or school year that is none is refused, and the sentence says what is one")
  func zonesAndYears() throws {
    let newcomer = Newcomer()
    newcomer.start([
      .keys("enter"), .text("Луга"), .keys("tab"), .text("Атлантида"), .keys("enter"),
      sees("Часового пояса «Атлантида» нет.", "МСК+2"), .keys("ctrl+u"), .text("Europe/Atlantis"), .keys("enter"),
      sees("Часового пояса «Europe/Atlantis» нет."), .keys("ctrl+u"), .text("Омск"),
      .keys("tab tab tab"), .text("2026/2029"), .keys("enter"),
      sees("«2026/2029» — это не учебный год. Например: 2026/2027."), .keys("ctrl+u"), .text("2026"), .keys("enter"),
      sees("Школ пока нет."),
    ])
    #expect(try newcomer.network(in: newcomer.own).town.timeZone == "Asia/Omsk")
  }

  @Test("A full disk: a sentence in the form, nothing half made is left, and Enter makes it when there is room")
  func fullDisk() throws {
    var newcomer = Newcomer()
    let disk = RefusingCalls(ENOSPC)
    newcomer.calls = disk
    let folder = newcomer.scratch.full("сети/луга")
    let made = newcomer.scratch
    newcomer.start(
      [
        .keys("enter"), .text("Луга"), .keys("enter"), sees("не создана: на диске нет места", "Муниципалитет Луга"),
        .meanwhile { _ in
          #expect(!made.everything().keys.contains { $0.contains("сети") })
          disk.mend()
        },
        .keys("enter"), sees("Школ пока нет."),
      ], in: folder)
    #expect(try newcomer.network(in: folder).town.name == "Луга")
  }

  @Test("Whichever call fails while a network is made, there is none or a whole one, and the form stays")
  func everyCall() throws {
    for place in 1...60 {
      var newcomer = Newcomer()
      let calls = NthCallFails(place, forGood: false, afterwards: false)
      newcomer.calls = calls
      let folder = newcomer.scratch.full("сети/луга")
      let (outcome, terminal) = newcomer.start(
        [.keys("enter"), .text("Луга"), .keys("enter"), .event(.timeout)], in: folder)
      #expect(outcome.exitCode == 129)
      let isMade = newcomer.written.contains { $0.hasSuffix("kurator.json") }
      if isMade {
        #expect(try newcomer.network(in: folder).riskFactors.count == 13)
        #expect(terminal.unbroken.contains("Школ пока нет.") || terminal.unbroken.contains("уже есть сеть"))
      } else {
        #expect(newcomer.written.isEmpty, "call \(place)")
        #expect(terminal.unbroken.contains("Муниципалитет Луга"))
      }
      if calls.count < place { return }
    }
    Issue.record("more calls than were let fail")
  }

  @Test("Two windows make one at once: the second one is told, and opens what is there")
  func twoWindows() throws {
    let newcomer = Newcomer()
    let folder = newcomer.scratch.full("луга")
    let (outcome, _) = newcomer.start(
      [
        .keys("enter"), .text("Луга"),
        .meanwhile { _ in newcomer.start([.keys("enter"), .text("Первая"), .keys("enter")], in: folder) },
        .keys("enter"), sees("уже есть сеть: её создали в другом окне. Открыть её?", "[>Открыть<]"), .keys("enter"),
        sees("Первая", not: ["Луга"]), .keys("q"),
      ], in: folder)
    #expect(outcome == Outcome())
    #expect(try newcomer.network(in: folder).town.name == "Первая")
  }

  @Test("Whoever does not open what another window made leaves it as it is", arguments: ["esc", "n", "tab enter"])
  func twoWindowsLeft(no: String) throws {
    let newcomer = Newcomer()
    let folder = newcomer.scratch.full("луга")
    let (outcome, _) = newcomer.start(
      [
        .keys("enter"), .text("Луга"),
        .meanwhile { _ in newcomer.start([.keys("enter"), .text("Первая"), .keys("enter")], in: folder) },
        .keys("enter"), .keys(no),
      ], in: folder)
    #expect(outcome == Outcome())
    #expect(try newcomer.network(in: folder).town.name == "Первая")
  }

  @Test("Files that come into the folder meanwhile are left as they are, and nothing is made")
  func filesMeanwhile() {
    let newcomer = Newcomer()
    newcomer.scratch.makeFolder("луга")
    let folder = newcomer.scratch.full("луга")
    newcomer.start(
      [
        .keys("enter"), .text("Луга"), .meanwhile { _ in newcomer.scratch.write("луга/письмо.txt", "x") },
        .keys("enter"),
        sees("не создана", "Муниципалитет Луга"), .keys("esc esc"),
      ], in: folder)
    #expect(Disk.names(in: folder) == ["письмо.txt"])
  }

  // MARK: - The program has to end

  @Test(
    "Hang-up and SIGTERM in the form: nothing is made, what was written is in the form of the next start",
    arguments: [Event.hangUp, .terminate(signal: SIGTERM)])
  func ends(event: Event) throws {
    let newcomer = Newcomer()
    let (outcome, _) = newcomer.start([
      .keys("enter"), .text("Луга"), .keys("tab tab tab"), .text("Гимназия № 1"), .event(event),
    ])
    #expect(outcome.exitCode == (event == .hangUp ? 129 : 143))
    #expect(outcome.errors.contains("Недописанных полей: 1.") && outcome.errors.contains("unsaved-edits.json"))
    #expect(newcomer.written.isEmpty)
    // Another folder has a form of its own.
    newcomer.start([.keys("enter"), sees("Муниципалитет", not: ["Луга"])], in: newcomer.scratch.full("другая"))
    newcomer.start([
      sees("Написанное в прошлый раз сохранено: оно в форме."), .event(event),
    ])
    newcomer.start([
      .keys("enter"), sees("Муниципалитет Луга", "Своя школа Гимназия № 1"), .keys("enter"), sees("1/1"), .keys("q"),
    ])
    #expect(try newcomer.network(in: newcomer.own).schools.map(\.name) == ["Гимназия № 1"])
    #expect(newcomer.keptForms == 0)
  }

  @Test("A window that is too small says so, and keys do what they do")
  func tooSmall() {
    let newcomer = Newcomer()
    newcomer.start([sees("Окно слишком мало"), .keys("esc")], size: Size(columns: 20, rows: 5))
    #expect(newcomer.written.isEmpty)
  }

  @Test("On a narrow screen question and form are whole")
  func narrow() {
    let newcomer = Newcomer()
    let size = Size(columns: 40, rows: 10)
    newcomer.start(
      [
        sees("Создать сеть", "[>Создать<]", "[ Пример ]", "[ Выйти ]"), .keys("enter"),
        sees("Муниципалитет", "Часовой пояс", "Куратор", "Своя школа", "Учебный год"), .keys("esc esc"),
      ], size: size)
  }

  @Test("Keys that mean nothing there do nothing, and a paste is text of the form alone")
  func strayKeys() throws {
    let newcomer = Newcomer()
    newcomer.start([
      .event(.paste("2")), .keys("f2 f3 f5 f8 del ins pgdn x z"), sees("Создать сеть"), .keys("enter"),
      .event(.paste("Луга\nq\n")), .keys("f2 f10 ins"), sees("Муниципалитет Луга q"), .keys("enter"),
      sees("Школ пока нет."),
    ])
    #expect(try newcomer.network(in: newcomer.own).town.name == "Луга q")
  }

  @Test("Whatever is pressed, there is no network or a whole one; what is left is left by leaving", arguments: 1...150)
  func anyKeys(seed: UInt64) throws {
    var draws = Dice(seed: seed)
    let newcomer = Newcomer()
    let folder = newcomer.scratch.full("луга")
    let words = "enter esc tab shift+tab up down left right bs del ctrl+u ctrl+c f1 f2 f10 y n 0 1 2 q й home end x"
    let keys = words.split(separator: " ").map(String.init)
    let steps = (0..<40).map { _ -> Onlooker.Step in
      switch Int.random(in: 0..<8, using: &draws) {
      case 0: .text(draws.text(upTo: 8))
      case 1: .event(.paste(draws.text(upTo: 40)))
      case 2: .event([.timeout, .resumed, .resize(Size(columns: 30, rows: 8))].randomElement(using: &draws)!)
      default: .keys(keys.randomElement(using: &draws)!)
      }
    }
    let (outcome, _) = newcomer.start(steps, in: folder)
    #expect([0, 129].contains(outcome.exitCode))
    if newcomer.written.contains(where: { $0.hasSuffix("/kurator.json") }) {
      #expect(try !newcomer.network(in: folder).town.name.isEmpty)
    } else {
      #expect(newcomer.written.isEmpty)
    }
  }
}
