import Deadlines
import Insights
import Items
import SchoolNetwork
import TestSupport
import Testing

@Test("A new item takes the single values of the filter, and passes it; of several values it takes none")
func newItemsTakeTheFilter() {
  let table = ItemTable(MadeItems.network, today: MadeItems.today)
  let filter = ItemFilter([
    ItemCondition(.risk(ID("parents"))), ItemCondition(.kind(.known(.visit))), ItemCondition(.task(.known(.exchange))),
    ItemCondition(.responsible("Соколова Г. В.")), ItemCondition(.state(.inProgress)),
    ItemCondition(.month(CalendarMonth(iso: "2027-02"))), ItemCondition(.partnership(ID("p"))),
  ])
  var item = Small.item("new", "")
  filter.fill(&item, from: table) { $0 + "-1" }
  #expect(item.responsibles.map(\.role) == ["Директор"] && item.responsibles.map(\.id.text) == ["h-1"])
  #expect(item.deadline.wording == "февраль 2027")
  let network = MadeItems.network { $0.append(item) }
  let list = ItemList(network, today: MadeItems.today, query: ItemQuery(filter: filter))
  #expect(list.drawn == ["new"])

  var plain = Small.item("plain", "")
  ItemFilter([ItemCondition(.risk(ID("parents")), .risk(ID("teachers"))), .overdue]).fill(&plain, from: table) { $0 }
  #expect(plain == Small.item("plain", ""))
}

@Test("A new item belongs to a roadmap that the filter lets through, one without items too")
func newItemsHaveARoadmap() {
  let table = ItemTable(MadeItems.network { $0 = [] }, today: MadeItems.today)
  let five = Reference(ID("five"), store: Small.store, home: Small.store)
  #expect(table.roadmaps(fitting: ItemFilter([ItemCondition(.school(five)), .overdue])).map(\.roadmap) == [ID("m-p")])
  #expect(table.roadmaps(fitting: ItemFilter()).count == 2)
  #expect(table.roadmaps(fitting: ItemFilter([ItemCondition(.year(nil))])).isEmpty)
}
