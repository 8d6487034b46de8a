package import SchoolNetwork

/// How a pasted table is to be understood: recognised first, then set otherwise by whoever pasted it.
package struct PasteSettings: Equatable, Sendable {
  /// Where the rows go.
  package var place: PastePlace
  /// What the rows are.
  package var kind: PasteKind
  /// What each column means.
  package var columns: [PasteColumn]
  /// The rows that the heading takes; empty if there is none. What is above it is no row of the table.
  package var heading: Range<Int>
  /// The columns whose empty cells take what is above them.
  package var fillsDown: Set<Int> = []
  /// What is to be done with rows, where somebody chose it.
  package var actions: [Int: PasteAction] = [:]
  /// What is made along with the rows, because somebody ticked it.
  package var made: Set<PasteNews> = []

  /// Settings in which nothing was chosen by hand.
  package init(place: PastePlace, kind: PasteKind, columns: [PasteColumn], heading: Range<Int>) {
    (self.place, self.kind, self.columns, self.heading) = (place, kind, columns, heading)
  }
}

/// What can be done with a row of a pasted table.
package enum PasteAction: String, CaseIterable, Sendable {
  /// It becomes a new record; its cells fill the record that is there already; nothing is done with it.
  case add, update, skip
  /// Its cells go on in those of the row above; it is the title of a section.
  case goesOn, section
}

/// Something that a table names and the network lacks, which is made only if it is ticked.
package enum PasteNews: Hashable, Sendable {
  /// A school, by the key of its name: all spellings of it are one.
  case school(String)
  /// A person who is responsible for an item, by the key of the name, in the team of a school of the roadmap.
  case person(String, of: SchoolID)

  /// Whether it is a school.
  package var isSchool: Bool { if case .school = self { true } else { false } }
}

/// Something that could be made, as the table calls it first.
package struct PasteNewThing: Equatable, Sendable {
  /// What would be ticked.
  package let news: PasteNews
  /// The name as pasted.
  package let name: String
  /// The name of the school that a person would be of; empty of a school.
  package var school = ""
  /// The office of a person.
  var role = ""
}
