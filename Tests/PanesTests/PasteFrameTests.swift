import Language
import Screen
import TestSupport
import Testing
import ViewModels

@Suite("The preview of a long table")
struct PasteFrameTests {
  private static let rows =
    "Номер\tМероприятие\tСрок\tОтветственные\tОжидаемый результат\tМесто проведения\tУчастники\n"
    + (1...2000).map { row in
      "\(row)\tСобытие \(row)\tмай\tСоколова Г. В.; Лугинин П. С.\tПротокол совместного заседания № \(row)\tактовый зал\t"
        + "административные работники\n"
    }.joined()

  @Test("What rows are called is seen whichever column is selected, and «Номер» takes no more than it needs")
  func titles() {
    for columns in [80, 100, 120] {
      var picture = Picture(
        Sample.network, size: Size(columns: columns, rows: 24), keys: "enter / № space 5 enter tab tab down")
      picture.take(.paste(Self.rows))
      for column in 0..<7 {
        #expect(picture.text.contains("Событие 1"), "\(columns), column \(column):\n\(picture.text)")
        picture.press("right")
      }
    }
  }
}
