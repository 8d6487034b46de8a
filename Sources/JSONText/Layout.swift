/// Where the parts of an array or object lie in a text.
struct Layout {
  /// A member or an element.
  struct Child {
    /// Its first byte: of its name, or of its value in an array.
    var start: Int
    /// Its name; nil in an array.
    var name: String?
    /// The byte after its name's closing quote; `start` in an array.
    var nameEnd: Int
    /// The bytes of its value.
    var value: Range<Int>
  }

  let isObject: Bool
  /// The bytes of the opening and the closing bracket.
  let open: Int
  private(set) var close: Int
  private(set) var children: [Child] = []

  /// The layout of the value that begins at a byte of a well-formed text; nil: it is neither array nor object.
  init?(ofValueAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard start < bytes.count, bytes[start] == .openBrace || bytes[start] == .openBracket else { return nil }
    isObject = bytes[start] == .openBrace
    open = start
    close = start
    do throws(JSONFault) { try read(JSONCursor(bytes, limits: .none, from: start)) } catch { return nil }
  }

  private mutating func read(_ beginning: JSONCursor) throws(JSONFault) {
    var cursor = beginning
    _ = try cursor.advance()
    while true {
      let mark = try cursor.advance()
      guard cursor.depth > 0 else { break }
      var child = Child(start: cursor.offset, name: nil, nameEnd: cursor.offset, value: 0..<0)
      if mark == .name {
        child.name = cursor.text()
        child.nameEnd = cursor.content.upperBound + 1
        _ = try cursor.advance()
      }
      let start = cursor.offset
      while cursor.depth > 1 { _ = try cursor.advance() }
      child.value = start..<cursor.at
      children.append(child)
    }
    close = cursor.offset
  }

  /// The index of the member of this name; nil: none.
  func index(ofMember name: String) -> Int? {
    children.firstIndex { $0.name?.hasSameBytes(as: name) == true }
  }

  /// The index of the first element that is an object whose member `id` is this string; nil: none.
  func index(ofElement id: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !isObject else { return nil }
    let places = children.lazy.map(\.value.lowerBound)
    do throws(JSONFault) {
      for (index, start) in places.enumerated() where try Self.isID(id, ofElementAt: start, in: bytes) { return index }
    } catch { return nil }
    return nil
  }

  private static func isID(
    _ id: String, ofElementAt start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONFault) -> Bool {
    var cursor = JSONCursor(bytes, limits: .none, from: start)
    guard try cursor.advance() == .objectStart else { return false }
    while try cursor.advance() == .name {
      if cursor.hasText("id") { return try cursor.advance() == .string && cursor.hasText(id) }
      try cursor.skipValue()
    }
    return false
  }
}
