package import Insights
import Language
package import SchoolNetwork
import Text

/// What a row of the attention list is about; not its place, so that the selection stays with it when others disappear.
package enum AttentionRowID: Hashable, Sendable {
  /// The heading of a kind; of what is put off.
  case heading(AttentionKind), putOffHeading
  /// A line: its kind, its school as written, the id of what it is about; whether it is put off.
  case line(AttentionKind, school: String, subject: String, isPutOff: Bool)

  /// The row of a line.
  package init(_ line: AttentionLine, isPutOff: Bool) {
    self = .line(line.kind, school: line.school?.text ?? "", subject: line.subjectID, isPutOff: isPutOff)
  }
}

/// A row of the attention list.
package enum AttentionRow: Equatable, Sendable {
  /// The heading of a kind, with the number of its lines; of what is put off.
  case heading(AttentionKind, Int), putOffHeading(Int)
  /// A line that needs attention; one that is put off.
  case line(AttentionLine), putOff(AttentionLine)

  /// What the row is about.
  package var id: AttentionRowID {
    switch self {
    case .heading(let kind, _): .heading(kind)
    case .putOffHeading: .putOffHeading
    case .line(let line): AttentionRowID(line, isPutOff: false)
    case .putOff(let line): AttentionRowID(line, isPutOff: true)
    }
  }

  /// The line, if it is one.
  package var line: AttentionLine? {
    switch self {
    case .line(let line), .putOff(let line): line
    case .heading, .putOffHeading: nil
    }
  }
}

/// The pane of the attention list: the rows, and which of them is selected.
package struct AttentionPane: Equatable, Sendable {
  /// The list the rows were made of.
  package private(set) var list: AttentionList
  /// Headings and lines, the most urgent first, what is put off last.
  package private(set) var rows: [AttentionRow] = []
  private var cursor = RowCursor<AttentionRowID>()

  /// The pane of a list, the most urgent line selected.
  package init(_ list: AttentionList) {
    self.list = list
    makeRows()
  }

  /// The place of the selected row among ``rows``; nil if there is no line.
  package var selected: Int? { cursor.place }
  /// How many lines there are, those put off too.
  package var lineCount: Int { cursor.rows.count }

  /// The selected line; nil if there is none.
  package var line: AttentionLine? { selected.flatMap { rows[$0].line } }
  /// Whether the selected line is put off.
  package var isPutOff: Bool { if let selected, case .putOff = rows[selected] { true } else { false } }
  /// Which of the lines is selected, from 1; nil if there is none.
  package var number: Int? { cursor.number?.number }

  /// Takes over a new list. The selection stays with its line; if that is gone, it moves to the line now in its place.
  package mutating func take(_ new: AttentionList) {
    guard new != list else { return }
    list = new
    makeRows()
  }

  /// Moves the selection by lines.
  mutating func move(_ move: Move, page: Int) { cursor.move(move, page: page) }

  /// Selects the next line whose sentence holds what is searched for; false if none does.
  mutating func find(_ needle: Needle, _ way: SearchWay, _ scope: Scope) -> Bool {
    let (language, network) = (scope.language, scope.network)
    let found = cursor.next(way) { place in
      rows[place].line.map { line in
        needle.isIn(language.sentence(line, in: network), naming: language.names(in: line, of: network))
      } ?? false
    }
    return found.map { cursor.select($0) } ?? false
  }

  /// Moves to the first line of the next kind, or of the kind before; from further down to the first of its own.
  mutating func moveByKind(forward: Bool) {
    guard let selected else { return }
    let starts = rows.indices.dropFirst().filter { rows[$0].line != nil && rows[$0 - 1].line == nil }
    if let next = forward ? starts.first(where: { $0 > selected }) : starts.last(where: { $0 < selected }) {
      select(next)
    }
  }

  /// Selects a row, if it is a line.
  mutating func select(_ place: Int) { if rows.indices.contains(place) { cursor.select(rows[place].id) } }

  /// Selects the first line of a kind; false if there is none.
  mutating func select(kind: AttentionKind) -> Bool {
    guard let place = rows.firstIndex(where: { $0.line?.kind == kind }) else { return false }
    select(place)
    return true
  }

  private mutating func makeRows() {
    let count = list.count + list.putOff.count + list.groups.count + 1
    rows = []
    rows.reserveCapacity(count)
    // The ids are made beside the rows: to take them out of the rows again copies each line several times.
    var ids: [AttentionRowID?] = []
    ids.reserveCapacity(count)
    for group in list.groups {
      rows.append(.heading(group.kind, group.lines.count))
      ids.append(nil)
      for line in group.lines {
        rows.append(.line(line))
        ids.append(AttentionRowID(line, isPutOff: false))
      }
    }
    if !list.putOff.isEmpty {
      rows.append(.putOffHeading(list.putOff.count))
      ids.append(nil)
    }
    for line in list.putOff {
      rows.append(.putOff(line))
      ids.append(AttentionRowID(line, isPutOff: true))
    }
    cursor.take(ids)
  }
}
