package import Deadlines

/// What a school can help others with: a risk factor it has overcome, or a topic in words.
package struct Experience: Listed {
  /// The id.
  package var id: ID<Experience> = .none
  /// The factor; the empty id if only a topic is named.
  package var factor: RiskFactorID = .none
  /// The topic, in words; empty if a factor is named.
  package var topic = ""
  /// Whether the source says so or somebody inferred it; nil while not set.
  package var kind: Open<ExperienceKind>?
  /// Who says so, or from what it is inferred.
  package var source = ""

  /// Experience with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), factor = Field("factor", \Self.factor),
    topic = Field("topic", \Self.topic), kind = Field("kind", \Self.kind), source = Field("source", \Self.source)
  /// The fields.
  package static let fields: [Field<Experience>] = [id, factor, topic, kind, source]
}

/// How experience is known.
package enum ExperienceKind: String, CaseIterable, Sendable {
  /// A source says so; somebody inferred it.
  case stated, inferred
}

/// What a management team asks for.
package struct Request: Listed {
  /// The id.
  package var id: ID<Request> = .none
  /// The words.
  package var text = ""
  /// The day; nil while not set.
  package var date: CalendarDay?
  /// The risk factors it is about.
  package var risks: [RiskFactorID] = []
  /// The ids of what answered it: partnerships, items, measures, visits.
  package var answeredBy: [String] = []

  /// A request with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), text = Field("text", \Self.text, .lines),
    date = Field("date", \Self.date),
    risks = Field("risks", \Self.risks),
    answeredBy = Field("answeredBy", \Self.answeredBy, .list(of: .reference(.anything)))
  /// The fields.
  package static let fields: [Field<Request>] = [id, text, date, risks, answeredBy]
}

/// What a school lacks.
package struct Deficit: Listed {
  /// The id.
  package var id: ID<Deficit> = .none
  /// The words.
  package var text = ""
  /// The direction it belongs to, in words.
  package var direction = ""
  /// The risk factors it is about.
  package var risks: [RiskFactorID] = []
  /// The day it was found; nil while not set.
  package var date: CalendarDay?
  /// Who says so.
  package var source = ""

  /// A deficit with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), text = Field("text", \Self.text, .lines),
    direction = Field("direction", \Self.direction), risks = Field("risks", \Self.risks),
    date = Field("date", \Self.date), source = Field("source", \Self.source)
  /// The fields.
  package static let fields: [Field<Deficit>] = [id, text, direction, risks, date, source]
}

/// Support given to a school, also outside a visit.
package struct SupportMeasure: Listed {
  /// The id.
  package var id: ID<SupportMeasure> = .none
  /// The words.
  package var text = ""
  /// The day; nil while not set.
  package var date: CalendarDay?
  /// The risk factors it works on.
  package var risks: [RiskFactorID] = []
  /// What came of it.
  package var result = ""

  /// A measure with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), text = Field("text", \Self.text, .lines),
    date = Field("date", \Self.date),
    risks = Field("risks", \Self.risks), result = Field("result", \Self.result, .lines)
  /// The fields.
  package static let fields: [Field<SupportMeasure>] = [id, text, date, risks, result]
}

/// A donor that was suggested and declined.
package struct DeclinedDonor: Listed {
  /// The id.
  package var id: ID<DeclinedDonor> = .none
  /// The donor.
  package var donor: Reference = .none
  /// Its name beside the reference.
  package var donorName = ""
  /// Why.
  package var reason = ""
  /// The day; nil while not set.
  package var date: CalendarDay?

  /// A donor with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), donor = Field("donor", \Self.donor),
    donorName = Field("donorName", \Self.donorName).kept(by: .besideReference), reason = Field("reason", \Self.reason),
    date = Field("date", \Self.date)
  /// The fields.
  package static let fields: [Field<DeclinedDonor>] = [id, donor, donorName, reason, date]
}
