/// How text is aligned in a field wider than itself.
package enum Alignment: Hashable, Sendable {
  /// At the left edge, at the right edge, in the middle.
  case left, right, center
}

/// A place for text: so many lines of so many columns.
package struct TextRoom: Hashable, Sendable {
  /// How many columns a line has, and how many lines there are.
  package var columns: Int, lines: Int

  /// A place in which everything fits.
  package static let endless = TextRoom(columns: .max)

  /// A place of this size.
  package init(columns: Int, lines: Int = 1) { (self.columns, self.lines) = (columns, lines) }

  /// Whether a text fits, broken between its words where there are several lines.
  package func holds(_ text: String) -> Bool {
    guard let (all, longest) = PlainText.parts(of: text) else {
      return Width.of(SafeText.line(text)) <= columns || isBrokenIntoLines(text)
    }
    if all <= columns { return true }
    // Each line but the last leaves less room free than the longest part takes: so most texts need not be broken.
    return longest < columns && all - columns <= (lines - 1) * (columns - longest) || isBrokenIntoLines(text)
  }

  private func isBrokenIntoLines(_ text: String) -> Bool {
    lines > 1 && Width.wrapped(text, columns: columns).count <= lines
  }
}

extension Width {
  /// The longest beginning of a text that fits into this many columns; cut only between Characters.
  package static func prefix(of text: String, columns: Int) -> Substring {
    guard columns > 0 else { return text.prefix(0) }
    if let all = PlainText.columns(of: text) {
      return all <= columns ? text[...] : Substring(text.unicodeScalars.prefix(columns))
    }
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      used += of(text[end])
      if used > columns { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// The text if it fits into this many columns, else a beginning of it and «…». A number after «№» is shown whole or,
  /// with its sign, not at all: «№ 1…» is none of № 14.
  package static func truncated(_ text: String, columns: Int) -> String {
    guard columns > 0 else { return "" }
    if of(text) <= columns { return text }
    var kept = prefix(of: text, columns: columns - 1)
    if let sign = cutNumber(in: text, at: kept.endIndex) { kept = text[..<sign] }
    while kept.utf8.last == 0x20 { kept.unicodeScalars.removeLast() }
    return kept + "…"
  }

  /// Where the «№» of a number is that a text would lose a part of if it ended here; nil if it would not.
  private static func cutNumber(in text: String, at end: String.Index) -> String.Index? {
    var rest = text[..<end].unicodeScalars[...]
    let isGoingOn = text[end...].unicodeScalars.first.map { isDigit($0) || $0.properties.isAlphabetic } ?? false
    if isGoingOn {
      while let last = rest.last, last.properties.isAlphabetic { rest.removeLast() }
      while let last = rest.last, isDigit(last) { rest.removeLast() }
    }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return rest.last == "№" ? rest.index(before: rest.endIndex) : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

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
    if let all = PlainText.columns(of: text), all <= columns { return [text] }
    return lineRanges(of: text, columns: columns).map { String(text[$0]) }
  }

  /// The ranges of the lines of ``wrapped(_:columns:)`` in a text, which must be safe already; the spaces or the `\n`
  /// of a break lie between two ranges.
  package static func lineRanges(of text: String, columns: Int) -> [Range<String.Index>] {
    // Plain text holds no line break.
    if SafeText.isPlain(text) { return Wrapping(plain: text[...]).lines(columns: max(2, columns)) }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      Wrapping(Substring(paragraph)).lines(columns: max(2, columns))
    }
  }
}
