package import Screen
import Text
package import ViewModels

/// Turns a key into what it asks for. In command mode every letter counts by its place on the keyboard, so that «й» is
/// `q`; in text, and in answers to yes or no, letters are what they are.
package enum Keymap {
  /// What a key asks for in a mode; nil if it asks for nothing. `now` is in milliseconds.
  package static func input(for key: Key, in mode: InputMode, now: Int) -> Input? {
    if key == .control("c") { return .interrupt(at: now) }
    switch mode {
    case .fields:
      if case .character(let character) = key, character.isLetter { return .unknownKey }
      return CommandTable.command(for: name(of: key)).map(Input.command) ?? .unknownKey
    case .commands: return CommandTable.command(for: name(of: key)).map(Input.command) ?? .unknownKey
    case .text: return writing(key)
    case .table: return collecting(key)
    case .answer: return answering(key)
    }
  }

  /// The name of a key: letters by their place, as the Latin layout sends them.
  package static func name(of key: Key) -> KeyName {
    switch key {
    case .character(" "): KeyName("space")
    case .character(let character): KeyName(String(KeyboardLayout.latin(for: character) ?? character))
    case .control(let letter): KeyName("ctrl+\(letter)")
    case .function(let number): KeyName("f\(number)")
    case .enter: KeyName("enter")
    case .tab: KeyName("tab")
    case .backTab: KeyName("shift+tab")
    case .escape: KeyName("escape")
    case .backspace: KeyName("backspace")
    case .delete: KeyName("delete")
    case .insert: KeyName("insert")
    case .up: KeyName("up")
    case .down: KeyName("down")
    case .left: KeyName("left")
    case .right: KeyName("right")
    case .home: KeyName("home")
    case .end: KeyName("end")
    case .pageUp: KeyName("pageup")
    case .pageDown: KeyName("pagedown")
    case .shiftUp: KeyName("shift+up")
    case .shiftDown: KeyName("shift+down")
    case .shiftLeft: KeyName("shift+left")
    case .shiftRight: KeyName("shift+right")
    case .controlUp: KeyName("ctrl+up")
    case .controlDown: KeyName("ctrl+down")
    case .altEnter: KeyName("alt+enter")
    case .altDown: KeyName("alt+down")
    case .controlLeft: KeyName("ctrl+left")
    case .controlRight: KeyName("ctrl+right")
    case .controlHome: KeyName("ctrl+home")
    case .controlEnd: KeyName("ctrl+end")
    }
  }

  /// The keys of a line of text: those of readline beside the usual ones.
  private static func writing(_ key: Key) -> Input? {
    switch key {
    case .character(let character): .text(.character(character))
    case .backspace, .control("h"): .text(.backspace)
    case .delete, .control("d"): .text(.delete)
    case .left, .control("b"): .text(.left)
    case .right, .control("f"): .text(.right)
    case .home, .control("a"), .controlHome: .text(.start)
    case .end, .control("e"), .controlEnd: .text(.end)
    case .controlLeft: .text(.wordLeft)
    case .controlRight: .text(.wordRight)
    case .control("u"): .text(.eraseToStart)
    case .control("k"): .text(.eraseToEnd)
    case .control("w"): .text(.eraseWord)
    case .enter: .command(.open)
    case .tab: .command(.nextPane)
    case .backTab: .command(.previousPane)
    case .escape: .command(.back)
    case .up: .command(.up)
    case .down, .altDown: .command(.down)
    case .pageUp: .command(.pageUp)
    case .pageDown: .command(.pageDown)
    case .function(1): .command(.help)
    case .function(4): .command(.edit)
    case .function(7), .altEnter: .command(.newItem)
    case .function, .control, .insert, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .controlUp, .controlDown: nil
    }
  }

  /// The keys of a table that comes as if it was typed.
  private static func collecting(_ key: Key) -> Input? {
    switch key {
    case .character(let character): .text(.character(character))
    case .enter: .text(.character("\n"))
    case .tab: .text(.character("\t"))
    case .backspace: .text(.backspace)
    case .function(1): .command(.help)
    case .function(2), .control("d"): .command(.save)
    case .escape: .command(.back)
    default: nil
    }
  }

  private static func answering(_ key: Key) -> Input? {
    switch key {
    case .character(let character): .character(character)
    case .enter: .command(.open)
    case .escape: .command(.back)
    case .tab, .right: .command(.nextPane)
    case .backTab, .left: .command(.previousPane)
    case .up: .command(.up)
    case .down: .command(.down)
    case .function(1): .command(.help)
    case .function(10): .command(.leave)
    case .control, .function, .backspace, .delete, .insert, .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown,
      .shiftLeft, .shiftRight, .controlUp, .controlDown, .controlLeft, .controlRight, .controlHome, .controlEnd,
      .altEnter, .altDown:
      nil
    }
  }

  /// The layout a letter shows; nil for what both layouts send.
  package static func script(of key: Key) -> KeyboardScript? {
    guard case .character(let character) = key else { return nil }
    if KeyboardLayout.isCyrillic(character) { return .cyrillic }
    return character.isASCII && character.isLetter ? .latin : nil
  }
}
