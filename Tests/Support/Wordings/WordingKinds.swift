import Deadlines

/// Wordings of public papers by their kinds, each with some more of the same kind; the first ones of a kind are those of
/// the papers. Each group of kinds has its own file. «⏎» is a line break within a cell.
extension WordingTable {
  /// A kind of wording.
  package struct Kind: Sendable, CustomStringConvertible {
    package let name: String
    package let rows: [Row]
    package var description: String { name }

    init(_ name: String, _ table: String) {
      self.name = name
      rows = WordingTable.rows(table)
    }
  }

  package static let kinds: [Kind] = calendarDays + hours + rhythms + forms + terms + events + others
}
