import Language
import SchoolNetwork
import Screen
import Testing
import Text

/// Something worth a picture: how to come there.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let network: Network
  var keys = ""
  /// Text typed after the keys, and keys after it.
  var typed = "", then = ""
  var unsaved: [Edit] = []

  var testDescription: String { name }

  func picture(_ size: Size, _ language: Language = .russian, isASCII: Bool = false) -> Picture {
    var picture = Picture(
      network, size: size, language: language, isASCII: isASCII, unsaved: unsaved, keys: keys)
    picture.type(typed)
    picture.press(then)
    return picture
  }

  // № 5 is the first school with a partner in the first cluster of the sample; «/ 5 enter» finds it.
  private static let school5 = "enter / № space 5 enter "
  private static let roadmap5 = school5 + "tab tab down "

  private static let unsavedEdits: [Edit] = {
    let place = ItemPlace(ID("p-5-9"), ID("roadmap-5-9-2026"), ID("i-5-9-01"))
    return [
      Sample.network.setting("note", to: .text("Перенести на декабрь"), at: place.address),
      Sample.network.setting("deadline", to: Deadline("до 15 декабря").fieldValue, at: place.address),
    ].compactMap(\.self)
  }()

  static let all: [Scene] = [
    Scene(name: "first", network: Sample.network),
    Scene(name: "school", network: Sample.network, keys: school5),
    Scene(name: "school-without-partner", network: Sample.network, keys: "enter / 47 enter"),
    Scene(name: "roadmap", network: Sample.network, keys: roadmap5),
    Scene(name: "deadline", network: Sample.network, keys: roadmap5 + "right f4 end ctrl+u", typed: "до 15 декабря"),
    Scene(name: "fault", network: Sample.network, keys: roadmap5 + "f4 end ctrl+u enter"),
    Scene(name: "responsibles", network: Sample.network, keys: roadmap5 + "right right right f4 end ctrl+u"),
    Scene(
      name: "mark", network: Sample.network, keys: roadmap5 + "right right right right right f4 end ctrl+u",
      typed: "32.13", then: "enter"),
    Scene(name: "status", network: Sample.network, keys: roadmap5 + "right right f4"),
    Scene(name: "card", network: Sample.network, keys: roadmap5 + "f3"),
    Scene(name: "help", network: Sample.network, keys: "f1"),
    Scene(name: "palette", network: Sample.network, keys: ":", typed: "о"),
    Scene(name: "search", network: Sample.network, keys: roadmap5 + "/", typed: "ghjn"),
    Scene(name: "unsaved", network: Sample.network, unsaved: unsavedEdits),
    Scene(name: "marked", network: Sample.network, keys: roadmap5 + "down down down space"),
    Scene(name: "empty", network: Sample.empty),
    Scene(name: "long-title", network: Sample.withLongTitle, keys: roadmap5),
    Scene(name: "zoomed", network: Sample.network, keys: roadmap5 + "z"),
  ]
}

@Suite("Whole frames")
struct FrameTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 10)]

  @Test("Frames in Russian are as recorded", arguments: Scene.all, sizes)
  func russian(scene: Scene, size: Size) {
    let fault = Snapshot.fault("ru/\(scene.name)-\(size.columns)x\(size.rows)", scene.picture(size).text)
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test("Frames in English are as recorded", arguments: Scene.all)
  func english(scene: Scene) {
    let size = Size(columns: 80, rows: 24)
    let text = scene.picture(size, .english).text
    let fault = Snapshot.fault("en/\(scene.name)-80x24", text)
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test("Frames in ASCII have no sign beyond it but letters, and are as recorded", arguments: Scene.all)
  func ascii(scene: Scene) {
    let text = scene.picture(Size(columns: 80, rows: 24), isASCII: true).text
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII || (0x400...0x45F).contains($0.value) }, "\(scene.name)")
    let fault = Snapshot.fault("ascii/\(scene.name)-80x24", text)
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test("Too small a window says so, at any size down to nothing, and comes back whole")
  func tooSmall() {
    for size in [Size(columns: 20, rows: 5), Size(columns: 20, rows: 40), Size(columns: 200, rows: 5)] {
      #expect(Scene.all[0].picture(size).text.hasPrefix("окно мало"), "\(size)")
    }
    #expect(Picture(Sample.network, size: Size(columns: 20, rows: 5), language: .english).text.hasPrefix("window too"))
    #expect(Picture(Sample.network, size: Size(columns: 4, rows: 3)).text == "окно\nмало\n")
    var picture = Scene.all[3].picture(FrameTests.sizes[0])
    let before = picture.text
    for size in [Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 20, rows: 5)] {
      picture.take(.resize(size))
    }
    picture.take(.resize(FrameTests.sizes[0]))
    #expect(picture.text == before)
  }

  @Test("Every scene at every size keeps to its rows and columns, and the cursor within them", arguments: Scene.all)
  func everySize(scene: Scene) {
    var picture = scene.picture(FrameTests.sizes[0])
    for columns in [21, 24, 33, 40, 71, 72, 73, 80, 99, 160, 240] {
      for rows in [6, 7, 8, 10, 15, 16, 24, 70] {
        picture.take(.resize(Size(columns: columns, rows: rows)))
        let frame = picture.frame
        #expect(frame.canvas.size == Size(columns: columns, rows: rows))
        #expect((0..<columns).contains(frame.cursor.column) && (0..<rows).contains(frame.cursor.row))
        for row in 0..<rows {
          #expect(Width.of(frame.canvas.line(row, trailingBlanks: true)) == columns, "\(columns)×\(rows), row \(row)")
        }
      }
    }
  }
}
