package import SchoolNetwork
package import Typing
package import ViewModels

/// The ways to the cards.
extension CardTypist {
  /// Opens the card of an entity.
  package mutating func open(_ key: EntityKey) {
    switch key.kind {
    case .town: palette(.town)
    case .riskFactors: palette(.riskFactors)
    case .clusters: palette(.clusterCatalogue)
    case .template:
      palette(.templates)
      let place = network.templates.firstIndex { $0.id.text == key.id } ?? 0
      press("home")
      press("down", times: place)
      press("enter")
    case .school:
      go(to: SchoolID(key.id))
      press("f3")
    case .partnership:
      guard let partnership = network.partnership(PartnershipID(key.id)) else { return }
      go(to: partnership.supported.school)
      press("tab tab")
      go { row in if case .group(let id, _) = row { id.text == key.id } else { false } }
      press("f3")
    }
    if card?.address != Address(key) { fail("no way to \(key)") }
  }

  /// Opens the card of any record.
  package mutating func open(_ address: Address) {
    open(address.entity)
    var table = RecordTable.of(address.entity.kind)
    for step in address.path {
      let list = FieldPlace.all(of: table).first { $0.line.name == step.list }
      guard let list, let inner = list.inner, select(.element(list.names, id: step.id)) else {
        fail("no way to \(address)")
        return
      }
      press("enter")
      table = inner
    }
  }

  /// Selects a school in its pane.
  package mutating func go(to school: SchoolID) {
    press("2 home tab")
    let screen = state.screens.schools
    let (from, to) = (screen.schoolPlace ?? 0, screen.schools.firstIndex(of: school) ?? 0)
    press(from < to ? "down" : "up", times: abs(from - to))
    if state.screens.schools.school != school { fail("no way to \(school)") }
  }

  /// Selects a row of the roadmaps that has the focus.
  package mutating func go(toRow isMeant: (RoadmapRowID) -> Bool) {
    press("home")
    for _ in 0..<500 {
      let row = state.screens.schools.roadmap.row
      if let row, isMeant(row) { return }
      press("down")
      if state.screens.schools.roadmap.row == row { break }
    }
    fail("no such row")
  }
}

extension RecordTable {
  /// The table of the record at an address; nil if a list on the way is none.
  package static func of(_ address: Address) -> RecordTable? {
    address.path.reduce(RecordTable.of(address.entity.kind)) { table, step in
      table.flatMap { FieldPlace.all(of: $0).first { $0.line.name == step.list } }.flatMap { $0.inner }
    }
  }
}

extension RecordTable {
  /// The list of this name; nil if there is none.
  package func list(named name: String) -> FieldPlace? {
    FieldPlace.all(of: self).first { $0.line.name == name && $0.inner != nil }
  }
}

extension FieldPlace {
  /// The table of the records of a list; nil for any other field.
  package var inner: RecordTable? { if case .records(let inner) = line.kind { inner } else { nil } }
}
