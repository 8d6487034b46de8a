import Language
import ViewModels

/// The keys as the READMEs list them: what both layouts send alike, the letter of the Latin layout, the letter on the
/// same key in the Russian one, and what it does.
enum ReadmeKeys {
  static func table(_ language: Language) -> [String] {
    let heading = language(
      Wording(
        "| Клавиша | Латиница | Кириллица | Что делает |", "| Key | Latin letter | Cyrillic letter | What it does |"))
    return [heading, "|---|---|---|---|"] + CommandGroup.allCases.flatMap { rows(of: $0, language) }
  }

  private static func rows(of group: CommandGroup, _ language: Language) -> [String] {
    let lines = CommandTable.lines.filter { $0.group == group }
    return ["| **\(language(group.title))** | | | |"] + lines.map { row(of: $0, language) }
  }

  private static func row(of line: CommandTable.Line, _ language: Language) -> String {
    let keys = line.keys.map { key in
      (latin: KeyHint.name(key, .latin, language), cyrillic: KeyHint.name(key, .cyrillic, language))
    }
    let cells = [
      keys.filter { $0.latin == $0.cyrillic }.map(\.latin), keys.filter { $0.latin != $0.cyrillic }.map(\.latin),
      keys.filter { $0.latin != $0.cyrillic }.map(\.cyrillic),
    ].map { $0.map(ReadmeTable.code).joined(separator: ", ") }
    // Without a key a command is found by its name.
    let name = keys.isEmpty ? "*\(ReadmeTable.escaped(language(line.label)))*: " : ""
    return ReadmeTable.row(cells + [name + ReadmeTable.escaped(language(line.sentence))])
  }
}
