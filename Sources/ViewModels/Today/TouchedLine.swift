import Insights
import SchoolNetwork

/// What became of a line that a command of the list took from its place.
package enum LineFate: Equatable, Sendable {
  /// This occurrence of its item is marked done.
  case done(occurrence: String)
  /// It is put off; it was put off, and needs attention again.
  case putOff, takenUp
}

/// A line on which a command was done since the list was shown. If the command takes it out of the list, its row stays
/// where it was, so that the same key pressed twice does not meet the next line.
struct TouchedLine: Equatable, Sendable {
  /// The line as it was.
  let line: AttentionLine
  /// Whether it was put off.
  let wasPutOff: Bool
  /// The occurrence that Space marks on it; nil if it asks for no mark.
  let occurrence: String?

  /// What became of it; nil while it needs attention, or is put off, as before, and if it is simply gone. Undo and redo
  /// change the answer.
  func fate(_ list: AttentionList, _ network: Network) -> LineFate? {
    if let occurrence, case .item(let place) = line.subject, let (item, roadmap, _) = network.item(at: place) {
      let reading = item.deadline.reading(in: network.deadlineContext(of: roadmap))
      if item.doneKeys(in: reading).contains(occurrence) { return .done(occurrence: occurrence) }
    }
    if wasPutOff { return list.lines(line.kind).contains(line) ? .takenUp : nil }
    return list.putOff.contains(line) ? .putOff : nil
  }
}

/// The rows of the attention list with their ids; a heading has none.
struct AttentionRows {
  private(set) var rows: [AttentionRow] = []
  private(set) var ids: [AttentionRowID?] = []

  /// The rows of a list.
  init(_ list: AttentionList) {
    let count = list.count + list.putOff.count + list.groups.count + 1
    rows.reserveCapacity(count)
    ids.reserveCapacity(count)
    // The ids are made beside the rows: to take them out of the rows again copies each line several times.
    for group in list.groups {
      add(.heading(group.kind, group.lines.count), nil)
      for line in group.lines { add(.line(line), AttentionRowID(line, isPutOff: false)) }
    }
    if !list.putOff.isEmpty { add(.putOffHeading(list.putOff.count), nil) }
    for line in list.putOff { add(.putOff(line), AttentionRowID(line, isPutOff: true)) }
  }

  private mutating func add(_ row: AttentionRow, _ id: AttentionRowID?) {
    rows.append(row)
    ids.append(id)
  }

  /// Puts in the rows that stay, given with their places among `old` and in that order: each behind the row that is before
  /// it there. A heading that the list lost with its last line comes back, with no line counted. It takes one walk.
  mutating func keep(_ staying: [(place: Int, row: AttentionRow)], from old: [AttentionRow]) {
    var insertions: [(at: Int, row: AttentionRow)] = []
    // The group of the last row that was put in, below its heading; and where in it that row goes.
    var (heading, group, at): (AttentionRowID?, Range<Int>, Int) = (nil, 0..<0, 0)
    var previous: Int?
    for (place, row) in staying {
      let own = row.emptyHeading
      if own.id != heading {
        let start = rows[group.upperBound...].firstIndex { $0.line == nil && $0.rank >= own.rank } ?? rows.count
        let isThere = start < rows.count && rows[start].id == own.id
        if !isThere { insertions.append((start, own)) }
        let first = isThere ? start + 1 : start
        let end = isThere ? rows[first...].firstIndex { $0.line == nil } ?? rows.count : first
        (heading, group, at, previous) = (own.id, first..<end, first, nil)
      }
      var before = place - 1
      while before >= 0, before != previous, let line = old[before].line {
        if let found = rows[at..<group.upperBound].firstIndex(where: { $0.line == line }) {
          at = found + 1
          break
        }
        before -= 1
      }
      insertions.append((at, row))
      previous = place
    }
    put(insertions)
  }

  private mutating func put(_ insertions: [(at: Int, row: AttentionRow)]) {
    let (rows, ids) = (rows, ids)
    (self.rows, self.ids) = ([], [])
    var next = 0
    for (at, row) in insertions {
      self.rows += rows[next..<at]
      self.ids += ids[next..<at]
      add(row, row.line == nil ? nil : row.id)
      next = at
    }
    self.rows += rows[next...]
    self.ids += ids[next...]
  }
}

extension AttentionRow {
  /// The heading of the group that the row is in, without lines.
  fileprivate var emptyHeading: AttentionRow {
    if isAmongPutOff { return .putOffHeading(0) }
    return switch self {
    case .heading(let kind, _): .heading(kind, 0)
    case .line(let line), .putOff(let line), .kept(let line, _, _): .heading(line.kind, 0)
    case .putOffHeading: .putOffHeading(0)
    }
  }

  /// The order of headings: by urgency, what is put off last.
  fileprivate var rank: Int { if case .heading(let kind, _) = self { kind.rank } else { .max } }
}
