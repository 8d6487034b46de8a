import JSONText
import SchoolNetwork

extension UnreadableEntity.Remains {
  /// Reads what a file says of itself before its first fault. This part is as good as in any other file: a merge left
  /// half done breaks a file where its two versions differ, and not before.
  init(of bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBufferPointer { text in
      var cursor = JSONCursor(text, limits: .store)
      // To the first fault.
      do throws(JSONFault) { try read(&cursor) } catch {}
    }
  }

  private mutating func read(_ cursor: inout JSONCursor) throws(JSONFault) {
    guard case .objectStart = try cursor.next() else { return }
    var depth = 1
    var name = ""
    while depth > 0 {
      switch try cursor.next() {
      case .objectStart, .arrayStart: depth += 1
      case .objectEnd, .arrayEnd: depth -= 1
      case .key(let key): if depth == 1 { name = key }
      case .string(let text): if depth == 1 { take(text, of: name) }
      case .number, .flag, .null: break
      case .end: return
      }
    }
  }

  private mutating func take(_ text: String, of name: String) {
    switch name {
    case CommonField.id: id = isID(text) ? text : nil
    case Partnership.supported.name: supported = Reference(written: text)
    case Partnership.donor.name: donor = Reference(written: text)
    default: break
    }
  }
}

extension UnreadableEntity.Remains {
  /// Whether a text is a whole one, whatever it says.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    do throws(JSONFault) { _ = try FieldValue(reading: bytes) } catch { return false }
    return true
  }
}
