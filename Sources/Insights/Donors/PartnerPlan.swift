package import SchoolNetwork

/// A plan for the whole network, to look at before anything is done: which school could get which new donor, so that
/// the weight of the newly covered risks is the greatest possible.
///
/// A school gets at most one new donor; a donor gets no more partnerships than its limit allows. A link covers the
/// uncovered live risks in which the donor has stated or inferred experience; a topic in common covers nothing, as it
/// covers nothing in a partnership that names only topics. The plan never pairs a school with a donor that it declined,
/// with one that already helps it, with itself, or with an institution that is closed or in the trash. Load has no
/// weight here: the limits bound it. Help that would go both ways is allowed, and marked.
///
/// A plan is a preview. Accepting a line makes a partnership:
/// ``Network/acceptedPartnership(of:with:risks:roadmap:id:)``.
package struct PartnerPlan: Equatable, Sendable {
  /// The new links, in the order of the schools' ids.
  package let links: [PlannedLink]
  /// The uncovered pairs that would be left, each with the reason, in the order of the schools' ids and the catalogue.
  package let remaining: [RemainingRisk]
  /// The weight of all risks that the links would newly cover.
  package let weight: Int
}

/// A link of the plan: a school and its new donor.
package struct PlannedLink: Equatable, Sendable {
  /// The school and its donor.
  package let supported: SchoolID, donor: SchoolID
  /// The risks it would newly cover, in the order of the catalogue; never empty.
  package let risks: [RiskFactorID]
  /// What these weigh; more than 0.
  package let weight: Int
  /// Whether the school helps that donor too, already or by this plan.
  package let isMutual: Bool

  /// The two, apart from what the link covers.
  package var pair: PartnerPair { PartnerPair(supported: supported, donor: donor) }
}

/// A school and a donor for it.
package struct PartnerPair: Hashable, Sendable {
  /// The school and the donor.
  package let supported: SchoolID, donor: SchoolID

  /// A pair.
  package init(supported: SchoolID, donor: SchoolID) {
    self.supported = supported
    self.donor = donor
  }
}

/// A live risk that nobody helps with, now or even if a whole plan were accepted, and why.
package struct RemainingRisk: Equatable, Sendable {
  /// The school and the factor.
  package let school: SchoolID, factor: RiskFactorID
  /// Why.
  package let reason: Reason

  /// A risk that stays uncovered, and why.
  package init(school: SchoolID, factor: RiskFactorID, reason: Reason) {
    self.school = school
    self.factor = factor
    self.reason = reason
  }

  /// Why a risk would stay uncovered.
  package enum Reason: CaseIterable, Sendable {
    /// Nobody in the network has experience or a linked topic; only a topic is there.
    case noDonor, onlyTopic
    /// Every donor with experience has no room, was declined, or is a partner already (its partnership could get the
    /// risks).
    case noRoom
    /// Every donor with experience and room was taken out of this plan for the school.
    case takenOut
    /// Somebody has experience and room, but the plan gives a school one new donor, and another weighs more, or what
    /// could be covered weighs nothing.
    case oneDonor
    /// Somebody has experience and room, and nobody has been asked yet; a whole plan never leaves a risk for this
    /// reason, but a plan with lines left out may.
    case canBeAsked
  }
}
