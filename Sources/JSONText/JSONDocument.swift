/// The bytes of a JSON file and the places in them, for changing one thing and leaving every other byte as it is.
///
/// Its text is always one that `limits` accept; an object never has a name twice, whatever the limits say. A byte order
/// mark stays in front.
package struct JSONDocument: Equatable, Sendable {
  /// A step from a value to one inside it.
  package enum Step: Equatable, Sendable {
    /// The member of an object by its name.
    case member(String)
    /// The object in an array whose member `id` is this string; the first, should there be several.
    case element(id: String)
  }

  /// The file, as it was read or as the edits left it.
  package private(set) var bytes: [UInt8]
  /// What the file may be, also after an edit; no deeper than a `JSONValue`.
  package let limits: JSONLimits

  /// A file's bytes; a fault says where they break which rule.
  package init(bytes: [UInt8], limits: JSONLimits) throws(JSONFault) {
    var strict = limits.forValues
    strict.allowsDuplicateKeys = false
    self.bytes = bytes
    self.limits = strict
    if let fault = Self.fault(in: bytes, limits: strict) { throw fault }
  }

  /// Whether the file begins with a UTF-8 byte order mark.
  package var hadByteOrderMark: Bool { bytes.withUnsafeBufferPointer { Place.markLength($0) > 0 } }

  /// The whole file as a value.
  package var value: JSONValue { value(at: []) ?? .null }

  /// The value at a place; nil: there is no such place.
  package func value(at path: [Step]) -> JSONValue? {
    Draft(bytes: bytes).spot(at: path).flatMap { Draft(bytes: bytes).value(at: $0.start) }
  }

  /// Line and column, from 1, of the value at a place; columns are Unicode scalars; nil: there is no such place.
  package func position(at path: [Step]) -> (line: Int, column: Int)? {
    guard let spot = Draft(bytes: bytes).spot(at: path) else { return nil }
    return bytes.withUnsafeBufferPointer { Place.position(ofOffset: spot.start, in: $0) }
  }

  /// A path in words for messages: `$.items[id=x].title`.
  package static func path(for steps: [Step]) -> String {
    steps.reduce("$") { path, step in
      switch step {
      case .member(let name): path + PathText.member(name)
      case .element(let id): path + PathText.element(id)
      }
    }
  }

  /// Works on a draft, and takes it only if the limits still accept what it became.
  mutating func edit(_ change: (inout Draft) throws(JSONEditFault) -> Void) throws(JSONEditFault) {
    var draft = Draft(bytes: bytes)
    try change(&draft)
    guard draft.isChanged else { return }
    if let fault = Self.fault(in: draft.bytes, limits: limits) { throw .refused(fault) }
    bytes = draft.bytes
  }

  private static func fault(in bytes: [UInt8], limits: JSONLimits) -> JSONFault? {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes, limits: limits)
      do throws(JSONFault) { while try cursor.advance() != .end {} } catch { return error }
      return nil
    }
  }
}

/// Why an edit of a document was not done; the document is as it was.
package enum JSONEditFault: Error, Equatable, Sendable {
  /// The document has no such place: the path in words.
  case noSuchPlace(String)
  /// What is there is not an object, or not a list: the path in words.
  case notAnObject(String), notAList(String)
  /// The document would no longer be one its limits accept; the place is one in the text it would have become.
  case refused(JSONFault)
}
