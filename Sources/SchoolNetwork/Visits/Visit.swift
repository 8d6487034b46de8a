package import Deadlines

/// A visit of the curator to a school.
package struct Visit: Listed {
  /// The id.
  package var id: ID<Visit> = .none
  /// The day; nil while not set.
  package var date: CalendarDay?
  /// Whether it is planned, was held, or is cancelled; nil is taken for held.
  package var status: Open<VisitStatus>?
  /// What for, in words.
  package var purpose = ""
  /// Who took part, in words.
  package var participants = ""
  /// What came of it.
  package var result = ""
  /// The risk factors it was about.
  package var risks: [RiskFactorID] = []
  /// The roadmap items it belongs to, by id.
  package var items: [ItemID] = []
  /// Support decided on.
  package var measures: [SupportMeasure] = []

  /// A visit with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), date = Field("date", \Self.date),
    status = Field("status", \Self.status), purpose = Field("purpose", \Self.purpose, .lines),
    participants = Field("participants", \Self.participants), result = Field("result", \Self.result, .lines),
    risks = Field("risks", \Self.risks), items = Field("items", \Self.items),
    measures = Field(list: "measures", \Self.measures)
  /// The fields.
  package static let fields: [Field<Visit>] = [id, date, status, purpose, participants, result, risks, items, measures]
}

/// How far a visit is.
package enum VisitStatus: String, CaseIterable, Sendable {
  /// Planned; held; cancelled.
  case planned, held, cancelled
}
