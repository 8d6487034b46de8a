import Deadlines
import Language
package import SchoolNetwork

/// The columns of the list of what is in the trash.
package enum TrashColumns {
  /// The id.
  package static let id = Column<Trashed>(School.id.name, .id, text: { row, _ in row.thing.id })
  /// What it is, with its name; for programs the name alone.
  package static let name = Column<Trashed>(
    School.name.name, .inTrash, text: { $1.language.words(for: $1.network.name(of: $0.thing)) },
    value: { .text($1.network.name(of: $0.thing).plain) })
  /// What kind of thing it is, for programs.
  package static let kind = Column<Trashed>(data: School.kind) { row, _ in .text(row.thing.kindName) }
  /// When it was put away; empty if that is not said.
  package static let on = Column<Trashed>(
    Deletion.on, .words, text: { row, telling in row.deletion.on.map { telling.language.date($0) } ?? "" },
    value: { row, _ in .day(row.deletion.on) })
  /// By whom.
  package static let by = Column<Trashed>(
    Deletion.by, .words, text: { row, _ in row.deletion.by }, value: { row, _ in row.deletion.by.fieldValue })
  /// What went with it: how much, for programs the ids.
  package static let with = Column<Trashed>(
    Deletion.with.name, { $0.wentWith }, text: { $1.language.words(for: CompanyCounts($0.company)) },
    value: { row, _ in .ids(row.company.map(\.id)) })

  /// `kurator list deleted`.
  package static let list = ListDescription(members: [id, kind, name, on, by, with], shown: [id, name, on, by, with])
}

extension Thing {
  /// What kind of thing it is, as commands name it.
  fileprivate var kindName: String {
    switch self {
    case .school: "school"
    case .partnership: "partnership"
    case .roadmap: "roadmap"
    case .item: "item"
    case .visit: "visit"
    }
  }
}

extension ThingName {
  /// The name without a word for the kind.
  fileprivate var plain: String {
    switch self {
    case .school(let name): name
    case .partnership(let supported, let donor): "\(donor) → \(supported)"
    case .roadmap(let title, let year, let supported, let donor):
      title.isEmpty ? [year?.name, "\(donor) → \(supported)"].compactMap(\.self).joined(separator: ", ") : title
    case .item(let title): title
    case .visit(let day, let school): [day?.iso, school].compactMap(\.self).joined(separator: ", ")
    }
  }
}
