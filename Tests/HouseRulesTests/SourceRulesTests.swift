import TestSupport
import Testing

@Test("What other rooms can see has a sentence above it")
func packageDeclarationsAreDocumented() {
  for (file, code) in Checkout.sources {
    for index in Documentation.missing(in: file.lines, code: code) {
      Issue.record("\(file.place(index)): no `///` above: \(file.lines[index].drop { $0 == " " })")
    }
  }
}

@Test("Between a name and an id chooses one place only")
func nameElseIDIsInOnePlace() {
  for (file, lines) in Checkout.sources where file.path != "Sources/SchoolNetwork/Network/Names.swift" {
    for (index, code) in lines.enumerated() {
      #expect(!code.choosesNameElseID, "\(file.place(index)): ask the network: `name(of:)`, `factorName`, `nameOrID`")
    }
  }
}

extension String {
  /// Whether a line of code takes a name, and an id where there is none.
  fileprivate var choosesNameElseID: Bool {
    contains(/[nN]ame(\(of: \$0\))?( \})? \?\? [\w.$\[\]]*\.text\b/)
      || contains(/[nN]ame\.isEmpty \? [\w.$]*(text|listID)\b/)
  }
}

@Test(
  "Choosing between a name and an id is recognised",
  arguments: [
    ("network.school(id).map { language.name(of: $0) } ?? id.text", true),
    ("let donor = network.school(form.donor)?.name ?? form.donor.text", true),
    ("name = school.name.isEmpty ? school.id.text : school.name", true),
    ("$0.shortName.isEmpty ? $0.id.text : $0.shortName", true), ("let name = factor?.name ?? unnamed", false),
    ("guard !name.isEmpty else { return id.text }", false),
  ])
func nameElseIDIsRecognised(code: String, isOne: Bool) { #expect(code.choosesNameElseID == isOne) }

@Test("A file of Sources has 400 lines at most")
func filesAreShort() {
  for file in Checkout.texts(under: "Sources/", endingIn: "") where !file.path.hasSuffix(".md") {
    #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines: split it by meaning")
  }
}

@Test("Nothing is public: rooms are no libraries")
func nothingIsPublic() {
  for (file, lines) in Checkout.sources {
    for (index, code) in lines.enumerated() {
      #expect(!SwiftLines.words(code).contains("public"), "\(file.place(index)): use `package`")
    }
  }
}

@Test("The rules see code, not words in texts and comments")
func codeIsSeparatedFromWords() {
  let lines = [
    #"let a = "public // \" import" // public"#, "/* public", "public */ let b = 1", #"let c = """"#, "public", #"""""#,
    "x.public()",
  ]
  #expect(
    SwiftLines.code(of: lines).map(SwiftLines.words) == [
      ["let", "a"], [], ["let", "b", "1"], ["let", "c"], [], [], ["x.public"],
    ])
}

@Test(
  "A missing sentence is found, a present one is seen",
  arguments: [
    (["/// A size.", "package struct Size {", "  package var width: Int", "}"], [2]),
    (["/// A size.", "@frozen", "package struct Size {}"], []),
    (["/// A size.", "", "package struct Size {}"], [2]),
    (["// A size.", "package struct Size {}"], [1]),
    (["/// ", "package struct Size {}"], [1]),
    (["package import Text", "import Screen"], []),
    (["/// A kind.", "package enum Kind {", "  /// First and second.", "  case one, two", "  case three", "}"], []),
    (["/// A kind.", "package enum Kind {", "  /// First.", "  case one", "", "  case two", "}"], [5]),
    (["enum Kind {", "  case one", "}"], []),
    (
      [
        "/// A kind.", "package enum Kind {", "  /// One.", "  case one", "  /// Its number.",
        "  package var number: Int {", "    switch self {", "    case .one: 1", "    }", "  }", "}",
      ], []
    ),
    (["/// An end.", "package protocol End {", "  var size: Int { get }", "  mutating func close()", "}"], [2, 3]),
    (["extension Size {", "  /// Doubled.", "  package func twice() {}", "  package init() {}", "}"], [3]),
    (["/// A.", "package private(set) var a = 1", "package static func b() {}"], [2]),
    (["let text = \"\"\"", "  package var a", "  \"\"\"", "// package var b"], []),
  ] as [([String], [Int])])
func missingSentencesAreFound(lines: [String], missing: [Int]) {
  #expect(Documentation.missing(in: lines, code: SwiftLines.code(of: lines)) == missing)
}
