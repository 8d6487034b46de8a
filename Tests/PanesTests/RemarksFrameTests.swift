import Language
import SchoolNetwork
import Screen
import TestSupport
import Testing
import Text
import ViewModels

@Suite("The remarks with marks to be moved")
struct RemarksFrameTests {
  /// The sample, with one mark of an item that had one occurrence when it was made, and has nine now.
  private func picture(_ size: Size, _ language: Language = .russian) throws -> Picture {
    var network = Sample.network
    let found = network.partnerships.lazy.flatMap { partnership in
      partnership.roadmaps.flatMap { roadmap in
        roadmap.items.map { ItemPlace(partnership.id, roadmap.id, $0.id) }
      }
    }
    .first { $0.item.text == "i-5-9-01" }
    let (address, deadline) = (try #require(found).address, Deadline("до 25 числа").fieldValue)
    try network.apply([try #require(network.setting(RoadmapItem.deadline, to: deadline, at: address))])
    var picture = Picture(network, size: size, language: language, keys: ":")
    picture.type(language == .russian ? "замечания" : "problems")
    picture.press("enter")
    return picture
  }

  @Test("What moves where is told, with the keys, and Enter does it")
  func told() throws {
    var picture = try picture(Size(columns: 80, rows: 24))
    for words in [
      "один раз → 25 сентября 2026", "Отметка от 11 сентября 2026", "выполнено 1 из 9", "Enter — перенести отметку",
    ] {
      #expect(picture.text.contains(words), "\(words)\n\(picture.text)")
    }
    picture.press("enter")
    #expect(picture.text.contains("Отметка перенесена: 25 сентября 2026.") && picture.state.layer == nil)
    let english = try self.picture(Size(columns: 120, rows: 40), .english)
    #expect(english.text.contains("1 of 9 done") && english.text.contains("once → 25 September 2026"))
  }

  @Test("They keep to every size")
  func everySize() throws {
    var picture = try picture(Size(columns: 120, rows: 40))
    for columns in [21, 24, 33, 40, 71, 80, 99, 240] {
      for rows in [6, 7, 8, 10, 16, 24, 70] {
        picture.take(.resize(Size(columns: columns, rows: rows)))
        let frame = picture.frame
        #expect((0..<columns).contains(frame.cursor.column) && (0..<rows).contains(frame.cursor.row))
        for row in 0..<rows {
          #expect(Width.of(frame.canvas.line(row, trailingBlanks: true)) == columns, "\(columns)×\(rows), row \(row)")
        }
      }
    }
    picture.take(.resize(Size(columns: 40, rows: 10)))
    #expect(picture.text.contains("один раз → 25 сентября"), "\(picture.text)")
  }
}
