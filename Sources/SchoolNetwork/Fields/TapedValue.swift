/// A value on a tape, to be used only while the tape is being read.
package struct TapedValue {
  /// Where the tape lies in memory.
  struct View {
    let tokens: UnsafePointer<FieldTape.Token>
    let text: UnsafePointer<UInt8>
    let own: UnsafePointer<UInt8>
    /// The tape holds its pool as long as it is read.
    let texts: TextPool.Shelf
  }

  let view: UnsafePointer<View>
  let place: Int

  private var token: FieldTape.Token { view.pointee.tokens[place] }
  /// What it is.
  var kind: FieldTape.Kind { token.kind }
  /// Whether it is «not set».
  var isNotSet: Bool { kind == .nothing }
  /// Whether it is an empty text.
  var isEmptyText: Bool { kind == .text && token.count == 0 }
  /// Whether it holds named values.
  package var isRecord: Bool { kind == .record }

  /// The bytes of words, a number or a name; they are known to be UTF-8.
  var bytes: UnsafeBufferPointer<UInt8> {
    let token = token
    let base = token.isOwn ? view.pointee.own : view.pointee.text
    return UnsafeBufferPointer(start: base + Int(token.start), count: Int(token.count))
  }

  /// The words, digits or name.
  var string: String { view.pointee.texts.text(of: bytes) }

  /// A number or words as written, for messages; nil for anything else.
  package var shown: String? { kind == .number || kind == .text ? string : nil }

  /// The whole number; nil for anything else.
  package var wholeNumber: Int? { kind == .number ? Int(string) : nil }

  /// The value of the first member of this name; nil if there is none, or if this is no record.
  package func member(_ name: String) -> TapedValue? {
    guard kind == .record else { return nil }
    for member in members where member.name.bytes.elementsEqual(name.utf8) {
      return member.value.isNotSet ? nil : member.value
    }
    return nil
  }

  /// The elements of a list.
  var elements: Elements { Elements(view: view, place: place + 1, end: Int(token.count)) }
  /// The members of a record.
  var members: Members { Members(elements: elements) }

  /// The elements of a list, or the names and values of a record, in order.
  struct Elements: Sequence, IteratorProtocol {
    let view: UnsafePointer<View>
    fileprivate var place: Int
    fileprivate let end: Int

    mutating func next() -> TapedValue? {
      guard place < end else { return nil }
      let value = TapedValue(view: view, place: place)
      let token = value.token
      place = token.kind == .list || token.kind == .record ? Int(token.count) : place + 1
      return value
    }

    /// How many there are.
    var count: Int { reduce(0) { count, _ in count + 1 } }
  }

  /// The members of a record, in order.
  struct Members: Sequence, IteratorProtocol {
    fileprivate var elements: Elements

    mutating func next() -> (name: TapedValue, value: TapedValue)? {
      guard let name = elements.next(), let value = elements.next() else { return nil }
      return (name, value)
    }
  }
}

extension FieldCoded {
  /// The value out of a field that is held as a value of its own.
  package init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault) {
    var tape = FieldTape()
    tape.add(field)
    self = try tape.read(from: UnsafeBufferPointer(start: nil, count: 0)) { (value) throws(FieldFault) in
      try Self(value, faults: &faults)
    }
  }
}
