import Language
import SchoolNetwork
import Screen
import TestSupport
import Testing
import Text

/// What holds for every scene at every size, also where no frame of it is recorded: every scene is recorded in Russian
/// at 80×24, and from there on these rules say how the others may differ from it.
@Suite("What holds for every frame")
struct FrameRuleTests {
  @Test(
    "More room shows no less: what is seen of a scene at a smaller size, word by word, is seen at a larger one",
    arguments: Scene.all, [Language.russian, .english])
  func moreRoom(scene: Scene, language: Language) {
    for (small, large, except) in [
      (Gallery.narrow, Gallery.whole, FrameRuleTests.cut), (Gallery.whole, Gallery.wide, FrameRuleTests.scrolled),
    ] where !except.contains(scene.name) {
      let (smaller, larger) = (Gallery.screen(scene, small, language), Gallery.screen(scene, large, language))
      // Of a body that a box lies over, other parts are hidden at each size. The switcher has titles of its own.
      let lines = smaller.box ?? Array(smaller.body.dropFirst(small == Gallery.narrow ? 1 : 0))
      let missing = Words.of(lines).subtracting(Words.of(larger.rows))
      #expect(missing.isEmpty, "\(small.name) → \(large.name): \(missing.sorted())")
    }
  }

  /// Where a field, or what lies over a cell, cuts words on a narrow screen, or a list counts the lines below it, or the
  /// chips for which there is no room; and where a month of a year has one column, so that its letters are one word.
  private static let cut: Set = [
    "deadline", "responsibles", "mark", "today-mark", "today-large", "items-filtered",
    "items-year", "items-year-grouped",
  ]
  /// Where a list is scrolled further on a smaller screen, or a sentence is longer on a wider one.
  private static let scrolled: Set = [
    "school-without-partner", "responsibles", "marked", "schools-large", "today-large", "suggestion-risk",
    "coverage-large",
  ]

  @Test("Where more room may show less, both frames are recorded")
  func exceptionsAreRecorded() {
    let recorded = Set(RecordedFrame.all.map(\.name))
    for name in FrameRuleTests.cut { #expect(recorded.contains("ru/\(name)-40x10.txt")) }
    for name in FrameRuleTests.scrolled { #expect(recorded.contains("ru/\(name)-120x40.txt")) }
  }

  @Test("In English no word is Russian but those of the data and what is typed", arguments: Scene.all)
  func english(scene: Scene) {
    let known = Words.ofData(scene.network).union(
      Words.of([scene.keys, scene.typed, scene.pasted, "\(scene.unsaved)"]))
    for size in Gallery.sizes {
      // What lies over a cell leaves parts of words that are like none.
      guard size != Gallery.narrow || !FrameRuleTests.cut.contains(scene.name) else { continue }
      let strays = Words.of(Gallery.screen(scene, size, .english).body, cutToo: true).filter { word in
        // A word may be cut at either end. A single letter is a key.
        word.isCyrillic && word.count > 1 && !known.contains { $0.hasPrefix(word) || $0.hasSuffix(word) }
      }
      #expect(strays.isEmpty, "\(size.name): \(strays.sorted())")
    }
  }

  @Test(
    "Both languages tell the same numbers, where there is room for all",
    // What is typed there are Russian names of commands, which are not found in English. How much is seen of a title
    // that is cut depends on the other columns.
    arguments: Scene.all.filter { !["palette", "save-template", "long-title"].contains($0.name) })
  func numbers(scene: Scene) {
    let numbers = [Language.russian, .english].map {
      Words.of(Gallery.screen(scene, Gallery.wide, $0).foremost).filter(\.isNumber)
    }
    #expect(numbers[0] == numbers[1], "\(numbers[0].symmetricDifference(numbers[1]).sorted())")
  }

  @Test("English has room where Russian has: it cuts one word more on a screen at most", arguments: Scene.all)
  func cuts(scene: Scene) {
    for size in Gallery.sizes {
      let counts = [Language.russian, .english].map {
        Gallery.screen(scene, size, $0).body.joined().count { $0 == "…" }
      }
      #expect(counts[1] <= counts[0] + 1, "\(size.name)")
    }
  }

  @Test("In ASCII a frame is the same but for the signs, each of which has one of its own", arguments: Scene.all)
  func ascii(scene: Scene) {
    let plain = scene.picture(Gallery.whole, isASCII: true).text
    #expect(plain == String(Gallery.screen(scene, Gallery.whole).text.map { FrameRuleTests.signs[$0] ?? $0 }))
    #expect(plain.unicodeScalars.allSatisfy { $0.isASCII || (0x400...0x45F).contains($0.value) })
  }

  private static let signs = Dictionary(
    uniqueKeysWithValues: [
      ("─—–−", "-"), ("│", "|"), ("┌┐└┘├", "+"), ("█■", "#"), ("▒", "%"), ("░", ":"), ("●•·", "*"), ("→", ">"),
      ("←", "<"), ("▲↑", "^"), ("▼↓", "v"), ("×", "x"), ("№", "N"), ("«»„“", "\""), ("…", "~"),
    ].flatMap { signs, ascii in signs.map { ($0, Character(ascii)) } })
}

/// The words and numbers of a text.
private enum Words {
  /// Those that are whole, in small letters; one that «…» follows is not.
  static func of(_ lines: [String], cutToo: Bool = false) -> Set<String> {
    var words: Set<String> = []
    for line in lines {
      var word = ""
      for character in line.lowercased() + " " {
        if word.isEmpty || character.isLetter == word.last?.isLetter, character.isLetter || character.isWholeNumber {
          word.append(character)
          continue
        }
        if !word.isEmpty, cutToo || character != "…" { words.insert(word) }
        word = character.isLetter || character.isWholeNumber ? String(character) : ""
      }
    }
    return words
  }

  /// Those of everything that a network holds.
  static func ofData(_ network: Network) -> Set<String> {
    of(
      texts(network.town.fieldValue) + texts(network.riskCatalogue.fieldValue)
        + texts(network.clusterCatalogue.fieldValue) + network.schools.flatMap { texts($0.fieldValue) }
        + network.partnerships.flatMap { texts($0.fieldValue) } + network.templates.flatMap { texts($0.fieldValue) })
  }

  private static func texts(_ value: FieldValue) -> [String] {
    switch value {
    case .text(let text): [text]
    case .list(let values): values.flatMap(texts)
    case .record(let members): members.flatMap { texts($0.value) }
    case .notSet, .flag, .number: []
    }
  }
}

extension String {
  fileprivate var isNumber: Bool { first?.isWholeNumber ?? false }
  fileprivate var isCyrillic: Bool { unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } }
}
