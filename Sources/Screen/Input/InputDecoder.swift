/// Turns the bytes a terminal sends into events; whatever it does not know is collected to its end and dropped.
///
/// A value without a clock: its owner reads bytes, asks ``patience`` how long to wait for more, and calls ``flush()``
/// when that much silence has passed. Bytes are UTF-8; those of another charset are converted before they come here.
package struct InputDecoder: Sendable {
  /// The position of the decoder in a sequence.
  private enum State: Sendable {
    /// Between keys, or inside a UTF-8 character.
    case ground
    /// After one ESC, and after two.
    case escape, doubleEscape
    /// Inside a UTF-8 character that was typed with Alt.
    case altCharacter
    /// After ESC and a byte of 0x20–0x2F: such a sequence ends with a byte of 0x30 or above.
    case designation
    /// After `ESC [`; `alt` when a second ESC preceded it.
    case control(alt: Bool)
    /// After `ESC O`; `alt` likewise.
    case single(alt: Bool)
    /// After `ESC [ [`: the Linux console's F1–F5.
    case console
    /// After `ESC [ M`: so many raw bytes of an old mouse report are still to come.
    case mouse(left: Int)
    /// In an OSC, DCS, APC, PM or SOS string; `empty` before its first byte.
    case string(empty: Bool)
    /// In such a string, after an ESC that may be the first half of its end.
    case stringEscape
    /// In a bracketed paste.
    case paste
    /// After the end of a paste, while it is not yet sure that this was its real end.
    case afterPaste
  }

  /// How many bytes of one sequence are kept; a longer one is dropped whole.
  private static let longest = 64
  /// How long, in milliseconds, an unfinished sequence may stall before it is given up.
  private static let stall = 1000

  private let escapeDelay: Int
  private let terminfo: [[UInt8]: Key]
  private var state = State.ground
  private var character = UTF8Assembler()
  private var sequence: [UInt8] = []
  private var paste = PasteCollector()

  /// A decoder in its first state.
  ///
  /// `escapeDelay` is in milliseconds; a lone ESC is the Escape key after that much silence. `terminfo` adds whole
  /// sequences (each from its ESC on) that this terminal sends for a key; they win over the built-in ones.
  package init(escapeDelay: Int = 35, terminfo: [[UInt8]: Key] = [:]) {
    self.escapeDelay = escapeDelay
    self.terminfo = terminfo
  }

  /// How many milliseconds of silence to wait before ``flush()`` is due; nil when nothing hangs on silence.
  package var patience: Int? {
    switch state {
    case .ground, .paste: nil
    case .escape, .doubleEscape, .altCharacter, .designation, .afterPaste: escapeDelay
    // Alt+] typed by hand must not swallow what follows; a string that has begun is a terminal's slow answer.
    case .string(let empty): empty ? escapeDelay : Self.stall
    case .stringEscape: escapeDelay
    case .control, .single, .console, .mouse: Self.stall
    }
  }

  /// Takes bytes as they were read, cut anywhere, and gives the events they complete.
  package mutating func feed(_ bytes: some Collection<UInt8>) -> [Event] {
    var events: [Event] = []
    var rest = Array(bytes)[...]
    while let byte = rest.first {
      // A long paste goes by the run, not by the byte.
      if case .paste = state, case let count = paste.takeRun(rest), count > 0 {
        rest = rest.dropFirst(count)
      } else {
        take(byte, &events)
        rest = rest.dropFirst()
      }
    }
    return events
  }

  /// Says that ``patience`` has run out: a lone ESC becomes the Escape key, other unfinished sequences are dropped.
  package mutating func flush() -> [Event] {
    var events: [Event] = []
    switch state {
    case .ground, .paste:
      break
    case .escape, .doubleEscape:
      state = .ground
      events.append(.key(.escape))
    case .altCharacter, .designation, .control, .single, .console, .mouse, .string, .stringEscape:
      state = .ground
      character = UTF8Assembler()
    case .afterPaste:
      endPaste(&events)
    }
    return events
  }

  /// Says that no more bytes will ever come. A paste that has ended is given; one cut off in the middle is dropped,
  /// as nobody saw it and half a text is not what was meant, and so is an ESC that waits for its other half.
  package mutating func finish() -> [Event] {
    var events: [Event] = []
    if case .afterPaste = state { endPaste(&events) }
    state = .ground
    character = UTF8Assembler()
    return events
  }

  private mutating func take(_ byte: UInt8, _ events: inout [Event]) {
    switch state {
    case .ground: takeGround(byte, &events)
    case .escape: takeEscape(byte, &events)
    case .doubleEscape: takeDoubleEscape(byte, &events)
    case .altCharacter: takeAltCharacter(byte, &events)
    case .designation:
      if byte == Ascii.escape { state = .escape } else if !(0x20...0x2F).contains(byte) { state = .ground }
    case .control(let alt): takeControl(byte, alt: alt, &events)
    case .single(let alt): takeSingle(byte, alt: alt, &events)
    case .console: finishSequence(with: byte, KeySequences.console(byte), &events)
    case .mouse(let left): state = left > 1 ? .mouse(left: left - 1) : .ground
    case .string: takeString(byte)
    case .stringEscape:
      if byte == UInt8(ascii: "\\") { state = .ground } else { takeEscape(byte, &events) }
    case .paste:
      if paste.take(byte) { state = .afterPaste }
    case .afterPaste: takeAfterPaste(byte, &events)
    }
  }

  private mutating func takeGround(_ byte: UInt8, _ events: inout [Event]) {
    if byte >= 0x80 || character.isUnfinished {
      switch character.add(byte) {
      case .unfinished, .invalid: return
      case .scalar(let scalar):
        if scalar.value >= 0xA0 { events.append(.key(.character(Character(scalar)))) }
        return
      case .again: break
      }
      if byte >= 0x80 { return takeGround(byte, &events) }
    }
    if byte == Ascii.escape {
      state = .escape
    } else if let key = KeySequences.plain(byte) {
      events.append(.key(key))
    }
  }

  private mutating func takeEscape(_ byte: UInt8, _ events: inout [Event]) {
    state = .ground
    switch byte {
    case Ascii.escape: state = .doubleEscape
    case UInt8(ascii: "["): begin(.control(alt: false), byte)
    case UInt8(ascii: "O"): begin(.single(alt: false), byte)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(empty: true)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      events.append(.key(terminfo[[Ascii.escape, byte]] ?? KeySequences.altDigit(byte)))
    case Ascii.return, Ascii.newline: events.append(.key(terminfo[[Ascii.escape, byte]] ?? .altEnter))
    case 0x20...0x2F: state = .designation
    case 0x80...0xFF:
      state = .altCharacter
      takeAltCharacter(byte, &events)
    default:
      if let key = terminfo[[Ascii.escape, byte]] { events.append(.key(key)) }
    }
  }

  private mutating func takeDoubleEscape(_ byte: UInt8, _ events: inout [Event]) {
    switch byte {
    // rxvt and PuTTY put a second ESC before a key's sequence when Alt is held: not an Escape, and no key of ours.
    case UInt8(ascii: "["): begin(.control(alt: true), byte)
    case UInt8(ascii: "O"): begin(.single(alt: true), byte)
    case Ascii.escape:
      events.append(.key(.escape))
      state = .escape
    default:
      events.append(.key(.escape))
      state = .ground
      takeGround(byte, &events)
    }
  }

  private mutating func takeAltCharacter(_ byte: UInt8, _ events: inout [Event]) {
    switch character.add(byte) {
    case .unfinished: return
    case .scalar, .invalid: state = .ground
    case .again:
      state = .ground
      takeGround(byte, &events)
    }
  }

  private mutating func begin(_ next: State, _ introducer: UInt8) {
    state = next
    sequence = [Ascii.escape, introducer]
  }

  private mutating func takeControl(_ byte: UInt8, alt: Bool, _ events: inout [Event]) {
    let isFirst = sequence.count == 2
    switch byte {
    case UInt8(ascii: "[") where isFirst:
      sequence.append(byte)
      state = .console
    case UInt8(ascii: "M") where isFirst:
      state = .mouse(left: 3)
    case UInt8(ascii: "$") where KeySequences.isOneNumber(sequence.dropFirst(2)):
      state = .ground  // rxvt ends the sequences of Shift with a byte that is in the middle everywhere else.
    case 0x20...0x3F:
      if sequence.count < Self.longest { sequence.append(byte) }
    case 0x40...0x7E:
      let parameters = sequence.dropFirst(2)
      if sequence.count >= Self.longest {
        state = .ground
      } else if byte == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) {
        paste = PasteCollector()
        state = .paste
      } else {
        finishSequence(with: byte, alt ? nil : KeySequences.control(parameters, byte), alt: alt, &events)
      }
    default:
      abandonSequence(at: byte, &events)
    }
  }

  private mutating func takeSingle(_ byte: UInt8, alt: Bool, _ events: inout [Event]) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      if sequence.count < Self.longest { sequence.append(byte) }
    case 0x20...0x7E:
      let plain = sequence.count == 2 && !alt
      finishSequence(with: byte, plain ? KeySequences.single(byte) : nil, alt: alt, &events)
    default:
      abandonSequence(at: byte, &events)
    }
  }

  /// The sequence is whole: the terminal's own meaning wins, then ours; without one it is dropped.
  private mutating func finishSequence(
    with byte: UInt8, _ key: Key?, alt: Bool = false, _ events: inout [Event]
  ) {
    state = .ground
    sequence.append(byte)
    if let key = alt ? nil : terminfo[sequence] ?? key { events.append(.key(key)) }
  }

  /// A byte that cannot be part of a sequence: ESC or a character starts over, a control is dropped with the sequence.
  private mutating func abandonSequence(at byte: UInt8, _ events: inout [Event]) {
    state = byte == Ascii.escape ? .escape : .ground
    if byte >= 0x80 { takeGround(byte, &events) }
  }

  private mutating func takeString(_ byte: UInt8) {
    switch byte {
    case Ascii.bell, Ascii.cancel, Ascii.substitute: state = .ground
    case Ascii.escape: state = .stringEscape
    default: state = .string(empty: false)
    }
  }

  private mutating func takeAfterPaste(_ byte: UInt8, _ events: inout [Event]) {
    switch paste.takeAfterEnd(byte) {
    case .held: return
    case .anotherPaste:
      endPaste(&events)
      paste = PasteCollector()
      state = .paste
    }
  }

  /// Gives the paste, then what was typed after it.
  private mutating func endPaste(_ events: inout [Event]) {
    let text = paste.text
    let typed = paste.typedBehind
    paste = PasteCollector()
    state = .ground
    switch text {
    case nil: events.append(.pasteTooLong)
    case "": break
    case let text?: events.append(.paste(text))
    }
    for byte in typed { take(byte, &events) }
  }
}
