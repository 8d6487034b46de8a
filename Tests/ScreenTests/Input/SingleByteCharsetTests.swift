import Screen
import TestSupport
import Testing

@Suite("A charset of one byte a letter")
struct SingleByteCharsetTests {
  @Test("Each byte that stands for something comes back", arguments: [Charsets.koi8, Charsets.cp1251])
  func thereAndBack(charset: SingleByteCharset) {
    #expect(charset.hasCyrillic)
    var lacking: [UInt8] = []
    for byte in UInt8.min...UInt8.max {
      let text = String(decoding: charset.utf8([byte]), as: UTF8.self)
      if text.isEmpty { lacking.append(byte) } else { #expect(charset.bytes(of: text) == [byte]) }
    }
    #expect(lacking == (charset.name == "CP1251" ? [0x98] : []))
  }

  @Test(
    "What a charset lacks is written in as many columns, so that it can be read",
    arguments: [
      ("«СОШ № 5» — „да“…", "\"СОШ N 5\" - \"да\"~", "«СОШ № 5» — „да“…"), ("┌─┐│█░•●→▲", "┌─┐│█░**>^", "+-+|#:•*>^"),
      ("Ёлка ёж", "Ёлка ёж", "Ёлка ёж"), ("Җәмгыять, Чӑваш", "Жэмгыять, Чаваш", "Жэмгыять, Чаваш"),
      ("и\u{306}е\u{308}", "ие", "ие"), ("日本 café", "?? caf?", "?? caf?"), ("a\u{200B}\u{FEFF}b\n", "ab\n", "ab\n"),
    ])
  func replacement(text: String, koi8: String, cp1251: String) {
    for (charset, expected) in [(Charsets.koi8, koi8), (Charsets.cp1251, cp1251)] {
      let bytes = charset.bytes(of: text)
      #expect(String(decoding: charset.utf8(bytes), as: UTF8.self) == expected)
    }
  }

  @Test("What a terminal sends in KOI8-R is turned into UTF-8")
  func ofATerminal() {
    let bytes: [UInt8] = [0x1B, 0x5B, 0x41, 0xEB, 0xD5, 0xD2, 0xC1, 0xD4, 0xCF, 0xD2, 0xA3, 0xB3, 0x21]
    #expect(String(decoding: Charsets.koi8.utf8(bytes), as: UTF8.self) == "\u{1B}[AКураторёЁ!")
  }

  @Test("A charset without Russian letters is told from one that has them")
  func withoutCyrillic() {
    #expect(!SingleByteCharset(name: "ISO-8859-1", upperHalf: (0x80...0xFF).map { $0 }).hasCyrillic)
    #expect(!SingleByteCharset(name: "ANSI_X3.4-1968", upperHalf: []).hasCyrillic)
  }
}
