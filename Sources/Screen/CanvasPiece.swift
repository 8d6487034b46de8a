/// The cells of a rectangle of a canvas, to be laid down again in the same place of another.
package struct CanvasPiece: Sendable {
  private let rect: Rect
  private let glyphs: [Glyph]

  fileprivate init(_ rect: Rect, _ glyphs: [Glyph]) { (self.rect, self.glyphs) = (rect, glyphs) }

  fileprivate func lay(on canvas: inout [Glyph], columns: Int) {
    for row in 0..<rect.rows {
      let start = (rect.row + row) * columns + rect.column
      canvas.replaceSubrange(start..<start + rect.columns, with: glyphs[row * rect.columns..<(row + 1) * rect.columns])
    }
  }

  fileprivate func fits(_ size: Size) -> Bool { rect.endColumn <= size.columns && rect.endRow <= size.rows }
}

extension Canvas {
  /// The cells of a rectangle; nil if it reaches beyond the canvas, halves a wide character, or holds combining marks,
  /// which each canvas counts for itself.
  package func piece(_ rect: Rect) -> CanvasPiece? {
    guard rect.column >= 0, rect.row >= 0, rect.endColumn <= size.columns, rect.endRow <= size.rows else { return nil }
    var piece: [Glyph] = []
    piece.reserveCapacity(rect.columns * rect.rows)
    for row in rect.row..<rect.endRow {
      let columns = rowRange(row).dropFirst(rect.column).prefix(rect.columns)
      piece += glyphs[columns]
      guard let first = columns.first, let last = columns.last else { continue }
      if glyphs[first].isRightHalf || (last + 1 < (row + 1) * size.columns && glyphs[last + 1].isRightHalf) {
        return nil
      }
    }
    return piece.contains { $0.marks != 0 } ? nil : CanvasPiece(rect, piece)
  }

  /// Lays a piece down where it was taken from, over cells that hold no half of a wide character; nothing is done where
  /// this canvas is smaller.
  package mutating func lay(_ piece: CanvasPiece) {
    guard piece.fits(size) else { return }
    piece.lay(on: &glyphs, columns: size.columns)
  }
}
