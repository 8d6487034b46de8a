import Deadlines
import Items
import Language
import SchoolNetwork
import Tables
import TestSupport

/// Two partnerships: № 5 helped by № 9, № 14 helped by № 9 too, with items of every kind of state and value.
enum MadeItems {
  static let today = Small.today

  static func telling(_ language: Language = .russian, _ network: Network = network) -> Telling {
    Telling(network, language, today)
  }

  static let network: Network = {
    var (five, nine, fourteen) = (Small.school("five"), Small.school("nine"), Small.school("fourteen"))
    (five.name, nine.name, fourteen.name) = ("СОШ № 5", "СОШ № 9", "О(С)ОШ № 14")
    return Small.network(
      [five, nine, fourteen],
      [
        Small.partnership("p", "five", by: "nine", items: first),
        Small.partnership("q", "fourteen", by: "nine", items: second),
      ])
  }()

  /// Of p, in its order.
  private static var first: [RoadmapItem] {
    var late = Small.item("late", "октябрь")
    (late.title, late.risks) = ("Урок № 10", [ID("equipment"), ID("parents")])
    late.responsibles = [responsible("Директор", "Соколова Г. В."), responsible("Куратор")]
    var soon = Small.item("soon", "до 30 ноября")
    (soon.title, soon.kind, soon.task) = ("Ёлка для всех", .known(.visit), .known(.exchange))
    var done = Small.item("done", "сентябрь", done: ["once"])
    (done.title, done.risks) = ("Урок № 9", [ID("parents")])
    done.responsibles = [responsible("Директор"), responsible("", "Соколова Г. В.")]
    return [late, soon, done, Small.item("gone", "май", deleted: true)]
  }

  /// Of q, in its order.
  private static var second: [RoadmapItem] {
    var going = Small.item("going", "ноябрь–январь", status: .inProgress)
    (going.title, going.responsibles) = ("Практикум", [responsible("Заместитель директора")])
    var open = Small.item("open", "по графику ФЦТ")
    open.title = "Урок № 9"
    return [going, open, Small.item("off", "декабрь", status: .cancelled), Small.item("plan", "май")]
  }

  static func responsible(_ role: String, _ name: String = "") -> Responsible {
    var responsible = Responsible()
    (responsible.id, responsible.role, responsible.name) = (ID("w"), role, name)
    return responsible
  }

  /// The network after a change of the items of p.
  static func network(_ change: (inout [RoadmapItem]) -> Void) -> Network {
    var partnerships = network.partnerships
    change(&partnerships[0].roadmaps[0].items)
    return Small.network(network.schools, partnerships)
  }

  static let changed: Set<EntityKey> = [EntityKey(.partnership, "p")]
}

extension ItemList {
  /// The lines in words: the ids of items, those that stay with a «!», and headings as `#value`, with a «-» if folded.
  var drawn: [String] {
    rows.map { row in
      switch row {
      case .heading(let group): (groups[group].isFolded ? "-#" : "#") + groups[group].value.saved
      case .item(let item, _, let stays): table.place(of: item).item.text + (stays ? "!" : "")
      }
    }
  }
}

extension ItemList {
  /// The items of each group, or of the whole list, with whether they only stay.
  var places: [[(place: ItemPlace, stays: Bool)]] {
    var lists: [[(place: ItemPlace, stays: Bool)]] = groups.isEmpty ? [[]] : groups.map { _ in [] }
    for case .item(let item, let group, let stays) in rows { lists[group ?? 0].append((table.place(of: item), stays)) }
    return lists
  }
}
