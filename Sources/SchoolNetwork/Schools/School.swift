package import Deadlines

/// A school, or an institution that is no school but may help one (further education, a college).
package struct School: Listed {
  /// The version of the file format; nil if the file names none, which is a fault.
  package var schema: Int?
  /// The id, the stem of the file's name.
  package var id: SchoolID = .none
  /// The display name: «СОШ № 5».
  package var name = ""
  /// Other spellings of the name, for finding it: «МОБУ «СОШ№5»».
  package var variants: [String] = []
  /// What kind of institution; nil while it is not set.
  package var kind: Open<InstitutionKind>?
  /// The legal form; nil while it is not set.
  package var legalForm: Open<LegalForm>?
  /// The number in the name; nil if it has none.
  package var number: Int?
  /// The school that this one is a branch of («филиал»); the empty reference if it is none.
  package var branchOf: Reference = .none
  /// Whether it is open; nil is taken for open.
  package var status: Open<SchoolStatus>?
  /// The day since which the status holds; nil while not set.
  package var statusSince: CalendarDay?
  /// Names it had before.
  package var formerNames: [FormerName] = []
  /// The address of its site; empty while not set.
  package var site = ""
  /// People of the school.
  package var people: [Person] = []
  /// Figures such as the share of pupils whose mother tongue is not Russian.
  package var indicators: [Indicator] = []
  /// The three criteria of the resource cluster; nil while none is known.
  package var resources: ResourceCriteria?
  /// Cluster flags per year, each with its source.
  package var memberships: [Membership] = []
  /// The risk profile: one object a factor.
  package var risks: [Risk] = []
  /// What the school can help others with.
  package var experience: [Experience] = []
  /// What its management team asks for.
  package var requests: [Request] = []
  /// What it lacks, by direction.
  package var deficits: [Deficit] = []
  /// Support given to it, also outside a visit.
  package var measures: [SupportMeasure] = []
  /// The curator's visits.
  package var visits: [Visit] = []
  /// How many unfinished partnerships it may carry as a donor; nil means the town's limit.
  package var donorLimit: Int?
  /// Donors that were suggested and declined.
  package var declined: [DeclinedDonor] = []
  /// Attention lines about this school that are put off.
  package var putOff: [PutOff] = []
  /// A remark.
  package var note = ""
  /// The mark of deletion; nil while it is not in the trash.
  package var deleted: Deletion?

  /// A school with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }

  /// The keys of its fields.
  package static let schema: Field<School> = Field("schema", \Self.schema), id = Field("id", \Self.id),
    name: Field<School> = Field("name", \Self.name), variants = Field("variants", \Self.variants),
    kind = Field("kind", \Self.kind),
    legalForm = Field("legalForm", \Self.legalForm), number = Field("number", \Self.number).within(numbers),
    branchOf = Field("branchOf", \Self.branchOf),
    status = Field("status", \Self.status), statusSince = Field("statusSince", \Self.statusSince),
    formerNames = Field(list: "formerNames", \Self.formerNames), site = Field("site", \Self.site, .link),
    people = Field(list: "people", \Self.people), indicators = Field(list: "indicators", \Self.indicators),
    resources = Field(record: "resources", \Self.resources),
    memberships = Field(list: "memberships", \Self.memberships), risks = Field(list: "risks", \Self.risks),
    experience = Field(list: "experience", \Self.experience), requests = Field(list: "requests", \Self.requests),
    deficits = Field(list: "deficits", \Self.deficits), measures = Field(list: "measures", \Self.measures),
    visits = Field(list: "visits", \Self.visits),
    donorLimit = Field("donorLimit", \Self.donorLimit).within(Limits.range),
    declined = Field(list: "declined", \Self.declined), putOff = Field(list: "putOff", \Self.putOff),
    note = Field("note", \Self.note, .lines), deleted = Field(record: "deleted", \Self.deleted)
  /// The numbers that schools have.
  package static let numbers = 1...99_999
  /// The fields of `schools/<id>.json`.
  package static let fields: [Field<School>] = [
    schema, id, name, variants, kind, legalForm, number, branchOf, status, statusSince, formerNames, site, people,
    indicators, resources, memberships, risks, experience, requests, deficits, measures, visits, donorLimit, declined,
    putOff, note, deleted,
  ]

  /// Whether it works: not closed, not in the trash. A status this version does not know counts as open.
  package var isOpen: Bool { status != .known(.closed) && deleted == nil }
}

/// What kind of institution.
package enum InstitutionKind: String, CaseIterable, Sendable {
  /// НОШ, начальная школа – детский сад, ООШ, СОШ.
  case primary, primaryKindergarten, basic, secondary
  /// О(С)ОШ, вечерняя школа, гимназия, лицей, кадетская школа.
  case openShift, evening, gymnasium, lyceum, cadet
  /// Школа-интернат, коррекционная школа, центр образования.
  case boarding, correctional, centre
  /// Детский сад.
  case kindergarten
  /// Учреждение дополнительного образования, колледж, another institution: no schools, but they may help.
  case furtherEducation, college, otherInstitution
}

/// The legal form of an institution, together with whose it is.
package enum LegalForm: String, CaseIterable, Sendable {
  /// Municipal. МБОУ / МОБУ: бюджетное; МКОУ: казённое; МАОУ: автономное.
  case budgetary, treasury, autonomous
  /// Of the state or region. ГБОУ, ОГБОУ: бюджетное; ГКОУ, КГКОУ: казённое; ГАОУ: автономное.
  case stateBudgetary, stateTreasury, stateAutonomous
  /// Federal (ФГКОУ, ФГБОУ); of a private owner (ЧОУ, НОЧУ, АНОО).
  case federal, privateOwner
}

/// Whether a school works.
package enum SchoolStatus: String, CaseIterable, Sendable {
  /// It works; it is closed.
  case open, closed
}

/// A name the school had before.
package struct FormerName: Listed {
  /// The id.
  package var id: ID<FormerName> = .none
  /// The name.
  package var name = ""
  /// The last day it was so called; nil while not set.
  package var until: CalendarDay?

  /// A name with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), name = Field("name", \Self.name), until = Field("until", \Self.until)
  /// The fields.
  package static let fields: [Field<FormerName>] = [id, name, until]
}

/// A figure about a school, in words and with its source.
package struct Indicator: Listed {
  /// The id.
  package var id: ID<Indicator> = .none
  /// What it counts: «доля детей-инофонов».
  package var name = ""
  /// The figure as stated: «20 %».
  package var value = ""
  /// The day it holds for; nil while not set.
  package var asOf: CalendarDay?
  /// Who says so.
  package var source = ""

  /// A figure with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), name = Field("name", \Self.name), value = Field("value", \Self.value),
    asOf = Field("asOf", \Self.asOf), source = Field("source", \Self.source)
  /// The fields.
  package static let fields: [Field<Indicator>] = [id, name, value, asOf, source]
}

/// The mark that something is in the trash.
package struct Deletion: Recorded {
  /// The day it was deleted; nil while not set.
  package var on: CalendarDay?
  /// Who deleted it; empty while not set.
  package var by = ""
  /// The id of what it went with; empty if it went by itself.
  package var with = ""

  /// A deletion with no field set.
  package init() {}

  /// A deletion on this day by this author, by itself or together with the object of this id.
  package init(on day: CalendarDay, by author: String, with id: String = "") {
    on = day
    by = author
    with = id
  }

  /// The keys of its fields.
  package static let on = Field("on", \Self.on), by = Field("by", \Self.by),
    with = Field("with", \Self.with, .reference(.anything))
  /// The fields.
  package static let fields: [Field<Deletion>] = [on, by, with]
}
