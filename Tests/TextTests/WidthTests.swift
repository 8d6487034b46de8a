import TestSupport
import Testing

@testable import Text

@Suite("Width")
struct WidthTests {
  @Test(
    "Columns are those of wcwidth",
    arguments: [
      ("", 0), ("Школа № 5", 9), ("ёЁй", 3), ("и\u{306}", 1), ("а\u{301}\u{302}", 1), ("日本", 4), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👩\u{1F3FD}", 4), ("ﾃｽﾄ", 3), ("…—«»", 4), ("█░▒", 3), ("🇷🇺", 2),
      ("नि", 2), ("\u{3000}", 2), ("\u{303F}", 1), ("\u{AD}", 0), ("☎\u{FE0F}", 1), ("\u{20000}", 2),
    ])
  func columns(text: String, expected: Int) {
    #expect(Width.of(text) == expected)
  }

  @Test(
    "A beginning is cut only between Characters",
    arguments: [
      ("Школа", 3, "Шко"), ("Школа", 9, "Школа"), ("日本", 3, "日"), ("日本", 1, ""), ("аи\u{306}б", 2, "аи\u{306}"),
      ("👩\u{1F3FD}а", 3, ""), ("а", 0, ""), ("а", -1, ""), ("", 5, ""),
    ])
  func prefix(text: String, columns: Int, expected: String) {
    #expect(Width.prefix(of: text, columns: columns) == expected)
  }

  @Test(
    "Text too long ends in «…»",
    arguments: [
      ("Соглашение", 6, "Согла…"), ("Соглашение", 10, "Соглашение"), ("Школа № 5", 7, "Школа…"), ("日本語", 5, "日本…"),
      ("日本語", 4, "日…"), ("ab", 1, "…"), ("ab", 0, ""), ("СОШ № 14 города", 8, "СОШ…"),
      ("СОШ № 14 города", 9, "СОШ № 14…"),
      ("СОШ № 14 города", 7, "СОШ…"), ("СОШ №14", 6, "СОШ…"), ("СОШ № 14а Озера", 9, "СОШ…"), ("СОШ №  14", 7, "СОШ…"),
      ("СОШ № 14, 15", 9, "СОШ № 14…"), ("№ 14", 3, "…"), ("№ и далее", 6, "№ и д…"),
    ])
  func truncated(text: String, columns: Int, expected: String) {
    #expect(Width.truncated(text, columns: columns) == expected)
  }

  @Test("A place holds a text just when it has no more lines than the place")
  func holds() {
    var random = Dice(seed: 20_261_128)
    let words = [
      "И.", "И. И.", "Иванова", "№ 5", "№", "№  14", "школа", "северо-запад", "план/отчёт", "и", " ", "A.", "д.", "…",
      "«СОШ", "Высшая", "5", "педагогических", "й\u{301}", "日本",
    ]
    var outcomes: Set<[Bool]> = []
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in words.randomElement(using: &random)! }
        .joined(separator: Bool.random(using: &random) ? " " : ["", " ", "-"].randomElement(using: &random)!)
      let room = TextRoom(
        columns: Int.random(in: 1...40, using: &random), lines: Int.random(in: 1...4, using: &random))
      let lines = Width.wrapped(text, columns: room.columns)
      let fits = room.lines == 1 ? Width.of(SafeText.line(text)) <= room.columns : lines.count <= room.lines
      #expect(room.holds(text) == fits, "\(text.debugDescription) in \(room)")
      outcomes.insert([room.lines > 1, fits])
    }
    #expect(outcomes.count == 4)
  }

  @Test("Padding fills to exactly the width")
  func padded() {
    #expect(Width.padded("№5", columns: 5) == "№5   ")
    #expect(Width.padded("№5", columns: 5, .right) == "   №5")
    #expect(Width.padded("№5", columns: 5, .center) == " №5  ")
    #expect(Width.padded("日本語", columns: 4) == "日… ")
    #expect(Width.padded("ёжик", columns: 3) == "ёж…")
  }

  @Test(
    "Lines break at spaces, after hyphens and slashes, and where they must",
    arguments: [
      ("Согласовать план с партнёром", 12, ["Согласовать", "план с", "партнёром"]),
      ("", 10, [""]), ("\n", 10, ["", ""]), ("а\nб", 10, ["а", "б"]), ("а\n\nб", 1, ["а", "", "б"]),
      ("аб вг", 5, ["аб вг"]), ("аб вг", 4, ["аб", "вг"]), ("аб   вг", 3, ["аб", "вг"]),
      ("северо-запад", 8, ["северо-", "запад"]), ("школа/лицей", 7, ["школа/", "лицей"]),
      ("длинноеслово", 5, ["длинн", "оесло", "во"]), ("и длинноеслово", 5, ["и", "длинн", "оесло", "во"]),
      ("тут -5 там", 5, ["тут", "-5", "там"]), ("у школы № 15", 11, ["у школы", "№ 15"]),
      ("у школы № 15", 9, ["у школы", "№ 15"]), ("школа №  15", 9, ["школа", "№  15"]),
      ("у школы №15", 10, ["у школы", "№15"]), ("школа№15", 7, ["школа", "№15"]), ("школа№ 15", 7, ["школа", "№ 15"]),
      ("СОШ № 12345", 5, ["СОШ", "№ 123", "45"]), ("№ 5 и № 14", 8, ["№ 5 и", "№ 14"]),
      ("лист/№ 5", 6, ["лист/", "№ 5"]),
      ("日本語", 5, ["日本", "語"]), ("  отступ тут", 9, ["  отступ", "тут"]), ("тут  ", 3, ["тут"]),
      ("а\u{1B}б", 2, ["а·", "б"]), ("а\tб", 2, ["а", "б"]), ("   ", 2, [""]),
    ])
  func wrapped(text: String, columns: Int, expected: [String]) {
    #expect(Width.wrapped(text, columns: columns) == expected)
  }

  @Test("No line is wider than asked, and nothing but spaces at the breaks is lost")
  func wrappedAnything() {
    var dice = Dice(seed: 2)
    for round in 0..<1000 {
      let text = SafeText.lines(dice.text(upTo: 60))
      let columns = 2 + round % 20
      let lines = Width.wrapped(text, columns: columns)
      #expect(!lines.isEmpty)
      for line in lines { #expect(Width.of(line) <= columns, "\(text.debugDescription)") }
      let kept = lines.joined().unicodeScalars.filter { $0 != " " }
      #expect(kept.elementsEqual(text.unicodeScalars.filter { $0 != " " && $0 != "\n" }))
    }
  }

  @Test("Wherever a text is broken or cut, «№» and its number are together")
  func numbersStayWhole() {
    var dice = Dice(seed: 4)
    let words = ["школа", "№ 5", "№14", "№  203", "и", "Верхнее-Займище", "«СОШ № 7»", "помощь/обмен", "№ 6а,"]
    for round in 0..<2000 {
      let text = (0...Int(dice.next() % 6)).map { _ in words[Int(dice.next() % UInt64(words.count))] }.joined(
        separator: " ")
      let columns = 6 + round % 30
      for line in Width.wrapped(text, columns: columns) + [Width.truncated(text, columns: columns)] {
        let kept = line.replacing(/№ *(5|14|203|7|6а)(?![0-9а])/, with: "")
        #expect(!kept.contains("№"), "«\(line)» of «\(text)» in \(columns)")
      }
    }
  }

  @Test("A beginning never takes more columns than asked, and one Character more would")
  func prefixAnything() {
    var dice = Dice(seed: 3)
    for round in 0..<1000 {
      let text = SafeText.line(dice.text(upTo: 30))
      let columns = round % 25
      let cut = Width.prefix(of: text, columns: columns)
      #expect(Width.of(String(cut)) <= columns)
      #expect(text.hasPrefix(cut))
      let shown = Width.of(Width.padded(text, columns: columns))
      #expect(shown == columns)
      if cut.endIndex < text.endIndex {
        #expect(Width.of(String(cut)) + Width.of(text[cut.endIndex]) > columns)
      }
    }
  }
}
