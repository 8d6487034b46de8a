import Testing

@testable import Screen

private let begin = "\u{1B}[200~"
private let end = "\u{1B}[201~"

@Suite("Bracketed paste")
struct PasteTests {
  @Test(
    "A paste is text, never keys",
    arguments: [
      ("й", "й"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\r\n\r\n", "\n\n"), ("\u{1B}[A\u{03}q", "\u{1B}[A\u{03}q"),
      ("\u{1B}[200~x", "\u{1B}[200~x"), ("\u{1B}[20", "\u{1B}[20"), ("\u{1B}\u{1B}[201", "\u{1B}\u{1B}[201"),
      ("x\u{1B}[\u{1B}[2", "x\u{1B}[\u{1B}[2"),
    ])
  func text(pasted: String, text: String) {
    var decoder = InputDecoder()
    #expect(decoder.feed((begin + pasted + end).utf8) == [])
    #expect(decoder.patience == 35)
    #expect(decoder.flush() == [.paste(text)])
  }

  @Test("Cut at every byte it is the same paste")
  func cuts() {
    for byte in 0...40 {
      let bytes = Array((begin + "строка\r\nдве" + end + "\u{1B}[A").utf8)
      var decoder = InputDecoder()
      let cut = min(byte, bytes.count)
      let found = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) + decoder.flush()
      #expect(found == [.paste("строка\nдве"), .key(.up)])
    }
  }

  @Test("An end mark inside the text cannot turn the rest into keys")
  func smuggled() {
    var decoder = InputDecoder()
    #expect(decoder.feed((begin + "a" + end + "q\r" + end + "y" + end).utf8) == [])
    #expect(decoder.flush() == [.paste("aq\ny")])
  }

  @Test("Two pastes and the keys between and behind them stay apart")
  func twoPastes() {
    var decoder = InputDecoder()
    let found = decoder.feed((begin + "a" + end + "q" + begin + "b" + end + "\u{1B}[B").utf8) + decoder.flush()
    #expect(found == [.paste("a"), .key(.character("q")), .paste("b"), .key(.down)])
  }

  @Test("Silence does not end a paste")
  func slow() {
    var decoder = InputDecoder()
    #expect(decoder.feed((begin + "a").utf8) == [])
    #expect(decoder.patience == nil)
    #expect(decoder.flush() == [])
    #expect(decoder.feed(("q" + end).utf8) + decoder.flush() == [.paste("aq")])
  }

  @Test("Bytes that are no UTF-8 are replaced")
  func invalid() {
    var decoder = InputDecoder()
    let bytes = Array(begin.utf8) + [0x61, 0xFF, 0xD0] + Array(end.utf8)
    #expect(decoder.feed(bytes) + decoder.flush() == [.paste("a\u{FFFD}\u{FFFD}")])
  }

  @Test("The end of input gives a finished paste and drops one cut off")
  func endOfInput() {
    var decoder = InputDecoder()
    #expect(decoder.feed((begin + "a" + end + "q").utf8) == [])
    #expect(decoder.finish() == [.paste("a"), .key(.character("q"))])
    #expect(decoder.feed((begin + "a").utf8) + decoder.finish() == [])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
    #expect(decoder.feed([0x1B]) + decoder.finish() == [])
  }

  @Test(
    "A paste of 8 MiB is taken whole; of a longer one nothing is, and that is told; what follows is found",
    arguments: [-9, -1, 0, 1, 2, 3, 5, 6, 7, 70_000, PasteCollector.limit])
  func long(extra: Int) {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: PasteCollector.limit - 2 + extra) + Array("й".utf8)
    var decoder = InputDecoder()
    let fed = decoder.feed(Array(begin.utf8) + bytes + Array(end.utf8)) + decoder.flush()
    #expect(fed == [extra <= 0 ? .paste(String(decoding: bytes, as: UTF8.self)) : .pasteTooLong])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test("An end mark inside the text does not let a paste grow beyond the limit")
  func longBehindMark() {
    let half = Array(repeating: UInt8(ascii: "a"), count: PasteCollector.limit / 2)
    for (more, isTaken) in [(0, true), (1, false), (half.count + 2, false)] {
      var decoder = InputDecoder()
      let rest = half + Array(repeating: UInt8(ascii: "b"), count: more)
      let fed = decoder.feed(Array(begin.utf8) + half + Array(end.utf8) + rest + Array(end.utf8)) + decoder.flush()
      #expect(fed == [isTaken ? .paste(String(decoding: half + rest, as: UTF8.self)) : .pasteTooLong], "\(more)")
    }
  }

  @Test("More than 8 MiB behind an end mark, in one go, is no typing")
  func floodBehind() {
    let flood = Array(repeating: UInt8(ascii: "q"), count: PasteCollector.limit + 100)
    var decoder = InputDecoder()
    #expect(decoder.feed(Array((begin + "a" + end).utf8) + flood) == [])
    #expect(decoder.flush() == [.paste("a")])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }
}
