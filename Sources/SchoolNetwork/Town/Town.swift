package import Deadlines

/// The town and what holds for its whole network: the file `kurator.json`.
package struct Town: Recorded {
  /// Says that the folder is a network of this program: always `kurator-network`.
  package var format = ""
  /// The version of the file format; ``schemaVersion`` is what this version writes. Nil is a fault.
  package var schema: Int?
  /// The id of the store.
  package var id: StoreID = .none
  /// A remark that is shown with the network, such as that its data is invented; empty when there is none.
  package var notice = ""
  /// The town's name; empty while it is not set.
  package var name = ""
  /// The time zone by its name in the time zone database (`Europe/Moscow`); empty means that of the machine.
  package var timeZone = ""
  /// The organisation that looks after the network, as it is named on papers; empty while it is not set.
  package var organisation = ""
  /// Who signs its papers; nil while it is not set.
  package var signatory: Signatory?
  /// The school years with their quarters or trimesters.
  package var schoolYears: [SchoolYearDates] = []
  /// The programmes that the network serves, in words.
  package var programmes: [Programme] = []
  /// The goals of networked interaction, in words.
  package var goals: [Goal] = []
  /// Who looks after the network; nil while it is not set.
  package var curator: Curator?
  /// The management team of the curator's own school.
  package var team: [Person] = []
  /// The load that one donor may have; nil means the built-in limits.
  package var limits: Limits?
  /// After how many days something needs attention; nil means the built-in ones.
  package var attention: AttentionDays?
  /// How reasons weigh in a suggestion; nil means the built-in weights.
  package var weights: Weights?

  /// A town with no field set.
  package init() {}

  /// The value of ``format``.
  package static let formatName = "kurator-network"
  /// The version of the file format that this version reads and writes.
  package static let schemaVersion = 1

  /// The keys of its fields.
  package static let format = Field("format", \Self.format), schema: Field<Town> = Field("schema", \Self.schema),
    id = Field("id", \Self.id), notice = Field("notice", \Self.notice, .lines), name = Field("town", \Self.name),
    timeZone = Field("timeZone", \Self.timeZone), organisation = Field("organisation", \Self.organisation),
    signatory = Field(record: "signatory", \Self.signatory),
    schoolYears = Field(list: "schoolYears", \Self.schoolYears),
    programmes = Field(list: "programmes", \Self.programmes), goals = Field(list: "goals", \Self.goals),
    curator = Field(record: "curator", \Self.curator), team = Field(list: "team", \Self.team),
    limits = Field(record: "limits", \Self.limits), attention = Field(record: "attention", \Self.attention),
    weights = Field(record: "weights", \Self.weights)
  /// The fields of `kurator.json`.
  package static let fields: [Field<Town>] = [
    format, schema, id, notice, name, timeZone, organisation, signatory, schoolYears, programmes, goals, curator, team,
    limits, attention, weights,
  ]

  /// The quarters and trimesters of all school years the town has set.
  package var calendar: SchoolCalendar {
    var quarters: [SchoolYear: [Int: DaySpan]] = [:]
    var trimesters: [SchoolYear: [Int: DaySpan]] = [:]
    for dates in schoolYears {
      guard let year = dates.year else { continue }
      for term in dates.quarters.map(\.term) where term.span != nil {
        quarters[year, default: [:]][term.number ?? 0] = term.span
      }
      for term in dates.trimesters.map(\.term) where term.span != nil {
        trimesters[year, default: [:]][term.number ?? 0] = term.span
      }
    }
    return SchoolCalendar(quarters: quarters, trimesters: trimesters)
  }
}

/// A programme the network serves, in words: the municipal programme, Project 500+, ФГОС, «Школа Минпросвещения».
package struct Programme: Listed {
  /// The id.
  package var id: ID<Programme> = .none
  /// Its name.
  package var name = ""
  /// What it is there for, in words.
  package var purpose = ""
  /// Its directions, in words.
  package var directions: [String] = []

  /// A programme with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), name = Field("name", \Self.name),
    purpose = Field("purpose", \Self.purpose, .lines), directions = Field("directions", \Self.directions)
  /// The fields.
  package static let fields: [Field<Programme>] = [id, name, purpose, directions]
}

/// A goal of the network, in words.
package struct Goal: Listed {
  /// The id.
  package var id: ID<Goal> = .none
  /// The words.
  package var text = ""

  /// A goal with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), text = Field("text", \Self.text, .lines)
  /// The fields.
  package static let fields: [Field<Goal>] = [id, text]
}

/// Who signs the papers of the organisation that looks after the network.
package struct Signatory: Recorded {
  /// The office held: «начальник управления образования».
  package var role = ""
  /// The name; empty while it is not set.
  package var name = ""

  /// A signatory with no field set.
  package init() {}
  /// The keys of its fields.
  package static let role = Field("role", \Self.role), name = Field("name", \Self.name)
  /// The fields.
  package static let fields: [Field<Signatory>] = [role, name]
}

/// Who looks after the network.
package struct Curator: Recorded {
  /// The name; empty while it is not set.
  package var name = ""
  /// The office held.
  package var role = ""
  /// The curator's own school, whose management team helps.
  package var ownSchool: Reference = .none
  /// That school's name beside the reference.
  package var ownSchoolName = ""

  /// A curator with no field set.
  package init() {}
  /// The keys of its fields.
  package static let name = Field("name", \Self.name), role = Field("role", \Self.role),
    ownSchool = Field("ownSchool", \Self.ownSchool),
    ownSchoolName = Field("ownSchoolName", \Self.ownSchoolName).kept(by: .besideReference)
  /// The fields.
  package static let fields: [Field<Curator>] = [name, role, ownSchool, ownSchoolName]
}
