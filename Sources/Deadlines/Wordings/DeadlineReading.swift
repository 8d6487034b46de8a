/// How a deadline's wording was understood. The wording itself is kept as typed elsewhere.
package struct DeadlineReading: Equatable, Sendable {
  /// How often something recurs.
  package enum Period: Hashable, Sendable, CaseIterable {
    /// «еженедельно», «каждый понедельник»; «раз в две недели».
    case weekly, weeks(Int)
    /// «ежемесячно», «до 25 числа каждого месяца»; «раз в 2 месяца».
    case monthly, months(Int)
    /// «ежеквартально»: by quarters of the calendar year.
    case quarterly
    /// «каждую четверть»: by quarters of the school year.
    case schoolQuarterly
    /// «раз в триместр».
    case trimesterly
    /// «во время каникул»: all holidays of the school year.
    case schoolHolidays
    /// «раз в полугодие»: September–December and January–May.
    case halfYearly
    /// «ежегодно», «май, ежегодно».
    case yearly

    /// Every period, of those that are counted the commonest.
    package static let allCases: [Period] = [
      .weekly, .weeks(2), .monthly, .months(2), .quarterly, .schoolQuarterly, .trimesterly,
      .schoolHolidays, .halfYearly, .yearly,
    ]
  }

  /// What kind of wording it is.
  package enum Form: Hashable, Sendable {
    /// Nothing is written, or a dash.
    case empty
    /// An event outside sets the time («по графику ФЦТ», «по необходимости»): not dated, and nothing is wrong.
    case outsideEvent
    /// So many times within a period, without a word about when («два раза в год»): not dated, and nothing is wrong.
    case rhythm
    /// Not understood, or only in part: not dated.
    case notUnderstood
    /// Due once.
    case once
    /// Due several times that are named one by one («октябрь, декабрь»).
    case several
    /// Due again and again.
    case recurring(Period)
  }

  /// What kind of wording it is.
  package let form: Form
  /// Every time it is due, by last day, no two with the same; none if it is not dated, one if it is due once.
  package let occurrences: [Occurrence]
  /// The occurrences that the school year alone would give, in order, where the roadmap's own period or the last quarter
  /// gives others: marks may have been made by them.
  package internal(set) var former: [Occurrence] = []

  /// What the roadmap's period decides of its days; nil if nothing, or if it has one mark.
  var moves: Moves?
  /// The terms whose days would be needed to date it; nil if it is dated, or something else keeps it from that.
  package internal(set) var missing: MissingTerms?

  /// Terms whose days the school year does not have.
  package enum MissingTerms: Hashable, Sendable {
    /// Quarters, in a year with trimesters; trimesters that are not set; holidays within trimesters.
    case quarters, trimesters, holidays
  }

  /// A reading; its occurrences must be in order.
  package init(form: Form, occurrences: [Occurrence] = []) {
    self.form = form
    self.occurrences = occurrences
  }

  /// Whether a day is known. A recurring one that never falls within its roadmap's period is not dated.
  package var isDated: Bool { !occurrences.isEmpty }
  /// The first occurrence's first day; nil if it has none («до …») or nothing is dated.
  package var firstDay: CalendarDay? { occurrences.first?.firstDay }
  /// The last occurrence's last day; nil if nothing is dated.
  package var lastDay: CalendarDay? { occurrences.last?.lastDay }

  /// Whether it is due again and again; several named months do not count.
  package var recurs: Bool {
    switch form {
    case .recurring: true
    case .empty, .outsideEvent, .rhythm, .notUnderstood, .once, .several: false
    }
  }

  /// The next occurrence of what recurs: the first that has not passed; nil after the last, and for all else.
  package func next(from today: CalendarDay) -> Occurrence? { recurs ? current(today) : nil }

  /// The first occurrence whose last day is today or later, of any dated form; nil after the last.
  package func current(_ today: CalendarDay) -> Occurrence? { occurrences.first { $0.lastDay >= today } }

  /// The last occurrence whose last day lies before today; nil if none has passed.
  package func latestPassed(before today: CalendarDay) -> Occurrence? { occurrences.last { $0.lastDay < today } }

  /// Its place among others: dated ones by last day, then by first, then outside events, not understood, empty.
  package var sortKey: SortKey {
    let rank: Int32 =
      switch form {
      case .once, .several, .recurring: 0
      case .outsideEvent, .rhythm: 1
      case .notUnderstood: 2
      case .empty: 3
      }
    return SortKey(rank: rank, last: lastDay?.number ?? .max, first: firstDay?.number ?? lastDay?.number ?? .max)
  }

  /// Orders deadlines in a list.
  package struct SortKey: Comparable, Hashable, Sendable {
    fileprivate let rank: Int32
    fileprivate let last: Int32
    fileprivate let first: Int32

    /// Whether it comes before the other.
    package static func < (one: SortKey, other: SortKey) -> Bool {
      (one.rank, one.last, one.first) < (other.rank, other.last, other.first)
    }
  }
}
