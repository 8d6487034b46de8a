import Insights
import Language
import SchoolNetwork

extension Dashboard {
  /// Moves the selection of the focused pane; it stops at both ends.
  mutating func move(by steps: Int) {
    switch focus {
    case .attention: attention.move(by: steps)
    case .figures: figures.move(by: steps)
    case .clusters:
      let choices = clusters.rows.map(\.choice)
      if let choice = Dashboard.moved(cluster, by: steps, in: choices) { choose(cluster: choice) }
    case .schools:
      if let id = Dashboard.moved(school, by: steps, in: schools) { choose(school: id) }
    case .risks:
      risk = Dashboard.moved(risk, by: steps, in: riskRows.map(\.id)) ?? risk
    case .roadmap:
      roadmapRow =
        Dashboard.moved(roadmapRow, by: steps, in: roadmapRows.map(\.id).filter(\.isSelectable)) ?? roadmapRow
    case .matrix: coverage.move(by: steps)
    case .donors: networkPane.moveDonor(by: steps)
    case .links: networkPane.moveLink(by: steps)
    }
  }

  /// ←→: kinds in the attention list, cells in tables, panes elsewhere; before the first cell lies the pane before.
  mutating func moveSideways(_ step: Int) {
    switch focus {
    case .attention: attention.moveByKind(forward: step > 0)
    case .roadmap where chosenItem != nil: moveInRow(step)
    case .matrix: coverage.moveSideways(step)
    case .figures, .clusters, .schools, .risks, .roadmap, .donors, .links:
      if let pane = focus.neighbour(step) { focus = pane }
    }
  }

  private mutating func moveInRow(_ step: Int) {
    if let next = RoadmapColumn(rawValue: column.rawValue + step) {
      column = next
    } else if step < 0 {
      focus = .risks
    }
  }

  /// Chooses a cluster; the school stays where it belongs to it.
  mutating func choose(cluster choice: ClusterChoice) {
    guard choice != cluster else { return }
    cluster = choice
    if let school, schools.contains(school) { return }
    choose(school: schools.first)
  }

  /// Chooses a school, or none.
  mutating func choose(school id: SchoolID?) {
    guard id != school else { return }
    school = id
    (risk, roadmapRow) = (nil, nil)
    refreshSchool()
  }

  private static func moved<Element: Equatable>(
    _ current: Element?, by steps: Int, in elements: [Element]
  ) -> Element? {
    guard !elements.isEmpty else { return nil }
    guard let place = current.flatMap({ elements.firstIndex(of: $0) }) else { return elements[0] }
    return elements[min(max(0, place + steps), elements.count - 1)]
  }

  // MARK: - What follows from the network

  /// Works out the lines of the chosen school again; the selection stays by id, or goes to its nearest neighbour.
  mutating func refreshSchool() {
    guard let chosen = chosenSchool else {
      (riskRows, roadmapRows, risk, roadmapRow) = ([], [], nil, nil)
      return
    }
    let before = roadmapRows.map(\.id).filter(\.isSelectable)
    riskRows = RiskRow.rows(of: chosen, in: network, language)
    roadmapRows = RoadmapPane.rows(of: chosen, in: network, today: today, language)
    if !riskRows.contains(where: { $0.id == risk }) { risk = riskRows.first?.id }
    let rows = roadmapRows.map(\.id).filter(\.isSelectable)
    if let roadmapRow, !rows.contains(roadmapRow) {
      let place = before.firstIndex(of: roadmapRow) ?? 0
      self.roadmapRow = rows.isEmpty ? nil : rows[min(place, rows.count - 1)]
    }
    if roadmapRow == nil { roadmapRow = rows.first { $0.item != nil } ?? rows.first }
  }

  /// Works out again what the screen shows and an edit left behind; what other screens show waits for them.
  mutating func catchUp() {
    switch screen {
    case .today: catchUpOnToday()
    case .coverage: catchUpCoverage()
    case .network: catchUpOnNetwork()
    case .schools: break
    }
  }

  private mutating func catchUpOnToday() {
    guard !attentionLags.isNone else { return }
    let list =
      attentionLags.isWhole
      ? AttentionList(network, today: today) : attention.list.updating(after: attentionLags.entities, in: network)
    attention.take(list)
    figures.take(list.figures)
    attentionLags = Lag()
  }

  /// Works out everything again: another network, day or language.
  mutating func refreshAll() {
    (attentionLags.isWhole, coverageLags.isWhole, networkLags.isWhole) = (true, true, true)
    refreshSchools()
  }

  /// Works out again what the screen «Школы» shows.
  mutating func refreshSchools() {
    clusters = ClustersPane(network, year: year)
    if !clusters.rows.contains(where: { $0.choice == cluster }) { cluster = .all }
    if school.map({ !schools.contains($0) }) ?? true { school = schools.first }
    refreshSchool()
  }
}
