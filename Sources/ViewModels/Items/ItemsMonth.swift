package import Deadlines
package import Items
package import SchoolNetwork

/// The items of a month by its days: the days, and beside them what is on the chosen day and the following ones.
package struct ItemsMonth: Equatable, Sendable {
  /// A line beside the days.
  package enum Line: Equatable, Sendable {
    /// A day, and how many items it has; an item on it.
    case day(CalendarDay, Int), item(CalendarDay, ItemMonth.Entry)
    /// The whole month, and how many items it has; one of them.
    case whole(Int), wholeItem(ItemMonth.Entry)

    /// The item; nil for a heading.
    package var entry: ItemMonth.Entry? {
      switch self {
      case .day, .whole: nil
      case .item(_, let entry), .wholeItem(let entry): entry
      }
    }
    /// The day; nil for the whole month.
    package var day: CalendarDay? {
      switch self {
      case .day(let day, _), .item(let day, _): day
      case .whole, .wholeItem: nil
      }
    }
  }

  /// The chosen day; nil until the month is shown for the first time.
  private var chosen: CalendarDay?
  /// The month of that day.
  package private(set) var month: ItemMonth?
  /// The lines of the whole month.
  package private(set) var lines: [Line] = []
  /// The line with the cursor; nil while the days have it.
  package private(set) var place: Int?
  /// The item that is being moved to the day pointed at; nil at any other time.
  package private(set) var pointed: ItemPlace?
  /// Its line, to come back to.
  private var pointedLine: Int?
  /// The item to select when the month is made next.
  private var expected: ItemPlace?

  /// The chosen day.
  package var day: CalendarDay { chosen ?? CalendarDay(number: 0) }
  /// Whether the lines have the cursor.
  package var isInList: Bool { place != nil }
  /// Whether the month has no item.
  var isEmpty: Bool { !lines.contains { $0.entry != nil } }
  /// The number of the selected item in the table; nil while the days have the cursor.
  var item: Int? { place.flatMap { lines[$0].entry?.item } }
  /// The day that the selected item is shown on; nil for one of the whole month.
  var dayOfItem: CalendarDay? { place.flatMap { lines[$0].day } }

  /// Goes to the next line whose item fits; false if none does.
  mutating func find(_ way: SearchWay, where fits: (Int) -> Bool) -> Bool {
    let items = lines.indices.filter { lines[$0].entry != nil }
    let found = way.next(in: items, from: place ?? items.first { $0 >= top }) { line in
      lines[line].entry.map { fits($0.item) } ?? false
    }
    guard let found else { return false }
    place = found
    if let day = lines[found].day { chosen = day }
    return true
  }

  /// The number of the first item of the chosen day, else of the month.
  var firstItem: Int? {
    (lines.first { $0.day == day && $0.entry != nil } ?? lines.first { $0.entry != nil })?.entry?.item
  }
  /// The first line of the chosen day, or of the next one that has any; what is seen first.
  package var top: Int { lines.firstIndex { ($0.day ?? day) >= day } ?? 0 }

  // MARK: - What it shows

  /// Makes the month again.
  mutating func take(_ list: ItemList?, _ scope: Scope) {
    guard let list else { return }
    if chosen == nil { chosen = scope.today }
    let before = place.map { lines[$0] }
    let beforeItem = before.flatMap { $0.entry?.item }
    let made = ItemMonth(CalendarMonth(containing: day), list.everyItem, of: list.table, in: scope.network)
    month = made
    lines = []
    for (number, entries) in made.days.enumerated() where !entries.isEmpty {
      let day = made.month.firstDay.adding(days: number)
      lines.append(.day(day, entries.count))
      lines += entries.map { .item(day, $0) }
    }
    if !made.whole.isEmpty {
      lines.append(.whole(made.whole.count))
      lines += made.whole.map { .wholeItem($0) }
    }
    if let expected {
      self.expected = nil
      if let item = list.table.number(of: expected), let found = lines.firstIndex(where: { $0.entry?.item == item }) {
        place = found
        chosen = lines[found].day ?? chosen
      }
    } else if let place {
      let same = lines.firstIndex { $0.entry?.item == beforeItem && $0.day == before?.day }
      let near = lines[..<min(place + 1, lines.count)].lastIndex { $0.entry != nil }
      self.place = same ?? near ?? lines.firstIndex { $0.entry != nil }
    }
  }

  /// Chooses the day that an item is due on: the next one, else its last.
  mutating func show(dayOf item: ItemPlace, in list: ItemList?, today: CalendarDay) {
    guard let list, let number = list.table.number(of: item) else { return }
    let reading = list.table.reading(of: number)
    if let occurrence = reading.current(today) ?? reading.occurrences.last { chosen = occurrence.lastDay }
    place = nil
  }

  // MARK: - Moving

  mutating func move(_ move: Move, _ list: ItemList?, _ scope: Scope) {
    if case .pages(let months) = move { return turn(months: months, list, scope) }
    guard let place else {
      switch move {
      case .rows(let weeks): go(to: day.adding(days: 7 * weeks), list, scope)
      case .first: go(to: CalendarMonth(containing: day).firstDay, list, scope)
      case .last: go(to: CalendarMonth(containing: day).lastDay, list, scope)
      case .pages: break
      }
      return
    }
    let items = lines.indices.filter { lines[$0].entry != nil }
    guard let number = items.firstIndex(of: place), let new = move.place(from: number, of: items.count, page: 1) else {
      return
    }
    self.place = items[new]
    if let day = lines[items[new]].day { chosen = day }
  }

  mutating func moveSideways(_ step: Int, _ list: ItemList?, _ scope: Scope) {
    // From an item to its day, and on.
    place = nil
    go(to: day.adding(days: step), list, scope)
  }

  private mutating func turn(months: Int, _ list: ItemList?, _ scope: Scope) {
    let new = CalendarMonth(containing: day).adding(months: months)
    let wasInList = isInList
    go(to: new.firstDay.adding(days: min(day.day, new.lastDay.day) - 1), list, scope)
    if wasInList { enterList() }
  }

  private mutating func go(to new: CalendarDay, _ list: ItemList?, _ scope: Scope) {
    guard (1...9999).contains(new.year) else { return }
    let isOther = CalendarMonth(containing: new) != month?.month
    chosen = new
    guard isOther else { return }
    (place, pointedLine) = (nil, nil)
    take(list, scope)
  }

  /// The cursor goes to the first item of the chosen day, or of the next one that has any.
  mutating func enterList() {
    place = lines[top...].firstIndex { $0.entry != nil } ?? lines.firstIndex { $0.entry != nil }
  }

  /// Points at a day to move an item there.
  mutating func point(_ item: ItemPlace) { (pointed, pointedLine, place) = (item, place, nil) }
  /// The day was pointed at, or nothing is moved.
  mutating func dropPointing() { (pointed, pointedLine) = (nil, nil) }
  /// Selects an item when the month is made next.
  mutating func expect(_ item: ItemPlace) { expected = item }

  /// Esc; false if there is nothing to go back from.
  mutating func takeBack() -> Bool {
    if pointed != nil {
      // Where another month was turned to, its days keep the cursor.
      place = pointedLine.flatMap { lines.indices.contains($0) && lines[$0].entry != nil ? $0 : nil }
      if let place, let day = lines[place].day { chosen = day }
      dropPointing()
      return true
    }
    guard isInList else { return false }
    place = nil
    return true
  }
}
