package import Deadlines
import SchoolNetwork

/// Marks that say that something was done, and lack what would prove it or make it known. They are looked at by their
/// places: to go through the marks themselves copies each of them.
extension [Completion] {
  /// The occurrence that each mark counts for; nil if it is none of the deadline’s.
  func countedKeys(in reading: DeadlineReading) -> [String?] {
    indices.map { reading.countedKey(of: self[$0].occurrence, on: self[$0].date) }
  }

  /// The occurrences that are marked done, none of whose marks is in order, and the day of the earliest such mark. If two
  /// people marked the same occurrence, it is enough that one of the marks is in order. A mark whose occurrence the
  /// deadline no longer has is left to the check.
  func lacking(_ counted: [String?], where isInOrder: (Int) -> Bool) -> (keys: [String], since: CalendarDay?) {
    var lacking: [String] = []
    var since: CalendarDay?
    for number in indices where self[number].done {
      guard let key = counted[number],
        !indices.contains(where: { self[$0].done && counted[$0] == key && isInOrder($0) })
      else { continue }
      if !lacking.contains(key) { lacking.append(key) }
      if let date = self[number].date, since.map({ date < $0 }) ?? true { since = date }
    }
    return (lacking, since)
  }

  /// Whether a document or link that proves the mark at this place is named.
  func hasEvidence(_ place: Int) -> Bool { self[place].evidence.contains { !$0.title.isEmpty || !$0.link.isEmpty } }

  /// Whether something is marked done, and nothing proves it.
  package func lacksEvidence(in reading: DeadlineReading) -> Bool {
    indices.contains { self[$0].done } && !lacking(countedKeys(in: reading), where: hasEvidence).keys.isEmpty
  }
}
