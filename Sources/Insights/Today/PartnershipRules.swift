import Deadlines
import SchoolNetwork

extension AttentionRules {
  /// What follows from a partnership and the items of its roadmaps.
  mutating func piece(of partnership: Partnership) -> PartnershipPiece {
    var piece = PartnershipPiece(partnership)
    guard partnership.isUnfinished else { return piece }
    var first: DatedItem?
    for place in partnership.roadmaps.indices where partnership.roadmaps[place].deleted == nil {
      read(partnership.roadmaps[place], of: partnership, into: &piece, first: &first)
    }
    piece.lines.add(agreementLine(of: partnership))
    piece.lines.add(plannedLate(partnership, first))
    piece.lines.add(sameRisk(partnership))
    piece.lines.putOff(by: partnership.putOff, today: today)
    return piece
  }

  /// An item and the last day of its first occurrence.
  private struct DatedItem {
    let day: CalendarDay
    let place: ItemPlace
  }

  /// Goes through a roadmap. Cancelled items are only counted; items in the trash are skipped.
  private mutating func read(
    _ roadmap: Roadmap, of partnership: Partnership, into piece: inout PartnershipPiece, first: inout DatedItem?
  ) {
    let context = network.deadlineContext(of: roadmap)
    let isOfThisYear = roadmap.year == year
    var counts = ItemCounts()
    let items = roadmap.items
    // By their places and field by field: copying an item out of its list takes longer than judging it.
    for number in items.indices where items[number].deleted == nil {
      let (decided, marks) = (items[number].status, items[number].completions)
      guard decided != .known(.cancelled) else {
        counts.count(.cancelled, isDated: true)
        continue
      }
      if isOfThisYear, piece.workedOn.count < partnership.risks.count {
        piece.note(items[number].risks, amongst: partnership.risks)
      }
      let reading = readings.reading(of: items[number].deadline, in: context)
      let progress = ItemProgress(decided: decided, marks: marks, reading: reading, canBeLate: true, today: today)
      let state = progress.state(dueSoon: dueSoon)
      counts.count(state, isDated: reading.isDated)
      let place = { ItemPlace(partnership.id, roadmap.id, items[number].id) }
      if let day = reading.occurrences.first?.lastDay, first.map({ day < $0.day }) ?? true {
        first = DatedItem(day: day, place: place())
      }
      if state == .overdue || state == .dueSoon {
        piece.lines.add(dayLine(state, progress, place(), partnership))
      }
      if !marks.isEmpty { addMarkLines(marks, reading, place(), partnership, to: &piece.lines) }
    }
    if isOfThisYear {
      piece.roadmaps.append(RoadmapFigure(partnership: partnership.id, roadmap: roadmap.id, items: counts))
    }
  }

  /// Overdue as `ItemProgress` says. Due soon: the next open day is today or at most so many days ahead (14), and
  /// nothing is overdue.
  private func dayLine(
    _ state: ItemState, _ progress: ItemProgress, _ place: ItemPlace, _ partnership: Partnership
  ) -> AttentionLine? {
    guard let day = progress.due.occurrence?.lastDay else { return nil }
    return AttentionLine(
      state == .overdue ? .overdue : .dueSoon, partnership.supported, .item(place), since: day, today: today,
      urgency: Int(day.number))
  }

  /// Done without evidence; held and not published. One line for each item, with the number of its marks and the day of
  /// the earliest.
  private func addMarkLines(
    _ marks: [Completion], _ reading: DeadlineReading, _ place: ItemPlace, _ partnership: Partnership,
    to lines: inout AttentionLines
  ) {
    let counted = marks.countedKeys(in: reading)
    func line(_ kind: AttentionKind, where isInOrder: (Int) -> Bool) -> AttentionLine? {
      let lacking = marks.lacking(counted, where: isInOrder)
      guard !lacking.keys.isEmpty else { return nil }
      return AttentionLine(
        kind, partnership.supported, .item(place), since: lacking.since, today: today, .marks(lacking.keys.count),
        urgency: lacking.since.map { Int($0.number) } ?? .max)
    }
    lines.add(line(.noEvidence, where: marks.hasEvidence))
    lines.add(line(.notPublished) { !marks[$0].publishedWhere.isEmpty })
  }

  /// No agreement: none, a draft, or nothing said. Ending: the status says that it expired, or the last day of its term
  /// has passed, or is today or at most so many days ahead (30).
  private func agreementLine(of partnership: Partnership) -> AttentionLine? {
    let agreement = partnership.agreement
    let status = agreement?.status
    let subject = AttentionLine.Subject.partnership(partnership.id)
    switch status {
    case nil, .known(.none), .known(.draft):
      // One that goes on without an agreement is more urgent than one that is to begin.
      let isPlanned = partnership.status == .known(.planned)
      return AttentionLine(
        .noAgreement, partnership.supported, subject, since: partnership.since, today: today, .agreement(status),
        urgency: AttentionRules.urgency(isPlanned ? 1 : 0, partnership.since))
    case .known(.signed), .known(.expired), .unknown:
      let last = agreement?.validUntil
      guard status == .known(.expired) || last.map({ $0.days(since: today) <= agreementEnding }) ?? false else {
        return nil
      }
      return AttentionLine(
        .agreementEnding, partnership.supported, subject, since: last, today: today, .agreement(status),
        urgency: last.map { Int($0.number) } ?? .min)
    }
  }

  /// Still planned, though the last day of the first occurrence of some item has passed, marked or not: either it has
  /// begun and its status is behind, or it has not and its roadmap is.
  private func plannedLate(
    _ partnership: Partnership, _ first: DatedItem?
  ) -> AttentionLine? {
    guard partnership.status == .known(.planned), let first, first.day < today else { return nil }
    return AttentionLine(
      .plannedLate, partnership.supported, .partnership(partnership.id), since: first.day, today: today,
      .firstItem(first.place), urgency: Int(first.day.number))
  }

  /// A risk that the partnership covers is live at the donor too: a warning that prevents nothing. One line for each
  /// partnership.
  private func sameRisk(_ partnership: Partnership) -> AttentionLine? {
    guard !partnership.risks.isEmpty, let donor = network.school(partnership.donor), donor.deleted == nil else {
      return nil
    }
    let shared = partnership.risks.filter { factor in donor.risks.contains { $0.factor == factor && $0.isLive } }
    guard !shared.isEmpty else { return nil }
    return AttentionLine(
      .sameRisk, partnership.supported, .partnership(partnership.id), today: today, .factors(shared),
      urgency: -shared.count)
  }
}
