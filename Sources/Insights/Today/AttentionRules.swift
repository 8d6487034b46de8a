import Deadlines
import SchoolNetwork

/// The rules of the attention list, for one network on one day. The list of «Сегодня» and «What a curator values»
/// describe what each rule asks for; the numbers of days and the limits come from the town's file.
///
/// A school that is closed or in the trash needs nothing itself: no partner, no visit, no cover. The lines of its
/// unfinished partnerships stay, because only finishing a partnership ends what it has promised. A finished partnership
/// has no lines.
struct AttentionRules {
  let network: Network
  let today: CalendarDay
  let year: SchoolYear
  let dueSoon: Int
  let noVisit: Int
  let agreementEnding: Int
  var readings = DeadlineReadings()

  init(_ network: Network, _ today: CalendarDay) {
    self.network = network
    self.today = today
    year = SchoolYear(containing: today)
    dueSoon = network.town.dueSoonDays
    noVisit = network.town.noVisitDays
    agreementEnding = network.town.agreementEndingDays
  }

  static func weight(_ significance: Open<Significance>?) -> Int {
    switch significance?.known {
    case .high: 0
    case .medium: 1
    case .low: 2
    case nil: 3
    }
  }

  /// By rank, then the longest ago first; an unknown day comes last.
  static func urgency(_ rank: Int, _ since: CalendarDay?) -> Int {
    rank << 33 + (since.map { Int($0.number) } ?? Int(Int32.max))
  }
}

// MARK: - Of the files

extension AttentionRules {
  /// Files that cannot be read or used, copies made by a sync program, and those that a newer version wrote.
  var files: AttentionLines {
    var lines = AttentionLines()
    var problems = network.unreadable.map(\.problem)
    for problem in network.problems where problem.isFault && !problems.contains(problem) { problems.append(problem) }
    for (place, problem) in problems.enumerated() {
      let isSchool = problem.entity?.kind == .school && isID(problem.entity?.id ?? "")
      let school = isSchool ? problem.entity.map { SchoolID($0.id) } : nil
      lines.add(
        AttentionLine(
          .file, school.map { Reference($0, store: network.store, home: network.store) }, .file(problem.place.file),
          today: today, .problem(problem), urgency: place))
    }
    return lines
  }
}
