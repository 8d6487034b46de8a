import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws the status line (where I am · message · counts, save state) and the key bar.
enum StatusBar {
  static func draw(in rect: Rect, keys: Rect, _ drawing: inout Drawing) {
    let state = drawing.state
    KeyBarItems.bar(state, in: keys).draw(into: &drawing.canvas, in: keys)
    switch state.entry {
    case .search(let text): draw(text, labelled: state.language.searchLabel, in: rect, &drawing)
    case .filter(let text): draw(text, labelled: state.language.filterLabel, in: rect, &drawing)
    case nil: return drawStatus(in: rect, &drawing)
    }
    if let notice = state.notice { drawAbove(notice, rect, &drawing) }
  }

  /// What is typed to search or to filter takes the place of the status.
  private static func draw(_ entry: TextEntry, labelled label: String, in rect: Rect, _ drawing: inout Drawing) {
    let (left, right) = rect.split(atColumn: Width.of(label))
    drawing.canvas.fill(left, role: .status)
    drawing.canvas.write(label, at: Point(column: left.column, row: left.row), columns: left.columns, role: .status)
    drawing.cursor = TextField(entry.text, cursor: entry.cursor).draw(into: &drawing.canvas, in: right)
    drawing.showsCursor = true
  }

  private static func drawStatus(in rect: Rect, _ drawing: inout Drawing) {
    let state = drawing.state
    let (left, right) = (left(state), right(state))
    guard let notice = state.notice else {
      // The town's name is on the left already, or the screen's in its place.
      let names = state.isBeginning ? [] : state.screens.location(state.scope)
      let location = names.dropFirst(state.network.town.name.isEmpty ? 1 : 0)
      StatusLine(
        left: left, middle: location.map { SafeText.line($0) }.joined(separator: " · "), right: right,
        isFault: state.unsaved.hasFailed
      ).draw(into: &drawing.canvas, in: rect)
      return
    }
    // A sentence that does not fit beside the rest takes lines of its own above: it must be readable as a whole.
    if fits(notice, left, right, rect) {
      StatusLine(left: left, middle: notice.text, right: right, isFault: notice.isTrouble)
        .draw(into: &drawing.canvas, in: rect)
    } else {
      StatusLine(left: left, right: right, isFault: state.unsaved.hasFailed).draw(
        into: &drawing.canvas, in: rect)
      drawAbove(notice, rect, &drawing)
    }
  }

  private static func fits(_ notice: Notice, _ left: String, _ right: String, _ rect: Rect) -> Bool {
    Width.of(notice.text) + Width.of(left) + Width.of(right) + 6 <= rect.columns
  }

  /// A sentence that takes lines of its own is not hidden by what lies over the screen.
  static func drawOverLayer(in rect: Rect, _ drawing: inout Drawing) {
    let state = drawing.state
    guard let notice = state.notice, state.entry == nil else { return }
    if !fits(notice, left(state), right(state), rect) { drawAbove(notice, rect, &drawing) }
  }

  /// Where I am: the town; while it has no name, the screen.
  private static func left(_ state: Dashboard) -> String {
    if state.isBeginning { return state.language.programName }
    let town = state.network.town.name
    return town.isEmpty ? state.language(CommandTable.line(state.screens.command).label) : town
  }

  /// How many rows above the status line the panes leave to the message.
  static func rowsOfItsOwn(in rect: Rect, _ state: Dashboard) -> Int {
    guard let notice = state.notice, notice.makesRoom, !fits(notice, left(state), right(state), rect) else { return 0 }
    return lines(notice, rect).count
  }

  /// The lines of a message above the status line. One that the panes make room for leaves them three rows.
  private static func lines(_ notice: Notice, _ rect: Rect) -> [String] {
    let all = Width.wrapped(notice.text, columns: max(1, rect.columns - 2))
    let room = max(1, rect.row - (notice.makesRoom ? 3 : 2))
    guard all.count > room else { return all }
    return all.prefix(room - 1) + [Width.truncated(all[room - 1] + "…", columns: max(1, rect.columns - 2))]
  }

  private static func drawAbove(_ notice: Notice, _ rect: Rect, _ drawing: inout Drawing) {
    let lines = lines(notice, rect)
    let role: StyleRole = notice.isTrouble ? .statusFault : .status
    for (offset, line) in lines.enumerated() {
      let row = rect.row - lines.count + offset
      guard row >= 0 else { continue }
      drawing.canvas.fill(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), role: role)
      drawing.canvas.write(line, at: Point(column: rect.column + 1, row: row), columns: rect.columns - 1, role: role)
    }
  }

  /// What was not read · problems of the data · what is not saved.
  private static func right(_ state: Dashboard) -> String {
    let language = state.language
    if state.isBeginning { return "" }
    var parts: [String] = []
    if !state.network.unreadable.isEmpty { parts.append(language.unreadCount(state.network.unreadable.count)) }
    if !state.network.problems.isEmpty { parts.append(language.problemCount(state.network.problems.count)) }
    if state.unsaved.waiting > 0 { parts.append(language.waiting(state.unsaved.waiting)) }
    if state.scope.refusesEdits {
      parts.append(language.readOnly)
    } else {
      parts.append(
        !state.unsaved.hasFailed ? language.saved : language.notSavedCount(state.unsaved.pending))
    }
    return parts.joined(separator: " · ")
  }
}
