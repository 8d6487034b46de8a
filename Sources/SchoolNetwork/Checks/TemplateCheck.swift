import Deadlines

/// The rules of a template.
extension NetworkCheck {
  mutating func template(_ template: RoadmapTemplate) {
    let key = EntityKey(.template, template.id.text)
    var ids: [String] = []
    template.collectIDs(into: &ids, own: template.id.text)
    unique(ids, in: key)
    items(template.items, template.sections, template.year.map { DeadlineContext(schoolYear: $0) }, [], key)
    guard let year = template.year else {
      let dated = template.itemsNamingYears
      if dated > 0 { findings.append(Finding(key, [], .noTemplateYear(items: dated))) }
      return
    }
    for (place, item) in template.items.enumerated() where item.deleted == nil && item.deadline.isOutside(year) {
      let path: [FieldFault.Step] = [.member(RoadmapTemplate.items), .element(place), .member(RoadmapItem.deadline)]
      findings.append(Finding(key, path, .outsideYear(year)))
    }
  }
}
