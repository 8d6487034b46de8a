/// A line of text being written, with a cursor between its characters as a person sees them (graphemes).
package struct TextEntry: Equatable, Sendable {
  /// More characters than this are refused with a sentence, never cut off in silence.
  package static let limit = 2000
  /// So many bytes a character, since one may carry any number of marks.
  private static let bytesEach = 8

  /// The characters.
  package private(set) var characters: [Character]
  /// The cursor is before the character of this number; it may be after the last one.
  package private(set) var cursor: Int
  /// Whether the whole text is selected: the program proposed it, and nothing was pressed yet. What is typed or pasted
  /// replaces it then, and each erasing key clears it.
  package private(set) var isSelected: Bool
  /// The text when writing began.
  package let original: String
  /// More characters than this are refused here.
  let limit: Int

  /// A text with the cursor at its end; one that the program proposes is selected.
  package init(_ text: String = "", isProposed: Bool = false, limit: Int = TextEntry.limit) {
    self.limit = limit
    characters = Array(text)
    cursor = characters.count
    isSelected = isProposed && !text.isEmpty
    original = text
  }

  /// The text as it is now.
  package var text: String { String(characters) }
  /// Whether it differs from what it was.
  package var isChanged: Bool { text != original }

  /// A key while writing.
  package enum Key: Equatable, Sendable {
    /// A character to insert.
    case character(Character)
    /// Erasing: before and after the cursor; to both ends; the word before (readline: Ctrl+U, Ctrl+K, Ctrl+W).
    case backspace, delete, eraseToStart, eraseToEnd, eraseWord
    /// Moving: by characters, words, to both ends.
    case left, right, wordLeft, wordRight, start, end
  }

  /// Does what the key says; false if the text would become too long.
  package mutating func press(_ key: Key) -> Bool {
    if isSelected { return pressOnSelection(key) }
    switch key {
    case .character(let character): return insert([character])
    case .backspace: erase(max(0, cursor - 1)..<cursor)
    case .delete: erase(cursor..<min(characters.count, cursor + 1))
    case .eraseToStart: erase(0..<cursor)
    case .eraseToEnd: erase(cursor..<characters.count)
    case .eraseWord: erase(wordStart..<cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .start: cursor = 0
    case .end: cursor = characters.count
    }
    return true
  }

  /// A key while the whole text is selected.
  private mutating func pressOnSelection(_ key: Key) -> Bool {
    switch key {
    case .character(let character): return insert([character])
    case .backspace, .delete, .eraseToStart, .eraseToEnd, .eraseWord: replace(with: "")
    case .left, .start: (cursor, isSelected) = (0, false)
    case .right, .end, .wordRight: isSelected = false
    case .wordLeft: (cursor, isSelected) = (wordStart, false)
    }
    return true
  }

  /// Inserts characters at the cursor, or in place of the selected text; false, and nothing done, where the text would
  /// become too long.
  package mutating func insert(_ new: some Collection<Character>) -> Bool {
    if new.isEmpty { return true }
    let (start, end) = isSelected ? (0, characters.count) : (cursor, cursor)
    guard characters.count - (end - start) + new.count <= limit else { return false }
    // Joined as text, because a combining mark belongs to the character before it.
    let before = String(characters[..<start]) + String(new)
    let after = String(characters[end...])
    guard before.utf8.count + after.utf8.count <= limit * TextEntry.bytesEach else { return false }
    characters = Array(before + after)
    cursor = min(characters.count, before.count)
    isSelected = false
    return true
  }

  /// Replaces the whole text with another one.
  package mutating func replace(with text: String) {
    characters = Array(text)
    cursor = characters.count
    isSelected = false
  }

  /// Moves the cursor from line to line, as far as there are any.
  mutating func moveLines(_ move: Move) {
    let starts = [0] + characters.indices.filter { characters[$0].isNewline }.map { $0 + 1 }
    guard let line = starts.lastIndex(where: { $0 <= cursor }) else { return }
    guard let place = move.place(from: line, of: starts.count, page: starts.count) else { return }
    let end = place + 1 < starts.count ? starts[place + 1] - 1 : characters.count
    (cursor, isSelected) = (min(end, starts[place] + cursor - starts[line]), false)
  }

  private mutating func erase(_ range: Range<Int>) {
    let before = String(characters[..<range.lowerBound])
    // Joined as text: what was separate before and after may be one character now, two halves of a flag for example.
    characters = Array(before + String(characters[range.upperBound...]))
    cursor = min(characters.count, before.count)
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}
