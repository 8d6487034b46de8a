import JSONText
import Testing

@Suite("Damaged files")
struct DamageTests {
  static let sample =
    Array(
      "\u{FEFF}{\r\n  \"имя\": \"Школа № 5 \\u00AB\\uD83D\\uDE00\\n\\\"\",\r\n  \"n\": [1, -2.5e+10, true, false, null, {}, []],\r\n"
        .utf8)
    + Array("  \"items\": [{\"id\": \"a\", \"due\": \"2026-11-02\"}, {\"id\": \"b\"}]\r\n}\r\n".utf8)

  @Test("a file cut anywhere is refused, never a crash")
  func truncated() {
    let whole = Self.sample.lastIndex(of: 0x7D)! + 1
    for length in 0..<Self.sample.count {
      let cut = Array(Self.sample[..<length])
      let found = fault(in: cut, limits: .store)
      #expect((found == nil) == (length >= whole), "cut at \(length)")
      #expect(faultOfValue(cut, limits: .store) == found)
      if let found { #expect(found.offset <= length && found.line >= 1 && found.column >= 1) }
    }
  }

  /// What a byte may become: any one bit turned, or a byte that means something in JSON.
  static func damages(of byte: UInt8) -> Set<UInt8> {
    Set((0..<8).map { byte ^ (1 << $0) } + Array("{}[],:\"\\0-u \n\0".utf8) + [0x80, 0xFF]).subtracting([byte])
  }

  @Test("a file with any byte damaged is a value or a fault, and a value can be written and edited")
  func flipped() throws {
    for index in Self.sample.indices {
      for byte in Self.damages(of: Self.sample[index]) {
        var damaged = Self.sample
        damaged[index] = byte
        let found = fault(in: damaged, limits: .store)
        #expect(faultOfValue(damaged, limits: .store) == found)
        guard found == nil else { continue }
        var document = try JSONDocument(bytes: damaged, limits: .store)
        #expect(try JSONValue(parsing: document.value.prettyBytes(), limits: .store) == document.value)
        try document.set(.number(7), from: nil, member: "new", at: [], order: ["n", "new"])
        #expect(document.value["new"] == .number(7))
      }
    }
  }
}
