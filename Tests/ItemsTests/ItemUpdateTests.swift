import Deadlines
import Insights
import Items
import Language
import SchoolNetwork
import TestSupport
import Testing

@Test("A table that takes in what was changed is the table of the network after it")
func tablesAreUpdated() {
  var dice = Dice(seed: 12)
  for seed in 0..<30 as Range<UInt64> {
    var network = RandomNetwork.of(seed: seed)
    var list = ItemList(
      network, today: Small.today,
      query: ItemQuery(
        filter: ItemFilter([ItemCondition(.text("а"))]), sort: ItemSort([ItemSort.Key(.title), ItemSort.Key(.school)]),
        grouping: ItemField.all(for: .group).randomElement(using: &dice)))
    for _ in 0..<6 {
      var partnerships = network.partnerships
      guard let place = partnerships.indices.randomElement(using: &dice) else { continue }
      let key = partnerships[place].key
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: partnerships.remove(at: place)
      case 1: partnerships[place].deleted = partnerships[place].deleted == nil ? Deletion() : nil
      default:
        for number in partnerships[place].roadmaps.indices {
          for item in partnerships[place].roadmaps[number].items.indices where Bool.random(using: &dice) {
            partnerships[place].roadmaps[number].items[item].title = ["Беседа", "Атлас", "Вечер"].randomElement(
              using: &dice)!
            partnerships[place].roadmaps[number].items[item].deadline = Deadline(
              ["май", "до 5 октября", ""].randomElement(using: &dice)!)
          }
        }
      }
      network = Network(
        town: network.town, riskCatalogue: network.riskCatalogue, clusterCatalogue: network.clusterCatalogue,
        schools: network.schools, partnerships: partnerships)
      list.update(after: [key], in: network)
      let fresh = ItemList(network, today: Small.today, query: list.query)
      #expect(list.table == fresh.table && list.drawn == fresh.drawn && list.groups == fresh.groups)
    }
  }
}

private func list(_ conditions: [ItemCondition] = [], sort: ItemField? = nil, by grouping: ItemField? = nil) -> ItemList
{
  ItemList(
    MadeItems.network, today: MadeItems.today,
    query: ItemQuery(
      filter: ItemFilter(conditions), sort: ItemSort(sort.map { [ItemSort.Key($0)] } ?? []), grouping: grouping))
}

@Test("A row edited out of the filter stays where it was, marked, until the filter, order or view is set")
func rowsStayInTheFilter() {
  var shown = list([.overdue, .dueSoon])
  #expect(shown.drawn == ["late", "soon"])
  let done = MadeItems.network { $0[0].status = .known(.cancelled) }
  shown.update(after: MadeItems.changed, in: done, edited: [Small.place("late")])
  #expect(shown.drawn == ["late!", "soon"] && shown.count == 2 && shown.hidden == 5)
  shown.update(after: MadeItems.changed, in: MadeItems.network, edited: [Small.place("late")])
  #expect(shown.drawn == ["late", "soon"], "what is there again is not marked")
  shown.update(after: MadeItems.changed, in: done, edited: [Small.place("late")])
  shown.show(shown.query, in: done)
  #expect(shown.drawn == ["soon"])
}

@Test("What others changed goes where it belongs at once")
func othersMoveAtOnce() {
  var shown = list([.overdue, .dueSoon])
  shown.update(after: MadeItems.changed, in: MadeItems.network { $0[0].status = .known(.cancelled) })
  #expect(shown.drawn == ["soon"])
}

@Test("A row edited out of the order or its group stays; a group left without items stays with it")
func rowsStayInOrderAndGroup() {
  var sorted = list(sort: .deadline)
  #expect(sorted.drawn.prefix(3) == ["done", "late", "soon"])
  sorted.update(
    after: MadeItems.changed, in: MadeItems.network { $0[0].deadline = Deadline("март") }, edited: [Small.place("late")]
  )
  #expect(sorted.drawn.prefix(3) == ["done", "late!", "soon"])

  var grouped = list(by: .month)
  #expect(grouped.drawn.prefix(4) == ["#2026-09", "done", "#2026-10", "late"])
  let moved = MadeItems.network { $0[0].deadline = Deadline("сентябрь") }
  grouped.update(after: MadeItems.changed, in: moved, edited: [Small.place("late")])
  #expect(grouped.drawn.prefix(4) == ["#2026-09", "done", "#2026-10", "late!"])
  grouped.foldAll(true)
  #expect(grouped.drawn.first == "-#2026-09" && grouped.groups.count == 7, "a fold is no key of filter or order")
  grouped.foldAll(false)
  grouped.show(ItemQuery(sort: ItemSort([ItemSort.Key(.title)]), grouping: .month), in: moved)
  #expect(grouped.drawn.prefix(3) == ["#2026-09", "done", "late"])
}

@Test("A row of several groups stays in each; in the ones it is still in it is not marked")
func rowsStayInSeveralGroups() {
  var grouped = list(by: .risk)
  let changed = MadeItems.network { $0[0].risks = [ID("parents")] }
  grouped.update(after: MadeItems.changed, in: changed, edited: [Small.place("late")])
  #expect(grouped.drawn.prefix(5) == ["#equipment", "late!", "#parents", "late", "done"])
  #expect(grouped.count == 7)
}

@Test("A new row that the filter would hide stays below the one before it; one that passes is where it belongs")
func newRowsStay() {
  var shown = list([.overdue, .dueSoon])
  let more = MadeItems.network { $0.insert(Small.item("new", "май"), at: 1) }
  shown.update(after: MadeItems.changed, in: more, edited: [Small.place("new")])
  #expect(shown.drawn == ["late", "new!", "soon"])
  var sorted = list(sort: .title)
  sorted.update(after: MadeItems.changed, in: more, edited: [Small.place("new")])
  #expect(sorted.drawn == ["soon", "going", "new", "off", "plan", "done", "open", "late"])
}

@Test("An edited row that is put away is gone")
func rowsThatAreGone() {
  var shown = list([.overdue, .dueSoon])
  shown.update(
    after: MadeItems.changed, in: MadeItems.network { $0[0].deleted = Deletion() }, edited: [Small.place("late")])
  #expect(shown.drawn == ["soon"])
}

@Test(
  "A deadline of thousands of years by a slip of the date makes no thousands of groups, and is in each of its months")
func endlessDeadlines() {
  let slip = MadeItems.network { items in
    (items[0].deadline.firstDay, items[0].deadline.lastDay) = (
      CalendarDay(iso: "0026-10-01"), CalendarDay(iso: "9999-12-31")
    )
  }
  let grouped = ItemList(slip, today: MadeItems.today, query: ItemQuery(grouping: .month))
  #expect(grouped.groups.count < 250)
  let filter = ItemFilter([ItemCondition(.month(CalendarMonth(iso: "2026-12")))])
  #expect(ItemList(slip, today: MadeItems.today, query: ItemQuery(filter: filter)).drawn == ["late", "going", "off"])
}

@Test("A group for each of 5,000 items: each has one, in order, and an edit leaves the rest as it is")
func manyGroups() {
  func network(_ first: String) -> Network {
    let items = (0..<5000).map { number in
      var item = Small.item("i\(number)", "май")
      item.responsibles = [MadeItems.responsible("", number == 0 ? first : "Имя \(number)")]
      return item
    }
    return Small.network(with: items)
  }
  let before = network("Имя 0")
  var list = ItemList(before, today: Small.today, query: ItemQuery(grouping: .responsible))
  #expect(list.groups.count == 5000 && list.groups.count > ItemList.manyGroups && list.rows.count == 10_000)
  #expect(list.drawn.prefix(4) == ["#Имя 0", "i0", "#Имя 1", "i1"])
  list.foldAll(true)
  #expect(list.rows.count == 5000 && list.items().isEmpty && list.count == 5000)
  list.update(after: [EntityKey(.partnership, "p")], in: network("Яковлев"), edited: [Small.place("i0")])
  list.foldAll(false)
  #expect(list.drawn.prefix(4) == ["#Имя 0", "i0!", "#Имя 1", "i1"] && list.groups.count == 5000)
}

@Test(
  "Whatever is edited: edited rows stay once in their group, the others keep their order, and the next key sorts all")
func keptRowsAreInPlace() {
  var dice = Dice(seed: 77)
  for seed in 0..<40 as Range<UInt64> {
    var network = RandomNetwork.of(seed: seed)
    let filters = [
      ItemFilter(), ItemFilter([.overdue, ItemCondition(.state(.planned))]), ItemFilter([ItemCondition(.text("а"))]),
    ]
    let query = ItemQuery(
      filter: filters.randomElement(using: &dice)!, sort: ItemSort([ItemSort.Key(.title), ItemSort.Key(.deadline)]),
      grouping: ([nil] + ItemField.all(for: .group)).randomElement(using: &dice)!)
    var list = ItemList(network, today: Small.today, query: query)
    for _ in 0..<5 {
      var partnerships = network.partnerships
      guard let place = partnerships.indices.randomElement(using: &dice) else { continue }
      var edited: Set<ItemPlace> = []
      for number in partnerships[place].roadmaps.indices {
        for item in partnerships[place].roadmaps[number].items.indices where Int.random(in: 0..<4, using: &dice) == 0 {
          let roadmap = partnerships[place].roadmaps[number]
          partnerships[place].roadmaps[number].items[item].title = ["Беседа", "Атлас", "Вечер"].randomElement(
            using: &dice)!
          partnerships[place].roadmaps[number].items[item].risks = [
            [], [ID("parents")], [ID("teachers"), ID("parents")],
          ]
          .randomElement(using: &dice)!
          partnerships[place].roadmaps[number].items[item].status = [nil, .known(.cancelled)].randomElement(
            using: &dice)!
          edited.insert(ItemPlace(partnerships[place].id, roadmap.id, roadmap.items[item].id))
        }
      }
      let before = list
      network = Network(
        town: network.town, riskCatalogue: network.riskCatalogue, clusterCatalogue: network.clusterCatalogue,
        schools: network.schools, partnerships: partnerships)
      list.update(after: [partnerships[place].key], in: network, edited: edited)
      let (old, new) = (before.places, list.places)
      for lines in new { #expect(Set(lines.map(\.place)).count == lines.count, "each once in its group") }
      // What was shown and is still there is in the same order, in each group that both have.
      for (group, lines) in before.groups.isEmpty ? [(0, old.first ?? [])] : Array(old.enumerated()) {
        let value = before.groups.isEmpty ? nil : before.groups[group].value
        let now = list.groups.isEmpty ? 0 : list.groups.firstIndex { $0.value == value }
        guard let now, new.indices.contains(now) else {
          #expect(lines.allSatisfy { list.table.number(of: $0.place) == nil })
          continue
        }
        let there = new[now].map(\.place)
        #expect(lines.map(\.place).filter(there.contains) == there.filter(lines.map(\.place).contains))
        #expect(lines.allSatisfy { there.contains($0.place) }, "nothing that was shown is gone")
      }
      #expect(list.count == Set(new.joined().map(\.place)).count)
    }
    list.show(query, in: network)
    let fresh = ItemList(network, today: Small.today, query: query)
    #expect(list.drawn == fresh.drawn && list.count == fresh.count && list.groups == fresh.groups)
  }
}
