package import Deadlines

/// The load that one donor may have.
package struct Limits: Recorded {
  /// How many unfinished partnerships a donor may carry; nil means ``standardDonorLoad``.
  package var donorLoad: Int?

  /// The built-in limits.
  package init() {}
  /// What a donor may carry if nothing is set: 2.
  package static let standardDonorLoad = 2
  /// The range of a limit. The check reports one outside it, and it is ignored: the next one in line counts.
  package static let range = 0...100
  /// The keys of its fields.
  package static let donorLoad = Field("donorLoad", \Self.donorLoad).within(range)
  /// The fields.
  package static let fields: [Field<Limits>] = [donorLoad]
}

/// After how many days something needs attention; nil means the built-in number.
package struct AttentionDays: Recorded {
  /// How many days ahead an item counts as due soon; built in: 14.
  package var dueSoon: Int?
  /// How many days without a visit are long; built in: 60.
  package var noVisit: Int?
  /// How many days ahead the end of an agreement is announced; built in: 30.
  package var agreementEnding: Int?

  /// The built-in days.
  package init() {}
  /// The keys of its fields.
  package static let dueSoon = Field("dueSoon", \Self.dueSoon).within(range),
    noVisit = Field("noVisit", \Self.noVisit).within(range),
    agreementEnding = Field("agreementEnding", \Self.agreementEnding).within(range)
  /// The fields.
  package static let fields: [Field<AttentionDays>] = [dueSoon, noVisit, agreementEnding]
}

/// How reasons weigh when donors are ranked; nil means the built-in weight.
package struct Weights: Recorded {
  /// A live risk the donor has stated, or inferred, experience in; a topic in common.
  package var stated: Int?, inferred: Int?, topic: Int?
  /// The donor has the same risk live; each partnership it carries already.
  package var sameRisk: Int?, load: Int?

  /// The built-in weights.
  package init() {}
  /// The keys of its fields.
  package static let stated = Field("stated", \Self.stated).within(MatchWeights.range),
    inferred = Field("inferred", \Self.inferred).within(MatchWeights.range),
    topic = Field("topic", \Self.topic).within(MatchWeights.range),
    sameRisk = Field("sameRisk", \Self.sameRisk).within(MatchWeights.range),
    load = Field("load", \Self.load).within(MatchWeights.range)
  /// The fields.
  package static let fields: [Field<Weights>] = [stated, inferred, topic, sameRisk, load]
}

/// A person: of a school, of the curator's team, responsible for something.
package struct Person: Listed {
  /// The id.
  package var id: ID<Person> = .none
  /// The name; empty while only the office is known.
  package var name = ""
  /// The office held: «директор».
  package var role = ""
  /// Whether the person belongs to the school's management team.
  package var managementTeam: Bool?

  /// A person with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), name = Field("name", \Self.name), role = Field("role", \Self.role),
    managementTeam = Field("managementTeam", \Self.managementTeam)
  /// The fields.
  package static let fields: [Field<Person>] = [id, name, role, managementTeam]
}

/// Something of the attention list put off until a day, with the reason; it is stored in the entity that it concerns.
package struct PutOff: Listed {
  /// The id.
  package var id: ID<PutOff> = .none
  /// The kind of attention: `noVisit`.
  package var kind = ""
  /// The id of what it is about: an item, a risk; empty for the entity itself.
  package var subject = ""
  /// Until which day, that day included; nil while it is not set.
  package var until: CalendarDay?
  /// Why.
  package var reason = ""

  /// Nothing put off.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id),
    kind = Field("kind", \Self.kind, .choice(AttentionKind.allCases.map(\.rawValue))),
    subject = Field("subject", \Self.subject, .reference(.anything)), until = Field("until", \Self.until),
    reason = Field("reason", \Self.reason)
  /// The fields.
  package static let fields: [Field<PutOff>] = [id, kind, subject, until, reason]
}
