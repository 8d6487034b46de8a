package import Deadlines
package import Language
package import SchoolNetwork
package import Text

/// What the cells of a list are made from.
package struct Telling: Sendable {
  /// The network, for the names behind ids.
  package var network: Network { held.network }
  /// The language of headings and words.
  package let language: Language
  /// The day that is today.
  package let today: CalendarDay
  /// How many columns a table of text may take: those of a terminal; nil for a file or another program, which get every
  /// cell whole.
  package let columns: Int?
  /// A cell is told for each row and column: a network as an object is one reference to count, and not its dozen lists.
  private let held: Held
  /// The school year of that day.
  package var year: SchoolYear { SchoolYear(containing: today) }

  /// A network, described in a language on a day.
  package init(_ network: Network, _ language: Language, _ today: CalendarDay, columns: Int? = nil) {
    self.init(Held(network), language, today, columns)
  }

  private init(_ held: Held, _ language: Language, _ today: CalendarDay, _ columns: Int?) {
    self.held = held
    self.language = language
    self.today = today
    self.columns = columns
  }

  /// For columns that need no names from a network, as those of a roadmap.
  package init(_ language: Language, _ today: CalendarDay) { self.init(Telling.noNetwork, language, today, nil) }

  private static let noNetwork = Held(Network(town: Town()))

  private final class Held: Sendable {
    let network: Network

    init(_ network: Network) { self.network = network }
  }
}

/// A column of a list: what it is called, how wide it wants to be, and what it says of a row. Tables of text, JSON and
/// tables of the screen are made of the same columns.
package struct Column<Row>: Sendable {
  /// Its name among the columns of its list, and the name of its member in JSON.
  package let key: String
  /// Its heading.
  package let heading: @Sendable (Language) -> String
  /// How wide it wants to be.
  package let wish: WidthWish
  /// What the cell of a row says, for people.
  package let text: @Sendable (Row, Telling) -> String
  /// The value of a row, for programs; ``FieldValue/notSet`` is null.
  package let value: @Sendable (Row, Telling) -> FieldValue
  /// What rows are sorted by; nil if the column has no order but that of its list.
  package let order: (@Sendable (Row) -> SortKey)?
  /// What a cell says in fewer columns than it has; nil if it is only cut at its end.
  package private(set) var short: (@Sendable (Row, Telling, Int) -> String)?

  /// A column. Without a `value` programs get the words too.
  package init(
    _ key: String, _ heading: @escaping @Sendable (Language) -> String, _ wish: WidthWish = .words,
    text: @escaping @Sendable (Row, Telling) -> String, value: (@Sendable (Row, Telling) -> FieldValue)? = nil,
    order: (@Sendable (Row) -> SortKey)? = nil
  ) {
    self.key = key
    self.heading = heading
    self.wish = wish
    self.text = text
    self.value = value ?? { .text(text($0, $1)) }
    self.order = order
  }

  /// A column under a label of the command line.
  package init(
    _ key: String, _ label: Label, _ wish: WidthWish = .words,
    text: @escaping @Sendable (Row, Telling) -> String, value: (@Sendable (Row, Telling) -> FieldValue)? = nil,
    order: (@Sendable (Row) -> SortKey)? = nil
  ) {
    self.init(key, { $0.name(label) }, wish, text: text, value: value, order: order)
  }

  /// A column that shows a field of a record, under a label of the command line.
  package init<Owner>(
    _ field: Field<Owner>, _ label: Label, _ wish: WidthWish = .words,
    text: @escaping @Sendable (Row, Telling) -> String, value: (@Sendable (Row, Telling) -> FieldValue)? = nil,
    order: (@Sendable (Row) -> SortKey)? = nil
  ) {
    self.init(field.name, label, wish, text: text, value: value, order: order)
  }

  /// A column that shows a field of a record, under the label of that field.
  package init<Owner: Recorded>(
    _ field: Field<Owner>, _ wish: WidthWish, text: @escaping @Sendable (Row, Telling) -> String,
    value: (@Sendable (Row, Telling) -> FieldValue)? = nil, order: (@Sendable (Row) -> SortKey)? = nil
  ) {
    self.init(field.name, { $0.label(field) }, wish, text: text, value: value, order: order)
  }

  /// A column for programs alone: nobody sees a heading.
  package init(data key: String, value: @escaping @Sendable (Row, Telling) -> FieldValue) {
    self.init(key, { _ in key }, text: { value($0, $1).plainWords($1.language) }, value: value)
  }

  /// A column for programs alone that holds a field of a record.
  package init<Owner>(data field: Field<Owner>, value: @escaping @Sendable (Row, Telling) -> FieldValue) {
    self.init(data: field.name, value: value)
  }

  /// A column of schools. What tells them apart is never cut away.
  package init(
    _ key: String, _ label: Label, schools: @escaping @Sendable (Row) -> [SchoolID],
    value: (@Sendable (Row, Telling) -> FieldValue)? = nil, order: (@Sendable (Row) -> SortKey)? = nil
  ) {
    let text: @Sendable (Row, TextRoom, Telling) -> String = { row, room, telling in
      telling.language.fitting(room, schools(row), in: telling.network) { $0.joined(separator: ", ") }
    }
    self.init(key, label, text: { text($0, .endless, $1) }, value: value, order: order)
    short = { text($0, TextRoom(columns: $2), $1) }
  }

  /// A column of names of schools, as partnerships have them, with something between. `more` are words behind them that
  /// are not shortened.
  package init(
    _ key: String, _ label: Label, names: @escaping @Sendable (Row, Network) -> [String], separator: String = ", ",
    more: @escaping @Sendable (Row, Telling) -> [String] = { _, _ in [] },
    value: (@Sendable (Row, Telling) -> FieldValue)? = nil
  ) {
    let text: @Sendable (Row, Telling, TextRoom) -> String = { row, telling, room in
      let more = more(row, telling)
      return telling.network.fitting(room, names(row, telling.network)) { ($0 + more).joined(separator: separator) }
    }
    self.init(key, label, text: { text($0, $1, .endless) }, value: value)
    short = { text($0, $1, TextRoom(columns: $2)) }
  }

  /// The same column in a list whose rows hold rows of this one.
  package func of<Outer>(_ inner: @escaping @Sendable (Outer) -> Row) -> Column<Outer> {
    let (text, value, order) = (text, value, order)
    var outerOrder: (@Sendable (Outer) -> SortKey)?
    if let order { outerOrder = { order(inner($0)) } }
    var column = Column<Outer>(
      key, heading, wish, text: { row, telling in text(inner(row), telling) },
      value: { row, telling in value(inner(row), telling) }, order: outerOrder)
    if let short { column.short = { short(inner($0), $1, $2) } }
    return column
  }
}

extension FieldValue {
  /// A value that only programs see as a rule, where a person asks for it.
  fileprivate func plainWords(_ language: Language) -> String {
    switch self {
    case .text(let words), .number(let words): words
    case .flag(let flag): language.yesNo(flag)
    case .list(let values):
      values.map { $0.plainWords(language) }.filter { !$0.isEmpty }.joined(separator: ", ")
    case .notSet, .record: ""
    }
  }
}

/// How wide a column wants to be.
package struct WidthWish: Equatable, Sendable {
  /// The columns of the screen it takes where the whole width is shared out.
  package enum Share: Equatable, Sendable {
    /// Always so many.
    case fixed(Int)
    /// A share of what the fixed ones leave, in proportion to the weight (from 1), but never less than the minimum.
    case flexible(weight: Int, minimum: Int)
    /// A share by what the cells hold, never less than their longest word, this, and so many hundredths of all.
    case content(minimum: Int, percent: Int = 0)
  }

  /// What it takes where the whole width is shared out.
  package let share: Share
  /// The column with the lowest priority is left out first if there is no room for all.
  package let priority: Int
  /// Whether long text continues in further lines; otherwise it is cut.
  package let wraps: Bool
  /// The edge at which its text is aligned.
  package let alignment: Alignment

  /// A column of words.
  package static let words = WidthWish(
    share: .flexible(weight: 1, minimum: 8), priority: 0, wraps: true, alignment: .left)

  /// A column of whole numbers.
  package static let number = WidthWish(
    share: .fixed(8), priority: 0, wraps: false, alignment: .right)

  /// A column of a table that takes a whole width.
  package static func shared(_ share: Share, priority: Int, wraps: Bool = false) -> WidthWish {
    WidthWish(share: share, priority: priority, wraps: wraps, alignment: .left)
  }
}

/// What the rows of a list are sorted by.
package enum SortKey: Comparable, Sendable {
  /// By value.
  case number(Int)
  /// By date.
  case day(CalendarDay)
  /// As Russian lists are: «№ 2» before «№ 14».
  case words(Collation.Key)
  /// Sign by sign.
  case id(String)
}

extension Array {
  /// The rows by the order of a column, equal ones by that of another. A column without an order leaves them as they are.
  package func sorted(by column: Column<Element>, then other: Column<Element>) -> [Element] {
    guard let order = column.order else { return self }
    let keys = map(order)
    // Their places are sorted: rows can be large, and a sort copies what it sorts.
    return indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      guard let order = other.order else { return left < right }
      return order(self[left]) < order(self[right])
    }.map { self[$0] }
  }
}
