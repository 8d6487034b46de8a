import Items
import Language
package import SchoolNetwork
import Text
import Workspace

/// The screen «Школы»: clusters, their schools, the risk profile of the chosen school and its roadmaps. One selection
/// runs through the four panes.
package struct SchoolsScreen: ScreenModel {
  /// Its panes.
  package enum Part: Int, ScreenPart {
    /// Кластеры → школы → рисковый профиль → дорожные карты.
    case clusters, schools, risks, roadmap

    static let screen = ScreenName.schools
  }

  static let command = Command.schools
  static let entrance = Part.clusters
  static var home: WritableKeyPath<Screens, Self> { \.schools }

  var part = Part.clusters
  var lag = Changes(isWhole: true)
  /// The clusters with their schools.
  package private(set) var clusters = ClustersPane()
  /// The chosen cluster.
  package private(set) var cluster = ClusterChoice.all
  private var schoolCursor = RowCursor<SchoolID>()
  /// The lines of the chosen school's risk profile.
  package private(set) var riskRows: [RiskRow] = []
  private var riskCursor = RowCursor<ID<Risk>>()
  /// The roadmaps of the chosen school.
  package internal(set) var roadmap = RoadmapPane()
  /// The cell of a roadmap that is edited; nil while none is.
  package internal(set) var editor: CellEditor?

  init() {}

  /// The schools of the chosen cluster, in order.
  package var schools: [SchoolID] { clusters.schools(of: cluster) }
  /// The chosen school; nil if there is none.
  package var school: SchoolID? { schoolCursor.id }
  /// Its place among the schools of the cluster; nil if there is none.
  package var schoolPlace: Int? { schoolCursor.place }
  /// The chosen risk of that school; its place among the lines.
  package var risk: ID<Risk>? { riskCursor.id }
  /// The place of the chosen risk; nil if there is none.
  package var riskPlace: Int? { riskCursor.place }

  // MARK: - What it shows

  mutating func refresh(_ changes: Changes, _ scope: Scope) {
    guard changes.isWhole || changes.entities.contains(where: { $0.kind != .partnership }) else {
      return refreshSchool(scope, after: changes)
    }
    clusters = ClustersPane(scope.network, year: scope.year)
    if !clusters.rows.contains(where: { $0.choice == cluster }) { cluster = .all }
    let before = school
    schoolCursor.take(schools)
    if school != before { forgetSchool() }
    refreshSchool(scope, after: changes)
  }

  /// Works out the lines of the chosen school again; the selections stay with their objects.
  private mutating func refreshSchool(_ scope: Scope, after changes: Changes = Changes()) {
    let chosen = school.flatMap { scope.network.school($0) }
    riskRows = chosen.map { RiskRow.rows(of: $0, in: scope.network, scope.language) } ?? []
    riskCursor.take(riskRows.map(\.id))
    roadmap.take(chosen, scope, after: changes)
  }

  private mutating func forgetSchool() {
    riskCursor.reset()
    roadmap.forget()
  }

  func title(of part: Part, isShort: Bool, _ language: Language) -> String {
    switch part {
    case .clusters: language.clustersTitle
    case .schools: language.schoolsTitle
    case .risks: isShort ? language.risksShortTitle : language.risksTitle
    case .roadmap: isShort ? language.roadmapShortTitle : language.roadmapTitle
    }
  }

  func location(_ scope: Scope) -> [String] {
    let place = cluster.title(scope.network, scope.language)
    guard part != .clusters, let school else { return [place] }
    return [place, scope.network.name(of: school)]
  }

  var bar: [Command] {
    switch part {
    case .clusters: [.help, .open, .edit, .newItem, .delete, .undo, .leave, .card, .search, .nextPane, .zoom, .palette]
    case .schools:
      [.help, .open, .newItem, .delete, .suggest, .undo, .leave, .card, .search, .nextPane, .zoom, .palette]
    case .risks: [.help, .edit, .newItem, .delete, .suggest, .undo, .leave, .card, .search, .nextPane, .zoom, .palette]
    case .roadmap:
      [.help, .edit, .markDone, .newItem, .delete, .undo, .leave, .card, .duplicate, .shift, .search, .zoom, .save]
    }
  }

  func subject(_ scope: Scope) -> Subject {
    var subject = Subject()
    guard part != .clusters else { return subject }
    subject.school = school
    switch part {
    case .risks:
      let chosen = school.flatMap { scope.network.school($0) }?.risks.first { $0.id == risk }
      subject.factor = chosen.flatMap { $0.isLive && !$0.factor.isNone ? $0.factor : nil }
    case .roadmap:
      subject.item = chosenItem(scope)
      (subject.partnership, subject.roadmap) = roadmap.partnership
      subject.section = roadmap.section(in: scope.network)
    case .clusters, .schools: break
    }
    return subject
  }

  /// Of a cluster those of its schools; of a cell of responsibles those of the same people.
  func itemsOf(_ scope: Scope) -> [ItemCondition] {
    switch part {
    case .clusters: return cluster == .all ? [] : ItemCondition.of(schools, scope.network)
    case .roadmap where roadmap.column == .responsibles:
      let people = roadmap.item.flatMap { scope.network.item(at: $0)?.item.responsibles } ?? []
      let names = people.map { $0.name.isEmpty ? $0.role : $0.name }.filter { !$0.isEmpty }
      let all = ItemCondition(names.map { .responsible($0) })
      return all.map { [$0] } ?? subject(scope).items(scope.network)
    case .schools, .risks, .roadmap: return subject(scope).items(scope.network)
    }
  }

  /// The item of the selected row; nil if that is none, or has gone. In another pane the row is not where the person
  /// looks: nothing is done to it unseen.
  func chosenItem(_ scope: Scope) -> ItemPlace? {
    guard part == .roadmap, let item = roadmap.item, scope.network.isShown(item) else { return nil }
    return item
  }

  func record(_ scope: Scope) -> Address? {
    switch part {
    case .clusters:
      switch cluster {
      case .all: return scope.network.townPlace.address
      case .cluster(let id): return Address(.clusters).appending(ClusterCatalogue.clusters, id.text)
      case .outside: return nil
      }
    case .schools: return school.map { Address(EntityKey(.school, $0.text)) }
    case .risks:
      guard let school, let risk else { return nil }
      return Address(EntityKey(.school, school.text)).appending(School.risks, risk.text)
    case .roadmap:
      switch roadmap.row {
      case .item(let place): return place.address
      case .group(let id, _): return Address(EntityKey(.partnership, id.text))
      case .section(let id, let roadmap, let section):
        return Address(EntityKey(.partnership, id.text)).appending(Partnership.roadmaps, roadmap.text)
          .appending(Roadmap.sections, section.text)
      case nil: return nil
      }
    }
  }

  func card(_ scope: Scope) -> Card {
    let cards = Cards(scope)
    let chosen = school.flatMap { scope.network.school($0) }
    return switch part {
    case .clusters: cards.cluster(cluster, schools)
    case .schools: cards.school(chosen)
    case .risks: cards.risk(risk, of: chosen)
    case .roadmap: cards.roadmap(roadmap.row)
    }
  }

  // MARK: - Moving

  mutating func move(_ move: Move, _ scope: Scope) {
    let page = scope.desk.sight.pageRows
    switch part {
    case .clusters:
      let choices = clusters.rows.map(\.choice)
      let place = move.place(from: choices.firstIndex(of: cluster) ?? 0, of: choices.count, page: page)
      if let place { choose(choices[place], scope) }
    case .schools:
      let before = school
      schoolCursor.move(move, page: page)
      if school != before { schoolChanged(scope) }
    case .risks: riskCursor.move(move, page: page)
    case .roadmap: roadmap.move(move, page: page)
    }
  }

  /// ←→: cells in the roadmap, panes elsewhere; before the first cell lies the pane before.
  mutating func moveSideways(_ step: Int, _ scope: Scope) {
    guard part == .roadmap, roadmap.item != nil else {
      self.step(step)
      return
    }
    if !roadmap.moveSideways(step), step < 0 { part = .risks }
  }

  /// Chooses a cluster; the chosen school stays if it belongs to the cluster, else the first one is chosen.
  private mutating func choose(_ choice: ClusterChoice, _ scope: Scope) {
    guard choice != cluster else { return }
    cluster = choice
    let before = school
    if let before, !schools.contains(before) { schoolCursor.reset() }
    schoolCursor.take(schools)
    if school != before { schoolChanged(scope) }
  }

  private mutating func schoolChanged(_ scope: Scope) {
    forgetSchool()
    refreshSchool(scope)
  }

  /// Chooses a school; if the chosen cluster does not have it, among all schools. False if it is not listed.
  private mutating func choose(_ id: SchoolID, _ scope: Scope) -> Bool {
    let before = school
    if !schoolCursor.has(id) {
      cluster = .all
      schoolCursor.take(schools)
    }
    let isThere = schoolCursor.select(id)
    if school != before { schoolChanged(scope) }
    return isThere
  }

  // MARK: - Places

  /// Goes to a place; false if it is not there.
  mutating func go(to target: Target, _ scope: Scope) -> Bool {
    switch target {
    case .cluster(let choice):
      choose(choice, scope)
      part = .schools
    case .school(let id):
      guard choose(id, scope) else { return false }
      part = .schools
    case .risk(let risk, let id):
      guard choose(id, scope) else { return false }
      riskCursor.select(risk)
      part = .risks
    case .item(let place, let column):
      guard choose(.item(place), of: place.partnership, staying: false, scope) else { return false }
      roadmap.column = column
      part = .roadmap
    case .partnership(let id, let roadmap):
      guard choose(partnership: id, roadmap, scope) else { return false }
      part = .roadmap
    case .section(let id, let roadmap, let section):
      guard choose(.section(id, roadmap, section), of: id, staying: true, scope) else { return false }
      part = .roadmap
    case .items, .coverage, .links, .donor: return false
    }
    return true
  }

  /// Shows a partnership, or one of its roadmaps. A roadmap that is in sight stays in sight.
  mutating func show(_ partnership: PartnershipID, _ roadmap: RoadmapID?, _ scope: Scope) {
    if let roadmap {
      _ = choose(.group(partnership, roadmap), of: partnership, staying: true, scope)
    } else {
      _ = choose(partnership: partnership, nil, scope)
    }
  }

  /// Shows what undo or redo changed: the item's row; for a partnership that was created or removed, the school it
  /// supports.
  mutating func show(_ edits: [Edit], _ scope: Scope) {
    for edit in edits {
      if let supported = edit.partnershipRecord?[Partnership.supported].text,
        let home = scope.network.school(ID<School>(supported))?.id
      {
        _ = choose(home, scope)
        return
      }
      if School.deleted ~= edit.fieldName, let thing = Thing(edit.address), show(thing, scope) { return }
      var path = edit.address.path
      if case .insert(Roadmap.items, let record, _) = edit.action, let id = record[RoadmapItem.id].text {
        path.append(Address.Step(Roadmap.items, id))
      }
      guard path.count >= 2, path[1].isIn(Roadmap.items) else { continue }
      let place = ItemPlace(PartnershipID(edit.address.entity.id), RoadmapID(path[0].id), ItemID(path[1].id))
      if choose(.item(place), of: place.partnership, staying: true, scope) { return }
    }
  }

  /// Shows what came back from the trash; false for an item, which has a row of its own, and for what is away.
  private mutating func show(_ thing: Thing, _ scope: Scope) -> Bool {
    guard scope.network.deletion(of: thing) == nil else { return false }
    return switch thing {
    case .school(let id): choose(id, scope)
    case .partnership(let id): choose(partnership: id, nil, scope)
    case .roadmap(let id, let roadmap): choose(partnership: id, roadmap, scope)
    case .item, .visit: false
    }
  }

  /// Chooses a roadmap of a partnership as a whole; if none is named, that of the school year. False if it does not
  /// exist.
  private mutating func choose(partnership id: PartnershipID, _ roadmap: RoadmapID?, _ scope: Scope) -> Bool {
    guard let partnership = scope.network.partnership(id), partnership.deleted == nil else { return false }
    return choose(.group(id, roadmap ?? partnership.roadmap(of: scope.year)?.id), of: id, staying: false, scope)
  }

  /// Chooses a row of the roadmaps of the school that is helped; false if it does not exist, or is in the trash.
  /// `staying` keeps the chosen school if its roadmaps have the row too.
  private mutating func choose(
    _ row: RoadmapRowID, of id: PartnershipID, staying: Bool, _ scope: Scope
  ) -> Bool {
    if staying, roadmap.select(row) { return true }
    guard let partnership = scope.network.partnership(id) else { return false }
    // If the school that is helped is in another town, the donor is in this network.
    let homes = [partnership.supported, partnership.donor].compactMap { scope.network.school($0)?.id }
    guard let home = homes.first, choose(home, scope) else { return false }
    return roadmap.select(row)
  }

  /// What is chosen.
  var standing: SchoolsStanding {
    SchoolsStanding(
      part: part, cluster: cluster, school: school, risk: risk, row: roadmap.row, column: roadmap.column)
  }

  /// Chooses again what was chosen, as far as it is there.
  mutating func go(back standing: SchoolsStanding, _ scope: Scope) {
    if clusters.rows.contains(where: { $0.choice == standing.cluster }) { choose(standing.cluster, scope) }
    if let school = standing.school { _ = choose(school, scope) }
    if let risk = standing.risk { riskCursor.select(risk) }
    if let row = standing.row { _ = roadmap.select(row) }
    (roadmap.column, part) = (standing.column, standing.part)
  }

  // MARK: - Search

  /// From the clusters the schools are searched.
  package var searched: Part { part == .clusters ? .schools : part }

  mutating func find(_ needle: Needle, _ way: SearchWay, _ scope: Scope) -> Bool {
    switch part {
    case .clusters, .schools:
      let found = needle.first { fits in
        schoolCursor.next(way) { place in scope.network.school(schools[place]).map(fits) ?? false }
      }
      return found.map { choose($0, scope) } ?? false
    case .risks:
      let found = riskCursor.next(way) { needle.isIn(riskRows[$0].name) }
      return found.map { riskCursor.select($0) } ?? false
    case .roadmap: return roadmap.find(needle, way)
    }
  }
}

/// What is chosen on «Школы».
struct SchoolsStanding: Equatable, Sendable {
  /// The pane, the cluster, the school.
  let part: SchoolsScreen.Part, cluster: ClusterChoice, school: SchoolID?
  /// The risk, and the row and column of the roadmaps.
  let risk: ID<Risk>?, row: RoadmapRowID?, column: RoadmapColumn
}

extension Pane {
  /// Школы: the clusters; their schools; the risk profile of the chosen one; its roadmaps.
  package static let clusters = Pane(SchoolsScreen.Part.clusters)
  /// The schools of the chosen cluster.
  package static let schools = Pane(SchoolsScreen.Part.schools)
  /// The risk profile of the chosen school.
  package static let risks = Pane(SchoolsScreen.Part.risks)
  /// Its roadmaps.
  package static let roadmap = Pane(SchoolsScreen.Part.roadmap)
}
