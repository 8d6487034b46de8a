import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws the figures of the network: what is counted, a bar that needs no colour, the number.
enum FiguresDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let state = drawing.state
    let figures = state.screens.today.figures
    drawing.heading(place, title: state.language.figuresTitle)
    guard !figures.rows.isEmpty else {
      drawing.emptyState(state.language.noSchoolsShort, place)
      return 0
    }
    // The last column is kept for the marks of what is hidden.
    let rows = FigureRows(
      pane: figures, network: state.network, language: state.language, columns: place.body.columns - 1)
    return drawing.draw(rows, in: place, selected: figures.selected)
  }
}

/// The rows as they are drawn; a row is put into words when it is asked for.
private struct FigureRows: RandomAccessCollection {
  let pane: FiguresPane
  let network: Network
  let language: Language
  let columns: Int

  var startIndex: Int { 0 }
  var endIndex: Int { pane.rows.count }

  subscript(place: Int) -> TableRow {
    let words = FigureWords(pane.rows[place], network, language, in: pane.figures)
    guard !words.value.isEmpty else {
      return words.isTrouble
        ? .line(Sign.unknown + " " + words.label, role: .attention) : .line(words.label, role: .group)
    }
    let role: StyleRole = words.isTrouble ? .attention : .text
    let bar = Gauge.bar(words.part, of: words.whole, cells: barColumns)
    let figure =
      bar + " " + Width.padded(words.value, columns: Swift.max(Width.of(words.value), valueColumns(pane.rows[place])))
    let sign = words.isTrouble ? Sign.trouble + " " : "  "
    let room = Swift.max(4, columns - Width.of(figure) - 3)
    let label = words.label(in: TextRoom(columns: columns - 2, lines: 2), network)
    let labels = Width.of(label) <= room ? [label] : Width.wrapped(label, columns: columns - 2)
    // A name that does not fit beside its figure is written above it.
    let last = labels.count == 1 && Width.of(labels[0]) <= room ? labels[0] : ""
    let above = last.isEmpty ? Array(labels.prefix(2)) : []
    var lines = above.enumerated().map { ($0 == 0 ? sign : "  ") + $1 }
    lines.append((above.isEmpty ? sign : "  ") + Width.padded(last, columns: room) + " " + figure)
    return .parts(lines.map { [TableCell($0, role: role)] }, role: role)
  }

  private var barColumns: Int { columns < 34 ? 4 : columns > 54 ? 10 : columns / 5 }

  /// The numbers of a group, and so its bars, are aligned: «3 из 10 !1», «26».
  private func valueColumns(_ row: FigureRow) -> Int {
    switch row {
    case .heading, .incomplete: 0
    case .cluster, .outside, .state, .partnerships: columns < 34 ? 4 : 11
    case .coverage, .risk, .donor, .roadmap: columns < 34 ? 8 : 11
    }
  }
}
