import Language
import SchoolNetwork
import Workspace

/// What commands do on the screen «Школы».
extension SchoolsScreen {
  func offer(_ command: Command, _ scope: Scope) -> Offer {
    let language = scope.language
    // Few commands ask for it.
    var item: ItemPlace? { chosenItem(scope) }
    switch command {
    case .open: return item != nil ? offer(.edit, scope) : .does
    case .markDone: return ItemWork.offerMark(item, else: language.chooseAnItem, scope)
    case .delete:
      return thing.map { PuttingAway.offer($0, scope) }
        ?? PuttingAway.offer(at: listed(scope), members: part == .clusters ? schools : [], scope)
    case .clear where item != nil: return offerClearing(scope)
    case .clear: return offer(.delete, scope)
    case .edit, .duplicate:
      if command == .edit, item == nil {
        guard let record = record(scope) else { return .refused(language.chooseARecord) }
        return Offer(unless: scope.refusal(ofEditing: record.entity))
      }
      guard let item else { return .refused(language.chooseAnItem) }
      return Offer(unless: scope.refusal(ofEditing: EntityKey(.partnership, item.partnership.text)))
    case .newItem where part != .roadmap:
      if part == .risks, school == nil { return .refused(scope.desk.noSchools) }
      if part == .risks, scope.network.riskFactors.isEmpty { return .refused(language.noRiskFactors) }
      return Offer(unless: scope.refusal(ofEditing: newRecordsEntity))
    case .newItem:
      guard let partnership = roadmap.partnership.0 else {
        guard let school else { return .refused(scope.desk.noSchools) }
        return .refused(
          scope.network.unread.mayBePartner(school) ? language.partnerUnknownForRoadmap : language.noPartnerForRoadmap)
      }
      return Offer(unless: scope.refusal(ofEditing: EntityKey(.partnership, partnership.text)))
    case .suggest where part != .clusters && school == nil:
      return .refused(scope.network.schools.isEmpty ? scope.desk.noSchools : language.chooseASchool)
    case .renumber: return NewSection.offer(subject(scope), scope)
    case .saveTemplate:
      guard SavedTemplate(subject(scope), scope.network) != nil else { return .refused(language.chooseARoadmap) }
      return Offer(unless: scope.refusesEdits ? Notice(.readOnly, language) : nil)
    default: return offerOnSubject(command, scope)
    }
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let scope = workspace.scope(desk)
    switch command {
    case .open:
      switch part {
      case .clusters: part = .schools
      case .schools: part = .roadmap
      case .roadmap where roadmap.item != nil: return edit(scope)
      case .risks, .roadmap:
        let record = record(scope).flatMap { RecordCard($0, scope) }
        return [.open(record.map { .record($0) } ?? .card(card(scope)))]
      }
      return []
    case .edit where roadmap.item == nil || part != .roadmap: return editRecord(scope)
    case .edit: return edit(scope)
    case .newItem where part != .roadmap: return addRecord(scope)
    case .markDone: return subject(scope).item.map { mark($0, &workspace, desk) } ?? []
    case .newItem:
      beginNewItem(scope)
      return []
    case .duplicate: return duplicate(&workspace, desk)
    case .clear where part == .roadmap && roadmap.item != nil: return clear(&workspace, desk)
    case .delete, .clear:
      return thing.map { PuttingAway.take($0, &workspace, desk) }
        ?? PuttingAway.take(at: listed(scope), &workspace, desk)
    case .renumber: return renumber(&workspace, desk)
    case .saveTemplate: return SavedTemplate(subject(scope), scope.network).map { [$0.request(scope)] } ?? []
    default: return takeOnSubject(command, scope)
    }
  }

  /// F4 on a row that is no item: its card, at the field that is worked on most.
  private func editRecord(_ scope: Scope) -> [Request] {
    let field: String? =
      switch part {
      case .clusters: if case .cluster = cluster { Cluster.rule.name } else { nil }
      case .schools: nil
      case .risks: Risk.significance.name
      case .roadmap: Partnership.status.name
      }
    return record(scope).flatMap { RecordCard($0, scope, at: field) }.map { [.open(.record($0))] } ?? []
  }

  /// The entity whose file a new record goes to.
  private var newRecordsEntity: EntityKey {
    switch (part, cluster, school) {
    case (.clusters, .cluster, _): .clusters
    case (.risks, _, let school?): EntityKey(.school, school.text)
    default: EntityKey(.school, "")
    }
  }

  /// F7 outside the roadmap: a cluster on a cluster, a risk on the risk profile, else a school.
  private func addRecord(_ scope: Scope) -> [Request] {
    switch (part, cluster, school) {
    case (.clusters, .cluster, _):
      let card = RecordCard(Address(.clusters), scope)?.adding(to: ClusterCatalogue.clusters.name, scope)
      return card.map { [.open(.record($0))] } ?? []
    case (.risks, _, let school?): return [.open(.chooser(.risk(of: school, scope)))]
    default: return [.open(.form(NewSchool.form))]
    }
  }

  /// The record of a list that is selected: a cluster, a risk, a section.
  private func listed(_ scope: Scope) -> Address? { record(scope).flatMap { $0.path.isEmpty ? nil : $0 } }

  mutating func letGo() { roadmap.note(marked: nil) }

  /// F4: opens the cell, in the way of its column.
  mutating func edit(_ scope: Scope) -> [Request] { roadmap.item.map { edit($0, scope) } ?? [] }

  /// F7: a field for the title of an item that is created when it is written.
  private mutating func beginNewItem(_ scope: Scope) {
    guard let row = roadmap.row, let place = NewItemPlace(below: row, scope.network) else { return }
    part = .roadmap
    roadmap.column = .title
    editor = CellEditor(place)
  }

  /// What F8 puts away: the school, the item, the roadmap or, where it has none, the partnership of the selected row.
  private var thing: Thing? {
    switch (part, roadmap.row) {
    case (.schools, _): school.map { .school($0) }
    case (.roadmap, .item(let place)): .item(place)
    case (.roadmap, .group(let partnership, let roadmap?)): .roadmap(partnership, roadmap)
    case (.roadmap, .group(let partnership, nil)): .partnership(partnership)
    case (.roadmap, _), (.clusters, _), (.risks, _): nil
    }
  }
}
