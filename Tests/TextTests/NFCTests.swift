import Testing

@testable import Text

@Suite("Normal form C")
struct NFCTests {
  @Test(
    "Marks join the letters they belong to",
    arguments: [
      ("и\u{306}", "й"), ("Е\u{308}лка", "Ёлка"), ("й", "й"), ("e\u{301}", "é"), ("\u{212B}", "Å"),
      ("\u{1112}\u{1161}\u{11AB}", "한"), ("о\u{301}", "о\u{301}"), ("", ""), ("Лицей № 5", "Лицей № 5"),
    ])
  func composed(text: String, normal: String) {
    #expect(Array(NFC.normalized(text).unicodeScalars) == Array(normal.unicodeScalars))
  }
}
