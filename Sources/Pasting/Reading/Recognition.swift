package import SchoolNetwork

extension PasteSettings {
  /// What a table is recognised as, where its rows go to a place: by its heading, else by what its cells hold. The rows
  /// are of `kind` if it is given, else of the kind that has a place there and suits the table best. What was set for the
  /// same heading before counts more than either.
  package static func recognised(
    _ table: PastedTable, at place: PastePlace, in network: Network, as kind: PasteKind? = nil,
    remembered: PasteMemory = PasteMemory()
  ) -> PasteSettings {
    let kinds = kind.map { [$0] } ?? place.kinds
    let found = kinds.map { HeadingSearch(table, $0) }
    let best = found.max { $0.score < $1.score }
    // Of kinds whose headings say the same the first is the usual one.
    let chosen = found.first { $0.score == best?.score && $0.score > 0 }
    // The heading of a table that belongs elsewhere is no row of it either.
    let other = chosen == nil ? otherHeading(table) : nil
    let told = chosen?.columns(of: table) ?? []
    // What the cells hold is asked only of columns that no heading tells of.
    let content = ColumnContents(table, network) { $0 >= told.count || [.leftOut, .aside].contains(told[$0]) }
    let chosenKind = chosen?.kind ?? kind ?? (other == nil ? content.kind(among: kinds) : kinds.first ?? .items)
    var settings = PasteSettings(
      place: place, kind: chosenKind, columns: told,
      heading: chosen?.rows ?? other?.rows ?? 0..<0)
    let width = table.width
    while settings.columns.count < width { settings.columns.append(.leftOut) }
    settings.columns = content.completing(settings.columns, of: settings, hasHeading: chosen != nil)
    if let known = remembered.columns(of: table, settings) { settings.columns = known }
    settings.fillsDown = settings.filledOfThemselves(table)
    return settings
  }

  /// The columns that say where a row belongs are filled downwards of themselves: a section, a school.
  private func filledOfThemselves(_ table: PastedTable) -> Set<Int> {
    Set(columns.indices.filter { columns[$0] == .section || columns[$0] == .school })
  }

  /// The kind whose headings the table has, whatever was asked for; nil if it has none.
  static func otherHeading(_ table: PastedTable) -> HeadingSearch? {
    let found = PasteKind.allCases.map { HeadingSearch(table, $0) }
    guard let best = found.map(\.score).max(), best > 0 else { return nil }
    return found.first { $0.score == best }
  }
}

/// The rows of a table that name its columns.
struct HeadingSearch {
  let kind: PasteKind
  /// The rows; empty if there are none.
  private(set) var rows = 0..<0
  /// How well they suit the kind.
  private(set) var score = 0
  private var matches: [Headings.Match?] = []
  private var texts: [String] = []

  /// How many rows from the top may be titles and approvals.
  private static let mostAbove = 25

  init(_ table: PastedTable, _ kind: PasteKind) {
    self.kind = kind
    guard let headings = Headings.all[kind] else { return }
    for row in 0..<min(table.rows.count, Self.mostAbove) {
      let texts = Self.texts(table, row..<row + 1)
      guard Self.mayBeHeading(table.rows[row]) else { continue }
      let found = headings.columns(texts)
      let one = Self.score(found, texts, kind, isFirst: row == 0)
      guard one > score else { continue }
      (rows, score, matches, self.texts) = (row..<row + 1, one, found, texts)
    }
    guard !rows.isEmpty, rows.upperBound < table.rows.count, Self.goesOn(table, rows.upperBound) else { return }
    let both = rows.lowerBound..<rows.upperBound + 1
    let texts = Self.texts(table, both)
    let found = headings.columns(texts)
    (rows, matches, self.texts) = (both, found, texts)
    score = max(score, Self.score(found, texts, kind, isFirst: true))
  }

  /// What the columns mean: what has a heading that nothing is known of goes to the remark, where there is one.
  func columns(of table: PastedTable) -> [PasteColumn] {
    let hasRemark = PasteColumn.all(of: kind).contains(.aside)
    return texts.indices.map { column in
      matches[column]?.column ?? (texts[column].isEmpty || !hasRemark ? .leftOut : .aside)
    }
  }

  /// The headings of the columns, those of two rows together: a cell that lies over several is that of each.
  static func texts(_ table: PastedTable, _ rows: Range<Int>) -> [String] {
    guard let first = rows.first else { return Array(repeating: "", count: table.width) }
    let below = rows.dropFirst().first
    let above = below.map { spread(table, first, over: $0) } ?? table.rows[first].cells
    var over = ""
    return (0..<table.width).map { column in
      let own = oneLine(column < above.count ? above[column] : "")
      guard let below else { return own }
      let inner = oneLine(table[below, column])
      if !own.isEmpty { over = own }
      if inner.isEmpty { return own }
      return over.isEmpty ? inner : over + " " + inner
    }
  }

  /// The cells of the first row of a heading, each over the first of its columns. A text program copies a cell that lies
  /// over several columns as one, so that the cells behind it would be too far to the left.
  private static func spread(_ table: PastedTable, _ first: Int, over below: Int) -> [String] {
    let (over, under) = (table.rows[first], table.rows[below])
    let filled = under.cells.indices.filter { !oneLine(under.cells[$0]).isEmpty }
    guard let start = filled.first, let end = filled.last, filled.count == end - start + 1, start < over.cells.count,
      over.count + filled.count - 1 == under.count
    else { return over.cells }
    var cells = over.cells
    cells.insert(contentsOf: Array(repeating: "", count: filled.count - 1), at: start + 1)
    return cells
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Headings are short, several, and no days.
  static func mayBeHeading(_ row: PastedTable.Row) -> Bool {
    let filled = row.cells.filter { cell in cell.contains { !$0.isWhitespace } }
    return !filled.isEmpty && filled.allSatisfy { $0.count <= 120 }
      && !filled.contains { cell in
        cell.contains(where: \.isNumber) && !cell.contains(where: \.isLetter) && !isNumero(cell)
      }
  }

  private static func isNumero(_ cell: String) -> Bool { cell.contains("№") }

  private static func score(_ matches: [Headings.Match?], _ texts: [String], _ kind: PasteKind, isFirst: Bool) -> Int {
    let filled = texts.count { !$0.isEmpty }
    let known = matches.compactMap(\.self)
    let meanings = Set(known.map(\.column)).subtracting([.ordinal, .aside])
    let names = kind.table.required.flatMap(\.self)
    let hasName = meanings.contains { column in
      guard case .field(let key) = column else { return false }
      return names.contains(key.name)
    }
    // One word at the top may be all of a heading, if it is what each row is called.
    let isMost = known.count * 2 >= filled || known.count(where: \.isExact) >= 2 && filled > 8
    let isEnough =
      meanings.count >= 2 && isMost
      || isFirst && hasName && known.count * 2 >= filled && known.contains { $0.isExact && $0.column != .ordinal }
    guard isEnough else { return 0 }
    // A column that nothing else has tells the kind; what belongs to a school names one.
    let own = kind.isOfSchools && meanings.contains(.school) ? 1 : 0
    return meanings.count * 2 + (hasName ? 3 : 0) + own + known.count(where: \.isExact)
  }

  /// Whether a row goes on in the heading above it: it has cells where that one has none, and not in its first column.
  private static func goesOn(_ table: PastedTable, _ row: Int) -> Bool {
    let (cells, under) = (spread(table, row - 1, over: row), table.rows[row])
    func isFree(_ column: Int) -> Bool { column >= cells.count || cells[column].isEmpty }
    guard mayBeHeading(under), !under.isEmpty, under[0].isEmpty, !isFree(0) else { return false }
    let columns = (0..<table.width).filter { !under[$0].isEmpty }
    // A heading over several columns is empty over all but the first of them.
    return columns.count >= 2 && columns.contains(where: isFree)
      && columns.allSatisfy { isFree($0) || isFree($0 + 1) }
      && columns.allSatisfy { under[$0].count <= 40 }
  }
}
