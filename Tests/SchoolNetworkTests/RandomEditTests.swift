import SchoolNetwork
import TestSupport
import Testing

/// Draws edits that fit a network: any field of any object in it, inserts and removals, whole entities that come and go.
struct RandomEdits {
  var numbers: Dice
  private var ids: IDSource

  init(seed: UInt64) {
    numbers = Dice(seed: seed)
    ids = IDSource(seed: seed)
  }

  private static let values: [FieldValue] = [
    .notSet, .flag(true), .flag(false), .number("7"), .text("Слова, «кавычки» и\nстрока"), .text("2026-12-15"),
    .text("2026/2027"), .text("active"), .text("somethingNew"), .text("a"), .text("other-town/school-9"),
    .list([.text("equipment"), .text("parents")]), .list([.text("2025/2026")]),
    .record([FieldMember("wording", .text("до 15 декабря"))]),
    .record([FieldMember("on", .text("2026-11-23")), FieldMember("by", .text("К."))]),
    .record([FieldMember("status", .text("signed")), FieldMember("number", .text("12-а"))]),
    .record([FieldMember("noInternet", .text("yes"))]),
  ]

  /// A field of an object, a new object in a list, or one of its objects taken out.
  mutating func next(in network: Network) -> Edit {
    while true {
      if numbers.next() % 12 == 0, let edit = comingOrGoing(network), fits(edit, network) { return edit }
      let (address, lists) = anObject(of: network)
      let fields = StoreFields.names(address)
      guard let field = fields.randomElement(using: &numbers), let now = network.value(of: field, at: address) else {
        continue
      }
      var edit: Edit?
      switch numbers.next() % 4 {
      case 0 where lists.contains(field): edit = insertion(into: field, now, at: address, network)
      case 1 where lists.contains(field): edit = removal(from: field, now, at: address)
      default:
        if !lists.contains(field), let value = Self.values.randomElement(using: &numbers), value != now {
          edit = Edit(address, .set(field: field, from: now, to: value))
        }
      }
      // Most values fit few fields: what is refused is drawn again.
      if let edit, fits(edit, network) { return edit }
    }
  }

  private func fits(_ edit: Edit, _ network: Network) -> Bool {
    var tried = network
    return (try? tried.apply(edit)) != nil
  }

  /// A new school, partnership or template, or one of those that there are taken away.
  private mutating func comingOrGoing(_ network: Network) -> Edit? {
    let standing =
      network.schools.map { EntityKey(.school, $0.id.text) } + network.partnerships.map(\.key)
      + network.templates.map { EntityKey(.template, $0.id.text) }
    if numbers.next() % 3 == 0 {
      guard let key = standing.randomElement(using: &numbers), let record = network.record(of: key) else { return nil }
      return Edit(Address(key), .discard(record: record))
    }
    let taken = Set(network.allIDs())
    let id = ids.next(["a", "p", "z"].randomElement(using: &numbers) ?? "", isTaken: taken.contains)
    switch numbers.next() % 3 {
    case 0: return .creating(Small.school(id, risks: [("parents", .active)]))
    case 1:
      let item = Small.item("i-" + id, "октябрь")
      return .creating(Small.partnership(id, "a", by: "other-town/b", risks: ["parents"], items: [item]))
    default:
      var template = RoadmapTemplate()
      (template.id, template.name, template.items) = (ID(id), "Шаблон", [Small.item("i-" + id, "май")])
      return .creating(template)
    }
  }

  private mutating func insertion(
    into list: String, _ now: FieldValue, at address: Address, _ network: Network
  ) -> Edit {
    let taken = Set(network.allIDs())
    let id = ids.next("n", isTaken: taken.contains)
    let others: [FieldValue] = if case .list(let values) = now { values } else { [] }
    let after = numbers.next() % 3 == 0 ? nil : others.randomElement(using: &numbers)?["id"].text
    return Edit(address, .insert(list: list, record: .record([FieldMember("id", .text(id))]), after: after))
  }

  private mutating func removal(from list: String, _ now: FieldValue, at address: Address) -> Edit? {
    guard case .list(let values) = now, let place = values.indices.randomElement(using: &numbers) else { return nil }
    let after = place > 0 ? values[place - 1]["id"].text : nil
    return Edit(address, .remove(list: list, record: values[place], after: after))
  }

  /// An object of the network and the names of its lists of objects.
  private mutating func anObject(of network: Network) -> (Address, [String]) {
    var address: Address
    switch numbers.next() % 7 {
    case 3: address = Address(EntityKey(.template, network.templates.randomElement(using: &numbers)?.id.text ?? ""))
    case 0: address = Address(EntityKey(.town, network.store.text))
    case 1: address = Address(EntityKey(.riskFactors, "risk-factors"))
    case 2: address = Address(EntityKey(.school, network.schools.randomElement(using: &numbers)?.id.text ?? ""))
    default:
      address = Address(EntityKey(.partnership, network.partnerships.randomElement(using: &numbers)?.id.text ?? ""))
    }
    while numbers.next() % 4 != 0 {
      guard let list = StoreFields.lists(address).randomElement(using: &numbers),
        case .list(let values)? = network.value(of: list, at: address),
        let id = values.randomElement(using: &numbers)?["id"].text
      else { break }
      address = address.appending(list, id)
    }
    return (address, StoreFields.lists(address))
  }
}

/// The tables of fields, by address.
enum StoreFields {
  static func names(_ address: Address) -> [String] {
    let lists = address.path.map(\.list)[...]
    switch address.entity.kind {
    case .town: return Town.memberOrder(at: lists)
    case .riskFactors: return RiskCatalogue.memberOrder(at: lists)
    case .clusters: return ClusterCatalogue.memberOrder(at: lists)
    case .school: return School.memberOrder(at: lists)
    case .partnership: return Partnership.memberOrder(at: lists)
    case .template: return RoadmapTemplate.memberOrder(at: lists)
    }
  }

  static func lists(_ address: Address) -> [String] {
    names(address).filter { !names(address.appending($0, "x")).isEmpty }
  }
}

private func wideNetwork() -> Network {
  var other = Small.partnership("q", "b", by: "a", risks: ["parents"], .planned)
  other.agreement = Agreement()
  other.agreement?.number = "1"
  return Small.network(
    [Small.school("a", risks: [("equipment", .active), ("parents", nil)]), Small.school("b")],
    [
      Small.partnership(
        "p", "a", by: "b", risks: ["equipment"],
        items: [Small.item("i", "ежемесячно", done: ["2026-09-30", "2026-10-31"]), Small.item("k", "")]), other,
    ])
}

/// The last ones take one of two partnerships of the same schools away and bring it back.
@Test(
  "Whatever is edited, taking it back gives the network as it was",
  arguments: Array(1...12 as ClosedRange<UInt64>) + [303, 428, 776])
func editsCanBeTakenBack(seed: UInt64) throws {
  var edits = RandomEdits(seed: seed)
  let first = wideNetwork()
  var network = first
  var done: [(edit: Edit, before: Network)] = []
  for _ in 0..<60 {
    let edit = edits.next(in: network)
    done.append((edit, network))
    try network.apply(edit)
    #expect(network != done[done.count - 1].before, "\(edit) changes nothing")
  }
  for (edit, before) in done.reversed() {
    try network.apply(edit.inverted)
    #expect(network == before, "\(edit)")
  }
  #expect(network == first)
}

@Test("A network of these values is the same however it came about", arguments: 1...6 as ClosedRange<UInt64>)
func editsEqualValues(seed: UInt64) throws {
  var edits = RandomEdits(seed: seed &+ 100)
  var network = wideNetwork()
  for _ in 0..<60 { try network.apply(edits.next(in: network)) }
  func copies<Entity: Recorded>(_ entities: [Entity]) throws -> [Entity] {
    var faults: [FieldFault] = []
    let copies = try entities.map { try Entity(field: $0.fieldValue, faults: &faults) }
    #expect(faults == [])
    return copies
  }
  let copy = Network(
    town: try copies([network.town])[0], riskCatalogue: try copies([network.riskCatalogue])[0],
    clusterCatalogue: try copies([network.clusterCatalogue])[0], schools: try copies(network.schools),
    partnerships: try copies(network.partnerships), templates: try copies(network.templates))
  #expect(copy == network)
}

@Test(
  "Whatever is edited, it is known which ids are taken, and which are free again",
  arguments: 1...8 as ClosedRange<UInt64>)
func takenIDsAreKeptUp(seed: UInt64) throws {
  var edits = RandomEdits(seed: seed &* 31)
  var network = wideNetwork()
  var everSeen: Set<String> = Set(network.allIDs())
  var done: [Edit] = []
  for step in 0..<80 {
    // Now and then the last edits are taken back, so that ids come free.
    if step % 7 == 6, let last = done.popLast() {
      try network.apply(last.inverted)
    } else {
      let edit = edits.next(in: network)
      try network.apply(edit)
      done.append(edit)
    }
    let standing = Set(network.allIDs())
    everSeen.formUnion(standing)
    for id in everSeen {
      let isTaken = network.isTaken(id)
      #expect(isTaken == standing.contains(id), "\(id) after \(String(describing: done.last))")
    }
  }
}
