import Console
import Glibc
import SchoolNetwork
import Screen
import Session
import Store
import TestSupport
import Testing
import ViewModels
import Workspace

/// How many random inputs each test takes: `KURATOR_FUZZ`, 3,000 where it is not set.
private let wanted = getenv("KURATOR_FUZZ").flatMap { Int(String(cString: $0)) } ?? 3000
/// So many in a row, then everything is looked at, and the next row begins on the sample as it ships.
private let rowLength = 500

@Suite("Random input", .serialized)
struct RandomInputTests {
  @Test("Sequences and pastes without a key of the table leave every byte of the network as it was, wherever they come")
  func strangeInput() {
    let places = [
      "", "o", "f4", "f3", "1 p", "4", "4 f", "4 f enter", "4 enter", "5", "5 enter", "5 enter enter", "5 enter f8",
      "2 tab tab tab f4", "2 tab tab tab right right right right right f4", "2 tab tab tab r", "2 / ш", "f1 s", ": s",
    ]
    var left = wanted
    var seed: UInt64 = 1
    while left > 0 {
      let folder = NetworkFolder()
      let before = folder.files
      var draws = Dice(seed: seed)
      var desk = Desk(folder, screen: .today)
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

  @Test("Any keys but those that leave, and commands in between, then undo of all: every file as it was, to the byte")
  func anyKeysThenUndo() {
    var left = wanted
    var seed: UInt64 = 1
    var (edits, restarted, commanded) = (0, 0, 0)
    var seen = Reached()
    while left > 0 {
      let town = Town()
      let folder = town.folder
      var commands = RandomCommands(town)
      var draws = Dice(seed: seed &+ 7_000)
      var desk = Desk(folder, size: RandomKeys.sizes.randomElement(using: &draws)!, seed: seed, screen: .today)
      var trail: [String] = []
      var opened = ""
      var phrase: [Event] = []
      let restart = Int.random(in: 0..<rowLength, using: &draws)
      for number in 0..<min(left, rowLength) {
        if number == restart {
          // The window is closed, or killed, and opened again: what was done before can be undone all the same.
          desk.end()
          desk = Desk(folder, size: desk.program.terminal.size, seed: seed &+ 1_000, screen: .today)
          (phrase, opened) = ([], "")
        }
        // Now and then somebody calls a command beside it.
        if Int.random(in: 0..<25, using: &draws) == 0 {
          let command = commands.draw(&draws)
          let outcome = town.run(command, seed: seed &* 1_000 &+ UInt64(number))
          seen.note(command, outcome.exitCode)
          trail.append("$ \(command.joined(separator: " "))")
          continue
        }
        if phrase.isEmpty { phrase = RandomKeys.phrase(&draws) }
        let event = phrase.isEmpty ? RandomKeys.draw(&draws, desk.state) : phrase.removeFirst()
        guard !RandomKeys.leaves(event, desk.state) else { continue }
        trail.append("\(event)")
        let before = desk.state.workspace.history.standing
        if let ending = desk.take(event) {
          Issue.record("\(event) ended the program: \(ending) (seed \(seed), after \(trail.suffix(12)))")
          break
        }
        seen.note(desk.state, &opened)
        if desk.state.workspace.history.standing > before, let step = desk.state.workspace.history.undoable {
          seen.note(step)
        }
      }
      let workspace = desk.state.workspace
      if workspace.earlier != .taken || workspace.history.steps.contains(where: \.isEarlier) { restarted += 1 }
      edits += desk.state.workspace.history.standing
      undoAll(&desk)
      #expect(desk.state.workspace.pending.isEmpty, "seed \(seed)")
      // The window does not see what commands did after it took over; they take that back themselves.
      desk.end()
      let told = town.undoAll()
      if !town.isAsBefore {
        Issue.record("seed \(seed): \(folder.changes()), \(told.passed) after \(trail.suffix(40))")
      }
      commanded += told.count
      left -= rowLength
      seed += 1
    }
    // A test that edits nothing would prove nothing.
    if wanted >= 3000 { #expect(restarted > 0, "no step of an earlier window was undone") }
    #expect(edits > wanted / 500, "only \(edits) edits stood")
    // Nor would one that never comes to what it is about. Where few are drawn, not everything is met.
    if getenv("KURATOR_FUZZ") != nil {
      print("Random keys: \(edits) edits stood, \(commanded) of commands; \(seen.text)")
    }
    // Of few keys one or two rare things may not be met, so that another program does not fail by the draw alone.
    let mayMiss = wanted >= 10_000 ? 0 : wanted >= 3000 ? 2 : Int.max
    #expect(seen.missing.count <= mayMiss, "never reached: \(seen.missing), of \(seen.text)")
  }

  private func undoAll(_ desk: inout Desk) {
    // Cards lie over cards as long as somebody follows what they name.
    for _ in 0..<300 where desk.state.layer != nil || desk.state.mode == .text { desk.press("esc") }
    for _ in 0..<8 { desk.press("esc") }
    var steps = 0
    while desk.state.workspace.canUndo, steps < 10_000 {
      desk.press("u")
      steps += 1
    }
    #expect(!desk.state.workspace.canUndo)
  }
}

/// Bytes that a terminal may send and that are no key of ours.
enum StrangeBytes {
  static func draw(_ draws: inout Dice) -> [UInt8] {
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

  private static func control(_ draws: inout Dice) -> [UInt8] {
    let parameters = (0..<Int.random(in: 0...4, using: &draws)).map { _ in
      ["", "?1", "38", "=5", "1:2", "999999"].randomElement(using: &draws)!
    }
    let last = "cghijklmnopqrstuvwxyz@`{|}".randomElement(using: &draws)!
    // Without parameters `ESC [ c` is rxvt's Shift+→, which the table does not know either.
    return Array("\u{1B}[\(parameters.joined(separator: ";"))\(last)".utf8)
  }

  private static func noise(_ draws: inout Dice) -> [UInt8] {
    (0..<Int.random(in: 0...90, using: &draws)).map { _ in UInt8.random(in: 0x20...0x7E, using: &draws) }
  }

  private static func pasted(_ draws: inout Dice) -> [UInt8] {
    let words = [
      "q", "x", " ", "\r", "\n", "u", "школа", "\u{1B}[A", "\t", "\u{7F}", "y", "д", "\u{3}", "\u{202E}", "é",
    ]
    let count = Int.random(in: 0...30, using: &draws)
    return (0..<count).flatMap { _ in Array(words.randomElement(using: &draws)!.utf8) }
  }
}

/// What random keys came to: screens, what lay over them, and what was done, each with how often.
struct Reached {
  private var counts: [String: Int] = [:]

  /// What must be met: each screen, each form of this program's work, files that come, and edits of each kind of file.
  private static let due =
    ScreenName.allCases.map { "screen \($0)" } + [
      "over: suggestion", "over: acceptance", "over: template", "over: form", "over: mark", "over: card",
      "over: record",
      "over: chooser", "over: days", "over: paste", "over: pasting",
      "over: templates", "over: items", "filter", "create school", "discard template", "edit town", "edit riskFactors",
      "edit clusters",
      "create partnership", "create template", "edit partnership", "edit school", "$ add", "$ set", "$ delete",
      "$ restore", "$ done", "$ undo",
    ]

  var missing: [String] { Reached.due.filter { counts[$0] == nil } }
  var text: String { counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") }

  /// Notes where the state is; `last` is what was there before, so that staying does not count.
  mutating func note(_ state: Dashboard, _ last: inout String) {
    let overlay = state.layer.map { "over: " + (Mirror(reflecting: $0).children.first?.label ?? "") }
    let place = overlay ?? (state.entry == nil ? "screen \(state.screens.name)" : "filter")
    if place != last { counts[place, default: 0] += 1 }
    last = place
  }

  /// Notes a command that was called.
  mutating func note(_ command: [String], _ exitCode: Int32) {
    if exitCode == 0 { counts["$ \(command[0])", default: 0] += 1 }
  }

  /// Notes what a step did.
  mutating func note(_ step: EditHistory.Step) {
    for edit in step.edits.prefix(1) {
      let what = if edit.isCreation { "create" } else if case .discard = edit.action { "discard" } else { "edit" }
      counts["\(what) \(edit.address.entity.kind)", default: 0] += 1
    }
  }
}

/// Keys as a cat on the keyboard would press them, but more of those that work.
enum RandomKeys {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 10), Size(columns: 21, rows: 6),
  ]

  static func draw(_ draws: inout Dice, _ state: Dashboard) -> Event {
    switch Int.random(in: 0..<100, using: &draws) {
    case 0: return .resize(sizes.randomElement(using: &draws)!)
    case 1:
      let columns = Int.random(in: 0...200, using: &draws)
      return .resize(Size(columns: columns, rows: Int.random(in: 0...60, using: &draws)))
    case 2:
      return .paste(
        ["15.12", "Новая\nстрока", "\u{202E}abc", "", "https://example.org/1", table].randomElement(using: &draws)!)
    case 3: return [.timeout, .resumed].randomElement(using: &draws)!
    case 4..<28: return .key(moving.randomElement(using: &draws)!)
    case 28..<52: return .key(working.randomElement(using: &draws)!)
    case 52..<62: return .key(commands.randomElement(using: &draws)!)
    case 62..<72: return .key(.enter)
    default: return .key(.character(letters.randomElement(using: &draws)!))
    }
  }

  /// Rows of a roadmap, schools and risks: some of it is a table wherever it comes.
  private static let table =
    "№\tМероприятие\tСрок\tОтветственные\n1\tСовет\tмай\tЗавуч\n2\tСбор\t#####\t\nЛицей № 31\tОВЗ\tвысокая\t"

  /// Now and then a few keys in a row that do something single keys hardly ever come to: a template is saved, a line is
  /// put off, a mark gets a link, a donor is declined. They may meet any state; the next keys come as they may.
  static func phrase(_ draws: inout Dice) -> [Event] {
    guard Int.random(in: 0..<20, using: &draws) == 0 else { return [] }
    let (before, text, after) = [
      ("esc esc 1 home enter : ", "saveTemplate", "enter enter"), ("esc esc 1 o", "Причина", "enter"),
      ("esc 1 f4 tab", "Акт", "enter"),
      ("esc 4 f enter", "№ 1", "enter enter"), ("esc esc 4 f down enter", "", "space down space enter s"),
      ("esc esc 3 f", "Школа", "enter space down space enter space down space"),
      ("esc esc 3 f", "директ", "enter space f7"), ("esc esc 3 B", "риск", "enter down enter enter down space s"),
      ("esc esc 3 right s s f4", "Слова", "enter s backspace"),
      ("esc esc 3 C", "", "down space ctrl+up right enter V end enter"),
      ("esc esc 3 V end enter", "Вид", "enter backspace V"),
      ("esc esc 3 f enter", "", "space space f5 f8 del x down s"),
      ("esc esc 2 enter i", "", "right right right right right right right f4"),
      ("esc esc 5 enter f8", "Далеко", "enter"),
      ("esc esc 1 home r", "", "enter"),
      // What networks are built of: a school, a cluster, a risk, the card of each with its lists and fields.
      ("esc esc 2 home f7", "Школа № 301", "enter"), ("esc esc 2 home down f7", "Свои школы", "enter"),
      ("esc esc 2 enter tab f7", "ОВЗ", "enter enter"), ("esc esc 2 enter f3 end enter down f4", "слова", "enter"),
      ("esc esc 2 enter f3 end enter end f7", "слова", "enter enter enter"),
      ("esc esc 2 enter f3 end enter pgup pgup f7", "1.10.2026", "enter enter enter f8 enter"),
      ("esc esc 2 tab tab tab home f3 end enter pgup f4", "3", "enter f7"),
      ("esc esc 2 tab tab tab down f3 f4", "Другое название", "enter down f4"),
      ("esc esc esc : ", "Сведения о городе", "enter down f4"), ("esc esc esc : ", "Сведения о городе", "enter end f7"),
      ("esc esc esc : ", "Факторы риска", "enter end f7"), ("esc esc esc : ", "Факторы риска", "enter end f8"),
      ("esc esc esc : ", "Факторы риска", "enter end enter f4"), ("esc esc esc : ", "Кластеры", "enter end enter f4"),
      ("esc esc esc : ", "Шаблоны", "enter f7"), ("esc esc esc : ", "Шаблоны", "enter end f8"),
      ("esc esc esc : ", "Шаблоны", "enter enter end enter f4"),
      // Records of lists move and go, several values are ticked, days are picked, the help comes over all of it.
      ("esc esc 2 enter f3 end enter down f8", "", "ctrl+down ctrl+down ctrl+up f8"),
      ("esc esc 2 enter f3 end enter end f7", "слова", "enter ctrl+up f4 f1 esc ctrl+up ctrl+down"),
      ("esc esc esc : ", "Кластеры", "enter end ctrl+up enter end enter f4 space down space enter"),
      ("esc esc esc : ", "Факторы риска", "enter end ctrl+up ctrl+up ctrl+down f4"),
      ("esc esc 2 tab tab tab right right f4 end", "10.10", "down pgdn left f1 esc enter enter"),
      ("esc esc 2 tab tab tab right right f4", "+7", "enter"),
      ("esc esc 2 tab tab tab down f4 tab", "+7", "down enter enter"),
      ("esc esc esc : ", "Новое партнёрство", "enter down enter down down enter enter"),
      ("esc esc esc : ", "Новое партнёрство", "enter f1 esc up enter pgdn enter space enter"),
      ("esc esc 2 tab tab tab home : ", "Договор", "enter tab tab"),
      ("esc esc 2 tab tab tab : ", "Новая дорожная карта", "enter f1 esc enter"),
      ("esc esc 2 tab tab tab : ", "Новый раздел", "enter"),
      ("", "Раздел", "enter f7"), ("", "Мероприятие", "tab"), ("", "до 1 декабря", "tab"),
      ("esc esc 2 tab tab tab f7", "Мероприятие", "tab down enter tab tab tab tab tab"),
      ("esc esc 2 tab tab tab : ", "Пронумеровать заново", "enter"),
      ("esc esc 2 enter tab tab", table, "enter"), ("esc esc 2 enter", "Школа\nЛицей № 88\nЛицей № 89", "enter"),
      ("esc esc 2 enter tab", "Риск\tЗначимость\nОВЗ\tнизкая", "space enter"),
      ("esc esc 2 enter tab tab f7", table, "right enter space enter"),
      ("esc esc esc : ", "Вставить таблицу", "enter М tab с enter f2 enter"),
      ("esc esc esc 2 home f7", "Лицей № 77", "enter f3"), ("esc esc esc 2 home f7", "ДДТ", "enter"),
      ("esc esc 2 home enter r", "", "enter"), ("esc esc esc : ", "Карта из шаблона", "down enter"),
    ].randomElement(using: &draws)!
    return KeyWords.keys(before).map(Event.key) + (text.isEmpty ? [] : [.paste(text)])
      + KeyWords.keys(after).map(Event.key)
  }

  /// Whether it would end the program, as it is meant to.
  static func leaves(_ event: Event, _ state: Dashboard) -> Bool {
    guard case .key(let key) = event else { return false }
    if key == .control("c") { return true }
    if case .palette(let list) = state.layer, key == .enter {
      let lines = CommandList.palette(matching: list.entry.text, state.desk.script, state.language)
      return lines.indices.contains(list.selected) && lines[list.selected].command == .leave
    }
    return state.mode != .text && CommandTable.command(for: Keymap.name(of: key)) == .leave
  }

  private static let moving: [Key] = [
    .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .backTab, .shiftUp, .controlRight, .controlHome,
  ]
  private static let working: [Key] = [
    .function(2), .function(3), .function(4), .function(4), .function(5), .function(7), .function(7), .function(8),
    .delete, .character(" "), .character(" "), .escape, .backspace, .control("z"), .control("y"), .control("u"),
    .control("w"), .insert, .function(1), .function(3), .function(4), .function(7), .character("+"), .character("−"),
    .character("-"), .character("*"), .function(11), .function(12), .controlUp, .controlDown, .altDown,
    .altEnter, .character("u"), .character("U"),
    .character("г"), .character("2"),
  ]
  /// The screens, and the letters of what is done there, in both layouts.
  private static let commands: [Key] = "112233445555piзpзoщrкffаsыSЫ".map { .character($0) } + [.function(8), .delete]
  private static let letters = Array(
    "abcdefghijklmnopqrstuvwxyzйцукенгшщзхъфывапролджэячсмитьбю0123456789.,:;/?!+-ЁёNGPUXЗЧ»№\u{301}漢")
}
