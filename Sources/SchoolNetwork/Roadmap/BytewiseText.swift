/// A text letter by letter as typed, as a key of tables: to compare texts by their meaning takes longer than all the rest
/// of going through a list.
package struct BytewiseText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// The key of a text.
  package init(_ text: String) { self.text = text }

  /// Its bytes.
  package func hash(into hasher: inout Hasher) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }

  /// Whether both have the same bytes.
  package static func == (one: BytewiseText, other: BytewiseText) -> Bool {
    let (bytes, others) = (one.text.utf8, other.text.utf8)
    guard bytes.count == others.count else { return false }
    let isSame = bytes.withContiguousStorageIfAvailable { bytes in
      others.withContiguousStorageIfAvailable { bytes.isSame(as: $0) }
    }
    return (isSame ?? nil) ?? bytes.elementsEqual(others)
  }
}
