/// A value of a list of names that may grow: one that this version does not know is kept, shown and written back.
package enum Open<Known: RawRepresentable<String> & Hashable & Sendable>: Hashable, Sendable {
  /// A value this version knows.
  case known(Known)
  /// A name this version does not know, as written. It lies apart, so that the known ones, which are nearly all, take a
  /// third of the room.
  indirect case unknown(String)

  /// The value of this name.
  package init(name: String) {
    if let known = Known(rawValue: name) { self = .known(known) } else { self = .unknown(name) }
  }

  /// The name, as in the file.
  package var name: String {
    switch self {
    case .known(let known): known.rawValue
    case .unknown(let name): name
    }
  }

  /// The value, if this version knows it.
  package var known: Known? {
    guard case .known(let known) = self else { return nil }
    return known
  }
}

extension Open: FieldCoded where Known: CaseIterable {
  /// A name, known or not.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    guard value.kind == .text else { throw FieldFault(.expectedText) }
    self.init(name: value.string)
  }

  /// The name.
  package var fieldValue: FieldValue { .text(name) }

  /// One of the names that this version knows.
  package static var fieldKind: FieldKind {
    Known.self == Answer.self ? .yesNoUnknown : .choice(Known.allCases.map(\.rawValue))
  }
}
