import TestSupport
import Testing

@testable import Text

@Suite("Folding for search")
struct FoldingTests {
  @Test(
    "Case, ё, the space after № and how letters are composed make no difference",
    arguments: [
      ("Ёлка", "елка"), ("ЁЖ", "еж"), ("Е\u{308}ж", "еж"), ("№ 5", "№5"), ("№\u{A0}5", "№5"), ("№  5", "№5"),
      ("ЙОД", "йод"), ("и\u{306}од", "йод"), ("ABCxyz", "abcxyz"), ("ÀÉ", "àé"), ("а\u{A0}б", "а б"), ("ЏЂ", "џђ"),
      ("Ә", "ә"), ("ΑΒΓ", "αβγ"), ("", ""), ("日本 👍", "日本 👍"), ("СТРАẞЕ", "страßе"),
    ])
  func folded(text: String, expected: String) {
    #expect(Array(Folding.folded(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Folding.folded(expected) == expected)
  }

  @Test("«й» and «и» stay different letters")
  func short() {
    #expect(Folding.folded("й") != Folding.folded("и"))
    #expect(!Folding.contains(Folding.folded("Гимназия"), Folding.folded("йя")))
  }

  @Test(
    "A text holds what it holds",
    arguments: [
      ("Лицей № 15", "№15", true), ("Лицей № 15", "№ 1", true), ("Лицей № 15", "№2", false), ("абв", "", true),
      ("", "а", false), ("", "", true), ("ааб", "аб", true), ("Соглашение", "ЕНИЕ", true), ("аб", "абв", false),
    ])
  func contains(text: String, needle: String, expected: Bool) {
    #expect(Folding.contains(Folding.folded(text), Folding.folded(needle)) == expected)
  }

  @Test(
    "Matches are shown where they stand in the text as written",
    arguments: [
      ("Ёлка и елка", "елка", ["Ёлка", "елка"]), ("Лицей № 5, №5", "№5", ["№ 5", "№5"]),
      ("Е\u{308}ж", "е", ["Е\u{308}"]), ("аааа", "аа", ["аа", "аа"]), ("абв", "", []), ("абв", "г", []),
      ("Школа № 5", "№", ["№"]), ("日本語", "本", ["本"]),
    ])
  func matches(text: String, needle: String, expected: [String]) {
    #expect(Folding.matches(of: needle, in: text).map { String(text[$0]) } == expected)
  }

  @Test("A needle is found wherever it stands in a long text, and nowhere else")
  func everyPlace() {
    for length in 0...70 {
      for place in 0...length {
        let text = String(repeating: "а", count: place) + "ю" + String(repeating: "а", count: length - place)
        #expect(Folding.contains(text, "ю"))
        #expect(Folding.contains(text, "аю") == (place > 0))
        #expect(Folding.contains(text, "юа") == (place < length))
        #expect(!Folding.contains(text, "юю"))
      }
    }
  }

  @Test("Plain letters fold alike whether read as bytes or by Unicode's tables")
  func bytesAndTables() {
    for value in UInt32(0x20)...0x2600 {
      guard let scalar = Unicode.Scalar(value), SafeText.isPlain(String(scalar)) else { continue }
      // A wide sign behind it keeps the scalar off the fast way.
      let slow = Folding.folded("\(scalar)日")
      #expect(Folding.folded(String(scalar)) + "日" == slow, "U+\(String(value, radix: 16))")
    }
  }

  @Test("Finding and highlighting agree, whatever the text")
  func anything() {
    var dice = Dice(seed: 4)
    for _ in 0..<1000 {
      let text = dice.text(upTo: 30)
      let folded = Folding.folded(text)
      #expect(Folding.contains(folded, folded))
      let needle = dice.text(upTo: 2)
      let found = Folding.contains(folded, Folding.folded(needle)) && !needle.isEmpty
      if !Folding.matches(of: needle, in: text).isEmpty { #expect(found) }
    }
  }
}
