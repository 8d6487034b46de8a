import Testing

@testable import Text

@Suite("Keyboard layouts")
struct KeyboardLayoutTests {
  @Test(
    "A key counts by its place",
    arguments: [
      ("й", "q"), ("Й", "Q"), ("ф", "a"), ("ы", "s"), ("х", "["), ("ъ", "]"), ("ж", ";"), ("Ж", ":"), ("э", "'"),
      ("ё", "`"), (".", "/"), (",", "?"), ("т", "n"), ("Т", "N"), ("№", "#"),
    ] as [(Character, Character)])
  func twins(cyrillic: Character, latin: Character) {
    #expect(KeyboardLayout.latin(for: cyrillic) == latin)
    #expect(KeyboardLayout.cyrillic(for: latin) == cyrillic)
  }

  @Test("What has no single place stays unbound", arguments: ["б", "ю", "Б", "Ю", "q", "1", "*", " "] as [Character])
  func unbound(character: Character) {
    #expect(KeyboardLayout.latin(for: character) == nil)
  }

  @Test("Every Latin letter has a Cyrillic twin, and no two share one")
  func letters() {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let twins = letters.compactMap(KeyboardLayout.cyrillic)
    #expect(Set(twins).count == letters.count)
    #expect(twins.allSatisfy(KeyboardLayout.isCyrillic))
    #expect(twins.compactMap(KeyboardLayout.latin) == Array(letters))
  }

  @Test(
    "Text is retyped in the other layout",
    arguments: [
      ("ghbdtn", "привет"), ("Ghbdtn? vbh!", "Привет, мир!"), ("руддщ", "hello"), ("jnxtn", "отчет"), ("15", "15"),
      (",.rtn", "бюкет"), ("#5", "№5"), ("", ""),
    ])
  func retyped(text: String, expected: String) {
    #expect(KeyboardLayout.retyped(text) == expected)
  }

  @Test("Retyped twice is as before")
  func thereAndBack() {
    for text in ["привет, мир", "Съешь ещё этих мягких булок", "hello world", "a/b?c"] {
      #expect(KeyboardLayout.retyped(KeyboardLayout.retyped(text)) == text)
    }
  }
}
