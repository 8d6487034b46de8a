package import Deadlines
package import SchoolNetwork

/// Who could help a school: donors in order, each with its reasons.
///
/// A donor is listed if it has experience in a live risk of the school, or a topic linked with one. Only risks that
/// nobody helps with yet have weight: covered risks are named, but somebody already works on them, and a second helper
/// is not what the school lacks. A donor is never left out because of its load, the same risks, a partnership or an
/// earlier refusal: the suggestion says so, and the curator decides. A donor that was declined before comes after all
/// others. Equal donors are ordered by id.
package struct Suggestion: Equatable, Sendable {
  /// The school.
  package let school: SchoolID
  /// Its live risks that were asked about, in the order of the catalogue. None for a school that is closed or in the
  /// trash.
  package let risks: [RiskFactorID]
  /// Those of them that nobody helps with.
  package let uncovered: [RiskFactorID]
  /// The donors, the best first.
  package let donors: [SuggestedDonor]
  /// The uncovered ones for which no other institution of the network has experience or a linked topic.
  package let noDonor: [RiskFactorID]
  /// The weights that were used.
  package let weights: MatchWeights
}

/// A donor that could help a school, and everything about it that matters for the choice.
package struct SuggestedDonor: Equatable, Sendable {
  /// The donor.
  package let donor: SchoolID
  /// Live risks of the school, also covered ones, in which it has stated, and inferred, experience.
  package let stated: [RiskFactorID], inferred: [RiskFactorID]
  /// Its topics that the catalogue links with live risks of the school.
  package let topics: [LinkedTopic]
  /// Those of ``stated`` and ``inferred`` that somebody helps with already; they do not weigh.
  package let covered: [RiskFactorID]
  /// Live risks of the school that are live at the donor too.
  package let sameRisk: [RiskFactorID]
  /// What it carries now, against its limit.
  package let load: DonorLoad
  /// Unfinished partnerships in which it helps the school already, and finished ones.
  package let partnerships: [PartnershipID], pastPartnerships: [PartnershipID]
  /// Whether the school helps this donor in an unfinished partnership: help would go both ways.
  package let isHelpedBySchool: Bool
  /// When it was declined before, and why.
  package let declined: [DeclinedDonor]
  /// The total weight of its reasons; may be negative for a loaded donor.
  package let weight: Int
  /// How many live risks were asked about.
  package let asked: Int

  /// What it would carry: one more, unless it helps the school already.
  package var loadAfter: Int { partnerships.isEmpty ? load.count + 1 : load.count }
}

/// A topic of a donor and the live risks of a school that the catalogue links it with.
package struct LinkedTopic: Equatable, Sendable {
  /// The topic, in the donor's words.
  package let topic: String
  /// The factors.
  package let factors: [RiskFactorID]

  /// A topic linked with these factors.
  package init(topic: String, factors: [RiskFactorID]) {
    self.topic = topic
    self.factors = factors
  }
}

/// One reason for or against a donor, to be worded.
package enum SuggestionReason: Equatable, Sendable {
  /// Stated, or inferred, experience in uncovered risks, of so many live ones.
  case stated([RiskFactorID], of: Int), inferred([RiskFactorID], of: Int)
  /// Topics in common.
  case topics([LinkedTopic])
  /// Experience in risks that somebody helps with already; it does not weigh.
  case covered([RiskFactorID])
  /// The donor has these risks too.
  case sameRisk([RiskFactorID])
  /// What it carries, and would carry, against its limit.
  case load(DonorLoad, after: Int)
  /// They are partners already; they were; the school helps this donor.
  case partners, pastPartners, helpedBySchool
  /// It was declined before; the reason may be empty, the day missing.
  case declined(reason: String, CalendarDay?)
}

extension SuggestedDonor {
  /// The reasons, in the order they are shown.
  package var reasons: [SuggestionReason] {
    var reasons: [SuggestionReason] = []
    let fresh = { (factors: [RiskFactorID]) in factors.filter { !covered.contains($0) } }
    if !fresh(stated).isEmpty { reasons.append(.stated(fresh(stated), of: asked)) }
    if !fresh(inferred).isEmpty { reasons.append(.inferred(fresh(inferred), of: asked)) }
    if !topics.isEmpty { reasons.append(.topics(topics)) }
    if !covered.isEmpty { reasons.append(.covered(covered)) }
    if !sameRisk.isEmpty { reasons.append(.sameRisk(sameRisk)) }
    reasons.append(.load(load, after: loadAfter))
    if !partnerships.isEmpty { reasons.append(.partners) }
    if !pastPartnerships.isEmpty { reasons.append(.pastPartners) }
    if isHelpedBySchool { reasons.append(.helpedBySchool) }
    return reasons + declined.map { .declined(reason: $0.reason, $0.date) }
  }
}
