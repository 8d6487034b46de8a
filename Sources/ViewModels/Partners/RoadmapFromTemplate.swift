import Language
import SchoolNetwork

/// Roadmaps from templates, and templates from roadmaps.
extension Dashboard {
  /// A roadmap of a school year for a pair of schools, and what is to be said of its dates.
  mutating func roadmap(
    from template: RoadmapTemplate, in year: SchoolYear, of supported: SchoolID, and donor: SchoolID
  ) -> (roadmap: Roadmap, notes: [TemplateNote]) {
    let names = [supported, donor].map { network.name(of: $0) }
    // The words of the data are Russian in either language of the screen.
    let title = Language.russian.titleOfRoadmap(names[0], names[1])
    return template.roadmap(in: year, title: title) { newID($0) }
  }

  /// What is to be said of dates that were moved.
  func notesCard(_ notes: [TemplateNote]) -> Card {
    Card(language.templateNotesTitle, notes.map { .text(language.sentence($0)) })
  }

  /// A roadmap from a template, for the partnership in focus: first the template is chosen.
  mutating func beginFromTemplate() {
    guard let id = focusedPartnership, let partnership = network.partnership(id) else {
      message = Message(language.choosePartnership)
      return
    }
    guard mayEdit(partnership.key) else { return }
    guard !network.templates.isEmpty else {
      message = Message(language.noTemplates)
      return
    }
    let years = Set(partnership.roadmaps.compactMap(\.year))
    overlay = .template(
      TemplateChoice(
        partnership: id, templates: network.templatesByName.map(\.id),
        year: years.contains(year) ? year.next : year))
  }

  /// A command while a template is chosen: ↑↓ the template, ←→ the school year.
  mutating func performInTemplates(_ choice: inout TemplateChoice, _ gesture: Gesture) -> [Effect] {
    switch gesture {
    case .up, .previous: choice.selected = max(0, choice.selected - 1)
    case .down, .next: choice.selected = min(choice.templates.count - 1, choice.selected + 1)
    case .first, .pageUp: choice.selected = 0
    case .last, .pageDown: choice.selected = choice.templates.count - 1
    case .left: choice.year = choice.year.turned(by: -1)
    case .right: choice.year = choice.year.turned(by: 1)
    case .accept: return commitTemplate(choice)
    case .close:
      overlay = nil
      return []
    case .nothing: break
    }
    overlay = .template(choice)
    return []
  }

  private mutating func commitTemplate(_ choice: TemplateChoice) -> [Effect] {
    overlay = nil
    guard let partnership = network.partnership(choice.partnership),
      let template = network.templates.first(where: { $0.id == choice.templates[choice.selected] })
    else {
      message = Message(language.placeIsGone, isTrouble: true)
      return []
    }
    let sides = [partnership.supported, partnership.donor].map(\.school)
    let made = roadmap(from: template, in: choice.year, of: sides[0], and: sides[1])
    let insert = Edit(
      Address(partnership.key),
      .insert(list: "roadmaps", record: made.roadmap.fieldValue, after: partnership.roadmaps.last?.id.text))
    let effects = commit([insert]) { _, language in
      language.roadmapMade(template.name, choice.year.name, items: made.roadmap.items.count)
    }
    guard !effects.isEmpty else { return [] }
    if screen == .schools { roadmapRow = .group(partnership.id, made.roadmap.id) }
    if !made.notes.isEmpty { overlay = .card(notesCard(made.notes)) }
    return effects
  }

  // MARK: - A template from a roadmap

  /// The form for the name of a template that is made from the roadmap in focus.
  mutating func beginSaveTemplate() {
    guard focus == .roadmap, let (partnership, roadmap) = focusedRoadmap else {
      message = Message(language.chooseARoadmap)
      return
    }
    if isReadOnly {
      message = Message(language.storeIsReadOnly, isTrouble: true)
      return
    }
    let wanted = [network.donorName(partnership), roadmap.year?.name ?? ""].filter { !$0.isEmpty }
    overlay = .form(
      FieldForm(.template(partnership.id, roadmap.id), [network.templateName(wanted.joined(separator: ", "))]))
  }

  /// Enter in the form: a new file of its own.
  mutating func commitSaveTemplate(
    _ partnership: PartnershipID, _ roadmap: RoadmapID, _ form: inout FieldForm
  ) -> [Effect] {
    let name = form.kept(0)
    guard !name.isEmpty else { return refuse(0, language.templateNameIsMissing, &form) }
    guard network.templateName(name) == name else { return refuse(0, language.templateNameIsTaken(name), &form) }
    guard let template = template(name, of: partnership, roadmap) else {
      return refuse(0, language.placeIsGone, &form)
    }
    return commit([Edit.creating(template)], of: form) { _, language in
      language.templateSaved(name, items: template.items.count)
    }
  }

  /// A template made from a roadmap; nil where that is gone.
  mutating func template(
    _ name: String, of partnership: PartnershipID, _ roadmap: RoadmapID
  ) -> RoadmapTemplate? {
    let found = network.partnership(partnership)?.roadmaps.first { $0.id == roadmap }
    return found?.template(id: ID(newID("t")), name: name) { newID($0) }
  }

  /// The partnership of the line in focus.
  private var focusedPartnership: PartnershipID? {
    switch focus {
    case .attention:
      switch attention.line?.subject {
      case .item(let place): place.partnership
      case .partnership(let id): id
      case .risk, .school, .file, nil: nil
      }
    case .roadmap:
      switch roadmapRow {
      case .group(let id, _): id
      case .item(let place): place.partnership
      case .section, nil: nil
      }
    case .matrix: coveragePair?.partnerships.first
    case .links: networkPane.linkRow?.link?.id
    case .donors: nil
    case .figures, .clusters, .schools, .risks: nil
    }
  }

  private var focusedRoadmap: (Partnership, Roadmap)? {
    let found: (PartnershipID, RoadmapID)? =
      switch roadmapRow {
      case .group(let id, let roadmap): roadmap.map { (id, $0) }
      case .item(let place): (place.partnership, place.roadmap)
      case .section, nil: nil
      }
    guard let found, let partnership = network.partnership(found.0) else { return nil }
    return partnership.roadmaps.first { $0.id == found.1 }.map { (partnership, $0) }
  }
}
