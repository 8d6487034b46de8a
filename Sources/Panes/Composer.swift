import Language
import SchoolNetwork
package import Screen
import Text
package import ViewModels
import Widgets

/// Draws the state into a frame. What it remembers between frames is how far each pane is scrolled, so that lists move
/// no more than they must.
package struct Composer: Sendable {
  var firstRows: [Pane: Int] = [:]
  /// Which factor stands first in the matrix.
  var firstFactor = 0
  /// Of which school the panes of risks and roadmaps were drawn last: another one begins at the top.
  var drawnSchool: String?

  /// Nothing drawn yet.
  package init() {}

  /// The frame, and what the state is to know of it.
  package struct Composition: Sendable {
    /// The frame.
    package var frame: Frame
    /// How many lines of the focused pane, or of what lies over it, are seen.
    package var pageRows: Int
    /// The furthest first line of what lies over the screen; nil where nothing does.
    package var lastTop: Int?
  }

  /// Draws the state on a screen of this size.
  package mutating func compose(_ state: Dashboard, size: Size) -> Composition {
    var canvas = Canvas(size: size)
    guard size.columns > 20, size.rows > 5 else { return tooSmall(state, &canvas) }
    if drawnSchool != state.school?.text {
      drawnSchool = state.school?.text
      firstRows[.risks] = 0
      firstRows[.roadmap] = 0
    }
    let layout = Layout(size: size, state: state)
    var drawing = Drawing(canvas: canvas, state: state)
    for (pane, rect) in layout.panes { draw(pane, in: rect, &drawing) }
    layout.drawRules(&drawing.canvas)
    if let switcher = layout.switcher { drawSwitcher(in: switcher, &drawing) }
    StatusBar.draw(in: layout.status, keys: layout.keys, &drawing)
    Overlays.draw(over: Rect(size), &drawing)
    if state.overlay != nil { StatusBar.drawOverOverlay(in: layout.status, &drawing) }
    let frame = Frame(
      canvas: drawing.canvas, cursor: drawing.cursor ?? Point(column: 0, row: 0),
      cursorVisible: drawing.showsCursor)
    return Composition(
      frame: frame, pageRows: drawing.pageRows, lastTop: drawing.lastTop)
  }

  private func tooSmall(_ state: Dashboard, _ canvas: inout Canvas) -> Composition {
    let words = Width.wrapped(state.language.tooSmall, columns: max(1, canvas.size.columns))
    for (row, line) in words.enumerated() {
      canvas.write(line, at: Point(column: 0, row: row), columns: canvas.size.columns, role: .attention)
    }
    return Composition(frame: Frame(canvas: canvas), pageRows: 1)
  }

  private mutating func draw(_ pane: Pane, in rect: Rect, _ drawing: inout Drawing) {
    guard !rect.isEmpty else { return }
    let parts = rect.split(atRow: 1)
    let first = firstRows[pane] ?? 0
    switch pane {
    case .figures: firstRows[pane] = FiguresDrawing.draw(parts.upper, parts.lower, first: first, &drawing)
    case .attention: firstRows[pane] = AttentionDrawing.draw(parts.upper, parts.lower, first: first, &drawing)
    case .clusters: firstRows[pane] = ClustersDrawing.draw(parts.upper, parts.lower, first: first, &drawing)
    case .schools: firstRows[pane] = SchoolsDrawing.draw(parts.upper, parts.lower, first: first, &drawing)
    case .risks: firstRows[pane] = RisksDrawing.draw(parts.upper, parts.lower, first: first, &drawing)
    case .roadmap: firstRows[pane] = RoadmapDrawing.draw(parts.upper, parts.lower, first: first, &drawing)
    case .matrix:
      (firstRows[pane], firstFactor) = MatrixDrawing.draw(
        parts.upper, parts.lower, first: first, firstFactor: firstFactor, &drawing)
    case .donors: firstRows[pane] = DonorsDrawing.draw(parts.upper, parts.lower, first: first, &drawing)
    case .links: firstRows[pane] = LinksDrawing.draw(parts.upper, parts.lower, first: first, &drawing)
    }
  }

  /// On a narrow screen one pane is seen; this line says which, among all.
  private func drawSwitcher(in rect: Rect, _ drawing: inout Drawing) {
    drawing.canvas.fill(rect, role: .status)
    var column = rect.column
    for pane in drawing.state.screen.panes {
      let title = " \(drawing.title(of: pane, short: true)) "
      let role: StyleRole = pane == drawing.state.focus ? .headingFocused : .status
      column += drawing.canvas.write(
        title, at: Point(column: column, row: rect.row), columns: rect.endColumn - column, role: role)
    }
  }
}

/// A drawing on its way: the cells so far, and what was found out while drawing.
struct Drawing {
  var canvas: Canvas
  let state: Dashboard
  var cursor: Point?
  var showsCursor = false
  var pageRows = 10
  var lastTop: Int?

  init(canvas: Canvas, state: Dashboard) {
    self.canvas = canvas
    self.state = state
  }

  var language: Language { state.language }

  /// What a search marks in this pane; nil where none goes on there.
  func highlight(in pane: Pane) -> String? {
    state.search.pane == pane && !state.search.needle.isEmpty ? state.search.needle : nil
  }

  func title(of pane: Pane, short: Bool = false) -> String {
    switch pane {
    case .attention: language.todayShortTitle
    case .figures: short ? language.figuresShortTitle : language.figuresTitle
    case .clusters: language.clustersTitle
    case .schools: language.schoolsTitle
    case .risks: short ? language.risksShortTitle : language.risksTitle
    case .roadmap: short ? language.roadmapShortTitle : language.roadmapTitle
    case .matrix: short ? language.coverageShortTitle : language.coverageTitle
    case .donors: language.donorsTitle
    case .links: short ? language.linksShortTitle : language.linksTitle
    }
  }

  mutating func heading(_ pane: Pane, in rect: Rect, title: String? = nil, note: String? = nil) {
    Heading(title ?? self.title(of: pane), note: note, isFocused: state.focus == pane).draw(into: &canvas, in: rect)
  }

  /// Notes where the focus is seen, unless something over the pane has it.
  mutating func focus(_ pane: Pane, at point: Point?, rows: @autoclosure () -> Int) {
    guard state.focus == pane else { return }
    if let point { cursor = point }
    pageRows = max(1, rows())
  }

  mutating func emptyState(_ text: String, in rect: Rect) {
    TextBlock([Paragraph(text, role: .dim)]).draw(into: &canvas, in: rect.inset(columns: 1))
  }
}
