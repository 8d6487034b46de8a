import Deadlines
import Language
import Pasting
import SchoolNetwork
import TestSupport

/// A town that tables are pasted into: five schools, a partnership with a roadmap of three items, a template.
enum PastedTown {
  static let today = Small.today

  static let network: Network = {
    let names = ["СОШ № 5", "СОШ № 9", "Гимназия № 1", "Лицей № 2", "МОБУ «ООШ № 3» с. Луговое"]
    let schools = names.enumerated().map { place, name in
      var school = Small.school("s\(place)")
      school.name = name
      if place == 0 {
        school.risks = [risk("r1", "equipment")]
        var person = Person()
        (person.id, person.name, person.role) = (ID("n1"), "Соколова Галина Васильевна", "директор")
        school.people = [person]
        var visit = Visit()
        (visit.id, visit.date, visit.purpose) = (ID("v1"), CalendarDay(iso: "2026-09-15"), "Знакомство")
        school.visits = [visit]
      }
      return school
    }
    var signed = Small.item("i1", "до 15 сентября", done: [Completion.once])
    (signed.title, signed.number, signed.section) = ("Подписание договора о сотрудничестве", "1.1", ID("x1"))
    signed.completions[0].evidence = [Evidence(ID("e1"), written: "Договор № 4")]
    var lessons = Small.item("i2", "ежемесячно")
    lessons.title = "Взаимопосещение уроков"
    var head = Responsible()
    (head.id, head.role, head.side) = (ID("h1"), "Директор", .known(.donor))
    lessons.responsibles = [head]
    var partnership = Small.partnership("p", "s0", by: "s1", items: [signed, lessons, Small.item("i3", "май")])
    var section = RoadmapSection()
    (section.id, section.title) = (ID("x1"), "Организационные мероприятия")
    partnership.roadmaps[0].sections = [section]
    return Small.network(schools, [partnership])
  }()

  static func risk(_ id: String, _ factor: String) -> Risk {
    var risk = Risk()
    (risk.id, risk.factor) = (ID(id), ID(factor))
    return risk
  }

  static let roadmap = PastePlace.object(
    Address(EntityKey(.partnership, "p"), [Address.Step(Partnership.roadmaps, "m-p")]))
  static let school = PastePlace.object(Address(EntityKey(.school, "s0")))

  /// The plan of a pasted text.
  static func plan(
    _ text: String, at place: PastePlace = roadmap, as kind: PasteKind? = nil, in network: Network = network,
    _ language: Language = .russian, setting: (inout PasteSettings) -> Void = { _ in }
  ) throws -> PastePlan {
    let table = try PastedTable(text)
    var settings = PasteSettings.recognised(table, at: place, in: network, as: kind)
    setting(&settings)
    return PastePlan(table, settings, network: network, language, today: today)
  }

  /// The network after a plan was written, and the edits of it.
  static func written(_ plan: PastePlan, in network: Network = network, seed: UInt64 = 7) throws -> (
    network: Network, edits: [Edit]
  ) {
    var ids = IDSource(seed: seed)
    var drawn: Set<String> = []
    let edits = try plan.edits(in: network, author: "Куратор") { prefix in
      let id = ids.next(prefix) { drawn.contains($0) }
      drawn.insert(id)
      return id
    }
    var after = network
    try after.apply(edits)
    return (after, edits)
  }
}

extension PastePlan {
  /// It in lines: columns, rows, doubts, remarks.
  func lines(_ language: Language) -> [String] {
    let kind = settings.kind
    var lines = [
      "= " + kind.name(language) + ": "
        + columns.enumerated().map { "\($0 + 1) " + $1.meaning.name(kind, language) + ($1.fillsDown ? " ↓" : "") }
        .joined(separator: ", ")
    ]
    for row in rows {
      let cells = row.cells.map { cell in
        switch cell.fate {
        case .empty: ""
        case .kept: cell.read
        case .same: "(=) " + cell.read
        case .leftOut: "(–) " + cell.pasted.replacing("\n", with: " ")
        case .dropped: "(!) " + cell.pasted.replacing("\n", with: " ")
        }
      }
      lines.append("\(row.place + 1). \(row.fate.words(kind, language)): " + cells.joined(separator: " | "))
      for (place, cell) in row.cells.enumerated() {
        for doubt in cell.doubts { lines.append("   ! \(place + 1): \(doubt.words(language))") }
      }
    }
    lines += news.filter(\.news.isSchool).map { "+ школа: \($0.name)" } + newNames.map { "+ имя: \($0)" }
    lines += remarks.map { "* " + $0.sentence(of: self, language) }
    return lines + ["= " + counts.words(language)]
  }
}
