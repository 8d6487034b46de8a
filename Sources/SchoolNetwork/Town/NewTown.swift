package import Deadlines

/// What a new network begins with. All but the town's name may be missing.
package struct NewTown: Equatable, Sendable {
  /// The town's name.
  package var name = ""
  /// The time zone by its name in the time zone database; empty means that of the machine.
  package var timeZone = ""
  /// The name of who looks after the network.
  package var curator = ""
  /// The name of the curator's own school, which becomes the first school of the network.
  package var ownSchool = ""
  /// The school year that is worked on.
  package var year: SchoolYear?

  /// Nothing yet.
  package init() {}

  /// A network that has no more than the town's name.
  package init(name: String) { self.name = name }

  /// The town, and the curator's own school where it is named. `newID` draws an id with a word for its kind.
  package func begun(newID: (String) -> String) -> (town: Town, school: School?) {
    var town = Town()
    (town.format, town.schema) = (Town.formatName, Town.schemaVersion)
    town.id = StoreID(newID("net"))
    (town.name, town.timeZone) = (name, timeZone)
    if let year {
      var dates = SchoolYearDates()
      (dates.id, dates.year) = (ID(newID(SchoolYearDates.idPrefix)), year)
      town.schoolYears = [dates]
    }
    var school: School?
    if !ownSchool.isEmpty {
      var own = School()
      let said = SchoolName(ownSchool)
      (own.schema, own.id, own.name) = (Town.schemaVersion, SchoolID(newID(School.idPrefix)), ownSchool)
      (own.kind, own.number) = (said.kind?.institution.map(Open.known), Int(said.number))
      school = own
    }
    if !curator.isEmpty || school != nil {
      var person = Curator()
      person.name = curator
      if let school { (person.ownSchool, person.ownSchoolName) = (Reference(school.id), school.name) }
      town.curator = person
    }
    return (town, school)
  }
}

extension SchoolKind {
  /// The stored kind; nil for a school of no further kind.
  fileprivate var institution: InstitutionKind? {
    switch self {
    case .primary: .primary
    case .primaryKindergarten: .primaryKindergarten
    case .basic: .basic
    case .secondary: .secondary
    case .openShift: .openShift
    case .evening: .evening
    case .gymnasium: .gymnasium
    case .lyceum: .lyceum
    case .cadet: .cadet
    case .boarding: .boarding
    case .correctional: .correctional
    case .centre: .centre
    case .school: nil
    case .kindergarten: .kindergarten
    }
  }
}
