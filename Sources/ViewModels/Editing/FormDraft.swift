import Insights
import SchoolNetwork

/// What stands in a small form when the program has to end.
extension Dashboard {
  /// The edits of a form that nobody has said yes to; none where nothing was written, or it says nothing.
  mutating func draftEdits(of form: FieldForm) -> [Edit] {
    guard form.isChanged else { return [] }
    switch form.purpose {
    case .putOff(let line):
      guard !form.kept(1).isEmpty else { return [] }
      // A day that cannot stand yet leaves the one that was offered.
      let day = putOffDay(form.entries[0].text).flatMap { $0 >= today ? $0 : nil } ?? putOffDayOffered(for: line)
      let newID = newID("z")
      return network.puttingOff(line, until: day, reason: form.kept(1)) { newID }
    case .decline(let view):
      guard let donor = view.donor?.donor, !form.kept(0).isEmpty else { return [] }
      let newID = newID("d")
      return network.declining(donor, for: view.suggestion.school, because: form.kept(0), on: today) { newID }
    case .template(let partnership, let roadmap):
      guard !form.kept(0).isEmpty else { return [] }
      let template = template(network.templateName(form.kept(0)), of: partnership, roadmap)
      return template.map { [Edit.creating($0)] } ?? []
    }
  }
}
