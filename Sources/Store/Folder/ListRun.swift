import JSONText
import SchoolNetwork

/// Edits in a row that put objects behind one another into a list, as a table that is pasted does, or that take its last
/// ones out again, as the undo of that does. They are done at once: to do each by itself takes time by the square of
/// their number. Where they are not just that, they are left to be done one by one, with the same text as the end.
struct ListRun {
  /// The object with the list, and the name of the list.
  let address: Address, list: String
  /// The objects, in the order of the edits.
  private(set) var records: [FieldValue]
  private let after: String?
  private let isOfInserts: Bool

  /// From how many edits on it is worth the look.
  private static let fewest = 4

  /// The edits at the beginning of these that belong together; nil if they are few.
  init?(_ edits: ArraySlice<Edit>) {
    guard let first = edits.first else { return nil }
    switch first.action {
    case .insert(let list, let record, let after):
      (self.list, records, self.after, isOfInserts) = (list, [record], after, true)
    case .remove(let list, let record, let after):
      (self.list, records, self.after, isOfInserts) = (list, [record], after, false)
    case .set, .create, .discard: return nil
    }
    address = first.address
    var neighbour = isOfInserts ? Self.id(of: records[0]) : after
    for edit in edits.dropFirst() {
      guard edit.address == address, let beside = neighbour else { break }
      if isOfInserts {
        guard case .insert(list, let record, beside) = edit.action else { break }
        records.append(record)
      } else {
        guard case .remove(list, let record, _) = edit.action, Self.id(of: record) == beside else { break }
        records.append(record)
      }
      neighbour = next(edit)
    }
    guard records.count >= Self.fewest else { return nil }
  }

  private func next(_ edit: Edit) -> String? {
    switch edit.action {
    case .insert(_, let record, _): Self.id(of: record)
    case .remove(_, _, let after): after
    case .set, .create, .discard: nil
    }
  }

  private static func id(of record: FieldValue) -> String? { record[CommonField.id].text }

  /// Does them, if they are what they seem in this document, and answers how many it did. The last object of a list is
  /// left: the list goes with it.
  func apply(to document: inout JSONDocument?) throws(EditFault) -> Int {
    guard var changed = document else { return 0 }
    let path = address.path.flatMap { [JSONDocument.Step.member($0.list), .element(id: $0.id)] }
    guard case .array(let elements)? = changed.value(at: path + [.member(list)]), !elements.isEmpty else {
      return 0
    }
    var count = records.count
    do throws(JSONEditFault) {
      if isOfInserts {
        guard let after else { return 0 }
        let standing = Set(elements.compactMap { FieldValue($0)[CommonField.id].text })
        let ids = records.compactMap(Self.id)
        guard Set(ids).count == records.count, standing.isDisjoint(with: ids) else { return 0 }
        let values = records.compactMap(\.json)
        guard values.count == records.count else { return 0 }
        try changed.insert(values, intoList: list, at: path, after: after)
      } else {
        guard records.count <= elements.count else { return 0 }
        for (record, element) in zip(records, elements.reversed()) {
          let standing = FieldValue(element)
          guard standing[CommonField.id] == record[CommonField.id], standing.fits(record),
            record.fits(standing.normalised)
          else { return 0 }
        }
        count = min(records.count, elements.count - 1)
        guard count > 0 else { return 0 }
        try changed.removeLast(count, fromList: list, at: path)
      }
    } catch { throw error.meaning }
    document = changed
    return count
  }
}
