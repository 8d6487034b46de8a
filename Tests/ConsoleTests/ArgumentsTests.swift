import Console
import Deadlines
import Language
import SchoolNetwork
import Screen
import Testing

private func parse(_ arguments: String..., environment: [String: String] = [:]) -> Result<Invocation, UsageFault> {
  Arguments.parse(arguments, environment: environment) { $0 == "here" }
}

private func parse(line: String) -> Result<Invocation, UsageFault> {
  Arguments.parse(line.split(separator: " ").map(String.init), environment: [:]) { $0 == "here" }
}

@Test(
  "A command is understood with its arguments",
  arguments: [
    ("", .dashboard), ("here", .dashboard), ("./list", .dashboard), ("list schools", .list(.schools, ListRequest())),
    ("list items --json", .list(.items, ListRequest())), ("--json list items", .list(.items, ListRequest())),
    ("show sosh-1", .show("sosh-1")),
    ("show -- --id", .show("--id")), ("today --json", .today), ("done i-1", .done("i-1", evidence: nil)),
    ("done i-1 --evidence=a", .done("i-1", evidence: "a")), ("check", .check),
    ("deadline октябрь", .deadline("октябрь", nil, nil)),
    ("deadline октябрь --year 2026/2027", .deadline("октябрь", SchoolYear(startingIn: 2026), nil)),
    (
      "deadline октябрь --until 2027-12-31 --from 2027-01-01",
      .deadline("октябрь", nil, DaySpan(CalendarDay(iso: "2027-01-01")!, CalendarDay(iso: "2027-12-31")!))
    ),
    (
      "deadline октябрь --from=2027-01-01 --until=2027-01-01",
      .deadline("октябрь", nil, DaySpan(CalendarDay(iso: "2027-01-01")!, CalendarDay(iso: "2027-01-01")!))
    ),
    ("frame", .frame(size: Size(columns: 80, rows: 24), keys: "", layout: .latin)),
    (
      "frame --size 120x40 --keys=down --layout ru",
      .frame(size: Size(columns: 120, rows: 40), keys: "down", layout: .russian)
    ),
    ("frame --size=40х10", .frame(size: Size(columns: 40, rows: 10), keys: "", layout: .latin)),
    ("help", .help(nil)), ("help check", .help(.check)), ("--help", .help(nil)), ("-h", .help(nil)),
    ("list --help", .help(.list)), ("show x --help", .help(.show)), ("--version", .version),
  ] as [(String, Invocation.Command)])
func commands(line: String, command: Invocation.Command) throws {
  #expect(try parse(line: line).get().command == command)
}

@Test("Options may stand anywhere, with a space or «=», the later one holds")
func options() throws {
  let all = try parse(
    "--seed", "7", "list", "--mono", "risks", "--date=2026-11-15", "--theme", "dark", "--ascii", "--read-only",
    "--store", "a b", "--lang", "ru", "--lang=en", "--plain"
  ).get().options
  var expected = Options(language: .english)
  expected.store = .folder("a b")
  expected.date = CalendarDay(year: 2026, month: 11, day: 15)
  expected.theme = "dark"
  expected.seed = 7
  (expected.isMono, expected.isASCII, expected.isReadOnly, expected.isPlain) = (true, true, true, true)
  #expect(all == expected)
  #expect(try parse("here").get().options.store == .folder("here"))
  // A folder that is missing is one in which a network can be made, if it is called like no command.
  #expect(try parse("zzzzzz").get().options.store == .folder("zzzzzz"))
  #expect(try parse("--sample", "check").get().options.store == .sample)
  #expect(try parse("--store", "-odd", "check").get().options.store == .folder("-odd"))
}

@Test(
  "What cannot be understood is named",
  arguments: [
    ("lisst", .unknownCommand("lisst", nearest: .list)), ("дшые items", .unknownCommand("дшые", nearest: .list)),
    ("zzzzzz x", .unknownCommand("zzzzzz", nearest: nil)), ("help shwo", .unknownCommand("shwo", nearest: .show)),
    ("list items --jsn", .unknownOption("--jsn", nearest: .json)), ("-x", .unknownOption("-x", nearest: nil)),
    ("--readonly", .unknownOption("--readonly", nearest: .readOnly)),
    ("-json", .unknownOption("-json", nearest: .json)),
    ("list scools", .unknownListing("scools", nearest: .schools)),
    ("list zebras", .unknownListing("zebras", nearest: nil)),
    ("list", .operandMissing(.list)), ("show", .operandMissing(.show)), ("deadline", .operandMissing(.deadline)),
    ("check x", .operandUnwanted("x", .check)), ("here x", .operandUnwanted("x", nil)),
    ("show a b", .operandUnwanted("b", .show)), ("list items --json=yes", .valueUnwanted(.json)),
    ("check --store", .valueMissing(.store)), ("check --store --json", .valueMissing(.store)),
    ("check --store=", .badValue(.store, "")), ("check --date 2026-02-30", .badValue(.date, "2026-02-30")),
    ("check --date 1.2.2026", .badValue(.date, "1.2.2026")), ("check --lang fr", .badValue(.lang, "fr")),
    ("check --seed -1", .badValue(.seed, "-1")), ("check --seed x", .badValue(.seed, "x")),
    ("--theme ../../etc", .badValue(.theme, "../../etc")), ("frame --size 120", .badValue(.size, "120")),
    ("frame --size 0x40", .badValue(.size, "0x40")), ("frame --size 80x1001", .badValue(.size, "80x1001")),
    ("frame --layout fr", .badValue(.layout, "fr")),
    ("deadline май --year 2026/2028", .badValue(.year, "2026/2028")),
    ("deadline май --from 2027-01-01", .partnerMissing(.from, .until)),
    ("deadline май --until 2027-01-01", .partnerMissing(.until, .from)),
    ("deadline май --from 2027-02-30 --until 2027-12-31", .badValue(.from, "2027-02-30")),
    ("deadline май --from 2027-01-01 --until 31.12.2027", .badValue(.until, "31.12.2027")),
    ("deadline май --from 2027-01-01 --until", .valueMissing(.until)),
    (
      "deadline май --from 2027-01-02 --until 2027-01-01",
      .daysReversed(CalendarDay(iso: "2027-01-02")!, CalendarDay(iso: "2027-01-01")!)
    ),
    ("check --from 2027-01-01", .foreignOption(.from, .check)),
    ("check --json", .foreignOption(.json, .check)), ("--keys down", .foreignOption(.keys, nil)),
    ("list items --year 2026/2027", .foreignOption(.year, .list)), ("--sample --store x", .storeTwice),
    ("here --sample", .storeTwice), ("here --store x", .storeTwice),
  ] as [(String, UsageFault.Kind)])
func faults(line: String, fault: UsageFault.Kind) {
  #expect(parse(line: line) == .failure(UsageFault(fault, .russian)))
  let (russian, english) = (UsageFault(fault, .russian).sentence, UsageFault(fault, .english).sentence)
  #expect(russian != english && !russian.isEmpty && !english.isEmpty)
  #expect(!english.replacingWords(of: line).contains { ("а"..."я").contains($0) }, "\(english)")
}

extension String {
  /// The text without the words that were typed.
  fileprivate func replacingWords(of line: String) -> String {
    line.split(separator: " ").reduce(self) { text, word in
      text.split(separator: word, omittingEmptySubsequences: false).joined()
    }
  }
}

@Test("The sentence says what to type instead")
func sentences() {
  #expect(
    UsageFault(.unknownOption("--jsn", nearest: .json), .russian).sentence
      == "Нет ключа «--jsn»; может быть, «--json»?")
  #expect(
    UsageFault(.foreignOption(.keys, .list), .english).sentence
      == "The command list has no option --keys; it belongs to: frame.")
  #expect(
    UsageFault(.badValue(.date, "x\u{1B}"), .russian).sentence
      == "Значение «x·» не подходит для ключа --date: нужна существующая дата вида 2026-11-15.")
}

@Test("Errors are told in the language asked for, wherever it stands, else in that of the environment")
func languages() {
  func language(_ arguments: String..., environment: [String: String] = [:]) -> Language? {
    guard case .failure(let fault) = Arguments.parse(arguments, environment: environment, exists: { _ in false }) else {
      return nil
    }
    return fault.language
  }
  #expect(language("--bad") == .russian)
  #expect(language("--bad", "--lang", "en") == .english)
  #expect(language("--lang=en", "--bad", "--lang", "xx") == .english)
  #expect(language("--bad", environment: ["LANG": "en_US.UTF-8"]) == .english)
  #expect(language("--bad", environment: ["LANG": "en_US.UTF-8", "LC_ALL": "ru_RU.UTF-8"]) == .russian)
  #expect(language("--bad", environment: ["LANG": "ru_RU", "LC_ALL": "", "LC_MESSAGES": "en_GB"]) == .english)
}

@Test(
  "The environment can ask for a screen without colours, as the option does",
  arguments: [("1", true), ("no", true), ("", false), (nil, false)] as [(String?, Bool)])
func noColor(value: String?, isMono: Bool) throws {
  let environment = value.map { ["NO_COLOR": $0] } ?? [:]
  #expect(try parse("here", environment: environment).get().options.isMono == isMono)
  #expect(try parse("here", "--mono", environment: environment).get().options.isMono)
}
