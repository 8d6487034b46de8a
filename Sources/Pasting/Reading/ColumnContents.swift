import Deadlines
import SchoolNetwork
import Text
import Typing

/// What the cells of the columns hold: by that a column is known where no heading says what it means.
struct ColumnContents {
  /// Shares of the filled cells, in hundredths, and how long they are on average.
  struct Column {
    var filled = 0
    var numbers = 0, days = 0, schools = 0, people = 0, names = 0, factors = 0, done = 0, levels = 0
    var length = 0
  }

  let columns: [Column]

  /// How many rows are looked at: the first ones tell.
  private static let most = 100

  /// What the columns that are asked for hold.
  init(_ table: PastedTable, _ network: Network, of isAsked: (Int) -> Bool) {
    let factors = Set(
      network.riskFactors.flatMap { [$0.id.text, $0.name, $0.shortName] + $0.aliases }.map(KnownRecords.key)
    ).subtracting([""])
    // A wording is understood or not in every year.
    let context = DeadlineContext(schoolYear: SchoolYear(containing: CalendarDay(number: 20_000)))
    columns = (0..<table.width).map { column in
      var found = Column()
      guard isAsked(column) else { return found }
      for row in table.rows.prefix(Self.most) {
        let cell = row[column].trimmed
        guard !cell.isEmpty else { continue }
        found.filled += 1
        found.length += cell.count
        if CellNature.isNumber(cell) { found.numbers += 1 }
        guard cell.count <= 160 else { continue }
        if cell.count <= 60, DeadlineReader.read(cell, in: context).isUnderstood { found.days += 1 }
        let school = SchoolName(cell)
        if school.kind != nil, school.isTelling { found.schools += 1 }
        let people = ResponsibleReader.parts(cell).flatMap(ResponsibleReader.read)
        if people.contains(where: { !$0.name.isEmpty }) { found.names += 1 }
        if people.contains(where: { !$0.name.isEmpty || ResponsibleReader.isOffice($0.role) }) { found.people += 1 }
        if factors.contains(KnownRecords.key(cell)) { found.factors += 1 }
        if DoneWords(cell).isDone { found.done += 1 }
        if ["высок", "средн", "низк", "high", "medium", "low"].contains(where: { Folding.folded(cell).hasPrefix($0) }) {
          found.levels += 1
        }
      }
      guard found.filled > 0 else { return found }
      found.length /= found.filled
      for share in [
        \Column.numbers, \.days, \.schools, \.people, \.names, \.factors, \.done, \.levels,
      ] {
        found[keyPath: share] = found[keyPath: share] * 100 / found.filled
      }
      return found
    }
  }

  /// What rows are that no heading tells of.
  func kind(among kinds: [PasteKind]) -> PasteKind {
    let usual = kinds.first ?? .items
    guard kinds.count > 1 else { return usual }
    func some(_ share: (Column) -> Int) -> Bool { columns.contains { $0.filled > 0 && share($0) >= 50 } }
    if kinds.contains(.risks), some(\.factors) { return .risks }
    if kinds.contains(.visits), some(\.days) { return .visits }
    if kinds.contains(.schools), some(\.schools) { return .schools }
    if kinds.contains(.people), some(\.names) { return .people }
    return usual
  }

  /// The columns with those that are still unknown told by their cells: all of them where the table has no heading, else
  /// those without one.
  func completing(_ known: [PasteColumn], of settings: PasteSettings, hasHeading: Bool) -> [PasteColumn] {
    var known = known
    func isOpen(_ place: Int, _ meaning: PasteColumn) -> Bool {
      known[place] == meaning && place < columns.count && columns[place].filled > 0
    }
    // What names a record is told by its cells even below a heading that nothing is known of.
    if hasHeading, let name = settings.kind.mainColumn, !known.contains(name) {
      let aside = known.indices.filter { isOpen($0, .aside) && columns[$0].numbers < 60 }
      if !known.indices.contains(where: { isOpen($0, .leftOut) }),
        let best = aside.max(by: { columns[$0].title < columns[$1].title })
      {
        known[best] = name
      }
    }
    var open = known.indices.filter { isOpen($0, .leftOut) }
    func take(_ column: PasteColumn, atLeast least: Int, _ share: (Column) -> Int) {
      guard !known.contains(column), let best = open.max(by: { share(columns[$0]) < share(columns[$1]) }),
        share(columns[best]) >= least, let first = open.first(where: { share(columns[$0]) == share(columns[best]) })
      else { return }
      known[first] = column
      open.removeAll { $0 == first }
    }
    func takeFirst(_ column: PasteColumn) {
      guard !known.contains(column), let first = open.first else { return }
      known[first] = column
      open.removeFirst()
    }
    func field<Owner: Recorded>(_ key: Field<Owner>) -> PasteColumn { .field(RecordTable.Key(key)) }
    switch settings.kind {
    case .items:
      // A number is in front of what it counts.
      if let first = open.first, columns[first].numbers >= 60, !known.contains(field(RoadmapItem.number)) {
        known[first] = field(RoadmapItem.number)
        open.removeFirst()
      }
      take(field(RoadmapItem.deadline), atLeast: 50, \.days)
      take(.mark, atLeast: 50, \.done)
      if !known.contains(field(RoadmapItem.title)) { take(field(RoadmapItem.title), atLeast: 1) { $0.title } }
      take(.responsibles(nil), atLeast: 40, \.people)
      guard !hasHeading else { break }
      takeFirst(field(RoadmapItem.expectedResult))
    case .schools:
      if let first = open.first, columns[first].numbers >= 60 {
        known[first] = .ordinal
        open.removeFirst()
      }
      take(field(School.name), atLeast: 30, \.schools)
      take(field(School.name), atLeast: 1, \.length)
      take(.person(role: ""), atLeast: 60, \.names)
    case .people:
      takeOrdinal(&known, &open)
      if settings.place == .network { take(.school, atLeast: 50, \.schools) }
      take(field(Person.name), atLeast: 30, \.names)
      take(field(Person.role), atLeast: 1, \.people)
      takeFirst(field(Person.name))
    case .risks:
      takeOrdinal(&known, &open)
      if settings.place == .network { take(.school, atLeast: 50, \.schools) }
      take(field(Risk.factor), atLeast: 20, \.factors)
      take(field(Risk.significance), atLeast: 50, \.levels)
      take(field(Risk.factor), atLeast: 1, \.length)
    case .visits:
      takeOrdinal(&known, &open)
      if settings.place == .network { take(.school, atLeast: 50, \.schools) }
      take(field(Visit.date), atLeast: 50, \.days)
      takeFirst(field(Visit.purpose))
      takeFirst(field(Visit.result))
    }
    guard PasteColumn.all(of: settings.kind).contains(.aside) else { return known }
    for column in open { known[column] = .aside }
    return known
  }

  private func takeOrdinal(_ known: inout [PasteColumn], _ open: inout [Int]) {
    guard let first = open.first, columns[first].numbers >= 60 else { return }
    known[first] = .ordinal
    open.removeFirst()
  }
}

extension PasteKind {
  /// The column that names a record in words, wherever it is; nil where it is something else than words.
  fileprivate var mainColumn: PasteColumn? {
    switch self {
    case .items: .field(RecordTable.Key(RoadmapItem.title))
    case .schools: .field(RecordTable.Key(School.name))
    case .people, .risks, .visits: nil
    }
  }
}

extension ColumnContents.Column {
  /// How much it looks like titles of events: words, longer than others, and no people or days.
  fileprivate var title: Int { max(1, length - (people >= 50 ? length / 2 : 0) - numbers) }
}

extension DeadlineReading {
  /// Whether something is known of the wording.
  var isUnderstood: Bool {
    switch form {
    case .empty, .notUnderstood: false
    case .outsideEvent, .rhythm, .once, .several, .recurring: true
    }
  }
}
