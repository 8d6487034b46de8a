/// A table as it was pasted: rows of cells, copied out of a spreadsheet or a text program.
package struct PastedTable: Equatable, Sendable {
  /// Why nothing is taken of what was pasted.
  package enum Fault: Error, Hashable, Sendable {
    /// It has no cell with something in it.
    case empty
    /// It has more bytes, rows or columns than are taken at once.
    case tooLong(bytes: Int), tooManyRows(Int), tooManyColumns(Int)
  }

  /// A row of it.
  package struct Row: Equatable, Sendable {
    /// The cells up to the last one with something in it; breaks within a cell are `\n`.
    package var cells: [String]
    /// How many cells were pasted, empty ones at the end too.
    package var count: Int

    /// The cell of a column; empty behind the end of the row.
    package subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }

    /// Whether it has nothing in any cell.
    package var isEmpty: Bool { cells.isEmpty }
  }

  /// How much is taken at once: bytes, rows, columns.
  package static let mostBytes = 8 << 20, mostRows = 20_000, mostColumns = 1000

  /// The rows up to the last one with something in it.
  package internal(set) var rows: [Row]
  /// How many columns have something in them, up to the last such one.
  package internal(set) var width: Int
  /// The row that a quotation mark was opened in and never closed, with a line break behind it: the paste was cut.
  package let openedRow: Int?
  /// Whether it has bytes that are no letters.
  package let hasStrangeBytes: Bool

  /// The table of a text as bytes: UTF-8, or UTF-16 that says so with its first two bytes.
  package init(bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.mostBytes else { throw .tooLong(bytes: bytes.count) }
    if let text = UTF16Text.decoded(bytes) {
      try self.init(text)
    } else {
      try self.init(utf8: bytes[...])
    }
  }

  /// The table of a text.
  package init(_ text: String) throws(Fault) {
    guard text.utf8.count <= Self.mostBytes else { throw .tooLong(bytes: text.utf8.count) }
    try self.init(utf8: Array(text.utf8)[...])
  }

  private init(utf8 bytes: ArraySlice<UInt8>) throws(Fault) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var lexer = CellLexer(bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes)
    rows = []
    width = 0
    while let row = lexer.nextRow() {
      guard row.cells.count <= Self.mostColumns else { throw .tooManyColumns(row.cells.count) }
      rows.append(row)
      // A column that was copied whole has a million empty rows: they say nothing, and are dropped below.
      guard rows.count <= Self.mostRows || row.isEmpty else { throw .tooManyRows(rows.count + lexer.countOfRest()) }
      width = max(width, row.cells.count)
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    guard !rows.isEmpty else { throw .empty }
    openedRow = lexer.openedRow
    hasStrangeBytes = lexer.hasStrangeBytes
  }
}

extension PastedTable {
  /// The cell at a place; empty where its row is shorter.
  package subscript(row: Int, column: Int) -> String { rows[row][column] }

  /// The words of a row in one line, as far as somebody needs them to know it again.
  func words(ofRow row: Int) -> String {
    let words = rows[row].cells.flatMap { $0.prefix(Self.mostTold).split { $0.isWhitespace } }.joined(separator: " ")
    return words.count <= Self.mostTold ? words : words.prefix(Self.mostTold - 1) + "…"
  }

  /// So many letters of a row are told.
  private static let mostTold = 60

  /// Whether it is more than one line of text: several rows, or several cells.
  package var isTable: Bool { rows.count > 1 || width > 1 }

  /// Whether a text that was pasted holds a tab or a line break within, so that it may be a table.
  package static func isLikely(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    while let last = bytes.last, [0x0A, 0x0D].contains(last) { bytes = bytes.dropLast() }
    return bytes.contains { [0x09, 0x0A, 0x0D].contains($0) }
  }
}

/// Text of two bytes a letter, as a spreadsheet saves «Unicode text».
private enum UTF16Text {
  /// The text, if the first two bytes say that it is such.
  static func decoded(_ bytes: [UInt8]) -> String? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isLittle ? other << 8 | one : one << 8 | other)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
