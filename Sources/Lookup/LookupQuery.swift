import SchoolNetwork
import Text

/// What is looked for: words that are all to be found, in any order, each by a few of its letters: «мк цифр» finds
/// «Мастер-класс „Цифровые инструменты“».
struct LookupQuery {
  /// How well a word fits a text; the smaller, the better.
  enum Rank: Int, Comparable, CaseIterable {
    /// The whole query is the name of the school; a number in full, or the beginning of a word; the first letters of
    /// words in a row; the beginning of a longer number; letters within a word.
    case name, beginning, initials, longerNumber, within

    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  /// The whole query as the name of a school; nil if it says no school.
  let school: SchoolName?
  private let words: [Word]
  /// Whether all words are numbers.
  private let isOfNumbers: Bool

  /// A word of the query.
  private struct Word {
    /// Its letters, folded, in UTF-8; the first of them as one number, its first letter and its second.
    let bytes: [UInt8], start: LookupText.Start, letter: LookupText.Start, second: LookupText.Start
    /// Each letter; empty where they cannot be the first letters of words.
    let letters: [LookupText.Start]
    /// Whether its last letter is a figure; whether it may be looked for within words.
    let endsInFigure: Bool, mayBeWithin: Bool
    /// Whether it is a number: what has the number of an item, or a day, is not told by it beside other words.
    let isNumber: Bool

    init(_ word: Substring) {
      bytes = Array(word.utf8)
      let letters = word.unicodeScalars.map { LookupText.Start(Array(String($0).utf8)) }
      (start, letter) = (LookupText.Start(bytes), letters.first ?? LookupText.Start([]))
      second = letters.dropFirst().first ?? letter
      let isInitials = (2...4).contains(letters.count) && word.allSatisfy(\.isLetter)
      self.letters = isInitials ? letters : []
      endsInFigure = bytes.last.map(LookupText.isFigure) ?? false
      mayBeWithin = letters.count >= 3
      isNumber = bytes.allSatisfy(LookupText.isFigure)
    }
  }

  /// What is looked for, as typed.
  init(_ typed: String) {
    let name = SchoolName(typed)
    school = name.isTelling ? name : nil
    words = Folding.folded(typed).split(separator: " ").compactMap { typed in
      // Commas, dashes and quotation marks around a word say nothing.
      let word = LookupQuery.trimmed(typed)
      return word.isEmpty ? nil : Word(word)
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
  /// Whether a word is long enough to be looked for within words.
  var mayBeWithin: Bool { words.contains(where: \.mayBeWithin) }

  /// Whether each word may be at the beginning of one, or be the first letters of some.
  func mayFit(_ text: LookupText) -> Bool {
    words.allSatisfy { !$0.letters.isEmpty || text.mayBegin(with: $0.bytes) }
  }

  /// How well all words fit a text; nil if one of them does not. A word may fit the text of a school that the thing
  /// belongs to instead, but not all of them. `within`: also letters within a word count.
  @_optimize(speed)
  func rank(
    in text: LookupText.Piece, or schools: (LookupText.Piece?, LookupText.Piece?), within: Bool,
    _ all: LookupText.Reading
  ) -> Rank? {
    var (worst, isOwn) = (Rank.beginning, false)
    for number in words.indices {
      if let rank = rank(ofWord: number, in: text, within: within, all) {
        worst = max(worst, rank)
        isOwn = isOwn || !words[number].isNumber || isOfNumbers
      } else if let school = schools.0, rank(ofWord: number, in: school, within: false, all) == .beginning {
        continue
      } else if let donor = schools.1, rank(ofWord: number, in: donor, within: false, all) == .beginning {
        continue
      } else {
        return nil
      }
    }
    return isOwn ? worst : nil
  }

  @_optimize(speed)
  private func rank(
    ofWord number: Int, in text: LookupText.Piece, within: Bool, _ all: LookupText.Reading
  ) -> Rank? {
    let (start, letter, second) = (words[number].start, words[number].letter, words[number].second)
    let count = words[number].bytes.count
    let hasInitials = !words[number].letters.isEmpty
    var best: Rank?
    for place in text.words {
      let at = Int(all.starts[place])
      let head = all.head(at)
      if start.isBeginning(of: head), count <= 8 || all.hasBytes(words[number].bytes, at: at) {
        guard words[number].endsInFigure, LookupText.isFigure(all.bytes[at + count]) else { return .beginning }
        best = best ?? .longerNumber
      } else if hasInitials, letter.isBeginning(of: head), place + 1 < text.words.upperBound,
        second.isBeginning(of: all.head(Int(all.starts[place + 1]))), isInitials(number, from: place, text, all)
      {
        best = .initials
      }
    }
    guard best == nil, within, words[number].mayBeWithin else { return best }
    for at in text.bytes where start.isBeginning(of: all.head(at)) {
      if count <= 8 || all.hasBytes(words[number].bytes, at: at) { return .within }
    }
    return nil
  }

  private func isInitials(_ number: Int, from place: Int, _ text: LookupText.Piece, _ all: LookupText.Reading) -> Bool {
    let letters = words[number].letters
    guard place + letters.count <= text.words.upperBound else { return false }
    return letters.indices.allSatisfy { letters[$0].isBeginning(of: all.head(Int(all.starts[place + $0]))) }
  }
}
