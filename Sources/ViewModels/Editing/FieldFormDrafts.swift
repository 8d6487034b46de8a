import SchoolNetwork

extension Dashboard {
  /// The edits of a small form as if it were kept; none where what is written cannot stand yet, or is a mere name.
  mutating func draftEdits(of form: FieldForm) -> [Edit] {
    switch form.purpose {
    case .putOff(let line):
      guard let day = putOffDay(form.entries[0].text), day >= today, !form.kept(1).isEmpty else { return [] }
      let newID = newID("z")
      return network.puttingOff(line, until: day, reason: form.kept(1)) { newID }
    case .decline(let view):
      guard let donor = view.donor?.donor, !form.kept(0).isEmpty else { return [] }
      let newID = newID("d")
      return network.declining(donor, for: view.suggestion.school, because: form.kept(0), on: today) { newID }
    case .template: return []
    }
  }
}
