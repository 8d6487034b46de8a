import Items
import Language
import SchoolNetwork
import Tables
import Text

/// What can be chosen for the table of items.
struct ItemsChoiceLines {
  private let pane: ItemsPane, saved: [ItemView], coverage: CoveragePane?, telling: Telling
  private var language: Language { telling.language }

  init(_ pane: ItemsPane, _ saved: [ItemView], _ coverage: CoveragePane?, _ telling: Telling) {
    (self.pane, self.saved, self.coverage, self.telling) = (pane, saved, coverage, telling)
  }

  private var filter: ItemFilter { coverage?.chips ?? pane.filter }
  /// What the schools of «Охват» can be filtered by; the text comes first, as it is typed most.
  private static let ofCoverage: [ItemField] = [.text, .school, .donor, .risk]

  private typealias Line = ItemsChoice.Line

  /// The ready filters, then the fields, each with its chip where there is one.
  var fields: [ItemsChoice.Line] {
    if coverage != nil { return Self.ofCoverage.map(line) }
    let ready = ItemCondition.ready.map { condition in
      Line(
        name: condition.words(telling), note: "", isTicked: filter.conditions.contains(condition),
        meaning: .chip(condition))
    }
    let first: [ItemField] = [
      .school, .donor, .risk, .kind, .task, .responsible, .state, .month, .period, .year, .text,
    ]
    let others = ItemField.all(for: .filter).filter { $0 != .only && !first.contains($0) }
    return ready + (first + others).map(line)
  }

  private func line(of field: ItemField) -> ItemsChoice.Line {
    let chip = filter.conditions.first { $0.field == field }
    let values = chip?.values.map { $0.words(telling) }.joined(separator: ", ") ?? ""
    let text = field == .text ? coverage?.filter ?? "" : ""
    return Line(
      name: "\(field.label(language))…", note: values + text, isTicked: nil, meaning: .field(field))
  }

  /// The values of a field with how many items of the other chips have them, or schools of «Охват».
  private func counted(_ field: ItemField, passing others: ItemFilter) -> [(ItemValue, Int)] {
    guard let coverage else {
      return pane.list?.table.counted(field, passing: others, in: telling.network) ?? []
    }
    let words = coverage.counted(field).map { (value: $0.0, count: $0.1, key: Collation.Key($0.0.words(telling))) }
    return words.sorted { $0.key < $1.key }.map { ($0.value, $0.count) }
  }

  /// The values of a field, each with how many items of the other chips have it.
  func values(of field: ItemField) -> [ItemsChoice.Line] {
    let others = ItemFilter(filter.conditions.filter { $0.field != field })
    let ticked = filter.conditions.first { $0.field == field }?.values ?? []
    let counted = counted(field, passing: others)
    let gone = ticked.filter { value in !counted.contains { $0.0 == value } }.map { ($0, 0) }
    return (counted + gone).map { value, count in
      Line(
        name: value.words(telling), note: "\(count)", isTicked: ticked.contains(value), meaning: .value(value))
    }
  }

  /// The values of all fields, each named with its field.
  var allValues: [ItemsChoice.Line] {
    let all: [ItemField] = [.school, .donor, .responsible, .risk, .state, .month, .kind, .task, .section, .year]
    let fields = coverage == nil ? all : Self.ofCoverage.filter { $0 != .text }
    return fields.flatMap { field in
      counted(field, passing: filter).map { value, count in
        Line(
          name: ItemCondition(value).words(telling), note: "\(count)", isTicked: nil, meaning: .value(value))
      }
    }
  }

  /// What items can be grouped by.
  var groupings: [ItemsChoice.Line] {
    let fields: [ItemField] = [.partnership, .school, .risk, .month, .responsible, .task]
    let others = ItemField.all(for: .group).filter { !fields.contains($0) }
    return [Line(name: language.ungrouped, note: "", isTicked: nil, meaning: .grouping(nil))]
      + (fields + others).map { Line(name: $0.label(language), note: "", isTicked: nil, meaning: .grouping($0)) }
  }

  /// The columns: those shown, in their order, then the others.
  var columns: [ItemsChoice.Line] {
    let others = ItemField.all(for: .column).filter { field in !pane.columns.contains { $0.field == field } }
    return pane.columns.map { column in
      Line(
        name: column.field.label(language), note: column.width.map { "\($0)" } ?? "", isTicked: true,
        meaning: .column(column.field))
    } + others.map { Line(name: $0.label(language), note: "", isTicked: false, meaning: .column($0)) }
  }

  /// The saved views, and what can be done beside choosing one.
  var views: [ItemsChoice.Line] {
    let shown = saved.indices.map { place in
      let isShown = pane.view?.name == saved[place].name
      let note = isShown ? (pane.isChanged ? language.changedView : language.shownView) : ""
      return Line(name: saved[place].name, note: note, isTicked: nil, meaning: .view(place))
    }
    return shown + [
      Line(name: language.usualView, note: "", isTicked: nil, meaning: .usualView),
      Line(name: language.saveView, note: "", isTicked: nil, meaning: .newView),
    ]
  }
}
