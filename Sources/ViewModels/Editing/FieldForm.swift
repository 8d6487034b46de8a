package import Insights
package import SchoolNetwork

/// A small form of lines of text over the screen. What it is for decides what is asked and what becomes of it.
package struct FieldForm: Equatable, Sendable {
  /// What a form is for.
  package enum Purpose: Equatable, Sendable {
    /// Putting a line of the attention list off: until when, why.
    case putOff(AttentionLine)
    /// Declining the selected donor of a suggestion: why.
    case decline(SuggestionView)
    /// Saving a roadmap as a template: its name.
    case template(PartnershipID, RoadmapID)
  }

  /// Why a field's text cannot stand.
  package struct Fault: Equatable, Sendable {
    /// The field, by its place.
    package let field: Int
    /// The sentence.
    package let text: String
  }

  /// What it is for.
  package let purpose: Purpose
  /// The texts of the fields, in their order.
  package var entries: [TextEntry]
  /// The place of the field with the cursor.
  package var focus = 0
  /// Why a field's text cannot stand; nil while all can.
  package var fault: Fault?

  /// A form with what its fields hold at first.
  package init(_ purpose: Purpose, _ texts: [String]) {
    self.purpose = purpose
    entries = texts.map { TextEntry($0) }
  }

  /// Whether anything was written.
  package var isChanged: Bool { entries.contains(where: \.isChanged) }

  /// A field's text as it is kept.
  func kept(_ field: Int) -> String { Dashboard.kept(entries[field].text) }

  mutating func turn(by steps: Int) { focus = (focus + steps + entries.count) % entries.count }
}
