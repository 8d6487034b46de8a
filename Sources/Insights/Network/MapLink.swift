package import Deadlines
package import SchoolNetwork

/// A school or institution as a side of links.
package struct MapSide: Equatable, Sendable {
  /// Whether it can be counted on, as far as this store knows.
  package enum Standing: Sendable {
    /// It works; it is closed; it is in the trash.
    case open, closed, inTrash
    /// It lies in another town's store; a reference to it leads nowhere; it may be in a file that cannot be read.
    case elsewhere, missing, unread
  }

  /// Where it is.
  package let reference: Reference
  /// Its name; if this store does not have it, the one beside the reference, else its id. Empty if none is named.
  package let name: String
  /// Whether it can be counted on.
  package let standing: Standing

  /// A side by its reference and the name written beside it.
  package init(_ reference: Reference, beside name: String, in network: Network) {
    self.reference = reference
    self.name = network.name(of: reference, beside: name)
    standing =
      if let place = network.place(of: reference) {
        network.schools[place].deleted != nil ? .inTrash : network.schools[place].isOpen ? .open : .closed
      } else { reference.isElsewhere ? .elsewhere : network.unread.schools ? .unread : .missing }
  }

  /// The school at a place of this network.
  init(schoolAt place: Int, in network: Network) {
    let reference = Reference(network.schools[place].id, store: network.store, home: network.store)
    self.init(reference, beside: "", in: network)
  }

  /// The school in this network; nil if it is not one of its schools.
  package var school: SchoolID? {
    switch standing {
    case .open, .closed, .inTrash: reference.school
    case .elsewhere, .missing, .unread: nil
    }
  }
}

/// A partnership as a link from a donor to the school it helps.
package struct MapLink: Equatable, Sendable {
  /// The partnership.
  package let id: PartnershipID
  /// Who helps, and who is helped.
  package let donor: MapSide, supported: MapSide
  /// The factors it covers; its other topics, in words.
  package let risks: [RiskFactorID], topics: [String]
  /// How far it is; nil while not set.
  package let status: Open<PartnershipStatus>?
  /// When it ended; nil while not set.
  package let until: CalendarDay?
  /// The state of its agreement today.
  package let agreement: AgreementState
  /// How far its newest roadmap is; nil if it has none.
  package let progress: RoadmapCount?
  /// The helpers in a ring that the link is part of: its donor, the school it helps, the school which that one helps,
  /// and so on; the last one helps its donor. Empty if it is part of none.
  package let ring: [SchoolID]

  init(
    _ partnership: Partnership, in network: Network, _ rings: HelpRings, _ progress: RoadmapCount?, today: CalendarDay
  ) {
    id = partnership.id
    donor = MapSide(partnership.donor, beside: partnership.donorName, in: network)
    supported = MapSide(partnership.supported, beside: partnership.supportedName, in: network)
    (risks, topics) = (partnership.risks, partnership.topics)
    (status, until) = (partnership.status, partnership.until)
    agreement = AgreementState(
      partnership.agreement, endingWithin: network.town.agreementEndingDays, today: today)
    self.progress = progress
    ring = rings.ring(through: partnership) ?? []
  }
}

/// The state of a partnership's agreement on a day.
package enum AgreementState: Equatable, Sendable {
  /// There is none; it is being written.
  case none, draft
  /// It is signed; the number is empty while not set.
  case signed(number: String)
  /// It is signed, and its last day comes soon.
  case ending(CalendarDay)
  /// It has expired; nil if its last day is not set.
  case expired(CalendarDay?)
  /// A state that this version does not know, by its name.
  case unknown(String)

  /// The state of an agreement; `days` is how many days ahead its end is soon.
  init(_ agreement: Agreement?, endingWithin days: Int, today: CalendarDay) {
    let last = agreement?.validUntil
    switch agreement?.status {
    case nil, .known(.none): self = .none
    case .known(.draft): self = .draft
    case .known(.expired): self = .expired(last)
    case .known(.signed), .unknown:
      if let last, last < today {
        self = .expired(last)
      } else if let last, last.days(since: today) <= days {
        self = .ending(last)
      } else if case .unknown(let name) = agreement?.status {
        self = .unknown(name)
      } else {
        self = .signed(number: agreement?.number ?? "")
      }
    }
  }
}

/// The progress of the roadmaps of a partnership: those of the day's school year, else those of its newest year. Only
/// items outside the trash count.
package struct RoadmapCount: Equatable, Sendable {
  /// The school year; nil while not set.
  package var year: SchoolYear?
  /// Items that are done, all that are not cancelled, and those that are overdue.
  package var done = 0, all = 0, overdue = 0

  /// The count of a partnership on a day; nil if it has no roadmap.
  package init?(_ partnership: Partnership, in network: Network, _ readings: inout DeadlineReadings, today: CalendarDay)
  {
    guard let shown = partnership.roadmap(of: SchoolYear(containing: today)) else { return nil }
    year = shown.year
    for roadmap in partnership.roadmaps where roadmap.year == year && roadmap.deleted == nil {
      let context = network.deadlineContext(of: roadmap)
      for item in roadmap.items where item.deleted == nil {
        let reading = readings.reading(of: item.deadline, in: context)
        let progress = ItemProgress(
          decided: item.status, marks: item.completions, reading: reading, canBeLate: partnership.isUnfinished,
          today: today)
        guard progress.status != .cancelled else { continue }
        all += 1
        if progress.status == .done { done += 1 }
        if progress.isOverdue { overdue += 1 }
      }
    }
  }
}
