package import Deadlines

/// A school year with its quarters, or trimesters in their place.
package struct SchoolYearDates: Listed {
  /// The id.
  package var id: ID<SchoolYearDates> = .none
  /// The year; nil while it is not set.
  package var year: SchoolYear?
  /// Its quarters; a missing one has the built-in dates.
  package var quarters: [SchoolTerm] = []
  /// Its trimesters; a year with trimesters has no quarters.
  package var trimesters: [SchoolTerm] = []

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

/// A quarter («четверть») or trimester («триместр») of a school year.
package struct SchoolTerm: Listed {
  /// The id.
  package var id: ID<SchoolTerm> = .none
  /// Which one of its year, 1 to 4 or 1 to 3; nil while it is not set.
  package var number: Int?
  /// Its first and last day of teaching; nil while not set.
  package var firstDay: CalendarDay?, lastDay: CalendarDay?

  /// A term with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), number = Field("number", \Self.number),
    firstDay = Field("firstDay", \Self.firstDay), lastDay = Field("lastDay", \Self.lastDay)
  /// The fields.
  package static let fields: [Field<SchoolTerm>] = [id, number, firstDay, lastDay]

  /// Its days; nil while one is not set, or they are in the wrong order.
  var span: DaySpan? {
    guard let firstDay, let lastDay else { return nil }
    return DaySpan(firstDay, lastDay)
  }
}
