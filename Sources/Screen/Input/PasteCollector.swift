/// Gathers a bracketed paste up to its end, and past an end that was only part of the pasted text.
///
/// A text may hold the end mark itself, so that what follows it would run as keys; not every terminal filters that.
/// So the bytes right behind an end mark are held until there is silence: if another end mark comes first, they were
/// pasted too.
struct PasteCollector: Sendable {
  /// The longest paste that is taken, in bytes (8 MiB): a longer one is dropped whole, as half a table is not what was
  /// meant.
  static let limit = 8 << 20

  /// What became of a byte after the end mark.
  enum AfterEnd: Sendable {
    /// It is held.
    case held
    /// It completed the mark that begins another paste.
    case anotherPaste
  }

  private static let mark = Array("\u{1B}[20".utf8)
  /// The bytes of a whole mark, `0~` or `1~` at its end.
  private static let markLength = mark.count + 2

  private var bytes: [UInt8] = []
  /// How many bytes came, kept or not, those of an end mark that was found left out.
  private var count = 0
  private var held: [UInt8] = []
  private var heldTooMuch = false
  /// How many bytes of a mark (`ESC [ 2 0 0 ~` or `ESC [ 2 0 1 ~`) the last bytes spell.
  private var matched = 0
  private var isEndMark = false

  /// Takes the bytes of the paste up to the next ESC, and says how many they are: 0 within what may be a mark.
  mutating func takeRun(_ run: ArraySlice<UInt8>) -> Int {
    guard matched == 0 else { return 0 }
    let plain = run[..<(run.firstIndex(of: Ascii.escape) ?? run.endIndex)]
    bytes += plain.prefix(max(0, Self.limit + Self.markLength - bytes.count))
    count += plain.count
    return plain.count
  }

  /// Takes a byte of the paste; true when it completes the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if bytes.count < Self.limit + Self.markLength { bytes.append(byte) }
    count += 1
    guard spellsMark(byte), isEndMark else { return false }
    count -= Self.markLength
    // When the paste is full the mark itself was not kept whole.
    bytes.removeLast(max(0, bytes.count - count))
    return true
  }

  /// Takes a byte that came after the end mark.
  mutating func takeAfterEnd(_ byte: UInt8) -> AfterEnd {
    if held.count < Self.limit { held.append(byte) } else { heldTooMuch = true }
    guard spellsMark(byte) else { return .held }
    if !heldTooMuch { held.removeLast(Self.markLength) }
    guard isEndMark else {
      if heldTooMuch { held = [] }
      return .anotherPaste
    }
    count += heldTooMuch ? Self.limit + 1 : held.count
    bytes += held.prefix(max(0, Self.limit - bytes.count))
    held = []
    heldTooMuch = false
    return .held
  }

  /// The text: line breaks are `\n`, bytes that are no UTF-8 became U+FFFD; nil if it is longer than ``limit``.
  var text: String? {
    guard count <= Self.limit else { return nil }
    var unified: [UInt8] = []
    unified.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        unified.append(0x0A)
      } else if byte != 0x0A || !afterReturn {
        unified.append(byte)
      }
      afterReturn = byte == 0x0D
    }
    return String(decoding: unified, as: UTF8.self)
  }

  /// What came after the end mark and was typed, if no other mark followed; more than ``limit`` bytes at once were not
  /// typed by anybody and are left out.
  var typedBehind: [UInt8] { heldTooMuch ? [] : held }

  private mutating func spellsMark(_ byte: UInt8) -> Bool {
    switch matched {
    case Self.mark.count where byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1"):
      isEndMark = byte == UInt8(ascii: "1")
      matched += 1
    case Self.mark.count + 1 where byte == UInt8(ascii: "~"):
      matched = 0
      return true
    case 0..<Self.mark.count where byte == Self.mark[matched]:
      matched += 1
    default:
      matched = byte == Ascii.escape ? 1 : 0
    }
    return false
  }
}
