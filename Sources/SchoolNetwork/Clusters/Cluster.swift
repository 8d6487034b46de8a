package import Deadlines

/// The catalogue of clusters: the file `clusters.json`.
package struct ClusterCatalogue: Recorded {
  /// The version of the file format; nil if the file names none, which is a fault.
  package var schema: Int?
  /// The id of the file: `clusters`.
  package var id: ID<ClusterCatalogue> = .none
  /// The clusters, in the order they are shown.
  package var clusters: [Cluster] = []

  /// No clusters.
  package init() {}
  /// The keys of its fields.
  package static let schema: Field<ClusterCatalogue> = Field("schema", \Self.schema), id = Field("id", \Self.id),
    clusters = Field(list: "clusters", \Self.clusters)
  /// The fields of `clusters.json`.
  package static let fields: [Field<ClusterCatalogue>] = [schema, id, clusters]
}

/// A group of schools with a common trouble.
package struct Cluster: Listed {
  /// The id.
  package var id: ClusterID = .none
  /// The name: «ШНОР и ШНСУ».
  package var name = ""
  /// The whole name, in words.
  package var title = ""
  /// A school with any of these flags belongs to it.
  package var flags: [Open<ClusterFlag>] = []
  /// How membership comes about; nil means that it is stated.
  package var rule: Open<ClusterRule>?

  /// A cluster with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), name: Field<Cluster> = Field("name", \Self.name),
    title = Field("title", \Self.title),
    flags = Field("flags", \Self.flags), rule = Field("rule", \Self.rule)
  /// The fields.
  package static let fields: [Field<Cluster>] = [id, name, title, flags, rule]
}

/// What an order can say of a school for a year.
package enum ClusterFlag: String, CaseIterable, Sendable {
  /// ШНОР; ШНСУ; зона риска; ресурсный дефицит.
  case lowResults, adverseConditions, riskZone, resourceDeficit
}

/// How membership of a cluster comes about.
package enum ClusterRule: String, CaseIterable, Sendable {
  /// By an order, for a year.
  case stated
  /// By at least two of the three resource criteria; may be stated beside it.
  case twoResourceCriteria
}

/// A flag of a school for a year: a fact from an order, not something to compute.
package struct Membership: Listed {
  /// The id.
  package var id: ID<Membership> = .none
  /// The flag; nil while it is not set.
  package var flag: Open<ClusterFlag>?
  /// The school year it holds for; nil while it is not set.
  package var year: SchoolYear?
  /// Whether the school has the flag; nil and a value not known count as unknown.
  package var value: Open<Answer>?
  /// Who says so: the order or the note.
  package var source = ""
  /// What it follows from: results, with their year.
  package var basis = ""
  /// The date of the source; nil while it is not set.
  package var date: CalendarDay?

  /// A flag with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), flag = Field("flag", \Self.flag), year = Field("year", \Self.year),
    value = Field("value", \Self.value), source = Field("source", \Self.source), basis = Field("basis", \Self.basis),
    date = Field("date", \Self.date)
  /// The fields.
  package static let fields: [Field<Membership>] = [id, flag, year, value, source, basis, date]
}

/// An answer to a question of fact.
package enum Answer: String, CaseIterable, Sendable {
  /// Yes; no; nobody has said.
  case yes, no, unknown
}

/// The three criteria of the resource cluster; nil is «unknown».
package struct ResourceCriteria: Recorded {
  /// No stable access to the internet.
  package var noStableInternet: Open<Answer>?
  /// Not enough computers.
  package var tooFewComputers: Open<Answer>?
  /// Not enough teachers.
  package var teacherShortage: Open<Answer>?
  /// The day they hold for; nil while not set.
  package var asOf: CalendarDay?
  /// Who says so.
  package var source = ""

  /// Nothing is known.
  package init() {}
  /// The keys of its fields.
  package static let noStableInternet = Field("noInternet", \Self.noStableInternet),
    tooFewComputers = Field("fewComputers", \Self.tooFewComputers),
    teacherShortage = Field("fewTeachers", \Self.teacherShortage), asOf = Field("asOf", \Self.asOf),
    source = Field("source", \Self.source)
  /// The fields.
  package static let fields: [Field<ResourceCriteria>] = [
    noStableInternet, tooFewComputers, teacherShortage, asOf, source,
  ]

  /// The three answers.
  package var answers: [Answer] {
    [noStableInternet, tooFewComputers, teacherShortage].map { $0?.known ?? .unknown }
  }

  /// Whether at least two criteria hold: yes with two, no when two do not, else unknown.
  package var deficit: Answer {
    if answers.count(where: { $0 == .yes }) >= 2 { return .yes }
    return answers.count(where: { $0 == .no }) >= 2 ? .no : .unknown
  }
}
