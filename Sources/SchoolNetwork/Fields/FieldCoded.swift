import Deadlines

/// A value that a field can hold. Errors inside it that leave the rest readable are added to `faults`.
package protocol FieldCoded: Equatable, Sendable {
  /// Reads the value of a field. Throws if the field cannot be read at all.
  init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault)
  /// The value in the form that a field holds; `notSet` is not written.
  var fieldValue: FieldValue { get }
  /// What a field of this type holds, unless its table says otherwise.
  static var fieldKind: FieldKind { get }
}

extension String: FieldCoded {
  /// Words; «not set» reads as empty.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    switch value.kind {
    case .text: self = value.string
    case .nothing: self = ""
    case .no, .yes, .number, .list, .record, .name: throw FieldFault(.expectedText)
    }
  }

  /// The words; empty words are «not set».
  package var fieldValue: FieldValue { isEmpty ? .notSet : .text(self) }

  /// Words of one line.
  package static var fieldKind: FieldKind { .words }
}

extension Int: FieldCoded {
  /// A whole number.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    guard let number = value.wholeNumber else { throw FieldFault(.expectedWholeNumber) }
    self = number
  }

  /// The number.
  package var fieldValue: FieldValue { .number(String(self)) }

  /// A whole number.
  package static var fieldKind: FieldKind { .number }
}

extension Bool: FieldCoded {
  /// Yes or no; «not set» is no.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    switch value.kind {
    case .yes: self = true
    case .no, .nothing: self = false
    case .text, .number, .list, .record, .name: throw FieldFault(.expectedFlag)
    }
  }

  /// Yes or no, always written.
  package var fieldValue: FieldValue { .flag(self) }

  /// Yes or no.
  package static var fieldKind: FieldKind { .yesNo }
}

extension Optional: FieldCoded where Wrapped: FieldCoded {
  /// The value, or nil if it is not set.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    if value.isNotSet { self = nil } else { self = try Wrapped(value, faults: &faults) }
  }

  /// The value, or `notSet`.
  package var fieldValue: FieldValue { self?.fieldValue ?? .notSet }

  /// What the value is.
  package static var fieldKind: FieldKind { Wrapped.fieldKind }
}

extension Array: FieldCoded where Element: FieldCoded {
  /// The elements in order; «not set» is an empty list. An element that cannot be read makes its entity unreadable if
  /// it is a record (edits could not be addressed), otherwise only the list.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    self = []
    switch value.kind {
    case .nothing: break
    case .list:
      reserveCapacity(value.elements.count)
      var place = 0
      for element in value.elements {
        // A list has no gaps: an element that is not set is left out.
        if element.isNotSet {
          throw FieldFault(.expectedText, isFatal: Element.self is any Listed.Type).under(.element(place))
        }
        let known = faults.count
        do throws(FieldFault) {
          append(try Element(element, faults: &faults))
        } catch {
          throw error.under(.element(place))
        }
        for fault in known..<faults.count { faults[fault] = faults[fault].under(.element(place)) }
        place += 1
      }
    case .no, .yes, .number, .text, .record, .name: throw FieldFault(.expectedList)
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

  /// A list of what its elements are.
  package static var fieldKind: FieldKind {
    let element = Element.fieldKind
    guard case .record(let table) = element else { return .list(of: element) }
    return .records(table)
  }
}

extension CalendarDay: FieldCoded {
  /// A day written `YYYY-MM-DD`.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    guard value.kind == .text else { throw FieldFault(.expectedText) }
    guard let day = CalendarDay(iso: value.bytes) else { throw FieldFault(.notADay(value.string)) }
    self = day
  }

  /// `YYYY-MM-DD`.
  package var fieldValue: FieldValue { .text(iso) }

  /// A day.
  package static var fieldKind: FieldKind { .day }
}

extension SchoolYear: FieldCoded {
  /// A school year written `2026/2027`.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    guard value.kind == .text else { throw FieldFault(.expectedText) }
    let text = value.string
    guard let year = SchoolYear(text) else { throw FieldFault(.notASchoolYear(text)) }
    self = year
  }

  /// `2026/2027`.
  package var fieldValue: FieldValue { .text(name) }

  /// A school year.
  package static var fieldKind: FieldKind { .schoolYear }
}
