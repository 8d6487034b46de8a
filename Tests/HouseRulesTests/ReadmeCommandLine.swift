import Console
import Language

/// The command line as the READMEs list it: commands, options, exit codes.
enum ReadmeCommandLine {
  static func commands(_ language: Language) -> [String] {
    let heading = language(Wording("| Команда | Что делает |", "| Command | What it does |"))
    return [heading, "|---|---|"]
      + CommandTable.commands.map { entry in
        let options = CommandTable.options.filter { entry.options.contains($0.name) }.map {
          entry.needs.contains($0.name) ? typed($0, language) : "[\(typed($0, language))]"
        }
        let parts = ["kurator", entry.name?.rawValue ?? "", language(entry.operands)] + options
        return ReadmeTable.row([
          ReadmeTable.code(parts.filter { !$0.isEmpty }.joined(separator: " ")),
          ReadmeTable.escaped(language(entry.sentence)),
        ])
      }
  }

  /// With the commands an option belongs to, where it does not belong to all.
  static func options(_ language: Language) -> [String] {
    let heading = language(Wording("| Ключ | Для команды | Что делает |", "| Option | Command | What it does |"))
    let all = language(Wording("любой", "any"))
    return [heading, "|---|---|---|"]
      + CommandTable.options.map { entry in
        let owners = CommandTable.owners(of: entry.name).map { ReadmeTable.code($0.rawValue) }
        return ReadmeTable.row([
          ReadmeTable.code(typed(entry, language)), owners.isEmpty ? all : owners.joined(separator: ", "),
          ReadmeTable.escaped(language(entry.sentence)),
        ])
      }
  }

  static func exitCodes(_ language: Language) -> [String] {
    let heading = language(Wording("| Код | Когда |", "| Code | When |"))
    return [heading, "|---|---|"]
      + CommandTable.exitCodes.map { ReadmeTable.row(["\($0.code)", ReadmeTable.escaped(language($0.sentence))]) }
  }

  private static func typed(_ option: OptionEntry, _ language: Language) -> String {
    option.name.typed + (option.value.map { " " + language($0) } ?? "")
  }
}
