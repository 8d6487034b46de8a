package import Deadlines

/// A plan of joint events of a partnership for a school year.
package struct Roadmap: Listed {
  /// The id.
  package var id: RoadmapID = .none
  /// The school year, which gives its months their years; nil while not set: then bare months have no date.
  package var year: SchoolYear?
  /// Its title, in words.
  package var title = ""
  /// The first and last day of its period; nil means 1 September and 31 May of its year.
  package var firstDay: CalendarDay?, lastDay: CalendarDay?
  /// Where it is annexed: «Приложение № 1 к приказу от …».
  package var annex = ""
  /// Who approved it, both sides perhaps.
  package var approvals: [Approval] = []
  /// The sections that its items name.
  package var sections: [RoadmapSection] = []
  /// The items of all sections, in order.
  package var items: [RoadmapItem] = []
  /// A remark.
  package var note = ""

  /// A roadmap with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), year = Field("year", \Self.year), title = Field("title", \Self.title),
    firstDay = Field("firstDay", \Self.firstDay), lastDay = Field("lastDay", \Self.lastDay),
    annex = Field("annex", \Self.annex), approvals = Field(list: "approvals", \Self.approvals),
    sections = Field(list: "sections", \Self.sections), items = Field(list: "items", \Self.items),
    note = Field("note", \Self.note, .lines)
  /// The fields.
  package static let fields: [Field<Roadmap>] = [
    id, year, title, firstDay, lastDay, annex, approvals, sections, items, note,
  ]
}

/// One line of a roadmap's approval block («УТВЕРЖДАЮ», «СОГЛАСОВАНО»).
package struct Approval: Listed {
  /// The id.
  package var id: ID<Approval> = .none
  /// Whose side approves; nil while not set.
  package var side: Open<Side>?
  /// The office held.
  package var role = ""
  /// The name.
  package var name = ""
  /// The day; nil while not set.
  package var date: CalendarDay?
  /// The order or other document.
  package var document = ""

  /// An approval with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), side = Field("side", \Self.side), role = Field("role", \Self.role),
    name = Field("name", \Self.name), date = Field("date", \Self.date), document = Field("document", \Self.document)
  /// The fields.
  package static let fields: [Field<Approval>] = [id, side, role, name, date, document]
}

/// A section of a roadmap.
package struct RoadmapSection: Listed {
  /// The id.
  package var id: SectionID = .none
  /// The title.
  package var title = ""

  /// A section with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), title = Field("title", \Self.title)
  /// The fields.
  package static let fields: [Field<RoadmapSection>] = [id, title]
}

/// Whose side a person or an approval is on.
package enum Side: String, CaseIterable, Sendable {
  /// The supported school; the donor; both; the curator; somebody else.
  case supported, donor, both, curator, other
}

/// A roadmap to start from: the file `templates/<id>.json`.
package struct RoadmapTemplate: Listed {
  /// The version of the file format; nil if the file names none, which is a fault.
  package var schema: Int?
  /// The id, the stem of the file's name.
  package var id: ID<RoadmapTemplate> = .none
  /// Its name.
  package var name = ""
  /// The school year its dates are of; nil while not set.
  package var year: SchoolYear?
  /// The sections that its items name.
  package var sections: [RoadmapSection] = []
  /// The items, without marks.
  package var items: [RoadmapItem] = []
  /// A remark.
  package var note = ""

  /// A template with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let schema: Field<RoadmapTemplate> = Field("schema", \Self.schema), id = Field("id", \Self.id),
    name = Field("name", \Self.name), year = Field("year", \Self.year),
    sections = Field(list: "sections", \Self.sections), items = Field(list: "items", \Self.items),
    note = Field("note", \Self.note, .lines)
  /// The fields of `templates/<id>.json`.
  package static let fields: [Field<RoadmapTemplate>] = [schema, id, name, year, sections, items, note]
}
