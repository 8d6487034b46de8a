// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: the stricter rules of the next language mode, so that a wall between
/// two rooms (an import, an existential, a member of a module nobody imported) is seen by the compiler.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Rooms with much code, little of which runs at a key: made small rather than fast, as all of it lies in memory.
let small: Set = [
  "SchoolNetwork", "Store", "Insights", "Language", "Tables", "Typing", "Lookup", "Pasting", "Items", "Workspace",
  "Console", "Session", "ViewModels", "Panes",
]

/// Searching a text within a text by Swift's library of regular expressions costs a megabyte of the program: rooms do not
/// see it, and search by `Folding` and by bytes.
let plain: [SwiftSetting] = [.unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"])]

/// A room: one target of `Sources/`. What it may import stands here and nowhere else.
func room(_ name: String, _ mayImport: String...) -> Target {
  // Each function in a section of its own, so that the linker leaves out those that nothing calls: 0.4 MB of code.
  let size = (small.contains(name) ? ["-Osize"] : []) + ["-Xfrontend", "-function-sections"]
  return .target(
    name: name, dependencies: mayImport.map { .byName(name: $0) },
    swiftSettings: strict + plain + [.unsafeFlags(size, .when(configuration: .release))])
}

/// The tests of a room, in `Tests/<room>Tests`; folders of recorded frames or scripts in it are no sources.
func tests(of name: String, with others: String..., records: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + others + ["TestSupport"]).map { .byName(name: $0) },
    exclude: records, swiftSettings: strict)
}

let package = Package(
  name: "kurator",
  defaultLocalization: "ru",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "kurator", targets: ["kurator"])],
  targets: [
    room("Text"),
    room("JSONText"),
    room("Deadlines"),
    room("SchoolNetwork", "Deadlines", "Text"),
    room("Insights", "SchoolNetwork", "Deadlines", "Text"),
    room("Workspace", "SchoolNetwork"),
    room("Language", "Workspace", "Insights", "SchoolNetwork", "Deadlines", "Text"),
    .target(name: "SystemShim"),
    room("Store", "SystemShim", "SchoolNetwork", "JSONText"),
    room("Tables", "Language", "Insights", "SchoolNetwork", "Deadlines", "Text"),
    room("Typing", "Tables", "Language", "SchoolNetwork", "Deadlines", "Text"),
    room("Lookup", "Tables", "Language", "SchoolNetwork", "Deadlines", "Text"),
    room("Pasting", "Typing", "Tables", "Language", "SchoolNetwork", "Deadlines", "Text"),
    room("Items", "Typing", "Tables", "Language", "Insights", "SchoolNetwork", "Deadlines", "Text"),
    room(
      "ViewModels", "Items", "Lookup", "Pasting", "Typing", "Workspace", "Tables", "Insights", "SchoolNetwork",
      "Deadlines",
      "Language",
      "Text"),
    room("Screen", "Text"),
    room("Widgets", "Screen", "Text"),
    room(
      "Panes", "ViewModels", "Items", "Lookup", "Pasting", "Tables", "Widgets", "Screen", "Language", "Insights",
      "SchoolNetwork",
      "Deadlines", "Text"),
    room(
      "Session", "Console", "Panes", "ViewModels", "Items", "Pasting", "Workspace", "Store", "Screen", "Language",
      "SchoolNetwork", "Deadlines", "JSONText", "Text"),
    .target(
      name: "CursesShim",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    room("CursesTerminal", "CursesShim", "Screen"),
    room(
      "Console", "Items", "Lookup", "Pasting", "Typing", "Tables", "Workspace", "Store", "Screen", "Language",
      "Insights",
      "SchoolNetwork",
      "Deadlines", "JSONText", "Text"),
    .executableTarget(
      name: "kurator", dependencies: ["Console", "Session", "CursesTerminal"], swiftSettings: strict),

    // What several tests need. It does without the testing library and the emulator, as `swift build` builds it too.
    .target(
      name: "TestSupport",
      dependencies: [
        "Session", "ViewModels", "Typing", "Store", "Language", "SchoolNetwork", "Deadlines", "Screen", "Text",
      ],
      path: "Tests/Support", swiftSettings: strict),
    tests(of: "Text"),
    tests(of: "JSONText"),
    tests(of: "Deadlines"),
    tests(of: "SchoolNetwork", with: "Store", "Deadlines"),
    tests(of: "Insights", with: "SchoolNetwork", "Deadlines"),
    tests(of: "Language", with: "Insights", "SchoolNetwork", "Deadlines", records: ["Tables"]),
    tests(of: "Store", with: "Insights", "SchoolNetwork", "Deadlines", "JSONText"),
    tests(of: "Tables", with: "Language", "SchoolNetwork", "Deadlines", "Text"),
    tests(of: "Lookup", with: "Language", "SchoolNetwork", "Tables"),
    tests(of: "Pasting", with: "Language", "SchoolNetwork", "Deadlines", "Text", records: ["Tables"]),
    tests(of: "Items", with: "Tables", "Language", "Insights", "SchoolNetwork", "Deadlines"),
    tests(
      of: "ViewModels", with: "Items", "Lookup", "Pasting", "Typing", "Workspace", "Tables", "Insights",
      "SchoolNetwork",
      "Deadlines",
      "Language", "Text"),
    tests(of: "Screen", with: "Widgets", "Text"),
    .testTarget(
      name: "PanesTests",
      dependencies: [
        "Session", "ViewModels", "Store", "Screen", "Language", "SchoolNetwork", "Deadlines", "Text", "TestSupport",
      ],
      exclude: ["Frames", "Bars"], swiftSettings: strict),
    tests(
      of: "Session", with: "Console", "Panes", "ViewModels", "Items", "Pasting", "Workspace", "Store", "Screen",
      "Language",
      "Insights",
      "SchoolNetwork", "Deadlines", "JSONText", "Text", records: ["Kept", "Scripts"]),
    tests(
      of: "Console", with: "Store", "Insights", "SchoolNetwork", "Deadlines", "JSONText", "Language", "Screen"),
    // A library of the system's, so that nothing of it is compiled or linked but by the tests that import it.
    .systemLibrary(
      name: "EmulatorShim", path: "Tests/EmulatorShim", providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
    .target(
      name: "PtyShim", path: "Tests/PtyShim",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .testTarget(
      name: "RealTerminalTests",
      dependencies: [
        "EmulatorShim", "PtyShim", "CursesTerminal", "Screen", "JSONText", "kurator", "TerminalProbe", "TestSupport",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CursesTerminal", "Screen"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .testTarget(
      name: "HouseRulesTests", dependencies: ["Console", "ViewModels", "Language", "SchoolNetwork", "TestSupport"],
      swiftSettings: strict),
  ]
)
