/// How the text around a place is laid out.
extension Draft {
  /// The way the children of an array or object are written; what they do not show is taken from the whole text.
  func style(of layout: Layout) -> JSONStyle {
    let root = spot(at: []).flatMap { self.layout(at: $0.start) }
    let colon = colon(of: layout) ?? root.flatMap { self.colon(of: $0) } ?? JSONStyle.pretty.colon
    let spaced = colon.count > 1
    return JSONStyle(
      newline: newline(in: layout),
      unit: unit(of: layout) ?? root.flatMap { unit(of: $0) } ?? JSONStyle.pretty.unit,
      colon: colon,
      comma: comma(of: layout) ?? (spaced ? JSONStyle.pretty.comma : JSONStyle.compact.comma))
  }

  /// The line end before the first child, else the first of the text, else LF.
  private func newline(in layout: Layout) -> [UInt8] {
    let gap = layout.open..<(layout.children.first?.start ?? layout.open)
    guard let lineFeed = bytes[gap].firstIndex(of: .lineFeed) ?? bytes.firstIndex(of: .lineFeed) else {
      return [.lineFeed]
    }
    return lineFeed > 0 && bytes[lineFeed - 1] == .carriageReturn ? [.carriageReturn, .lineFeed] : [.lineFeed]
  }

  /// What children on lines of their own are indented by; nil: they are not on lines of their own.
  private func unit(of layout: Layout) -> [UInt8]? {
    guard let child = layout.children.first, isFirstOnLine(child.start) else { return nil }
    let outer = indentation(at: layout.open)
    let inner = indentation(at: child.start)
    return inner.starts(with: outer) ? Array(inner.dropFirst(outer.count)) : nil
  }

  /// What separates the first name from its value; nil: no name, or a line end.
  private func colon(of layout: Layout) -> [UInt8]? {
    guard layout.isObject, let child = layout.children.first else { return nil }
    let gap = Array(bytes[child.nameEnd..<child.value.lowerBound])
    return gap.contains(.lineFeed) ? nil : gap
  }

  /// What separates the first two children; nil: there are no two on one line.
  private func comma(of layout: Layout) -> [UInt8]? {
    guard layout.children.count > 1 else { return nil }
    let gap = Array(bytes[layout.children[0].value.upperBound..<layout.children[1].start])
    return gap.contains(.lineFeed) ? nil : gap
  }

  /// The first byte of the line a byte lies in; a byte order mark is before it.
  func startOfLine(at offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: .lineFeed).map { $0 + 1 }
      ?? min(offset, bytes.withUnsafeBufferPointer { Place.markLength($0) })
  }

  /// The spaces and tabs the line of a byte begins with.
  func indentation(at offset: Int) -> [UInt8] {
    Array(bytes[startOfLine(at: offset)..<offset].prefix { $0 == .space || $0 == .tab })
  }

  /// Whether only spaces and tabs precede a byte in its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    bytes[startOfLine(at: offset)..<offset].allSatisfy { $0 == .space || $0 == .tab }
  }

  /// Whether a child's value is written on several lines.
  func spansLines(_ child: Layout.Child) -> Bool { bytes[child.value].contains(.lineFeed) }
}
