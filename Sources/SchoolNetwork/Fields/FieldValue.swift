/// What a field of an entity holds, apart from any file format: the common language of edits, undo and the store.
package enum FieldValue: Equatable, Sendable {
  /// «Not set»: the field is missing or empty. Legal wherever no rule says otherwise.
  case notSet
  /// Yes or no.
  case flag(Bool)
  /// A number, by its digits, so that nothing is rounded.
  case number(String)
  /// Words, ids, days, names of enum values.
  case text(String)
  /// Values in order.
  case list([FieldValue])
  /// Named values in order.
  case record([FieldMember])

  /// The member of this name; `notSet` if there is none, or if this is no record.
  package subscript(name: String) -> FieldValue {
    guard case .record(let members) = self else { return .notSet }
    return members.first { $0.name == name }?.value ?? .notSet
  }

  /// The value as fields give it: empty words, lists and records are «not set», and a record has no member that is not
  /// set.
  package var normalised: FieldValue {
    switch self {
    case .text(let text): return text.isEmpty ? .notSet : self
    case .list(let values): return values.isEmpty ? .notSet : self
    case .record(let members):
      let set = members.compactMap { member -> FieldMember? in
        let value = member.value.normalised
        return value == .notSet ? nil : FieldMember(member.name, value)
      }
      return set.isEmpty ? .notSet : .record(set)
    case .notSet, .flag, .number: return self
    }
  }

  /// The words, if it holds words.
  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}

/// A named value in a record.
package struct FieldMember: Equatable, Sendable {
  /// The field's name, as in the file: `expectedResult`.
  package var name: String
  /// What it holds.
  package var value: FieldValue

  /// A named value.
  package init(_ name: String, _ value: FieldValue) {
    self.name = name
    self.value = value
  }
}

/// Why a field cannot hold a value, and where.
package struct FieldFault: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Reason: Equatable, Sendable {
    /// Something of another kind was expected.
    case expectedText, expectedWholeNumber, expectedFlag, expectedList, expectedRecord
    /// The words are no day `YYYY-MM-DD`, or one the calendar does not have.
    case notADay(String)
    /// The words are no school year `2026/2027`.
    case notASchoolYear(String)
    /// The words are no id: 1 to 64 of `a–z 0–9 -`.
    case notAnID(String)
    /// A record of a list has no id.
    case noID
    /// The last day is before the first.
    case daysReversed
    /// A number outside its range.
    case outOfRange(Int)
    /// The record has no such field, but one of nearly this name. Nothing is lost: the file keeps the member.
    case nearly(String)
  }

  /// A step on the way to the value.
  package enum Step: Equatable, Sendable {
    /// The member of this name.
    case member(String)
    /// The element at this place, from 0.
    case element(Int)
  }

  /// What is wrong.
  package var reason: Reason
  /// The way from the entity to the value.
  package var path: [Step]
  /// Whether the entity as a whole cannot be read: its edits could not be addressed.
  package var isFatal: Bool

  /// A fault at the value itself; the steps to it are added on the way up.
  package init(_ reason: Reason, isFatal: Bool = false) {
    self.reason = reason
    self.path = []
    self.isFatal = isFatal
  }

  /// Whether it only draws attention to a member that is not read: no value is wrong.
  package var isRemark: Bool {
    guard case .nearly = reason else { return false }
    return true
  }

  /// The fault seen from one step further out.
  package func under(_ step: Step) -> FieldFault {
    var fault = self
    fault.path.insert(step, at: 0)
    return fault
  }
}
