import Glibc
import Testing

/// The probe, started and showing itself.
private func startedProbe(
  _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
) throws -> (PseudoTerminal, FreshHome) {
  let home = try FreshHome()
  let terminal = try PseudoTerminal(
    try Products.path("TerminalProbe"), arguments, environment: home.environment(environment), columns: columns,
    rows: rows)
  try terminal.wait(forText: "ready \(columns)x\(rows)")
  return (terminal, home)
}

@Suite("The screen on a real tty")
struct ProbeTests {
  @Test("It comes up")
  func comesUp() throws {
    let (terminal, _) = try startedProbe()
    #expect(terminal.line(0) == "ready 80x24 ┌─┐ utf8")
    try terminal.send("Q")
    #expect(try terminal.waitForEnd().outcome == .exited(0))
  }
}
