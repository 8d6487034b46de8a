import Console
import Deadlines
import Language
import SchoolNetwork
import Screen
import Session
import Store
import Testing

/// The command line in a home folder of its own.
struct Home {
  let folder = NetworkFolder()

  var console: Console {
    Console(
      places: Places(environment: ["HOME": folder.state, "XDG_DATA_DIRS": "/none"], executable: ""),
      today: CalendarDay(iso: "2026-11-23")!)
  }

  /// What is said once the keys are pressed, and the themes that terminals were taken in.
  func open(
    _ keys: String = "q", options change: (inout Options) -> Void = { _ in }, fault: TerminalFault? = nil
  ) -> (outcome: Outcome, themes: [String]) {
    var options = Options(language: .russian)
    options.store = .folder(folder.path)
    options.date = CalendarDay(iso: "2026-11-23")
    change(&options)
    var opening = Opening(Invocation(.dashboard, options), console)
    var themes: [String] = []
    let outcome = opening.run { theme, _ throws(TerminalFault) in
      themes.append(theme.name)
      if let fault { throw fault }
      return ScriptedTerminal(size: Size(columns: 80, rows: 24), events: KeyWords.keys(keys).map(Event.key))
    }
    return (outcome, themes)
  }
}

@Suite("Opening the screen")
struct OpeningTests {
  @Test("A network is opened on a terminal in the wanted theme, and left without a word")
  func openAndLeave() {
    let home = Home()
    #expect(home.open() == (Outcome(), ["dark"]))
    #expect(home.open(options: { $0.isMono = true }) == (Outcome(), ["mono"]))
    #expect(home.open(options: { $0.theme = "mono" }) == (Outcome(), ["mono"]))
  }

  @Test("A terminal that goes away ends the program as a hang-up does")
  func hangUp() {
    #expect(Home().open("").outcome.exitCode == 129)
  }

  @Test("A theme nobody has is refused before a terminal is taken")
  func unknownTheme() {
    let (outcome, themes) = Home().open(options: { $0.theme = "nowhere" })
    #expect(outcome.exitCode == 64 && outcome.errors.contains("nowhere") && themes.isEmpty)
  }

  @Test("A network that cannot be read is told before a terminal is taken")
  func noNetwork() {
    let home = Home()
    home.folder.write("kurator.json", Array("{".utf8))
    let (outcome, themes) = home.open()
    #expect(outcome.exitCode == 2 && outcome.errors.contains("kurator.json:1:") && themes.isEmpty)
  }

  @Test(
    "Why a terminal cannot be taken is told in a sentence",
    arguments: [
      (TerminalFault.notATerminal, "--plain"), (.unknownType(name: "odd"), "odd"), (.tooSimple(name: "dumb"), "dumb"),
      (.noUTF8Locale(charset: "KOI7"), "KOI7"),
    ])
  func noTerminal(fault: TerminalFault, word: String) {
    let outcome = Home().open(fault: fault).outcome
    #expect(outcome.exitCode == 2 && outcome.output.isEmpty && outcome.errors.contains(word), "\(outcome.errors)")
  }
}
