import Testing

/// What each room may import, beside the compiler's own check of Package.swift: a wall is moved in both places, so
/// that it is not moved in passing.
private let walls: [String: Set<String>] = [
  "SchoolNetwork": [],
  "JSONText": [],
  "Text": [],
  "Language": ["SchoolNetwork", "Text"],
  "Store": ["SchoolNetwork", "JSONText"],
  "ViewModels": ["SchoolNetwork", "Language", "Text"],
  "Screen": ["Text"],
  "Widgets": ["Screen", "Text"],
  "Panes": ["ViewModels", "Widgets", "Screen", "Language", "SchoolNetwork", "Text"],
  "Session": ["Panes", "ViewModels", "Store", "Screen", "Language", "SchoolNetwork", "JSONText", "Text"],
  "CursesShim": [],
  "CursesTerminal": ["CursesShim", "Screen", "Text"],
  "Console": [
    "Session", "Panes", "ViewModels", "Store", "Screen", "Language", "SchoolNetwork", "JSONText", "Text",
  ],
  "kurator": [
    "Console", "Session", "CursesTerminal", "ViewModels", "Store", "Screen", "Language", "SchoolNetwork", "JSONText",
  ],
]

/// The rooms that speak with the system. Foundation stays outside: it costs milliseconds and megabytes at the start.
private let outer: Set<String> = ["Store", "Session", "CursesTerminal", "Console", "kurator"]
private let system: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization"]

/// The module a line imports, if it does.
private func imported(by code: String) -> String? {
  let words = SwiftLines.words(code)
  guard let at = words.firstIndex(of: "import"),
    words[..<at].allSatisfy({ $0.hasPrefix("@") || ["package", "internal", "fileprivate", "private"].contains($0) })
  else { return nil }
  let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
  return words[(at + 1)...].first { !kinds.contains($0) }.map { String($0.split(separator: ".")[0]) }
}

@Test("A room imports only what its row of the table allows")
func importsKeepTheWalls() {
  for (file, lines) in Checkout.sources {
    for (index, code) in lines.enumerated() {
      guard let module = imported(by: code) else { continue }
      let allowed = walls[file.room, default: []].union(outer.contains(file.room) ? system : [])
      #expect(allowed.contains(module), "\(file.place(index)): \(file.room) may not import \(module)")
    }
  }
}

@Test("The table has the rooms of Sources, and Package.swift has each of them")
func theTableIsWhole() throws {
  let shims = Checkout.texts(under: "Sources/", endingIn: ".c")
  let rooms = Set((Checkout.sources.map(\.file) + shims).map(\.room))
  #expect(rooms == Set(walls.keys))
  let manifest = try #require(TextFile("Package.swift")).lines.joined(separator: "\n")
  for room in rooms { #expect(manifest.contains("\"\(room)\""), "Package.swift does not name \(room)") }
}

@Test("The map of the house draws the same walls")
func theMapIsTrue() throws {
  var drawn: [String: Set<String>] = [:]
  for line in try #require(TextFile("Sources/README.md")).lines where line.hasPrefix("| `") {
    let cells = line.split(separator: "|").map { $0.matches(of: /`(\w+)`/).map { String($0.1) } }
    guard cells.count == 3, let room = cells[0].first, walls[room] != nil else { continue }
    drawn[room] = Set(cells[2])
  }
  #expect(drawn == walls)
}

@Test("Only the shim sees curses")
func onlyTheShimSeesCurses() {
  for file in Checkout.texts where file.path.hasSuffix(".c") || file.path.hasSuffix(".h") {
    for (index, line) in file.lines.enumerated() where line.hasPrefix("#") && line.contains("curses.h>") {
      #expect(file.path == "Sources/CursesShim/CursesShim.c", "\(file.place(index)): \(line)")
    }
  }
}

@Test("The program is built without the library of the tests: only they import the module that includes it")
func onlyTestsNeedTheEmulator() throws {
  for file in Checkout.texts where file.path.hasSuffix(".c") || file.path.hasSuffix(".h") {
    for (index, line) in file.lines.enumerated() where line.hasPrefix("#include") && line.contains("vterm") {
      #expect(file.path == "Tests/EmulatorShim/EmulatorShim.h", "\(file.place(index)): \(line)")
    }
  }
  let targets = try #require(TextFile("Package.swift")).lines.joined(separator: "\n")
    .split(separator: /\n    (?=\.|room|tests)/).filter { $0.contains("\"EmulatorShim\"") || $0.contains("\"vterm\"") }
  #expect(targets.map { $0.prefix { $0 != "(" } } == [".systemLibrary", ".testTarget"])
}

@Test(
  "An import is recognised however it is written",
  arguments: [
    ("import Text", "Text"), ("package import Screen", "Screen"), ("@testable import Store", "Store"),
    ("import struct Screen.Size", "Screen"), ("@preconcurrency package import Glibc", "Glibc"),
    ("  import Foundation", "Foundation"), ("let import1 = 2", nil), ("mode.import()", nil),
  ] as [(String, String?)])
func importsAreRecognised(code: String, module: String?) {
  #expect(imported(by: code) == module)
}
