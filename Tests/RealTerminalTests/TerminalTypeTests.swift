import CursesTerminal
import EmulatorShim
import Testing

@Suite("Types of terminals, locales, no terminal")
struct TerminalTypeTests {
  @Test(
    "Every usual type comes up and goes",
    arguments: [
      "xterm", "xterm-256color", "linux", "rxvt", "rxvt-unicode-256color", "screen-256color", "tmux-256color", "vt100",
      "vt220", "ansi", "Eterm", "cygwin",
    ])
  func types(name: String) throws {
    let probe = try StartedProbe(environment: ["TERM": name])
    #expect(!probe.terminal.isCooked)
    #expect(probe.terminal.cell(column: 10, row: 1).reverse == 1)
    #expect(probe.terminal.cell(column: 0, row: 1).bold == 1)
    try probe.terminal.send("Dй")
    try probe.terminal.wait(forText: "1 key й")
    try probe.terminal.send("Q")
    #expect(try probe.terminal.waitForEnd().outcome == .exited(0))
    probe.expectGivenBack()
  }

  @Test(
    "A type that cannot be used is a sentence, not a crash",
    arguments: [
      ("dumb", #"tooSimple(name: "dumb")"#), ("no-such-type", #"unknownType(name: "no-such-type")"#),
      ("unknown", #"unknownType(name: "unknown")"#), ("", #"unknownType(name: "")"#),
    ])
  func unusable(name: String, fault: String) throws {
    let home = FreshHome()
    let terminal = try PseudoTerminal(
      try Products.path("TerminalProbe"), environment: home.environment(["TERM": name]))
    let end = try terminal.waitForEnd()
    #expect(end.outcome == .exited(2))
    #expect(terminal.text.contains("fault: "))
    #expect(terminal.text.contains(fault))
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(terminal.state.alternate_screen == 0)
  }

  @Test("No terminal on one side is told, not drawn on", arguments: ["</dev/null", "| cat"])
  func noTerminal(redirection: String) throws {
    let home = FreshHome()
    let command = "\(try Products.path("TerminalProbe")) \(redirection)"
    let terminal = try PseudoTerminal("/bin/sh", ["-c", command], environment: home.environment())
    try terminal.waitForEnd()
    #expect(terminal.line(0) == "fault: notATerminal")
  }

  @Test("Without a locale, or with an ASCII one, UTF-8 is taken", arguments: ["C", "POSIX", "xx_YY.NOPE", ""])
  func asciiLocale(name: String) throws {
    let probe = try StartedProbe(environment: ["LC_ALL": name])
    #expect(probe.terminal.line(0) == "ready 80x24 ┌─┐ utf8 instead of ANSI_X3.4-1968")
    try probe.terminal.send("й")
    try probe.terminal.wait(forText: "1 key й")
  }
}
