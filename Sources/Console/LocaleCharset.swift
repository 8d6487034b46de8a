import Glibc
package import Screen
import Store

/// How letters become bytes where the program was started: what it prints, and what its arguments say.
package enum LocaleCharset: Equatable, Sendable {
  /// UTF-8. A locale that has no Cyrillic (`C`, `POSIX`) says nothing of the letters in use, so it gets UTF-8 too, as on
  /// the screen.
  case utf8
  /// One byte a letter, Cyrillic among them: KOI8-R, CP1251.
  case singleByte(SingleByteCharset)

  /// That of the locale that the environment names.
  package static func taken(_ environment: [String: String]) -> LocaleCharset {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let upper = name.uppercased()
    // Nearly every locale; to take it would cost time at each start.
    if ["", "C", "POSIX"].contains(upper) || upper.hasSuffix("UTF-8") || upper.hasSuffix("UTF8") { return .utf8 }
    guard setlocale(LC_CTYPE, "") != nil else { return .utf8 }
    let charset = SingleByteCharset(
      name: nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? "", upperHalf: (0x80...0xFF).map(scalar))
    return charset.hasCyrillic ? .singleByte(charset) : .utf8
  }

  /// The scalar of a byte in the locale; 0 if it is not a whole letter.
  private static func scalar(of byte: UInt8) -> UInt32 {
    var wide: wchar_t = 0
    var text = CChar(bitPattern: byte)
    return mbtowc(&wide, &text, 1) == 1 ? UInt32(bitPattern: Int32(wide)) : 0
  }

  /// A text as it is printed.
  package func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .singleByte(let charset): charset.bytes(of: text)
    }
  }

  /// Bytes of standard input as UTF-8. Where the locale has another charset, they are in it unless they are UTF-8 already.
  func utf8(input bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: bytes
    case .singleByte(let charset): String(validating: bytes, as: UTF8.self) == nil ? charset.utf8(bytes) : bytes
    }
  }

  /// What a person typed, from bytes of the command line that ``Swift/String/init(pathBytes:)`` kept.
  func text(typed: String) -> String {
    switch self {
    case .utf8: String(decoding: typed.pathBytes, as: UTF8.self)
    case .singleByte(let charset): String(decoding: charset.utf8(typed.pathBytes), as: UTF8.self)
    }
  }
}
