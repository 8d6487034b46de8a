package import Deadlines
package import SchoolNetwork

/// A choice of the template from which a partnership gets a roadmap, and of the roadmap's school year.
package struct TemplateChoice: Equatable, Sendable {
  /// The partnership.
  package let partnership: PartnershipID
  /// The templates, in the order of their names; never empty.
  package let templates: [ID<RoadmapTemplate>]
  /// The place of the selected one.
  package var selected = 0
  /// The school year.
  package var year: SchoolYear

  /// A choice among templates.
  package init(partnership: PartnershipID, templates: [ID<RoadmapTemplate>], year: SchoolYear) {
    self.partnership = partnership
    self.templates = templates
    self.year = year
  }
}
