import Console
import Deadlines
import JSONText
import Screen
import Store
import TestSupport
import Testing

/// The command line as it is started in a locale of one byte a letter; arguments as bytes of that charset.
private struct Started {
  let charset: SingleByteCharset
  let town: MadeUpTown

  init(_ charset: SingleByteCharset, _ town: MadeUpTown = MadeUpTown()) { (self.charset, self.town) = (charset, town) }

  /// What is printed, as the terminal shows it, and the bytes.
  func run(_ arguments: String...) -> (outcome: Outcome, output: String) {
    let locale = LocaleCharset.singleByte(charset)
    let console = Console(
      places: town.console.places, today: CalendarDay(iso: "2026-11-15")!, charset: locale)
    let typed = arguments.map { $0.hasPrefix("/") ? $0 : String(pathBytes: charset.bytes(of: $0)) }
    let outcome = console.run(typed, environment: ["LC_ALL": "ru_RU." + charset.name])
    return (outcome, String(decoding: charset.utf8(locale.bytes(of: outcome.texts)), as: UTF8.self))
  }
}

@Suite("In a locale of one byte a letter", .serialized)
struct LocaleCharsetTests {
  @Test("What is typed is understood as in UTF-8", arguments: [Charsets.koi8, Charsets.cp1251])
  func typed(charset: SingleByteCharset) {
    let started = Started(charset)
    let (town, store) = (started.town, started.town.store)
    let commands = [
      ["deadline", "до 25 числа каждого месяца", "--store", store], ["suggest", "сош 1", "--store", store],
      ["suggest", "нет такой", "--store", store], ["suggest", "СОШ 1", "--risk", "Оснащение", "--store", store],
      ["show", "ош", "--store", store], ["чтение", "работ"], ["--ключ"], ["list", "чтение"],
      ["--date", "вчера", "today"],
    ]
    for command in commands {
      let utf8 = town.console.run(command, environment: ["LC_ALL": "ru_RU.UTF-8"])
      let typed = command.map { $0.hasPrefix("/") ? $0 : String(pathBytes: charset.bytes(of: $0)) }
      let console = Console(
        places: town.console.places, today: CalendarDay(iso: "2026-11-15")!, charset: .singleByte(charset))
      #expect(console.run(typed, environment: ["LC_ALL": "ru_RU.UTF-8"]) == utf8, "\(command)")
    }
    let evidence = started.run("done", "i-1", "--evidence", "Протокол", "--store", store)
    #expect(evidence.outcome.exitCode == 0)
    let written = String(decoding: Disk.bytes(store + "/partnerships/p-1.json") ?? [], as: UTF8.self)
    #expect(written.contains("\"title\": \"Протокол\""), "\(written)")
  }

  @Test(
    "What is printed is in the charset, its lines as long as in UTF-8", arguments: [Charsets.koi8, Charsets.cp1251])
  func printed(charset: SingleByteCharset) {
    let started = Started(charset)
    for command in ["today", "coverage", "plan", "check", "help"] {
      let utf8 = started.town.run(command, "--store", "$", "--lang", "ru")
      let bytes = LocaleCharset.singleByte(charset).bytes(of: utf8.texts)
      #expect(bytes.count == utf8.texts.unicodeScalars.count, "\(command)")
      let shown = String(decoding: charset.utf8(bytes), as: UTF8.self)
      #expect(!shown.contains("?") || utf8.texts.contains("?"), "\(shown)")
      #expect(LocaleCharset.utf8.bytes(of: utf8.texts) == Array(utf8.texts.utf8))
    }
    #expect(started.run("list", "schools", "--store", started.town.store).output.contains("СОШ"))
  }

  @Test(
    "JSON is ASCII there, and the same values",
    arguments: [["list", "schools"], ["list", "items"], ["today"], ["show", "sosh-1"]])
  func json(command: [String]) throws {
    let town = MadeUpTown()
    let console = Console(
      places: town.console.places, today: CalendarDay(iso: "2026-11-15")!, charset: .singleByte(Charsets.koi8))
    let arguments = command + ["--json", "--store", town.store]
    let (ascii, utf8) = (
      console.run(arguments, environment: [:]).output, town.console.run(arguments, environment: [:]).output
    )
    #expect(ascii.utf8.allSatisfy { $0 < 0x80 } && !utf8.utf8.allSatisfy { $0 < 0x80 })
    let values = try [ascii, utf8].map { try JSONValue(parsing: Array($0.utf8), limits: .store) }
    #expect(values[0] == values[1])
  }

  @Test("The path of a network keeps its bytes, as an option and as the only argument")
  func path() throws {
    let town = MadeUpTown()
    let named = town.root + "/" + String(pathBytes: Charsets.koi8.bytes(of: "сеть"))
    try PosixCalls().rename(town.store, named)
    let console = Console(
      places: town.console.places, today: CalendarDay(iso: "2026-11-15")!, charset: .singleByte(Charsets.koi8))
    #expect(console.run(["list", "schools", "--store", named], environment: [:]).exitCode == 0)
    #expect(console.run(["--plain", named], environment: [:]).output.contains("СОШ № 1"))
    // It is the same in any locale, and nothing that is told of it breaks a line of the terminal.
    #expect(town.console.run(["list", "schools", "--store", named], environment: [:]).exitCode == 0)
    let missing = console.run(["check", "--store", named + "/" + String(pathBytes: [0x9B, 0xFF])], environment: [:])
    #expect(missing.exitCode == 2 && missing.isHarmless)
  }

  @Test(
    "A locale that names UTF-8, no charset or none with Russian letters gets UTF-8",
    arguments: [
      "", "C", "POSIX", "C.UTF-8", "ru_RU.utf8", "ru_RU.UTF-8@x", "xx_YY.NOPE",
    ])
  func utf8(name: String) {
    #expect(LocaleCharset.taken(["LC_ALL": name]) == .utf8)
    #expect(LocaleCharset.taken(["LC_ALL": "", "LC_CTYPE": name, "LANG": "ru_RU.KOI8-R"]) == .utf8 || name.isEmpty)
  }
}
