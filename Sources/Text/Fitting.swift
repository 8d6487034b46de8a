/// Where text stands in a field wider than itself.
package enum Alignment: Hashable, Sendable {
  case left, right, center
}

extension Width {
  /// The longest beginning of a text that fits into this many columns; cut only between Characters.
  package static func prefix(of text: String, columns: Int) -> Substring {
    guard columns > 0 else { return text.prefix(0) }
    if text.utf8.count <= columns && SafeText.isPlain(text) { return text[...] }
    if SafeText.isPlain(text) { return Substring(text.unicodeScalars.prefix(columns)) }
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      used += of(text[end])
      if used > columns { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// The text if it fits into this many columns, else a beginning of it and «…».
  package static func truncated(_ text: String, columns: Int) -> String {
    guard columns > 0 else { return "" }
    if of(text) <= columns { return text }
    var kept = prefix(of: text, columns: columns - 1)
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in exactly this many columns: filled up with spaces, or cut with «…».
  package static func padded(_ text: String, columns: Int, _ alignment: Alignment = .left) -> String {
    let shown = truncated(text, columns: columns)
    let missing = max(0, columns - of(shown))
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: before) + shown + String(repeating: " ", count: missing - before)
  }

  /// The text in lines of at most this many columns; always at least one line, an empty text being one empty line.
  ///
  /// Lines end at spaces (which go away there), after hyphens, dashes and slashes, and wherever they must in words
  /// longer than a line; not after «№». Every `\n` of the text ends a line too. The text is made safe first. A
  /// measure below 2 counts as 2, as a wide character needs that much.
  package static func wrapped(_ text: String, columns: Int) -> [String] {
    let columns = max(2, columns)
    let text = SafeText.lines(text)
    if SafeText.isPlain(text) && of(text) <= columns { return [text] }
    return lineRanges(of: text, columns: columns).map { String(text[$0]) }
  }

  /// Where the lines of ``wrapped(_:columns:)`` stand in a text, which must be safe already; what lies between two
  /// ranges is the spaces or the `\n` of the break.
  package static func lineRanges(of text: String, columns: Int) -> [Range<String.Index>] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      Wrapping(Substring(paragraph)).lines(columns: max(2, columns))
    }
  }
}

/// One paragraph on its way into lines.
private struct Wrapping {
  /// What stays together: a Character, or a scalar and its marks where a Character is wider than any line may be.
  struct Unit {
    var start: String.Index
    var columns: Int
    var first: Unicode.Scalar
    /// Whether it is a space and nothing else: one with a mark on it has something to show.
    var isSpace: Bool

    init(_ first: Unicode.Scalar, at start: String.Index, columns: Int, isWhole: Bool = true) {
      self.start = start
      self.columns = columns
      self.first = first
      isSpace = isWhole && first == " "
    }
  }

  let text: Substring
  let units: [Unit]

  init(_ text: Substring) {
    self.text = text
    if SafeText.isPlain(String(text)) {
      units = text.unicodeScalars.indices.map { Unit(text.unicodeScalars[$0], at: $0, columns: 1) }
    } else {
      units = text.indices.flatMap { Wrapping.units(of: text, at: $0) }
    }
  }

  private static func units(of text: Substring, at index: String.Index) -> [Unit] {
    let character = text[index]
    let columns = Width.of(character)
    let first = character.unicodeScalars.first!
    if columns <= 2 { return [Unit(first, at: index, columns: columns, isWhole: character == Character(first))] }
    var units: [Unit] = []
    var place = index
    for scalar in character.unicodeScalars {
      let columns = Width.of(scalar)
      if columns > 0 || units.isEmpty { units.append(Unit(scalar, at: place, columns: columns, isWhole: false)) }
      place = text.unicodeScalars.index(after: place)
    }
    return units
  }

  func lines(columns: Int) -> [Range<String.Index>] {
    var lines: [Range<String.Index>] = []
    var start = 0
    repeat {
      let end = lineEnd(from: start, columns: columns)
      var shownEnd = end
      if end < units.count {
        while shownEnd > start && units[shownEnd - 1].isSpace { shownEnd -= 1 }
      }
      lines.append(place(start)..<place(shownEnd))
      start = end
      while start < units.count && units[start].isSpace { start += 1 }
    } while start < units.count
    return lines
  }

  private func place(_ unit: Int) -> String.Index {
    unit < units.count ? units[unit].start : text.endIndex
  }

  /// The unit after the last one of the line that begins with this one.
  private func lineEnd(from start: Int, columns: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    for index in start..<units.count {
      used += units[index].columns
      if used > columns { return units[index].isSpace ? index : lastBreak ?? index }
      if canBreak(after: index, lineStart: start) { lastBreak = index + 1 }
    }
    return units.count
  }

  private func canBreak(after index: Int, lineStart: Int) -> Bool {
    switch units[index].first {
    case " ": units[index].isSpace && units[lineStart..<index].contains { !$0.isSpace } && units[index - 1].first != "№"
    // Not after a sign that begins a word: «-5», «/home».
    case "-", "/", "‐", "–", "—": index > lineStart && !units[index - 1].isSpace
    default: false
    }
  }
}
