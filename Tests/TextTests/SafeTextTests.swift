@_spi(_Unicode) import Swift
import TestSupport
import Testing

@testable import Text

/// Whether a line of this text is the text itself, scalar by scalar: two canonically equivalent strings are equal to
/// Swift.
private func isSafe(_ text: String) -> Bool {
  text.unicodeScalars.elementsEqual(SafeText.line(text).unicodeScalars)
}

@Suite("Safe text")
struct SafeTextTests {
  @Test(
    "What a terminal obeys and what nobody sees becomes one visible sign",
    arguments: [
      ("Школа\u{1B}[2J", "Школа·[2J"), ("a\u{0}b\u{7}", "a·b·"), ("\u{7F}", "·"), ("x\u{9B}31m", "x·31m"),
      ("имя\u{202E}txt", "имя·txt"), ("a\u{200E}\u{200F}\u{2066}\u{2069}\u{61C}b", "a·····b"),
      ("па\u{200B}ро\u{200D}ль\u{FEFF}\u{2060}", "па·ро·ль··"), ("a\u{E0041}\u{E007F}", "a··"),
      ("a\u{2028}b\u{2029}c", "a·b·c"), ("\u{E000}\u{FFFF}\u{10FFFF}", "···"), ("\u{115F}\u{3164}", "··"),
      ("\u{85}", "·"),
    ])
  func unsafeScalars(text: String, safe: String) {
    #expect(SafeText.line(text) == safe)
    #expect(!isSafe(text))
    #expect(isSafe(safe))
  }

  @Test(
    "A tab or a line break is one space in a line; lines keep their breaks",
    arguments: [
      ("а\tб", "а б", "а б"), ("а\nб", "а б", "а\nб"), ("а\r\nб", "а б", "а\nб"), ("а\rб", "а б", "а\nб"),
      ("а\n\nб\r\n", "а  б ", "а\n\nб\n"), ("а\n\r\nб", "а  б", "а\n\nб"),
    ])
  func breaks(text: String, line: String, lines: String) {
    #expect(SafeText.line(text) == line)
    #expect(SafeText.lines(text) == lines)
  }

  @Test("Soft hyphens and variation selectors go away")
  func dropped() {
    #expect(SafeText.line("меро\u{AD}приятие ☎\u{FE0F}") == "мероприятие ☎")
  }

  @Test("Three marks stay on a base, more are dropped; a mark without a base is shown as a sign")
  func marks() {
    let flood = "а" + String(repeating: "\u{301}", count: 500) + "б"
    #expect(Array(SafeText.line(flood).unicodeScalars) == Array("а\u{301}\u{301}\u{301}б".unicodeScalars))
    #expect(Array(SafeText.line("\u{301}б").unicodeScalars) == Array("·б".unicodeScalars))
    #expect(Array(SafeText.lines("а\n\u{301}б").unicodeScalars) == Array("а\n·б".unicodeScalars))
  }

  @Test(
    "What the program writes itself is plain",
    arguments: [
      "Лицей № 5 «Радуга» — ёлка…", "Ә ә Ұ ӯ Ԯ", "─│┌┐└┘├┤┬┴┼ █░▒ ■●•×→←↑↓▲▼", "1 000 ₽, §2 ±3°", "Žižek ñ ÿ", "",
    ])
  func plain(text: String) {
    #expect(SafeText.isPlain(text))
    #expect(isSafe(text))
    #expect(SafeText.line(text) == text)
  }

  @Test("Plain scalars are safe, one column wide, and in NFC, each of them")
  func plainIsWhatItSays() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value), SafeText.isPlain(String(scalar)) else { continue }
      let text = String(scalar)
      if case .visible = ScalarNature(scalar) {} else { Issue.record("U+\(String(value, radix: 16)) is not visible") }
      #expect(Width.of(scalar) == 1)
      #expect(("a" + text + text).unicodeScalars.elementsEqual(String.UnicodeScalarView(("a" + text + text)._nfc)))
      #expect(("a" + text + text + "b").count == 4, "U+\(String(value, radix: 16)) joins its neighbour")
    }
  }

  @Test("Whatever comes in, what goes out is safe, and safe text stays as it is")
  func anything() {
    var dice = Dice(seed: 1)
    for _ in 0..<1000 {
      let text = dice.text(upTo: 40)
      let line = SafeText.line(text)
      #expect(isSafe(line))
      #expect(!line.unicodeScalars.contains("\n"))
      let lines = SafeText.lines(text)
      #expect(SafeText.lines(lines).unicodeScalars.elementsEqual(lines.unicodeScalars))
      for scalar in lines.unicodeScalars where scalar != "\n" {
        switch ScalarNature(scalar) {
        case .visible, .mark: break
        case .lineBreak, .tab, .unsafe, .dropped: Issue.record("\(text.debugDescription) leaves \(scalar)")
        }
      }
    }
  }
}
