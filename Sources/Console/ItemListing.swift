import Insights
import Items
import JSONText
import Language
import SchoolNetwork
import Tables
import Text
import Typing

/// `kurator list items` with a filter, an order, columns or groups.
struct ItemListing {
  private let telling: Telling
  private let list: ItemList
  private let description: ListDescription<ListedItem>

  /// What of the view is not there any more, a sentence a line.
  private let gone: String

  /// What is asked for, with the views that there are; the first thing in it that cannot be is told.
  init(_ request: ListRequest, _ telling: Telling, _ views: [ItemView]) throws(Trouble) {
    let view = try request.view.map { name throws(Trouble) in try ItemListing.view(name, among: views, telling.language)
    }
    gone = view.map { ItemListing.gone(from: $0, telling.language) } ?? ""
    let reader = ItemReader(telling.network, telling.language, today: telling.today)
    do throws(ItemFault) {
      var query = view?.query ?? ItemQuery()
      for typed in request.filters { query.filter.add(try reader.condition(typed)) }
      if let sort = request.sort { query.sort = try reader.sort(sort) }
      if let group = request.group { query.grouping = try reader.field(group, for: .group) }
      if let columns = request.columns {
        description = ItemColumns.list.showing(try reader.columns(columns).compactMap(\.column))
      } else if let view {
        description = ItemColumns.list.showing(view.columns.compactMap(\.field.column))
      } else {
        description = ItemColumns.list
      }
      list = ItemList(telling.network, today: telling.today, query: query)
    } catch { throw Trouble(error.sentence(telling.language), exitCode: ExitCode.usage) }
    self.telling = telling
  }

  /// A table, or one for each group below its heading; for programs objects, or an object for each group.
  func printed(asJSON: Bool) -> PrintedList {
    var note = gone + telling.language.note(shown: list.count, of: list.table.items.count)
    if let field = list.query.grouping, list.groups.count > ItemList.manyGroups {
      note += telling.language.manyGroups(list.groups.count, by: field.label(telling.language)) + "\n"
    }
    guard list.query.grouping != nil else {
      return PrintedList(output: description.printed(rows(of: list.items()), telling, asJSON), note: note)
    }
    if asJSON { return PrintedList(output: JSONArray(list.groups.indices.map(object)).printed, note: note) }
    let tables = list.groups.indices.map { group in
      let heading = telling.language.groupHeading(list.groups[group].value.words(telling), list.groups[group].counts)
      return SafeText.line(heading) + "\n" + description.table(of: rows(of: list.items(inGroup: group)), telling)
    }
    return PrintedList(output: tables.joined(separator: "\n"), note: note)
  }

  /// The view of a name, in any case.
  private static func view(
    _ name: String, among views: [ItemView], _ language: Language
  ) throws(Trouble) -> ItemView {
    if let view = views.first(where: { $0.name == name }) { return view }
    if let view = views.first(where: { Folding.folded($0.name) == Folding.folded(name) }) { return view }
    let names = views.map(\.name)
    throw Trouble(
      language.noSuchView(name, nearest: Nearest.meant(by: name, among: names.map { ($0, $0) }), all: names),
      exitCode: ExitCode.usage)
  }

  private static func gone(from view: ItemView, _ language: Language) -> String {
    view.missing.map { missing in
      switch missing {
      case .field(let name): language.goneFromView(view.name, language.goneColumn, name)
      case .value(let field, let value): language.goneFromView(view.name, language.goneValue, "\(field)=\(value)")
      }
    }.map { $0 + "\n" }.joined()
  }

  private func rows(of items: [Int]) -> [ListedItem] { items.compactMap { list.table.listed($0, in: telling.network) } }

  /// A group: its field and value, what it is called, how far its items are, and they themselves.
  private func object(ofGroup place: Int) -> JSONValue {
    let group = list.groups[place]
    return .object([
      JSONMember("field", .string(group.value.field.rawValue)),
      JSONMember("value", group.value.saved.isEmpty ? .null : .string(group.value.saved)),
      JSONMember("name", .string(group.value.words(telling))),
      JSONMember("count", .number("\(group.counts.all)")), JSONMember("done", .number("\(group.counts.done)")),
      JSONMember("items", .array(description.json(of: rows(of: list.items(inGroup: place)), telling).elements)),
    ])
  }
}
