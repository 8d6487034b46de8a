/// What a network knows that it does not know: what files that cannot be read may hold. A sentence such as «no partner»
/// is only true where nothing here speaks against it.
package struct Unread: Equatable, Sendable {
  /// What a partnership that cannot be read still says of its sides; a side is nil where any school may be meant.
  private struct Link: Equatable, Sendable {
    var supported: Reference?
    var donor: Reference?
  }

  /// The entities that may be missing in the network: copies of what could be read are none of them.
  package private(set) var entities: [UnreadableEntity] = []
  /// Whether a school, a partnership, a template, the risk factors, the clusters may be missing in the network.
  package private(set) var schools = false, partnerships = false, templates = false
  /// Whether the catalogue of risk factors, that of clusters is missing.
  package private(set) var riskFactors = false, clusters = false
  private var links: [Link] = []
  private var hidesEveryLink = false

  init() {}

  /// Whether the figures of schools, clusters, partnerships or items may be too low.
  package var lowersFigures: Bool { schools || partnerships || clusters }
  /// Whether it is not known who could help: nothing is suggested, planned or accepted then.
  package var hidesDonors: Bool { schools || partnerships || riskFactors }
  /// Whether it is this entity that hides who could help.
  package func hidesDonors(_ entity: UnreadableEntity) -> Bool {
    [.school, .partnership, .riskFactors].contains(entity.key.kind)
  }

  /// Whether a partnership that cannot be read may support this school.
  package func maySupport(_ school: SchoolID) -> Bool {
    partnerships && (hidesEveryLink || links.contains { Unread.mayBe(school, $0.supported) })
  }

  /// Whether this school may be the donor of a partnership that cannot be read.
  package func mayBeDonor(_ school: SchoolID) -> Bool {
    partnerships && (hidesEveryLink || links.contains { Unread.mayBe(school, $0.donor) })
  }

  /// Whether this school may be a side of a partnership that cannot be read.
  package func mayBePartner(_ school: SchoolID) -> Bool { maySupport(school) || mayBeDonor(school) }

  /// Whether a partnership that cannot be read may be one of these two schools.
  func mayLink(_ supported: SchoolID, _ donor: SchoolID) -> Bool {
    partnerships
      && (hidesEveryLink || links.contains { Unread.mayBe(supported, $0.supported) && Unread.mayBe(donor, $0.donor) })
  }

  private static func mayBe(_ school: SchoolID, _ side: Reference?) -> Bool {
    side.map { !$0.isElsewhere && $0.school == school } ?? true
  }
}

extension Unread {
  /// What these files and folders may hide from a network. `isKnown` says whether an entity is in the network.
  init(
    _ entities: [UnreadableEntity], _ folders: [EntityKind: Problem], store: StoreID, isKnown: (EntityKey) -> Bool
  ) {
    schools = folders[.school] != nil
    templates = folders[.template] != nil
    hidesEveryLink = folders[.partnership] != nil
    partnerships = hidesEveryLink
    let unread = Set(entities.map(\.key))
    for entity in entities where !entity.isCopy(isKnown: { isKnown($0) || unread.contains($0) }) {
      self.entities.append(entity)
      switch entity.key.kind {
      case .school: schools = true
      case .template: templates = true
      case .riskFactors: riskFactors = true
      case .clusters: clusters = true
      case .town: break
      case .partnership:
        partnerships = true
        // A school that nobody knows is no answer to who is meant.
        func side(_ reference: Reference?) -> Reference? {
          guard var reference, !reference.isNone else { return nil }
          reference.settle(in: store)
          let key = EntityKey(.school, reference.school.text)
          return reference.isElsewhere || isKnown(key) || unread.contains(key) ? reference : nil
        }
        links.append(Link(supported: side(entity.remains.supported), donor: side(entity.remains.donor)))
      }
    }
  }
}

/// An entity whose file cannot be read.
package struct UnreadableEntity: Equatable, Sendable {
  /// Which entity, by the name of its file.
  package var key: EntityKey
  /// What is wrong with the file.
  package var problem: Problem
  /// What could be read all the same.
  package var remains: Remains

  /// What a file that cannot be read as a whole says before its first fault; nil for what it does not say.
  package struct Remains: Equatable, Sendable {
    /// The id.
    package var id: String?
    /// Of a partnership: the school that is supported, and the donor.
    package var supported: Reference?, donor: Reference?

    /// Nothing.
    package init() {}
  }

  /// An entity that cannot be read for this reason.
  package init(_ key: EntityKey, _ problem: Problem, remains: Remains = Remains()) {
    self.key = key
    self.problem = problem
    self.remains = remains
  }

  /// Whether it is a copy of an entity that has a file of its own, and so hides nothing.
  package func isCopy(isKnown: (EntityKey) -> Bool) -> Bool {
    remains.id.map { $0 != key.id && isKnown(EntityKey(key.kind, $0)) } ?? false
  }
}
