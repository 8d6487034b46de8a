import Text

/// What tells a school from the others of its network.
struct TellingParts: Equatable, Sendable {
  /// Whether its kind is needed beside the number or the word.
  var kind = false
  /// The words that are needed, by their places among the pieces, and how many letters of each tell it from all others.
  var words: [Int: Int] = [:]
}

/// A name on its way into fewer columns than it has. What tells the school apart is put in first, then the kind, then
/// the other words as far as they fit; «…» is where words are left out or cut.
struct ShortName {
  private enum Shape: Equatable {
    case omitted, whole
    /// The shortest form of a kind.
    case shortest
    /// The beginning of a word; the middle of a word, from a letter on.
    case beginning(Int), middle(from: Int, Int)
  }

  private let pieces: [SchoolName.Piece]
  private let telling: TellingParts
  private let columns: Int
  private var shapes: [Shape]

  /// The name in so many columns at most; nil if not even its number or a beginning of a word fits.
  static func text(of name: SchoolName, _ telling: TellingParts, in columns: Int) -> String? {
    var short = ShortName(name, telling, columns)
    return short.fill()
  }

  /// The columns of what tells the school apart, as short as ``text(of:_:in:)`` can make it.
  static func least(of name: SchoolName, _ telling: TellingParts) -> Int {
    var short = ShortName(name, telling, 0)
    for (place, piece) in name.pieces.enumerated() {
      switch piece {
      case .number: break
      case .kind: short.shapes[place] = telling.kind ? .shortest : .omitted
      case .word(let word):
        guard let letters = telling.words[place] else {
          short.shapes[place] = .omitted
          continue
        }
        if word.lettersOfNumber == 0, min(letters, leastOfMiddle) < word.text.count {
          short.shapes[place] = .beginning(min(letters, leastOfMiddle))
        }
      }
    }
    return Width.of(short.render())
  }

  /// The letters of «…ючев»: fewer do not show where two words differ.
  private static let leastOfMiddle = 4

  private init(_ name: SchoolName, _ telling: TellingParts, _ columns: Int) {
    (pieces, self.telling, self.columns) = (name.pieces, telling, columns)
    shapes = pieces.map { _ in .whole }
  }

  private mutating func fill() -> String? {
    if let whole = fitting() { return whole }
    // Initials, titles and the like go before anything that has a meaning.
    for place in pieces.indices where !hasMeaning(place) { shapes[place] = .omitted }
    if let plain = fitting() { return plain }
    for place in pieces.indices { shapes[place] = .omitted }
    let essential = places(isNumber) + (telling.kind ? places(isKind) : []) + telling.words.keys.sorted()
    var isCut = false
    for place in essential + pieces.indices.filter({ !essential.contains($0) && isKind($0) }) {
      isCut = !add(place, isEssential: essential.contains(place)) || isCut
    }
    for place in pieces.indices where !isCut && shapes[place] == .omitted && hasMeaning(place) && !isKind(place) {
      isCut = !add(place, isEssential: false)
    }
    return shapes.allSatisfy { $0 == .omitted } ? nil : render()
  }

  /// Adds a piece, shortened where it must; false if it is not there as a whole.
  private mutating func add(_ place: Int, isEssential: Bool) -> Bool {
    shapes[place] = .whole
    if fitting() != nil { return true }
    switch pieces[place] {
    case .number: break
    case .kind:
      shapes[place] = .shortest
      if fitting() != nil { return true }
    case .word(let word):
      let letters = word.text.count
      let number = word.lettersOfNumber
      guard number < letters else { break }
      shapes[place] = .beginning(1)
      let room = columns - Width.of(render()) + 1
      let needed = max(telling.words[place] ?? 3, number > 0 ? number + 1 : 0)
      if room >= min(max(needed, isEssential ? 1 : 3), letters) {
        shapes[place] = .beginning(min(room, letters - 1))
        if fitting() != nil { return false }
      }
      if isEssential, room >= 4 {
        // The words that look alike differ further on: that part is shown.
        shapes[place] = .middle(from: max(number, min(needed - 2, letters - room + 1)), room - 1)
        if fitting() != nil { return false }
      }
    }
    shapes[place] = .omitted
    return false
  }

  private func isKind(_ place: Int) -> Bool { if case .kind = pieces[place] { true } else { false } }
  private func isNumber(_ place: Int) -> Bool { if case .number = pieces[place] { true } else { false } }
  private func places(_ isOne: (Int) -> Bool) -> [Int] { pieces.indices.filter(isOne) }

  private func hasMeaning(_ place: Int) -> Bool {
    if case .word(let word) = pieces[place] { return word.role == .proper || telling.words[place] != nil }
    return true
  }

  private func fitting() -> String? {
    let text = render()
    return Width.of(text) <= columns ? text : nil
  }

  private func render() -> String {
    var text = ""
    var isCut = false
    for (place, piece) in pieces.enumerated() {
      let shape = isBeforeItsWord(place) ? (shapes[place + 1] == .omitted ? .omitted : .whole) : shapes[place]
      guard shape != .omitted else {
        if case .word(let word) = piece, word.role == .proper { isCut = true }
        continue
      }
      // Before a number that begins the text nothing is missed.
      if isCut, !text.hasSuffix("…"), !text.isEmpty || isWord(piece) { text += "…" }
      isCut = false
      if !text.isEmpty, text != "…" { text += " " }
      text += ShortName.words(piece, shape)
    }
    return isCut && !text.hasSuffix("…") ? text + "…" : text
  }

  /// Whether it is a preposition, which is there if the word behind it is: «с углублённым».
  private func isBeforeItsWord(_ place: Int) -> Bool {
    guard case .word(let word) = pieces[place], word.isPreposition, telling.words[place] == nil,
      place + 1 < pieces.count, case .word = pieces[place + 1]
    else { return false }
    return true
  }

  private func isWord(_ piece: SchoolName.Piece) -> Bool { if case .word = piece { true } else { false } }

  private static func words(_ piece: SchoolName.Piece, _ shape: Shape) -> String {
    switch piece {
    case .kind(let kind): return shape == .shortest ? kind.shortest : kind.short
    case .number(let number): return "№ " + number
    case .word(let word):
      switch shape {
      case .beginning(let letters): return word.text.prefix(letters) + "…"
      case .middle(let start, let letters):
        let rest = word.text.dropFirst(start)
        let part = rest.count <= letters ? rest : rest.prefix(max(1, letters - 1))
        return "…" + part + (part.count < rest.count ? "…" : "")
      case .omitted, .whole, .shortest: return word.text
      }
    }
  }
}
