/// What is said of a command that many items take at once.
extension Language {
  /// Nothing changes: it holds that already.
  package var isSoAlready: String { self("уже так", "so already") }
  /// It has all its marks.
  package var hasAllMarks: String { self("уже выполнено", "done already") }
  /// It has no mark.
  package var notMarked: String { self("без отметки", "no mark") }
  /// It is marked for these days; without days it has one mark.
  package func markedFor(_ days: [String]) -> String {
    let told = days.count > 3 ? ["…"] + days.suffix(3) : days
    return self("выполнено", "done") + (told.isEmpty ? "" : ": " + told.joined(separator: ", "))
  }
  /// It is in no section.
  package var noSection: String { self("без раздела", "no section") }
  /// It goes to the trash.
  package var toTrash: String { self("в корзину", "to the trash") }
}
