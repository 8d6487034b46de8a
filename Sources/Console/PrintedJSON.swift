import JSONText
import SchoolNetwork
import Text

/// A list of objects to print.
struct JSONArray {
  let elements: [JSONValue]

  init(_ elements: [JSONValue]) { self.elements = elements }

  var printed: String { JSONValue.array(elements).printed }
}

extension JSONValue {
  /// The value as text that is safe on a terminal too: characters that a terminal obeys, that reverse the reading order
  /// or that nobody sees are written as `\uXXXX`, which JSON reads as the same text.
  var printed: String {
    // Such scalars occur only in strings; the writer has already escaped those below U+0020.
    prettyBytes().split(separator: UInt8(ascii: "\n")).map { line in
      let line = String(decoding: line, as: UTF8.self)
      return (SafeText.isPlain(line) ? line : JSONValue.escaped(line)) + "\n"
    }.joined()
  }

  private static func escaped(_ line: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar.isHidden {
        for unit in String(scalar).utf16 { safe.append(contentsOf: JSONEscape.of(unit).unicodeScalars) }
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// The value of a field; «not set» is null.
  init(_ field: FieldValue) {
    switch field {
    case .notSet: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number(let digits): self = .number(digits)
    case .text(let text): self = .string(text)
    case .list(let values): self = .array(values.map { JSONValue($0) })
    case .record(let members): self = .object(members.map { JSONMember($0.name, JSONValue($0.value)) })
    }
  }
}

extension Unicode.Scalar {
  /// Controls, bidi marks, zero-width and tag characters, line and paragraph separators.
  fileprivate var isHidden: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }
}

/// Escapes within the strings of a JSON text.
enum JSONEscape {
  /// `\uXXXX` of a unit of UTF-16.
  static func of(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The same JSON with escapes for all that is not ASCII, which occurs only in strings.
  static func inASCII(_ text: String) -> String {
    var ascii = ""
    for unit in text.utf16 {
      if unit < 0x80 { ascii.unicodeScalars.append(Unicode.Scalar(UInt8(unit))) } else { ascii += of(unit) }
    }
    return ascii
  }
}
