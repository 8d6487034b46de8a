import Deadlines
import Insights
import Items
import SchoolNetwork
import Tables
import TestSupport
import Testing

private func drawn(_ conditions: ItemCondition..., sort: [ItemSort.Key] = [], by grouping: ItemField? = nil) -> [String]
{
  ItemList(
    MadeItems.network, today: MadeItems.today,
    query: ItemQuery(filter: ItemFilter(conditions), sort: ItemSort(sort), grouping: grouping)
  ).drawn
}

private let (five, nine) = (
  Reference(ID("five"), store: Small.store, home: Small.store),
  Reference(ID("nine"), store: Small.store, home: Small.store)
)

@Test("All items outside the trash are there, in the order of the roadmaps")
func allItems() {
  #expect(drawn() == ["late", "soon", "done", "going", "open", "off", "plan"])
}

@Test(
  "A chip lets those items through that have one of its values",
  arguments: [
    (ItemCondition(.school(five)), ["late", "soon", "done"]),
    (ItemCondition(.donor(nine)), ["late", "soon", "done", "going", "open", "off", "plan"]),
    (ItemCondition(.donor(five)), []),
    (ItemCondition(.partnership(ID("q"))), ["going", "open", "off", "plan"]),
    (ItemCondition(.roadmap(ID("m-p"))), ["late", "soon", "done"]),
    (ItemCondition(.section("")), ["late", "soon", "done", "going", "open", "off", "plan"]),
    (ItemCondition(.risk(ID("parents"))), ["late", "done"]),
    (ItemCondition(.risk(ID("equipment")), .risk(.none)), ["late", "soon", "going", "open", "off", "plan"]),
    (ItemCondition(.kind(.known(.visit))), ["soon"]),
    (ItemCondition(.task(.known(.exchange))), ["soon"]),
    (ItemCondition(.kind(nil)), ["late", "done", "going", "open", "off", "plan"]),
    (.overdue, ["late"]), (.dueSoon, ["soon"]),
    (ItemCondition(.state(.done), .state(.cancelled)), ["done", "off"]),
    (ItemCondition(.month(CalendarMonth(iso: "2026-12"))), ["going", "off"]),
    (ItemCondition(.month(CalendarMonth(iso: "2026-11"))), ["soon", "going"]),
    (ItemCondition(.month(nil)), ["open"]),
    (ItemCondition(.ready(.thisMonth)), ["soon", "going"]),
    (ItemCondition(.ready(.undated)), ["open"]),
    (ItemCondition(.ready(.noEvidence)), ["done"]),
    (ItemCondition(.ready(.ofCurator)), ["late", "soon"]),
    (ItemCondition(.year(Small.year)), ["late", "soon", "done", "going", "open", "off", "plan"]),
    (ItemCondition(.year(nil)), []),
    (
      ItemCondition(.period(DaySpan(CalendarDay(iso: "2026-09-30")!, CalendarDay(iso: "2026-10-01")!)!)),
      ["late", "done"]
    ),
  ] as [(ItemCondition, [String])])
func chips(condition: ItemCondition, items: [String]) {
  #expect(drawn(condition) == items)
}

@Test(
  "Somebody who answers for items is found by the whole office or name, else by a part of it",
  arguments: [
    ("Директор", ["late", "done"]), ("соколова г. в.", ["late", "done"]), ("соколова", ["late", "done"]),
    ("заместитель", ["going"]), ("куратор", ["late"]), ("", ["soon", "open", "off", "plan"]), ("никто", []),
  ] as [(String, [String])])
func people(called: String, items: [String]) {
  #expect(drawn(ItemCondition(.responsible(called))) == items)
}

@Test(
  "A text is looked for word by word, in any case, ё as е, in texts, names, risks and people, else in the other layout",
  arguments: [
    ("урок", ["late", "done", "open"]), ("елка", ["soon"]), ("9 урок", ["late", "done", "open"]),
    ("№9 урок", ["late", "done", "open"]),
    ("tkrf", ["soon"]), ("соколова урок", ["late", "done"]), ("ФЦТ", ["open"]), ("сош 5", ["late", "soon", "done"]),
    ("protokol", []), ("протокол", ["done"]), ("parents", ["late", "done"]), ("нет такого", []),
    (" ", ["late", "soon", "done", "going", "open", "off", "plan"]),
  ] as [(String, [String])])
func texts(typed: String, items: [String]) {
  #expect(drawn(ItemCondition(.text(typed))) == items)
}

@Test("Each chip has to be passed; nothing passes two that exclude each other, and the rest is hidden")
func chipsTogether() {
  #expect(drawn(ItemCondition(.school(five)), ItemCondition(.risk(ID("parents"))), .overdue) == ["late"])
  let query = ItemQuery(filter: ItemFilter([ItemCondition(.text("урок")), ItemCondition(.text("практикум"))]))
  let list = ItemList(MadeItems.network, today: MadeItems.today, query: query)
  #expect(list.rows.isEmpty && list.count == 0 && list.hidden == 7)
}

@Test("A filter takes the values of a field as one chip, texts as a chip each, and drops the newest first")
func filtersAreMade() {
  var filter = ItemFilter([.overdue, ItemCondition(.risk(ID("parents"))), .dueSoon])
  #expect(
    filter.conditions == [ItemCondition(.state(.overdue), .state(.dueSoon)), ItemCondition(.risk(ID("parents")))])
  #expect(filter.singleValues == [.risk(ID("parents"))])
  filter.add(ItemCondition(.text("а")))
  filter.add(ItemCondition(.text("б")))
  filter.set(ItemCondition(.text("в")))
  #expect(filter.conditions.count == 4 && filter.conditions.last == ItemCondition(.text("в")))
  filter.dropLast()
  filter.drop(ItemCondition(.risk(ID("parents"))))
  #expect(filter.conditions == [ItemCondition(.state(.overdue), .state(.dueSoon)), ItemCondition(.text("а"))])
}

@Test(
  "Items are sorted by a field; equal ones keep the order of the roadmaps, and what is not set stays last either way",
  arguments: [
    (
      .title, ["soon", "going", "off", "plan", "done", "open", "late"],
      ["late", "done", "open", "plan", "off", "going", "soon"]
    ),
    (
      .deadline, ["done", "late", "soon", "off", "going", "plan", "open"],
      ["plan", "going", "off", "soon", "late", "done", "open"]
    ),
    (
      .state, ["late", "soon", "going", "open", "plan", "done", "off"],
      ["off", "done", "open", "plan", "going", "soon", "late"]
    ),
    (
      .school, ["going", "open", "off", "plan", "late", "soon", "done"],
      ["late", "soon", "done", "going", "open", "off", "plan"]
    ),
    (
      .donor, ["late", "soon", "done", "going", "open", "off", "plan"],
      ["late", "soon", "done", "going", "open", "off", "plan"]
    ),
    (
      .risk, ["late", "done", "soon", "going", "open", "off", "plan"],
      ["done", "late", "soon", "going", "open", "off", "plan"]
    ),
    (
      .kind, ["soon", "late", "done", "going", "open", "off", "plan"],
      ["soon", "late", "done", "going", "open", "off", "plan"]
    ),
    (
      .responsible, ["done", "going", "late", "soon", "open", "off", "plan"],
      ["late", "going", "done", "soon", "open", "off", "plan"]
    ),
    (
      .mark, ["done", "late", "soon", "going", "open", "off", "plan"],
      ["done", "late", "soon", "going", "open", "off", "plan"]
    ),
    (
      .month, ["done", "late", "soon", "going", "off", "plan", "open"],
      ["plan", "off", "soon", "going", "late", "done", "open"]
    ),
    (
      .id, ["done", "going", "late", "off", "open", "plan", "soon"],
      ["soon", "plan", "open", "off", "late", "going", "done"]
    ),
  ] as [(ItemField, [String], [String])])
func sorts(field: ItemField, up: [String], down: [String]) {
  #expect(drawn(sort: [ItemSort.Key(field)]) == up)
  #expect(drawn(sort: [ItemSort.Key(field, isDescending: true)]) == down)
}

@Test("Among equal ones the earlier keys decide")
func sortsBySeveral() {
  let keys = [ItemSort.Key(.school), ItemSort.Key(.title, isDescending: true)]
  #expect(drawn(sort: keys) == ["open", "plan", "off", "going", "late", "done", "soon"])
}

@Test(
  "Items are grouped by a field, an item of several values under each, what is not set last",
  arguments: [
    (.partnership, ["#q", "going", "open", "off", "plan", "#p", "late", "soon", "done"]),
    (.risk, ["#equipment", "late", "#parents", "late", "done", "#", "soon", "going", "open", "off", "plan"]),
    (
      .month,
      [
        "#2026-09", "done", "#2026-10", "late", "#2026-11", "soon", "going", "#2026-12", "going", "off", "#2027-01",
        "going",
        "#2027-05", "plan", "#", "open",
      ]
    ),
    (
      .responsible,
      [
        "#Директор", "done", "#Заместитель директора", "going", "#Куратор", "late", "#Соколова Г. В.", "late", "done",
        "#",
        "soon", "open", "off", "plan",
      ]
    ),
    (.task, ["#exchange", "soon", "#", "late", "done", "going", "open", "off", "plan"]),
    (.title, ["late", "soon", "done", "going", "open", "off", "plan"]),
  ] as [(ItemField, [String])])
func groups(field: ItemField, lines: [String]) {
  #expect(drawn(by: field) == lines)
}

@Test("A group counts its items, the list counts each once; folded ones are counted and have no row")
func groupsAreCounted() throws {
  var list = ItemList(MadeItems.network, today: MadeItems.today, query: ItemQuery(grouping: .risk))
  #expect(list.groups.map(\.counts.all) == [1, 2, 5] && list.groups.map(\.counts.done) == [0, 1, 0])
  #expect(list.count == 7 && list.counts.all == 7 && list.counts.cancelled == 1 && list.counts.undated == 1)
  #expect(list.items().count == 7 && list.items(inGroup: 1).count == 2)
  list.toggle(group: 1)
  #expect(list.drawn == ["#equipment", "late", "-#parents", "#", "soon", "going", "open", "off", "plan"])
  #expect(list.count == 7 && list.items().count == 6 && list.row(of: Small.place("done")) == nil)
  #expect(list.row(of: Small.place("late")) == 1)
  list.foldAll(true)
  #expect(list.drawn == ["-#equipment", "-#parents", "-#"])
  list.foldAll(false)
  #expect(list.rows.count == 11)
  let row = try #require(list.row(of: Small.place("late"), in: .risk(ID("parents"))))
  #expect(row == 3 && list.place(atRow: row) == Small.place("late") && list.place(atRow: 2) == nil)
  #expect(list.listed(atRow: row, in: MadeItems.network)?.placed.item.title == "Урок № 10")
}

@Test("The progress of a row is that of the roadmap, and the figures of all rows are those of today")
func progressOfRows() throws {
  let list = ItemList(Sample.network, today: Sample.today)
  let today = AttentionList(Sample.network, today: Sample.today)
  for row in list.rows.indices {
    let listed = try #require(list.listed(atRow: row, in: Sample.network))
    #expect(listed.progress == Sample.network.progress(of: listed.placed, today: Sample.today))
  }
  #expect(list.count == Sample.network.shownItems.count)
  for state in ItemState.allCases { #expect(list.counts[state] == today.figures.items[state]) }
  for (condition, kind) in [(.overdue, .overdue), (ItemCondition(.ready(.noEvidence)), .noEvidence)]
    as [(ItemCondition, AttentionKind)]
  {
    let found = ItemList(Sample.network, today: Sample.today, query: ItemQuery(filter: ItemFilter([condition])))
    #expect(found.count == today.lines(kind).count + today.putOff.count { $0.kind == kind } && found.count > 0)
  }
}
