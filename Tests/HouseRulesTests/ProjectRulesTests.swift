import Glibc
import TestSupport
import Testing

@Test("The project speaks of itself: no path of one machine, no tool of one desk, no note left for later")
func theProjectSpeaksOfItself() {
  // Written in pieces, so that this file keeps its own rule.
  let words = [
    "/wo" + "rk/", "/ro" + "ot/", "/Us" + "ers/", "bash" + "_jobs", ".li" + "brary/", "/hom" + "e/", "clau" + "de",
    "anthro" + "pic", "chat" + "gpt", "copi" + "lot", "sub" + "agent", "TO" + "DO", "FIX" + "ME", "X" + "XX:",
  ]
  for file in Checkout.texts {
    for (index, line) in file.lines.enumerated() {
      let small = line.lowercased()
      for word in words where strstr(line, word) != nil || strstr(small, word) != nil {
        Issue.record("\(file.place(index)): «\(word)»")
      }
    }
  }
}

@Test("No test is switched off")
func noTestIsSwitchedOff() {
  let words = [".disa" + "bled(", ".ena" + "bled(if", "withKnown" + "Issue", "XCT" + "Skip", "Test.can" + "cel("]
  for file in Checkout.texts(under: "Tests/", endingIn: ".swift") {
    for (index, line) in file.lines.enumerated() {
      for word in words where strstr(line, word) != nil { Issue.record("\(file.place(index)): \(word)") }
    }
  }
}

@Test("The sample names nobody who could be written to or called")
func theSampleHoldsNoContacts() {
  for file in Checkout.texts(under: "SampleData/", endingIn: "") {
    for (index, line) in file.lines.enumerated() {
      #expect(!holdsContact(line), "\(file.place(index)): an e-mail address or a telephone number")
    }
  }
}

private func holdsContact(_ line: String) -> Bool {
  line.contains(/[\w.+\-]+@[\w\-]+\.\w/)
    || line.contains(/(\+7|\b8)[ \-(]{0,2}\d{3}[) \-]{0,2}\d{3}[ \-]?\d{2}[ \-]?\d{2}\b/)
}

@Test(
  "An address and a telephone number are recognised, dates and numbers are not",
  arguments: [
    ("director@school.example", true), ("+7 (846) 123-45-67", true), ("8 800 555 35 35", true), ("88005553535", true),
    ("\"date\": \"2026-09-01\"", false), ("№ 8 и 9", false),
    ("https://example.org/8/2026", false), ("8–11 класс", false),
  ])
func contactsAreRecognised(line: String, isContact: Bool) {
  #expect(holdsContact(line) == isContact)
}

@Test("Each README links the other language at its top")
func readmesLinkEachOther() {
  for (path, other) in [("README.md", "README.ru.md"), ("README.ru.md", "README.md")] {
    guard let file = TextFile(path) else { continue }
    #expect(file.lines.prefix(10).contains { $0.contains("(\(other))") }, "\(path) does not link \(other)")
  }
}

@Test("A link from one document to a file leads somewhere")
func linksLeadSomewhere() {
  for file in Checkout.texts where file.path.hasSuffix(".md") {
    let folder = file.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    for (index, line) in file.lines.enumerated() {
      for match in line.matches(of: /\]\(([^)#\s]+)[^)]*\)/) where !match.1.contains(":") {
        #expect(access(Checkout.root + folder + match.1, F_OK) == 0, "\(file.place(index)): \(match.1)")
      }
    }
  }
}

@Test("Scripts can be started, and no file of the build is tracked")
func scriptsCanBeStarted() {
  for path in ["Scripts/run", "Scripts/test", "Scripts/bench", ".ci/run"] {
    #expect(access(Checkout.root + path, X_OK) == 0, "\(path) is not executable")
  }
  #expect(!Checkout.tracked.contains { $0 == "Package.resolved" || $0.hasPrefix(".build") })
}
