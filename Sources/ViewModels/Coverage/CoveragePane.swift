package import Insights
package import Items
import Language
package import SchoolNetwork
import Tables
import Text

/// A row of the matrix.
package enum CoverageRow: Equatable, Sendable {
  /// The heading of a cluster, nil for schools in none; its total.
  case heading(ClusterID?, Coverage.Total)
  /// A school.
  case school(SchoolID)

  /// The school, if it is one.
  package var school: SchoolID? {
    switch self {
    case .heading: nil
    case .school(let id): id
    }
  }
}

/// The order of the rows.
package enum CoverageOrder: CaseIterable, Sendable {
  /// By clusters, under their headings; by the number of uncovered risks, most first; by name.
  case cluster, uncovered, name
}

/// A column of the matrix: a risk factor.
package struct CoverageColumn: Equatable, Sendable {
  /// The factor, and its short name.
  package let factor: RiskFactorID, title: String
  /// How many columns of the screen it wants at least, and how many show all that its cells can say.
  package let least: Int, most: Int
}

/// The pane of the matrix: rows, columns, order, filter, and the cell with the cursor. Worked out when the network, the
/// day, the order or the filter changes; what a cell says is put together when it is visible.
package struct CoveragePane: Equatable, Sendable {
  /// The coverage the rows were made of; nil until the screen is shown for the first time.
  package private(set) var coverage: Coverage?
  /// Headings and schools in their order, those that the filter lets through.
  package private(set) var rows: [CoverageRow] = []
  /// The factors, in the order of the catalogue, those that the chips let through.
  package private(set) var columns: [CoverageColumn] = []
  private var allColumns: [CoverageColumn] = []
  /// The school and the factor under the cursor, also while the filter hides that row.
  package private(set) var school: SchoolID?, factor: RiskFactorID?
  /// The order, and whether it is turned round.
  package private(set) var order = CoverageOrder.cluster, isReversed = false
  /// The chips of schools, donors and risks.
  package private(set) var chips = ItemFilter()
  /// The text of the filter as typed; empty for none.
  package private(set) var filter = ""
  /// What the filter looks for: what is typed, or the same keys in the other layout where only that fits a row.
  package private(set) var needle = ""
  /// How many columns the longest name of a school takes, and the longest count beside it.
  package private(set) var nameColumns = 0, countColumns = 0

  /// The schools by name, the total of each, and the folded text that the filter looks through.
  private var schools: [Entry] = []

  private struct Entry: Equatable {
    var id: SchoolID
    var text: String
    /// The names in it.
    var names: [String]
    /// What the chips look at.
    var values: Set<ItemValue> = []
  }

  /// Nothing worked out yet.
  package init() {}

  /// The place of the row with the cursor among ``rows``; nil if there is none.
  package var selectedRow: Int? { school.flatMap { id in rows.firstIndex { $0.school == id } } }
  /// The place of the column with the cursor; nil if there is none.
  package var selectedColumn: Int? { factor.flatMap { id in columns.firstIndex { $0.factor == id } } }
  /// The cell with the cursor; nil if no row is visible.
  package var cell: (school: SchoolID, factor: RiskFactorID)? {
    guard let row = selectedRow, let school = rows[row].school, let factor, selectedColumn != nil else { return nil }
    return (school, factor)
  }
  /// The schools that are shown, in their order.
  package var shownSchools: [SchoolID] { rows.compactMap(\.school) }
  /// How many schools the filter hides.
  package var hidden: Int { schools.count - shownSchools.count }

  // MARK: - What it shows

  /// Takes over a new coverage. The cursor stays with its school and factor; if one is gone, it moves to what is now in
  /// its place.
  mutating func take(_ new: Coverage, _ network: Network, _ language: Language) {
    let (row, column) = (shownPlace, selectedColumn)
    coverage = new
    allColumns = new.factors.map { CoverageColumn($0, new, network, language) }
    makeEntries(new, network)
    filterAgain(row, column)
  }

  /// Another order, the first way round.
  mutating func turnOrder() {
    let all = CoverageOrder.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    isReversed = false
    makeRows()
  }

  /// The same order the other way round.
  mutating func reverseOrder() {
    isReversed.toggle()
    makeRows()
  }

  /// Shows the rows that hold this text alone; all where it is empty.
  mutating func filter(by text: String) {
    let row = shownPlace
    filter = text
    makeRows()
    settle(near: row)
  }

  /// Shows the schools and factors that chips let through.
  mutating func show(_ chips: ItemFilter) {
    let (row, column) = (shownPlace, selectedColumn)
    self.chips = chips
    filterAgain(row, column)
  }

  private mutating func filterAgain(_ row: Int?, _ column: Int?) {
    let risks = chips.conditions.first { $0.field == .risk }?.values
    columns = risks.map { risks in allColumns.filter { risks.contains(.risk($0.factor)) } } ?? allColumns
    makeRows()
    if selectedColumn == nil { factor = columns.isEmpty ? nil : columns[min(column ?? 0, columns.count - 1)].factor }
    settle(near: row)
  }

  /// The values that a chip of a field can have, each with how many schools have it.
  func counted(_ field: ItemField) -> [(ItemValue, Int)] {
    var counts: [ItemValue: Int] = [:]
    for school in schools { for value in school.values where value.field == field { counts[value, default: 0] += 1 } }
    return counts.map { ($0.key, $0.value) }
  }

  /// What a school has of a field: itself, who helps it, its live risks.
  private func values(
    of field: ItemField, _ school: SchoolID, _ coverage: Coverage, _ network: Network
  ) -> Set<ItemValue> {
    switch field {
    case .school: [.school(network.reference(to: school))]
    case .donor:
      Set(
        allColumns.compactMap { coverage.pair(school, $0.factor) }.flatMap(\.partnerships)
          .compactMap { network.partnership($0) }.map { .donor($0.donor) })
    case .risk: Set(allColumns.filter { coverage.pair(school, $0.factor) != nil }.map { .risk($0.factor) })
    default: []
    }
  }

  // MARK: - The cursor

  /// Moves by rows of schools.
  mutating func move(_ move: Move, page: Int) {
    let schools = shownSchools
    guard let place = shownPlace else { return }
    school = move.place(from: place, of: schools.count, page: page).map { schools[$0] } ?? school
  }

  /// Moves by columns; it stops at both ends.
  mutating func moveSideways(_ steps: Int) {
    guard shownPlace != nil, let place = selectedColumn else { return }
    factor = Move.rows(steps).place(from: place, of: columns.count, page: 1).map { columns[$0].factor } ?? factor
  }

  /// Puts the cursor into the column of a factor.
  mutating func select(factor id: RiskFactorID) { if columns.contains(where: { $0.factor == id }) { factor = id } }

  /// Puts the cursor into the row of a school.
  mutating func select(_ id: SchoolID) { if shownSchools.contains(id) { school = id } }

  private var shownPlace: Int? { school.flatMap { shownSchools.firstIndex(of: $0) } }

  /// If the row with the cursor is gone, the cursor moves to the row now in its place. A filter that hides every row
  /// leaves the cursor where it is, so that it is there again when the filter is removed.
  private mutating func settle(near place: Int?) {
    let shown = shownSchools
    guard shownPlace == nil, !shown.isEmpty else { return }
    school = shown[min(place ?? 0, shown.count - 1)]
  }

  // MARK: - Making

  private mutating func makeEntries(_ coverage: Coverage, _ network: Network) {
    let listed = Set(coverage.groups.flatMap(\.schools))
    (schools, nameColumns, countColumns) = ([], 0, 0)
    for school in network.schoolsByName where listed.contains(school.id) {
      let row = SchoolRow(school, in: network)
      nameColumns = max(nameColumns, Width.of(row.name))
      countColumns = max(countColumns, Width.of(row.counts))
      var names = [row.name] + school.variants
      var texts: [String] = []
      texts += network.clusters(of: school, in: coverage.year).map(\.name)
      for pair in allColumns.compactMap({ coverage.pair(school.id, $0.factor) }) {
        texts += [network.factorName(pair.factor), network.factorShortName(pair.factor)]
        names += pair.partnerships.compactMap { network.partnership($0) }.map { network.donorName($0) }
      }
      texts = names + texts
      // A line break separates the names; no typed text has one, so nothing is found across two names.
      let text = texts.map(Folding.folded).joined(separator: "\n")
      let values = [ItemField.school, .donor, .risk].map { self.values(of: $0, school.id, coverage, network) }
      schools.append(Entry(id: school.id, text: text, names: names, values: values.reduce([]) { $0.union($1) }))
    }
  }

  private mutating func makeRows() {
    guard let coverage else { return }
    // Without a column there is no cell for the cursor.
    let shown = columns.isEmpty ? [] : filtered()
    switch order {
    case .cluster:
      let clusters = isReversed ? coverage.groups.reversed() : coverage.groups
      rows = clusters.flatMap { group in
        let members = Set(group.schools)
        let schools = shown.filter { members.contains($0) }.map(CoverageRow.school)
        // An empty cluster is shown, but a filter never finds it.
        return schools.isEmpty && !(filter.isEmpty && chips.isEmpty) || columns.isEmpty
          ? [] : [.heading(group.cluster, group.total)] + schools
      }
    case .uncovered:
      let counted = shown.map { (id: $0, count: coverage.total(of: $0).uncovered) }
      // The sort is stable: equal ones stay by name.
      rows = counted.sorted { isReversed ? $0.count < $1.count : $0.count > $1.count }.map { .school($0.id) }
    case .name: rows = (isReversed ? shown.reversed() : shown).map(CoverageRow.school)
    }
  }

  /// The schools that the filter lets through, by name.
  private mutating func filtered() -> [SchoolID] {
    func fitting(_ text: String) -> [SchoolID] {
      let needle = Needle(text)
      let schools = schools.filter { school in
        chips.conditions.allSatisfy { $0.values.contains(where: school.values.contains) }
      }
      let meant = schools.filter { needle.plainlyMeans($0.names) }
      return (meant.isEmpty ? schools.filter { Folding.contains($0.text, needle.text) } : meant).map(\.id)
    }
    needle = filter
    let found = fitting(filter)
    guard found.isEmpty else { return found }
    let retyped = KeyboardLayout.retyped(filter)
    let others = fitting(retyped)
    if !others.isEmpty { needle = retyped }
    return others
  }
}

extension CoverageColumn {
  /// «0 из 2» has room in every total; a donor's name longer than «СОШ № 14» is cut where other columns need the room,
  /// down to what tells it from the other schools.
  private static let widths = 6...14
  /// Headings longer than this are cut: the whole name of the factor is shown for the cell with the cursor.
  private static let longestTitle = 14
  /// A cell with all its remarks takes no more columns than this.
  private static let widest = 44

  fileprivate init(_ factor: RiskFactorID, _ coverage: Coverage, _ network: Network, _ language: Language) {
    self.factor = factor
    title = network.factorShortName(factor)
    var (usual, most) = (min(Width.of(title), CoverageColumn.longestTitle), Width.of(title))
    var needed = 0
    for pair in coverage.pairs where pair.factor == factor {
      let cell = CoverageCell(pair, in: network)
      let columns = cell.columns(language)
      (usual, most) = (max(usual, columns.usual), max(most, columns.most))
      // A cell that is not cut tells all it has.
      if columns.usual > CoverageColumn.widths.upperBound { needed = max(needed, cell.columnsToTell(network.names)) }
    }
    usual = min(max(usual, CoverageColumn.widths.lowerBound), CoverageColumn.widths.upperBound)
    least = max(usual, needed)
    self.most = max(self.least, min(most, CoverageColumn.widest))
  }
}
