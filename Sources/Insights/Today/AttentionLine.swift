package import Deadlines
package import SchoolNetwork

/// One thing that needs attention: what, where, since when. It names ids; the words come from the network and `Language`.
package struct AttentionLine: Equatable, Sendable {
  /// What it is about, which is where it leads to.
  package enum Subject: Equatable, Sendable {
    /// An item of a roadmap.
    case item(ItemPlace)
    /// A partnership as a whole.
    case partnership(PartnershipID)
    /// A risk of the line's school.
    case risk(ID<Risk>)
    /// The line's school as a whole.
    case school
    /// A file of the store, by its path in the folder.
    case file(String)
  }

  /// The further facts that a sentence needs.
  package enum Detail: Equatable, Sendable {
    /// Nothing.
    case none
    /// How many marks lack something.
    case marks(Int)
    /// How many live risks the school has.
    case liveRisks(Int)
    /// The factor, and how much it weighs; nil while not set.
    case factor(RiskFactorID, Open<Significance>?)
    /// The factor, the partnerships that cover it, and the school year whose roadmaps lack it.
    case covered(RiskFactorID, by: [PartnershipID], SchoolYear)
    /// How far the agreement is; nil is the same as none.
    case agreement(Open<AgreementStatus>?)
    /// The first dated item of the partnership.
    case firstItem(ItemPlace)
    /// Whether the school was ever visited, and the day of the next visit that is planned; nil if none is.
    case visits(wereHeld: Bool, next: CalendarDay?)
    /// What is stated of the resource cluster, and what follows from the criteria.
    case membership(stated: Answer, computed: Answer)
    /// How many unfinished partnerships the donor carries, and how many it may.
    case load(DonorLoad)
    /// The factors that the donor has live itself.
    case factors([RiskFactorID])
    /// What is wrong with the file.
    indirect case problem(Problem)
  }

  /// What a line tells. The list keeps a line with its entity, in its group and in a row of the screen. As an object it is
  /// in memory once, and a copy counts one reference and not a dozen texts.
  private final class Told: Sendable {
    let kind: AttentionKind, school: Reference?, subject: Subject, since: CalendarDay?, days: Int?, detail: Detail
    let urgency: Int

    init(
      _ kind: AttentionKind, _ school: Reference?, _ subject: Subject, _ since: CalendarDay?, _ days: Int?,
      _ detail: Detail, _ urgency: Int
    ) {
      (self.kind, self.school, self.subject, self.since) = (kind, school, subject, since)
      (self.days, self.detail, self.urgency) = (days, detail, urgency)
    }
  }

  private let told: Told

  /// What needs attention.
  package var kind: AttentionKind { told.kind }
  /// The school: the supported one of a partnership, the donor of a load; nil for a file that is no school's.
  package var school: Reference? { told.school }
  /// What it is about.
  package var subject: Subject { told.subject }
  /// The day that counts: the deadline, passed or ahead, the day of the mark, of the last visit, the end of the
  /// agreement; nil if none is known.
  package var since: CalendarDay? { told.since }
  /// How many days ago that day was; negative if it lies ahead, nil if it is not known.
  package var days: Int? { told.days }
  /// The further facts that a sentence needs.
  package var detail: Detail { told.detail }
  /// The smaller, the more urgent among lines of the same kind.
  var urgency: Int { told.urgency }

  init(
    _ kind: AttentionKind, _ school: Reference?, _ subject: Subject, since: CalendarDay? = nil, today: CalendarDay,
    _ detail: Detail = .none, urgency: Int
  ) {
    told = Told(kind, school, subject, since, since.map { today.days(since: $0) }, detail, urgency)
  }

  /// Whether both tell the same.
  package static func == (one: AttentionLine, other: AttentionLine) -> Bool {
    let (one, other) = (one.told, other.told)
    return one === other
      || (one.kind == other.kind && one.school == other.school && one.subject == other.subject
        && one.since == other.since && one.days == other.days && one.detail == other.detail
        && one.urgency == other.urgency)
  }

  /// The id of what it is about: an item, partnership, risk or school; the path of a file.
  package var subjectID: String {
    switch subject {
    case .item(let place): place.item.text
    case .partnership(let id): id.text
    case .risk(let id): id.text
    case .school: school?.text ?? ""
    case .file(let path): path
    }
  }

  /// The entity that keeps the line when it is put off; nil for a file, which cannot be put off.
  package var entity: EntityKey? {
    switch subject {
    case .item(let place): EntityKey(.partnership, place.partnership.text)
    case .partnership(let id): EntityKey(.partnership, id.text)
    case .risk, .school: school.map { EntityKey(.school, $0.school.text) }
    case .file: nil
    }
  }

  /// The donor of the partnership that it is about; nil if it is about none.
  func donor(in network: Network) -> Reference? {
    switch subject {
    case .item(let place): network.partnership(place.partnership)?.donor
    case .partnership(let id): network.partnership(id)?.donor
    case .risk, .school, .file: nil
    }
  }

  /// The value for ``PutOff/subject``: an item or a risk; empty for the entity itself.
  package var putOffSubject: String {
    switch subject {
    case .item(let place): place.item.text
    case .risk(let id): id.text
    case .partnership, .school, .file: ""
    }
  }
}
