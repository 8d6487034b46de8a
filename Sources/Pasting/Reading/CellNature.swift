import Deadlines
import Text
import Typing

/// What a cell is as a spreadsheet's: a number, a formula, a value that had no room.
enum CellNature {
  /// Whether it is a number as rows and sections are counted: «1», «1.2», «2.1.», «№ 5», «IV».
  static func isNumber(_ cell: String) -> Bool {
    let text = cell.filter { !$0.isWhitespace && $0 != "№" }
    guard !text.isEmpty, text.count <= 9 else { return false }
    if text.allSatisfy({ "IVXLХ.".contains($0) }), text.contains(where: { $0 != "." }) { return true }
    return text.first?.isNumber == true && text.allSatisfy { $0.isASCII && ($0.isNumber || ".)".contains($0)) }
  }

  /// How many of its lines begin with a number: «1. …», «2) …».
  static func numberedLines(_ cell: String) -> Int {
    guard cell.utf8.contains(0x0A) else { return 0 }
    return cell.split(separator: "\n").count { line in
      let line = line.drop { $0.isWhitespace }
      let rest = line.drop { $0.isASCII && $0.isNumber }
      return rest.startIndex > line.startIndex && (rest.first == "." || rest.first == ")")
    }
  }

  /// What is doubtful about it as such, and whether it has no value.
  static func doubt(_ cell: String) -> (doubt: PasteDoubt, isEmpty: Bool)? {
    guard let first = cell.first else { return nil }
    if first == "#" {
      if cell.allSatisfy({ $0 == "#" }), cell.count > 1 { return (.hidden, true) }
      let failed = ["#Н/Д", "#N/A", "#ССЫЛКА!", "#REF!", "#ЗНАЧ!", "#VALUE!", "#ДЕЛ/0!", "#DIV/0!", "#ИМЯ?", "#NAME?"]
      if failed.contains(cell.uppercased()) || ["#ЧИСЛО!", "#NUM!", "#ПУСТО!", "#NULL!"].contains(cell.uppercased()) {
        return (.failedFormula, true)
      }
    }
    if first == "=", cell.count > 1 { return (.formula, false) }
    if cell.unicodeScalars.contains("\u{FFFD}") { return (.strangeLetters, false) }
    return nil
  }

  /// The day that a number means in a spreadsheet, which counts from the end of 1899; nil if no such day is likely.
  static func dayNumber(_ cell: String) -> CalendarDay? {
    guard cell.count == 5, cell.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int32(cell) else { return nil }
    // The years 2000 to 2064.
    guard (36_526...60_267).contains(number) else { return nil }
    return CalendarDay(number: number - 25_569)
  }
}

/// The names of months.
enum MonthWords {
  private static let stems = [
    "январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
    "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  /// Whether a folded word names a month.
  static func isMonth(_ word: String) -> Bool { word.count <= 9 && stems.contains { word.hasPrefix($0) } }
}

/// A mark of completion in words: «Выполнено», «проведено 15.10.2026, протокол № 3».
struct DoneWords {
  /// Whether words say that it is done.
  private(set) var isDone = false
  /// The other words, as they are written.
  private(set) var rest: [String] = []

  private static let done = [
    "выполн", "исполн", "провед", "проведен", "состоял", "сделан", "заверш", "да", "done", "held", "completed", "yes",
  ]

  init(_ text: String) {
    let words = text.split { $0.isWhitespace }.map(String.init)
    for (place, word) in words.enumerated() {
      let bare = Folding.folded(word.filter { $0.isLetter || $0.isNumber })
      let isSaid =
        ["+", "v", "✓", "✔"].contains(word)
        || Self.done.contains { stem in
          stem.count > 3 ? bare.hasPrefix(stem) : bare == stem
        }
      if isSaid, place == 0 || isDone == false && place < 3, !Self.denies(words.prefix(place)) {
        isDone = true
      } else {
        rest.append(word)
      }
    }
    if Self.denies(words[...]) { isDone = false }
  }

  private static func denies(_ words: ArraySlice<String>) -> Bool {
    words.contains { ["не", "нет", "not", "no", "-", "–", "—"].contains(Folding.folded($0.trimmed)) }
  }
}
