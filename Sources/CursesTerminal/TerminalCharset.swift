import CursesShim
package import Screen

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
