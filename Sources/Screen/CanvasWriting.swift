import Text

extension Canvas {
  /// Writes text into at most this many columns from a place on and returns how many it took.
  ///
  /// The text is made safe (line breaks and tabs become spaces) and cut between Characters at `columns` and at the
  /// right edge; what lies left of column 0 is counted but not shown. Wide characters that lose a half lose the
  /// other too.
  @discardableResult
  package mutating func write(_ text: String, at place: Point, columns: Int, role: StyleRole) -> Int {
    let limit = min(columns, size.columns - place.column)
    guard limit > 0 && (0..<size.rows).contains(place.row) else { return 0 }
    if place.column >= 0 && SafeText.isPlain(text) {
      var text = text
      text.makeContiguousUTF8()
      return writePlain(text, at: place, limit: limit, role: role)
    }
    var column = place.column
    for character in SafeText.line(text) {
      let width = Width.of(character)
      if column + width > place.column + limit { break }
      put(character, in: place.row, column: &column, role: role)
    }
    return column - place.column
  }

  /// Fills a rectangle with a character; if it is wide and an odd column is left, that gets a space.
  package mutating func fill(_ rect: Rect, role: StyleRole, with character: Character = " ") {
    let columns = max(0, rect.column)..<max(0, rect.column, min(size.columns, rect.endColumn))
    guard !columns.isEmpty else { return }
    let scalars = character.unicodeScalars
    let isSimple = scalars.count == 1 && SafeText.isPlain(String(character))
    for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.endRow)) {
      mend(row, columns)
      let glyph = isSimple ? Glyph(scalar: scalars.first!.value, role: role) : .blank(role)
      let start = row * size.columns
      glyphs.withUnsafeMutableBufferPointer { glyphs in
        glyphs[start + columns.lowerBound..<start + columns.upperBound].update(repeating: glyph)
      }
      if !isSimple {
        let width = max(1, Width.of(SafeText.line(String(character))))
        write(
          String(repeating: character, count: columns.count / width),
          at: Point(column: columns.lowerBound, row: row), columns: columns.count, role: role)
      }
    }
  }

  /// Gives the cells of a rectangle another role and leaves their text; a wide character follows its left half.
  package mutating func set(role: StyleRole, in rect: Rect) {
    for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.endRow)) {
      let columns = rowRange(row)
      var first = columns.lowerBound + max(0, rect.column)
      var end = columns.lowerBound + max(0, min(size.columns, rect.endColumn))
      guard first < end else { continue }
      if glyphs[first].isRightHalf { first += 1 }
      if end < columns.upperBound && glyphs[end].isRightHalf { end += 1 }
      for index in first..<max(first, end) { glyphs[index].role = role }
    }
  }

  /// Text in which every scalar is a cell of its own.
  private mutating func writePlain(_ text: String, at place: Point, limit: Int, role: StyleRole) -> Int {
    let line = rowRange(place.row)
    let start = line.lowerBound + place.column
    return glyphs.withUnsafeMutableBufferPointer { glyphs in
      var glyphs = glyphs
      let used = text.utf8.withContiguousStorageIfAvailable { bytes in
        var used = 0
        var next = 0
        while used < limit && next < bytes.count {
          let (scalar, length) = Canvas.plainScalar(bytes, next)
          let index = start + used
          if glyphs[index].width != 1 { Canvas.mend(&glyphs, index, in: line) }
          glyphs[index] = Glyph(scalar: scalar, role: role)
          used += 1
          next += length
        }
        return used
      }
      return used ?? 0
    }
  }

  /// The scalar at a place and how many bytes it has; plain text has scalars of one, two and three.
  @inline(__always)
  private static func plainScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(bytes[index + 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    return ((first & 0x0F) << 12 | second << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
  }

  private mutating func put(_ character: Character, in row: Int, column: inout Int, role: StyleRole) {
    var base: Int?
    for scalar in character.unicodeScalars {
      let width = Width.of(scalar)
      if width == 0 {
        if let base { glyphs[base].marks = number(of: marksValue(glyphs[base]).adding(scalar)) }
        continue
      }
      let start = row * size.columns + max(0, column)
      if column >= 0 {
        mend(row, column..<column + width)
        glyphs[start] = Glyph(scalar: scalar.value, role: role, width: UInt8(width))
        if width == 2 { glyphs[start + 1] = Glyph(scalar: 0, role: role, width: 0) }
        base = start
      } else if column + width > 0 {
        // The right half alone is inside.
        mend(row, 0..<1)
        glyphs[start] = .blank(role)
      }
      column += width
    }
  }

  /// Blanks the wide characters that have a half in these columns, as the cells there are to be overwritten.
  private mutating func mend(_ row: Int, _ columns: Range<Int>) {
    let line = rowRange(row)
    glyphs.withUnsafeMutableBufferPointer { glyphs in
      Canvas.mend(&glyphs, line.lowerBound + columns.lowerBound, in: line)
      Canvas.mend(&glyphs, line.lowerBound + columns.upperBound - 1, in: line)
    }
  }

  private static func mend(_ glyphs: inout UnsafeMutableBufferPointer<Glyph>, _ index: Int, in line: Range<Int>) {
    let left = glyphs[index].isRightHalf ? index - 1 : index
    guard glyphs[left].width == 2 else { return }
    for half in left...left + 1 where line.contains(half) { glyphs[half] = .blank(glyphs[half].role) }
  }

  private func marksValue(_ glyph: Glyph) -> Marks {
    glyph.marks == 0 ? Marks() : marksInUse[Int(glyph.marks) - 1]
  }

  /// The number of these marks in the table, which grows as needed; 0, so none, once it is full.
  private mutating func number(of marks: Marks) -> UInt16 {
    if let known = marksInUse.firstIndex(of: marks) { return UInt16(known + 1) }
    guard marksInUse.count < Int(UInt16.max) - 1 else { return 0 }
    marksInUse.append(marks)
    return UInt16(marksInUse.count)
  }
}
