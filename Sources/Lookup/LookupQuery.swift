import SchoolNetwork
import Text

/// What is looked for: words that are all to be found, in any order, each by a few of its letters: «мк цифр» finds
/// «Мастер-класс „Цифровые инструменты“».
struct LookupQuery {
  /// How well a word fits a text; the smaller, the better. A number in full, or the beginning of a word; the first letters
  /// of words in a row; the beginning of a longer number; letters within a word.
  typealias Rank = Int8

  /// The whole query as the name of a school; nil if it says no school.
  let school: SchoolName?
  private let words: [Word]
  /// Whether all words are numbers.
  private let isOfNumbers: Bool

  /// A word of the query.
  private struct Word {
    /// Its letters, folded, in UTF-8.
    let bytes: [UInt8]
    /// The same letter by letter, each with its place in the bytes; empty where they cannot be the first letters of words.
    let letters: [Range<Int>]
    /// Whether its last letter is a figure; whether it may be looked for within words.
    let endsInFigure: Bool, mayBeWithin: Bool
    /// Whether it is a number: what has the number of an item, or a day, is not told by it beside other words.
    let isNumber: Bool
  }

  /// What is looked for, as typed.
  init(_ typed: String) {
    let name = SchoolName(typed)
    school = name.isTelling ? name : nil
    words = Folding.folded(typed).split(separator: " ").compactMap { typed in
      // Commas, dashes and quotation marks around a word say nothing.
      let word = LookupQuery.trimmed(typed)
      guard !word.isEmpty else { return nil }
      let bytes = Array(word.utf8)
      let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
      let letters = zip(starts, starts.dropFirst()).map { $0..<$1 }
      let isInitials = (2...6).contains(letters.count) && word.allSatisfy(\.isLetter)
      return Word(
        bytes: bytes, letters: isInitials ? letters : [], endsInFigure: bytes.last.map(LookupText.isFigure) ?? false,
        mayBeWithin: letters.count >= 3,
        isNumber: bytes.allSatisfy(LookupText.isFigure))
    }
    isOfNumbers = words.allSatisfy(\.isNumber)
  }

  private static func trimmed(_ word: Substring) -> Substring {
    func isTelling(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber || sign == "№" }
    guard let first = word.firstIndex(where: isTelling), let last = word.lastIndex(where: isTelling) else { return "" }
    return word[first...last]
  }

  /// Whether nothing is looked for.
  var isEmpty: Bool { words.isEmpty }

  /// How well all words fit a text; nil if one of them does not. A word may fit the text of a school that the thing
  /// belongs to instead, but not all of them.
  func rank(in text: LookupText.Piece, or schools: [LookupText.Piece], of all: LookupText) -> Rank? {
    var (worst, isOwn): (Rank, Bool) = (0, false)
    for word in words {
      if let rank = rank(of: word, in: text, of: all) {
        (worst, isOwn) = (max(worst, rank), isOwn || !word.isNumber || isOfNumbers)
      } else if schools.contains(where: { rank(of: word, in: $0, of: all) ?? 9 <= 1 }) {
        worst = max(worst, 1)
      } else {
        return nil
      }
    }
    return isOwn ? worst : nil
  }

  private func rank(of word: Word, in text: LookupText.Piece, of all: LookupText) -> Rank? {
    all.bytes.withUnsafeBufferPointer { bytes in
      all.starts.withUnsafeBufferPointer { starts in
        var best: Rank?
        for place in text.words where (best ?? 9) > 0 {
          let start = Int(starts[place])
          if LookupQuery.begins(bytes, at: start, with: word.bytes[...]) {
            let end = start + word.bytes.count
            let isCut = word.endsInFigure && end < bytes.count && LookupText.isFigure(bytes[end])
            best = min(best ?? 9, isCut ? 2 : 0)
          } else if !word.letters.isEmpty, place + word.letters.count <= text.words.upperBound,
            word.letters.indices.allSatisfy({ number in
              LookupQuery.begins(bytes, at: Int(starts[place + number]), with: word.bytes[word.letters[number]])
            })
          {
            best = min(best ?? 9, 1)
          }
        }
        if best == nil, word.mayBeWithin, LookupQuery.isThere(word.bytes, in: bytes, text.bytes) { return 3 }
        return best
      }
    }
  }

  /// Whether the bytes from a place on are these.
  @inline(__always)
  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, with word: ArraySlice<UInt8>) -> Bool {
    guard start + word.count <= bytes.count else { return false }
    // Cyrillic letters begin alike: the second byte tells more, and is looked at first where there is one.
    return word.withUnsafeBufferPointer { word in
      if word.count > 1, bytes[start + 1] != word[1] { return false }
      for place in word.indices where bytes[start + place] != word[place] { return false }
      return true
    }
  }

  /// Whether these letters are anywhere in a text.
  private static func isThere(
    _ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard let last = word.last, range.count >= word.count else { return false }
    var end = range.lowerBound + word.count - 1
    while end < range.upperBound {
      if bytes[end] == last, begins(bytes, at: end - word.count + 1, with: word[...]) { return true }
      end += 1
    }
    return false
  }
}
