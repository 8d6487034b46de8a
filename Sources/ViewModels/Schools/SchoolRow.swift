package import Language
package import SchoolNetwork
import Text

/// A line of the pane of schools.
package struct SchoolRow: Equatable, Sendable {
  /// The school.
  package let id: SchoolID
  /// Its name; the id if it has none.
  package let name: String
  /// How many risks are live, how many of them nobody helps with, and of how many it is not known.
  package let live: Int, uncovered: Int, unknown: Int
  /// Whether it is closed.
  package let isClosed: Bool

  /// The line of a school.
  package init(_ school: School, in network: Network) {
    id = school.id
    name = school.nameOrID
    let covered = network.coveredFactors(of: school.id)
    let risks = network.liveRisks(of: school)
    live = risks.count
    let open = risks.count { !covered.contains($0.factor) }
    (uncovered, unknown) = network.unread.maySupport(school.id) ? (0, open) : (open, 0)
    isClosed = !school.isOpen
  }

  /// The counts in words as short as the column allows: «5 рисков, 3 без поддержки» is for the card; here «5 · 3!».
  package var counts: String {
    if live == 0 { return "" }
    if unknown > 0 { return "\(live)·\(unknown)\(Sign.unknown)" }
    return uncovered == 0 ? "\(live)" : "\(live)·\(uncovered)\(Sign.trouble)"
  }
}

/// A line of the risk profile.
package struct RiskRow: Equatable, Sendable {
  /// The risk.
  package let id: ID<Risk>
  /// The factor's name, and its short name for narrow columns.
  package let name: String, shortName: String
  /// The status and the significance in words; empty while not set.
  package let status: String, significance: String
  /// Who helps with it: the donors of the unfinished partnerships that name it.
  package let helpers: [String]
  /// Whether it is live, and whether it is covered; whether more may help than are known.
  package let isLive: Bool, isCovered: Bool, mayHaveMore: Bool

  /// The line of a risk of a school.
  package init(_ risk: Risk, of school: School, in network: Network, _ language: Language) {
    id = risk.id
    name = network.factorName(risk.factor)
    shortName = network.factorShortName(risk.factor)
    status = risk.status.map { language.name($0) } ?? ""
    significance = risk.significance.map { language.name($0) } ?? ""
    isLive = risk.isLive
    helpers = network.partnerships(supporting: school.id)
      .filter { $0.isUnfinished && $0.risks.contains(risk.factor) }
      .map { network.donorName($0) }
    isCovered = risk.isLive && !helpers.isEmpty
    mayHaveMore = network.unread.maySupport(school.id)
  }

  /// Who helps in words: nobody, or that it is not known.
  package func help(_ language: Language) -> String {
    if !helpers.isEmpty { return language.helps(helpers) }
    return mayHaveMore ? language.unknown : language.notCovered
  }

  /// The name that fits into so many columns: the whole one where it does, else the short one.
  package func name(in columns: Int) -> String { Width.of(name) <= columns ? name : shortName }

  /// The rows of a school's profile: live ones first, each group in the order of the catalogue.
  package static func rows(of school: School, in network: Network, _ language: Language) -> [RiskRow] {
    school.risks
      .sorted { one, other in
        one.isLive == other.isLive
          ? (network.order(of: one.factor), one.id.text) < (network.order(of: other.factor), other.id.text)
          : one.isLive
      }
      .map { RiskRow($0, of: school, in: network, language) }
  }
}
