/// Parts a pasted text into rows of cells.
///
/// CR, LF and CR LF are one break. An opening quotation mark counts only if its closing one is the last of its cell, with
/// a tab, a break or a doubled mark between: names of schools begin with such marks, and then they are part of the name.
struct CellLexer {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var row = 0
  /// The row in which a mark was opened that nothing closes, with a break behind it.
  private(set) var openedRow: Int?
  /// Whether some bytes are no letters.
  private(set) var hasStrangeBytes = false

  private static let tab: UInt8 = 0x09, lineFeed: UInt8 = 0x0A, verticalTab: UInt8 = 0x0B, carriageReturn: UInt8 = 0x0D
  private static let quote: UInt8 = 0x22

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  private func byte(at place: Int) -> UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private static func isBreak(_ byte: UInt8?) -> Bool { byte == lineFeed || byte == carriageReturn }

  /// Whether a cell ends before this byte.
  private static func endsCell(_ byte: UInt8?) -> Bool { byte == nil || byte == tab || isBreak(byte) }

  /// The next row; nil at the end. The last break makes none.
  mutating func nextRow() -> PastedTable.Row? {
    guard place < bytes.endIndex else { return nil }
    var cells: [String] = []
    var (count, last) = (0, 0)
    while true {
      let cell = nextCell()
      count += 1
      if !cell.isEmpty {
        // A row of nothing but tabs takes no room.
        while cells.count < count - 1 { cells.append("") }
        cells.append(cell)
        if cell.utf8.contains(where: { $0 != 0x20 }) { last = count }
      }
      guard byte(at: place) == Self.tab else { break }
      place += 1
    }
    takeBreak()
    row += 1
    if cells.count > last { cells.removeLast(cells.count - last) }
    return PastedTable.Row(cells: cells, count: count)
  }

  /// How many rows are left, as far as breaks tell.
  mutating func countOfRest() -> Int {
    var count = 0
    while place < bytes.endIndex {
      while place < bytes.endIndex, !Self.isBreak(bytes[place]) { place += 1 }
      takeBreak()
      count += 1
    }
    return count
  }

  private mutating func takeBreak() {
    guard let first = byte(at: place), Self.isBreak(first) else { return }
    place += 1
    if first == Self.carriageReturn, byte(at: place) == Self.lineFeed { place += 1 }
  }

  private mutating func nextCell() -> String {
    if byte(at: place) == Self.quote, let quoted = quotedCell() { return quoted }
    let start = place
    while !Self.endsCell(byte(at: place)) { place += 1 }
    return text(bytes[start..<place])
  }

  /// The cell between two marks; nil if the opening one is a letter like others.
  private mutating func quotedCell() -> String? {
    var end = place + 1
    var (isNeeded, hasBreak) = (false, false)
    while let byte = byte(at: end) {
      if byte == Self.quote {
        guard self.byte(at: end + 1) == Self.quote else { break }
        isNeeded = true
        end += 2
        continue
      }
      if byte == Self.tab || Self.isBreak(byte) { isNeeded = true }
      if Self.isBreak(byte) { hasBreak = true }
      end += 1
    }
    guard byte(at: end) == Self.quote else {
      // Nothing closes it: the rest of a table that was cut, or a mark that somebody forgot.
      if hasBreak, openedRow == nil { openedRow = row }
      return nil
    }
    guard isNeeded, Self.endsCell(byte(at: end + 1)) else { return nil }
    var inner: [UInt8] = []
    var next = place + 1
    while next < end {
      inner.append(bytes[next])
      next += bytes[next] == Self.quote ? 2 : 1
    }
    place = end + 1
    return text(inner[...])
  }

  /// The words of a cell: each break within it, also the soft one of a text program, is a line feed.
  private mutating func text(_ cell: ArraySlice<UInt8>) -> String {
    guard !cell.isEmpty else { return "" }
    var text = String(decoding: cell, as: UTF8.self)
    if cell.contains(where: { $0 == Self.carriageReturn || $0 == Self.verticalTab }) {
      var lines = String.UnicodeScalarView()
      var isBehindReturn = false
      for scalar in text.unicodeScalars {
        defer { isBehindReturn = scalar == "\r" }
        if scalar == "\n", isBehindReturn { continue }
        lines.append(scalar == "\r" || scalar == "\u{0B}" ? "\n" : scalar)
      }
      text = String(lines)
    }
    // Only letters of several bytes can have turned into the sign for a letter that is none.
    if !hasStrangeBytes, cell.contains(where: { $0 >= 0x80 }), text.unicodeScalars.contains("\u{FFFD}") {
      hasStrangeBytes = true
    }
    return text
  }
}
