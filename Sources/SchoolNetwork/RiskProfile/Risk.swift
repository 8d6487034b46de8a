package import Deadlines

/// A risk factor in the profile of a school.
package struct Risk: Listed {
  /// The id.
  package var id: ID<Risk> = .none
  /// The factor in the catalogue.
  package var factor: RiskFactorID = .none
  /// How far it is worked on; nil counts as live.
  package var status: Open<RiskStatus>?
  /// How much it weighs; nil is «not set».
  package var significance: Open<Significance>?
  /// What it follows from.
  package var basis = ""
  /// The day since which it is in the profile; nil while not set.
  package var since: CalendarDay?
  /// A remark.
  package var note = ""
  /// What was said about it, when, on what basis and by whom.
  package var history: [RiskRecord] = []

  /// A risk with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), factor = Field("factor", \Self.factor),
    status = Field("status", \Self.status), significance = Field("significance", \Self.significance),
    basis = Field("basis", \Self.basis), since = Field("since", \Self.since), note = Field("note", \Self.note, .lines),
    history = Field(list: "history", \Self.history)
  /// The fields.
  package static let fields: [Field<Risk>] = [id, factor, status, significance, basis, since, note, history]

  /// A risk is live unless it is rejected or overcome; a status not set or not known is live.
  package var isLive: Bool {
    switch status?.known {
    case .rejected, .overcome: false
    case .identified, .confirmed, .active, .improving, nil: true
    }
  }
}

/// How far a risk is worked on.
package enum RiskStatus: String, CaseIterable, Sendable {
  /// Выявлен, подтверждён, активен, снижается, преодолён, отклонён.
  case identified, confirmed, active, improving, overcome, rejected
}

/// How much a risk weighs.
package enum Significance: String, CaseIterable, Sendable {
  /// Высокая, средняя, низкая.
  case high, medium, low
}

/// One entry in the history of a risk.
package struct RiskRecord: Listed {
  /// The id.
  package var id: ID<RiskRecord> = .none
  /// The day; nil while not set.
  package var date: CalendarDay?
  /// Its status from then on; nil if nothing was said about it.
  package var status: Open<RiskStatus>?
  /// Its significance from then on; nil if nothing was said about it.
  package var significance: Open<Significance>?
  /// On what basis: monitoring, a visit, a request.
  package var basis = ""
  /// Who said so.
  package var author = ""

  /// An entry with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), date = Field("date", \Self.date),
    status = Field("status", \Self.status), significance = Field("significance", \Self.significance),
    basis = Field("basis", \Self.basis), author = Field("author", \Self.author).kept(by: .author)
  /// The fields.
  package static let fields: [Field<RiskRecord>] = [id, date, status, significance, basis, author]
}

/// The catalogue of risk factors: the file `risk-factors.json`. It is no official copy.
package struct RiskCatalogue: Recorded {
  /// The version of the file format; nil if the file names none, which is a fault.
  package var schema: Int?
  /// The id of the file: `risk-factors`.
  package var id: ID<RiskCatalogue> = .none
  /// A remark, such as that it is no official copy.
  package var notice = ""
  /// The factors, in the order they are shown.
  package var factors: [RiskFactor] = []

  /// No factors.
  package init() {}
  /// The keys of its fields.
  package static let schema: Field<RiskCatalogue> = Field("schema", \Self.schema), id = Field("id", \Self.id),
    notice = Field("notice", \Self.notice, .lines), factors = Field(list: "factors", \Self.factors)
  /// The fields of `risk-factors.json`.
  package static let fields: [Field<RiskCatalogue>] = [schema, id, notice, factors]
}

/// A risk factor: a direction in which a school may need help.
package struct RiskFactor: Listed {
  /// The id.
  package var id: RiskFactorID = .none
  /// The whole name: «Низкий уровень оснащения школы».
  package var name = ""
  /// The name in few words, for narrow columns: «Оснащение».
  package var shortName = ""
  /// Other wordings of it.
  package var aliases: [String] = []
  /// Topics of experience that help with it: «использование ИКТ».
  package var topics: [String] = []
  /// The school years of the lists that contain it; empty means any.
  package var years: [SchoolYear] = []

  /// A factor with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), name: Field<RiskFactor> = Field("name", \Self.name),
    shortName = Field("shortName", \Self.shortName), aliases = Field("aliases", \Self.aliases),
    topics = Field("topics", \Self.topics), years = Field("years", \Self.years)
  /// The fields.
  package static let fields: [Field<RiskFactor>] = [id, name, shortName, aliases, topics, years]
}
