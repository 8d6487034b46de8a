package import Deadlines
import Insights
package import SchoolNetwork
import Text

/// All items of a network outside the trash, in the order of the roadmaps, with how far they are on a day.
package struct ItemTable: Equatable, Sendable {
  /// The day.
  package let today: CalendarDay
  /// The items, roadmap by roadmap.
  package private(set) var items: [ItemEntry] = []
  /// The roadmaps outside the trash, those without items too.
  package private(set) var roadmaps: [ItemRoadmap] = []
  private(set) var values = Values()
  var ranks = ItemRanks()
  var texts = ItemTexts()

  /// The tables of values that entries refer to. Those of items that are gone stay: they are few.
  struct Values: Sendable {
    var readings = DeadlineReadings()
    var risks = Distinct<[RiskFactorID]>()
    var people = Distinct<[Int32]>()
    var persons = Distinct<ItemPerson>()
    var sections = Distinct<BytewiseText>()
    var kinds = Distinct<Open<ItemKind>?>()
    var tasks = Distinct<Open<KeyTask>?>()
    /// Whether the curator is among the people of a number.
    var curators: [Bool] = []
  }

  /// The items of a network on a day.
  package init(_ network: Network, today: CalendarDay) {
    self.today = today
    let curator = network.town.curator?.name ?? ""
    let dueSoon = network.town.dueSoonDays
    for place in network.partnerships.indices { add(place, network, dueSoon: dueSoon, curator: curator) }
  }

  /// The table after these entities were changed, created or removed; only what they hold is read again.
  package func updating(after entities: Set<EntityKey>, in network: Network) -> ItemTable {
    // The days of attention, the calendar and the curator hold for all.
    if entities.contains(where: { $0.kind == .town }) { return ItemTable(network, today: today) }
    var new = self
    new.ranks.forget(entities)
    new.texts.forget(entities)
    let changed = Set(entities.filter { $0.kind == .partnership }.map { PartnershipID($0.id) })
    guard !changed.isEmpty else { return new }
    (new.items, new.roadmaps) = ([], [])
    new.items.reserveCapacity(items.count + 1)
    var before: [PartnershipID: [Int]] = [:]
    for place in roadmaps.indices { before[roadmaps[place].partnership, default: []].append(place) }
    var carried: [Int32] = []
    carried.reserveCapacity(items.count + 1)
    let curator = network.town.curator?.name ?? ""
    let dueSoon = network.town.dueSoonDays
    for place in network.partnerships.indices {
      let id = network.partnerships[place].id
      if changed.contains(id) {
        new.add(place, network, dueSoon: dueSoon, curator: curator)
        carried += repeatElement(-1, count: new.items.count - carried.count)
      } else {
        for old in before[id] ?? [] {
          new.carry(roadmaps[old], items[roadmaps[old].items], to: place)
          carried += roadmaps[old].items.lazy.map(Int32.init)
        }
      }
    }
    new.ranks.carry(carried, in: new, network)
    return new
  }

  /// Whether both show the same; what was worked out for it before changes nothing.
  package static func == (one: ItemTable, other: ItemTable) -> Bool {
    // Most tables that are compared are copies of each other.
    let isCopy = one.items.withUnsafeBufferPointer { items in
      other.items.withUnsafeBufferPointer { items.baseAddress == $0.baseAddress }
    }
    if isCopy, one.today == other.today, one.roadmaps == other.roadmaps { return true }
    return one.today == other.today && one.roadmaps == other.roadmaps && one.items.count == other.items.count
      && one.items.indices.allSatisfy { one.isSame($0, as: other) }
  }

  private func isSame(_ item: Int, as other: ItemTable) -> Bool {
    let (one, two) = (items[item], other.items[item])
    return one.id == two.id && one.place == two.place && one.state == two.state
      && one.lacksEvidence == two.lacksEvidence && one.isOfCurator == two.isOfCurator
      && values.readings[Int(one.reading)] == other.values.readings[Int(two.reading)]
      && values.risks[one.risks] == other.values.risks[two.risks]
      && persons(of: one) == other.persons(of: two)
      && values.sections[one.section] == other.values.sections[two.section]
      && values.kinds[one.kind] == other.values.kinds[two.kind]
      && values.tasks[one.task] == other.values.tasks[two.task]
  }

  func persons(of entry: ItemEntry) -> [ItemPerson] { values.people[entry.people].map { values.persons[$0] } }

  // MARK: - Where an item is

  /// The place of an item.
  package func place(of item: Int) -> ItemPlace {
    let roadmap = roadmaps[Int(items[item].roadmap)]
    return ItemPlace(roadmap.partnership, roadmap.roadmap, items[item].id)
  }

  /// The item at a place; nil if the table does not have it.
  package func number(of place: ItemPlace) -> Int? {
    for roadmap in roadmaps where roadmap.roadmap == place.roadmap && roadmap.partnership == place.partnership {
      return roadmap.items.first { items[$0].id == place.item }
    }
    return nil
  }

  /// The roadmap of an item.
  package func roadmap(of item: Int) -> ItemRoadmap { roadmaps[Int(items[item].roadmap)] }

  /// How the deadline of an item is read.
  package func reading(of item: Int) -> DeadlineReading { values.readings[Int(items[item].reading)] }

  // MARK: - Making

  /// A roadmap that is as it was, at another place perhaps.
  private mutating func carry(_ roadmap: ItemRoadmap, _ entries: ArraySlice<ItemEntry>, to place: Int) {
    let first = items.count
    for var entry in entries {
      entry.roadmap = Int32(roadmaps.count)
      items.append(entry)
    }
    roadmaps.append(
      ItemRoadmap(
        partnership: roadmap.partnership, roadmap: roadmap.roadmap, supported: roadmap.supported, donor: roadmap.donor,
        year: roadmap.year, partnershipPlace: place, roadmapPlace: roadmap.roadmapPlace, items: first..<items.count))
  }

  /// The items of a partnership. By their places and field by field: copying an item out of its list takes longer than
  /// all that is asked of it.
  private mutating func add(_ place: Int, _ network: Network, dueSoon: Int, curator: String) {
    guard network.partnerships[place].deleted == nil else { return }
    let canBeLate = network.partnerships[place].isUnfinished
    for number in network.partnerships[place].roadmaps.indices
    where network.partnerships[place].roadmaps[number].deleted == nil {
      let roadmap = network.partnerships[place].roadmaps[number]
      let context = network.deadlineContext(of: roadmap)
      let sections = Dictionary(
        roadmap.sections.map { ($0.id, values.sections.number(of: BytewiseText($0.title))) },
        uniquingKeysWith: { first, _ in first })
      let first = items.count
      for item in roadmap.items.indices where roadmap.items[item].deleted == nil {
        let reading = values.readings.number(of: roadmap.items[item].deadline, in: context)
        let marks = roadmap.items[item].completions
        let progress = ItemProgress(
          decided: roadmap.items[item].status, marks: marks, reading: values.readings[reading], canBeLate: canBeLate,
          today: today)
        let people = people(roadmap.items[item].responsibles, curator: curator)
        let section = sections[roadmap.items[item].section] ?? values.sections.number(of: BytewiseText(""))
        items.append(
          ItemEntry(
            id: roadmap.items[item].id, roadmap: Int32(roadmaps.count), place: Int32(item), reading: Int32(reading),
            risks: values.risks.number(of: roadmap.items[item].risks), people: people, section: section,
            kind: values.kinds.number(of: roadmap.items[item].kind),
            task: values.tasks.number(of: roadmap.items[item].task), state: progress.state(dueSoon: dueSoon),
            lacksEvidence: canBeLate && !marks.isEmpty && progress.status != .cancelled
              && marks.lacksEvidence(in: progress.reading),
            isOfCurator: roadmap.items[item].kind == .known(.visit) || values.curators[Int(people)]))
      }
      roadmaps.append(
        ItemRoadmap(
          partnership: network.partnerships[place].id, roadmap: roadmap.id,
          supported: network.partnerships[place].supported, donor: network.partnerships[place].donor,
          year: roadmap.year, partnershipPlace: place, roadmapPlace: number, items: first..<items.count))
    }
  }

  /// The number of those who answer for an item.
  private mutating func people(_ responsibles: [Responsible], curator: String) -> Int32 {
    var people: [Int32] = []
    for responsible in responsibles where !responsible.role.isEmpty || !responsible.name.isEmpty {
      let person = values.persons.number(
        of: ItemPerson(
          role: BytewiseText(responsible.role), name: BytewiseText(responsible.name),
          isOfCurator: responsible.side == .known(.curator)))
      if !people.contains(person) { people.append(person) }
    }
    let number = values.people.number(of: people)
    if Int(number) == values.curators.count {
      values.curators.append(people.contains { values.persons[$0].isCurator(called: curator) })
    }
    return number
  }
}

extension ItemPerson {
  /// Whether it is the curator of this name, who is on no school’s side.
  fileprivate func isCurator(called curator: String) -> Bool {
    isOfCurator || Folding.contains(Folding.folded(role.text), "куратор")
      || !curator.isEmpty && Folding.folded(name.text) == Folding.folded(curator)
  }
}
