import TestSupport
import Testing

/// One word for one thing in everything that is shown: what another word replaced must not come back.
@Suite("Words that the program does not show")
struct ScreenWordsTests {
  /// A word as it is refused in a literal, and what is said instead.
  private static let refused: [(word: String, instead: String)] = [
    ("публиков", "размещено"), ("Вес", "оценка"), ("вес ", "оценка"), ("weight \\(", "score"), ("; weight", "score"),
    ("договор: нет", "договора нет"), ("проект договора", "договор готовится"), (" — не день", "это не дата"),
    ("здесь читают", "можно править только"), ("только читают", "нельзя править"),
    (" пишут ", "добавляется"), ("к её месту", "перейти к …"), ("дней нет", "даты нет"),
    ("с местом", "со свободным местом"),
    ("ячейк", "клетка"), ("ячеек", "клетка"), ("Ячейк", "клетка"),
    ("окно мало", "Окно слишком мало"), ("Отменено: ", "… отменено"), ("Возвращено: ", "… повторено"),
  ]
  private static let rooms = ["Console", "Language", "Panes", "Session", "Tables", "ViewModels"]

  @Test("No literal of a room that speaks holds a word that was replaced", arguments: rooms)
  func words(room: String) {
    let files = Checkout.texts(under: "Sources/\(room)/", endingIn: ".swift")
    #expect(!files.isEmpty)
    for file in files {
      for (number, line) in file.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for (word, instead) in Self.refused where line.contains("\"") && line.contains(word) {
          Issue.record("\(file.place(number)): «\(word)»; it is called: \(instead)")
        }
      }
    }
  }
}
