package import Insights
import Language
import SchoolNetwork

/// The columns of donors that are suggested for a school.
package enum DonorColumns {
  /// The donor.
  package static let donor = Column<SuggestedDonor>(
    "donor", .donor, text: { $1.name(of: $0.donor) }, value: { donor, _ in .text(donor.donor.text) })
  /// Live risks of the school in which it has stated experience, for programs.
  package static let stated = Column<SuggestedDonor>(
    data: "stated", value: { donor, _ in .ids(donor.stated.map(\.text)) })
  /// Those in which it has inferred experience, for programs.
  package static let inferred = Column<SuggestedDonor>(
    data: "inferred", value: { donor, _ in .ids(donor.inferred.map(\.text)) })
  /// Topics in common, for programs.
  package static let topics = Column<SuggestedDonor>(
    data: "topics", value: { donor, _ in .ids(donor.topics.map(\.topic)) })
  /// Live risks that are live at the donor too, for programs.
  package static let sameRisk = Column<SuggestedDonor>(
    data: "sameRisk", value: { donor, _ in .ids(donor.sameRisk.map(\.text)) })
  /// What it carries, for programs.
  package static let load = Column<SuggestedDonor>(data: "load", value: { donor, _ in .number(donor.load.count) })
  /// What it may carry, for programs.
  package static let limit = Column<SuggestedDonor>(data: "limit", value: { donor, _ in .number(donor.load.limit) })
  /// What its reasons weigh.
  package static let weight = Column<SuggestedDonor>(
    "weight", .weight, .number, text: { $1.language.weight($0.weight) }, value: { donor, _ in .number(donor.weight) })
  /// The reasons, a sentence each.
  package static let reasons = Column<SuggestedDonor>(
    "reasons", .reason, text: { sentences($0, $1).joined(separator: " ") },
    value: { donor, telling in .list(sentences(donor, telling).map { .text($0) }) })

  /// `kurator suggest`.
  package static let list = ListDescription(
    members: [donor, stated, inferred, topics, sameRisk, load, limit, weight, reasons])

  /// The reasons for and against a donor as sentences.
  package static func sentences(_ donor: SuggestedDonor, _ telling: Telling) -> [String] {
    donor.reasons.map { telling.language.sentence($0, in: telling.network) }
  }
}

/// The columns of the links of a plan.
package enum PlanColumns {
  /// The school.
  package static let supported = Column<PlannedLink>(
    "supported", .school, schools: { [$0.supported] }, value: { link, _ in .text(link.supported.text) })
  /// Its new donor.
  package static let donor = Column<PlannedLink>(
    "donor", .donor, schools: { [$0.donor] }, value: { link, _ in .text(link.donor.text) })
  /// What the newly covered risks weigh.
  package static let weight = Column<PlannedLink>(
    "weight", .weight, .number, text: { link, _ in "\(link.weight)" }, value: { link, _ in .number(link.weight) })
  /// Those risks; for people with a word where help goes both ways.
  package static let risks = Column<PlannedLink>(
    "risks", .risks,
    text: { link, telling in
      let risks = telling.language.names(of: link.risks, in: telling.network)
      return link.isMutual ? "\(risks) (\(telling.language.mutualHelp))" : risks
    }, value: { link, _ in .ids(link.risks.map(\.text)) })

  /// The links of `kurator plan`.
  package static let links = ListDescription(
    members: [supported, donor, risks], shown: [supported, donor, weight, risks])
}

/// The columns of the risks that a plan would leave uncovered.
package enum RemainingColumns {
  /// The school.
  package static let school = Column<RemainingRisk>(
    "school", .school, schools: { [$0.school] }, value: { left, _ in .text(left.school.text) })
  /// The factor.
  package static let factor = Column<RemainingRisk>(
    "factor", .riskFactor, text: { $1.network.factorShortName($0.factor) },
    value: { left, _ in .text(left.factor.text) })
  /// Why.
  package static let reason = Column<RemainingRisk>("reason", .reason, text: { $1.language.sentence($0.reason) })

  /// The second table of `kurator plan`.
  package static let list = ListDescription(shown: [school, factor, reason])
}
