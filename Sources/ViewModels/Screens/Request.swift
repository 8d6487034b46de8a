package import Items
package import Lookup
package import SchoolNetwork
package import Workspace

/// What a screen, or a layer over it, asks of the program after a command.
package enum Request: Equatable, Sendable {
  /// Keep what was edited.
  case keep(Keeping)
  /// Say a sentence in the status line.
  case say(Notice)
  /// Lay something over the screen.
  case open(Layer)
  /// Type a line at the bottom.
  case type(LineEntry)
  /// Write this instead of all that is written in the field below.
  case fill(String)
  /// Insert a pasted text into the field below.
  case insert(String)
  /// Show what pasting this table would do.
  case table(String)
  /// Go to a place on another screen; Esc comes back.
  case go(Target)
  /// Go to a thing that was found; Esc comes back to what was found.
  case visit(FoundPlace, from: FindView)
  /// Remember what was looked for.
  case sought(String)
  /// Show a partnership, or one of its roadmaps, where the shown screen has a place for it.
  case show(PartnershipID, RoadmapID?)
  /// Open what was being written when the program had to end.
  case resume(Draft)
  /// Offer this text, which was left half written, when somebody writes there again.
  case leave(Draft)
  /// Do a command.
  case perform(Command)
  /// Show what chips let through on «Охват»; what holds a text.
  case coverage(ItemFilter), coverageText(String)
  /// Show the table of items in another way.
  case items(ItemsChange)
  /// These items took a command of many: they are selected no more.
  case unselect([ItemPlace])
  /// Something outside.
  case effect(Effect)

  /// Says a sentence.
  static func say(_ text: String, isTrouble: Bool = false) -> Request { .say(Notice(text, isTrouble: isTrouble)) }
}

/// A place that a line of another screen leads to.
package enum Target: Equatable, Sendable {
  /// An item in its roadmap, with the cursor in a column.
  case item(ItemPlace, RoadmapColumn)
  /// A roadmap of a partnership; nil for the one of the school year.
  case partnership(PartnershipID, RoadmapID?)
  /// A section of a roadmap.
  case section(PartnershipID, RoadmapID, SectionID)
  /// A school; one of its risks; the schools of a cluster.
  case school(SchoolID), risk(ID<Risk>, of: SchoolID), cluster(ClusterChoice)
  /// The items that pass a filter, at one of them.
  case items(ItemFilter, at: ItemPlace?)
  /// The matrix of schools and risks, at the column of a factor where one is named.
  case coverage(RiskFactorID?)
  /// Who helps whom; a donor there.
  case links, donor(Reference)
}

/// What a command would do where the focus is.
package enum Offer: Equatable, Sendable {
  /// It does something.
  case does
  /// It does nothing there, and why.
  case refused(Notice)

  /// It does nothing there, and why.
  static func refused(_ text: String) -> Offer { .refused(Notice(text)) }

  /// Why it does nothing; nil where it does something.
  package var reason: String? { if case .refused(let notice) = self { notice.text } else { nil } }

  /// It does something unless there is a reason against it.
  init(unless reason: Notice?) { self = reason.map(Offer.refused) ?? .does }
}

/// What the selected row is about, as far as commands work on it: `p` takes the school, `r` the partnership, Space the
/// item, on whichever screen the row is.
package struct Subject: Equatable, Sendable {
  /// The item.
  package var item: ItemPlace?
  /// The partnership, and the roadmap of it that the row names.
  package var partnership: PartnershipID?, roadmap: RoadmapID?
  /// The section of that roadmap that the row names or is in.
  package var section: SectionID?
  /// The school that is helped or needs help.
  package var school: SchoolID?
  /// The risk factor that the row is about, if it is a live risk of the school.
  package var factor: RiskFactorID?

  /// Nothing.
  init() {}
}
