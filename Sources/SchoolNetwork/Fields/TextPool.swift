/// Texts made a moment ago. Offices, results and ids of sections repeat in a network; each is in memory once, and equal
/// bytes make no new text.
final class TextPool {
  /// How many texts it holds; a later one replaces an earlier one.
  private static let size = 1 << 10
  /// Texts up to this length lie within the value itself and cost no memory of their own.
  fileprivate static let inline = 15

  private let texts: UnsafeMutablePointer<String>

  init() {
    texts = .allocate(capacity: TextPool.size)
    texts.initialize(repeating: "", count: TextPool.size)
  }

  deinit {
    texts.deinitialize(count: TextPool.size)
    texts.deallocate()
  }

  /// The texts, to be used only while the pool is held: for those that ask for each of a hundred thousand texts, and
  /// would else count up and down each time that they use the pool.
  var shelf: Shelf { Shelf(texts: texts) }

  /// The texts of a pool that somebody else holds.
  struct Shelf {
    fileprivate let texts: UnsafeMutablePointer<String>

    /// The text of bytes that are known to be UTF-8.
    func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
      if bytes.count <= TextPool.inline { return String(wellFormed: bytes) }
      let place = TextPool.place(of: bytes)
      if texts[place].hasBytes(bytes) { return texts[place] }
      let text = String(wellFormed: bytes)
      texts[place] = text
      return text
    }
  }

  /// The place for a text of 16 bytes or more, from its length, beginning, middle and end.
  @inline(__always)
  fileprivate static func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    func word(_ offset: Int) -> UInt64 { raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    var mixed = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ word(0)) &* 0xA076_1D64_78BD_642F
    mixed = (mixed ^ mixed >> 32 ^ word(bytes.count / 2 - 4)) &* 0xE703_7ED1_A0B4_28DB
    mixed = (mixed ^ mixed >> 32 ^ word(bytes.count - 8)) &* 0x8EBC_6AF0_9C88_C6E3
    return Int(mixed >> 54)
  }
}

extension String {
  /// The text of bytes that are known to be UTF-8; they are not checked again if the system allows it.
  fileprivate init(wellFormed bytes: UnsafeBufferPointer<UInt8>) {
    if #available(macOS 26, *) {
      self.init(copying: unsafe UTF8Span(unchecked: bytes.span))
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }

  /// Whether the text has exactly these bytes.
  fileprivate func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.count == bytes.count else { return false }
    return utf8.withContiguousStorageIfAvailable { $0.isSame(as: bytes) } ?? utf8.elementsEqual(bytes)
  }
}
