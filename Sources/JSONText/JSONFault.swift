/// Why and where a JSON text is refused; `Language` words it.
package struct JSONFault: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Reason: Equatable, Sendable {
    /// The file is larger than so many bytes.
    case fileTooLarge(limit: Int)
    /// There is nothing but white space.
    case emptyFile
    /// The text ends in the middle.
    case unexpectedEnd
    /// Something other than the byte found is expected here: a value; a name in quotes; a colon; a comma or the bracket
    /// that closes.
    case expectedValue(found: UInt8), expectedName(found: UInt8), expectedColon(found: UInt8)
    /// A comma or the bracket that closes is expected here.
    case expectedComma(found: UInt8)
    /// A comma with no value after it, before a closing bracket.
    case trailingComma
    /// A word that begins like `true`, `false` or `null` and is none of them.
    case badLiteral
    /// The byte here cannot be part of a number.
    case badNumber
    /// An escape JSON does not have.
    case badEscape
    /// Half of a pair of surrogate escapes.
    case loneSurrogate
    /// An escaped U+0000 where the limits refuse it.
    case nulCharacter
    /// A control character, U+0000 to U+001F, that should have been escaped.
    case controlCharacter(UInt8)
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// The object already has this name.
    case duplicateKey(String)
    /// Something follows the one value of the file.
    case trailingContent
    /// Longer or deeper than the limit.
    case tooDeep(limit: Int), keyTooLong(limit: Int), stringTooLong(limit: Int), numberTooLong(limit: Int)
  }

  /// What is wrong.
  package let reason: Reason
  /// The byte it is wrong at, from 0; the file's length when the text ends too early.
  package let offset: Int
  /// The line of that byte, from 1; lines end with LF.
  package let line: Int
  /// The place in the line, from 1, counted in Unicode scalars; a byte order mark is not counted.
  package let column: Int
  /// The value the fault lies in, as `$.roadmaps[0].items[3].title`.
  package let path: String

  /// A fault with its place.
  package init(_ reason: Reason, offset: Int, line: Int, column: Int, path: String) {
    self.reason = reason
    self.offset = offset
    self.line = line
    self.column = column
    self.path = path
  }

  /// A fault found at a byte; everything before it is well-formed.
  init(_ reason: Reason, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let place = Place.position(ofOffset: offset, in: bytes)
    self.init(
      reason, offset: offset, line: place.line, column: place.column, path: Place.path(toOffset: offset, in: bytes))
  }
}
