import Screen
import TestSupport
import Testing

@Suite("The built program in a locale of one byte a letter")
struct LocaleTests {
  /// Runs a line of the shell; what it wrote, without the carriage returns of the tty.
  private func shell(_ line: String, _ arguments: [String], _ environment: [String: String]) throws -> (
    bytes: [UInt8], ending: PseudoTerminal.Outcome?
  ) {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", line] + arguments, environment: environment, columns: 120, rows: 40)
    let end = try terminal.waitForEnd(seconds: 30)
    return (terminal.output.filter { $0 != UInt8(ascii: "\r") }, end.outcome)
  }

  /// A locale is made where the machine has what it is made of (`localedef` and its sources); without it the name means
  /// nothing to the system, and UTF-8 is to be taken, as on the screen.
  @Test(
    "Prints and reads in the locale's charset; where the machine cannot make the locale, UTF-8",
    arguments: [Charsets.koi8, Charsets.cp1251])
  func locale(charset: SingleByteCharset) throws {
    let home = FreshHome()
    let name = "ru_RU." + charset.name
    let made = try shell(
      #"mkdir "$1" && localedef -c -f "$2" -i ru_RU "$1/$3" >/dev/null 2>&1; test -f "$1/$3/LC_CTYPE""#,
      ["sh", home.path + "/locales", charset.name, name], home.environment())
    let isThere = made.ending == .exited(0)
    let environment = home.environment(
      Checkout.environment.merging(["LC_ALL": name, "LOCPATH": home.path + "/locales"]) { $1 })
    let bytes = { (text: String) in isThere ? charset.bytes(of: text) : Array(text.utf8) }

    let list = try shell(#"exec "$0" list clusters --sample"#, [try Products.path("kurator")], environment)
    #expect(list.ending == .exited(0))
    #expect(contains(list.bytes, bytes("СОШ № 47")), "\(String(decoding: list.bytes, as: UTF8.self))")
    #expect(contains(list.bytes, bytes("Ресурсный дефицит")))
    // In a pipe the same.
    let piped = try shell(#"exec "$0" list clusters --sample | cat"#, [try Products.path("kurator")], environment)
    #expect(piped.bytes == list.bytes)

    let octal = bytes("Гимназия 1").map { byte in "\\" + String(Int(byte) | 0o1000, radix: 8).dropFirst() }.joined()
    let suggest = try shell(
      #"exec "$0" suggest "$(printf '\#(octal)')" --sample"#, [try Products.path("kurator")], environment)
    #expect(suggest.ending == .exited(0) && contains(suggest.bytes, bytes("Гимназия № 1: ")))

    let json = try shell(#"exec "$0" list clusters --sample --json"#, [try Products.path("kurator")], environment)
    #expect(contains(json.bytes, Array((isThere ? #""\u0417\u043e\u043d\u0430"# : "\"Зона").utf8)))
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }
}
