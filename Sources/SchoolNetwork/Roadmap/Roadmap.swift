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

  /// A roadmap of which nothing is known.
  package init() {}
  /// The id as text.
  package var listID: String { id.text }
  /// The fields.
  package static let fields: [Field<Roadmap>] = [
    Field("id", \.id), Field("year", \.year), Field("title", \.title), Field("firstDay", \.firstDay),
    Field("lastDay", \.lastDay), Field("annex", \.annex), Field(list: "approvals", \.approvals),
    Field(list: "sections", \.sections), Field(list: "items", \.items), Field("note", \.note),
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

  /// An approval of which nothing is known.
  package init() {}
  /// The id as text.
  package var listID: String { id.text }
  /// The fields.
  package static let fields: [Field<Approval>] = [
    Field("id", \.id), Field("side", \.side), Field("role", \.role), Field("name", \.name), Field("date", \.date),
    Field("document", \.document),
  ]
}

/// A section of a roadmap.
package struct RoadmapSection: Listed {
  /// The id.
  package var id: SectionID = .none
  /// The title.
  package var title = ""

  /// A section of which nothing is known.
  package init() {}
  /// The id as text.
  package var listID: String { id.text }
  /// The fields.
  package static let fields: [Field<RoadmapSection>] = [Field("id", \.id), Field("title", \.title)]
}

/// Whose side a person or an approval is on.
package enum Side: String, CaseIterable, Sendable {
  /// The supported school; the donor; both; the curator; somebody else.
  case supported, donor, both, curator, other
}

/// A roadmap to start from: the file `templates/<id>.json`.
package struct RoadmapTemplate: Listed {
  /// The version of the file format; nil where the file names none, which is a fault.
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

  /// A template of which nothing is known.
  package init() {}
  /// The id as text.
  package var listID: String { id.text }
  /// The fields of `templates/<id>.json`.
  package static let fields: [Field<RoadmapTemplate>] = [
    Field("schema", \.schema), Field("id", \.id), Field("name", \.name), Field("year", \.year),
    Field(list: "sections", \.sections), Field(list: "items", \.items), Field("note", \.note),
  ]
}
