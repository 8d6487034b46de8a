import Deadlines
import Language
import SchoolNetwork
import ViewModels

/// A little network: № 2 is helped by № 14 with a roadmap, № 5 by № 14 without one, № 47 by nobody.
enum Small {
  static let today = CalendarDay(iso: "2026-11-23")!  // a Monday
  static let year = SchoolYear("2026/2027")!

  static func place(_ item: String) -> ItemPlace { ItemPlace(ID("p-2-14"), ID("map"), ID(item)) }
  static func row(_ item: String) -> RoadmapRowID { .item(place(item)) }

  static func network(items: [RoadmapItem] = items) -> Network {
    var town = Town()
    (town.format, town.schema, town.id, town.name) = (Town.formatName, 1, ID("town"), "Приозёрск")
    var catalogue = RiskCatalogue()
    (catalogue.schema, catalogue.id) = (1, ID("risk-factors"))
    catalogue.factors = [("equipment", "Оснащение"), ("teachers", "Нехватка педагогов")].map { id, name in
      var factor = RiskFactor()
      (factor.id, factor.name) = (ID(id), name)
      return factor
    }
    var clusters = ClusterCatalogue()
    (clusters.schema, clusters.id) = (1, ID("clusters"))
    var cluster = Cluster()
    (cluster.id, cluster.name, cluster.flags) = (ID("results"), "Низкие результаты", [.known(.lowResults)])
    clusters.clusters = [cluster]
    return Network(
      town: town, riskCatalogue: catalogue, clusterCatalogue: clusters,
      schools: [
        school("a-2", "Школа № 2", inCluster: true, risks: ["equipment", "teachers"]),
        school("b-14", "Школа № 14"), school("c-47", "Школа № 47", risks: ["teachers"]),
        school("d-5", "Школа № 5", inCluster: true),
      ],
      partnerships: [partnership("p-2-14", "a-2", items), partnership("p-5-14", "d-5", nil)])
  }

  private static func school(_ id: String, _ name: String, inCluster: Bool = false, risks: [String] = []) -> School {
    var school = School()
    (school.schema, school.id, school.name) = (1, ID(id), name)
    school.risks = risks.map { factor in
      var risk = Risk()
      (risk.id, risk.factor) = (ID("risk-\(id)-\(factor)"), ID(factor))
      return risk
    }
    if inCluster {
      var membership = Membership()
      (membership.id, membership.flag, membership.year) = (ID("in-\(id)"), .known(.lowResults), year)
      membership.value = .known(.yes)
      school.memberships = [membership]
    }
    return school
  }

  private static func partnership(_ id: String, _ supported: String, _ items: [RoadmapItem]?) -> Partnership {
    var partnership = Partnership()
    (partnership.schema, partnership.id, partnership.status) = (1, ID(id), .known(.active))
    (partnership.supported, partnership.donor) = (Reference(ID(supported)), Reference(ID("b-14")))
    partnership.risks = [ID("teachers")]
    guard let items else { return partnership }
    var roadmap = Roadmap()
    (roadmap.id, roadmap.year, roadmap.items) = (ID("map"), year, items)
    roadmap.sections = [("s-1", "Организация"), ("s-2", "Работа с детьми")].map { id, title in
      var section = RoadmapSection()
      (section.id, section.title) = (ID(id), title)
      return section
    }
    partnership.roadmaps = [roadmap]
    return partnership
  }

  /// Once and overdue; every month; twice; done; cancelled; not dated; in the trash.
  static let items: [RoadmapItem] = [
    item("once", "s-1", "1.1", "Круглый стол", "до 15 сентября"),
    item("monthly", "s-1", "1.2", "Мастер-класс", "до 25 числа каждого месяца"),
    item("twice", "s-2", "2.1", "Семинар", "октябрь, декабрь"),
    item("done", "s-2", "2.2", "Отчёт", "октябрь", done: "once"),
    item("cancelled", "s-2", "2.3", "Ёлка", "декабрь", status: .cancelled),
    item("undated", "s-2", "2.4", "Неделя наук", "по мере необходимости"),
    item("trash", "s-2", "2.5", "Забытое", "май", deleted: true),
  ]

  static func item(
    _ id: String, _ section: String, _ number: String, _ title: String, _ deadline: String, done: String? = nil,
    status: ItemStatus? = nil, deleted: Bool = false
  ) -> RoadmapItem {
    var item = RoadmapItem()
    (item.id, item.section, item.number, item.title) = (ID(id), ID(section), number, title)
    item.deadline = Deadline(deadline)
    item.status = status.map { .known($0) }
    var director = Responsible()
    (director.id, director.role, director.side) = (ID("who-\(id)"), "Директор", .known(.supported))
    item.responsibles = [director]
    if let done {
      var mark = Completion()
      (mark.id, mark.occurrence, mark.done) = (ID("mark-\(id)"), done, true)
      (mark.date, mark.result) = (CalendarDay(iso: "2026-10-20"), "Протокол № 1")
      item.completions = [mark]
    }
    if deleted { item.deleted = Deletion(on: today, by: "") }
    return item
  }

  static func dashboard(
    _ network: Network = network(), language: Language = .russian, isReadOnly: Bool = false, unsaved: [Edit] = [],
    screen: Command = .schools
  ) -> Dashboard {
    var state = Dashboard(
      network, today: today, language: language, author: "Куратор", isReadOnly: isReadOnly, ids: IDSource(seed: 1),
      unsaved: unsaved.map { Kept($0) })
    if unsaved.isEmpty { state.perform(screen) }
    return state
  }

  /// The roadmap of № 2 in focus, this item and column under the cursor.
  static func atItem(
    _ item: String, _ column: RoadmapColumn = .title, isReadOnly: Bool = false, _ network: Network = network()
  ) -> Dashboard {
    var state = dashboard(network, isReadOnly: isReadOnly)
    state.perform(.open, .open, .first)
    while state.screens.schools.roadmap.row != row(item) {
      let before = state.screens.schools.roadmap.row
      state.perform(.down)
      precondition(state.screens.schools.roadmap.row != before, "there is no row \(item)")
    }
    while state.screens.schools.roadmap.column != column {
      state.perform(state.screens.schools.roadmap.column.rawValue < column.rawValue ? .right : .left)
    }
    return state
  }
}

extension Dashboard {
  /// Does commands one after another; what the last one asks for.
  @discardableResult
  mutating func perform(_ commands: Command...) -> [Effect] {
    var effects: [Effect] = []
    for command in commands { effects = handle(.command(command)) }
    return effects
  }

  /// Types over the text of the field that is open.
  mutating func type(_ text: String) {
    _ = handle(.text(.end))
    _ = handle(.text(.eraseToStart))
    for character in text { _ = handle(.text(.character(character))) }
  }

  /// Types over the text of the field and keeps it.
  @discardableResult
  mutating func write(_ text: String) -> [Effect] {
    type(text)
    return perform(.open)
  }

  /// Does commands as a person does whose store keeps everything.
  mutating func performSaved(_ commands: Command...) {
    for command in commands {
      if handle(.command(command)).contains(where: \.isSave) { _ = handle(.saved([])) }
    }
  }

  /// The item of the small network's roadmap.
  func item(_ id: String) -> RoadmapItem? { network.item(at: Small.place(id))?.item }

  /// What changed since an earlier state, by name. Every stored value is looked at, down to those of the workspace, the
  /// desk and each screen; what only follows from the network is left out.
  func changed(since before: Dashboard) -> Set<String> {
    let earlier = Parts(before).values
    return Set(Parts(self).values.filter { earlier[$0.key] != $0.value }.keys)
      .union(network == before.network ? [] : ["network"])
  }
}

/// A cursor counts by what it selects, not by the rows it was given.
private protocol Selecting {
  var selected: String { get }
}

extension RowCursor: Selecting {
  fileprivate var selected: String { id.map { "\($0);" } ?? "nothing;" }
}

/// The stored values of a state by their names, put into words.
private struct Parts {
  var values: [String: String] = [:]
  /// What is worked out from the network, the day and the language; the network itself is compared as a value.
  private static let derived: Set<String> = [
    "network", "lag", "rows", "riskRows", "list", "clusters", "figures", "attention", "pane", "changes", "ids",
    "drawnIDs", "sight", "expected", "extents", "readings",
  ]
  private static let opened: Set<String> = ["workspace", "desk", "screens", "roadmap"]

  init(_ state: Dashboard) { add(state) }

  private mutating func add(_ value: Any) {
    for child in Mirror(reflecting: value).children {
      guard let name = child.label else { continue }
      // The screen «Сеть» and the network of the workspace have the same name.
      if value is Screens || Parts.opened.contains(name), Mirror(reflecting: child.value).displayStyle == .struct {
        add(child.value)
      } else if !Parts.derived.contains(name) {
        values[name, default: ""] += (child.value as? any Selecting)?.selected ?? "\(child.value);"
      }
    }
  }
}

extension Effect {
  var isSave: Bool { if case .save = self { true } else { false } }
  /// The edits that are to be saved.
  var edits: [Edit] { if case .save(let changes) = self { changes.flatMap(\.edits) } else { [] } }
}

extension ScreenName {
  /// The key that goes there.
  var key: KeyName { KeyName("\(rawValue)") }
}
