import Language
import SchoolNetwork
import Screen
import ViewModels

/// What a pane without the focus was drawn from. A pane that would be drawn from the same again looks the same: so a key
/// costs what changes, and the panes beside are laid down as they were.
struct PaneSubject: Equatable {
  private let shown: Shown
  private let network: Network
  private let language: Language, script: KeyboardScript, highlight: String?
  private let rect: Rect

  /// What of the state the pane shows, beside the network.
  private enum Shown: Equatable {
    case clusters(ClustersPane, ClusterChoice)
    case schools(ClusterChoice, [SchoolID], selected: Int?)
    case risks(SchoolID?, [RiskRow], selected: Int?)
    case roadmap(RoadmapPane, SchoolID?, hasRisks: Bool)
    case figures(FiguresPane)
  }

  /// What such a pane is drawn from; nil for panes that are always drawn: the focused one, and those of screens where
  /// little is beside it.
  init?(_ pane: Pane, in rect: Rect, _ drawing: Drawing) {
    guard drawing.focus != pane else { return nil }
    let state = drawing.state
    switch pane.screen {
    case .today where TodayScreen.Part(rawValue: pane.place) == .figures: shown = .figures(state.screens.today.figures)
    case .schools:
      let screen = state.screens.schools
      switch SchoolsScreen.Part(rawValue: pane.place) {
      case .clusters: shown = .clusters(screen.clusters, screen.cluster)
      case .schools: shown = .schools(screen.cluster, screen.schools, selected: screen.schoolPlace)
      case .risks: shown = .risks(screen.school, screen.riskRows, selected: screen.riskPlace)
      case .roadmap: shown = .roadmap(screen.roadmap, screen.school, hasRisks: !screen.riskRows.isEmpty)
      case nil: return nil
      }
    case .today, .items, .coverage, .network: return nil
    }
    (network, language, script) = (state.network, state.language, state.desk.script)
    (highlight, self.rect) = (drawing.highlight(in: pane), rect)
  }

  static func == (one: PaneSubject, other: PaneSubject) -> Bool {
    one.network.isIdentical(to: other.network) && one.rect == other.rect && one.language == other.language
      && one.script == other.script && one.highlight == other.highlight && one.shown == other.shown
  }
}

/// A pane as it was drawn last.
struct DrawnPane {
  let subject: PaneSubject
  /// The first row then, and the cells.
  let firstRow: Int?, piece: CanvasPiece
}
