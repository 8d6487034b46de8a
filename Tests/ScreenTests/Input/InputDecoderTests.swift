import TestSupport
import Testing

@testable import Screen

/// What the decoder makes of these bytes, and then of silence.
private func events(_ text: String, terminfo: [[UInt8]: Key] = [:]) -> [Event] {
  events(Array(text.utf8), terminfo: terminfo)
}

private func events(_ bytes: [UInt8], terminfo: [[UInt8]: Key] = [:]) -> [Event] {
  var decoder = InputDecoder(terminfo: terminfo)
  return decoder.feed(bytes) + decoder.flush()
}

private func keys(_ text: String, terminfo: [[UInt8]: Key] = [:]) -> [Key] {
  events(text, terminfo: terminfo).compactMap { event in
    if case .key(let key) = event { key } else { nil }
  }
}

private let known: [(String, Key)] = [
  ("a", .character("a")), ("й", .character("й")), ("Ё", .character("Ё")), (" ", .character(" ")),
  ("€", .character("€")), ("𝄞", .character("𝄞")),
  ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace),
  ("\u{03}", .control("c")), ("\u{1A}", .control("z")), ("\u{01}", .control("a")),
  ("\u{1B}", .escape), ("\u{1B}\u{1B}", .escape),
  // Cursor keys: normal, application, with the modifier parameter, rxvt.
  ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
  ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
  ("\u{1B}[1;1A", .up), ("\u{1B}[1;129A", .up),
  ("\u{1B}[1;2A", .shiftUp), ("\u{1B}[1;2B", .shiftDown), ("\u{1B}[1;2C", .shiftRight), ("\u{1B}[1;2D", .shiftLeft),
  ("\u{1B}[1;5C", .controlRight), ("\u{1B}[1;5D", .controlLeft),
  ("\u{1B}[a", .shiftUp), ("\u{1B}[b", .shiftDown), ("\u{1B}[c", .shiftRight), ("\u{1B}[d", .shiftLeft),
  ("\u{1B}Oc", .controlRight), ("\u{1B}Od", .controlLeft),
  ("\u{1B}[1;5A", .controlUp), ("\u{1B}[1;5B", .controlDown), ("\u{1B}Oa", .controlUp), ("\u{1B}Ob", .controlDown),
  ("\u{1B}[1;3B", .altDown), ("\u{1B}\r", .altEnter), ("\u{1B}\n", .altEnter),
  // Home and End: xterm, application, VT220 and the Linux console, rxvt.
  ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
  ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
  ("\u{1B}[1;5H", .controlHome), ("\u{1B}[1;5F", .controlEnd), ("\u{1B}[7^", .controlHome), ("\u{1B}[8^", .controlEnd),
  ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
  ("\u{1B}[Z", .backTab), ("\u{1B}[1;2Z", .backTab),
  // F1–F4: xterm, CSI, PuTTY and rxvt, Linux console; F5–F12.
  ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)), ("\u{1B}OS", .function(4)),
  ("\u{1B}[P", .function(1)), ("\u{1B}[S", .function(4)),
  ("\u{1B}[11~", .function(1)), ("\u{1B}[12~", .function(2)), ("\u{1B}[13~", .function(3)),
  ("\u{1B}[14~", .function(4)), ("\u{1B}[15~", .function(5)),
  ("\u{1B}[[A", .function(1)), ("\u{1B}[[B", .function(2)), ("\u{1B}[[C", .function(3)), ("\u{1B}[[D", .function(4)),
  ("\u{1B}[[E", .function(5)),
  ("\u{1B}[17~", .function(6)), ("\u{1B}[18~", .function(7)), ("\u{1B}[19~", .function(8)),
  ("\u{1B}[20~", .function(9)), ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)),
  ("\u{1B}[24~", .function(12)),
  // Alt and a digit.
  ("\u{1B}1", .function(1)), ("\u{1B}9", .function(9)), ("\u{1B}0", .function(10)),
  // The application keypad.
  ("\u{1B}OM", .enter), ("\u{1B}Oj", .character("*")), ("\u{1B}Ok", .character("+")), ("\u{1B}Om", .character("-")),
  ("\u{1B}Oo", .character("/")), ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")),
]

private let unknown: [String] = [
  "\u{1B}x", "\u{1B}й", "\u{1B}\u{7F}", "\u{1B} ", "\u{1B}(B", "\u{1B}/", "\u{1B}[", "\u{1B}O", "\u{1B}]",
  "\u{1B}[1081;5u", "\u{1B}[97;1:3u", "\u{1B}[27;5;106~", "\u{1B}[99~", "\u{1B}[15;2~", "\u{1B}[3;2~",
  "\u{1B}[1;3A", "\u{1B}\u{1B}[A", "\u{1B}\u{1B}OA", "\u{1B}[I", "\u{1B}[O", "\u{1B}[12;40R", "\u{1B}[?62;1;4c",
  "\u{1B}[?2026;2$y", "\u{1B}[5$", "\u{1B}[7@", "\u{1B}[0n", "\u{1B}[>0;276;0c", "\u{1B}[201~",
  "\u{1B}[M !!", "\u{1B}[<0;10;20M", "\u{1B}[<0;10;20m", "\u{1B}[32;10;20M",
  "\u{1B}]11;rgb:0000/0000/0000\u{07}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}P>|XTerm(370)\u{1B}\\",
  "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^private\u{1B}\\", "\u{1B}Xstart\u{1B}\\", "\u{1B}]52;c;йцу\u{18}",
  "\u{1B}Oz", "\u{1B}O5A", "\u{1B}[[Z", "\u{1B}[1;2\u{03}", "\u{1C}", "\u{00}", "\u{85}",
  "\u{1B}[" + String(repeating: "1;", count: 5000) + "A", "\u{1B}]" + String(repeating: "q", count: 100_000) + "\u{07}",
]

@Suite("Input decoder")
struct InputDecoderTests {
  @Test("Every known sequence is its key", arguments: known)
  func knownSequences(bytes: String, key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test("An unknown sequence is dropped whole, and the next key is itself", arguments: unknown)
  func unknownSequences(bytes: String) {
    #expect(events(bytes) == [])
    var decoder = InputDecoder()
    #expect(decoder.feed(bytes.utf8) + decoder.flush() + decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test(
    "A whole sequence does not need silence behind it",
    arguments: known.filter { !["\u{1B}", "\u{1B}\u{1B}"].contains($0.0) })
  func followedAtOnce(bytes: String, key: Key) {
    #expect(keys(bytes + "й") == [key, .character("й")])
  }

  @Test("Cuts between reads change nothing")
  func cuts() {
    let all =
      known.map(\.0).filter { $0 != "\u{1B}" && $0 != "\u{1B}\u{1B}" }
      + unknown.filter { $0.utf8.count > 9 && $0.utf8.count < 99 }
    let bytes = Array(all.joined().utf8)
    let whole = events(bytes)
    for step in 1...7 {
      var decoder = InputDecoder()
      var pieces: [Event] = []
      for start in stride(from: 0, to: bytes.count, by: step) {
        pieces += decoder.feed(bytes[start..<min(start + step, bytes.count)])
      }
      #expect(pieces + decoder.flush() == whole)
    }
  }

  @Test("ESC, then silence, then a digit are two keys; in one go they are a function key")
  func escapeAndDigit() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == 35)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(decoder.patience == nil)
    #expect(decoder.feed([0x37]) == [.key(.character("7"))])
    #expect(decoder.feed([0x1B]) + decoder.feed([0x37]) == [.key(.function(7))])
  }

  @Test("Silence that is too short for a stalled sequence is told apart from that of Escape")
  func patience() {
    var decoder = InputDecoder(escapeDelay: 50)
    _ = decoder.feed("\u{1B}[".utf8)
    #expect(decoder.patience == 1000)
    #expect(decoder.feed("A".utf8) == [.key(.up)])
    _ = decoder.feed("\u{1B}]".utf8)
    #expect(decoder.patience == 50)
    _ = decoder.feed("1".utf8)
    #expect(decoder.patience == 1000)
    _ = decoder.flush()
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test("A key breaks a string nobody ended")
  func brokenString() {
    #expect(keys("\u{1B}]11;rgb\u{1B}[A") == [.up])
    #expect(keys("\u{1B}[1;\u{1B}[B") == [.down])
    #expect(keys("\u{1B}[1;й") == [.character("й")])
    #expect(keys("\u{1B}\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{1B}q") == [.escape, .character("q")])
  }

  @Test(
    "Bytes that are no UTF-8 are dropped, their neighbours are not",
    arguments: [
      [0x80], [0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x82],
      [0xD0], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0x9B, 0xC2, 0x9B],
    ] as [[UInt8]])
  func invalidBytes(bytes: [UInt8]) {
    let found = events(Array("й".utf8) + bytes + Array("qя".utf8))
    #expect(found == [.key(.character("й")), .key(.character("q")), .key(.character("я"))])
  }

  @Test("Every single byte, and every byte after ESC, leaves the decoder usable")
  func everyByte() {
    for byte in UInt8.min...UInt8.max {
      for prefix in [[], [0x1B], [0x1B, 0x5B], [0x1B, 0x4F], [0x1B, 0x5D], [0xD0]] as [[UInt8]] {
        var decoder = InputDecoder()
        _ = decoder.feed(prefix + [byte]) + decoder.flush()
        #expect(decoder.feed([0x1B] + "[A".utf8).last == .key(.up), "after \(prefix) \(byte)")
      }
    }
  }

  @Test("What terminfo says about this terminal wins")
  func terminfo() {
    let sun: [[UInt8]: Key] = [
      Array("\u{1B}[224z".utf8): .function(1), Array("\u{1B}A".utf8): .up, Array("\u{1B}[P".utf8): .delete,
    ]
    #expect(keys("\u{1B}[224z", terminfo: sun) == [.function(1)])
    #expect(keys("\u{1B}A", terminfo: sun) == [.up])
    #expect(keys("\u{1B}[P", terminfo: sun) == [.delete])
    #expect(keys("\u{1B}[A", terminfo: sun) == [.up])
  }

  @Test("Any soup of bytes means the same whole and byte by byte, and leaves the decoder usable")
  func soup() {
    let alphabet = Array("\u{1B}[O]P_0129;:~$^M<?uA й\r\u{07}\\".utf8) + [0x18, 0x80, 0xD0, 0xFF]
    var numbers = Dice(seed: 20_260_901)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 1...24, using: &numbers)).map { _ in alphabet.randomElement(using: &numbers)! }
      var whole = InputDecoder()
      var single = InputDecoder()
      let events = whole.feed(bytes) + whole.flush()
      #expect(bytes.flatMap { single.feed([$0]) } + single.flush() == events, "\(bytes)")
      #expect(whole.patience == nil && whole.feed("\u{1B}[A".utf8) == [.key(.up)] || isPasting(bytes), "\(bytes)")
    }
  }
}

private func isPasting(_ bytes: [UInt8]) -> Bool { String(decoding: bytes, as: UTF8.self).contains("[200~") }
