/// One paragraph on its way into lines; see ``Width/wrapped(_:columns:)``.
struct Wrapping {
  /// What stays together: a Character, or a scalar and its marks where a Character is wider than any line may be.
  private struct Unit {
    /// Where it begins, in UTF-8 bytes from the paragraph's start.
    var offset: Int
    var columns: Int
    var kind: Kind
  }

  private enum Kind {
    /// A space and nothing else; one with a mark on it has something to show.
    case space
    /// A hyphen, a dash, a slash: a line may end after it.
    case joint
    case numberSign
    case other

    init(_ scalar: Unicode.Scalar, isWhole: Bool = true) {
      switch scalar {
      case " ": self = isWhole ? .space : .other
      case "-", "/", "‐", "–", "—": self = .joint
      case "№": self = .numberSign
      default: self = .other
      }
    }
  }

  private let text: Substring
  private var units: [Unit]

  /// A paragraph of plain text.
  init(plain text: Substring) {
    self.text = text
    units = Wrapping.plainUnits(of: text)
  }

  private static func plainUnits(of text: Substring) -> [Unit] {
    var units: [Unit] = []
    let bytes = Array(text.utf8)
    units.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case ..<0x80:
        units.append(Unit(offset: offset, columns: 1, kind: Kind(Unicode.Scalar(byte))))
        offset += 1
      case ..<0xE0:
        units.append(Unit(offset: offset, columns: 1, kind: .other))
        offset += 2
      default:
        let low = UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
        let scalar = Unicode.Scalar(UInt32(byte & 0x0F) << 12 | low)
        units.append(Unit(offset: offset, columns: 1, kind: scalar.map { Kind($0) } ?? .other))
        offset += 3
      }
    }
    return units
  }

  /// A paragraph: safe text without a line break.
  init(_ text: Substring) {
    self.text = text
    guard !SafeText.isPlain(String(text)) else {
      units = Wrapping.plainUnits(of: text)
      return
    }
    units = []
    var offset = 0
    for character in text {
      append(character, at: offset)
      offset += character.utf8.count
    }
  }

  private mutating func append(_ character: Character, at offset: Int) {
    let columns = Width.of(character)
    let first = character.unicodeScalars.first!
    if columns <= 2 {
      let kind = Kind(first, isWhole: character.unicodeScalars.count == 1)
      units.append(Unit(offset: offset, columns: columns, kind: kind))
      return
    }
    var place = offset
    for scalar in character.unicodeScalars {
      let columns = Width.of(scalar)
      if columns > 0 || place == offset {
        units.append(Unit(offset: place, columns: columns, kind: Kind(scalar, isWhole: false)))
      }
      place += UTF8.width(scalar)
    }
  }

  /// The ranges of the lines in the text that the paragraph is part of.
  func lines(columns: Int) -> [Range<String.Index>] {
    var lines: [Range<String.Index>] = []
    var start = 0
    repeat {
      let end = lineEnd(from: start, columns: columns)
      var shownEnd = end
      if end < units.count {
        while shownEnd > start && units[shownEnd - 1].kind == .space { shownEnd -= 1 }
      }
      lines.append(place(start)..<place(shownEnd))
      start = end
      while start < units.count && units[start].kind == .space { start += 1 }
    } while start < units.count
    return lines
  }

  private func place(_ unit: Int) -> String.Index {
    unit < units.count ? text.utf8.index(text.startIndex, offsetBy: units[unit].offset) : text.endIndex
  }

  /// The unit after the last one of the line that begins with this one.
  private func lineEnd(from start: Int, columns: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    // Where initials are parted from their name: only if nothing else helps.
    var poorBreak: Int?
    var before: Kind?
    var hasWord = false
    var number = NumberInText()
    for index in start..<units.count {
      let unit = units[index]
      used += unit.columns
      if used > columns {
        if unit.kind == .space, !number.isDue, lastBreak == nil || !isAmongInitials(index) { return index }
        // A number that is longer than a line is broken all the same.
        let whole = unit.kind == .numberSign ? nil : number.start
        return lastBreak ?? whole.flatMap { $0 > start ? $0 : nil } ?? poorBreak ?? index
      }
      switch unit.kind {
      // A line does not end in its indent, nor between «№» and the number.
      case .space:
        if hasWord, !number.isDue {
          if isAmongInitials(index) { poorBreak = index + 1 } else { lastBreak = index + 1 }
        }
      // Not after a sign that begins a word: «-5», «/home».
      case .joint: if let before, before != .space { lastBreak = index + 1 }
      case .numberSign, .other: break
      }
      number.take(unit.kind, at: index)
      hasWord = hasWord || unit.kind != .space
      before = unit.kind
    }
    return units.count
  }

  /// Whether a space is inside «И. И. Иванова» or «Иванова И. И.».
  private func isAmongInitials(_ space: Int) -> Bool {
    if isInitial(endingAt: space), space + 1 < units.count, isCapital(space + 1) { return true }
    guard isInitial(at: space + 1) else { return false }
    // Initials behind a name, unless another name follows them: then they are its own.
    var place = space + 1
    while isInitial(at: place) {
      place += 2
      if place < units.count, units[place].kind == .space { place += 1 }
    }
    if place < units.count, isCapital(place) { return false }
    var first = space
    while first > 0, units[first - 1].kind == .other { first -= 1 }
    return first < space && isCapital(first)
  }

  private func isInitial(endingAt end: Int) -> Bool {
    guard end >= 2, isInitial(at: end - 2) else { return false }
    return end == 2 || units[end - 3].kind != .other || scalar(end - 3) == "." || !isLetter(end - 3)
  }

  private func isInitial(at place: Int) -> Bool {
    place >= 0 && place + 1 < units.count && isCapital(place) && scalar(place + 1) == "."
  }

  private func isCapital(_ place: Int) -> Bool {
    switch scalar(place).value {
    case 0x41...0x5A, 0x400...0x42F: true
    default: false
    }
  }

  private func isLetter(_ place: Int) -> Bool { scalar(place).properties.isAlphabetic }

  private func scalar(_ place: Int) -> Unicode.Scalar {
    text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: units[place].offset)]
  }

  /// «№», the spaces after it and the number, which stay together.
  private struct NumberInText {
    /// Where its sign is; nil outside a number.
    private(set) var start: Int?
    /// Whether the number itself is still to come.
    private(set) var isDue = false

    mutating func take(_ kind: Kind, at index: Int) {
      switch kind {
      case .numberSign: (start, isDue) = (index, true)
      case .space where isDue: break
      case .other: isDue = false
      case .space, .joint: (start, isDue) = (nil, false)
      }
    }
  }
}
