package import SchoolNetwork
import Tables
import Text
import Typing

/// A field of an item that is being made: Tab goes from one to the next, and from the last to another new item.
package enum NewItemField: CaseIterable, Sendable {
  /// Название · срок · ответственный · ожидаемый результат · вид · примечание.
  case title, deadline, responsibles, expectedResult, kind, note

  /// The column in whose place it is written. No column shows the kind.
  package var column: RoadmapColumn {
    switch self {
    case .title: .title
    case .deadline: .deadline
    case .responsibles: .responsibles
    case .expectedResult: .expectedResult
    case .kind, .note: .note
    }
  }

  /// The field so many further on; nil beyond both ends.
  func stepped(by step: Int) -> NewItemField? {
    let place = (Self.allCases.firstIndex(of: self) ?? 0) + step
    return Self.allCases.indices.contains(place) ? Self.allCases[place] : nil
  }
}

/// Where a new item goes: behind which item of the roadmap, in which section.
struct NewItemPlace: Equatable {
  let partnership: PartnershipID, roadmap: RoadmapID?, section: SectionID, after: ItemID?

  /// The place below a row; nil if there is no roadmap to put it into.
  init?(below row: RoadmapRowID, _ network: Network) {
    switch row {
    case .group(let partnership, let roadmap):
      let found = network.partnership(partnership)?.roadmaps.first { $0.id == roadmap }
      (self.partnership, self.roadmap, after) = (partnership, roadmap, nil)
      section = found?.sections.first?.id ?? .none
    case .section(let partnership, let roadmap, let section):
      guard let found = network.partnership(partnership)?.roadmaps.first(where: { $0.id == roadmap }) else {
        return nil
      }
      // The first of its section: behind all that lies before it.
      let place = found.items.firstIndex { $0.section == section } ?? found.items.endIndex
      (self.partnership, self.roadmap, self.section) = (partnership, roadmap, section)
      after = place > 0 ? found.items[place - 1].id : nil
    case .item(let place):
      (partnership, roadmap, after) = (place.partnership, place.roadmap, place.item)
      section = network.item(at: place)?.item.section ?? .none
    }
  }

  /// What the title of the item is written into.
  var target: CellEditor.Target { .newItem(partnership, roadmap, section, after: after) }
}

extension CellEditor.Target {
  /// The row below which the title of a new item is written; nil where a cell is.
  package func row(above network: Network) -> RoadmapRowID? {
    guard case .newItem(let partnership, let roadmap, let section, let after) = self else { return nil }
    guard let roadmap, let map = network.partnership(partnership)?.roadmaps.first(where: { $0.id == roadmap }) else {
      return .group(partnership, roadmap)
    }
    if let after, let item = map.items.first(where: { $0.id == after }), item.section == section, item.deleted == nil {
      return .item(ItemPlace(partnership, roadmap, after))
    }
    return map.sections.contains { $0.id == section }
      ? .section(partnership, roadmap, section) : .group(partnership, roadmap)
  }
}

extension CellEditor {
  /// What an item holds in a field that is written as text.
  init(_ place: ItemPlace, making field: NewItemField, _ item: RoadmapItem, _ scope: Scope) {
    let text = field == .kind ? item.kindWords(scope) : field.column.text(of: item) ?? ""
    self.init(.item(place), field.column, text: text)
    self.field = field
    if field == .kind, let place = FieldPlace.kindOfItems {
      known = KnownWords(scope.network, scope.language).words(for: place)
    }
    if field == .responsibles { known = ResponsibleChoice.all(in: scope.network) }
  }

  /// The title of a new item.
  init(_ place: NewItemPlace) {
    self.init(place.target, .title, text: "")
    field = .title
  }
}

extension RoadmapItem {
  /// Its kind as it is written.
  fileprivate func kindWords(_ scope: Scope) -> String {
    guard let kind, let place = FieldPlace.kindOfItems else { return "" }
    return scope.language.said(kind.fieldValue.text ?? "", of: place)
  }
}

extension FieldPlace {
  /// The field of the kind of an item.
  static let kindOfItems = FieldPlace.all(of: RecordTable(RoadmapItem.self)).first {
    $0.names == [RoadmapItem.kind.name]
  }
}

extension KnownWords {
  /// Those that fit what is typed; the ones that begin with it first. What is typed already is none of them.
  static func fitting(_ typed: String, among known: [String]) -> [String] {
    let part = Folding.folded(TypedText.trimmed(typed))
    guard !part.isEmpty else { return known }
    let beginning = known.filter { Folding.folded($0).hasPrefix(part) }
    let holding = known.filter { !beginning.contains($0) && Folding.contains(Folding.folded($0), part) }
    return (beginning + holding).filter { Folding.folded($0) != part }
  }
}
