package import Insights
package import Language
package import SchoolNetwork
package import Text

/// A row of figures in words, with the bar that shows it. The words are put together for visible rows only.
package struct FigureWords: Equatable, Sendable {
  /// What is counted; if those are schools, their names are the label.
  package var label = ""
  /// The names of schools in the label, in their order; empty if there are none.
  package private(set) var names: [String] = []
  /// The figure; empty for a heading.
  package var value = ""
  /// The part and the whole that the bar shows.
  package var part = 0, whole = 0
  /// Whether somebody has to do something about it.
  package var isTrouble = false

  /// The words of a row.
  package init(_ row: FigureRow, _ network: Network, _ language: Language) {
    switch row {
    case .heading(let group): label = FigureWords.heading(group, language)
    case .incomplete: (label, isTrouble) = (language.figuresAreIncompleteShort, true)
    case .cluster(let figure):
      label = ClusterChoice.cluster(figure.cluster).title(network, language)
      (part, value) = (figure.schools, "\(figure.schools)")
    case .outside(let schools):
      label = ClusterChoice.outside.title(network, language)
      (part, value) = (schools, "\(schools)")
    case .coverage(let total): cover(language.coveredInAll, total, language)
    case .risk(let figure): cover(network.factorShortName(figure.factor), figure.total, language)
    case .state(let state, let items):
      label = language.name(state)
      isTrouble = state == .overdue
      value = "\(items)"
    case .roadmap(let figure): progress(figure, network, language)
    case .donor(let figure):
      label = language.name(of: figure.donor, in: network)
      names = [label]
      (part, whole, isTrouble) = (figure.load.count, figure.load.limit, figure.load.isOver)
      value =
        language.outOf(figure.load.count, figure.load.limit)
        + (figure.load.isOver ? Sign.trouble : figure.load.mayBeMore ? Sign.unknown : "")
    case .partnerships(let status, let partnerships):
      label = status.map { language.name($0) } ?? language.otherStatus
      value = "\(partnerships)"
    }
  }

  /// The words of a row whose bar shows a part of the total of its group.
  package init(_ row: FigureRow, _ network: Network, _ language: Language, in figures: NetworkFigures) {
    self.init(row, network, language)
    switch row {
    case .cluster, .outside: whole = figures.schools
    case .state(_, let items): (part, whole) = (items, figures.items.all)
    case .partnerships(_, let count):
      let all = figures.partnerships
      (part, whole) = (count, all.planned + all.active + all.finished + all.other)
    case .heading, .incomplete, .coverage, .risk, .roadmap, .donor: break
    }
  }

  private mutating func cover(_ name: String, _ total: Coverage.Total, _ language: Language) {
    (label, part, whole) = (name, total.covered, total.live)
    value = language.outOf(total.covered, total.live) + (total.unknown > 0 ? Sign.unknown : "")
    isTrouble = total.covered == 0 && total.unknown == 0
  }

  private mutating func progress(_ figure: RoadmapFigure, _ network: Network, _ language: Language) {
    let partnership = network.partnership(figure.partnership)
    names = partnership.map { [network.supportedName($0), network.donorName($0)] } ?? [figure.partnership.text]
    label = FigureWords.joined(names)
    (part, whole, isTrouble) = (figure.items.done, figure.items.expected, figure.items.overdue > 0)
    value = language.outOf(part, whole) + language.overdueMark(figure.items.overdue)
  }

  /// The label in a place of this size: names of schools are shortened if they do not fit.
  package func label(in room: TextRoom, _ network: Network) -> String {
    names.isEmpty ? label : network.fitting(room, names, FigureWords.joined)
  }

  private static func joined(_ names: [String]) -> String { names.joined(separator: " ← ") }

  private static func heading(_ group: FigureRow.Group, _ language: Language) -> String {
    let headings = language.figureGroups
    return switch group {
    case .clusters: headings.clusters
    case .risks: headings.risks
    case .items: headings.items
    case .roadmaps: headings.roadmaps
    case .donors: headings.donors
    case .partnerships: headings.partnerships
    }
  }
}
