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
  /// The place of the first factor that the matrix shows.
  var firstFactor = 0
  /// The panes without the focus, as they are drawn.
  var drawn: [Pane: DrawnPane] = [:]
  /// The school whose risks and roadmaps were drawn last: for another school the panes begin at the top.
  var drawnSchool: SchoolID?

  /// Nothing drawn yet.
  package init() {}

  /// The frame, and what the state has to know about it.
  package struct Composition: Sendable {
    /// The frame.
    package var frame: Frame
    /// What of the frame is visible.
    package var sight: Sight
  }

  /// Draws the state on a screen of this size.
  package mutating func compose(_ state: Dashboard, size: Size) -> Composition {
    var canvas = Canvas(size: size)
    guard size.columns > 20, size.rows > 5 else { return tooSmall(state, &canvas) }
    if drawnSchool != state.screens.schools.school {
      drawnSchool = state.screens.schools.school
      firstRows[.risks] = 0
      firstRows[.roadmap] = 0
    }
    let layout = Layout(size: size, state: state)
    var drawing = Drawing(canvas: canvas, state: state)
    // Without a network there is nothing to show below the question about it.
    if !state.isBeginning {
      var drawn: [Pane: DrawnPane] = [:]
      for (pane, rect) in layout.panes where !rect.isEmpty { drawn[pane] = drawOrLay(pane, in: rect, &drawing) }
      self.drawn = drawn
      layout.drawRules(&drawing.canvas)
      if let switcher = layout.switcher { drawSwitcher(in: switcher, &drawing) }
    }
    StatusBar.draw(in: layout.status, keys: layout.keys, &drawing)
    if let layer = state.layer {
      // The field that a day is picked for is seen beside the month.
      if case .days = layer, let below = state.layers.dropLast().last {
        LayerDrawing.draw(below, over: Rect(size), &drawing)
      }
      LayerDrawing.draw(layer, over: Rect(size), &drawing)
      StatusBar.drawOverLayer(in: layout.status, &drawing)
    }
    let frame = Frame(
      canvas: drawing.canvas, cursor: drawing.cursor ?? Point(column: 0, row: 0),
      cursorVisible: drawing.showsCursor)
    return Composition(frame: frame, sight: drawing.sight)
  }

  private func tooSmall(_ state: Dashboard, _ canvas: inout Canvas) -> Composition {
    let words = Width.wrapped(state.language.tooSmall, columns: max(1, canvas.size.columns))
    for (row, line) in words.enumerated() {
      canvas.write(line, at: Point(column: 0, row: row), columns: canvas.size.columns, role: .attention)
    }
    var sight = Sight()
    (sight.pageRows, sight.showsNothing) = (1, true)
    return Composition(frame: Frame(canvas: canvas), sight: sight)
  }

  /// Draws a pane, or lays it down as it was if it shows the same. The answer is what is remembered of it.
  private mutating func drawOrLay(_ pane: Pane, in rect: Rect, _ drawing: inout Drawing) -> DrawnPane? {
    guard let subject = PaneSubject(pane, in: rect, drawing) else {
      draw(pane, in: rect, &drawing)
      return nil
    }
    if let before = drawn[pane], before.firstRow == firstRows[pane], before.subject == subject {
      drawing.canvas.lay(before.piece)
      return before
    }
    draw(pane, in: rect, &drawing)
    return drawing.canvas.piece(rect).map { DrawnPane(subject: subject, firstRow: firstRows[pane], piece: $0) }
  }

  private mutating func draw(_ pane: Pane, in rect: Rect, _ drawing: inout Drawing) {
    let place = PanePlace(pane, in: rect, firstRow: firstRows[pane] ?? 0)
    switch pane.screen {
    case .today: firstRows[pane] = TodayDrawing.draw(place, &drawing)
    case .schools: firstRows[pane] = SchoolsDrawing.draw(place, &drawing)
    case .items: firstRows[pane] = ItemsDrawing.draw(place, &drawing)
    case .coverage:
      (firstRows[pane], firstFactor) = MatrixDrawing.draw(place, firstFactor: firstFactor, &drawing)
    case .network: firstRows[pane] = NetworkDrawing.draw(place, &drawing)
    }
  }

  /// On a narrow screen one pane is visible; this line says which one, among all.
  private func drawSwitcher(in rect: Rect, _ drawing: inout Drawing) {
    drawing.canvas.fill(rect, role: .status)
    var column = rect.column
    let titles = drawing.state.screens.shortTitles(drawing.language)
    for (place, title) in titles.enumerated() {
      let role: StyleRole = place == drawing.focus.place ? .headingFocused : .status
      column += drawing.canvas.write(
        " \(title) ", at: Point(column: column, row: rect.row), columns: rect.endColumn - column, role: role)
    }
  }
}

/// Where a pane is drawn: its heading, its body, and the row that was first there last time.
struct PanePlace {
  let pane: Pane
  let heading: Rect, body: Rect
  let firstRow: Int

  init(_ pane: Pane, in rect: Rect, firstRow: Int) {
    (self.pane, self.firstRow) = (pane, firstRow)
    (heading, body) = rect.split(atRow: 1)
  }

  var top: Point { Point(column: body.column, row: body.row) }
}

/// A drawing on its way: the cells so far, and what was found out while drawing.
struct Drawing {
  var canvas: Canvas
  let state: Dashboard
  /// The pane with the focus.
  let focus: Pane
  var cursor: Point?
  var showsCursor = false
  var sight = Sight()

  init(canvas: Canvas, state: Dashboard) {
    self.canvas = canvas
    self.state = state
    focus = state.focus
  }

  var language: Language { state.language }

  /// The text that a search marks in this pane; nil if no search is active there.
  func highlight(in pane: Pane) -> String? {
    state.search.pane == pane && !state.search.needle.isEmpty ? state.search.marked : nil
  }

  mutating func heading(_ place: PanePlace, title: String, note: String? = nil) {
    Heading(title, note: note, isFocused: focus == place.pane).draw(into: &canvas, in: place.heading)
  }

  /// Notes where the focus is visible, unless something over the pane has it.
  mutating func focus(_ pane: Pane, at point: Point?, rows: @autoclosure () -> Int) {
    guard focus == pane else { return }
    if let point { cursor = point }
    sight.pageRows = max(1, rows())
  }

  /// A pane with nothing to show says so.
  mutating func emptyState(_ text: String, _ place: PanePlace) {
    TextBlock([Paragraph(text, role: .dim)]).draw(into: &canvas, in: place.body.inset(columns: 1))
    focus(place.pane, at: place.top, rows: place.body.rows)
  }
}
