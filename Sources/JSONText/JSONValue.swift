/// A JSON text as a value: the order of members, the text of numbers and every unknown field are kept.
package enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case flag(Bool)
  /// A number, its text as written; nothing is rounded.
  case number(String)
  /// A string, unescaped.
  case string(String)
  /// The elements of an array.
  case array([JSONValue])
  /// The members of an object, in their order.
  case object([JSONMember])
}

/// A member of an object.
package struct JSONMember: Sendable {
  /// Its name, unescaped.
  package var name: String
  /// Its value.
  package var value: JSONValue

  /// A name and its value.
  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONMember: Equatable {
  /// Whether names (as bytes) and values are the same.
  package static func == (one: JSONMember, other: JSONMember) -> Bool {
    one.name.hasSameBytes(as: other.name) && one.value == other.value
  }
}

extension JSONValue: Equatable {
  /// Whether both say the same in the same order; texts are compared as bytes, numbers as written (1.0 is not 1).
  package static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.flag(let one), .flag(let other)): one == other
    case (.number(let one), .number(let other)), (.string(let one), .string(let other)):
      one.hasSameBytes(as: other)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    case (.null, _), (.flag, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }
}

extension JSONValue {
  /// How deep a text may nest to become a value, whatever its limits say: letting go of a deeper tree would overflow
  /// the stack. The cursor alone reads deeper.
  package static let greatestDepth = 512

  /// The value of a whole text; a fault says where it breaks which rule.
  package init(parsing bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) throws(JSONFault) {
    var cursor = JSONCursor(bytes, limits: limits.forValues)
    self = try cursor.value()
    _ = try cursor.next()
  }

  /// The value of a whole text; a fault says where it breaks which rule.
  package init(parsing bytes: [UInt8], limits: JSONLimits) throws(JSONFault) {
    let read: Result<JSONValue, JSONFault> = bytes.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) { return .success(try JSONValue(parsing: bytes, limits: limits)) } catch {
        return .failure(error)
      }
    }
    self = try read.get()
  }

  /// The number as JSON writes a whole one.
  package static func number(_ number: Int) -> JSONValue { .number(String(number)) }

  /// The value of the first member of this name; nil: no such member, or not an object.
  package subscript(name: String) -> JSONValue? {
    members?.first { $0.name.hasSameBytes(as: name) }?.value
  }

  /// The members of an object; nil for anything else.
  package var members: [JSONMember]? { if case .object(let members) = self { members } else { nil } }
  /// The elements of an array; nil for anything else.
  package var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  /// The text of a string; nil for anything else.
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The text of a number as written; nil for anything else.
  package var number: String? { if case .number(let text) = self { text } else { nil } }
  /// The value of a flag; nil for anything else.
  package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
}

extension JSONLimits {
  /// These limits, no deeper than a value may be.
  var forValues: JSONLimits {
    var limits = self
    limits.depth = min(depth, JSONValue.greatestDepth)
    return limits
  }
}

extension JSONCursor {
  /// Reads the value that comes next whole, for a caller that reads the rest token by token.
  ///
  /// To be called where a value must come: at the start, after a key, or inside an array that has another element. At a
  /// closing bracket it faults with `expectedValue`.
  package mutating func value() throws(JSONFault) -> JSONValue {
    skipSpace()
    let first = at
    var open: [Growing] = []
    var inner = Growing(isObject: false)
    repeat {
      switch try advance() {
      case .objectStart, .arrayStart:
        guard open.count < JSONValue.greatestDepth else {
          throw fault(.tooDeep(limit: JSONValue.greatestDepth), atOffset: offset)
        }
        open.append(inner)
        inner = Growing(isObject: base[offset] == .openBrace)
      case .objectEnd, .arrayEnd:
        guard var outer = open.popLast() else { throw fault(.expectedValue(found: base[offset]), atOffset: offset) }
        outer.add(inner.value)
        inner = outer
      case .name: inner.name = text()
      case .string: inner.add(.string(text()))
      case .number: inner.add(.number(text()))
      case .yes: inner.add(.flag(true))
      case .no: inner.add(.flag(false))
      case .null: inner.add(.null)
      case .end: throw fault(.unexpectedEnd, atOffset: offset)
      }
    } while !open.isEmpty || inner.elements.isEmpty
    offset = first
    return inner.elements[0]
  }

  /// An array or object being read.
  private struct Growing {
    let isObject: Bool
    var name = ""
    var elements: [JSONValue] = []
    var members: [JSONMember] = []

    init(isObject: Bool) { self.isObject = isObject }

    var value: JSONValue { isObject ? .object(members) : .array(elements) }

    mutating func add(_ value: JSONValue) {
      if isObject { members.append(JSONMember(name, value)) } else { elements.append(value) }
    }
  }
}
