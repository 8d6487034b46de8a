import Text

/// A run of letters or digits in a name.
struct NameToken {
  /// What lies before it.
  enum Gap { case space, hyphen, nothing }

  /// As written, with the dot of an abbreviation; without quotation marks.
  var text: String
  /// Folded, without dots and brackets.
  var folded: String
  var isNumber = false
  var gap = Gap.space
  /// Whether «№», or what is written for it, is right before the number.
  var isAfterSign = false
  var hasDot = false

  /// Whether it is one letter: an initial, or the letter of a number.
  var isLetter: Bool { !isNumber && folded.unicodeScalars.count == 1 }
}

/// Takes a name apart into words and numbers: quotation marks of all sorts, brackets, dashes and spaces only part them.
struct NameScanner {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private(set) var tokens: [NameToken] = []
  private var gap = NameToken.Gap.space
  private var afterSign = false

  /// The tokens of a name.
  static func tokens(of name: String) -> [NameToken] {
    var scanner = NameScanner(name)
    scanner.run()
    return scanner.tokens
  }

  private init(_ name: String) {
    let line = SafeText.line(name)
    scalars = Array((SafeText.isPlain(line) ? line : NFC.normalized(line)).unicodeScalars)
    tokens.reserveCapacity(8)
  }

  private mutating func run() {
    while place < scalars.count {
      let scalar = scalars[place]
      if NameScanner.isDigit(scalar) {
        readNumber()
      } else if NameScanner.isLetter(scalar) {
        readWord()
      } else {
        readSign(scalar)
      }
    }
  }

  private mutating func readSign(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "№": afterSign = true
    case "-", "‐", "‑", "–", "—", "−":
      let isInside = gap == .nothing && place + 1 < scalars.count && NameScanner.isPart(scalars[place + 1])
      gap = isInside ? .hyphen : .space
    case ".":
      if gap == .nothing, !tokens.isEmpty, !tokens[tokens.count - 1].isNumber {
        tokens[tokens.count - 1].text += "."
        tokens[tokens.count - 1].hasDot = true
      } else {
        gap = .space
      }
    // The little circle of «N°».
    case "°", "º": break
    default: gap = .space
    }
    place += 1
  }

  private mutating func readNumber() {
    let start = place
    while place < scalars.count, NameScanner.isDigit(scalars[place]) { place += 1 }
    let text = String(String.UnicodeScalarView(scalars[start..<place]))
    var digits = text.drop { $0 == "0" }
    if digits.isEmpty { digits = "0" }
    var token = NameToken(text: text, folded: String(digits), isNumber: true, gap: gap)
    // «N 5», «No. 5», «номер 5».
    if let last = tokens.last, ["n", "no", "nо", "номер"].contains(last.folded) {
      tokens.removeLast()
      (afterSign, token.gap) = (true, .space)
    }
    token.isAfterSign = afterSign
    add(token)
  }

  private mutating func readWord() {
    let start = place
    var letters = String.UnicodeScalarView()
    while place < scalars.count {
      let scalar = scalars[place]
      if NameScanner.isLetter(scalar) {
        letters.append(scalar)
        place += 1
      } else if scalar == "(", place + 2 < scalars.count, scalars[place + 2] == ")",
        NameScanner.isLetter(scalars[place + 1])
      {
        // «О(С)ОШ» is one word.
        letters.append(scalars[place + 1])
        place += 3
      } else {
        break
      }
    }
    let text = String(String.UnicodeScalarView(scalars[start..<place]))
    add(NameToken(text: text, folded: Folding.folded(String(letters)), gap: gap))
  }

  private mutating func add(_ token: NameToken) {
    tokens.append(token)
    (gap, afterSign) = (.nothing, false)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isLetter(scalar) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x400...0x52F, 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80, 0xB0, 0xBA, 0x2000...0x2BFF: false
    default: scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
    }
  }
}
