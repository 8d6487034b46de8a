/// The cells of one picture: rows of characters, each with a role instead of a colour.
///
/// Whatever is written, no cell ever holds a scalar that a terminal would obey or a reader not see, and no half of a
/// wide character is without the other. Places outside are ignored silently, so that widgets need not clip.
package struct Canvas: Sendable {
  /// How many columns and rows there are.
  package let size: Size
  var glyphs: [Glyph]
  /// The combining marks in cells; ``Glyph/marks`` counts them from 1.
  var marksInUse: [Marks] = []

  /// A canvas full of spaces in this role.
  package init(size: Size, role: StyleRole = .text) {
    self.size = size
    glyphs = Array(repeating: .blank(role), count: size.columns * size.rows)
  }

  /// The cell in this column and row, both from 0; outside the canvas an empty one of no width.
  package subscript(column: Int, row: Int) -> Cell {
    guard (0..<size.columns).contains(column) && (0..<size.rows).contains(row) else {
      return Cell(text: "", role: .text, width: 0)
    }
    let glyph = glyphs[row * size.columns + column]
    var text = String.UnicodeScalarView()
    append(glyph, to: &text)
    return Cell(text: String(text), role: glyph.role, width: Int(glyph.width))
  }

  /// The combining marks on a glyph's base, in their order.
  package func marks(of glyph: Glyph) -> [Unicode.Scalar] {
    glyph.marks == 0 ? [] : marksInUse[Int(glyph.marks) - 1].scalars
  }

  /// Calls `body` with the glyphs of a row (from 0, inside the canvas): the fast way for a front end.
  package func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<Glyph>) -> Result) -> Result {
    glyphs.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[rowRange(row)])) }
  }

  /// The text of a row; trailing blanks are removed unless they are asked for.
  package func line(_ row: Int, trailingBlanks: Bool = false) -> String {
    var end = (row + 1) * size.columns
    if !trailingBlanks {
      while end > row * size.columns && glyphs[end - 1].scalar == 0x20 && glyphs[end - 1].marks == 0 { end -= 1 }
    }
    var text = String.UnicodeScalarView()
    for glyph in glyphs[row * size.columns..<end] { append(glyph, to: &text) }
    return String(text)
  }

  /// All rows without their trailing blanks, separated by `\n`.
  package var text: String { (0..<size.rows).map { line($0) }.joined(separator: "\n") }

  /// For each row the columns in which it differs from another picture, nil if it does not; whole rows if the sizes
  /// differ. A range never begins or ends within a wide character of either picture.
  package func changedRows(from old: Canvas) -> [Range<Int>?] {
    guard size == old.size else { return Array(repeating: 0..<size.columns, count: size.rows) }
    // Marks are counted in the order they came, so that cells alike in their bytes may look different, and the other
    // way round; but few pictures have marks at all.
    let sameMarks = marksInUse == old.marksInUse
    return glyphs.withUnsafeBufferPointer { new in
      old.glyphs.withUnsafeBufferPointer { former in
        (0..<size.rows).map { row in
          let columns = rowRange(row)
          func differs(_ index: Int) -> Bool { !looksSame(new[index], former[index], of: old) }
          let changed =
            sameMarks
            ? different(new, former, in: columns)
            : columns.first(where: differs).map { $0..<columns.last(where: differs)! + 1 }
          guard let changed else { return nil }
          // The right halves of two wide characters are alike, their left ones are not: only the end may lie between.
          var end = changed.upperBound
          while end < columns.upperBound && (new[end].isRightHalf || former[end].isRightHalf) { end += 1 }
          return changed.lowerBound - columns.lowerBound..<end - columns.lowerBound
        }
      }
    }
  }

  func rowRange(_ row: Int) -> Range<Int> { row * size.columns..<(row + 1) * size.columns }

  private func append(_ glyph: Glyph, to text: inout String.UnicodeScalarView) {
    if glyph.isRightHalf { return }
    text.append(Unicode.Scalar(glyph.scalar) ?? " ")
    text.append(contentsOf: marks(of: glyph))
  }

  /// Whether a glyph looks like one of another canvas, whose marks are counted otherwise.
  private func looksSame(_ glyph: Glyph, _ other: Glyph, of canvas: Canvas) -> Bool {
    glyph.scalar == other.scalar && glyph.role == other.role && glyph.width == other.width
      && marks(of: glyph) == canvas.marks(of: other)
  }
}

extension Canvas: Equatable {
  /// Whether two pictures look alike, however their cells came to be.
  package static func == (left: Canvas, right: Canvas) -> Bool {
    left.changedRows(from: right).allSatisfy { $0 == nil } && left.size == right.size
  }
}

/// The cells of a range from the first to the last that differ; all eight bytes are compared as one word.
private func different(
  _ new: UnsafeBufferPointer<Glyph>, _ old: UnsafeBufferPointer<Glyph>, in range: Range<Int>
) -> Range<Int>? {
  let new = UnsafeRawBufferPointer(new)
  let old = UnsafeRawBufferPointer(old)
  func differs(_ index: Int) -> Bool {
    new.load(fromByteOffset: index * 8, as: UInt64.self) != old.load(fromByteOffset: index * 8, as: UInt64.self)
  }
  var first = range.lowerBound
  while first < range.upperBound && !differs(first) { first += 1 }
  guard first < range.upperBound else { return nil }
  var end = range.upperBound
  while !differs(end - 1) { end -= 1 }
  return first..<end
}
