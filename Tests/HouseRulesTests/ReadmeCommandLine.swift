import Console
import Language

/// The command line as the READMEs list it: commands, options, exit codes.
enum ReadmeCommandLine {
  static func commands(_ language: Language) -> [String] {
    let heading = language(Wording("| Команда | Что делает |", "| Command | What it does |"))
    return [heading, "|---|---|"]
      + CommandTable.commands.map { entry in
        let parts = ["kurator", entry.name?.rawValue ?? "", language(entry.operands)] + entry.usage(language)
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
          ReadmeTable.code(entry.typed(language)), owners.isEmpty ? all : owners.joined(separator: ", "),
          ReadmeTable.escaped(language(entry.sentence)),
        ])
      }
  }

  static func exitCodes(_ language: Language) -> [String] {
    let heading = language(Wording("| Код | Когда |", "| Code | When |"))
    return [heading, "|---|---|"]
      + CommandTable.exitCodes.map { ReadmeTable.row(["\($0.code)", ReadmeTable.escaped(language($0.sentence))]) }
  }
}
