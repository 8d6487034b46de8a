import Language
import Testing
import Text
import ViewModels

@Suite("The table of commands")
struct CommandTableTests {
  @Test("Every command stands in it once, and can be reached: by a key, or in the palette")
  func closure() {
    #expect(CommandTable.lines.map(\.command.rawValue).sorted() == Command.allCases.map(\.rawValue).sorted())
    for language in Language.allCases {
      let palette = CommandList.palette(matching: "", .latin, language)
      #expect(Set(palette.map(\.command)).count == Command.allCases.count)
    }
  }

  @Test("Every command has a name and a sentence in both languages", arguments: Command.allCases)
  func words(command: Command) {
    let line = CommandTable.line(command)
    for language in Language.allCases {
      #expect(!language(line.label).isEmpty && language(line.sentence).hasSuffix("."), "\(language)")
    }
    #expect(Language.russian(line.label) != Language.english(line.label))
    #expect(Language.russian(line.sentence).unicodeScalars.contains { (0x400...0x45F).contains($0.value) })
    // «ё = е» is told in both languages.
    let english = Language.english(line.sentence).replacing("ё = е", with: "")
    #expect(!english.unicodeScalars.contains { (0x400...0x45F).contains($0.value) })
  }

  @Test("No two commands share a key, even when every key's Cyrillic twin is added")
  func clashes() {
    var taken: [String: Command] = [:]
    for line in CommandTable.lines {
      for key in line.keys {
        let twin = key.character.flatMap { KeyboardLayout.cyrillic(for: $0) }.map(String.init)
        for text in [key.text, twin].compactMap(\.self) {
          #expect(taken[text] == nil, "\(text): \(line.command) and \(String(describing: taken[text]))")
          taken[text] = line.command
        }
        #expect(CommandTable.command(for: key) == line.command)
      }
    }
    // The key of `/` and `?` sends these in the Russian layout; the keys that send them there are б and ю.
    #expect(taken["."] == .search && taken[","] == .help)
    #expect(taken["б"] == nil && taken["ю"] == nil && taken["Б"] == nil && taken["Ю"] == nil)
  }

  @Test("Nothing lies on F11, on Alt, or on a letter that deletes")
  func refusals() {
    for line in CommandTable.lines {
      #expect(!line.keys.contains(KeyName("f11")) && !line.keys.contains { $0.text.hasPrefix("alt") })
      // Nothing lies on Ctrl alone: some terminals send the letter in the Russian layout.
      if line.keys.contains(where: { $0.text.hasPrefix("ctrl+") }) {
        #expect(line.keys.contains { !$0.text.hasPrefix("ctrl+") }, "\(line.command)")
      }
    }
    #expect(CommandTable.line(.delete).keys.allSatisfy { $0.character == nil })
  }

  @Test("Digits belong to screens: each goes to the screen of its number, and each screen has one")
  func digits() {
    let digits = CommandTable.lines.flatMap(\.keys).compactMap { $0.character?.wholeNumberValue }
    #expect(digits.sorted() == ScreenName.allCases.map(\.rawValue).sorted())
    for name in ScreenName.allCases {
      var state = Small.dashboard()
      if let command = CommandTable.command(for: name.key) { state.perform(command) }
      #expect(state.screens.name == name)
    }
  }

  @Test(
    "Hints name the key as the layout last typed sends it",
    arguments: [
      (Command.leave, KeyboardScript.latin, "F10"), (.search, .latin, "/"), (.search, .cyrillic, "."),
      (.zoom, .cyrillic, "я"), (.markDone, .cyrillic, "Пробел"), (.undo, .cyrillic, "г"), (.delete, .latin, "F8"),
    ])
  func hints(command: Command, script: KeyboardScript, hint: String) {
    #expect(KeyHint.key(command, script, .russian) == hint)
  }

  @Test("Every key that is no character has a name a person reads", arguments: Language.allCases)
  func keyNames(language: Language) {
    for key in CommandTable.lines.flatMap(\.keys) where key.character == nil {
      let name = KeyHint.name(key, .latin, language)
      #expect(name != key.text || name.first?.isUppercase == true, "\(key.text)")
    }
  }
}
