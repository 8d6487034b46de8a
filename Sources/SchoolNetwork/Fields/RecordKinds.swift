/// What the types of objects are called in commands, how their ids begin, and what none of them can be without. A type
/// that says nothing here goes by its own name, and nothing is asked of it.

extension Recorded {
  /// The name of the type, with a small letter at its beginning.
  package static var kindName: String {
    let name = "\(Self.self)"
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// What ids of such objects begin with.
  package static var idPrefix: String { kindName.lowercased() }

  /// Nothing is asked of it.
  package static var required: [[Field<Self>]] { [] }

  /// Nothing more is asked for.
  package static var asked: [Field<Self>] { [] }

  /// The names of the fields that are asked for as well.
  static var askedNames: [String] { asked.map(\.name) }

  /// The names of the fields that it cannot be without: of each group one at least.
  static var requiredNames: [[String]] { required.map { $0.map(\.name) } }
}

extension RecordTable {
  /// What an object of this table is called in commands: `item`.
  package var kindName: String { type.kindName }

  /// What its ids begin with: `i`.
  package var idPrefix: String { type.idPrefix }

  /// The fields that it cannot be without: of each group one at least.
  package var required: [[String]] { type.requiredNames }

  /// The fields that are asked for as well when it is made, and may be left empty.
  package var asked: [String] { type.askedNames }
}

extension School {
  /// A school has a name.
  package static var required: [[Field<School>]] { [[name]] }
}

extension FormerName {
  /// A former name has the name.
  package static var required: [[Field<FormerName>]] { [[name]] }
}

extension Person {
  /// A person has a name or an office.
  package static var required: [[Field<Person>]] { [[name, role]] }
}

extension Indicator {
  /// A figure says what it counts.
  package static var required: [[Field<Indicator>]] { [[name]] }
}

extension Membership {
  /// A flag is one of a year.
  package static var required: [[Field<Membership>]] { [[flag], [year]] }
  /// Whether the school has the flag is what an order says.
  package static var asked: [Field<Membership>] { [value] }
}

extension Risk {
  /// A risk names its factor.
  package static var required: [[Field<Risk>]] { [[factor]] }
}

extension RiskRecord {
  /// Commands say it in one word.
  package static var kindName: String { "record" }
  /// An entry says something about the risk.
  package static var required: [[Field<RiskRecord>]] { [[status, significance, basis]] }
}

extension Experience {
  /// Experience is with a factor or a topic.
  package static var required: [[Field<Experience>]] { [[factor, topic]] }
}

extension Request {
  /// A request has words.
  package static var required: [[Field<Request>]] { [[text]] }
}

extension Deficit {
  /// A deficit has words.
  package static var required: [[Field<Deficit>]] { [[text]] }
}

extension SupportMeasure {
  /// Commands say it in one word.
  package static var kindName: String { "measure" }
  /// A measure has words.
  package static var required: [[Field<SupportMeasure>]] { [[text]] }
}

extension DeclinedDonor {
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "d" }
  /// A declined donor is a school.
  package static var required: [[Field<DeclinedDonor>]] { [[donor]] }
}

extension PutOff {
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "z" }
  /// What is put off has a kind and a day.
  package static var required: [[Field<PutOff>]] { [[kind], [until]] }
}

extension Visit {
  /// A visit has a day or a purpose.
  package static var required: [[Field<Visit>]] { [[date, purpose]] }
}

extension Partnership {
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "p" }
  /// A partnership unites two schools.
  package static var required: [[Field<Partnership>]] { [[supported], [donor]] }
}

extension Roadmap {
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "r" }
  /// A roadmap has a school year or a title.
  package static var required: [[Field<Roadmap>]] { [[year, title]] }
}

extension Approval {
  /// An approval has an office or a name.
  package static var required: [[Field<Approval>]] { [[role, name]] }
}

extension RoadmapSection {
  /// Commands say it in one word.
  package static var kindName: String { "section" }
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "s" }
  /// A section has a title.
  package static var required: [[Field<RoadmapSection>]] { [[title]] }
}

extension RoadmapItem {
  /// Commands say it in one word.
  package static var kindName: String { "item" }
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "i" }
  /// An item has a title.
  package static var required: [[Field<RoadmapItem>]] { [[title]] }
}

extension Responsible {
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "h" }
  /// Somebody responsible has an office or a name.
  package static var required: [[Field<Responsible>]] { [[role, name]] }
}

extension Completion {
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "c" }
  /// A mark says whether it is done.
  package static var required: [[Field<Completion>]] { [[done]] }
}

extension Evidence {
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "e" }
  /// Evidence has a title or a link.
  package static var required: [[Field<Evidence>]] { [[title, link]] }
}

extension RoadmapTemplate {
  /// Commands say it in one word.
  package static var kindName: String { "template" }
  /// Its ids begin with a letter, as on the screen.
  package static var idPrefix: String { "t" }
  /// A template has a name.
  package static var required: [[Field<RoadmapTemplate>]] { [[name]] }
}

extension RiskFactor {
  /// Commands say it in one word.
  package static var kindName: String { "factor" }
  /// A factor has a name.
  package static var required: [[Field<RiskFactor>]] { [[name]] }
}

extension Cluster {
  /// A cluster has a name.
  package static var required: [[Field<Cluster>]] { [[name]] }
}

extension SchoolYearDates {
  /// Commands say it in one word.
  package static var kindName: String { "schoolYear" }
  /// Its ids begin with a word that an id may have.
  package static var idPrefix: String { "year" }
  /// The dates are those of a school year.
  package static var required: [[Field<SchoolYearDates>]] { [[year]] }
}

extension Quarter {
  /// A quarter has a number and days.
  package static var required: [[Field<Quarter>]] { [[number], [firstDay], [lastDay]] }
}

extension Trimester {
  /// A trimester has a number and days.
  package static var required: [[Field<Trimester>]] { [[number], [firstDay], [lastDay]] }
}

extension Programme {
  /// A programme has a name.
  package static var required: [[Field<Programme>]] { [[name]] }
}

extension Town {
  /// A network tells its town by name.
  package static var required: [[Field<Town>]] { [[name]] }
}

extension Goal {
  /// A goal has words.
  package static var required: [[Field<Goal>]] { [[text]] }
}
