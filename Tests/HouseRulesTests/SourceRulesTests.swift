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
    // Few lines ask anything, and the patterns are slow.
    guard utf8.contains(UInt8(ascii: "?")) else { return false }
    return contains(/[nN]ame(\(of: \$0\))?( \})? \?\? [\w.$\[\]]*\.text\b/)
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

@Test("Comments do without words that have to be read twice")
func commentsArePlain() {
  for (file, _) in Checkout.sources {
    for (index, word) in PlainEnglish.faults(in: file.lines) {
      Issue.record("\(file.place(index)): «\(word)»: say it with subject, verb and object")
    }
  }
}

/// Words that make the reader of a comment begin its sentence again.
private enum PlainEnglish {
  /// The indices of lines whose comment has such a word, and the word. A phrase may continue in the comment of the
  /// next line; names between backquotes are code.
  static func faults(in lines: [String]) -> [(index: Int, word: String)] {
    let comments = SwiftLines.comments(of: lines).map { comment in
      comment.isEmpty ? [] : comment.replacing(/^\/+|`[^`]*`/, with: " ").split(separator: " ")
    }
    return comments.indices.filter { !comments[$0].isEmpty }.flatMap { index in
      let words = comments[index].joined(separator: " ")
      let next = index + 1 < comments.count ? comments[index + 1].first ?? "" : ""
      return (words + " " + next).matches(of: /\b(?:anew|besides|comes to|of which|stands(?! for\b))\b/.ignoresCase())
        .filter { $0.range.lowerBound < words.endIndex }.map { (index, String($0.output)) }
    }
  }
}

@Test(
  "A word that has to be read twice is found in comments alone",
  arguments: [
    (["/// What stands in the file."], ["stands"]), (["let a = 1  // Made anew."], ["anew"]),
    (["/// A cluster of", "  /// which nothing is known."], ["of which"]), (["/* Besides, it waits. */"], ["Besides"]),
    (["// What it comes to."], ["comes to"]), (["/// A sign that stands", "/// for a school."], []),
    (["/// See `stands(_:before:)`."], []), (["let text = \"// stands anew\""], []), (["func stands() {}"], []),
    (["/// It understands, and comes today."], []), (["/// A list of", "let which = 1"], []),
  ] as [([String], [String])])
func wordsToReadTwiceAreFound(lines: [String], words: [String]) {
  #expect(PlainEnglish.faults(in: lines).map(\.word) == words)
}

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
