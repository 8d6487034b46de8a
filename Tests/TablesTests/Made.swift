import Deadlines
import Language
import SchoolNetwork
import Tables

/// A made-up network: № 14 is helped by № 2, with a roadmap.
enum Made {
  static let today = CalendarDay(iso: "2026-11-23")!

  static func telling(_ language: Language, _ items: [RoadmapItem] = []) -> Telling {
    Telling(network(items), language, today)
  }

  static func network(_ items: [RoadmapItem] = []) -> Network {
    var roadmap = Roadmap()
    (roadmap.id, roadmap.year, roadmap.items) = (ID("map"), SchoolYear("2026/2027"), items)
    var partnership = Partnership()
    (partnership.id, partnership.supported, partnership.donor) = (ID("p"), Reference(ID("b")), Reference(ID("c")))
    (partnership.status, partnership.roadmaps, partnership.risks) = (.known(.active), [roadmap], [ID("sen")])
    var factor = RiskFactor()
    (factor.id, factor.name, factor.shortName) = (ID("sen"), "Высокая доля обучающихся с ОВЗ", "ОВЗ")
    var catalogue = RiskCatalogue()
    catalogue.factors = [factor]
    return Network(
      town: Town(), riskCatalogue: catalogue,
      schools: [school("a", "СОШ № 14", gone: true), school("b", "СОШ № 14"), school("c", "СОШ № 2")],
      partnerships: [partnership])
  }

  static func item(_ id: String, _ title: String, _ wording: String, done: String? = nil) -> RoadmapItem {
    var item = RoadmapItem()
    (item.id, item.title, item.deadline.wording) = (ID(id), title, wording)
    if let done {
      var mark = Completion()
      (mark.id, mark.occurrence, mark.done, mark.date) = (ID("c-" + id), Completion.once, true, CalendarDay(iso: done))
      item.completions = [mark]
    }
    return item
  }

  private static func school(_ id: String, _ name: String, gone: Bool = false) -> School {
    var school = School()
    (school.id, school.name) = (ID(id), name)
    if gone { school.deleted = Deletion() }
    var risk = Risk()
    (risk.id, risk.factor) = (ID("r-" + id), ID("sen"))
    school.risks = [risk]
    return school
  }
}
