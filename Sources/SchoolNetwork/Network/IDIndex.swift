/// Which ids a network has, and how often. They are counted when first asked for, because reading a network does not
/// need them, and kept up to date from then on, because counting again takes longer than any edit. It also remembers which
/// entities were here before. Neither adds anything to the network: two indexes are equal whatever they hold.
struct IDIndex: Equatable, Sendable {
  private var counts: [String: Int]?
  /// The entities that were taken away as a whole.
  private var gone: Set<EntityKey> = []

  /// Whether the ids were counted.
  var isCounted: Bool { counts != nil }

  /// Takes over all ids of a network.
  mutating func count(_ ids: [String]) {
    counts = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Whether something has this id.
  func holds(_ id: String) -> Bool { counts?[id] != nil }

  /// Notes that an entity was taken away.
  mutating func noteGone(_ key: EntityKey) { gone.insert(key) }

  /// Whether the entity was here and was taken away.
  func wasHere(_ key: EntityKey) -> Bool { gone.contains(key) }

  /// Notes what an action added and removed.
  mutating func note(_ action: Edit.Action) {
    guard isCounted else { return }
    switch action {
    case .set(_, let from, let to):
      for id in from.allIDs { add(-1, id) }
      for id in to.allIDs { add(1, id) }
    case .insert(_, let record, _), .create(let record): for id in record.allIDs { add(1, id) }
    case .remove(_, let record, _), .discard(let record): for id in record.allIDs { add(-1, id) }
    }
  }

  private mutating func add(_ count: Int, _ id: String) {
    let new = (counts?[id] ?? 0) + count
    counts?[id] = new > 0 ? new : nil
  }

  /// Whatever was counted, it is of the network that holds it.
  static func == (one: IDIndex, other: IDIndex) -> Bool { true }
}

extension FieldValue {
  /// The first id in it that two objects have.
  var idTwice: String? {
    var seen: Set<String> = []
    return allIDs.first { !seen.insert($0).inserted }
  }

  /// The ids of the objects in it.
  var allIDs: [String] {
    var found: [String] = []
    collectIDs(into: &found)
    return found
  }

  private func collectIDs(into found: inout [String]) {
    switch self {
    case .record(let members):
      for member in members {
        if member.name == CommonField.id, let id = member.value.text {
          found.append(id)
        } else {
          member.value.collectIDs(into: &found)
        }
      }
    case .list(let values): for value in values { value.collectIDs(into: &found) }
    case .notSet, .flag, .number, .text: break
    }
  }
}
