package import Deadlines

/// A school helped by another. Donor and supported are roles here, never attributes of a school.
package struct Partnership: Listed {
  /// The version of the file format; nil where the file names none, which is a fault.
  package var schema: Int?
  /// The id, the stem of the file's name.
  package var id: PartnershipID = .none
  /// The school that gets support, and its name beside the reference.
  package var supported: Reference = .none, supportedName = ""
  /// The school or institution that gives it, and its name beside the reference.
  package var donor: Reference = .none, donorName = ""
  /// The risk factors it covers: explicit, never inferred from items.
  package var risks: [RiskFactorID] = []
  /// What it is about where no factor is named, in words.
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

  /// A partnership of which nothing is known.
  package init() {}
  /// The id as text.
  package var listID: String { id.text }
  /// The fields of `partnerships/<id>.json`.
  package static let fields: [Field<Partnership>] = [
    Field("schema", \.schema), Field("id", \.id), Field("supported", \.supported),
    Field("supportedName", \.supportedName), Field("donor", \.donor), Field("donorName", \.donorName),
    Field("risks", \.risks), Field("topics", \.topics), Field("status", \.status), Field("since", \.since),
    Field("until", \.until), Field("source", \.source), Field(record: "agreement", \.agreement),
    Field(list: "roadmaps", \.roadmaps), Field(list: "putOff", \.putOff), Field("note", \.note),
    Field(record: "deleted", \.deleted),
  ]

  /// Whether it goes on or is to begin: not finished, not in the trash. A status not set or not known is unfinished.
  package var isUnfinished: Bool { status != .known(.finished) && deleted == nil }
  /// The roadmap that a school year asks for: the first of that year, else of the newest; nil where there is none.
  package func roadmap(of year: SchoolYear) -> Roadmap? {
    roadmaps.first { $0.year == year } ?? roadmaps.max { ($0.year?.start ?? 0) < ($1.year?.start ?? 0) }
  }
  /// The file it stands in.
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
  /// The fields.
  package static let fields: [Field<Agreement>] = [
    Field("status", \.status), Field("number", \.number), Field("signedOn", \.signedOn),
    Field("validFrom", \.validFrom), Field("validUntil", \.validUntil), Field("document", \.document),
    Field("note", \.note),
  ]
}

/// How far an agreement is.
package enum AgreementStatus: String, CaseIterable, Sendable {
  /// There is none; it is being written; signed; past its term.
  case none, draft, signed, expired
}
