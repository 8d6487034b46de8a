import Deadlines
package import SchoolNetwork

/// The remarks on marks that were made under another reading of their deadline.
extension Language {
  /// A mark in one line: «один раз → 31 октября 2026: „Семинар“». What moves where comes first, for titles are long.
  package func line(_ move: MarkMove, title: String) -> String {
    let taken = move.taken.map { occurrenceName($0) + self(" (занято)", " (taken)") }
    let target = move.target.map { occurrenceName($0) } ?? taken ?? self("некуда", "nowhere")
    return "\(occurrenceName(move.mark.occurrence)) → \(target): \(title)"
  }

  /// What moves where, and what counts meanwhile.
  package func sentence(_ move: MarkMove, title: String, wording: String) -> String {
    let mark =
      move.mark.date.map { self("Отметка от \(date($0))", "The mark of \(date($0))") } ?? self("Отметка", "The mark")
    let what = self(
      "\(title). \(mark) («\(occurrenceName(move.mark.occurrence))») сделана, когда срок «\(wording)» читался иначе.",
      "\(title). \(mark) (“\(occurrenceName(move.mark.occurrence))”) was made when the deadline “\(wording)” was read otherwise."
    )
    if let taken = move.taken {
      return what
        + self(
          " Перенести её нельзя: у срока «\(occurrenceName(taken))» есть своя отметка. Эта сохранена; объединить их "
            + "можно в файле.",
          " It cannot be moved: “\(occurrenceName(taken))” has a mark of its own. This one is kept; the two can be joined "
            + "in the file.")
    }
    guard let target = move.target else {
      return what
        + self(
          " Сейчас она ни к чему не относится, и перенести её некуда: её дата не попадает ни в один открытый срок. "
            + "Она сохранена.",
          " It counts for nothing now and cannot be moved: its date lies in no open occurrence. It is kept.")
    }
    let counts =
      move.counts
      ? self(
        " Сейчас она засчитана сроку «\(occurrenceName(target))»: выполнено \(outOf(move.marked, move.occurrences)).",
        " It counts for “\(occurrenceName(target))” now: \(outOf(move.marked, move.occurrences)) done.")
      : move.mark.done
        ? self(" Сейчас она ни к чему не относится.", " It counts for nothing now.")
        : self(" Она снята и не засчитана.", " It was taken back and counts for nothing.")
    return what + counts
      + self(
        " Перенести — записать её под сроком «\(occurrenceName(target))».",
        " To move it is to store it under “\(occurrenceName(target))”.")
  }

  /// It cannot be moved.
  package var nothingToMove: String {
    self(
      "Переносить некуда: дата отметки не попадает ни в один открытый срок.",
      "There is nowhere to move it to: its date lies in no open occurrence.")
  }

  /// It cannot be moved, because that occurrence has a mark of its own.
  package func isMarkedAlready(_ occurrence: String) -> String {
    self(
      "Перенести нельзя: у срока «\(occurrenceName(occurrence))» есть своя отметка.",
      "It cannot be moved: “\(occurrenceName(occurrence))” has a mark of its own.")
  }

  /// A problem of a file is mended in the file.
  package var mendInFile: String {
    self("Это исправляют в файле: место и что сделать — в тексте.", "This is mended in the file: the text says where.")
  }

  /// It was moved.
  package func markMoved(to occurrence: String) -> String {
    self("Отметка перенесена: \(occurrenceName(occurrence)).", "The mark is moved: \(occurrenceName(occurrence)).")
  }

  /// An occurrence by its day; what is due once by a word.
  func occurrenceName(_ key: String) -> String {
    CalendarDay(iso: key).map { date($0) } ?? (key == Completion.once ? self("один раз", "once") : key)
  }
}
