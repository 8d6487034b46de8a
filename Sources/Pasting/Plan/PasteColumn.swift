package import SchoolNetwork

/// What a column of a pasted table means.
package enum PasteColumn: Hashable, Sendable {
  /// It is not taken.
  case leftOut
  /// The number of the row in the table, which nothing keeps.
  case ordinal
  /// A field of the record that a row becomes.
  case field(RecordTable.Key)
  /// Those responsible, with the part they take; nil: it is not said.
  case responsibles(ResponsiblePart?)
  /// The first and the last day of a deadline, in a column each.
  case deadlineStart, deadlineEnd
  /// The title of the section that an item is in.
  case section
  /// The mark that an item is done.
  case mark
  /// The school that a row is of.
  case school
  /// A person of the school with this office: «Директор».
  case person(role: String)
  /// Words for which there is no field: they go to the remark, behind the heading of the column.
  case aside

  /// All that a column can mean in rows of a kind, in the order they are offered.
  package static func all(of kind: PasteKind) -> [PasteColumn] {
    func fields<Owner: Recorded>(_ fields: Field<Owner>...) -> [PasteColumn] {
      fields.map { .field(RecordTable.Key($0)) }
    }
    let own: [PasteColumn] =
      switch kind {
      case .items:
        fields(RoadmapItem.number, RoadmapItem.title, RoadmapItem.deadline) + [.deadlineStart, .deadlineEnd]
          + [.responsibles(nil), .responsibles(.executor), .responsibles(.coExecutor), .responsibles(.supervisor)]
          + fields(RoadmapItem.expectedResult, RoadmapItem.expectedDocument) + [.mark, .section]
          + fields(
            RoadmapItem.kind, RoadmapItem.place, RoadmapItem.time, RoadmapItem.participants, RoadmapItem.indicator,
            RoadmapItem.risks, RoadmapItem.task, RoadmapItem.status, RoadmapItem.note)
      case .schools:
        fields(
          School.name, School.number, School.kind, School.legalForm, School.site, School.branchOf, School.status,
          School.donorLimit, School.variants, School.note) + [.person(role: "")]
      case .people: [.school] + fields(Person.name, Person.role, Person.managementTeam)
      case .risks:
        [.school] + fields(Risk.factor, Risk.significance, Risk.status, Risk.basis, Risk.since, Risk.note)
      case .visits:
        [.school]
          + fields(
            Visit.date, Visit.purpose, Visit.participants, Visit.result, Visit.risks, Visit.status)
      }
    let hasRemark = kind != .people && kind != .visits
    return own + (hasRemark ? [.aside] : []) + [.ordinal, .leftOut]
  }

  /// Whether rows of a kind are called by what it holds: the title of an item, the name of a school.
  package func names(_ kind: PasteKind) -> Bool {
    guard case .field(let key) = self else { return false }
    return kind.table.required.contains { $0.contains(key.name) }
  }

  /// A name by which it is remembered.
  package var key: String {
    switch self {
    case .leftOut: "-"
    case .ordinal: "#"
    case .field(let key): key.name
    case .responsibles(let part): RoadmapItem.responsibles.name + (part.map { "/" + $0.rawValue } ?? "")
    case .deadlineStart: RoadmapItem.deadline.name + "/start"
    case .deadlineEnd: RoadmapItem.deadline.name + "/end"
    case .section: RoadmapItem.section.name
    case .mark: "mark"
    case .school: "of"
    case .person(let role): "person/" + role
    case .aside: "+"
    }
  }

  /// What is remembered by a name; nil if rows of the kind have no such column.
  package init?(key: String, of kind: PasteKind) {
    if kind == .schools, key.hasPrefix("person/") {
      self = .person(role: String(key.dropFirst(7)))
    } else {
      guard let known = Self.all(of: kind).first(where: { $0.key == key }) else { return nil }
      self = known
    }
  }
}
