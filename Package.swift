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

/// A room: one target of `Sources/`. What it may import stands here and nowhere else.
func room(_ name: String, _ mayImport: String...) -> Target {
  .target(name: name, dependencies: mayImport.map { .byName(name: $0) }, swiftSettings: strict)
}

/// The tests of a room, in `Tests/<room>Tests`; a folder of recorded frames or scripts in it is no source.
func tests(of name: String, with others: String..., records: String? = nil) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + others).map { .byName(name: $0) },
    exclude: [records].compactMap(\.self), swiftSettings: strict)
}

let package = Package(
  name: "kurator",
  defaultLocalization: "ru",
  products: [.executable(name: "kurator", targets: ["kurator"])],
  targets: [
    room("SchoolNetwork"),
    room("JSONText"),
    room("Text"),
    room("Language", "SchoolNetwork", "Text"),
    room("Store", "SchoolNetwork", "JSONText"),
    room("ViewModels", "SchoolNetwork", "Language", "Text"),
    room("Screen", "Text"),
    room("Widgets", "Screen", "Text"),
    room("Panes", "ViewModels", "Widgets", "Screen", "Language", "SchoolNetwork", "Text"),
    room(
      "Session", "Panes", "ViewModels", "Store", "Screen", "Language", "SchoolNetwork", "JSONText", "Text"),
    .target(
      name: "CursesShim",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    room("CursesTerminal", "CursesShim", "Screen", "Text"),
    room(
      "Console", "Session", "Panes", "ViewModels", "Store", "Screen", "Language", "SchoolNetwork", "JSONText",
      "Text"),
    .executableTarget(
      name: "kurator",
      dependencies: [
        "Console", "Session", "CursesTerminal", "ViewModels", "Store", "Screen", "Language", "SchoolNetwork",
        "JSONText",
      ],
      swiftSettings: strict),

    tests(of: "SchoolNetwork"),
    tests(of: "JSONText"),
    tests(of: "Text"),
    tests(of: "Language", with: "SchoolNetwork"),
    tests(of: "Store", with: "SchoolNetwork", "JSONText"),
    tests(of: "ViewModels", with: "SchoolNetwork", "Language", "Text"),
    tests(of: "Screen", with: "Widgets", "Text"),
    tests(
      of: "Panes", with: "ViewModels", "Screen", "Language", "SchoolNetwork", "Store", "Session", "Text",
      records: "Frames"),
    tests(
      of: "Session", with: "ViewModels", "Store", "Screen", "Language", "SchoolNetwork", "JSONText", "Text",
      records: "Scripts"),
    tests(of: "Console", with: "Store", "SchoolNetwork", "JSONText", "Language", "Screen"),
    // A library of the system's, so that nothing of it is compiled or linked but by the tests that import it.
    .systemLibrary(
      name: "EmulatorShim", path: "Tests/EmulatorShim", providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
    .target(
      name: "PtyShim", path: "Tests/PtyShim",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .testTarget(
      name: "RealTerminalTests",
      dependencies: ["EmulatorShim", "PtyShim", "CursesTerminal", "Screen", "JSONText", "kurator", "TerminalProbe"],
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CursesTerminal", "Screen"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .testTarget(
      name: "HouseRulesTests", dependencies: ["Console", "ViewModels", "Language"], swiftSettings: strict),
  ]
)
