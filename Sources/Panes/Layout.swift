import Screen
import ViewModels

/// Which part of the screen is whose. 80×24 is complete; a narrow or low screen shows one pane with a switcher.
struct Layout {
  var panes: [(Pane, Rect)] = []
  var switcher: Rect?
  let status: Rect
  let keys: Rect
  private var vertical: Rect?

  /// Below this size four panes leave no line readable.
  static let wholeColumns = 72
  static let wholeRows = 16

  init(size: Size, state: Dashboard) {
    let screen = Rect(size)
    let (whole, bars) = screen.split(atRow: size.rows - 2)
    (status, keys) = bars.split(atRow: 1)
    let body = whole.split(atRow: whole.rows - StatusBar.rowsOfItsOwn(in: status, state)).upper
    if size.columns < Layout.wholeColumns || size.rows < Layout.wholeRows {
      let (line, rest) = body.split(atRow: 1)
      switcher = line
      panes = [(state.focus, rest)]
    } else if state.desk.isZoomed {
      panes = [(state.focus, body)]
    } else {
      switch state.screens.name {
      case .today: splitToday(body)
      case .schools: splitSchools(body, state.screens.schools)
      case .items: panes = [(.items, body)]
      case .coverage: panes = [(.matrix, body)]
      case .network: splitNetwork(body)
      }
    }
  }

  /// The links get the room: a donor is a name and a bar, a link is a sentence.
  private mutating func splitNetwork(_ body: Rect) {
    let (donors, rest) = body.split(atColumn: min(34, max(26, body.columns / 4)))
    let (rule, links) = rest.split(atColumn: 1)
    vertical = rule
    panes = [(.donors, donors), (.links, links)]
  }

  private mutating func splitToday(_ body: Rect) {
    let right = min(44, max(27, body.columns / 3))
    let (list, rest) = body.split(atColumn: body.columns - right - 1)
    let (rule, figures) = rest.split(atColumn: 1)
    vertical = rule
    panes = [(.attention, list), (.figures, figures)]
  }

  private mutating func splitSchools(_ body: Rect, _ screen: SchoolsScreen) {
    let left = min(40, max(25, body.columns / 4))
    let (leftColumn, rest) = body.split(atColumn: left)
    let (rule, rightColumn) = rest.split(atColumn: 1)
    vertical = rule
    let clusterRows = min(screen.clusters.rows.count + 1, body.rows / 3)
    let (clusters, schools) = leftColumn.split(atRow: clusterRows)
    let riskRows = min(max(screen.riskRows.count, 1) + 1, max(3, body.rows * 2 / 5))
    let (risks, roadmap) = rightColumn.split(atRow: riskRows)
    panes = [(.clusters, clusters), (.schools, schools), (.risks, risks), (.roadmap, roadmap)]
  }

  func drawRules(_ canvas: inout Canvas) {
    guard let vertical else { return }
    canvas.fill(vertical, role: .rule, with: "│")
  }
}
