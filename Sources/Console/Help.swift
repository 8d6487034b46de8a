import Language
import Text

/// The help. Everything in it comes from the ``CommandTable``.
enum Help {
  /// The help of a command; of the program for nil.
  static func text(of command: CommandName?, _ language: Language) -> String {
    command.map { text(of: CommandTable.entry($0), language) } ?? overview(language)
  }

  private static let columns = 80

  private static func overview(_ language: Language) -> String {
    let dashboard = CommandTable.entry(nil)
    var lines = wrapped(language.programme, columns: columns)
    lines += ["", language.name(Label.usage) + ":"]
    for entry in CommandTable.commands { lines += usage(entry, language) }
    lines.append("")
    lines += wrapped(language(dashboard.sentence) + " " + language(dashboard.more), columns: columns)
    lines += ["", language.name(Label.commands) + ":"]
    let commands = CommandTable.commands.compactMap { entry in
      entry.name.map { (operands($0.rawValue, entry, language), language(entry.sentence)) }
    }
    lines += described(commands)
    lines += ["", language.name(Label.options) + ":"] + described(CommandTable.options.map { line($0, language) })
    lines += ["", language.name(Label.exitCodes) + ":"]
    lines += described(CommandTable.exitCodes.map { ("\($0.code)", language($0.sentence)) })
    return lines.map { $0 + "\n" }.joined()
  }

  private static func text(of entry: CommandEntry, _ language: Language) -> String {
    var lines = wrapped(language(entry.sentence), columns: columns)
    lines += ["", language.name(Label.usage) + ":"] + usage(entry, language)
    let more = language(entry.more)
    if !more.isEmpty { lines += [""] + wrapped(more, columns: columns) }
    if !entry.example.isEmpty { lines += ["", language.name(Label.example) + ":", "  " + entry.example] }
    let common = CommandTable.options.filter { CommandTable.owners(of: $0.name).isEmpty }
    let own = CommandTable.options.filter { entry.options.contains($0.name) }
    lines += ["", language.name(Label.options) + ":"] + described((own + common).map { line($0, language) })
    return lines.map { $0 + "\n" }.joined()
  }

  /// `kurator list WHAT [--json] …`: without the options that every command has; further lines are indented.
  private static func usage(_ entry: CommandEntry, _ language: Language) -> [String] {
    let command = ["kurator", entry.name?.rawValue ?? "", language(entry.operands)].filter { !$0.isEmpty }
    var lines = ["  " + command.joined(separator: " ")]
    for option in entry.usage(language) {
      if Width.of(lines[lines.count - 1]) + 1 + Width.of(option) <= columns {
        lines[lines.count - 1] += " " + option
      } else {
        lines.append("    " + option)
      }
    }
    return lines
  }

  private static func operands(_ name: String, _ entry: CommandEntry, _ language: Language) -> String {
    // There are too many names of lists, and too much of what is set, for a column; the usage line has them.
    let operands = language(entry.operands)
    return operands.isEmpty || operands.contains("|") || operands.contains("=") ? name : "\(name) \(operands)"
  }

  private static func line(_ option: OptionEntry, _ language: Language) -> (String, String) {
    (option.typed(language), language(option.sentence))
  }

  /// The text in lines that break only at spaces, so that no option and no path is broken.
  private static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = String(word)
      } else if Width.of(lines[lines.count - 1]) + 1 + Width.of(String(word)) <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Names with their sentences beside them; a sentence takes as many lines as it needs.
  private static func described(_ rows: [(name: String, sentence: String)]) -> [String] {
    let width = (rows.map { Width.of($0.name) }.max() ?? 0) + 2
    return rows.flatMap { name, sentence in
      wrapped(sentence, columns: columns - width - 2).enumerated().map { place, line in
        "  " + Width.padded(place == 0 ? name : "", columns: width) + line
      }
    }
  }
}
