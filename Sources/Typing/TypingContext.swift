import Deadlines
import SchoolNetwork

extension Network {
  /// What days that are typed for an object are read in: the roadmap it belongs to, else the school year of today.
  func dayContext(at address: Address?, today: CalendarDay) -> DeadlineContext {
    if let address, address.entity.kind == .partnership, let step = address.path.first, step.isIn(Partnership.roadmaps),
      let roadmap = partnership(PartnershipID(address.entity.id))?.roadmaps.first(where: { $0.id.text == step.id }),
      let context = deadlineContext(of: roadmap)
    {
      return context
    }
    return DeadlineContext(schoolYear: SchoolYear(containing: today), calendar: calendar)
  }

  /// The sections of a roadmap or template.
  func sections(of address: Address) -> [(id: String, title: String)] {
    guard case .list(let sections)? = value(of: Roadmap.sections, at: address) else { return [] }
    return sections.map { ($0[RoadmapSection.id].text ?? "", $0[RoadmapSection.title].text ?? "") }
  }
}
