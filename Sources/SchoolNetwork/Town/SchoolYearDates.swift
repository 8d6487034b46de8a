package import Deadlines

/// A school year with its quarters, or trimesters in their place.
package struct SchoolYearDates: Listed {
  /// The id.
  package var id: ID<SchoolYearDates> = .none
  /// The year; nil while it is not set.
  package var year: SchoolYear?
  /// Its quarters; a missing one has the built-in dates.
  package var quarters: [Quarter] = []
  /// Its trimesters; a year with trimesters has no quarters.
  package var trimesters: [Trimester] = []

  /// A year with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), year = Field("year", \Self.year),
    quarters = Field(list: "quarters", \Self.quarters), trimesters = Field(list: "trimesters", \Self.trimesters)
  /// The fields.
  package static let fields: [Field<SchoolYearDates>] = [id, year, quarters, trimesters]
}

/// A quarter of a school year («четверть»).
package struct Quarter: Listed {
  /// The id.
  package var id: ID<Quarter> = .none
  /// Which one, 1 to 4; nil while it is not set.
  package var number: Int?
  /// Its first and last day of teaching; nil while not set.
  package var firstDay: CalendarDay?, lastDay: CalendarDay?

  /// A quarter with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), number = Field("number", \Self.number).within(1...4),
    firstDay = Field("firstDay", \Self.firstDay), lastDay = Field("lastDay", \Self.lastDay)
  /// The fields.
  package static let fields: [Field<Quarter>] = [id, number, firstDay, lastDay]
}

/// A trimester of a school year («триместр»).
package struct Trimester: Listed {
  /// The id.
  package var id: ID<Trimester> = .none
  /// Which one, 1 to 3; nil while it is not set.
  package var number: Int?
  /// Its first and last day of teaching; nil while not set.
  package var firstDay: CalendarDay?, lastDay: CalendarDay?

  /// A trimester with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), number = Field("number", \Self.number).within(1...3),
    firstDay = Field("firstDay", \Self.firstDay), lastDay = Field("lastDay", \Self.lastDay)
  /// The fields.
  package static let fields: [Field<Trimester>] = [id, number, firstDay, lastDay]
}

/// A quarter or trimester, for the rules that hold for both.
struct SchoolTerm {
  /// Which one of its year; its first and last day of teaching.
  var number: Int?
  var firstDay: CalendarDay?, lastDay: CalendarDay?

  /// Its days; nil while one is not set, or they are in the wrong order.
  var span: DaySpan? {
    guard let firstDay, let lastDay else { return nil }
    return DaySpan(firstDay, lastDay)
  }
}

extension Quarter {
  /// The quarter as a term.
  var term: SchoolTerm { SchoolTerm(number: number, firstDay: firstDay, lastDay: lastDay) }
}

extension Trimester {
  /// The trimester as a term.
  var term: SchoolTerm { SchoolTerm(number: number, firstDay: firstDay, lastDay: lastDay) }
}
