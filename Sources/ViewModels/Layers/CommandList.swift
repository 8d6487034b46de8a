package import Language
import Text

/// The lines of help and palette: commands that fit what is typed.
package enum CommandList {
  /// A line of the help.
  package enum HelpLine: Equatable, Sendable {
    /// The heading of a group.
    case heading(String)
    /// Keys and what they do.
    case command(keys: String, sentence: String)
  }

  /// The help, by groups, narrowed by words typed in either layout.
  package static func help(
    matching typed: String, _ script: KeyboardScript, _ language: Language
  ) -> [HelpLine] {
    var result: [HelpLine] = []
    for group in CommandGroup.allCases {
      let fitting = CommandTable.lines.filter { $0.group == group }.compactMap { line -> HelpLine? in
        var (keys, sentence) = (keys(line, script, language), language(line.sentence))
        if line.keys.isEmpty {
          // It is found by its name in the list of commands.
          keys = self.keys(CommandTable.line(.palette), script, language)
          sentence = language.commandNamed(language(line.label)) + " " + sentence
        }
        guard matches("\(keys) \(language(line.label)) \(sentence)", typed) else { return nil }
        return .command(keys: keys, sentence: sentence)
      }
      if !fitting.isEmpty { result += [.heading(language(group.title))] + fitting }
    }
    return result
  }

  /// The commands of the palette that fit, each with its keys; those whose name begins with the words first.
  package static func palette(
    matching typed: String, _ script: KeyboardScript, _ language: Language
  ) -> [(command: Command, label: String, keys: String, sentence: String)] {
    let needles = [typed, KeyboardLayout.retyped(typed)].map(Folding.folded)
    // Nobody looks up moving about by name: it comes last.
    let ordered = CommandTable.lines.filter { $0.group != .moving } + CommandTable.lines.filter { $0.group == .moving }
    let all = ordered.map { line in
      (
        command: line.command, label: language(line.label), keys: keys(line, script, language),
        sentence: language(line.sentence)
      )
    }
    guard !typed.isEmpty else { return all }
    let fitting = all.filter { line in
      let text = Folding.folded(line.label + " " + line.sentence + " " + line.command.rawValue)
      return needles.contains { Folding.contains(text, $0) }
    }
    func begins(_ label: String) -> Bool { needles.contains { Folding.folded(label).hasPrefix($0) } }
    return fitting.filter { begins($0.label) } + fitting.filter { !begins($0.label) }
  }

  private static func matches(_ text: String, _ typed: String) -> Bool {
    guard !typed.isEmpty else { return true }
    let text = Folding.folded(text)
    return [typed, KeyboardLayout.retyped(typed)].contains { Folding.contains(text, Folding.folded($0)) }
  }

  private static func keys(_ line: CommandTable.Line, _ script: KeyboardScript, _ language: Language) -> String {
    line.keys.map { KeyHint.name($0, script, language) }.joined(separator: " ")
  }
}

extension CommandGroup {
  /// The group's heading.
  package var title: Wording {
    switch self {
    case .moving: Wording("Перемещение", "Moving")
    case .looking: Wording("Просмотр", "Looking")
    case .working: Wording("Работа", "Working")
    case .program: Wording("Программа", "Program")
    }
  }
}
