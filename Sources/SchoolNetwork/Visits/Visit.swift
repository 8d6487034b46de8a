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

  /// A visit of which nothing is known.
  package init() {}
  /// The id as text.
  package var listID: String { id.text }
  /// The fields.
  package static let fields: [Field<Visit>] = [
    Field("id", \.id), Field("date", \.date), Field("status", \.status), Field("purpose", \.purpose),
    Field("participants", \.participants), Field("result", \.result), Field("risks", \.risks),
    Field("items", \.items), Field(list: "measures", \.measures),
  ]
}

/// How far a visit is.
package enum VisitStatus: String, CaseIterable, Sendable {
  /// Planned; held; cancelled.
  case planned, held, cancelled
}
