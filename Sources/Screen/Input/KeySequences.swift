/// What the sequences of known terminals mean: xterm and its kin, rxvt, PuTTY, the Linux console, VT220.
///
/// Sources: ctlseqs of xterm, `infocmp` of the entries linux, rxvt-unicode, putty, vt220. A combination without a
/// ``Key`` of its own (Shift+F5, Alt+Up) means nothing: doing what the plain key does could surprise.
enum KeySequences {
  /// The key of one byte below 0x80 outside any sequence; nil for those that mean nothing.
  static func plain(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  /// Alt and a digit: Alt+1 is F1, Alt+0 is F10, as in Midnight Commander.
  static func altDigit(_ byte: UInt8) -> Key {
    byte == UInt8(ascii: "0") ? .function(10) : .function(Int(byte - UInt8(ascii: "0")))
  }

  /// `ESC [ [` and this byte: the Linux console's F1–F5.
  static func console(_ byte: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) ? .function(Int(byte - UInt8(ascii: "A")) + 1) : nil
  }

  /// `ESC O` and this byte: cursor keys, F1–F4 and the application keypad.
  static func single(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: " "): .character(" ")
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "a"): .controlUp
    case UInt8(ascii: "b"): .controlDown
    case UInt8(ascii: "c"): .controlRight
    case UInt8(ascii: "d"): .controlLeft
    // The keypad's keys send their character plus 0x40: `*` is `j`, 0 is `p`, 9 is `y`.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(byte - 0x40)))
    default: cursor(byte, Held.none)
    }
  }

  /// `ESC [`, these parameters, this last byte.
  static func control(_ parameters: ArraySlice<UInt8>, _ last: UInt8) -> Key? {
    guard let numbers = numbers(parameters), numbers.count <= 2 else { return nil }
    let held = Held(parameter: numbers.count == 2 ? numbers[1] : 1)
    switch last {
    case UInt8(ascii: "~"):
      return numbered(numbers.first ?? 0, held)
    case UInt8(ascii: "^") where numbers.count == 1:
      return numbered(numbers[0], .control)
    case UInt8(ascii: "Z"):
      return .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S") where numbers.isEmpty:
      return .function(Int(last - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "a")...UInt8(ascii: "d") where numbers.isEmpty:
      return cursor(last - 0x20, .shift)
    default:
      return numbers.isEmpty || numbers[0] == 1 ? cursor(last, held) : nil
    }
  }

  /// Whether these parameters are one number and nothing else.
  static func isOneNumber(_ parameters: ArraySlice<UInt8>) -> Bool {
    !parameters.isEmpty && parameters.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The keys held with another one.
  private enum Held {
    case none, shift, alt, control, other

    /// What xterm's second parameter says: one more than the sum of Shift 1, Alt 2, Ctrl 4 (and locks, ignored).
    init(parameter: Int) {
      switch (parameter - 1) & ~(64 | 128) {
      case 0: self = .none
      case 1: self = .shift
      case 2: self = .alt
      case 4: self = .control
      default: self = .other
      }
    }

  }

  private static func cursor(_ letter: UInt8, _ held: Held) -> Key? {
    switch (letter, held) {
    case (UInt8(ascii: "A"), .none): .up
    case (UInt8(ascii: "B"), .none): .down
    case (UInt8(ascii: "C"), .none): .right
    case (UInt8(ascii: "D"), .none): .left
    case (UInt8(ascii: "H"), .none): .home
    case (UInt8(ascii: "F"), .none): .end
    case (UInt8(ascii: "A"), .shift): .shiftUp
    case (UInt8(ascii: "B"), .shift): .shiftDown
    case (UInt8(ascii: "C"), .shift): .shiftRight
    case (UInt8(ascii: "D"), .shift): .shiftLeft
    case (UInt8(ascii: "A"), .control): .controlUp
    case (UInt8(ascii: "B"), .control): .controlDown
    case (UInt8(ascii: "B"), .alt): .altDown
    case (UInt8(ascii: "C"), .control): .controlRight
    case (UInt8(ascii: "D"), .control): .controlLeft
    case (UInt8(ascii: "H"), .control): .controlHome
    case (UInt8(ascii: "F"), .control): .controlEnd
    default: nil
    }
  }

  /// VT220's numbered keys, with xterm's and rxvt's additions.
  private static func numbered(_ number: Int, _ held: Held) -> Key? {
    switch (number, held) {
    case (1, .none), (7, .none): .home
    case (4, .none), (8, .none): .end
    case (1, .control), (7, .control): .controlHome
    case (4, .control), (8, .control): .controlEnd
    case (2, .none): .insert
    case (3, .none): .delete
    case (5, .none): .pageUp
    case (6, .none): .pageDown
    case (11...15, .none): .function(number - 10)
    case (17...21, .none): .function(number - 11)
    case (23...24, .none): .function(number - 12)
    default: nil
    }
  }

  /// The numbers between semicolons; nil when anything else is there (`?`, `<`, `:`), an empty place is 1.
  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int]? {
    if parameters.isEmpty { return [] }
    var numbers: [Int] = []
    for part in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      if part.isEmpty {
        numbers.append(1)
      } else if part.count <= 5, isOneNumber(part) {
        numbers.append(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
      } else {
        return nil
      }
    }
    return numbers
  }
}
