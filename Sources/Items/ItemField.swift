/// What an item can be filtered, sorted and grouped by, and what a column can show of it. The raw value is the name for
/// the command line and for saved views.
package enum ItemField: String, CaseIterable, Sendable {
  /// What most people look at first.
  case number, title, deadline, state, responsible
  /// Where it belongs.
  case school, donor, partnership, roadmap, section, year
  /// What it is for.
  case risk, kind, task
  /// The months that it runs through; days that it lies in.
  case month, period
  /// What is written about it beside that.
  case expectedResult, mark, note, participants, place
  /// The id.
  case id
  /// Any text of it; one of the ready filters, ``ItemReady``.
  case text, only

  /// What can be done with a field.
  package struct Uses: OptionSet, Sendable {
    /// A bit a use.
    package let rawValue: UInt8
    /// A set of bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Items can be filtered, sorted, grouped by it; it can be a column.
    package static let filter = Uses(rawValue: 1), sort = Uses(rawValue: 2), group = Uses(rawValue: 4),
      column = Uses(rawValue: 8)
  }

  /// What can be done with it.
  package var uses: Uses {
    switch self {
    case .school, .donor, .partnership, .risk, .responsible, .task, .kind, .state, .year, .month:
      [.filter, .sort, .group, .column]
    case .roadmap, .section: [.filter, .sort, .column]
    case .number, .title, .deadline, .expectedResult, .mark, .note, .participants, .place, .id: [.sort, .column]
    case .period, .text, .only: .filter
    }
  }

  /// The fields with a use, in the order of the table.
  package static func all(for use: Uses) -> [ItemField] { allCases.filter { $0.uses.contains(use) } }

  /// Their names, as they are typed, in a sentence.
  package static func names(for use: Uses) -> String { all(for: use).map(\.rawValue).joined(separator: ", ") }

  /// The columns of a table that nobody has set up.
  package static let usual: [ItemField] = [.title, .partnership, .deadline, .state, .responsible]
}

/// Filters that are there without being typed. Overdue and due soon are states.
package enum ItemReady: String, CaseIterable, Sendable {
  /// Running through the month of today.
  case thisMonth
  /// Done, and nothing proves it, as «Сегодня» counts them.
  case noEvidence
  /// No day is known.
  case undated
  /// The curator’s: a visit, or the curator answers for it.
  case ofCurator
}
