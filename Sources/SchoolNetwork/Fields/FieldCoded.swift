import Deadlines

/// A value that can stand in a field. What is wrong inside it, but leaves the rest readable, goes to `faults`.
package protocol FieldCoded: Equatable, Sendable {
  /// The value out of a field. Throws where the field cannot be read at all.
  init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault)
  /// The value as it stands in a field; `notSet` is not written.
  var fieldValue: FieldValue { get }
}

extension String: FieldCoded {
  /// Words; «not set» reads as empty.
  package init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault) {
    switch field {
    case .text(let text): self = text
    case .notSet: self = ""
    case .flag, .number, .list, .record: throw FieldFault(.expectedText)
    }
  }

  /// The words; empty words are «not set».
  package var fieldValue: FieldValue { isEmpty ? .notSet : .text(self) }
}

extension Int: FieldCoded {
  /// A whole number.
  package init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault) {
    guard case .number(let digits) = field, let value = Int(digits) else { throw FieldFault(.expectedWholeNumber) }
    self = value
  }

  /// The number.
  package var fieldValue: FieldValue { .number(String(self)) }
}

extension Bool: FieldCoded {
  /// Yes or no; «not set» is no.
  package init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault) {
    switch field {
    case .flag(let flag): self = flag
    case .notSet: self = false
    case .text, .number, .list, .record: throw FieldFault(.expectedFlag)
    }
  }

  /// Yes or no, always written.
  package var fieldValue: FieldValue { .flag(self) }
}

extension Optional: FieldCoded where Wrapped: FieldCoded {
  /// The value, or nil where it is not set.
  package init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault) {
    if case .notSet = field { self = nil } else { self = try Wrapped(field: field, faults: &faults) }
  }

  /// The value, or `notSet`.
  package var fieldValue: FieldValue { self?.fieldValue ?? .notSet }
}

extension Array: FieldCoded where Element: FieldCoded {
  /// The elements in order; «not set» is none. An element that cannot be read makes its entity unreadable when it is
  /// a record (edits could not be addressed), and otherwise the list.
  package init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault) {
    switch field {
    case .notSet: self = []
    case .list(let values):
      self = []
      reserveCapacity(values.count)
      for (place, value) in values.enumerated() {
        // A list has no gaps: an element that is not set is none.
        if case .notSet = value {
          throw FieldFault(.expectedText, isFatal: Element.self is any Listed.Type).under(.element(place))
        }
        let known = faults.count
        do throws(FieldFault) {
          append(try Element(field: value, faults: &faults))
        } catch {
          throw error.under(.element(place))
        }
        for fault in known..<faults.count { faults[fault] = faults[fault].under(.element(place)) }
      }
    case .flag, .number, .text, .record: throw FieldFault(.expectedList)
    }
  }

  /// The elements in order; an empty list is «not set», empty words among others stay empty words.
  package var fieldValue: FieldValue {
    if isEmpty { return .notSet }
    return .list(
      map { element in
        let value = element.fieldValue
        return value == .notSet ? .text("") : value
      })
  }
}

extension CalendarDay: FieldCoded {
  /// A day written `YYYY-MM-DD`.
  package init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault) {
    guard case .text(let text) = field else { throw FieldFault(.expectedText) }
    guard let day = CalendarDay(iso: text) else { throw FieldFault(.notADay(text)) }
    self = day
  }

  /// `YYYY-MM-DD`.
  package var fieldValue: FieldValue { .text(iso) }
}

extension SchoolYear: FieldCoded {
  /// A school year written `2026/2027`.
  package init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault) {
    guard case .text(let text) = field else { throw FieldFault(.expectedText) }
    guard let year = SchoolYear(text) else { throw FieldFault(.notASchoolYear(text)) }
    self = year
  }

  /// `2026/2027`.
  package var fieldValue: FieldValue { .text(name) }
}
