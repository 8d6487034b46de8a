import Deadlines
import SchoolNetwork

extension AttentionRules {
  /// What follows from a school itself. `pieces` are those of the partnerships, which know what their items work on.
  func piece(of school: School, _ pieces: [PartnershipID: PartnershipPiece]) -> SchoolPiece {
    var piece = SchoolPiece()
    let load = network.donorLoad(of: school)
    if load.count > 0 || load.mayBeMore || (school.isOpen && !school.experience.isEmpty) { piece.load = load }
    guard school.isOpen else { return piece }
    piece.isOpen = true
    piece.clusters = network.clusters(of: school, in: year).map(\.id)
    let reference = Reference(school.id, store: network.store, home: network.store)
    let supporting = network.places(supporting: school.id).filter { network.partnerships[$0].isUnfinished }
    let live = network.liveRisks(of: school)
    let needsSupport = !live.isEmpty || !piece.clusters.isEmpty
    // Where a partnership that cannot be read may support the school, nobody can say that something is missing.
    let isKnown = !network.unread.maySupport(school.id)
    if needsSupport, supporting.isEmpty, isKnown {
      // The line of the school is kept beside those of its risks: they answer two questions, who and with what.
      piece.lines.add(
        AttentionLine(
          .noPartner, reference, .school, since: lastPartnerUntil(school), today: today, .liveRisks(live.count),
          urgency: -live.count))
    }
    for risk in live {
      let covering = supporting.filter { network.partnerships[$0].risks.contains(risk.factor) }
      piece.note(risk.factor, covering.isEmpty ? isKnown ? .uncovered : .unknown : .covered)
      guard isKnown else { continue }
      piece.lines.add(covering.isEmpty ? uncovered(risk, reference) : withoutItems(risk, reference, covering, pieces))
    }
    if needsSupport || !supporting.isEmpty { piece.lines.add(visits(of: school, reference)) }
    piece.lines.add(membership(of: school, reference))
    piece.lines.add(overLimit(load, reference))
    piece.lines.putOff(by: school.putOff, today: today)
    return piece
  }

  /// The day the last of the past partnerships ended.
  private func lastPartnerUntil(_ school: School) -> CalendarDay? {
    network.places(supporting: school.id).compactMap { network.partnerships[$0].until }.filter { $0 <= today }.max()
  }

  /// A live risk that no unfinished partnership names, one line for each risk.
  private func uncovered(_ risk: Risk, _ school: Reference) -> AttentionLine {
    AttentionLine(
      .uncoveredRisk, school, .risk(risk.id), since: risk.since, today: today, .factor(risk.factor, risk.significance),
      urgency: AttentionRules.urgency(AttentionRules.weight(risk.significance), risk.since))
  }

  /// A covered risk: no item of a roadmap of this school year, in a partnership that covers it, works on it; cancelled
  /// items and those in the trash do not.
  private func withoutItems(
    _ risk: Risk, _ school: Reference, _ covering: [Int], _ pieces: [PartnershipID: PartnershipPiece]
  ) -> AttentionLine? {
    let ids = covering.map { network.partnerships[$0].id }
    guard !ids.contains(where: { pieces[$0]?.workedOn.contains(risk.factor) ?? false }) else { return nil }
    let since = covering.compactMap { network.partnerships[$0].since }.min().map { max($0, year.firstDay) }
    return AttentionLine(
      .noItems, school, .risk(risk.id), since: since, today: today, .covered(risk.factor, by: ids, year),
      urgency: AttentionRules.urgency(AttentionRules.weight(risk.significance), since))
  }

  /// No visit for so many days (60) to a school that needs or gets support: since the last one that was held, else
  /// since the start of the school year. A visit counts from its day on; one without a day does not count.
  private func visits(of school: School, _ reference: Reference) -> AttentionLine? {
    var last: CalendarDay?
    var next: CalendarDay?
    for visit in school.visits where visit.deleted == nil {
      guard let day = visit.date else { continue }
      switch visit.status {
      case nil, .known(.held): if day <= today, last.map({ day > $0 }) ?? true { last = day }
      case .known(.planned): if day >= today, next.map({ day < $0 }) ?? true { next = day }
      case .known(.cancelled), .unknown: break
      }
    }
    let since = last ?? year.firstDay
    guard today.days(since: since) >= noVisit else { return nil }
    return AttentionLine(
      .noVisit, reference, .school, since: since, today: today, .visits(wereHeld: last != nil, next: next),
      urgency: Int(since.number))
  }

  /// An order says one thing of the resource cluster, the three criteria another; both are known.
  private func membership(of school: School, _ reference: Reference) -> AttentionLine? {
    guard network.membershipDisagrees(school, in: year),
      let stated = network.statedMembership(.resourceDeficit, of: school, in: year)
    else { return nil }
    // They disagree since the later of the two was said.
    let since = [stated.date, school.resources?.asOf].compactMap(\.self).max()
    let detail = AttentionLine.Detail.membership(
      stated: stated.value?.known ?? .unknown, computed: school.resources?.deficit ?? .unknown)
    return AttentionLine(
      .membership, reference, .school, since: since, today: today, detail,
      urgency: since.map { Int($0.number) } ?? .max)
  }

  /// More unfinished partnerships than the donor may carry: its own limit, else the town's (2). 0 is a limit too.
  private func overLimit(_ load: DonorLoad, _ reference: Reference) -> AttentionLine? {
    guard load.isOver else { return nil }
    return AttentionLine(
      .overLimit, reference, .school, today: today, .load(load),
      urgency: load.limit - load.count)
  }
}
