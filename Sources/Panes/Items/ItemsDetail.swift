import Items
import Language
import SchoolNetwork
import Screen
import Tables
import Text
import ViewModels
import Widgets

/// Draws the chosen item below the table, where the screen is high enough.
enum ItemsDetail {
  /// A terminal of 30 rows leaves the table so many.
  private static let least = 26
  private static let most = 6

  /// How many rows it takes, the line above it included.
  static func rows(_ pane: ItemsPane, in body: Rect) -> Int {
    pane.showsDetail && body.rows >= least && pane.count > 0 ? most + 1 : 0
  }

  /// What the columns may cut is here as a whole.
  private static let fields: [ItemField] = [
    .deadline, .state, .partnership, .responsible, .risk, .expectedResult, .mark, .note, .section, .participants,
  ]

  static func draw(in rect: Rect, _ pane: ItemsPane, _ drawing: inout Drawing) {
    guard !rect.isEmpty else { return }
    let (rule, body) = rect.split(atRow: 1)
    drawing.canvas.fill(rule, role: .rule, with: "─")
    drawing.canvas.fill(body, role: .text)
    let (state, language) = (drawing.state, drawing.language)
    guard let row = pane.row, let listed = pane.list?.listed(atRow: row, in: state.network) else { return }
    let telling = Telling(state.network, language, state.desk.today)
    let room = max(1, rect.columns - 1)
    let title = Width.wrapped(listed.placed.item.title, columns: room).prefix(2)
    var lines: [String] = []
    for field in fields {
      guard let text = field.column?.text(listed, telling), !text.isEmpty else { continue }
      let part = "\(field.label(language)): \(text)"
      if let last = lines.last, Width.of(last) + 3 + Width.of(part) <= room {
        lines[lines.count - 1] = "\(last) · \(part)"
      } else {
        lines += Width.wrapped(part, columns: room)
      }
    }
    let all = title.map { ($0, StyleRole.strong) } + lines.map { ($0, StyleRole.text) }
    for (offset, line) in all.prefix(body.rows).enumerated() {
      let isCut = offset == body.rows - 1 && all.count > body.rows
      drawing.canvas.writeField(
        isCut ? line.0 + " …" : line.0, at: Point(column: body.column + 1, row: body.row + offset), columns: room,
        role: line.1)
    }
  }
}
