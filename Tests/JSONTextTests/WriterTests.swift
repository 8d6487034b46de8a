import JSONText
import TestSupport
import Testing

@Suite("Values and how they are written")
struct WriterTests {
  @Test("a file is written one member a line, short lists of scalars on one line")
  func pretty() throws {
    let roadmap = try value(
      #"{"schema":1,"id":"p-1","empty":{},"none":[],"risks":["кадры","среда"],"items":[{"id":"a","done":false},{}],"#
        + #""mixed":[1,[2]]}"#)
    let expected = """
      {
        "schema": 1,
        "id": "p-1",
        "empty": {},
        "none": [],
        "risks": ["кадры", "среда"],
        "items": [
          {
            "id": "a",
            "done": false
          },
          {}
        ],
        "mixed": [
          1,
          [2]
        ]
      }

      """
    #expect(text(roadmap.prettyBytes()) == expected)
    #expect(try value(expected) == roadmap)
  }

  @Test("a list of scalars stays on one line up to column 100, the comma after it included")
  func oneLine() {
    func lines(_ length: Int) -> Int {
      let list = JSONValue.array([.string(String(repeating: "я", count: length)), .null])
      return JSONValue.object([JSONMember("list", list)]).prettyBytes().split(separator: 0x0A).count
    }
    let around = #"  "list": ["", null],"#.count
    #expect(lines(100 - around) == 3)
    #expect(lines(101 - around) == 6)
  }

  @Test("compact has no white space")
  func compact() throws {
    let source = #"{"a":[1,{"b":null}],"c":"x y","d":{},"e":[]}"#
    #expect(text(try value(source).compactBytes()) == source)
  }

  @Test("only what must be is escaped")
  func escapes() throws {
    let all = String(String.UnicodeScalarView((0..<0x80).map { Unicode.Scalar($0)! }))
    let kept = "№ «ё» \u{7F}\u{80}\u{2028}\u{2029}\u{202E}\u{FEFF}\u{E000}😀e\u{301}/"
    let written = text(JSONValue.string(all + kept).compactBytes())
    #expect(written.hasPrefix(#""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e"#))
    #expect(written.contains(#"\u001a\u001b\u001c\u001d\u001e\u001f !\"#))
    #expect(Array(written.utf8).suffix(kept.utf8.count + 1) == Array((kept + "\"").utf8)[...])
    #expect(try value(written) == .string(all + kept))
  }

  @Test("values are compared as bytes: canonically equivalent texts and equal numbers differ")
  func equality() throws {
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    #expect(JSONToken.key("\u{E9}") != .key("e\u{301}"))
    #expect(JSONToken.key("a") != .string("a"))
    #expect(JSONMember("\u{E9}", .null) != JSONMember("e\u{301}", .null))
    #expect(JSONValue.number("1.0") != .number("1"))
    let both = try value("{\"e\u{301}\":1,\"\u{E9}\":2}", limits: .store)
    #expect(both["\u{E9}"] == .number(2))
    #expect(both["e\u{301}"]?.number == "1")
  }

  @Test("a value answers what it is, and nil for what it is not")
  func conveniences() throws {
    let it = try value(#"{"s":"x","n":12,"r":1.0,"f":true,"l":[null],"o":{}}"#)
    #expect(it["s"]?.string == "x" && it["n"]?.string == nil)
    #expect(it["n"]?.number == "12" && it["r"]?.number == "1.0")
    #expect(it["f"]?.flag == true && it["s"]?.flag == nil)
    #expect(it["l"]?.elements == [.null] && it["l"]?.members == nil)
    #expect(it["o"]?.members == [] && it["absent"] == nil && it["s"]?["x"] == nil)
  }

  @Test("what is written is read again as it was", arguments: 0..<200)
  func roundTrip(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let random = randomValue(&dice, depth: 4)
    #expect(try JSONValue(parsing: random.prettyBytes(), limits: .none) == random)
    #expect(try JSONValue(parsing: random.compactBytes(), limits: .none) == random)
    let lines = random.prettyBytes().split(separator: 0x0A)
    #expect(lines.allSatisfy { $0.last != 0x20 })
  }
}

/// A value of any shape; names in an object differ.
func randomValue(_ dice: inout Dice, depth: Int) -> JSONValue {
  switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &dice) {
  case 0: .null
  case 1: .flag(Bool.random(using: &dice))
  case 2: .number(["0", "-1", "1.0", "2.50", "1e-999", "12345678901234567890"].randomElement(using: &dice)!)
  case 3: .string("")
  case 4, 5: .string(randomText(&dice))
  case 6: .array((0..<Int.random(in: 0..<5, using: &dice)).map { _ in randomValue(&dice, depth: depth - 1) })
  default:
    .object(
      (0..<Int.random(in: 0..<5, using: &dice)).map {
        JSONMember("\($0)" + randomText(&dice), randomValue(&dice, depth: depth - 1))
      })
  }
}

func randomText(_ dice: inout Dice) -> String {
  let pieces = [
    "a", "школа ", "\"", "\\", "\n", "\u{1}", "😀", "\u{2028}", "e\u{301}", " — риск № 5", "0123456789abcdef",
  ]
  return (0..<Int.random(in: 0..<6, using: &dice)).map { _ in pieces.randomElement(using: &dice)! }.joined()
}
