import Deadlines
import Language
package import SchoolNetwork

/// Something that a school has in a list, with the school: a visit, a request, a measure.
package struct OfSchool<Thing: Listed>: Sendable {
  /// What it is.
  package let thing: Thing
  /// The school.
  package let school: School
  /// The visit at which a measure was decided on; nil for all else.
  package let visit: Visit?

  /// Something of a school.
  package init(_ thing: Thing, _ school: School, visit: Visit? = nil) {
    (self.thing, self.school, self.visit) = (thing, school, visit)
  }

  /// The id.
  static var id: Column<OfSchool> { Column(CommonField.id, .id, text: { row, _ in row.thing.listID }) }

  /// The school.
  static var school: Column<OfSchool> {
    Column(
      "school", .school, names: { row, _ in [row.school.name] }, value: { row, _ in .text(row.school.id.text) })
  }

  /// The school’s name, for programs.
  static var schoolName: Column<OfSchool> { Column(data: "schoolName", value: { row, _ in .text(row.school.name) }) }

  /// A day.
  static func day(_ field: Field<Thing>, _ day: @escaping @Sendable (Thing) -> CalendarDay?) -> Column<OfSchool> {
    Column(
      field, .words, text: { row, telling in day(row.thing).map { telling.language.shortDate($0) } ?? "" },
      value: { row, _ in .day(day(row.thing)) })
  }

  /// Words.
  static func words(_ field: Field<Thing>, _ words: @escaping @Sendable (Thing) -> String) -> Column<OfSchool> {
    Column(field, .words, text: { row, _ in words(row.thing) }, value: { row, _ in words(row.thing).fieldValue })
  }

  /// Risk factors.
  static func factors(
    _ field: Field<Thing>, _ factors: @escaping @Sendable (Thing) -> [RiskFactorID]
  ) -> Column<OfSchool> {
    Column(
      field, .words, text: { factors($0.thing).map($1.network.factorShortName).joined(separator: ", ") },
      value: { row, _ in .ids(factors(row.thing).map(\.text)) })
  }
}

/// The columns of the list of visits.
package enum VisitColumns {
  /// How far it is; one that says nothing was held.
  package static let status = Column<OfSchool<Visit>>(
    Visit.status, .words, text: { $1.language.name($0.thing.status ?? .known(.held)) },
    value: { row, _ in .name(row.thing.status ?? .known(.held)) })

  /// `kurator list visits`.
  package static let list = ListDescription(
    record: { (row: OfSchool<Visit>) in row.thing.fieldValue }, of: RecordTable(Visit.self),
    members: [OfSchool<Visit>.id, OfSchool<Visit>.school, OfSchool<Visit>.schoolName, status],
    shown: [
      OfSchool<Visit>.id, OfSchool<Visit>.day(Visit.date) { $0.date }, OfSchool<Visit>.school, status,
      OfSchool<Visit>.words(Visit.purpose) { $0.purpose }, OfSchool<Visit>.words(Visit.result) { $0.result },
    ])
}

/// The columns of the list of requests.
package enum RequestColumns {
  /// `kurator list requests`.
  package static let list = ListDescription(
    record: { (row: OfSchool<Request>) in row.thing.fieldValue }, of: RecordTable(Request.self),
    members: [OfSchool<Request>.id, OfSchool<Request>.school, OfSchool<Request>.schoolName],
    shown: [
      OfSchool<Request>.id, OfSchool<Request>.day(Request.date) { $0.date }, OfSchool<Request>.school,
      OfSchool<Request>.factors(Request.risks) { $0.risks }, OfSchool<Request>.words(Request.text) { $0.text },
    ])
}

/// The columns of the list of support measures.
package enum MeasureColumns {
  /// The visit at which it was decided on, for programs.
  package static let visit = Column<OfSchool<SupportMeasure>>(
    data: "visit", value: { row, _ in row.visit.map { .text($0.id.text) } ?? .notSet })

  /// `kurator list measures`.
  package static let list = ListDescription(
    record: { (row: OfSchool<SupportMeasure>) in row.thing.fieldValue }, of: RecordTable(SupportMeasure.self),
    members: [
      OfSchool<SupportMeasure>.id, OfSchool<SupportMeasure>.school, OfSchool<SupportMeasure>.schoolName, visit,
    ],
    shown: [
      OfSchool<SupportMeasure>.id, OfSchool<SupportMeasure>.day(SupportMeasure.date) { $0.date },
      OfSchool<SupportMeasure>.school, OfSchool<SupportMeasure>.factors(SupportMeasure.risks) { $0.risks },
      OfSchool<SupportMeasure>.words(SupportMeasure.text) { $0.text },
      OfSchool<SupportMeasure>.words(SupportMeasure.result) { $0.result },
    ])
}

/// Somebody of a school, or of the team that looks after the network.
package struct ListedPerson: Sendable {
  /// The person.
  package let person: Person
  /// The school; nil for the curator’s team.
  package let school: School?

  /// Somebody of a school, or of the curator’s team.
  package init(_ person: Person, _ school: School?) { (self.person, self.school) = (person, school) }
}

/// The columns of the list of people.
package enum PersonColumns {
  /// The id.
  package static let id = Column<ListedPerson>(Person.id, .id, text: { row, _ in row.person.id.text })
  /// The school; for people in words where it is the curator’s team.
  package static let school = Column<ListedPerson>(
    "school", .school, names: { row, _ in row.school.map { [$0.name] } ?? [] },
    more: { row, telling in row.school == nil ? [telling.language.curatorsTeam] : [] },
    value: { row, _ in row.school.map { .text($0.id.text) } ?? .notSet })
  /// The school’s name, for programs.
  package static let schoolName = Column<ListedPerson>(
    data: "schoolName", value: { row, _ in row.school.map { .text($0.name) } ?? .notSet })
  /// The name.
  package static let name = Column<ListedPerson>(
    Person.name, .words, text: { row, _ in row.person.name }, value: { row, _ in row.person.name.fieldValue })
  /// The office.
  package static let role = Column<ListedPerson>(
    Person.role, .words, text: { row, _ in row.person.role }, value: { row, _ in row.person.role.fieldValue })

  /// `kurator list people`.
  package static let list = ListDescription(
    record: { $0.person.fieldValue }, of: RecordTable(Person.self), members: [id, school, schoolName],
    shown: [id, school, name, role])
}

extension Network {
  /// The visits of the schools outside the trash, school by school.
  package var shownVisits: [OfSchool<Visit>] {
    schoolsByName.flatMap { school in
      school.visits.filter { $0.deleted == nil }.map { OfSchool($0, school) }
    }
  }

  /// What the teams of the schools outside the trash ask for.
  package var shownRequests: [OfSchool<Request>] {
    schoolsByName.flatMap { school in school.requests.map { OfSchool($0, school) } }
  }

  /// The support that they were given, and what was decided on at visits.
  package var shownMeasures: [OfSchool<SupportMeasure>] {
    schoolsByName.flatMap { school in
      school.measures.map { OfSchool($0, school) }
        + school.visits.filter { $0.deleted == nil }.flatMap { visit in
          visit.measures.map { OfSchool($0, school, visit: visit) }
        }
    }
  }

  /// The people of the schools outside the trash, those of the curator’s team first.
  package var shownPeople: [ListedPerson] {
    town.team.map { ListedPerson($0, nil) }
      + schoolsByName.flatMap { school in school.people.map { ListedPerson($0, school) } }
  }
}
