import Language
import SchoolNetwork
import Screen
import Session
import Testing
import Text
import ViewModels

@Suite("Keys")
struct KeymapTests {
  @Test(
    "As commands, letters count by their place on the keyboard, in both layouts and cases",
    arguments: [
      ("q", Command.leave), ("й", .leave), ("j", .down), ("о", .down), ("G", .last), ("П", .last), ("u", .undo),
      ("г", .undo), ("U", .redo), ("Г", .redo), ("x", .markDone), ("ч", .markDone), (" ", .markDone), ("/", .search),
      (".", .search), ("?", .help), (",", .help), (":", .palette), ("Ж", .palette), ("n", .searchNext),
      ("т", .searchNext), ("N", .searchPrevious), ("Т", .searchPrevious), ("z", .zoom), ("я", .zoom), ("1", .today),
      ("2", .schools), ("5", .network), ("o", .putOff), ("щ", .putOff),
      ("e", .edit), ("у", .edit), ("a", .newItem), ("ф", .newItem), ("v", .card), ("м", .card), ("t", .theme),
      ("е", .theme), ("g", .first), ("п", .first), ("h", .left), ("р", .left), ("k", .up), ("л", .up), ("l", .right),
      ("д", .right), ("+", .yes), ("-", .no), ("*", .unknown), ("K", .moveUp), ("Л", .moveUp), ("J", .moveDown),
      ("О", .moveDown),
    ] as [(Character, Command)])
  func letters(letter: Character, command: Command) {
    #expect(Keymap.input(for: .character(letter), in: .commands, now: 0) == .command(command))
    #expect(Keymap.input(for: .character(letter), in: .text, now: 0) == .text(.character(letter)))
    #expect(Keymap.input(for: .character(letter), in: .answer, now: 0) == .character(letter))
  }

  @Test(
    "Keys that mean nothing say so", arguments: ["б", "ю", "Б", "Ю", "Q", "6", "9", "ц", "漢", "\u{301}"] as [Character])
  func unknown(letter: Character) {
    #expect(Keymap.input(for: .character(letter), in: .commands, now: 0) == .unknownKey)
  }

  @Test("Every key of the table is reached by a key of a terminal, and the words for it")
  func wholeTable() {
    for line in CommandTable.lines {
      for name in line.keys {
        let keys = KeyWords.keys(name.text)
        #expect(keys.count == 1, "\(name.text)")
        #expect(keys.first.map(Keymap.name(of:)) == name)
        #expect(
          keys.first.flatMap { Keymap.input(for: $0, in: .commands, now: 0) } == .command(line.command), "\(name.text)")
      }
    }
    #expect(Keymap.input(for: .function(11), in: .commands, now: 0) == .unknownKey)
  }

  @Test("Ctrl+C is told with its time in every mode")
  func interrupt() {
    for mode in [InputMode.commands, .text, .answer] {
      #expect(Keymap.input(for: .control("c"), in: mode, now: 42) == .interrupt(at: 42))
    }
  }

  @Test(
    "In a text the keys of readline work beside the usual ones, and no function key does anything",
    arguments: [
      (Key.control("a"), Input?.some(.text(.start))), (.home, .text(.start)), (.control("e"), .text(.end)),
      (.control("b"), .text(.left)), (.control("f"), .text(.right)), (.control("d"), .text(.delete)),
      (.control("h"), .text(.backspace)), (.control("u"), .text(.eraseToStart)), (.control("k"), .text(.eraseToEnd)),
      (.control("w"), .text(.eraseWord)), (.controlLeft, .text(.wordLeft)), (.controlRight, .text(.wordRight)),
      (.enter, .command(.open)), (.escape, .command(.back)), (.tab, .command(.nextPane)),
      (.backTab, .command(.previousPane)), (.function(8), nil), (.function(10), nil), (.control("z"), nil),
      (.insert, nil), (.function(1), .command(.help)), (.function(7), .command(.newItem)),
      (.altEnter, .command(.newItem)), (.altDown, .command(.down)), (.controlUp, nil), (.controlDown, nil),
    ])
  func writing(key: Key, input: Input?) {
    #expect(Keymap.input(for: key, in: .text, now: 0) == input)
  }

  @Test(
    "Yes and no are answered by letters, Enter, Esc, arrows, F10; nothing else does anything",
    arguments: [
      (Key.enter, Input?.some(.command(.open))), (.escape, .command(.back)), (.left, .command(.previousPane)),
      (.right, .command(.nextPane)), (.tab, .command(.nextPane)), (.function(8), nil),
      (.function(10), .command(.leave)), (.delete, nil), (.control("z"), nil),
    ])
  func answering(key: Key, input: Input?) {
    #expect(Keymap.input(for: key, in: .answer, now: 0) == input)
  }

  @Test(
    "The layout shows in letters alone",
    arguments: [
      (Key.character("q"), KeyboardScript?.some(.latin)), (.character("й"), .cyrillic), (.character("."), nil),
      (.character("1"), nil), (.enter, nil), (.character("№"), nil),
    ])
  func script(key: Key, script: KeyboardScript?) {
    #expect(Keymap.script(of: key) == script)
  }

  @Test("Words become keys; a word that names none is typed letter by letter")
  func words() {
    #expect(KeyWords.keys("") == [])
    #expect(
      KeyWords.keys("down F12 f13 Ctrl+Z pgdn bs esc") == [
        .down, .function(12), .character("f"), .character("1"), .character("3"), .control("z"), .pageDown, .backspace,
        .escape,
      ])
    #expect(KeyWords.keys("ёж space") == [.character("ё"), .character("ж"), .character(" ")])
  }
}
