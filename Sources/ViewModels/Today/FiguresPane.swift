package import Insights
import Language
package import SchoolNetwork
import Text

/// A row of the figures of the network.
package enum FigureRow: Equatable, Sendable {
  /// A group of figures.
  package enum Group: Hashable, Sendable {
    /// Schools by cluster; risks by frequency; items by status; progress by roadmap; load by donor; partnerships.
    case clusters, risks, items, roadmaps, donors, partnerships
  }

  /// The heading of a group.
  case heading(Group)
  /// The numbers are too low, because not all could be read.
  case incomplete
  /// How many schools belong to a cluster; to none.
  case cluster(ClusterFigure), outside(Int)
  /// How many live risks are covered, in all; of one factor.
  case coverage(Coverage.Total), risk(RiskFigure)
  /// How many items are in a state.
  case state(ItemState, Int)
  /// How far a roadmap is.
  case roadmap(RoadmapFigure)
  /// What a donor carries.
  case donor(DonorFigure)
  /// How many partnerships have a status; nil: one that is not set or not known.
  case partnerships(PartnershipStatus?, Int)

  /// What the row is about, by which it stays selected; nil for a heading.
  var id: FigureRowID? {
    switch self {
    case .heading, .incomplete: nil
    case .cluster(let figure): .cluster(figure.cluster)
    case .outside: .outside
    case .coverage: .coverage
    case .risk(let figure): .risk(figure.factor)
    case .state(let state, _): .state(state)
    case .roadmap(let figure): .roadmap(figure.roadmap)
    case .donor(let figure): .donor(figure.donor)
    case .partnerships(let status, _): .partnerships(status)
    }
  }
}

/// What a row of figures is about.
enum FigureRowID: Hashable, Sendable {
  case cluster(ClusterID), outside, coverage, risk(RiskFactorID), state(ItemState), roadmap(RoadmapID), donor(SchoolID)
  case partnerships(PartnershipStatus?)
}

/// The pane of the figures of the network, beside the attention list: the rows, and which of them is selected.
package struct FiguresPane: Equatable, Sendable {
  /// The figures the rows were made of.
  package private(set) var figures: NetworkFigures
  /// Headings and figures. A group without figures is left out.
  package private(set) var rows: [FigureRow] = []
  private var cursor = RowCursor<FigureRowID>()

  /// The pane of these figures, the first one selected.
  init(_ figures: NetworkFigures) {
    self.figures = figures
    makeRows()
  }

  /// The place of the selected row; nil if there is none.
  package var selected: Int? { cursor.place }
  /// The selected row; nil if there is none.
  package var row: FigureRow? { selected.map { rows[$0] } }

  /// Takes over new figures; the selection stays with its figure.
  mutating func take(_ new: NetworkFigures) {
    guard new != figures else { return }
    figures = new
    makeRows()
  }

  mutating func move(_ move: Move, page: Int) { cursor.move(move, page: page) }

  /// Selects the next figure whose name holds what is searched for; false if none does.
  mutating func find(_ needle: Needle, _ way: SearchWay, _ scope: Scope) -> Bool {
    let found = cursor.next(way) { place in
      let words = FigureWords(rows[place], scope.network, scope.language)
      return needle.isIn(words.label, naming: words.names)
    }
    return found.map { cursor.select($0) } ?? false
  }

  /// The figures as lines to read.
  func card(_ scope: Scope) -> Card {
    let lines = rows.map { row -> Card.Line in
      let words = FigureWords(row, scope.network, scope.language)
      return words.value.isEmpty ? .heading(words.label) : .field(words.label, words.value)
    }
    return Card(scope.language.figuresTitle, lines)
  }

  /// Selects a row, if it is a figure.
  mutating func select(_ place: Int) {
    if rows.indices.contains(place), let id = rows[place].id { cursor.select(id) }
  }

  private mutating func makeRows() {
    rows = figures.isIncomplete ? [.incomplete] : []
    add(.clusters, figures.clusters.map { .cluster($0) } + (figures.outside > 0 ? [.outside(figures.outside)] : []))
    if figures.coverage.live > 0 {
      add(.risks, [.coverage(figures.coverage)] + figures.risks.map { .risk($0) })
    }
    if figures.items.all > 0 {
      add(.items, ItemState.allCases.filter { figures.items[$0] > 0 }.map { .state($0, figures.items[$0]) })
    }
    // Late roadmaps come first; equal ones keep the order of the partnerships.
    let order = figures.roadmaps.indices.sorted {
      (figures.roadmaps[$1].items.overdue, $0) < (figures.roadmaps[$0].items.overdue, $1)
    }
    add(.roadmaps, order.map { .roadmap(figures.roadmaps[$0]) })
    add(.donors, figures.donors.map { .donor($0) })
    let partnerships = figures.partnerships
    let counts: [(PartnershipStatus?, Int)] = [
      (.planned, partnerships.planned), (.active, partnerships.active), (.finished, partnerships.finished),
      (nil, partnerships.other),
    ]
    add(.partnerships, counts.filter { $0.1 > 0 }.map { .partnerships($0.0, $0.1) })
    cursor.take(rows.map(\.id))
  }

  private mutating func add(_ group: FigureRow.Group, _ figures: [FigureRow]) {
    if !figures.isEmpty { rows += [.heading(group)] + figures }
  }
}
