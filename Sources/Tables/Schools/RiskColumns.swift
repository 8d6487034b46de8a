import Deadlines
import Insights
import Language
package import SchoolNetwork

/// A risk with the school whose profile has it.
package struct RiskOfSchool: Sendable {
  /// The risk.
  package let risk: Risk
  /// The school.
  package let school: School

  /// A risk of a school.
  package init(_ risk: Risk, _ school: School) {
    self.risk = risk
    self.school = school
  }
}

/// The columns of lists of risks.
package enum RiskColumns {
  /// The school.
  package static let school = Column<RiskOfSchool>(
    "school", .school, names: { row, _ in [row.school.name] }, value: { row, _ in .text(row.school.id.text) })
  /// The school’s name, for programs.
  package static let schoolName = Column<RiskOfSchool>(
    data: "schoolName", value: { row, _ in .text(row.school.name) })
  /// The factor’s name; for people the id where the catalogue does not have it.
  package static let factorName = Column<RiskOfSchool>(
    "factorName", .riskFactor,
    text: { $1.network.factorName($0.risk.factor) },
    value: { .text($1.network.riskFactor($0.risk.factor)?.name ?? "") })
  /// The factor’s id, for programs.
  package static let factor = Column<RiskOfSchool>(data: Risk.factor, value: { row, _ in .text(row.risk.factor.text) })
  /// How far it is worked on.
  package static let status = Column<RiskOfSchool>(
    Risk.status, .status, text: { $1.language.name($0.risk.status) }, value: { row, _ in .name(row.risk.status) })
  /// How much it weighs.
  package static let significance = Column<RiskOfSchool>(
    Risk.significance, .significance, text: { $1.language.name($0.risk.significance) },
    value: { row, _ in .name(row.risk.significance) })
  /// Whether it is live, for programs.
  package static let live = Column<RiskOfSchool>(data: "live", value: { row, _ in .flag(row.risk.isLive) })
  /// Whether somebody helps with it.
  package static let covered = Column<RiskOfSchool>(
    "covered", .support,
    text: { row, telling in
      row.risk.isLive ? telling.words(for: cover(row, telling)) : telling.language.name(Label.notLive)
    }, value: { .flag(cover($0, $1)) })

  /// `kurator list risks`.
  package static let list = ListDescription(
    record: { $0.risk.fieldValue }, of: RecordTable(Risk.self), members: [school, schoolName, factorName] + facts,
    shown: [school, factorName, status, significance, covered], unknown: unknown)
  /// A risk within its school.
  package static let inSchool = ListDescription(record: { $0.risk.fieldValue }, members: facts, unknown: unknown)

  /// Whether anybody helps; nobody helps with a risk that is not live.
  private static func cover(_ row: RiskOfSchool, _ telling: Telling) -> Coverage.Cover {
    if telling.network.isCovered(row.risk, of: row.school.id) { return .covered }
    return row.risk.isLive && telling.network.unread.maySupport(row.school.id) ? .unknown : .uncovered
  }

  @Sendable private static func unknown(_ row: RiskOfSchool, _ telling: Telling) -> [Column<RiskOfSchool>] {
    cover(row, telling) == .unknown ? [covered] : []
  }

  private static let facts = [factor, status, significance, live, covered]
}

extension Network {
  /// The risk profiles of the schools outside the trash, school by school.
  package var shownRisks: [RiskOfSchool] {
    schoolsByName.flatMap { school in school.risks.map { RiskOfSchool($0, school) } }
  }
}
