/// A value written flat: its tokens in order, each with the place of its bytes. A tree would cost an allocation for
/// every list, record and text; a tape costs none, and serves one file after the other.
///
/// The room is compiled for size; what is done for each token says itself that it is to be fast.
///
/// JSON and ``FieldValue`` are written to a tape; records are read from it, so that one set of rules holds for both.
package struct FieldTape {
  /// What a token is.
  enum Kind: UInt8 { case nothing, no, yes, number, text, list, record, name }

  /// One token. `count` is the number of bytes; for a list or record it is the place of the token after its end.
  struct Token {
    var kind: Kind
    /// Whether the bytes are the tape's own and do not lie in the text that was read.
    var isOwn: Bool
    var start: UInt32
    var count: UInt32
  }

  private var tokens: [Token] = []
  private var open: [Int] = []
  private var own: [UInt8] = []
  private let pool = TextPool()

  /// A tape with nothing on it.
  package init() {}

  /// Removes everything. The allocated memory stays for the next value.
  package mutating func clear() {
    tokens.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    own.removeAll(keepingCapacity: true)
  }

  /// Begins a record: names follow, each with its value.
  package mutating func openRecord() { open(.record) }

  /// Begins a list: its elements follow.
  package mutating func openList() { open(.list) }

  /// Ends the innermost list or record.
  @_optimize(speed)
  package mutating func close() { tokens[open.removeLast()].count = UInt32(tokens.count) }

  /// Adds «not set».
  package mutating func addNothing() { add(.nothing, 0..<0, isOwn: false) }

  /// Adds yes or no.
  package mutating func add(_ flag: Bool) { add(flag ? .yes : .no, 0..<0, isOwn: false) }

  /// Adds the name of a member, by the place of its bytes in the text that is being read.
  @_optimize(speed)
  package mutating func addName(_ place: Range<Int>) { add(.name, place, isOwn: false) }

  /// Adds the name of a member.
  package mutating func addName(_ name: String) { add(.name, keep(name), isOwn: true) }

  /// Adds words, by the place of their bytes in the text that is being read.
  @_optimize(speed)
  package mutating func addText(_ place: Range<Int>) { add(.text, place, isOwn: false) }

  /// Adds words.
  package mutating func addText(_ text: String) { add(.text, keep(text), isOwn: true) }

  /// Adds a number, by the place of its digits in the text that is being read.
  @_optimize(speed)
  package mutating func addNumber(_ place: Range<Int>) { add(.number, place, isOwn: false) }

  /// Adds a value whole.
  package mutating func add(_ value: FieldValue) {
    switch value {
    case .notSet: addNothing()
    case .flag(let flag): add(flag)
    case .number(let digits): add(.number, keep(digits), isOwn: true)
    case .text(let text): addText(text)
    case .list(let values):
      openList()
      for value in values { add(value) }
      close()
    case .record(let members):
      openRecord()
      for member in members {
        addName(member.name)
        add(member.value)
      }
      close()
    }
  }

  /// Reads the value on the tape; its bytes are in this text unless they are the tape's own.
  package func read<Result>(
    from text: UnsafeBufferPointer<UInt8>, _ body: (TapedValue) throws(FieldFault) -> Result
  ) throws(FieldFault) -> Result {
    try tokens.withUnsafeBufferPointer { (tokens) throws(FieldFault) in
      try own.withUnsafeBufferPointer { (own) throws(FieldFault) in
        guard let first = tokens.baseAddress else { throw FieldFault(.expectedRecord, isFatal: true) }
        let nowhere = UnsafePointer<UInt8>(bitPattern: 1)!
        let view = TapedValue.View(
          tokens: first, text: text.baseAddress ?? nowhere, own: own.baseAddress ?? nowhere, texts: pool.shelf)
        return try withExtendedLifetime(pool) { () throws(FieldFault) in
          try withUnsafePointer(to: view) { (view) throws(FieldFault) in
            try body(TapedValue(view: view, place: 0))
          }
        }
      }
    }
  }

  @_optimize(speed)
  private mutating func open(_ kind: Kind) {
    open.append(tokens.count)
    add(kind, 0..<0, isOwn: false)
  }

  @inline(__always)
  private mutating func add(_ kind: Kind, _ place: Range<Int>, isOwn: Bool) {
    tokens.append(
      Token(kind: kind, isOwn: isOwn, start: UInt32(place.lowerBound), count: UInt32(place.count)))
  }

  private mutating func keep(_ text: String) -> Range<Int> {
    let start = own.count
    own.append(contentsOf: text.utf8)
    return start..<own.count
  }
}
