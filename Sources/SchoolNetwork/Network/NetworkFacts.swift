package import Deadlines

/// What follows from the data by the rules of the field. Nothing here is ever stored.
extension Network {
  /// The factors of the school's profile that are live.
  package func liveRisks(of school: School) -> [Risk] { school.risks.filter(\.isLive) }

  /// The live risks of a school, one for each factor: the first of each; risks without a factor are left out.
  package func liveFactors(of school: School) -> [Risk] {
    var seen: Set<RiskFactorID> = []
    return school.risks.filter { $0.isLive && !$0.factor.isNone && seen.insert($0.factor).inserted }
  }

  /// Whether a factor comes before another: by the order of the catalogue; factors that are not in it come last, by id.
  package func stands(_ one: RiskFactorID, before other: RiskFactorID) -> Bool {
    let (left, right) = (order(of: one), order(of: other))
    return left == right ? one.text < other.text : left < right
  }

  /// The factors that an unfinished partnership supporting the school names.
  package func coveredFactors(of school: SchoolID) -> Set<RiskFactorID> {
    var covered: Set<RiskFactorID> = []
    for place in places(supporting: school) where partnerships[place].isUnfinished {
      covered.formUnion(partnerships[place].risks)
    }
    return covered
  }

  /// Whether a live risk of the school is covered; a risk that is not live never is.
  package func isCovered(_ risk: Risk, of school: SchoolID) -> Bool {
    risk.isLive
      && places(supporting: school).contains { place in
        partnerships[place].isUnfinished && partnerships[place].risks.contains(risk.factor)
      }
  }

  /// What is stated about a flag of a school for a year: the membership of that year, else of the latest year before
  /// it.
  package func statedMembership(_ flag: ClusterFlag, of school: School, in year: SchoolYear) -> Membership? {
    school.memberships
      .filter { $0.flag == .known(flag) && $0.year.map { $0 <= year } ?? false }
      .max { ($0.year ?? year) < ($1.year ?? year) }
  }

  /// Whether a school belongs to a cluster in a school year: as stated; if nothing is stated, by the rule.
  package func belongs(_ school: School, to cluster: Cluster, in year: SchoolYear) -> Answer {
    var answers = cluster.flags.map { flag -> Answer in
      flag.known.flatMap { statedMembership($0, of: school, in: year)?.value?.known } ?? .unknown
    }
    if cluster.rule == .known(.twoResourceCriteria), answers.allSatisfy({ $0 == .unknown }) {
      answers = [school.resources?.deficit ?? .unknown]
    }
    if answers.contains(.yes) { return .yes }
    // Any flag is enough, so a «no» to one of two says nothing while the other is unknown.
    return answers.isEmpty || answers.contains(.unknown) ? .unknown : .no
  }

  /// Whether the stated membership of the resource cluster and its criteria disagree.
  package func membershipDisagrees(_ school: School, in year: SchoolYear) -> Bool {
    let stated = statedMembership(.resourceDeficit, of: school, in: year)?.value?.known ?? .unknown
    let computed = school.resources?.deficit ?? .unknown
    return stated != .unknown && computed != .unknown && stated != computed
  }

  /// The clusters a school belongs to in a school year.
  package func clusters(of school: School, in year: SchoolYear) -> [Cluster] {
    clusters.filter { belongs(school, to: $0, in: year) == .yes }
  }

  /// What the wordings of a roadmap are read against; nil while its school year is not set.
  package func deadlineContext(of roadmap: Roadmap) -> DeadlineContext? {
    guard let year = roadmap.year else { return nil }
    // A day alone is enough to make the period the roadmap's own; days in the wrong order make none.
    let isSet = roadmap.firstDay != nil || roadmap.lastDay != nil
    let period =
      isSet ? DaySpan(roadmap.firstDay ?? year.firstDay, roadmap.lastDay ?? year.lastTeachingDay) : nil
    return DeadlineContext(schoolYear: year, period: period, calendar: calendar)
  }
}
