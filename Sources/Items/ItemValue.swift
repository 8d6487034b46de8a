package import Deadlines
package import Insights
package import SchoolNetwork

/// A value of a field that items can be filtered or grouped by. «Not set» is a value too: an item without risks is in
/// the group of ``risk(_:)`` of the empty id.
package enum ItemValue: Hashable, Sendable {
  /// The school that is supported; the donor.
  case school(Reference), donor(Reference)
  /// The partnership; the roadmap.
  case partnership(PartnershipID), roadmap(RoadmapID)
  /// The title of the section, as sections of several roadmaps have the same; empty for none.
  case section(String)
  /// A factor that it works on; the empty id for none.
  case risk(RiskFactorID)
  /// The kind; the key task; nil for none.
  case kind(Open<ItemKind>?), task(Open<KeyTask>?)
  /// Who answers for it, by the name, else by the office; empty for nobody.
  case responsible(String)
  /// The state today.
  case state(ItemState)
  /// A month that it runs through; nil for an item without days.
  case month(CalendarMonth?)
  /// Days in which it lies, wholly or in part.
  case period(DaySpan)
  /// The school year of its roadmap; nil if that is not set.
  case year(SchoolYear?)
  /// Words that its texts hold.
  case text(String)
  /// A ready filter.
  case ready(ItemReady)

  /// The field that it is a value of.
  package var field: ItemField {
    switch self {
    case .school: .school
    case .donor: .donor
    case .partnership: .partnership
    case .roadmap: .roadmap
    case .section: .section
    case .risk: .risk
    case .kind: .kind
    case .task: .task
    case .responsible: .responsible
    case .state: .state
    case .month: .month
    case .period: .period
    case .year: .year
    case .text: .text
    case .ready: .only
    }
  }
}
