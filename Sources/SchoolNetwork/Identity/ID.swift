/// The id of a `Kind`: 1 to 64 of `a–z 0–9 -`, unique in its store.
package struct ID<Kind>: Hashable, Sendable {
  private let packed: PackedID

  /// The id with this text; an invalid text becomes the empty id, which nothing has.
  package init(_ text: String) { packed = PackedID(text) ?? .none }

  /// The id as written; empty for the empty id.
  package var text: String { packed.text }
  /// The id that nothing has: «not set».
  package static var none: ID { ID() }
  /// Whether this is no id at all.
  package var isNone: Bool { packed == .none }

  private init() { packed = .none }
}

/// Whether the text can be an id.
package func isID(_ text: String) -> Bool { PackedID.isID(text) }

extension ID: FieldCoded {
  /// An id; «not set» reads as the empty one.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    switch value.kind {
    case .text:
      guard let packed = PackedID(value.bytes) else { throw FieldFault(.notAnID(value.string)) }
      self.packed = packed
    case .nothing: self = .none
    case .no, .yes, .number, .list, .record, .name: throw FieldFault(.expectedText)
    }
  }

  /// The id.
  package var fieldValue: FieldValue { isNone ? .notSet : .text(text) }

  /// The id of what it names. The table says if an id is the object's own.
  package static var fieldKind: FieldKind {
    switch ObjectIdentifier(Kind.self) {
    case ObjectIdentifier(School.self): .reference(.school)
    case ObjectIdentifier(RiskFactor.self): .reference(.riskFactor)
    case ObjectIdentifier(RoadmapSection.self): .reference(.section)
    case ObjectIdentifier(RoadmapItem.self): .reference(.item)
    default: .id
    }
  }
}

/// A network store, wherever it lies.
package enum StoreKind {}
/// The id of a store.
package typealias StoreID = ID<StoreKind>
/// The id of a school or other institution.
package typealias SchoolID = ID<School>
/// The id of a risk factor in the catalogue.
package typealias RiskFactorID = ID<RiskFactor>
/// The id of a cluster in the catalogue.
package typealias ClusterID = ID<Cluster>
/// The id of a partnership.
package typealias PartnershipID = ID<Partnership>
/// The id of a roadmap.
package typealias RoadmapID = ID<Roadmap>
/// The id of a section of a roadmap.
package typealias SectionID = ID<RoadmapSection>
/// The id of a roadmap's item.
package typealias ItemID = ID<RoadmapItem>
