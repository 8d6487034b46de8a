import Language
import SchoolNetwork

/// The cards: all details of what is selected, and the problems of the data.
extension Dashboard {
  /// The card of what is selected in the focused pane.
  func card() -> Card {
    switch focus {
    case .attention: return lineCard()
    case .figures: return figuresCard()
    case .clusters: return clusterCard()
    case .schools: return schoolCard(chosenSchool)
    case .risks: return riskCard(risk, of: chosenSchool)
    case .roadmap: return roadmapCard(roadmapRow)
    case .matrix: return cellCard()
    case .donors: return donorCard()
    case .links: return linkCard()
    }
  }

  /// The figures as lines to read.
  private func figuresCard() -> Card {
    Card(
      language.figuresTitle,
      figures.rows.map { row in
        let words = FigureWords(row, network, language)
        return words.value.isEmpty ? .heading(words.label) : .field(words.label, words.value)
      })
  }

  /// The card of what a line of the attention list is about.
  private func lineCard() -> Card {
    guard let line = attention.line else {
      return Card(language.todayShortTitle, [.text(language.nothingNeedsAttention)])
    }
    let school = line.school.flatMap { network.school($0) }
    switch line.subject {
    case .item(let place): return roadmapCard(.item(place))
    case .partnership(let id): return roadmapCard(.group(id, nil))
    case .risk(let id): return riskCard(id, of: school)
    case .school: return schoolCard(school)
    case .file: return problemsCard()
    }
  }

  private func clusterCard() -> Card {
    var lines: [Card.Line] = []
    if case .cluster(let id) = cluster, let found = network.clusters.first(where: { $0.id == id }) {
      lines = self.lines(of: found.fieldValue, in: "clusters")
    }
    lines.append(.heading(language.schoolsTitle))
    lines += schools.compactMap { schoolRow($0) }
      .map { .field($0.name, language.riskCounts(live: $0.live, uncovered: $0.uncovered)) }
    return Card(cluster.title(network, language), lines)
  }

  func schoolCard(_ school: School?) -> Card {
    guard let school else { return Card(language.schoolsTitle, [.text(language.noSchools)]) }
    let row = SchoolRow(school, in: network)
    let names = network.clusters(of: school, in: year).map(\.nameOrID)
    var lines: [Card.Line] = [
      .field(language.clustersTitle, names.isEmpty ? language.outsideClusters : names.joined(separator: ", ")),
      .field(language.risksTitle, language.riskCounts(live: row.live, uncovered: row.uncovered)),
    ]
    lines += self.lines(of: school.fieldValue, in: "school")
    return Card(row.name, lines)
  }

  func riskCard(_ risk: ID<Risk>?, of school: School?) -> Card {
    guard let school, let found = school.risks.first(where: { $0.id == risk }) else {
      return Card(language.risksTitle, [.text(language.noRisks)])
    }
    let row = RiskRow(found, of: school, in: network, language)
    var lines: [Card.Line] = []
    if row.isLive {
      lines.append(.text(row.helpers.isEmpty ? language.notCovered : language.helps(row.helpers)))
    }
    lines += self.lines(of: found.fieldValue, in: "risks")
    if let factor = network.riskFactor(found.factor) {
      lines.append(.heading(language.fieldName("factor")))
      lines += self.lines(of: factor.fieldValue, in: "factors")
    }
    return Card(row.name, lines)
  }

  func roadmapCard(_ row: RoadmapRowID?) -> Card {
    switch row {
    case .item(let place):
      guard let (item, roadmap, partnership) = network.item(at: place) else { break }
      let progress = network.progress(of: item, in: roadmap, of: partnership, today: today)
      let dueSoon = network.town.dueSoonDays
      let row = ItemRow(item, place, progress, dueSoon: dueSoon, today: today, language)
      let status = "\(row.state.sign) \(row.text(.status))"
      var lines: [Card.Line] = [.field(language.fieldName("status"), status)]
      if !item.deadline.wording.isEmpty {
        let context = network.deadlineContext(of: roadmap)
        let echo = DeadlineEcho.text(item.deadline.wording, today: today, context, language)
        lines.append(.field(language.fieldName("deadline"), echo))
      }
      lines += self.lines(of: item.fieldValue, in: "items")
      return Card(item.title.isEmpty ? item.id.text : item.title, lines)
    case .group(let id, _):
      guard var partnership = network.partnership(id) else { break }
      let title = "\(network.donorName(partnership)) → \(network.supportedName(partnership))"
      // The items stand in the pane; here it is about the partnership and the frame of its roadmaps.
      for place in partnership.roadmaps.indices { partnership.roadmaps[place].items = [] }
      return Card(title, lines(of: partnership.fieldValue, in: "partnership"))
    case .section, nil: break
    }
    return Card(language.roadmapTitle, [.text(language.noPartners)])
  }

  /// The problems found while loading, each with its place.
  func problemsCard() -> Card {
    let lines = network.problems.map { Card.Line.text(language.line($0)) }
    return Card(language.problemsTitle, lines.isEmpty ? [.text(language.noProblems)] : lines)
  }
}

extension Dashboard {
  /// The set fields of an object, for a card.
  private func lines(of record: FieldValue, in object: String) -> [Card.Line] {
    RecordLines(network, language, showsIDs: false).lines(of: record, in: object).map { line in
      line.value.isEmpty && line.depth == 0 && !line.beginsObject ? .heading(line.label) : .text(line.text)
    }
  }
}
