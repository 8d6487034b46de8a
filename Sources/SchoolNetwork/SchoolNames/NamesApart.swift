package import Text

/// How the names of a network are told apart: by the number where no other school has it, else also by the kind or by
/// the words that the other names do not have. Made when a name comes, goes or changes.
package struct NamesApart: Equatable, Sendable {
  /// By the whole name; a name that is not in it is told by its number, or is one of few with its number.
  private var telling: [String: TellingParts] = [:]
  /// The names of a number that a few schools have. How they are told apart is worked out when one of them is cut, so
  /// that it costs nothing where all have room.
  private var few: [String: [String]] = [:]

  /// No names.
  package init() {}

  /// How these names are told apart. Names as short as «СОШ № 1234» are never cut: without a longer one nothing is
  /// worked out.
  package init(_ names: some Sequence<String>) {
    guard names.contains(where: { $0.utf8.count > NamesApart.shortName }) else { return }
    var groups: [String: [String]] = [:]
    for name in Set(names) { groups[NamesApart.number(of: name), default: []].append(name) }
    for (number, group) in groups where group.count > 1 || number.isEmpty {
      if group.count <= NamesApart.fewNames, !number.isEmpty {
        few[number] = group.sorted()
        continue
      }
      let read = group.map { SchoolName($0) }
      let told = WordsOfNames(read)
      for (text, name) in zip(group, read) { telling[text] = told.parts(of: name) }
    }
  }

  /// Up to so many names of one number are read each time that one of them is cut.
  private static let fewNames = 3

  /// What tells a name from the others; nil if its number does.
  private func parts(of name: String, _ said: SchoolName) -> TellingParts? {
    if let parts = telling[name] { return parts }
    guard let group = few[said.number], group.contains(name) else { return nil }
    return WordsOfNames(group.map { SchoolName($0) }).parts(of: SchoolName(name))
  }

  /// The number that a name says, seen without reading its words where that is possible.
  static func number(of name: String) -> String {
    PlainName(name).map { String($0.number) } ?? SchoolName(name).number
  }

  /// «СОШ № 1234» in bytes, and one more.
  private static let shortName = 16

  /// A name in at most so many columns. It is as written where it fits; else without legal form and quotation marks, the
  /// kind in short, and at last only with what tells the school from the others.
  package func short(_ name: String, in columns: Int) -> String {
    let line = SafeText.line(name)
    if Width.of(line) <= columns { return line }
    let said = SchoolName(line)
    guard !said.pieces.isEmpty else { return Width.truncated(line, columns: columns) }
    let parts = parts(of: name, said) ?? TellingParts()
    return ShortName.text(of: said, parts, in: columns) ?? Width.truncated(line, columns: columns)
  }

  /// The fewest columns in which a name is still told from the others. A school outside the network is not among them:
  /// its number may be that of one inside, so its kind is needed too.
  package func least(_ name: String, isOutside: Bool = false) -> Int {
    let line = SafeText.line(name)
    let said = SchoolName(line)
    guard !said.pieces.isEmpty else { return Width.of(line) }
    var parts = parts(of: name, said) ?? TellingParts()
    if isOutside { parts.kind = true }
    return min(Width.of(line), ShortName.least(of: said, parts))
  }
}

/// The words of names that have the same number, or none.
private struct WordsOfNames {
  /// How many names have the word, the kind, the word with the kind.
  private var counts: [String: Int] = [:]
  /// How many letters of a word tell it from every other word.
  private var letters: [String: Int] = [:]

  init(_ names: [SchoolName]) {
    for name in names {
      for feature in Set(WordsOfNames.features(of: name)) { counts[feature, default: 0] += 1 }
    }
    let words = Set(names.flatMap(\.words).filter { $0.role == .proper }.map(WordsOfNames.text)).sorted()
    for (place, word) in words.enumerated() {
      let neighbours = [place - 1, place + 1].filter(words.indices.contains)
      letters[word] = (neighbours.map { WordsOfNames.shared(word, words[$0]) }.max() ?? 0) + 1
    }
  }

  private static func text(of word: SchoolName.Word) -> String { word.parts.joined(separator: "-") }

  private static func features(of name: SchoolName) -> [String] {
    let kind = name.kind?.short ?? ""
    return ["=" + kind] + name.words.flatMap { [text(of: $0), kind + "=" + text(of: $0)] }
  }

  private static func shared(_ one: String, _ other: String) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }

  func parts(of name: SchoolName) -> TellingParts {
    let kind = name.kind?.short ?? ""
    var parts = TellingParts()
    if !name.number.isEmpty, counts["=" + kind] == 1 {
      parts.kind = true
      return parts
    }
    let words = name.pieces.enumerated().compactMap { place, piece -> (place: Int, word: SchoolName.Word)? in
      if case .word(let word) = piece, word.role != .patron, !word.isPreposition { (place, word) } else { nil }
    }
    func add(_ place: Int, _ word: SchoolName.Word) {
      parts.words[place] = letters[WordsOfNames.text(of: word)] ?? WordsOfNames.text(of: word).count
    }
    // A name before an initial, a whole one before one that needs the kind too.
    let ranked = words.filter { $0.word.role == .proper } + words.filter { $0.word.role != .proper }
    if let own = ranked.first(where: { counts[WordsOfNames.text(of: $0.word)] == 1 }) {
      add(own.place, own.word)
    } else if let own = ranked.first(where: { counts[kind + "=" + WordsOfNames.text(of: $0.word)] == 1 }) {
      parts.kind = true
      add(own.place, own.word)
    } else {
      parts.kind = true
      for (place, word) in words where word.role == .proper { add(place, word) }
    }
    return parts
  }
}

extension Network {
  /// Words with names of schools in them, in a place of this size. Where there is too little room the names are
  /// shortened first, each to the same columns: the largest number with which the words fit. `words` gets them in their
  /// order.
  package func fitting(_ room: TextRoom, _ names: [String], least: Int = 10, _ words: ([String]) -> String) -> String {
    let whole = words(names)
    guard !names.isEmpty, !room.holds(whole) else { return whole }
    func shortened(_ columns: Int) -> String { words(names.map { self.names.short($0, in: columns) }) }
    var (fits, tooWide) = (least, names.map { Width.of(SafeText.line($0)) }.max() ?? least)
    while tooWide - fits > 1 {
      let middle = (fits + tooWide) / 2
      if room.holds(shortened(middle)) { fits = middle } else { tooWide = middle }
    }
    return shortened(fits)
  }
}
