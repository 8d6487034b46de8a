import Language
import TestSupport
import Testing

/// A table of the READMEs that follows from a table of the program. It stands between two comments with its name.
enum ReadmeTable: String, CaseIterable {
  case keys, commands, options
  case exitCodes = "exit codes"

  /// The lines that are to stand there, with an empty one before and behind as Markdown wants it.
  func lines(_ language: Language) -> [String] {
    let table =
      switch self {
      case .keys: ReadmeKeys.table(language)
      case .commands: ReadmeCommandLine.commands(language)
      case .options: ReadmeCommandLine.options(language)
      case .exitCodes: ReadmeCommandLine.exitCodes(language)
      }
    return [""] + table + [""]
  }

  /// Where it stands: the lines between the two comments; nil where one of them is missing.
  func place(in lines: [String]) -> Range<Int>? {
    guard let start = lines.firstIndex(of: "<!-- \(rawValue) -->"),
      let end = lines[start...].firstIndex(of: "<!-- end of \(rawValue) -->")
    else { return nil }
    return start + 1..<end
  }

  static func row(_ cells: [String]) -> String { "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined() }

  /// What is typed, as Markdown shows it; a bar would end the cell even there.
  static func code(_ text: String) -> String { "`\(text.map { $0 == "|" ? "\\|" : String($0) }.joined())`" }

  /// A sentence that no sign of Markdown makes something else of.
  static func escaped(_ text: String) -> String {
    text.map { "|*_<`".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

@Test(
  "The READMEs list the keys, commands, options and exit codes that there are",
  arguments: [("README.md", Language.english), ("README.ru.md", Language.russian)])
func readmesAreFresh(path: String, language: Language) throws {
  var lines = try #require(TextFile(path)).lines
  for table in ReadmeTable.allCases {
    let place = try #require(table.place(in: lines), "\(path) has no place for the table of \(table.rawValue)")
    lines.replaceSubrange(place, with: table.lines(language))
  }
  let fault = Record(path).fault(lines.joined(separator: "\n"))
  #expect(fault == nil, "\(fault ?? "")")
}

@Test("A table of a README is found between its comments, and only there")
func tablesAreFound() {
  #expect(ReadmeTable.keys.place(in: ["a", "<!-- keys -->", "", "<!-- end of keys -->"]) == 2..<3)
  #expect(ReadmeTable.keys.place(in: ["<!-- keys -->", "b"]) == nil)
  #expect(ReadmeTable.keys.place(in: ["<!-- end of keys -->", "<!-- keys -->"]) == nil)
  #expect(ReadmeTable.row(["`q`", "", "Leave."]) == "| `q` | | Leave. |")
  #expect(ReadmeTable.code("ru|en") == "`ru\\|en`")
}
