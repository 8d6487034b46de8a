import CursesShim
import Screen

/// Hands the cells of a canvas to ncurses, as this terminal can show them.
struct CellWriter: Sendable {
  private let isSingleByte: Bool
  private let lacksLines: Bool

  init(charset: TerminalCharset) {
    if case .singleByte = charset { isSingleByte = true } else { isSingleByte = false }
    lacksLines = isSingleByte && shim_has_scalar(0x2500) == 0
  }

  /// The canvas with the signs the charset has: CP1251 has no lines.
  func adapted(_ canvas: Canvas) -> Canvas { lacksLines ? canvas.withASCIIGlyphs() : canvas }

  /// Puts these columns of a row into ncurses' picture. They must not begin or end within a wide character.
  func write(_ canvas: Canvas, row: Int, columns: Range<Int>) {
    var cells: [ShimCell] = []
    cells.reserveCapacity(columns.count)
    canvas.withRow(row) { glyphs in
      for glyph in glyphs[columns] where glyph.width > 0 {
        append(glyph, of: canvas, to: &cells)
      }
    }
    shim_write(Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
  }

  private func append(_ glyph: Glyph, of canvas: Canvas, to cells: inout [ShimCell]) {
    var cell = ShimCell()
    cell.look = glyph.role.rawValue
    guard isShown(glyph) else {
      // One question mark for each of its columns, so that the rest of the row stays in place.
      cell.scalars.0 = 0x3F
      for _ in 0..<glyph.width { cells.append(cell) }
      return
    }
    cell.scalars.0 = glyph.scalar
    if glyph.marks != 0 && !isSingleByte {
      let marks = canvas.marks(of: glyph).map(\.value).filter { shim_width($0) == 0 }
      if marks.count > 0 { cell.scalars.1 = marks[0] }
      if marks.count > 1 { cell.scalars.2 = marks[1] }
      if marks.count > 2 { cell.scalars.3 = marks[2] }
    }
    cells.append(cell)
  }

  /// Whether curses lays this scalar out as the canvas did, and the charset has it.
  private func isShown(_ glyph: Glyph) -> Bool {
    switch glyph.scalar {
    case 0x20...0x7E: true
    case 0x410...0x44F where !isSingleByte: true
    default:
      shim_width(glyph.scalar) == Int32(glyph.width) && (!isSingleByte || shim_has_scalar(glyph.scalar) != 0)
    }
  }
}
