import Testing
import ViewModels

@Suite("A line of text being written")
struct TextEntryTests {
  private func pressing(_ keys: [TextEntry.Key], in text: String) -> TextEntry {
    var entry = TextEntry(text)
    for key in keys { _ = entry.press(key) }
    return entry
  }

  @Test(
    "Keys do what they do in readline",
    arguments: [
      ([], "два слова", 9), ([.character("!")], "два слова!", 10), ([.start, .character("Х")], "Хдва слова", 1),
      ([.backspace], "два слов", 8), ([.start, .backspace], "два слова", 0), ([.start, .delete], "ва слова", 0),
      ([.delete], "два слова", 9), ([.left, .left, .delete], "два слоа", 7), ([.start, .left], "два слова", 0),
      ([.right], "два слова", 9), ([.wordLeft], "два слова", 4), ([.wordLeft, .wordLeft, .wordLeft], "два слова", 0),
      ([.start, .wordRight], "два слова", 3), ([.start, .wordRight, .wordRight], "два слова", 9),
      ([.eraseWord], "два ", 4), ([.wordLeft, .eraseWord], "слова", 0), ([.wordLeft, .eraseToStart], "слова", 0),
      ([.wordLeft, .eraseToEnd], "два ", 4), ([.eraseToStart], "", 0), ([.start, .end], "два слова", 9),
    ] as [([TextEntry.Key], String, Int)])
  func keys(keys: [TextEntry.Key], text: String, cursor: Int) {
    let entry = pressing(keys, in: "два слова")
    #expect(entry.text == text && entry.cursor == cursor)
    #expect(entry.isChanged == (text != "два слова") && entry.original == "два слова")
  }

  @Test(
    "A proposed text is selected: typing replaces it, erasing clears it, → and End keep it, ← goes before it",
    arguments: [
      ([], "30.11.2026", 10, true), ([.character("5")], "5", 1, false),
      ([.character("5"), .character(".")], "5.", 2, false), ([.backspace], "", 0, false), ([.delete], "", 0, false),
      ([.eraseToStart], "", 0, false), ([.eraseToEnd], "", 0, false), ([.eraseWord], "", 0, false),
      ([.right], "30.11.2026", 10, false), ([.end], "30.11.2026", 10, false), ([.wordRight], "30.11.2026", 10, false),
      ([.left], "30.11.2026", 0, false), ([.start], "30.11.2026", 0, false), ([.wordLeft], "30.11.2026", 0, false),
      ([.right, .backspace], "30.11.202", 9, false), ([.end, .character("!")], "30.11.2026!", 11, false),
      ([.left, .character("!")], "!30.11.2026", 1, false), ([.backspace, .character("5")], "5", 1, false),
    ] as [([TextEntry.Key], String, Int, Bool)])
  func proposed(keys: [TextEntry.Key], text: String, cursor: Int, isSelected: Bool) {
    var entry = TextEntry("30.11.2026", isProposed: true)
    for key in keys { _ = entry.press(key) }
    #expect(entry.text == text && entry.cursor == cursor && entry.isSelected == isSelected)
    #expect(entry.original == "30.11.2026" && entry.isChanged == (text != "30.11.2026"))
  }

  @Test("Pasted text replaces a proposed one; nothing pasted, or too much, leaves it as it is")
  func pastingOverProposed() {
    var entry = TextEntry("30.11.2026", isProposed: true)
    var taken = entry.insert("")
    #expect(taken)
    #expect(entry.isSelected && entry.text == "30.11.2026")
    taken = entry.insert(String(repeating: "ж", count: TextEntry.limit + 1))
    #expect(!taken)
    #expect(entry.isSelected && entry.text == "30.11.2026")
    taken = entry.insert(String(repeating: "ж", count: TextEntry.limit))
    #expect(taken)
    #expect(!entry.isSelected && entry.text.count == TextEntry.limit)
    var second = TextEntry("30.11.2026", isProposed: true)
    taken = second.insert("завтра")
    #expect(taken)
    #expect(second.text == "завтра" && second.cursor == 6)
    #expect(!TextEntry("", isProposed: true).isSelected && !TextEntry("30.11.2026").isSelected)
  }

  @Test("A character is what a person sees: one step, one key to erase it", arguments: ["е\u{301}", "👨‍👩‍👧", "й", "🇷🇺"])
  func graphemes(character: String) {
    #expect(pressing([.backspace], in: "а" + character).text == "а")
    let moved = pressing([.left, .character("х")], in: "а" + character)
    #expect(moved.text == "ах" + character && moved.cursor == 2)
  }

  @Test("A combining mark joins what stands before it; the cursor stays behind the whole")
  func combining() {
    let entry = pressing([.character("е"), .character("\u{301}"), .character("!")], in: "")
    #expect(entry.text == "е\u{301}!" && entry.characters.count == 2 && entry.cursor == 2)
  }

  @Test("Erasing what parted two halves joins them, and the cursor stays within the text")
  func joining() {
    let flag = "\u{1F1F7}\u{1F1FA}"
    let entry = pressing([.left, .backspace], in: "\u{1F1F7}x\u{1F1FA}")
    #expect(entry.text == flag && entry.characters == [Character(flag)] && entry.cursor == 1)
  }

  @Test("Longer than the limit is refused, in characters and in marks without end; nothing is cut")
  func limit() {
    var entry = TextEntry(String(repeating: "ж", count: TextEntry.limit))
    #expect(!entry.press(.character("ж")) && entry.text.count == TextEntry.limit)
    #expect(entry.press(.backspace) && entry.press(.character("ж")))
    var flood = TextEntry("а")
    var taken = 0
    while taken < 100_000, flood.press(.character("\u{301}")) {
      taken += 1000
      _ = flood.insert(String(repeating: "\u{301}", count: 999))
    }
    #expect(flood.text.utf8.count <= TextEntry.limit * 8)
  }
}
