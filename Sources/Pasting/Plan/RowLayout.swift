import SchoolNetwork
import Text
import Typing

/// What the rows of a table are before their cells are read: heading, section, the rest of the row above, or a row.
struct RowLayout {
  /// What a row is.
  enum Kind: Equatable {
    case heading, section(String), goesOn(row: Int), row
    case leftOut(PasteReason)
  }

  /// A row with the cells that go on in it.
  struct Row {
    var kind: Kind
    /// The cells, a column each.
    var cells: [String] = []
    /// The columns that took what is above, and from which row.
    var filledFrom: [Int: Int] = [:]
    /// What else can be done with it.
    var choices: [PasteAction] = []
  }

  private(set) var rows: [Row] = []
  /// The row at which another table begins.
  private(set) var otherTable: Int?

  private let table: PastedTable
  private let settings: PasteSettings
  /// The columns that are taken; those that a record needs; the one that names it first of all.
  private let taken: [Int], needed: [Int]
  private let number: Int?, title: Int?
  /// How many cells rows have as a rule.
  private var usual = 0
  /// Whether rows have more than one cell as a rule.
  private var isWide = false

  init(_ table: PastedTable, _ settings: PasteSettings) {
    (self.table, self.settings) = (table, settings)
    let columns = settings.columns
    taken = columns.indices.filter { columns[$0] != .leftOut }
    let names = settings.kind.table.required.flatMap(\.self)
    needed = columns.indices.filter { column in
      guard case .field(let key) = columns[column] else { return false }
      return names.contains(key.name)
    }
    number = columns.firstIndex { $0 == .ordinal || $0 == .field(RecordTable.Key(RoadmapItem.number)) }
    title = columns.firstIndex { $0 == .field(RecordTable.Key(RoadmapItem.title)) }
    lookAtRows()
    for place in table.rows.indices { add(place) }
    fillDown()
  }

  // MARK: - One row

  private mutating func lookAtRows() {
    var counts: [Int: Int] = [:]
    var (wide, all) = (0, 0)
    for row in table.rows.dropFirst(settings.heading.upperBound) where !row.isEmpty {
      counts[row.count, default: 0] += 1
      all += 1
      if filled(row.cells).count > 1 { wide += 1 }
    }
    let most = counts.values.max() ?? 0
    usual = counts.filter { $0.value == most }.keys.max() ?? 0
    if let heading = settings.heading.first { usual = max(usual, table.rows[heading].count) }
    isWide = wide * 2 > all
  }

  private func filled(_ cells: [String]) -> [Int] { cells.indices.filter { !cells[$0].trimmed.isEmpty } }

  private mutating func add(_ place: Int) {
    let row = table.rows[place]
    var cells = row.cells
    while cells.count < settings.columns.count { cells.append("") }
    var kind = self.kind(place, row, cells)
    var choices = self.choices(place, cells, kind)
    if let chosen = settings.actions[place], choices.contains(chosen) {
      switch chosen {
      case .goesOn: kind = target(place).map { .goesOn(row: $0) } ?? kind
      case .section: kind = .section(sectionTitle(cells))
      case .skip: kind = kind == .row ? .row : .leftOut(.byHand)
      case .add, .update: kind = .row
      }
    }
    if case .goesOn(let target) = kind { join(place, row, cells, to: target) }
    if case .leftOut(let reason) = kind, reason != .byHand { choices = [] }
    rows.append(Row(kind: kind, cells: cells, choices: choices))
  }

  private mutating func kind(_ place: Int, _ row: PastedTable.Row, _ cells: [String]) -> Kind {
    let heading = settings.heading
    if heading.contains(place) { return .heading }
    if place < heading.lowerBound { return .leftOut(row.isEmpty ? .empty : .aboveHeading) }
    if let otherTable { return .leftOut(row.isEmpty ? .empty : .otherTable(row: otherTable)) }
    if row.isEmpty { return .leftOut(.empty) }
    let filled = filled(cells)
    if isColumnNumbers(cells, filled, place) { return .leftOut(.columnNumbers) }
    if filled.count > 1, !heading.isEmpty, says(place, theSameAs: heading) { return .leftOut(.headingAgain) }
    if filled.count > 1, isHeadingOfAnother(place) {
      otherTable = place
      return .leftOut(.otherTable(row: place))
    }
    if isTotal(cells, filled) { return .leftOut(.total) }
    if row.count == 1, usual > 1, let letter = row.cells[0].trimmed.first, letter.isLowercase,
      let target = target(place)
    {
      // A break within the last cell of a text program: no section begins with a small letter.
      return .goesOn(row: target)
    }
    if let opened = table.openedRow, place > opened, row.count < usual, let target = target(place) {
      return .goesOn(row: target)
    }
    if chains(place) { return target(place).map { .goesOn(row: $0) } ?? .row }
    if isSection(place, cells, filled) { return .section(sectionTitle(cells)) }
    // What has nothing that names it goes on in the row above, if that has it.
    if lacksName(cells), let target = target(place), settings.kind == .items || filled.count == 1 {
      return .goesOn(row: target)
    }
    return .row
  }

  private func choices(_ place: Int, _ cells: [String], _ kind: Kind) -> [PasteAction] {
    switch kind {
    case .heading, .leftOut: return []
    case .section, .goesOn, .row:
      var choices: [PasteAction] = [.add, .skip]
      if target(place) != nil { choices.append(.goesOn) }
      if settings.kind == .items, cells.contains(where: { !$0.trimmed.isEmpty }) { choices.append(.section) }
      return choices
    }
  }

  /// The last row above that is one.
  private func target(_ place: Int) -> Int? {
    guard place > 0, place <= rows.count else { return nil }
    for row in rows.indices[..<place].reversed() {
      switch rows[row].kind {
      case .row: return row
      case .goesOn, .leftOut(.empty): continue
      case .heading, .section, .leftOut: return nil
      }
    }
    return nil
  }

  private func lacksName(_ cells: [String]) -> Bool {
    guard !needed.isEmpty else { return false }
    return needed.allSatisfy { cells[$0].trimmed.isEmpty }
  }

  // MARK: - What a row is

  /// «1 2 3 4 5» below a heading.
  private func isColumnNumbers(_ cells: [String], _ filled: [Int], _ place: Int) -> Bool {
    guard filled.count > 2, place <= settings.heading.upperBound + 1 else { return false }
    return filled.enumerated().allSatisfy { Int(cells[$1].trimmed.filter { $0 != "." }) == $0 + 1 }
  }

  private func says(_ place: Int, theSameAs heading: Range<Int>) -> Bool {
    let row = table.rows[place]
    return heading.contains { told in
      let cells = table.rows[told].cells
      return cells.count == row.cells.count
        && zip(cells, row.cells).allSatisfy {
          $0 == $1 || Headings.isLikely($1) && Headings.words($0) == Headings.words($1)
        }
    }
  }

  /// Whether a row is the heading of another table: it names columns of some kind, and not those of this one.
  private func isHeadingOfAnother(_ place: Int) -> Bool {
    let row = table.rows[place]
    let first = settings.heading.upperBound
    guard place > first, HeadingSearch.mayBeHeading(row), row.cells.allSatisfy({ $0.count <= 40 }) else { return false }
    let likely = row.cells.count { Headings.isLikely($0) }
    guard likely >= 2, likely >= row.cells.count(where: { !$0.isEmpty }) - 1 else { return false }
    let texts = HeadingSearch.texts(table, place..<place + 1)
    let filled = texts.count { !$0.isEmpty }
    guard filled > 2 || table.rows[place - 1].isEmpty else { return false }
    return Headings.all.values.contains { headings in
      let found = headings.columns(texts).compactMap(\.self)
      let meanings = Set(found.map(\.column))
      return meanings.count >= 2 && meanings.count >= filled - 1 && found.count(where: \.isExact) * 2 >= filled
    }
  }

  private func isTotal(_ cells: [String], _ filled: [Int]) -> Bool {
    guard let first = filled.first else { return false }
    let text = Folding.folded(cells[first].trimmed)
    let begins = ["итого", "всего", "total"].contains { word in
      text == word || text.hasPrefix(word + " ") || text.hasPrefix(word + ":")
    }
    return begins && filled.count <= 3
  }

  private func isSection(_ place: Int, _ cells: [String], _ filled: [Int]) -> Bool {
    guard settings.kind == .items, taken.count > 2, let first = filled.first else { return false }
    guard isWide && !isFilled || filled.count == 1 && isSaidToBeSection(cells[first]) else { return false }
    let named = [number, title].compactMap(\.self)
    if filled.count == 1 {
      // A row over all columns has its words in the first one.
      return first == 0 || named.contains(first) && first <= (title ?? first)
    }
    // «1. Организационные мероприятия» before «1.1».
    guard filled.count == 2, let number, let title, filled == [number, title].sorted(),
      CellNature.isNumber(cells[number].trimmed)
    else { return false }
    let own = cells[number].trimmed.filter { $0.isNumber || $0 == "." }
    let bare = own.hasSuffix(".") ? String(own.dropLast()) : own
    guard !bare.isEmpty, !bare.contains("."), place + 1 < table.rows.count else { return false }
    return table.rows[place + 1][number].trimmed.hasPrefix(bare + ".")
      && table.rows[place + 1][number].trimmed.count > bare.count + 1
  }

  /// Whether words are those of a section, however many rows have one cell alone: a month, «Раздел 2», «III. Итоги».
  private func isSaidToBeSection(_ cell: String) -> Bool {
    let words = Headings.words(cell)
    guard let first = words.first, words.count <= 12 else { return false }
    let stems = ["раздел", "модул", "блок", "этап", "направлен", "section", "part"]
    if stems.contains(where: { first.hasPrefix($0) }) { return true }
    if words.count > 1, first.allSatisfy({ "ivxl".contains($0) }) { return true }
    return words.count <= 3 && MonthWords.isMonth(first)
      && words.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) || $0.hasPrefix("г") }
  }

  /// Whether columns are filled downwards that are cells of rows: then a row of a title alone is one of those.
  private var isFilled: Bool { settings.fillsDown.contains { settings.columns[$0] != .section } }

  /// The words of a section: «Раздел 1. Организация».
  private func sectionTitle(_ cells: [String]) -> String {
    cells.map { $0.split { $0.isWhitespace }.joined(separator: " ") }.filter { !$0.isEmpty }.prefix(2)
      .joined(separator: " ")
  }

  // MARK: - Rows that go on

  /// Whether a short row is what a break within a cell of a text program left over: with it the row above has as many
  /// cells as others have.
  private func chains(_ place: Int) -> Bool {
    guard place > settings.heading.upperBound, table.rows[place].count < usual,
      target(place) == place - 1 || isChained(place)
    else { return false }
    var start = place
    while start > settings.heading.upperBound, start > 0, sum(start, place) < usual, !table.rows[start - 1].isEmpty,
      table.rows[start - 1].count < usual
    { start -= 1 }
    guard start < place else { return false }
    var end = place
    while end + 1 < table.rows.count, sum(start, end) < usual, !table.rows[end + 1].isEmpty { end += 1 }
    return sum(start, end) == usual
  }

  /// Whether the row above goes on in another one.
  private func isChained(_ place: Int) -> Bool {
    guard place > 0, place <= rows.count, case .goesOn = rows[place - 1].kind else { return false }
    return true
  }

  /// How many cells rows have as one: each goes on in the last cell of the one above.
  private func sum(_ start: Int, _ end: Int) -> Int {
    (start...end).reduce(0) { $0 + table.rows[$1].count } - (end - start)
  }

  private mutating func join(_ place: Int, _ row: PastedTable.Row, _ cells: [String], to target: Int) {
    let above = (target..<place).reduce(0) { $0 + table.rows[$1].count } - (place - 1 - target)
    func joined(_ one: String, _ other: String) -> String {
      one.trimmed.isEmpty ? other : other.trimmed.isEmpty ? one : one + "\n" + other
    }
    if row.count < usual, above + row.count - 1 <= usual, above > 0 {
      for (column, cell) in row.cells.enumerated() {
        let to = above - 1 + column
        guard to < rows[target].cells.count else { continue }
        rows[target].cells[to] = joined(rows[target].cells[to], cell)
      }
    } else if row.count == 1, let last = filled(rows[target].cells).last {
      rows[target].cells[last] = joined(rows[target].cells[last], cells[0])
    } else {
      for column in cells.indices { rows[target].cells[column] = joined(rows[target].cells[column], cells[column]) }
    }
  }

  // MARK: - Filling down

  private mutating func fillDown() {
    for column in settings.fillsDown.sorted() where column < settings.columns.count {
      var last: Int?
      for place in rows.indices where rows[place].kind == .row {
        if !rows[place].cells[column].trimmed.isEmpty {
          last = place
        } else if let last {
          rows[place].cells[column] = rows[last].cells[column]
          rows[place].filledFrom[column] = last
        }
      }
    }
  }
}
