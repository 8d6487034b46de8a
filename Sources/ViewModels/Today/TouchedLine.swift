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
    if let occurrence, case .item(let place) = line.subject,
      network.item(at: place)?.item.doneKeys.contains(occurrence) == true
    {
      return .done(occurrence: occurrence)
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

  private mutating func insert(_ row: AttentionRow, _ id: AttentionRowID?, at place: Int) {
    rows.insert(row, at: place)
    ids.insert(id, at: place)
  }

  /// Puts in a row for a line that left its place: behind the row that is before it among `old`, where it was last.
  mutating func keep(_ touched: TouchedLine, _ fate: LineFate, from old: [AttentionRow]) {
    let kept = AttentionRow.kept(touched.line, fate, wasPutOff: touched.wasPutOff)
    var place = heading(of: touched) + 1
    if var before = old.firstIndex(where: { $0.shows(touched) }) {
      while before > 0, let line = old[before - 1].line {
        before -= 1
        let row = rows.firstIndex { $0.line == line && $0.isAmongPutOff == touched.wasPutOff }
        guard let row else { continue }
        place = row + 1
        break
      }
    }
    insert(kept, kept.id, at: place)
  }

  /// The place of the heading above a line; it is put in if the list has none, because the line was the last of its kind.
  private mutating func heading(of touched: TouchedLine) -> Int {
    for place in rows.indices {
      switch rows[place] {
      case .putOffHeading:
        if touched.wasPutOff { return place }
        insert(.heading(touched.line.kind, 0), nil, at: place)
        return place
      case .heading(let kind, _) where !touched.wasPutOff && kind.rank >= touched.line.kind.rank:
        if kind != touched.line.kind { insert(.heading(touched.line.kind, 0), nil, at: place) }
        return place
      case .heading, .line, .putOff, .kept: break
      }
    }
    add(touched.wasPutOff ? .putOffHeading(0) : .heading(touched.line.kind, 0), nil)
    return rows.count - 1
  }
}
