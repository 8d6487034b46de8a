import SchoolNetwork
import TestSupport
import Testing

/// The names of the fields of all objects of the store.
private let names = Set(RecordTable.all.flatMap(\.fields).map(\.name))

/// Files whose own JSON, or whose own words, have names that fields have too.
private let exceptions = [
  "Sources/JSONText/Layout.swift": "finds the element of a list by its member `id`; the room knows no tables",
  "Sources/Store/State/UnsavedEdits.swift": "the format of the file of unsaved edits",
  "Sources/Store/Journal/JournalText.swift": "the format of the journal",
  "Sources/Store/Journal/JournalReading.swift": "the format of the journal",
  "Sources/Store/State/Steps/StepFile.swift": "the format of the log of steps",
  "Sources/Store/State/Steps/StepLine.swift": "the format of the log of steps",
  "Sources/Session/Themes/ThemeFile.swift": "the format of a theme",
  "Sources/Console/Settings.swift": "the format of the settings",
  "Sources/Console/Lists.swift": "the word of the command line that asks for ids",
  "Sources/Tables/Coverage/CoverageColumns.swift": "members of printed JSON, of what is worked out",
  "Sources/Tables/Donors/DonorColumns.swift": "members of printed JSON, of what is worked out",
  "Sources/Tables/Roadmap/ItemColumns.swift": "members of printed JSON, of what is worked out",
  "Sources/Tables/Roadmap/RoadmapColumns.swift": "members of printed JSON, of what is worked out",
  "Sources/Tables/Schools/SchoolColumns.swift": "members of printed JSON, of what is worked out",
  "Sources/Tables/Today/AttentionColumns.swift": "members of printed JSON, of what is worked out",
  "Sources/Console/NetworkSearch.swift": "a record that was found is known by the name of its list",
  "Sources/Console/RecordText.swift": "a record that was found is known by the name of its list",
  "Sources/SchoolNetwork/Fields/RecordKinds.swift": "what records are called in commands, and what ids begin with",
  "Sources/Typing/RecordKind.swift": "the word of the command line for the town",
  "Sources/Console/Writing/FieldList.swift": "what values are called in printed JSON",
  "Sources/CursesTerminal/TerminfoKeys.swift": "the names of terminfo",
]

/// The literals in a line that are names of fields and not words, or keys of JSON that is printed.
private func literals(in line: String) -> [String] {
  let code = line.drop { $0 == " " }
  // Beside an English word stands the Russian one.
  guard !code.hasPrefix("//"), !code.unicodeScalars.contains(where: { (0x400...0x4FF).contains($0.value) }) else {
    return []
  }
  var found: [String] = []
  let parts = code.split(separator: "\"", omittingEmptySubsequences: false)
  for place in stride(from: 1, to: parts.count, by: 2) where names.contains(String(parts[place])) {
    let before = parts[place - 1]
    let isTable = ["Field(", "Field(record: ", "Field(list: "].contains { before.hasSuffix($0) }
    if !isTable, !before.hasSuffix("JSONMember(") { found.append(String(parts[place])) }
  }
  return found
}

@Test("A field is named by the key of its type, never by a literal")
func fieldsAreNamedByKeys() {
  #expect(names.count > 100)
  for (file, _) in Checkout.sources where file.path.hasPrefix("Sources/") && exceptions[file.path] == nil {
    for (index, line) in file.lines.enumerated() {
      for name in literals(in: line) {
        Issue.record("\(file.place(index)): name the field by its key, not by \"\(name)\"")
      }
    }
  }
}

@Test("Each exception of that rule is needed")
func noExceptionIsIdle() {
  for (path, reason) in exceptions {
    let file = Checkout.sources.first { $0.0.path == path }?.0
    #expect(file?.lines.contains { !literals(in: $0).isEmpty } == true, "\(path): \(reason)")
  }
}

@Test(
  "The rule sees names of fields, not words, tables and printed JSON",
  arguments: [
    (#"network.setting("title", to: value, at: address)"#, ["title"]),
    (#"record["id"] == record["note"]"#, ["id", "note"]),
    (#"static let title = Field("title", \Self.title)"#, []), (#"Field(list: "items", \Self.items)"#, []),
    (#"self("донор", "donor")"#, []), (#"JSONMember("title", .string("title of it"))"#, []),
    (#"/// the member `"id"`"#, []), (#"case .insert("items", let record, _):"#, ["items"]),
  ])
func literalsAreFound(line: String, found: [String]) {
  #expect(literals(in: line) == found)
}
