package import Deadlines

/// A note about a roadmap that was made from a template; `Language` makes the sentence.
package enum TemplateNote: Equatable, Sendable {
  /// The template names no school year, so the dates of so many items, 1 or more, are as they were.
  case noYear(items: Int)
  /// Something about the deadline of one item.
  case item(MovedDeadline, Matter)

  /// An item by its title, its deadline in the template, and in the roadmap.
  package struct MovedDeadline: Equatable, Sendable {
    /// The title of the item.
    package var title: String
    /// The deadline in the template, and in the roadmap; equal if it could not be moved.
    package var before: Deadline, after: Deadline

    /// The deadline of an item before and after.
    package init(title: String, before: Deadline, after: Deadline) {
      self.title = title
      self.before = before
      self.after = after
    }
  }

  /// What the note says about a deadline.
  package enum Matter: CaseIterable, Sendable {
    /// It lies outside the template's own school year; it is moved like all others.
    case outsideYear
    /// A 29 February met a year without one and became the 28th.
    case leapDay
    /// It names a year but is not understood as a whole: what is a year for certain is moved, anything else is not.
    case notUnderstood
    /// It has days in the template's year and none in the new one.
    case noDays
    /// Moved, it would leave the calendar; it is as it was.
    case beyondCalendar
  }
}

extension RoadmapTemplate {
  /// A roadmap of a school year from this template, and the notes about it. It has ids of its own, drawn with the
  /// prefixes r, s, i and h; no marks, no decisions, nothing from the trash; everything else of the items as it is, in
  /// its order. Dates move with the school year, as `YearShift` says. An item whose section the template does not have
  /// is in none.
  package func roadmap(
    in year: SchoolYear, title: String, newID: (String) -> String
  ) -> (roadmap: Roadmap, notes: [TemplateNote]) {
    var roadmap = Roadmap()
    roadmap.id = ID(newID("r"))
    (roadmap.year, roadmap.title) = (year, title)
    (roadmap.sections, roadmap.items) = copies(of: items, in: sections, newID)
    let shift = YearShift(from: self.year, to: year)
    var notes: [TemplateNote] = []
    for place in roadmap.items.indices {
      let before = roadmap.items[place].deadline
      let (after, matters) = shift.moved(before)
      roadmap.items[place].deadline = after
      let moved = TemplateNote.MovedDeadline(title: roadmap.items[place].title, before: before, after: after)
      notes += matters.map { .item(moved, $0) }
    }
    let dated = itemsNamingYears
    return (roadmap, self.year == nil && dated > 0 ? [.noYear(items: dated)] + notes : notes)
  }

  /// How many items outside the trash name a calendar year or have days set by hand.
  package var itemsNamingYears: Int { items.count { $0.deleted == nil && $0.deadline.namesYears } }
}

extension Roadmap {
  /// A template of this roadmap's school year: its sections and items with new ids (prefixes s, i and h), without
  /// marks, decisions and what is in the trash. The roadmap's own title, period, annex, approvals and remark belong to
  /// the pair of schools and stay with it.
  package func template(
    id: ID<RoadmapTemplate>, name: String, newID: (String) -> String
  ) -> RoadmapTemplate {
    var template = RoadmapTemplate()
    (template.schema, template.id, template.name, template.year) = (Town.schemaVersion, id, name, year)
    (template.sections, template.items) = copies(of: items, in: sections, newID)
    return template
  }
}

/// Copies of sections and of the items that are not in the trash, with new ids that fit together.
private func copies(
  of items: [RoadmapItem], in sections: [RoadmapSection], _ newID: (String) -> String
) -> ([RoadmapSection], [RoadmapItem]) {
  var newSection: [SectionID: SectionID] = [:]
  let sections = sections.map { section in
    var copy = section
    copy.id = ID(newID("s"))
    // Of two sections with one id the first is meant.
    if newSection[section.id] == nil { newSection[section.id] = copy.id }
    return copy
  }
  let items = items.filter { $0.deleted == nil }.map { item in
    var copy = item.duplicate(newID: newID)
    copy.section = newSection[item.section] ?? .none
    return copy
  }
  return (sections, items)
}

extension Network {
  /// The templates in the order of their names, ignoring case and «ё»; those of the same name in the order of their
  /// ids.
  package var templatesByName: [RoadmapTemplate] {
    let named = templates.map { (key: comparisonKey($0.name), template: $0) }
    return named.sorted { ($0.key, $0.template.id.text) < ($1.key, $1.template.id.text) }.map(\.template)
  }

  /// The name itself, or the name followed by the first number, from 2, that no template's name has: «Первый год (2)».
  package func templateName(_ wanted: String) -> String {
    let taken = Set(templates.map { comparisonKey($0.name) })
    guard taken.contains(comparisonKey(wanted)) else { return wanted }
    // One of so many numbers is free.
    let names = (2...taken.count + 2).lazy.map { "\(wanted) (\($0))" }
    return names.first { !taken.contains(comparisonKey($0)) } ?? wanted
  }
}
