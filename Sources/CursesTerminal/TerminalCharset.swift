import CursesShim
import Screen

/// How letters become bytes on this terminal.
package enum TerminalCharset: Equatable, Sendable {
  /// The locale says UTF-8.
  case utf8
  /// The locale has one byte a letter, Cyrillic among them: KOI8-R, CP1251.
  case singleByte(SingleByteCharset)
  /// The locale has no Cyrillic (`POSIX`, by this name): UTF-8 was taken, as nearly every terminal speaks it.
  case utf8Instead(of: String)

  /// Takes the locale from the environment.
  static func taken() throws(TerminalFault) -> TerminalCharset {
    var buffer = [CChar](repeating: 0, count: 64)
    let answer = shim_take_locale(&buffer, Int32(buffer.count))
    let name = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    switch Int(answer) {
    case SHIM_UTF8: return .utf8
    case SHIM_SINGLE_BYTE:
      return .singleByte(SingleByteCharset(name: name, upperHalf: (0x80...0xFF).map { shim_scalar_of_byte($0) }))
    case SHIM_UTF8_INSTEAD: return .utf8Instead(of: name)
    default: throw .noUTF8Locale(charset: name)
    }
  }
}

/// A charset of one byte a letter that agrees with ASCII below 0x80.
package struct SingleByteCharset: Equatable, Sendable {
  /// The system's name for it: `KOI8-R`.
  package let name: String
  private let upperHalf: [[UInt8]]

  /// A charset with the scalars of the bytes from 0x80 to 0xFF; 0 for a byte that stands for nothing.
  package init(name: String, upperHalf scalars: [UInt32]) {
    self.name = name
    upperHalf = (0..<128).map { index in
      guard index < scalars.count, scalars[index] >= 0x80, let scalar = Unicode.Scalar(scalars[index]) else {
        return []
      }
      return Array(String(Character(scalar)).utf8)
    }
  }

  /// These bytes as UTF-8; a byte that stands for nothing is left out.
  package func utf8(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var converted: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 { converted.append(byte) } else { converted += upperHalf[Int(byte) - 0x80] }
    }
    return converted
  }
}
