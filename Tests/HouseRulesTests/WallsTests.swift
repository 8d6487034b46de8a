import TestSupport
import Testing

/// What each room may import, beside the compiler's own check of Package.swift: a wall is moved in both places, so
/// that it is not moved in passing.
private let walls: [String: Set<String>] = [
  "Text": [],
  "JSONText": [],
  "Deadlines": [],
  "SchoolNetwork": ["Deadlines", "Text"],
  "Insights": ["SchoolNetwork", "Deadlines", "Text"],
  "Workspace": ["SchoolNetwork"],
  "Language": ["Workspace", "Insights", "SchoolNetwork", "Deadlines", "Text"],
  "SystemShim": [],
  "Store": ["SystemShim", "SchoolNetwork", "JSONText"],
  "Tables": ["Language", "Insights", "SchoolNetwork", "Deadlines", "Text"],
  "Typing": ["Tables", "Language", "SchoolNetwork", "Deadlines", "Text"],
  "Lookup": ["Tables", "Language", "SchoolNetwork", "Deadlines", "Text"],
  "Pasting": ["Typing", "Tables", "Language", "SchoolNetwork", "Deadlines", "Text"],
  "Items": ["Typing", "Tables", "Language", "Insights", "SchoolNetwork", "Deadlines", "Text"],
  "ViewModels": [
    "Items", "Lookup", "Pasting", "Typing", "Workspace", "Tables", "Insights", "SchoolNetwork", "Deadlines", "Language",
    "Text",
  ],
  "Screen": ["Text"],
  "Widgets": ["Screen", "Text"],
  "Panes": [
    "ViewModels", "Items", "Lookup", "Pasting", "Tables", "Widgets", "Screen", "Language", "Insights", "SchoolNetwork",
    "Deadlines",
    "Text",
  ],
  "Session": [
    "Console", "Panes", "ViewModels", "Items", "Pasting", "Workspace", "Store", "Screen", "Language", "SchoolNetwork",
    "Deadlines",
    "JSONText", "Text",
  ],
  "CursesShim": [],
  "CursesTerminal": ["CursesShim", "Screen"],
  "Console": [
    "Items", "Lookup", "Pasting", "Typing", "Tables", "Workspace", "Store", "Screen", "Language", "Insights",
    "SchoolNetwork",
    "Deadlines",
    "JSONText", "Text",
  ],
  "kurator": ["Console", "Session", "CursesTerminal"],
]

/// The rooms that speak with the system. Foundation stays outside: it costs milliseconds and megabytes at the start.
private let outer: Set<String> = ["Store", "Session", "CursesTerminal", "Console", "kurator"]
private let system: Set<String> = ["Glibc", "Musl", "Darwin"]

/// A part of the language's own library.
private let standard: Set<String> = ["Synchronization"]

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
      let allowed = walls[file.room, default: []].union(standard).union(outer.contains(file.room) ? system : [])
      #expect(allowed.contains(module), "\(file.place(index)): \(file.room) may not import \(module)")
    }
  }
}

@Test("The table has the rooms of Sources, and Package.swift has each of them with the same walls")
func theTableIsWhole() throws {
  let shims = Checkout.texts(under: "Sources/", endingIn: ".c")
  #expect(Set((Checkout.sources.map(\.file) + shims).map(\.room)) == Set(walls.keys))
  let manifest = try #require(TextFile("Package.swift")).lines.joined(separator: "\n")
  let rooms = Manifest.targets(in: manifest).filter { $0.folder.hasPrefix("Sources/") }
  #expect(Dictionary(rooms.map { ($0.name, Set($0.dependencies)) }, uniquingKeysWith: { $0.union($1) }) == walls)
}

@Test("A wall that is declared and not used is a fault: what a target may import, one of its files does")
func everyWallIsUsed() throws {
  let targets = Manifest.targets(in: try #require(TextFile("Package.swift")).lines.joined(separator: "\n"))
  #expect(targets.count > walls.count)
  // A program is no module: whoever starts it depends on it, and imports nothing.
  let programs = Set(targets.filter(\.isProgram).map(\.name))
  for target in targets {
    let files = Checkout.texts(under: target.folder, endingIn: ".swift")
    let used = Set(files.flatMap { SwiftLines.code(of: $0.lines) }.compactMap(imported))
    for name in Set(target.dependencies).subtracting(used).subtracting(programs) {
      Issue.record("\(target.name) may import \(name), and none of its files does")
    }
  }
}

@Test("The program is main alone: what it does stands in rooms that tests can reach")
func theProgramIsMain() {
  let files = Checkout.sources.map(\.file.path).filter { $0.hasPrefix("Sources/kurator/") }
  #expect(files == ["Sources/kurator/main.swift"])
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

@Test("The targets of a manifest are read with their dependencies and folders")
func manifestsAreRead() {
  let text = """
    func room(_ name: String) -> Target { .target(name: name, dependencies: []) }
    let package = Package(targets: [
      room("Text"),
      room(
        "Screen", "Text"),
      tests(of: "Screen", with: "Text", records: "Frames"),
      .target(name: "Shim", linkerSettings: [.linkedLibrary("curses", .when(platforms: [.linux]))]),
      .executableTarget(name: "kurator", dependencies: ["Screen"], path: "Tools/kurator"),
      .testTarget(name: "RealTests", dependencies: ["kurator"]),
    ])
    """
  #expect(
    Manifest.targets(in: text) == [
      Manifest.Target(name: "Text", dependencies: [], folder: "Sources/Text/"),
      Manifest.Target(name: "Screen", dependencies: ["Text"], folder: "Sources/Screen/"),
      Manifest.Target(name: "ScreenTests", dependencies: ["Screen", "Text"], folder: "Tests/ScreenTests/"),
      Manifest.Target(name: "Shim", dependencies: [], folder: "Sources/Shim/"),
      Manifest.Target(name: "kurator", dependencies: ["Screen"], folder: "Tools/kurator/", isProgram: true),
      Manifest.Target(name: "RealTests", dependencies: ["kurator"], folder: "Tests/RealTests/"),
    ])
}
