/// Letters folded to one byte each: а–я are 1–32 (ё is е), then І, V and «some other letter».
enum WordFolding {
  static let romanOne: UInt8 = 33
  static let romanFive: UInt8 = 34
  static let foreign: UInt8 = 35

  /// The letters a–z. Those that look like a Cyrillic one are it; I and L may be a Roman one.
  static let latin: [UInt8] = {
    // a b c d e f g h i j k l m n o p q r s t u v w x y z
    let looks = "авс.е..н..к.м.ор...т...ху."
    var table = looks.unicodeScalars.map { $0 == "." ? foreign : UInt8($0.value - 0x430 + 1) }
    table[8] = romanOne
    table[11] = romanOne
    table[21] = romanFive
    return table
  }()

  /// A word of the vocabulary, packed.
  static func pack(_ word: String) -> PackedWord {
    var word = word
    return word.withUTF8 { bytes in
      var scanner = WordingScanner(bytes)
      return scanner.packWord()
    }
  }
}

/// Cuts a wording into words, numbers and signs. Spaces, quotes, brackets, stars and stray dots only separate.
struct WordingScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private let latin = WordFolding.latin
  var at = 0
  var tokens: [DeadlineToken] = []
  /// What was passed since the last token.
  private var lead = DeadlineToken.Lead.none

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The tokens of a wording, in order.
  static func tokens(of wording: String) -> [DeadlineToken] {
    var wording = wording
    return wording.withUTF8 { bytes in
      var scanner = WordingScanner(bytes)
      scanner.tokens.reserveCapacity(12)
      scanner.scan()
      return scanner.tokens
    }
  }

  private mutating func scan() {
    while at < bytes.count {
      let count = tokens.count
      if digit(at) != nil {
        number()
      } else if letter(at) != nil {
        let word = packWord()
        tokens.append(
          DeadlineVocabulary.token(for: word)
            ?? DeadlineToken(kind: DeadlineVocabulary.looksLikeTime(word) ? .unknown : .word))
      } else {
        sign()
      }
      guard lead != .none, tokens.count > count else { continue }
      tokens[count].lead = lead
      lead = .none
    }
  }

  // MARK: Words

  /// The folded letter at a place, and how many bytes it takes; nil if no letter is.
  func letter(_ place: Int) -> (code: UInt8, length: Int)? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    if byte < 0x80 {
      let lower = byte | 0x20
      return (0x61...0x7A).contains(lower) ? (latin[Int(lower - 0x61)], 1) : nil
    }
    guard byte == 0xD0 || byte == 0xD1, place + 1 < bytes.count else { return nil }
    let second = bytes[place + 1]
    if byte == 0xD0 {
      switch second {
      case 0x90...0xAF: return (second - 0x8F, 2)
      case 0xB0...0xBF: return (second - 0xAF, 2)
      case 0x81: return (6, 2)
      case 0x86: return (WordFolding.romanOne, 2)
      default: return (WordFolding.foreign, 2)
      }
    }
    switch second {
    case 0x80...0x8F: return (second - 0x6F, 2)
    case 0x91: return (6, 2)
    case 0x96: return (WordFolding.romanOne, 2)
    default: return (WordFolding.foreign, 2)
    }
  }

  /// The word that begins here, packed; the scan continues after it. Accents and soft hyphens are skipped.
  fileprivate mutating func packWord() -> PackedWord {
    var word = PackedWord()
    while at < bytes.count {
      if let (code, length) = letter(at) {
        word.append(code)
        at += length
      } else if at + 1 < bytes.count, bytes[at] == 0xCC {
        if bytes[at + 1] == 0x86 { word.addBreve() }
        at += 2
      } else if at + 1 < bytes.count, bytes[at] == 0xC2, bytes[at + 1] == 0xAD {
        at += 2
      } else {
        break
      }
    }
    return word
  }

  // MARK: Numbers

  func digit(_ place: Int) -> Int? {
    guard place < bytes.count, (0x30...0x39).contains(bytes[place]) else { return nil }
    return Int(bytes[place] - 0x30)
  }

  func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// The digits that begin here; a value of five digits or more is cut short, its count is not.
  mutating func digits() -> (value: Int, count: Int) {
    var value = 0
    var count = 0
    while let next = digit(at) {
      if count < 5 { value = value * 10 + next }
      count += 1
      at += 1
    }
    return (value, count)
  }

  private mutating func number() {
    let start = at
    // The letter before the dot: a Latin one, or the second byte of a Cyrillic one.
    let isGlued = start >= 2 && bytes[start - 1] == 0x2E && bytes[start - 2] > 0x40
    let (value, count) = digits()
    if isGlued, count == 2, tokens.last?.kind == .month, byte(at) != 0x2E || digit(at + 1) == nil {
      // «сент.26», as a spreadsheet writes a month.
      var token = DeadlineToken(kind: .shortYear, year: 2000 + value, digits: 2)
      token.yearAt = start
      tokens.append(token)
    } else if let token = hour(value, count) ?? separatedDate(value, count, at: start) {
      tokens.append(token)
    } else if byte(at) == 0x2E, digit(at + 1) != nil {
      var token = dotted(first: value, count)
      token.numberAt = start
      // `2026.11.15` is not understood; its year is still one.
      if count == 4, (1900...2199).contains(value) { (token.yearAt, token.digits) = (start, count) }
      tokens.append(token)
    } else if count == 4, var date = isoRest(year: value) {
      (date.yearAt, date.numberAt) = (start, start + 8)
      tokens.append(date)
    } else {
      var token = DeadlineToken(kind: count <= 4 ? .number : .unknown, number: value, digits: count)
      token.numberAt = start
      if count == 4, (1900...2199).contains(value) { token.yearAt = start }
      if suffix() { token.mark = .suffix } else if byte(at) == 0x2E { token.mark = .dot }
      tokens.append(token)
    }
  }

  /// `15.11`, `15.11.26`, `15.11.2026`, `11.2026`; anything else with dots between digits is unknown.
  private mutating func dotted(first: Int, _ count: Int) -> DeadlineToken {
    at += 1
    let second = digits()
    var token = DeadlineToken(kind: .unknown)
    if count <= 2, second.count <= 2 {
      token = DeadlineToken(kind: .date, number: first, month: second.value, digits: second.count)
      if byte(at) == 0x2E, digit(at + 1) != nil {
        at += 1
        token.yearAt = at
        let year = digits()
        token.digits = year.count
        token.year = year.count == 2 ? 2000 + year.value : year.value
        if !(1900...2199).contains(token.year) || year.count == 3 { token.kind = .unknown }
      }
    } else if count <= 2, second.count == 4, (1900...2199).contains(second.value) {
      token = DeadlineToken(kind: .numericMonth, month: first, year: second.value, digits: 4)
      token.yearAt = at - 4
    }
    while byte(at) == 0x2E, digit(at + 1) != nil {
      token.kind = .unknown
      at += 1
      _ = digits()
    }
    // «15.00», «15.30»: no month has such a number.
    if token.kind == .date, token.year == 0, second.count == 2, token.month == 0 || token.month > 12,
      token.month % 5 == 0, token.month < 60, first < 24
    {
      token.kind = .hour
    }
    return token
  }

  /// The rest of `2026-11-15` after its year.
  private mutating func isoRest(year: Int) -> DeadlineToken? {
    guard byte(at) == 0x2D, byte(at + 3) == 0x2D, let m1 = digit(at + 1), let m2 = digit(at + 2),
      let d1 = digit(at + 4), let d2 = digit(at + 5), digit(at + 6) == nil, (1900...2199).contains(year)
    else { return nil }
    at += 6
    return DeadlineToken(kind: .date, number: d1 * 10 + d2, month: m1 * 10 + m2, year: year, digits: 4)
  }

  /// «-й», «го» and the like attached to a number: skipped if present.
  private mutating func suffix() -> Bool {
    let before = at
    if isDash(at) { at += bytes[at] == 0x2D ? 1 : 3 }
    if letter(at) != nil, DeadlineVocabulary.token(for: packWord())?.kind == .ordinalSuffix { return true }
    at = before
    return false
  }

  // MARK: Signs

  private func isDash(_ place: Int) -> Bool {
    byte(place) == 0x2D
      || (byte(place) == 0xE2 && byte(place + 1) == 0x80 && (0x90...0x95).contains(byte(place + 2)))
      || (byte(place) == 0xE2 && byte(place + 1) == 0x88 && byte(place + 2) == 0x92)
  }

  private mutating func add(_ kind: DeadlineToken.Kind, length: Int) {
    // Bytes of one unknown sign, and signs in a row, make one token.
    if kind != .unknown || tokens.last?.kind != .unknown { tokens.append(DeadlineToken(kind: kind)) }
    at += length
  }

  private mutating func sign() {
    if isDash(at) { return add(.dash, length: bytes[at] == 0x2D ? 1 : 3) }
    switch bytes[at] {
    case 0x0A, 0x0D:
      lead = .line
      at += 1
    case 0x28:
      lead = .bracket
      at += 1
    case 0x20, 0x09, 0x0B, 0x0C, 0x2E, 0x22, 0x29, 0x2A: at += 1
    case 0x2C: add(.comma, length: 1)
    case 0x3B:
      add(.comma, length: 1)
      tokens[tokens.count - 1].number = 1
    case 0x2F: add(.slash, length: 1)
    case 0x2B: add(.plus, length: 1)
    case 0x3A where [.dueWord, .fulfilment].contains(tokens.last?.kind): at += 1
    default: wideSign()
    }
  }

  private mutating func wideSign() {
    let (first, second, third) = (byte(at), byte(at + 1), byte(at + 2))
    switch (first, second, third) {
    // No-break space, soft hyphen, guillemets, combining marks.
    case (0xC2, 0xA0, _), (0xC2, 0xAD, _), (0xC2, 0xAB, _), (0xC2, 0xBB, _), (0xCC, _, _): at += 2
    // Spaces of all widths, line separators, quotes, the word joiner, the byte order mark.
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x98...0x9F),
      (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
      at += 3
    // Ⅰ to Ⅳ and ⅰ to ⅳ.
    case (0xE2, 0x85, 0xA0...0xA3), (0xE2, 0x85, 0xB0...0xB3):
      tokens.append(DeadlineToken(kind: .roman, number: Int(third & 0x0F) + 1))
      at += 3
    // «№ 5» names something; its number is no date.
    case (0xE2, 0x84, 0x96):
      add(.word, length: 3)
      while byte(at) == 0x20 || (byte(at) == 0xC2 && byte(at + 1) == 0xA0) { at += byte(at) == 0x20 ? 1 : 2 }
      _ = digits()
    default: add(.unknown, length: 1)
    }
  }
}
