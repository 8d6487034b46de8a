/// How much of a JSON text a reader accepts beyond its grammar.
package struct JSONLimits: Equatable, Sendable {
  /// The largest file, in bytes.
  package var fileBytes: Int
  /// How many arrays and objects may be open at once.
  package var depth: Int
  /// The longest member name, in UTF-8 bytes after unescaping.
  package var keyBytes: Int
  /// The longest string, in UTF-8 bytes after unescaping.
  package var stringBytes: Int
  /// The longest number, in characters as written.
  package var numberCharacters: Int
  /// Whether an object may have a name twice; names are compared as bytes after unescaping.
  package var allowsDuplicateKeys: Bool
  /// Whether a string may contain U+0000, which can only be written as `\u0000`.
  package var allowsNUL: Bool

  /// Limits of one's own.
  package init(
    fileBytes: Int, depth: Int, keyBytes: Int, stringBytes: Int, numberCharacters: Int, allowsDuplicateKeys: Bool,
    allowsNUL: Bool
  ) {
    self.fileBytes = fileBytes
    self.depth = depth
    self.keyBytes = keyBytes
    self.stringBytes = stringBytes
    self.numberCharacters = numberCharacters
    self.allowsDuplicateKeys = allowsDuplicateKeys
    self.allowsNUL = allowsNUL
  }

  /// What a file of the store may be: 8 MiB, 64 levels, names of 256 bytes, strings of 64 KiB, numbers of 64
  /// characters, no name twice, no U+0000.
  package static let store = JSONLimits(
    fileBytes: 8 << 20, depth: 64, keyBytes: 256, stringBytes: 64 << 10, numberCharacters: 64,
    allowsDuplicateKeys: false, allowsNUL: false)

  /// The grammar of RFC 8259 alone: what memory allows is accepted, also a name twice.
  package static let none = JSONLimits(
    fileBytes: .max, depth: .max, keyBytes: .max, stringBytes: .max, numberCharacters: .max,
    allowsDuplicateKeys: true, allowsNUL: true)
}
