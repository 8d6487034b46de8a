package import Deadlines

/// A school helped by another. Donor and supported are roles here, never attributes of a school.
package struct Partnership: Listed {
  /// The version of the file format; nil if the file names none, which is a fault.
  package var schema: Int?
  /// The id, the stem of the file's name.
  package var id: PartnershipID = .none
  /// The school that gets support, and its name beside the reference.
  package var supported: Reference = .none, supportedName = ""
  /// The school or institution that gives it, and its name beside the reference.
  package var donor: Reference = .none, donorName = ""
  /// The risk factors it covers: explicit, never inferred from items.
  package var risks: [RiskFactorID] = []
  /// Its topics in words, if no factor is named.
  package var topics: [String] = []
  /// How far it is; nil counts as unfinished.
  package var status: Open<PartnershipStatus>?
  /// Since when and until when; nil while not set.
  package var since: CalendarDay?, until: CalendarDay?
  /// Who says so.
  package var source = ""
  /// The agreement; nil is the same as none.
  package var agreement: Agreement?
  /// The roadmaps, one or more a school year.
  package var roadmaps: [Roadmap] = []
  /// Attention lines about this partnership that are put off.
  package var putOff: [PutOff] = []
  /// A remark.
  package var note = ""
  /// The mark of deletion; nil while it is not in the trash.
  package var deleted: Deletion?

  /// A partnership with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let schema: Field<Partnership> = Field("schema", \Self.schema), id = Field("id", \Self.id),
    supported = Field("supported", \Self.supported),
    supportedName = Field("supportedName", \Self.supportedName).kept(by: .besideReference),
    donor = Field("donor", \Self.donor), donorName = Field("donorName", \Self.donorName).kept(by: .besideReference),
    risks = Field("risks", \Self.risks), topics = Field("topics", \Self.topics), status = Field("status", \Self.status),
    since = Field("since", \Self.since), until = Field("until", \Self.until), source = Field("source", \Self.source),
    agreement = Field(record: "agreement", \Self.agreement), roadmaps = Field(list: "roadmaps", \Self.roadmaps),
    putOff = Field(list: "putOff", \Self.putOff), note = Field("note", \Self.note, .lines),
    deleted = Field(record: "deleted", \Self.deleted)
  /// The fields of `partnerships/<id>.json`.
  package static let fields: [Field<Partnership>] = [
    schema, id, supported, supportedName, donor, donorName, risks, topics, status, since, until, source, agreement,
    roadmaps, putOff, note, deleted,
  ]

  /// Whether it is going on or planned: not finished, not in the trash. A status not set or not known is unfinished.
  /// Inlined, as it is asked of partnerships that lie in a list: a call would copy the whole of one first.
  @inlinable package var isUnfinished: Bool { status != .known(.finished) && deleted == nil }
  /// The roadmap that a school year asks for: the first of that year, else of the newest; nil if there is none.
  package func roadmap(of year: SchoolYear) -> Roadmap? {
    roadmaps.first { $0.year == year } ?? roadmaps.max { ($0.year?.start ?? 0) < ($1.year?.start ?? 0) }
  }
  /// The key of its file.
  package var key: EntityKey { EntityKey(.partnership, id.text) }
}

/// How far a partnership is.
package enum PartnershipStatus: String, CaseIterable, Sendable {
  /// Agreed to begin; going on; past.
  case planned, active, finished
}

/// The agreement of a partnership.
package struct Agreement: Recorded {
  /// How far it is; nil is the same as none.
  package var status: Open<AgreementStatus>?
  /// Its number; empty while not set.
  package var number = ""
  /// The day it was signed; nil while not set.
  package var signedOn: CalendarDay?
  /// The first and the last day of its term; nil while not set.
  package var validFrom: CalendarDay?, validUntil: CalendarDay?
  /// The document or a link to it.
  package var document = ""
  /// A remark.
  package var note = ""

  /// No agreement.
  package init() {}
  /// The keys of its fields.
  package static let status = Field("status", \Self.status), number = Field("number", \Self.number),
    signedOn = Field("signedOn", \Self.signedOn), validFrom = Field("validFrom", \Self.validFrom),
    validUntil = Field("validUntil", \Self.validUntil), document = Field("document", \Self.document),
    note = Field("note", \Self.note, .lines)
  /// The fields.
  package static let fields: [Field<Agreement>] = [status, number, signedOn, validFrom, validUntil, document, note]
}

/// How far an agreement is.
package enum AgreementStatus: String, CaseIterable, Sendable {
  /// There is none; it is being written; signed; past its term.
  case none, draft, signed, expired
}
