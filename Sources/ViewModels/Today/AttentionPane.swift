package import Deadlines
package import Insights
import Language
package import SchoolNetwork
import Text

/// What a row of the attention list is about; not its place, so that the selection stays with it when others disappear.
package enum AttentionRowID: Hashable, Sendable {
  /// The heading of a kind; of what is put off.
  case heading(AttentionKind), putOffHeading
  /// A line, by what it is about; whether it is put off.
  case line(Name, isPutOff: Bool)
  /// The row of a line that left its place; the day is the line's, because an item that recurs can have a new line.
  indirect case kept(AttentionRowID, since: CalendarDay?)

  /// The row of a line.
  package init(_ line: AttentionLine, isPutOff: Bool) { self = .line(Name(line), isPutOff: isPutOff) }

  /// What a line is about: its kind, its school and the id of its subject. It holds the line and not those texts, since
  /// thousands of lines are named and few names are compared.
  package struct Name: Hashable, Sendable {
    private let line: AttentionLine

    fileprivate init(_ line: AttentionLine) { self.line = line }

    /// Whether both lines are about the same.
    package static func == (one: Name, other: Name) -> Bool {
      one.line.kind == other.line.kind && one.line.school == other.line.school
        && one.line.subjectID == other.line.subjectID
    }

    /// By kind and subject.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(line.kind)
      hasher.combine(line.subjectID)
    }
  }
}

/// A row of the attention list.
package enum AttentionRow: Equatable, Sendable {
  /// The heading of a kind, with the number of its lines; of what is put off.
  case heading(AttentionKind, Int), putOffHeading(Int)
  /// A line that needs attention; one that is put off.
  case line(AttentionLine), putOff(AttentionLine)
  /// A line that a command took from this place, and what became of it; among those put off, or not.
  case kept(AttentionLine, LineFate, wasPutOff: Bool)

  /// What the row is about.
  package var id: AttentionRowID {
    switch self {
    case .heading(let kind, _): .heading(kind)
    case .putOffHeading: .putOffHeading
    case .line(let line): AttentionRowID(line, isPutOff: false)
    case .putOff(let line): AttentionRowID(line, isPutOff: true)
    case .kept(let line, _, let wasPutOff): .kept(AttentionRowID(line, isPutOff: wasPutOff), since: line.since)
    }
  }

  /// The line, if it is one.
  package var line: AttentionLine? {
    switch self {
    case .line(let line), .putOff(let line), .kept(let line, _, _): line
    case .heading, .putOffHeading: nil
    }
  }

  /// Whether it is in the group of what is put off.
  var isAmongPutOff: Bool {
    switch self {
    case .putOff, .putOffHeading: true
    case .kept(_, _, let wasPutOff): wasPutOff
    case .heading, .line: false
    }
  }

  /// Whether it is the row of this line, or the one that stays for it.
  func shows(_ touched: TouchedLine) -> Bool { line == touched.line && isAmongPutOff == touched.wasPutOff }
}

/// The pane of the attention list: the rows, and which of them is selected.
package struct AttentionPane: Equatable, Sendable {
  /// The list the rows were made of.
  package private(set) var list: AttentionList
  /// Headings and lines, the most urgent first, what is put off last.
  package private(set) var rows: [AttentionRow] = []
  private var cursor = RowCursor<AttentionRowID>()
  /// The lines on which commands were done since the list was shown.
  private var touched: [TouchedLine] = []

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
  package var isPutOff: Bool {
    guard let selected else { return false }
    return switch rows[selected] {
    case .putOff, .kept(_, .putOff, _): true
    case .heading, .putOffHeading, .line, .kept: false
    }
  }
  /// What became of the selected line, if it is one that stays in its place; else nil.
  package var fate: LineFate? { if let selected, case .kept(_, let fate, _) = rows[selected] { fate } else { nil } }
  /// Which of the lines is selected, from 1; nil if there is none.
  package var number: Int? { cursor.number?.number }

  /// Takes over a new list. The selection stays with its line; if that is gone, it moves to the line now in its place.
  package mutating func take(_ new: AttentionList, _ network: Network) {
    guard new != list else { return }
    // What became of a line yesterday is not what this day is about.
    if new.today != list.today { touched = [] }
    list = new
    makeRows(network)
  }

  /// A command is done on the selected line: if it takes the line out of the list, its row stays. `occurrence` is the one
  /// that Space marks; nil if the line asks for no mark.
  mutating func touch(occurrence: String?) {
    guard let selected, let line = rows[selected].line else { return }
    if case .kept = rows[selected] { return }
    let new = TouchedLine(line: line, wasPutOff: rows[selected].isAmongPutOff, occurrence: occurrence)
    if !touched.contains(new) { touched.append(new) }
  }

  /// The list is left: what stayed in its place goes.
  mutating func letGo() {
    guard !touched.isEmpty else { return }
    touched = []
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
    guard let place = rows.firstIndex(where: { if case .kept = $0 { false } else { $0.line?.kind == kind } }) else {
      return false
    }
    select(place)
    return true
  }

  /// Makes the rows of the list, with those that stay in place although their line left it.
  private mutating func makeRows(_ network: Network? = nil) {
    let (old, before) = (rows, cursor.place)
    var new = AttentionRows(list)
    let staying = network.map { self.staying(among: old, $0) } ?? []
    if !staying.isEmpty { new.keep(staying, from: old) }
    rows = new.rows
    cursor.take(new.ids)
    guard let before, let line = old[before].line else { return }
    // The selection follows its line to the row that stays, and back again. If the line is gone, the one that followed
    // it is selected; several may have gone above it at once.
    let isPutOff = old[before].isAmongPutOff
    let stays = staying.first { $0.row.line == line && $0.row.isAmongPutOff == isPutOff }
    let own = stays?.row.id ?? AttentionRowID(line, isPutOff: isPutOff)
    if cursor.select(own) { return }
    if let next = old[before...].dropFirst().first(where: { cursor.has($0.id) }) { cursor.select(next.id) }
  }

  /// The rows that stay although their line left its place, in their order, with their places among the rows before.
  private func staying(among old: [AttentionRow], _ network: Network) -> [(place: Int, row: AttentionRow)] {
    var fates: [(touched: TouchedLine, fate: LineFate)] = touched.compactMap { touched in
      touched.fate(list, network).map { (touched, $0) }
    }
    var staying: [(place: Int, row: AttentionRow)] = []
    for place in old.indices where !fates.isEmpty {
      guard let found = fates.firstIndex(where: { old[place].shows($0.touched) }) else { continue }
      let (touched, fate) = fates.remove(at: found)
      staying.append((place, .kept(touched.line, fate, wasPutOff: touched.wasPutOff)))
    }
    return staying
  }
}
