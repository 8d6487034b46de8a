package import Deadlines
package import Insights
package import SchoolNetwork

/// An item in a table: only what filters, orders and groups look at, so that thousands are gone through at a key. Values
/// are numbers in the tables of ``ItemTable``; texts stay in the network.
package struct ItemEntry: Equatable, Sendable {
  /// Its id.
  package let id: ItemID
  /// Its roadmap among ``ItemTable/roadmaps``, and its place among the items there.
  package internal(set) var roadmap: Int32, place: Int32
  /// How its deadline is read; the risks it works on; who answers for it; section, kind and task.
  let reading: Int32, risks: Int32, people: Int32, section: Int32, kind: Int32, task: Int32
  /// The state today.
  package let state: ItemState
  /// What the ready filters look at.
  let lacksEvidence: Bool, isOfCurator: Bool
}

/// A roadmap in a table, with what its items share.
package struct ItemRoadmap: Equatable, Sendable {
  /// The partnership and the roadmap.
  package let partnership: PartnershipID, roadmap: RoadmapID
  /// Its sides.
  package let supported: Reference, donor: Reference
  /// The school year; nil while not set.
  package let year: SchoolYear?
  /// Where the network has them: the partnership, the roadmap in it.
  let partnershipPlace: Int, roadmapPlace: Int
  /// Its items among those of the table.
  var items: Range<Int>
}

/// Values that occur again and again, each under a number.
struct Distinct<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  /// The number of a value; a new one gets the next.
  mutating func number(of value: Value) -> Int32 {
    if let number = numbers[value] { return number }
    let number = Int32(values.count)
    values.append(value)
    numbers[value] = number
    return number
  }

  /// The number of a value; nil if nothing has it.
  func known(_ value: Value) -> Int32? { numbers[value] }
  /// The value of a number.
  subscript(number: Int32) -> Value { values[Int(number)] }
}

/// Somebody who answers for items: an office, a name, or both.
struct ItemPerson: Hashable, Sendable {
  let role: BytewiseText, name: BytewiseText
  let isOfCurator: Bool

  /// By what people know them: the name, else the office.
  var called: String { name.text.isEmpty ? role.text : name.text }
}

/// A number of an entry that says what many items share, so that a question is answered once for each number.
enum ItemCode: CaseIterable, Sendable {
  case roadmap, section, risks, people, kind, task, state, reading, evidence, curator
}

extension ItemEntry {
  /// The number of a code; those of a code begin with 0.
  func number(_ code: ItemCode) -> Int {
    switch code {
    case .roadmap: Int(roadmap)
    case .section: Int(section)
    case .risks: Int(risks)
    case .people: Int(people)
    case .kind: Int(kind)
    case .task: Int(task)
    case .state: state.order
    case .reading: Int(reading)
    case .evidence: lacksEvidence ? 1 : 0
    case .curator: isOfCurator ? 1 : 0
    }
  }
}

extension ItemState {
  /// The place in a sorted list: what presses first, what is settled last.
  var order: Int { ItemState.inOrder.firstIndex(of: self) ?? 0 }
  /// The states in that order.
  package static let inOrder: [ItemState] = [.overdue, .dueSoon, .inProgress, .planned, .done, .cancelled]
}
