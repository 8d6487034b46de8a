/// The rules of the attention list, for one network on one day. What each asks for stands in the list of «Сегодня» and
/// in «What a curator values»; the numbers of days and the limits come from the town's file.
///
/// A school that is closed or in the trash needs nothing itself: no partner, no visit, no cover. The lines of its
/// unfinished partnerships stay, because only finishing a partnership ends what it has promised. Of a finished
/// partnership nothing is told.
struct AttentionRules {
  let network: Network
  let today: CalendarDay
  let year: SchoolYear
  private let dueSoon: Int
  private let noVisit: Int
  private let agreementEnding: Int
  private let donorLoad: Int
  /// Wordings repeat from roadmap to roadmap, and reading one is most of the work.
  private var readings = DeadlineReadings()

  init(_ network: Network, _ today: CalendarDay) {
    self.network = network
    self.today = today
    year = SchoolYear(containing: today)
    let days = network.town.attention
    dueSoon = max(0, days?.dueSoon ?? AttentionDays.standardDueSoon)
    noVisit = max(0, days?.noVisit ?? AttentionDays.standardNoVisit)
    agreementEnding = max(0, days?.agreementEnding ?? AttentionDays.standardAgreementEnding)
    donorLoad = network.town.limits?.donorLoad ?? Limits.standardDonorLoad
  }
}

// MARK: - Of a partnership

extension AttentionRules {
  /// The lines of a partnership and of the items of its roadmaps.
  mutating func piece(of partnership: Partnership) -> AttentionPiece {
    var piece = AttentionPiece(supported: partnership.supported, donor: partnership.donor)
    guard partnership.isUnfinished else { return piece }
    var first: (day: CalendarDay, item: ItemPlace)?
    for roadmap in partnership.roadmaps {
      let context = network.deadlineContext(of: roadmap)
      let isOfThisYear = roadmap.year == year
      for item in roadmap.items where item.deleted == nil && item.status != .known(.cancelled) {
        if isOfThisYear { piece.note(item.risks, amongst: partnership.risks) }
        let place = ItemPlace(partnership.id, roadmap.id, item.id)
        let reading = readings.reading(of: item.deadline, in: context)
        piece.lines += lines(of: item, at: place, reading, of: partnership)
        if let day = reading.occurrences.first?.lastDay, first.map({ day < $0.day }) ?? true { first = (day, place) }
      }
    }
    piece.lines += agreementLines(of: partnership)
    piece.lines += plannedLate(partnership, first)
    piece.lines += sameRisk(partnership)
    piece.putOff(by: partnership.putOff, today: today)
    return piece
  }

  /// Overdue as `ItemProgress` says. Due soon: the next open day is today or at most so many days ahead (14), and
  /// nothing is overdue. A cancelled item or one in the trash does not come here.
  private func lines(
    of item: RoadmapItem, at place: ItemPlace, _ reading: DeadlineReading, of partnership: Partnership
  ) -> [AttentionLine] {
    guard reading.isDated || !item.completions.isEmpty else { return [] }
    let progress = ItemProgress(of: item, reading: reading, partnershipIsUnfinished: true, today: today)
    var lines = item.completions.isEmpty ? [] : markLines(of: item, at: place, reading, of: partnership)
    guard let day = progress.due.occurrence?.lastDay else { return lines }
    let isSoon = progress.daysLeft.map { $0 <= dueSoon } ?? false
    if progress.isOverdue || isSoon {
      lines.append(
        AttentionLine(
          progress.isOverdue ? .overdue : .dueSoon, partnership.supported, .item(place), since: day, today: today,
          urgency: Int(day.number)))
    }
    return lines
  }

  /// Done without evidence; held and not published. One line an item, with the number of its marks and the day of the
  /// earliest. A mark whose occurrence the deadline no longer has is told by the check. Of two marks of the same
  /// occurrence (two people marked it) it is enough that one is in order.
  private func markLines(
    of item: RoadmapItem, at place: ItemPlace, _ reading: DeadlineReading, of partnership: Partnership
  ) -> [AttentionLine] {
    let held = item.completions.filter { $0.done && reading.hasOccurrence($0.occurrence) }
    func line(_ kind: AttentionKind, where isInOrder: (Completion) -> Bool) -> AttentionLine? {
      let lacking = held.filter { mark in
        !held.contains { $0.occurrence == mark.occurrence && isInOrder($0) }
      }
      guard !lacking.isEmpty else { return nil }
      let since = lacking.compactMap(\.date).min()
      return AttentionLine(
        kind, partnership.supported, .item(place), since: since, today: today,
        .marks(Set(lacking.map(\.occurrence)).count), urgency: since.map { Int($0.number) } ?? .max)
    }
    return [
      line(.noEvidence) { $0.evidence.contains { !$0.title.isEmpty || !$0.link.isEmpty } },
      line(.notPublished) { !$0.publishedWhere.isEmpty },
    ].compactMap(\.self)
  }

  /// No agreement: none, a draft, or nothing said. Ending: the status says that it expired, or the last day of its term
  /// has passed, or is today or at most so many days ahead (30).
  private func agreementLines(of partnership: Partnership) -> [AttentionLine] {
    let agreement = partnership.agreement
    let status = agreement?.status
    let subject = AttentionLine.Subject.partnership(partnership.id)
    switch status {
    case nil, .known(.none), .known(.draft):
      // One that goes on without an agreement is more urgent than one that is to begin.
      let isPlanned = partnership.status == .known(.planned)
      return [
        AttentionLine(
          .noAgreement, partnership.supported, subject, since: partnership.since, today: today, .agreement(status),
          urgency: AttentionRules.urgency(isPlanned ? 1 : 0, partnership.since))
      ]
    case .known(.signed), .known(.expired), .unknown:
      let last = agreement?.validUntil
      guard status == .known(.expired) || last.map({ $0.days(since: today) <= agreementEnding }) ?? false else {
        return []
      }
      return [
        AttentionLine(
          .agreementEnding, partnership.supported, subject, since: last, today: today, .agreement(status),
          urgency: last.map { Int($0.number) } ?? .min)
      ]
    }
  }

  /// Still planned, though the last day of the first occurrence of some item has passed, marked or not: either it has
  /// begun and its status is behind, or it has not and its roadmap is.
  private func plannedLate(
    _ partnership: Partnership, _ first: (day: CalendarDay, item: ItemPlace)?
  ) -> [AttentionLine] {
    guard partnership.status == .known(.planned), let first, first.day < today else { return [] }
    return [
      AttentionLine(
        .plannedLate, partnership.supported, .partnership(partnership.id), since: first.day, today: today,
        .firstItem(first.item), urgency: Int(first.day.number))
    ]
  }

  /// The donor has live a risk that the partnership covers: a warning, never a hindrance. One line a partnership.
  private func sameRisk(_ partnership: Partnership) -> [AttentionLine] {
    guard !partnership.risks.isEmpty, let donor = network.school(partnership.donor), donor.deleted == nil else {
      return []
    }
    let shared = partnership.risks.filter { factor in donor.risks.contains { $0.factor == factor && $0.isLive } }
    guard !shared.isEmpty else { return [] }
    return [
      AttentionLine(
        .sameRisk, partnership.supported, .partnership(partnership.id), today: today, .factors(shared),
        urgency: -shared.count)
    ]
  }
}

// MARK: - Of a school

extension AttentionRules {
  /// The lines of a school itself. `pieces` are those of the partnerships, which know what their items work on.
  func piece(of school: School, _ pieces: [PartnershipID: AttentionPiece]) -> AttentionPiece {
    var piece = AttentionPiece(supported: .none, donor: .none)
    guard school.isOpen else { return piece }
    let reference = Reference(school.id, store: network.store, home: network.store)
    let supporting = network.partnerships(supporting: school.id).filter(\.isUnfinished)
    let live = network.liveRisks(of: school)
    let needsSupport = !live.isEmpty || !network.clusters(of: school, in: year).isEmpty
    if needsSupport, supporting.isEmpty {
      // The line of the school stands beside those of its risks: they answer two questions, who and with what.
      piece.lines.append(
        AttentionLine(
          .noPartner, reference, .school, since: lastPartnerUntil(school), today: today, .liveRisks(live.count),
          urgency: -live.count))
    }
    for risk in live { piece.lines += coverage(of: risk, reference, supporting, pieces) }
    if needsSupport || !supporting.isEmpty { piece.lines += visits(of: school, reference) }
    piece.lines += membership(of: school, reference)
    piece.lines += load(of: school, reference)
    piece.putOff(by: school.putOff, today: today)
    return piece
  }

  /// The day the last of the past partnerships ended.
  private func lastPartnerUntil(_ school: School) -> CalendarDay? {
    network.partnerships(supporting: school.id).compactMap(\.until).filter { $0 <= today }.max()
  }

  /// A live risk that no unfinished partnership names, one line a risk. Of a covered one: no item of a roadmap of this
  /// school year, in a partnership that covers it, works on it; cancelled items and those in the trash do not.
  private func coverage(
    of risk: Risk, _ school: Reference, _ supporting: [Partnership], _ pieces: [PartnershipID: AttentionPiece]
  ) -> [AttentionLine] {
    let weight = AttentionRules.weight(risk.significance)
    let covering = supporting.filter { $0.risks.contains(risk.factor) }
    guard !covering.isEmpty else {
      return [
        AttentionLine(
          .uncoveredRisk, school, .risk(risk.id), since: risk.since, today: today,
          .factor(risk.factor, risk.significance), urgency: AttentionRules.urgency(weight, risk.since))
      ]
    }
    guard !covering.contains(where: { pieces[$0.id]?.workedOn.contains(risk.factor) ?? false }) else { return [] }
    let since = covering.compactMap(\.since).min().map { max($0, year.firstDay) }
    return [
      AttentionLine(
        .noItems, school, .risk(risk.id), since: since, today: today,
        .covered(risk.factor, by: covering.map(\.id), year), urgency: AttentionRules.urgency(weight, since))
    ]
  }

  /// No visit for so many days (60) to a school that needs or gets support: since the last one that was held, else
  /// since the start of the school year. A visit counts from its day on; one without a day counts for nothing.
  private func visits(of school: School, _ reference: Reference) -> [AttentionLine] {
    var last: CalendarDay?
    var next: CalendarDay?
    for visit in school.visits {
      guard let day = visit.date else { continue }
      switch visit.status {
      case nil, .known(.held): if day <= today, last.map({ day > $0 }) ?? true { last = day }
      case .known(.planned): if day >= today, next.map({ day < $0 }) ?? true { next = day }
      case .known(.cancelled), .unknown: break
      }
    }
    let since = last ?? year.firstDay
    guard today.days(since: since) >= noVisit else { return [] }
    return [
      AttentionLine(
        .noVisit, reference, .school, since: since, today: today, .visits(wereHeld: last != nil, next: next),
        urgency: Int(since.number))
    ]
  }

  /// An order says one thing of the resource cluster, the three criteria another; both are known.
  private func membership(of school: School, _ reference: Reference) -> [AttentionLine] {
    guard network.membershipDisagrees(school, in: year),
      let stated = network.statedMembership(.resourceDeficit, of: school, in: year)
    else { return [] }
    // They disagree since the later of the two was said.
    let since = [stated.date, school.resources?.asOf].compactMap(\.self).max()
    let detail = AttentionLine.Detail.membership(
      stated: stated.value?.known ?? .unknown, computed: school.resources?.deficit ?? .unknown)
    return [
      AttentionLine(
        .membership, reference, .school, since: since, today: today, detail,
        urgency: since.map { Int($0.number) } ?? .max)
    ]
  }

  /// More unfinished partnerships than the donor may carry: its own limit, else the town's (2). A limit of 0 is one.
  private func load(of school: School, _ reference: Reference) -> [AttentionLine] {
    let limit = max(0, school.donorLimit ?? donorLoad)
    let load = network.partnerships(withDonor: school.id).count(where: \.isUnfinished)
    guard load > limit else { return [] }
    return [
      AttentionLine(
        .overLimit, reference, .school, today: today, .load(load, limit: limit), urgency: limit - load)
    ]
  }

  private static func weight(_ significance: Open<Significance>?) -> Int {
    switch significance?.known {
    case .high: 0
    case .medium: 1
    case .low: 2
    case nil: 3
    }
  }

  /// First by the rank, then the longer ago; a day that is not known comes last.
  private static func urgency(_ rank: Int, _ since: CalendarDay?) -> Int {
    rank << 33 + (since.map { Int($0.number) } ?? Int(Int32.max))
  }
}

// MARK: - Of the files

extension AttentionRules {
  /// Files that cannot be read or used, copies made by a sync program, and those that a newer version wrote.
  var fileLines: [AttentionLine] {
    var problems = network.unreadable.map(\.problem)
    for problem in network.problems where problem.isFault && !problems.contains(problem) { problems.append(problem) }
    return problems.enumerated().map { place, problem in
      let isSchool = problem.entity?.kind == .school && isID(problem.entity?.id ?? "")
      let school = isSchool ? problem.entity.map { SchoolID($0.id) } : nil
      return AttentionLine(
        .file, school.map { Reference($0, store: network.store, home: network.store) }, .file(problem.place.file),
        today: today, .problem(problem), urgency: place)
    }
  }
}

extension DeadlineReading {
  /// Whether a mark of this occurrence belongs to the deadline.
  fileprivate func hasOccurrence(_ key: String) -> Bool {
    guard hasMarkPerOccurrence else { return key == Occurrence.onceKey }
    guard let day = CalendarDay(iso: key) else { return false }
    return occurrences.contains { $0.lastDay == day }
  }
}
