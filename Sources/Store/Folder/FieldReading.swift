import JSONText
import SchoolNetwork

extension FieldTape {
  /// Writes the value of a whole JSON text to the tape, within the limits of the store, in place of what it held.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    clear()
    var cursor = JSONCursor(bytes, limits: .store)
    while true {
      switch try cursor.advance() {
      case .objectStart: openRecord()
      case .arrayStart: openList()
      case .objectEnd, .arrayEnd: close()
      case .name: if cursor.savedByUnescaping == nil { addName(cursor.content) } else { addName(cursor.text()) }
      case .string: if cursor.savedByUnescaping == nil { addText(cursor.content) } else { addText(cursor.text()) }
      case .number: addNumber(cursor.content)
      case .yes: add(true)
      case .no: add(false)
      case .null: addNothing()
      // The end is read too, so that anything after the value is refused.
      case .end: return
      }
    }
  }
}

extension FieldValue {
  /// The value of a whole JSON text, within the limits of the store. No tree of the text is kept.
  init(reading bytes: [UInt8], limits: JSONLimits = .store) throws(JSONFault) {
    var result: Result<FieldValue, JSONFault> = .success(.notSet)
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = JSONCursor(buffer, limits: limits)
      do throws(JSONFault) {
        let value = try FieldValue(try cursor.next(), from: &cursor)
        // The end is read too, so that anything after the value is refused.
        _ = try cursor.next()
        result = .success(value)
      } catch { result = .failure(error) }
    }
    self = try result.get()
  }

  private init(_ token: JSONToken, from cursor: inout JSONCursor) throws(JSONFault) {
    switch token {
    case .string(let text): self = .text(text)
    case .number(let digits): self = .number(digits)
    case .flag(let flag): self = .flag(flag)
    case .arrayStart:
      var values: [FieldValue] = []
      while true {
        let next = try cursor.next()
        if case .arrayEnd = next { break }
        values.append(try FieldValue(next, from: &cursor))
      }
      self = .list(values)
    case .objectStart:
      var members: [FieldMember] = []
      // Most objects of a store have four to eight members.
      members.reserveCapacity(8)
      while case .key(let name) = try cursor.next() {
        let token = try cursor.next()
        if case .null = token { continue }
        members.append(FieldMember(name, try FieldValue(token, from: &cursor)))
      }
      self = .record(members)
    case .null, .objectEnd, .arrayEnd, .key, .end: self = .notSet
    }
  }

  /// The value as JSON; `notSet` has none.
  var json: JSONValue? {
    switch self {
    case .notSet: nil
    case .flag(let flag): .flag(flag)
    case .number(let digits): .number(digits)
    case .text(let text): .string(text)
    case .list(let values): .array(values.map { $0.json ?? .null })
    case .record(let members):
      .object(members.compactMap { member in member.value.json.map { JSONMember(member.name, $0) } })
    }
  }

  /// The value of a JSON tree.
  init(_ json: JSONValue) {
    switch json {
    case .null: self = .notSet
    case .flag(let flag): self = .flag(flag)
    case .number(let digits): self = .number(digits)
    case .string(let text): self = .text(text)
    case .array(let values): self = .list(values.map { FieldValue($0) })
    case .object(let members): self = .record(members.map { FieldMember($0.name, FieldValue($0.value)) })
    }
  }
}

extension SyntaxFault {
  /// What the reader said, in the words of the domain.
  init(_ reason: JSONFault.Reason) {
    func shown(_ byte: UInt8) -> String { byte < 0x80 ? String(UnicodeScalar(byte)) : "" }
    switch reason {
    case .fileTooLarge(let limit): self = .fileTooLong(limit)
    case .emptyFile: self = .empty
    case .unexpectedEnd: self = .endsEarly
    case .expectedValue(let byte): self = .valueDue(found: shown(byte))
    case .expectedName(let byte): self = .keyDue(found: shown(byte))
    case .expectedColon(let byte): self = .colonDue(found: shown(byte))
    case .expectedComma(let byte): self = .commaDue(found: shown(byte))
    case .trailingComma: self = .commaBeforeEnd
    case .badLiteral: self = .badWord
    case .badNumber: self = .badNumber
    case .badEscape: self = .badEscape
    case .loneSurrogate: self = .loneSurrogate
    case .nulCharacter: self = .nul
    case .controlCharacter(let byte): self = .controlCharacter(Int(byte))
    case .invalidUTF8: self = .notUTF8
    case .duplicateKey(let key): self = .keyTwice(key)
    case .trailingContent: self = .trailing
    case .tooDeep(let limit): self = .tooDeep(limit)
    case .keyTooLong(let limit): self = .keyTooLong(limit)
    case .stringTooLong(let limit): self = .stringTooLong(limit)
    case .numberTooLong(let limit): self = .numberTooLong(limit)
    }
  }
}
