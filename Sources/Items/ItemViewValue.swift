import Deadlines
import Insights
package import SchoolNetwork

/// Saved views as plain values, which whoever keeps them writes as they are.
extension ItemView {
  /// What was saved by a view and is not known here, for a sentence.
  package enum Missing: Equatable, Sendable {
    /// A column, a sort key or a field of groups of this name.
    case field(String)
    /// A chip of a field; the value as it was saved.
    case value(String, String)
  }

  private static let (nameKey, columnsKey, sortKey, filterKey, groupKey) = (
    "view", "columns", "sort", "filter", "group"
  )
  private static let (fieldKey, widthKey, valuesKey) = ("field", "width", "values")

  /// The view as a record: `view`, `columns`, `sort`, `filter`, `group`; what was not known when it was read follows.
  package var value: FieldValue {
    let columns = columns.map { column -> FieldValue in
      guard let width = column.width else { return .text(column.field.rawValue) }
      return .record([
        FieldMember(Self.fieldKey, .text(column.field.rawValue)), FieldMember(Self.widthKey, .number(String(width))),
      ])
    }
    let sort = query.sort.keys.map { FieldValue.text(($0.isDescending ? "-" : "") + $0.field.rawValue) }
    let filter = query.filter.conditions.map { condition in
      FieldValue.record([
        FieldMember(Self.fieldKey, .text(condition.field.rawValue)),
        FieldMember(Self.valuesKey, .list(condition.values.map { .text($0.saved) })),
      ])
    }
    let grouping = query.grouping.map { FieldValue.text($0.rawValue) } ?? gone.grouping
    let members = [
      FieldMember(Self.nameKey, .text(name)), FieldMember(Self.columnsKey, .list(columns + gone.columns)),
      FieldMember(Self.sortKey, .list(sort + gone.sort)), FieldMember(Self.filterKey, .list(filter + gone.filter)),
      FieldMember(Self.groupKey, grouping),
    ]
    return .record((members + gone.others).filter { $0.value.normalised != .notSet })
  }

  /// The view of a record; nil if it has no name. What is not known here is kept in ``gone``, and the columns are the
  /// usual ones if none is known.
  package init?(_ value: FieldValue, in network: Network) {
    guard case .record(let members) = value, let name = value[Self.nameKey].text, !name.isEmpty else { return nil }
    self.init(name, columns: [], query: ItemQuery())
    let known = [Self.nameKey, Self.columnsKey, Self.sortKey, Self.filterKey, Self.groupKey]
    gone.others = members.filter { !known.contains($0.name) }
    for column in value[Self.columnsKey].elements {
      let width = column[Self.widthKey].wholeNumber.flatMap { ItemViewColumn.widths.contains($0) ? $0 : nil }
      if let field = column.field(for: .column, Self.fieldKey), !columns.contains(where: { $0.field == field }) {
        columns.append(ItemViewColumn(field, width: width))
      } else {
        gone.columns.append(column)
      }
    }
    if columns.isEmpty { columns = ItemField.usual.map { ItemViewColumn($0) } }
    var keys: [ItemSort.Key] = []
    for key in value[Self.sortKey].elements {
      let text = key.text ?? ""
      let isDescending = text.hasPrefix("-")
      if let field = ItemField(rawValue: isDescending ? String(text.dropFirst()) : text), field.uses.contains(.sort),
        keys.count < ItemSort.most
      {
        keys.append(ItemSort.Key(field, isDescending: isDescending))
      } else {
        gone.sort.append(key)
      }
    }
    query.sort = ItemSort(keys)
    for chip in value[Self.filterKey].elements {
      if let condition = ItemView.condition(chip, in: network) {
        query.filter.add(condition)
      } else {
        gone.filter.append(chip)
      }
    }
    let grouping = value[Self.groupKey]
    query.grouping = grouping.field(for: .group, Self.fieldKey)
    if query.grouping == nil { gone.grouping = grouping }
  }

  /// What was not known here, in the order it was saved.
  package var missing: [Missing] {
    let fields = (gone.columns + gone.sort + [gone.grouping]).filter { $0 != .notSet }.map { value in
      Missing.field(value.text ?? value[Self.fieldKey].text ?? "")
    }
    let chips = gone.filter.map { chip -> Missing in
      let values = chip[Self.valuesKey].elements.compactMap(\.text).joined(separator: ", ")
      return .value(chip[Self.fieldKey].text ?? "", values)
    }
    return fields + chips
  }

  /// The chip of a record; nil if its field or one of its values is not known.
  private static func condition(_ chip: FieldValue, in network: Network) -> ItemCondition? {
    guard let field = chip.field(for: .filter, fieldKey) else { return nil }
    let saved = chip[valuesKey].elements
    let values = saved.compactMap { $0.text.flatMap { ItemValue(saved: $0, of: field, in: network) } }
    guard let first = values.first, values.count == saved.count else { return nil }
    return values.dropFirst().reduce(into: ItemCondition(first)) { $0.add($1) }
  }
}

extension FieldValue {
  /// The elements of a list; none of anything else.
  fileprivate var elements: [FieldValue] {
    guard case .list(let values) = self else { return [] }
    return values
  }

  /// The number, if it is a whole one.
  fileprivate var wholeNumber: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  /// The field that a name, or a record with a name, says; nil if there is none for this use.
  fileprivate func field(for use: ItemField.Uses, _ key: String) -> ItemField? {
    guard let field = (text ?? self[key].text).flatMap(ItemField.init(rawValue:)), field.uses.contains(use) else {
      return nil
    }
    return field
  }
}

extension ItemValue {
  /// As it is saved: ids, names of enums, days; empty for what is not set.
  package var saved: String {
    switch self {
    case .school(let school), .donor(let school): school.isNone ? "" : school.text
    case .partnership(let id): id.text
    case .roadmap(let id): id.text
    case .section(let title): title
    case .risk(let factor): factor.text
    case .kind(let kind): kind?.name ?? ""
    case .task(let task): task?.name ?? ""
    case .responsible(let called): called
    case .state(let state): state.typedName
    case .month(let month): month?.iso ?? ""
    case .period(let span): "\(span.first.iso)..\(span.last.iso)"
    case .year(let year): year?.name ?? ""
    case .text(let text): text
    case .ready(let ready): ready.rawValue
    }
  }

  /// The value that was saved of a field; nil if it cannot be one, or the network has no such school, partnership,
  /// roadmap or risk.
  package init?(saved text: String, of field: ItemField, in network: Network) {
    func school() -> Reference? {
      if text.isEmpty { return Reference.none }
      guard var school = Reference(written: text) else { return nil }
      school.settle(in: network.store)
      return school.isElsewhere || network.place(of: school) != nil ? school : nil
    }
    let found: ItemValue?
    switch field {
    case .school: found = school().map { .school($0) }
    case .donor: found = school().map { .donor($0) }
    case .partnership: found = network.partnership(PartnershipID(text)).map { .partnership($0.id) }
    case .roadmap: found = RoadmapID(text).isNone ? nil : .roadmap(RoadmapID(text))
    case .section: found = .section(text)
    case .risk:
      let factor = RiskFactorID(text)
      found = text.isEmpty || network.riskFactor(factor) != nil ? .risk(factor) : nil
    case .kind: found = .kind(text.isEmpty ? nil : Open(name: text))
    case .task: found = .task(text.isEmpty ? nil : Open(name: text))
    case .responsible: found = .responsible(text)
    case .state: found = ItemState(typed: text).map { .state($0) }
    case .month: found = text.isEmpty ? .month(nil) : CalendarMonth(iso: text).map { .month($0) }
    case .period:
      let days = text.split(separator: ".").map(String.init).map { CalendarDay(iso: $0) }
      if days.count == 2, let first = days[0], let last = days[1] {
        found = DaySpan(first, last).map { .period($0) }
      } else {
        found = nil
      }
    case .year: found = text.isEmpty ? .year(nil) : SchoolYear(text).map { .year($0) }
    case .text: found = text.isEmpty ? nil : .text(text)
    case .only: found = ItemReady(rawValue: text).map { .ready($0) }
    case .number, .title, .deadline, .expectedResult, .mark, .note, .participants, .place, .id: found = nil
    }
    guard let found else { return nil }
    self = found
  }
}
