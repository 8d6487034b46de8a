import Glibc
import Screen
import Session
import Store
import Testing
import ViewModels

/// How many random inputs each test takes: `KURATOR_FUZZ`, 3,000 where it is not set.
private let wanted = getenv("KURATOR_FUZZ").flatMap { Int(String(cString: $0)) } ?? 3000
/// So many in a row, then everything is looked at, and the next row begins on the sample as it ships.
private let rowLength = 500

@Suite("Random input", .serialized)
struct RandomInputTests {
  @Test("Sequences and pastes without a key of the table leave every byte of the network as it was, wherever they come")
  func strangeInput() {
    let places = ["", "tab tab tab f4", "tab tab tab right right right right right f4", "/ ш", "f1 s", ": s", "f3"]
    var left = wanted
    var seed: UInt64 = 1
    while left > 0 {
      let folder = NetworkFolder()
      let before = folder.files
      var draws = Draws(seed: seed)
      var desk = Desk(folder)
      desk.press(places[Int(seed) % places.count])
      var decoder = InputDecoder()
      for _ in 0..<min(left, rowLength) {
        let bytes = StrangeBytes.draw(&draws)
        for event in decoder.feed(bytes) + decoder.flush() {
          if case .key(let key) = event, CommandTable.command(for: Keymap.name(of: key)) != nil {
            Issue.record("\(bytes) became the key \(key) (seed \(seed))")
            continue
          }
          #expect(desk.take(event) == nil, "\(event) ended the program (seed \(seed))")
        }
      }
      #expect(folder.files == before, "seed \(seed)")
      left -= rowLength
      seed += 1
    }
  }

  @Test("Any keys but those that leave, then undo of all: every file as it was, to the byte")
  func anyKeysThenUndo() {
    var left = wanted
    var seed: UInt64 = 1
    var edits = 0
    while left > 0 {
      let folder = NetworkFolder()
      let before = folder.files
      var draws = Draws(seed: seed &+ 7_000)
      var desk = Desk(folder, size: RandomKeys.sizes.randomElement(using: &draws)!, seed: seed)
      var trail: [Event] = []
      for _ in 0..<min(left, rowLength) {
        let event = RandomKeys.draw(&draws, desk.state)
        guard !RandomKeys.leaves(event, desk.state) else { continue }
        trail.append(event)
        if let ending = desk.take(event) {
          Issue.record("\(event) ended the program: \(ending) (seed \(seed), after \(trail.suffix(12)))")
          break
        }
      }
      edits += desk.state.history.standing
      undoAll(&desk)
      let after = folder.files.filter { $0.key != ".lock" }
      if after != before {
        Issue.record("seed \(seed): \(folder.changes()) after \(trail.suffix(40))")
      }
      #expect(desk.state.pending.isEmpty && desk.state.aside.isEmpty, "seed \(seed)")
      left -= rowLength
      seed += 1
    }
    // A test that edits nothing would prove nothing.
    #expect(edits > wanted / 500, "only \(edits) edits stood")
  }

  private func undoAll(_ desk: inout Desk) {
    for _ in 0..<8 { desk.press("esc") }
    var steps = 0
    while desk.state.history.undoable != nil, steps < 10_000 {
      desk.press("u")
      steps += 1
    }
    #expect(desk.state.history.undoable == nil)
  }
}

/// Bytes that a terminal may send and that are no key of ours.
enum StrangeBytes {
  static func draw(_ draws: inout Draws) -> [UInt8] {
    switch Int.random(in: 0..<9, using: &draws) {
    case 0: return control(&draws)
    case 1:
      return Array("\u{1B}[\(Int.random(in: 1...1200, using: &draws));\(Int.random(in: 1...16, using: &draws))u".utf8)
    case 2: return Array("\u{1B}]\(Int.random(in: 0...99, using: &draws));".utf8) + noise(&draws) + [0x07]
    case 3: return Array("\u{1B}P".utf8) + noise(&draws) + Array("\u{1B}\\".utf8)
    case 4: return Array("\u{1B}[<\(Int.random(in: 0...64, using: &draws));10;5M".utf8)
    case 5: return Array("\u{1B}[M".utf8) + (0..<3).map { _ in UInt8.random(in: 32...255, using: &draws) }
    case 6: return Array("\u{1B}[200~".utf8) + pasted(&draws) + Array("\u{1B}[201~".utf8)
    // Half a character, a C1 control, a byte no charset of ours has.
    case 7: return [[0xD0], [0xC2, 0x9B], [0xFF], [0xE2, 0x80], [0xF0, 0x9F]].randomElement(using: &draws)! + [0x00]
    default: return Array(String(free.randomElement(using: &draws)!).utf8)
    }
  }

  /// Characters of both layouts that are no command: not `б`, `ю` by accident, but because `,` and `.` are.
  private static let free: [Character] = {
    let all = "бюБЮ134567890-=+_%^&;№ёЁъЪщЩїQЙWЦ\u{301}\u{200D}漢€ωé"
    return all.unicodeScalars.map(Character.init)
      .filter { CommandTable.command(for: Keymap.name(of: .character($0))) == nil }
  }()

  private static func control(_ draws: inout Draws) -> [UInt8] {
    let parameters = (0..<Int.random(in: 0...4, using: &draws)).map { _ in
      ["", "?1", "38", "=5", "1:2", "999999"].randomElement(using: &draws)!
    }
    let last = "cghijklmnopqrstuvwxyz@`{|}".randomElement(using: &draws)!
    // Without parameters `ESC [ c` is rxvt's Shift+→, which the table does not know either.
    return Array("\u{1B}[\(parameters.joined(separator: ";"))\(last)".utf8)
  }

  private static func noise(_ draws: inout Draws) -> [UInt8] {
    (0..<Int.random(in: 0...90, using: &draws)).map { _ in UInt8.random(in: 0x20...0x7E, using: &draws) }
  }

  private static func pasted(_ draws: inout Draws) -> [UInt8] {
    let words = [
      "q", "x", " ", "\r", "\n", "u", "школа", "\u{1B}[A", "\t", "\u{7F}", "y", "д", "\u{3}", "\u{202E}", "é",
    ]
    let count = Int.random(in: 0...30, using: &draws)
    return (0..<count).flatMap { _ in Array(words.randomElement(using: &draws)!.utf8) }
  }
}

/// Keys as a cat on the keyboard would press them, but more of those that work.
enum RandomKeys {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 10), Size(columns: 21, rows: 6),
  ]

  static func draw(_ draws: inout Draws, _ state: Dashboard) -> Event {
    switch Int.random(in: 0..<100, using: &draws) {
    case 0: return .resize(sizes.randomElement(using: &draws)!)
    case 1:
      let columns = Int.random(in: 0...200, using: &draws)
      return .resize(Size(columns: columns, rows: Int.random(in: 0...60, using: &draws)))
    case 2:
      return .paste(
        ["15.12", "Новая\nстрока", "\u{202E}abc", "", "https://example.org/1"].randomElement(using: &draws)!)
    case 3: return [.timeout, .resumed].randomElement(using: &draws)!
    case 4..<30: return .key(moving.randomElement(using: &draws)!)
    case 30..<60: return .key(working.randomElement(using: &draws)!)
    case 60..<70: return .key(.enter)
    default: return .key(.character(letters.randomElement(using: &draws)!))
    }
  }

  /// Whether it would end the program, as it is meant to.
  static func leaves(_ event: Event, _ state: Dashboard) -> Bool {
    guard case .key(let key) = event else { return false }
    if key == .control("c") { return true }
    if case .palette(let list) = state.overlay, key == .enter {
      let lines = CommandList.palette(matching: list.entry.text, state.script, state.language)
      return lines.indices.contains(list.selected) && lines[list.selected].command == .leave
    }
    return !state.takesText && CommandTable.command(for: Keymap.name(of: key)) == .leave
  }

  private static let moving: [Key] = [
    .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .backTab, .shiftUp, .controlRight, .controlHome,
  ]
  private static let working: [Key] = [
    .function(2), .function(3), .function(4), .function(4), .function(5), .function(7), .function(7), .function(8),
    .delete, .character(" "), .character(" "), .escape, .backspace, .control("z"), .control("y"), .control("u"),
    .control("w"), .insert, .function(1), .function(11), .function(12), .character("u"), .character("U"),
    .character("г"), .character("2"),
  ]
  private static let letters = Array(
    "abcdefghijklmnopqrstuvwxyzйцукенгшщзхъфывапролджэячсмитьбю0123456789.,:;/?!+-ЁёNGPUXЗЧ»№\u{301}漢")
}
