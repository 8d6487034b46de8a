import EmulatorShim
import Glibc
import TestSupport
import Testing

@Suite("What the program is started in")
struct SurroundingsTests {
  @Test("With standard error closed the screen works: keys are heard, edits saved, nothing is written to the folder")
  func closedErrors() throws {
    let home = FreshHome()
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", #"exec "$0" "$@" 2>&-"#, try Products.path("kurator")] + StartedKurator.sample,
      environment: home.environment(Checkout.environment), columns: 120, rows: 40)
    try terminal.wait(for: "the first frame", seconds: 60) {
      terminal.state.alternate_screen == 1 && terminal.line(39).hasPrefix("F1")
    }
    try terminal.send("2")
    try terminal.wait(forText: "Кластеры")
    let before = try processorTicks(of: terminal.programID)
    _ = try terminal.bytes(inMilliseconds: 1000)
    #expect(try processorTicks(of: terminal.programID) - before < 30, "it sleeps while nothing is typed")
    try terminal.send(.function(10))
    #expect(try terminal.waitForEnd().outcome == .exited(0))
  }

  @Test(
    "With any of the three closed a command ends, and what it could not print is a failure",
    arguments: [("<&-", 0), ("2>&-", 0), ("<&- 2>&-", 0), (">&-", 2), (">&- 2>&-", 2), ("<&- >&- 2>&-", 2)])
  func closedDescriptors(closing: String, code: Int32) throws {
    let home = FreshHome()
    for command in ["list schools", "check", "--plain"] {
      let terminal = try PseudoTerminal(
        "/bin/sh", ["-c", #"exec "$0" \#(command) --sample \#(closing)"#, try Products.path("kurator")],
        environment: home.environment(Checkout.environment), columns: 120, rows: 40)
      let expected = command == "check" ? 0 : code
      #expect(try terminal.waitForEnd(seconds: 20).outcome == .exited(expected), "\(command) \(closing)")
    }
  }

  @Test("Every command takes the town's day, not the machine's, and so does the mark that it makes")
  func townsDay() throws {
    let home = FreshHome()
    let store = home.path + "/town"
    for folder in ["", "/schools", "/partnerships"] { mkdir(store + folder, 0o700) }
    put(
      Array(
        #"{"format": "kurator-network", "schema": 1, "id": "t", "town": "Т", "timeZone": "Pacific/Kiritimati"}"#.utf8),
      at: store + "/kurator.json")
    put(Array(#"{"schema": 1, "id": "a", "name": "А"}"#.utf8), at: store + "/schools/a.json")
    put(
      Array(
        (#"{"schema": 1, "id": "p", "supported": "a", "roadmaps": [{"id": "m", "items": ["#
          + #"{"id": "i", "title": "Встреча"}]}]}"#).utf8),
      at: store + "/partnerships/p.json")
    // 25 hours lie between the two, so that the days are never the same.
    func answer(_ command: String) throws -> String {
      let terminal = try PseudoTerminal(
        "/bin/sh",
        ["-c", #"TZ=Pacific/Pago_Pago exec "$0" \#(command) --store "$1""#, try Products.path("kurator"), store],
        environment: home.environment(Checkout.environment), columns: 120, rows: 40)
      _ = try terminal.waitForEnd(seconds: 20)
      return terminal.text
    }
    let day = dayInKiritimati()
    let dayText = "\(day.tm_mday) "
    #expect(try answer("today").contains("На \(dayText)"))
    #expect(try answer("--plain").contains(dayText))
    #expect(try answer("done i").contains("Отмечено"))
    let written = String(decoding: bytes(of: store + "/partnerships/p.json"), as: UTF8.self)
    let digits = { (number: Int32) in (number < 10 ? "0" : "") + "\(number)" }
    let iso = "\(Int(day.tm_year) + 1900)-\(digits(day.tm_mon + 1))-\(digits(day.tm_mday))"
    #expect(written.contains(#""date": "\#(iso)""#), "\(written)")
  }

  /// Fourteen hours before Greenwich, without a zone file.
  private func dayInKiritimati() -> tm {
    var now = time(nil) + 14 * 3600
    var day = tm()
    gmtime_r(&now, &day)
    return day
  }

  private func processorTicks(of program: Int32) throws -> Int {
    let line = String(decoding: bytes(of: "/proc/\(program)/stat"), as: UTF8.self)
    let parts = try #require(line.split(separator: ")").last).split(separator: " ")
    return (Int(parts[11]) ?? 0) + (Int(parts[12]) ?? 0)
  }
}
