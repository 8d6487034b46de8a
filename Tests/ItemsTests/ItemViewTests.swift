import Deadlines
import Items
import Language
import SchoolNetwork
import TestSupport
import Testing

private let whole = ItemView(
  "Моё", columns: [ItemViewColumn(.title, width: 30), ItemViewColumn(.school)],
  query: ItemQuery(
    filter: ItemFilter([
      .overdue, ItemCondition(.school(Reference(ID("five"), store: Small.store, home: Small.store))),
      ItemCondition(.risk(ID("parents")), .risk(.none)),
      ItemCondition(.month(CalendarMonth(iso: "2026-12")), .month(nil)),
      ItemCondition(.period(DaySpan(CalendarDay(iso: "2026-10-01")!, CalendarDay(iso: "2026-12-31")!)!)),
      ItemCondition(.kind(.unknown("экскурсия"))), ItemCondition(.task(.known(.exchange))),
      ItemCondition(.year(Small.year)),
      ItemCondition(.partnership(ID("p"))), ItemCondition(.roadmap(ID("m-p"))), ItemCondition(.section("Раздел")),
      ItemCondition(.donor(.none)), ItemCondition(.responsible("Директор")), ItemCondition(.text("урок")),
      ItemCondition(.ready(.thisMonth)),
    ]), sort: ItemSort([ItemSort.Key(.deadline, isDescending: true), ItemSort.Key(.title)]), grouping: .risk))

@Test("A view becomes a plain value and comes back the same")
func viewsComeBack() {
  #expect(ItemView(whole.value, in: MadeItems.network) == whole)
  #expect(Set(whole.query.filter.conditions.map(\.field)) == Set(ItemField.all(for: .filter)), "each kind of chip")
  let plain = ItemView("", columns: [], query: ItemQuery())
  #expect(ItemView(plain.value, in: MadeItems.network) == nil)
  #expect(whole.value["sort"] == .list([.text("-deadline"), .text("title")]))
}

@Test("What a view names and nobody knows here is told, left out, and written back")
func goneFieldsAreKept() throws {
  let chip = FieldValue.record([FieldMember("field", .text("weather")), FieldMember("values", .list([.text("rain")]))])
  let school = FieldValue.record([FieldMember("field", .text("school")), FieldMember("values", .list([.text("gone")]))])
  let saved = FieldValue.record([
    FieldMember("view", .text("Старое")),
    FieldMember("columns", .list([.text("weather"), .text("title"), .text("text")])),
    FieldMember("sort", .list([.text("-weather"), .text("state")])), FieldMember("filter", .list([chip, school])),
    FieldMember("group", .text("wind")), FieldMember("colour", .flag(true)),
  ])
  let view = try #require(ItemView(saved, in: MadeItems.network))
  #expect(view.columns.map(\.field) == [.title] && view.query.sort.keys == [ItemSort.Key(.state)])
  #expect(view.query.filter.isEmpty && view.query.grouping == nil)
  #expect(
    view.missing == [
      .field("weather"), .field("text"), .field("-weather"), .field("wind"), .value("weather", "rain"),
      .value("school", "gone"),
    ])
  let again = try #require(ItemView(view.value, in: MadeItems.network))
  #expect(again == view && view.value["colour"] == .flag(true) && view.value["group"] == .text("wind"))
  #expect(view.value["filter"] == .list([chip, school]))
}

@Test("A width that no column can have is none")
func widthsAreSane() {
  for (width, read) in [("12", 12), ("0", nil), ("-5", nil), ("99999999999999999999", nil), ("1000", nil)]
    as [(String, Int?)]
  {
    let column = FieldValue.record([FieldMember("field", .text("title")), FieldMember("width", .number(width))])
    let saved = FieldValue.record([FieldMember("view", .text("a")), FieldMember("columns", .list([column]))])
    #expect(ItemView(saved, in: MadeItems.network)?.columns == [ItemViewColumn(.title, width: read)])
  }
}

@Test("A view differs from a table with other chips, order, groups or columns, and not with other folds")
func viewsDiffer() {
  #expect(!whole.differs(columns: whole.columns, query: whole.query))
  var query = whole.query
  query.folded = [.risk(.none)]
  #expect(!whole.differs(columns: whole.columns, query: query))
  query.filter.dropLast()
  #expect(whole.differs(columns: whole.columns, query: query))
  #expect(whole.differs(columns: [], query: whole.query))
}
