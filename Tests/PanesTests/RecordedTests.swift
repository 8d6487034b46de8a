import Language
import Screen
import TestSupport
import Testing
import ViewModels

/// The body of a scene that is recorded as text, in a file of `Frames/`.
struct RecordedFrame: Sendable, CustomTestStringConvertible {
  let scene: Scene
  let size: Size
  var language = Language.russian
  var isASCII = false

  /// Every scene in Russian at 80×24, and what shows more than the rules of `FrameRuleTests` can say of it from there.
  static let all =
    Scene.all.filter { !isSeenElsewhere($0) }.map { RecordedFrame(scene: $0, size: Gallery.whole) }
    + named(wide).map { RecordedFrame(scene: $0, size: Gallery.wide) }
    + named(narrow).map { RecordedFrame(scene: $0, size: Gallery.narrow) }
    + named(english).map { RecordedFrame(scene: $0, size: Gallery.whole, language: .english) }
    + named(ascii).map { RecordedFrame(scene: $0, size: Gallery.whole, isASCII: true) }

  /// Where more room shows other columns, longer sentences or another form. The palette is recorded at one size only,
  /// because it lists the words of the key bar.
  private static let wide = [
    "first", "school-without-partner", "deadline", "days", "responsibles", "mark", "card", "help", "marked",
    "long-title-edited", "zoomed", "schools-large", "network-large", "today", "today-figures", "today-put-off",
    "today-large", "suggestion-risk", "acceptance-roadmap", "coverage-large", "network-trouble", "plan-large",
    "plan-taken-out", "paste", "items", "items-grouped", "items-year", "items-month", "items-bulk",
  ]
  /// Each pane alone, and each thing that lies over it.
  private static let narrow = [
    "first", "school", "deadline", "days", "responsibles", "mark", "status", "card", "help", "marked",
    "long-title-edited", "today", "today-figures", "today-form", "today-mark", "today-marked", "today-large",
    "suggestion", "acceptance", "decline", "templates", "coverage-right", "coverage-large", "network", "network-donor",
    "network-trouble", "plan-taken-out", "unsaved", "paste", "items", "items-filtered", "find", "items-year",
    "items-year-grouped",
    "items-month",
  ]
  /// Each screen and each form.
  private static let english = [
    "first", "roadmap", "mark", "card", "help", "today", "today-form", "suggestion", "acceptance-roadmap", "coverage",
    "network-trouble", "plan", "unsaved", "items",
  ]
  /// Each screen: the signs of all others are held against the table.
  private static let ascii = ["roadmap", "help", "today", "coverage", "network-trouble", "plan", "items-grouped"]

  /// What leads to the preview of a table: rules of frames hold for it, and its words are in other tests.
  private static func isSeenElsewhere(_ scene: Scene) -> Bool { scene.name.hasPrefix("paste-") }

  private static func named(_ names: [String]) -> [Scene] {
    names.map { name in
      guard let scene = Scene.all.first(where: { $0.name == name }) else { preconditionFailure("no scene \(name)") }
      return scene
    }
  }

  static let folder = "Tests/PanesTests/Frames/"
  var name: String { "\(isASCII ? "ascii" : language == .russian ? "ru" : "en")/\(scene.name)-\(size.name).txt" }
  var testDescription: String { name }

  var screen: ShownScreen {
    isASCII ? ShownScreen(scene.picture(size, isASCII: true).text) : Gallery.screen(scene, size, language)
  }
}

/// The status lines and key bars of every scene at every size: those of a language are one file, so that a word on the
/// key bar changes one. Where many scenes have the same, it is written once, with their names above.
enum RecordedBars {
  static let folder = "Tests/PanesTests/Bars/"

  static func text(_ language: Language) -> String {
    Gallery.sizes.flatMap { size in
      var (bars, names): ([[String]], [[String]: [String]]) = ([], [:])
      for scene in Scene.all {
        let shown = Gallery.screen(scene, size, language).bars
        if names[shown] == nil { bars.append(shown) }
        names[shown, default: []].append(scene.name)
      }
      return bars.map { shown in
        let heading = "\(size.name): " + names[shown, default: []].joined(separator: " ")
        return ([heading] + shown).joined(separator: "\n") + "\n"
      }
    }.joined(separator: "\n")
  }
}

@Suite("Recorded screens")
struct RecordedTests {
  @Test("The body of a screen is as recorded", arguments: RecordedFrame.all)
  func bodies(frame: RecordedFrame) {
    let fault = Record(RecordedFrame.folder + frame.name).fault(frame.screen.body.joined(separator: "\n"))
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test(
    "Status lines and key bars are as recorded, of every scene at every size",
    arguments: [("ru", Language.russian), ("en", .english)])
  func bars(name: String, language: Language) {
    let fault = Record(RecordedBars.folder + name + ".txt").fault(RecordedBars.text(language))
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test("Each screen is recorded whole and narrow, in English, in ASCII, and of a network without anything")
  func eachScreen() {
    let frames = RecordedFrame.all
    for (what, recorded) in [
      ("whole", frames.filter { $0.size == Gallery.whole }), ("narrow", frames.filter { $0.size == Gallery.narrow }),
      ("English", frames.filter { $0.language == .english }), ("ASCII", frames.filter(\.isASCII)),
      ("empty", frames.filter { $0.scene.name.hasSuffix("empty") }),
    ] {
      #expect(Set(recorded.map(\.scene.screen)) == Set(ScreenName.allCases), "\(what)")
    }
  }

  @Test("What is recorded is compared, each scene has its name for itself, and the frames stay few enough to be read")
  func nothingElse() {
    let files = Disk.files(below: Checkout.root + RecordedFrame.folder).keys.sorted()
    #expect(files == RecordedFrame.all.map(\.name).sorted())
    #expect(files.count <= 188)
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
    #expect(Disk.names(in: Checkout.root + RecordedBars.folder) == ["en.txt", "ru.txt"])
  }
}
