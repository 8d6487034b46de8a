/// The names every open object has so far, so that one used twice is found.
///
/// Names are compared as bytes. Up to 16 names of an object are compared one by one; beyond that they are hashed (with
/// the seed of this run), so that an object with many names, or names made to collide, takes no quadratic time.
struct NameLedger {
  private static let linear = 16

  /// A name: where it lies in the text, or, if it had escapes, in `unescaped`; and its first eight bytes.
  private struct Name {
    var start: Int
    var count: Int
    var head: UInt64
    var isUnescaped: Bool
  }

  /// A name of a large object.
  private struct Bytes: Hashable {
    let bytes: [UInt8]
    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  private var names: [Name] = []
  /// How many names there were when each open object began.
  private var starts: [Int] = []
  /// The names of the open objects that have more than a few, with how many objects were open.
  private var large: [(level: Int, names: Set<Bytes>)] = []
  private var unescaped: [UInt8] = []

  mutating func openObject() { starts.append(names.count) }

  mutating func closeObject() {
    if large.last?.level == starts.count { large.removeLast() }
    names.removeLast(names.count - starts.removeLast())
    if names.isEmpty { unescaped.removeAll(keepingCapacity: true) }
  }

  /// Takes a name into the innermost object; false: it is there already.
  mutating func add(_ content: Range<Int>, escaped: Bool, of base: UnsafePointer<UInt8>, before end: Int) -> Bool {
    let name =
      escaped
      ? unescape(UnsafeBufferPointer(start: base + content.lowerBound, count: content.count))
      : Name(
        start: content.lowerBound, count: content.count, head: Self.head(base, content, before: end),
        isUnescaped: false)
    let first = starts[starts.count - 1]
    if names.count - first >= Self.linear { return addToLarge(name, first: first, of: base) }
    let isNew = names.withUnsafeBufferPointer { names in
      for index in first..<names.count where names[index].head == name.head && names[index].count == name.count {
        if name.count <= 8 || same(names[index], name, of: base) { return false }
      }
      return true
    }
    names.append(name)
    return isNew
  }

  private mutating func addToLarge(_ name: Name, first: Int, of base: UnsafePointer<UInt8>) -> Bool {
    if large.last?.level != starts.count {
      large.append((starts.count, Set(names[first...].map { Bytes(bytes: bytes(of: $0, of: base)) })))
    }
    return large[large.count - 1].names.insert(Bytes(bytes: bytes(of: name, of: base))).inserted
  }

  private mutating func unescape(_ raw: UnsafeBufferPointer<UInt8>) -> Name {
    let start = unescaped.count
    unescaped += [UInt8](unsafeUninitializedCapacity: raw.count) { buffer, count in
      count = Unescaping.copy(raw, into: buffer.baseAddress!)
    }
    let content = start..<unescaped.count
    let head = unescaped.withUnsafeBufferPointer { Self.head($0.baseAddress!, content, before: content.upperBound) }
    return Name(start: start, count: content.count, head: head, isUnescaped: true)
  }

  private static func head(_ base: UnsafePointer<UInt8>, _ content: Range<Int>, before end: Int) -> UInt64 {
    if content.lowerBound + 8 <= end {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + content.lowerBound).loadUnaligned(as: UInt64.self))
      return content.count >= 8 ? word : word & ((1 << UInt64(content.count * 8)) - 1)
    }
    return content.prefix(8).enumerated().reduce(0) { $0 | UInt64(base[$1.element]) << UInt64($1.offset * 8) }
  }

  private func bytes(of name: Name, of base: UnsafePointer<UInt8>) -> [UInt8] {
    name.isUnescaped
      ? Array(unescaped[name.start..<name.start + name.count])
      : Array(UnsafeBufferPointer(start: base + name.start, count: name.count))
  }

  private func same(_ one: Name, _ other: Name, of base: UnsafePointer<UInt8>) -> Bool {
    unescaped.withUnsafeBufferPointer { unescaped in
      let first = (one.isUnescaped ? unescaped.baseAddress! : base) + one.start
      let second = (other.isUnescaped ? unescaped.baseAddress! : base) + other.start
      for index in 0..<one.count where first[index] != second[index] { return false }
      return true
    }
  }
}
