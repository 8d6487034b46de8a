import Deadlines
import Insights
import Language
package import SchoolNetwork

/// What a new item takes from the filter that it is made under, so that it is shown there.
extension ItemFilter {
  /// Gives an item the single values of the filter that an item can have of itself: risk, kind, key task, who answers
  /// for it, a month as its deadline, that it is under way. `table` knows the offices behind names.
  package func fill(_ item: inout RoadmapItem, from table: ItemTable, newID: (String) -> String) {
    for value in singleValues {
      switch value {
      case .risk(let factor) where !factor.isNone: item.risks = [factor]
      case .kind(let kind?): item.kind = kind
      case .task(let task?): item.task = task
      case .state(.inProgress): item.status = .known(.inProgress)
      case .responsible(let called) where !called.isEmpty:
        var responsible = table.responsible(called: called)
        responsible.id = ID(newID(Responsible.idPrefix))
        item.responsibles = [responsible]
      // Deadlines are understood in Russian.
      case .month(let month?): item.deadline = Deadline(Language.russian.name(of: month).lowercased())
      case .ready(.thisMonth):
        let month = CalendarMonth(containing: table.today)
        item.deadline = Deadline(Language.russian.name(of: month).lowercased())
      case .ready(.ofCurator): item.kind = item.kind ?? .known(.visit)
      case .risk, .kind, .task, .state, .responsible, .month, .ready, .school, .donor, .partnership, .roadmap, .section,
        .period, .year, .text:
        break
      }
    }
  }
}

extension ItemTable {
  /// The roadmaps that the chips about schools, partnerships, roadmaps and school years let through, those without items
  /// too: a new item belongs to one of them.
  package func roadmaps(fitting filter: ItemFilter) -> [ItemRoadmap] {
    roadmaps.filter { roadmap in
      filter.conditions.allSatisfy { condition in
        switch condition.field {
        case .school: condition.values.contains(.school(roadmap.supported))
        case .donor: condition.values.contains(.donor(roadmap.donor))
        case .partnership: condition.values.contains(.partnership(roadmap.partnership))
        case .roadmap: condition.values.contains(.roadmap(roadmap.roadmap))
        case .year: condition.values.contains(.year(roadmap.year))
        default: true
        }
      }
    }
  }

  /// Somebody as items name them: the first who is called so; an office of that name if there is nobody.
  fileprivate func responsible(called: String) -> Responsible {
    var responsible = Responsible()
    responsible.role = called
    if let person = meant(by: called).first.map({ values.persons[Int32($0)] }) {
      (responsible.role, responsible.name) = (person.role.text, person.name.text)
    }
    return responsible
  }
}
