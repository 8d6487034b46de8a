package import Items
package import Language
import SchoolNetwork
import Tables
import Text
import Workspace

/// What is chosen for the table of items: chips of its filter, its groups, its columns, a saved view. One list, narrowed
/// by what is typed.
package struct ItemsChoice: LayerModel {
  /// What is chosen.
  package enum Purpose: Equatable, Sendable {
    /// A ready filter or a field to filter by; the values of a field; what is typed for one that has no list.
    case fields, values(ItemField), typed(ItemField)
    /// The field of the groups; the columns; a saved view; the name for a view.
    case grouping, columns, views, name
  }

  /// Something that can be chosen.
  package struct Line: Equatable, Sendable {
    /// What a line stands for.
    enum Meaning: Equatable, Sendable {
      case chip(ItemCondition), field(ItemField), value(ItemValue), grouping(ItemField?), column(ItemField)
      case view(Int), usualView, newView
    }

    /// What it is called, and what is to be known of it; empty for nothing.
    package let name: String, note: String
    /// Whether it is ticked; nil if nothing is ticked here.
    package internal(set) var isTicked: Bool?
    let meaning: Meaning
  }

  /// What is chosen.
  package private(set) var purpose: Purpose
  /// What narrows the list, or is typed.
  package private(set) var entry = TextEntry()
  /// The lines that fit what is typed.
  package private(set) var lines: [Line] = []
  /// The place of the selected line.
  package private(set) var selected = 0
  /// Why what is typed is refused; nil while it is not.
  package private(set) var fault: String?
  /// The table as it is while this is open.
  private var pane: ItemsPane
  /// The matrix, where the chips are those of «Охват»; nil for the table of items.
  private var coverage: CoveragePane?
  private var views: [ItemView]
  private var all: [Line] = []
  /// All values, for a first word typed; worked out when one is typed.
  private var values: [Line]?
  private let scope: Scope
  /// Whether a tick was set: Enter then only closes.
  private var hasTicked = false

  init(_ purpose: Purpose, _ scope: Scope, _ screen: ItemsScreen) {
    (self.purpose, self.scope, pane, views) = (purpose, scope, screen.pane, screen.views)
    fill()
  }

  /// The chips of «Охват».
  init(_ scope: Scope, _ coverage: CoveragePane) {
    (purpose, self.scope, pane, views) = (.fields, scope, ItemsPane(), [])
    self.coverage = coverage
    fill()
  }

  private var filter: ItemFilter { coverage?.chips ?? pane.filter }
  private var source: ItemsChoiceLines { ItemsChoiceLines(pane, views, coverage, telling) }
  private func request(_ filter: ItemFilter) -> Request {
    coverage == nil ? .items(.filter(filter)) : .coverage(filter)
  }

  /// Whether a line is written, and no list is narrowed.
  package var isTyping: Bool {
    switch purpose {
    case .typed, .name: true
    case .fields, .values, .grouping, .columns, .views: false
    }
  }

  /// The heading.
  package func heading(_ language: Language) -> String {
    switch purpose {
    case .fields: coverage == nil ? language.filterTitle : language.coverageFilterTitle
    case .values(let field), .typed(let field): language.filterBy(field.label(language))
    case .grouping: language.groupsTitle
    case .columns: language.columnsTitle
    case .views: language.viewsTitle
    case .name: language.viewNameTitle
    }
  }

  /// Whether both show the same.
  package static func == (one: ItemsChoice, other: ItemsChoice) -> Bool {
    one.purpose == other.purpose && one.entry == other.entry && one.lines == other.lines
      && one.selected == other.selected && one.fault == other.fault
  }

  // MARK: - Lines

  private var telling: Telling { Telling(scope.network, scope.language, scope.today) }

  private mutating func turn(to purpose: Purpose) {
    (self.purpose, entry, selected, fault, hasTicked) = (purpose, TextEntry(), 0, nil, false)
    fill()
  }

  private mutating func fill() {
    let lines = source
    all =
      switch purpose {
      case .fields: lines.fields
      case .values(let field): lines.values(of: field)
      case .typed, .name: []
      case .grouping: lines.groupings
      case .columns: lines.columns
      case .views: lines.views
      }
    if case .columns = purpose { selected = max(0, all.firstIndex { $0.meaning == .column(pane.column) } ?? 0) }
    if case .grouping = purpose {
      selected = max(0, all.firstIndex { $0.meaning == .grouping(pane.query.grouping) } ?? 0)
    }
    narrow()
  }

  /// The lines that hold what is typed, in either layout. Beside the fields their values are found too, so that a name
  /// need not be looked for in the list of its field.
  private mutating func narrow() {
    defer { selected = min(selected, max(0, lines.count - 1)) }
    let typed = TypedText.kept(entry.text)
    guard !typed.isEmpty, !isTyping else {
      lines = all
      return
    }
    if purpose == .fields, values == nil { values = source.allValues }
    let candidates = purpose == .fields ? all + (values ?? []) : all
    for text in [typed, KeyboardLayout.retyped(typed)] {
      let needle = Needle(text)
      let found = candidates.filter { needle.isIn($0.name, naming: $0.names) }
      lines = found
      if !found.isEmpty { break }
    }
    if purpose == .fields {
      let chip = ItemCondition(.text(typed))
      lines.append(Line(name: chip.words(telling), note: "", isTicked: nil, meaning: .chip(chip)))
    }
  }

  // MARK: - Keys

  /// Whether letters narrow the list, or are written.
  package var takesText: Bool { purpose != .columns && purpose != .views }
  var clearsNotice: Bool { true }

  /// Whether a typed sign ticks the selected line.
  func ticks(_ writing: Writing) -> Bool {
    guard case .values = purpose, case .key(.character(" ")) = writing else { return false }
    return entry.text.isEmpty
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    let choose = LayerKey(.open, label: LayerWords.choose), close = LayerKey(.back, label: LayerWords.back)
    switch purpose {
    case .values: return [choose, LayerKey(.markDone, label: LayerWords.tick), close]
    case .columns:
      return [
        choose, LayerKey(.markDone, label: LayerWords.tick), LayerKey(.moveUp, .moveDown, label: ItemsWords.order),
        LayerKey(.left, .right, label: ItemsWords.width), close,
      ]
    case .views: return [choose, LayerKey(.delete, label: ItemsWords.remove), close]
    case .name, .typed: return [LayerKey(.open, label: LayerWords.keep), close]
    case .fields, .grouping: return [choose, close]
    }
  }

  mutating func refresh(_ scope: Scope) -> Bool { false }

  mutating func write(_ writing: Writing) -> Bool {
    guard entry.write(writing) else { return false }
    (selected, fault) = (0, nil)
    narrow()
    return true
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    if command == .delete || command == .clear { return remove() }
    if case .columns = purpose {
      switch command {
      case .moveUp: return move(by: -1)
      case .moveDown: return move(by: 1)
      case .left, .right: return widen(by: command == .right ? 1 : -1)
      default: break
      }
    }
    switch command.gesture {
    case .move(let move): selected = move.place(from: selected, of: lines.count, page: desk.sight.pageRows) ?? selected
    case .next: selected = Move.rows(1).place(from: selected, of: lines.count, page: 1) ?? selected
    case .previous: selected = Move.rows(-1).place(from: selected, of: lines.count, page: 1) ?? selected
    case .accept: return accept()
    case .tick: return tick()
    case .close:
      switch purpose {
      case .values where command != .help: turn(to: .fields)
      case .typed where command != .help: turn(to: .fields)
      case .name where command != .help: turn(to: .views)
      default: return .closes
      }
    case .left, .right, .nothing: break
    }
    return .stays
  }
}

// MARK: - What is done

extension ItemsChoice {
  private mutating func accept() -> LayerAnswer {
    switch purpose {
    case .typed(let field): return acceptTyped(field)
    case .name: return acceptName()
    default: break
    }
    guard lines.indices.contains(selected) else { return .stays([.say(scope.language.nothingFits)]) }
    switch lines[selected].meaning {
    case .chip(let condition):
      if coverage != nil, case .text(let text)? = condition.values.first { return .closes([.coverageText(text)]) }
      var filter = filter
      if filter.conditions.contains(condition) { filter.drop(condition) } else { filter.add(condition) }
      return .closes([request(filter)])
    case .field(.text) where coverage != nil:
      return .closes([.type(.filter(TextEntry(coverage?.filter ?? "")))])
    case .field(let field):
      turn(to: [.period, .text].contains(field) ? .typed(field) : .values(field))
      return .stays
    case .value(let value):
      if hasTicked { return .closes }
      return .closes([request(toggled(value))])
    case .grouping(let field): return .closes([.items(.grouping(field))])
    case .column: return .closes
    case .view(let place): return .closes([.items(.view(views[place]))] + told(views[place]))
    case .usualView: return .closes([.items(.view(nil))])
    case .newView:
      turn(to: .name)
      entry = TextEntry(pane.view?.name ?? "", isProposed: pane.view != nil)
      return .stays
    }
  }

  /// What of a saved view is not there any more.
  private func told(_ view: ItemView) -> [Request] {
    let language = scope.language
    let sentences = view.missing.map { missing -> String in
      switch missing {
      case .field(let name): language.goneFromView(view.name, language.goneColumn, name)
      case .value(let field, let value): language.goneFromView(view.name, language.goneValue, "\(field)=\(value)")
      }
    }
    return sentences.isEmpty ? [] : [.say(sentences.joined(separator: " "), isTrouble: true)]
  }

  private mutating func acceptTyped(_ field: ItemField) -> LayerAnswer {
    do throws(ItemFault) {
      let reader = ItemReader(scope.network, scope.language, today: scope.today)
      var filter = pane.filter
      filter.add(ItemCondition(try reader.value(entry.text, of: field)))
      return .closes([.items(.filter(filter))])
    } catch {
      fault = error.sentence(scope.language)
      return .stays
    }
  }

  private mutating func acceptName() -> LayerAnswer {
    let name = TypedText.kept(entry.text)
    guard !name.isEmpty else {
      fault = scope.language.viewNeedsName
      return .stays
    }
    // The same name twice in a row means it.
    if views.contains(where: { $0.name == name }), pane.view?.name != name, fault == nil {
      fault = scope.language.viewIsThere(name, scope.desk.key(.open))
      return .stays
    }
    return .closes([.items(.save(name))])
  }

  private func toggled(_ value: ItemValue) -> ItemFilter {
    let others = filter.conditions.filter { $0.field != value.field }
    let before = filter.conditions.first { $0.field == value.field }?.values ?? []
    var values = before
    if before.contains(value) { values.removeAll { $0 == value } } else { values.append(value) }
    guard let first = values.first else { return ItemFilter(others) }
    let condition = values.dropFirst().reduce(into: ItemCondition(first)) { $0.add($1) }
    // The chip stays in its place.
    guard let place = filter.conditions.firstIndex(where: { $0.field == value.field }) else {
      return ItemFilter(others + [condition])
    }
    return ItemFilter(others.prefix(place) + [condition] + others.dropFirst(place))
  }

  /// Space: ticks a value, or a column; the table shows it at once.
  private mutating func tick() -> LayerAnswer {
    guard lines.indices.contains(selected) else { return .stays }
    switch lines[selected].meaning {
    case .value(let value):
      let filter = toggled(value)
      hasTicked = true
      return apply(.filter(filter))
    case .column(let field):
      var columns = pane.columns
      if let place = columns.firstIndex(where: { $0.field == field }) {
        guard columns.count > 1 else { return .stays([.say(scope.language.noColumns)]) }
        columns.remove(at: place)
      } else {
        columns.append(ItemViewColumn(field))
      }
      return apply(.columns(columns))
    case .chip, .field, .grouping, .view, .usualView, .newView: return .stays([.say(scope.language.enterChooses)])
    }
  }

  /// The table is shown so at once, and the lines say so.
  private mutating func apply(_ change: ItemsChange) -> LayerAnswer {
    let meaning = lines.indices.contains(selected) ? lines[selected].meaning : nil
    switch change {
    case .filter(let filter):
      var query = pane.query
      query.filter = filter
      if coverage == nil { pane.show(query, scope) } else { coverage?.show(filter) }
      let ticked = Set(filter.conditions.flatMap(\.values))
      for place in all.indices {
        if case .value(let value) = all[place].meaning { all[place].isTicked = ticked.contains(value) }
      }
    case .columns(let columns):
      pane.set(columns)
      all = source.columns
    case .grouping, .view, .save, .remove: break
    }
    narrow()
    selected = lines.firstIndex { $0.meaning == meaning } ?? selected
    if case .filter(let filter) = change { return .stays([request(filter)]) }
    return .stays([.items(change)])
  }

  /// Ctrl+↑↓: a column goes to another place.
  private mutating func move(by step: Int) -> LayerAnswer {
    guard case .column(let field)? = lines.indices.contains(selected) ? lines[selected].meaning : nil,
      let place = pane.columns.firstIndex(where: { $0.field == field }), pane.columns.indices.contains(place + step)
    else { return .stays }
    var columns = pane.columns
    columns.swapAt(place, place + step)
    return apply(.columns(columns))
  }

  /// ←→: a column gets narrower or wider; narrower than the least it is as wide as there is room.
  private mutating func widen(by step: Int) -> LayerAnswer {
    guard case .column(let field)? = lines.indices.contains(selected) ? lines[selected].meaning : nil,
      let place = pane.columns.firstIndex(where: { $0.field == field })
    else { return .stays }
    var columns = pane.columns
    let width = columns[place].width.map { $0 + step } ?? (step > 0 ? ItemsChoice.firstWidth : nil)
    columns[place].width = width.flatMap {
      $0 < ItemsChoice.widths.lowerBound ? nil : min($0, ItemsChoice.widths.upperBound)
    }
    return apply(.columns(columns))
  }

  private static let widths = 4...80, firstWidth = 12

  /// F8: the selected view goes.
  private mutating func remove() -> LayerAnswer {
    guard lines.indices.contains(selected), case .view(let place) = lines[selected].meaning else { return .stays }
    let name = views[place].name
    views.remove(at: place)
    fill()
    return .stays([.items(.remove(name))])
  }
}

extension ItemsChoice.Line {
  /// The names of schools in it, by which it is found however they are spelt.
  var names: [String] {
    switch meaning {
    case .value(.school), .value(.donor): [name]
    default: []
    }
  }
}
