import EmulatorShim
import Glibc
import TestSupport
import Testing

@Suite("How the program starts, and where it cannot")
struct StartTests {
  // MARK: No network of one's own

  @Test(
    "The first start asks on the screen: a network is made by its town, in either layout", arguments: [false, true])
  func firstStart(isCyrillic: Bool) throws {
    let program = try StartedKurator(["--date", "2026-11-23"], isShown: false)
    let data = program.home.path + "/data/kurator"
    try program.terminal.wait(forText: "Создать сеть в папке")
    #expect(program.terminal.state.alternate_screen == 1 && files(in: data).isEmpty)
    // «д» and «y» both say yes.
    try program.terminal.send(isCyrillic ? "д" : "y")
    try program.terminal.wait(forText: "Муниципалитет")
    try program.terminal.send("Луговое")
    try program.terminal.wait(forText: "Луговое")
    #expect(files(in: data).isEmpty)
    try program.terminal.send(.enter)
    try program.terminal.wait(forText: "F7 добавит школу")
    try program.settle()
    #expect(program.unbroken.contains("Сеть «Луговое» создана") && program.unbroken.contains("Школ пока нет."))
    // What the hint says works: the school is there after F2.
    let added = try kurator(["add", "school", "name=СОШ № 5", "kind=СОШ"], home: program.home)
    #expect(added.outcome == .exited(0), "\(added.text)")
    try program.terminal.send(.function(2))
    try program.terminal.wait(forText: "СОШ № 5")
    try program.terminal.send(isCyrillic ? "й" : "q")
    #expect(try program.terminal.waitForEnd().outcome == .exited(0))
    program.expectGivenBack()
    let check = try kurator(["check"], home: program.home)
    #expect(check.outcome == .exited(0), "\(check.text)")
    // The next start asks nothing.
    try StartedKurator([], home: program.home).leave()
  }

  @Test("The first start also offers the sample, and to leave", arguments: ["2", "0", "й", "\u{1B}"])
  func firstStart(answer: String) throws {
    let program = try StartedKurator(["--date", "2026-11-23"], isShown: false)
    let data = program.home.path + "/data/kurator"
    try program.terminal.wait(forText: "Создать сеть в папке")
    try program.terminal.send(answer)
    if answer == "2" {
      try program.waitForFirstFrame()
      #expect(program.terminal.text.contains("О(С)ОШ № 14"))
      try program.leave()
      #expect(files(in: data + "/own").isEmpty && !files(in: program.store).isEmpty)
    } else {
      #expect(try program.terminal.waitForEnd().outcome == .exited(0))
      #expect(files(in: data).isEmpty)
      program.expectGivenBack()
    }
  }

  @Test("A folder that is missing or empty becomes a network; a closed window makes nothing", arguments: [false, true])
  func firstStartInFolder(isThere: Bool) throws {
    let home = FreshHome()
    let path = home.path + "/сеть луга"
    if isThere { mkdir(path, 0o700) }
    let closed = try StartedKurator([path], home: home, isShown: false)
    try closed.terminal.wait(forText: "Создать сеть в папке")
    try closed.terminal.send(.enter)
    try closed.terminal.wait(forText: "Муниципалитет")
    try closed.terminal.send("Луга")
    try closed.terminal.wait(forText: "Луга")
    closed.terminal.hangUp()
    #expect(try closed.terminal.waitForEnd().outcome == .exited(129))
    #expect(files(in: path).isEmpty)
    // What was written is in the form of the next start.
    let program = try StartedKurator([path], home: home, isShown: false)
    try program.terminal.wait(forText: "Создать сеть в папке")
    try program.terminal.send(.enter)
    try program.terminal.wait(forText: "Муниципалитет Луга")
    try program.terminal.send(.enter)
    try program.terminal.wait(for: "the next key") { program.unbroken.contains("F7") }
    try program.settle()
    try program.leave()
    #expect(try kurator(["check", "--store", path], home: home).outcome == .exited(0))
  }

  // MARK: No network there

  /// What is wrong with a path, made below a home.
  enum Wrong: CaseIterable {
    case file, papers, broken

    func make(_ path: String) -> String {
      switch self {
      case .file:
        put(Array("{}".utf8), at: path)
        return "это файл, а сеть школ — папка"
      case .papers:
        mkdir(path, 0o700)
        put([], at: path + "/письмо.docx")
        return "есть другие файлы: «письмо.docx»"
      case .broken:
        mkdir(path, 0o700)
        put(Array("{\n  \"format\": \"kurator\",\n  \"schema\": 1,,\n}\n".utf8), at: path + "/kurator.json")
        return "kurator.json:3:15"
      }
    }
  }

  @Test("A path that is no network: a sentence, exit 2, the screen untouched", arguments: Wrong.allCases)
  func noNetwork(wrong: Wrong) throws {
    let home = FreshHome()
    let path = home.path + "/network"
    let expected = wrong.make(path)
    let before = files(in: home.path)
    let program = try StartedKurator([path], home: home, isShown: false)
    #expect(try program.terminal.waitForEnd().outcome == .exited(2))
    #expect(program.unbroken.contains(expected), "\(program.terminal.text)")
    program.expectGivenBack()
    #expect(!program.terminal.output.contains(0x1B))
    #expect(files(in: home.path) == before)
  }

  @Test("A school's file that cannot be read is shown in the list and among the problems; the rest is there")
  func unreadableSchool() throws {
    let home = FreshHome()
    try StartedKurator(home: home).leave()
    let file = home.path + "/data/kurator/sample/schools/sosh-5.json"
    let damaged = bytes(of: file).dropLast(40)
    put(Array(damaged), at: file)
    let program = try StartedKurator(home: home)
    #expect(program.unbroken.contains("sosh-5"))
    #expect(program.statusLine.contains("замечани"))
    try program.choose("Замечания")
    try program.terminal.wait(forText: "Замечания к данным")
    #expect(program.terminal.text.contains("schools/sosh-5.json:"))
    try program.terminal.send(.escape)
    try program.terminal.wait(for: "no window") { !program.terminal.text.contains("Замечания к данным") }
    try program.openRoadmap()
    try program.write("Работа идёт")
    try program.keep("→ «Работа идёт»")
    try program.leave()
    #expect(bytes(of: file) == Array(damaged))
  }

  // MARK: No terminal to speak of

  @Test(
    "A type of terminal that cannot be used: a sentence, exit 2",
    arguments: [
      ("dumb", "не умеет ставить курсор"), ("no-such-type", "системе неизвестен"), ("", "системе неизвестен"),
    ])
  func terminalType(name: String, sentence: String) throws {
    let program = try StartedKurator(environment: ["TERM": name], isShown: false)
    #expect(try program.terminal.waitForEnd().outcome == .exited(2))
    #expect(program.unbroken.contains(sentence))
    program.expectGivenBack()
    #expect(!program.terminal.output.contains(0x1B))
  }

  @Test(
    "Without a tty on one side: the report of the network, exit 2, no escape byte",
    arguments: ["</dev/null", "| cat", "</dev/null | cat"])
  func noTerminal(redirection: String) throws {
    let home = FreshHome()
    let command =
      "{ \"$0\" --sample --date 2026-11-23; echo \"code $?\"; } \(redirection)"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", command, try Products.path("kurator")], environment: home.environment(Checkout.environment),
      columns: 200, rows: 200)
    try terminal.waitForEnd(seconds: 60)
    #expect(terminal.text.contains("code 2"))
    #expect(terminal.text.contains("вместо экрана напечатан отчёт"))
    #expect(terminal.text.contains("О(С)ОШ № 14"))
    #expect(!terminal.output.contains(0x1B))
    #expect(files(in: home.path).isEmpty)
  }

  // MARK: Wishes

  @Test("--read-only: every edit is refused with a sentence; no lock, no file")
  func readOnly() throws {
    let home = FreshHome()
    try StartedKurator(home: home).leave()
    let before = files(in: home.path)
    let program = try StartedKurator(StartedKurator.sample + ["--read-only"], home: home)
    #expect(program.statusLine.hasSuffix("только чтение"))
    try program.openRoadmap()
    for key in [" ", "e", "a", "\u{1B}[15~", "\u{1B}[3~", "\u{1B}OS"] {
      try program.terminal.send("v")
      try program.terminal.wait(for: "a card") { program.unbroken.contains("пустых полей") }
      try program.terminal.send("\u{1B}")
      try program.terminal.wait(for: "no card") { !program.unbroken.contains("пустых полей") }
      #expect(!program.unbroken.contains("--read-only"))
      try program.terminal.send(key)
      try program.terminal.wait(for: "a refusal") { program.unbroken.contains("только для чтения (--read-only)") }
      #expect(!program.isWriting)
    }
    try program.terminal.send(.function(2))
    try program.settle()
    program.terminal.signal(SIGTERM)
    #expect(try program.terminal.waitForEnd().outcome == .exited(128 + SIGTERM))
    program.expectGivenBack()
    #expect(files(in: home.path) == before)
  }

  @Test("NO_COLOR and --mono: no colour in any cell", arguments: [true, false])
  func noColor(byVariable: Bool) throws {
    let program = try StartedKurator(
      StartedKurator.sample + (byVariable ? [] : ["--mono"]), environment: byVariable ? ["NO_COLOR": "1"] : [:])
    try program.openRoadmap()
    var colored = 0
    var marked = 0
    for row in 0..<40 {
      for column in 0..<120 {
        let cell = program.terminal.cell(column: column, row: row)
        if cell.foreground != -1 || cell.background != -1 { colored += 1 }
        if cell.reverse == 1 || cell.bold == 1 || cell.underline == 1 { marked += 1 }
      }
    }
    #expect(colored == 0)
    #expect(marked > 0)
  }

  @Test("--ascii: letters are all that is not ASCII")
  func ascii() throws {
    let program = try StartedKurator(StartedKurator.sample + ["--ascii"])
    try program.openRoadmap()
    let others = program.terminal.text.unicodeScalars.filter { !$0.isASCII && !$0.properties.isAlphabetic }
    #expect(Set(others.map(String.init)).isEmpty)
    #expect(program.terminal.text.contains("|"))
  }
}
