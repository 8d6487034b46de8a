/// What a wording names, read from its words from left to right. No day is known here yet, and none is guessed: every
/// word must belong to a phrase.
struct DeadlinePhrases {
  /// One entry of the list of times: a time, or a range of two.
  struct Item {
    var first: Int
    var last: Int
    /// «до …»: it has a last day and no first.
    var until = false
    /// «с …»: it lasts to the end of the roadmap's period.
    var open = false
    /// What parts it from the item before: a comma, «и», a slash; nil for none.
    var separator: DeadlineToken.Kind?
  }

  /// The kinds of phrase that a wording is made of.
  private enum Phrase {
    case item, recurrence, period, hour
  }

  let tokens: [DeadlineToken]
  var at = 0
  /// The times in the order they are named; items refer to them by index.
  var points: [DatePoint] = []
  var items: [Item] = []
  var recurs: DeadlineReading.Period?
  var detail = Recurrence.Detail.whole
  /// Whether «в течение года» or the like occurs.
  var namesPeriod = false
  /// «с 2023»: of something yearly.
  var sinceYear: Int?
  /// «ежедневно».
  var isDaily = false
  /// How many times within a period, without a word about when: «два раза в год».
  var times: Int?
  /// Whether an hour is named, which needs a day.
  var namesHour = false
  /// Whether a weekday may be one on which something recurs, and not only what a day is.
  private(set) var recursSomehow = false
  /// Whether an hour may be named.
  private var mayNameHour = false

  init(_ tokens: [DeadlineToken]) {
    self.tokens = tokens
    for token in tokens {
      switch token.kind {
      case .recurring, .every, .times, .twice: recursSomehow = true
      case .hour, .hourWord: mayNameHour = true
      // «10-00», «в 10-30».
      case .number where token.digits == 2 && token.number % 15 == 0: mayNameHour = true
      default: break
      }
    }
  }

  /// Reads all words; false if one belongs to no phrase, or two phrases do not go together.
  mutating func readAll() -> Bool {
    if peek() == .dueWord, tokens.count > 1 {
      at += 1
      _ = take(.fulfilment)
      _ = take(.dash)
    }
    var before: Phrase?
    var separator: DeadlineToken.Kind?
    while at < tokens.count {
      if place() { return true }
      let start = at
      guard let phrase = phrase(), mayFollow(before, phrase, separator, at: start) else { return false }
      if phrase == .item { items[items.count - 1].separator = separator }
      before = phrase
      separator = nil
      if let next = peek(), [.comma, .and, .dash, .slash].contains(next) {
        separator = next
        at += 1
      }
    }
    // A comma left behind is a slip; an «и» or a slash is half a wording.
    return separator != .and && separator != .slash && before != nil
  }

  /// Whether a phrase that begins at a token goes with the one before it and what parts them.
  private func mayFollow(_ before: Phrase?, _ phrase: Phrase, _ separator: DeadlineToken.Kind?, at start: Int) -> Bool {
    let areItems = before == .item && phrase == .item
    switch separator {
    case .and, .slash: return areItems
    case .dash: return !areItems
    case nil where areItems:
      // «03.10 10.10», «сентябрь январь»; of quarters and the like only on lines of their own.
      let (one, other) = (points[items[items.count - 2].last].family, points[items[items.count - 1].last].family)
      guard let one, one == other else { return false }
      return tokens[start].lead == .line || one == .calendar
    case nil where before == .item && phrase == .period:
      // «2026 учебный год» is half a school year's name.
      return points[points.count - 1].kind != .year
    default: return true
    }
  }

  /// «8 мая 2027, памятник»: words that nobody knows behind days, after a comma or in brackets, to the end.
  private mutating func place() -> Bool {
    guard at > 0, peek() == .word || peek() == .time, tokens[at - 1].kind == .comma || tokens[at].lead == .bracket
    else { return false }
    guard recurs == nil, detail == .whole, !namesPeriod, !items.isEmpty,
      items.allSatisfy({ item in !item.open && (item.first...item.last).allSatisfy { points[$0].kind == .day } }),
      tokens[at...].allSatisfy({ [.word, .into, .on, .hour, .time].contains($0.kind) })
    else { return false }
    at = tokens.count
    return true
  }

  // MARK: Words ahead

  func peek(_ ahead: Int = 0) -> DeadlineToken.Kind? {
    at + ahead < tokens.count ? tokens[at + ahead].kind : nil
  }

  func token(_ ahead: Int = 0) -> DeadlineToken? { at + ahead < tokens.count ? tokens[at + ahead] : nil }

  /// Skips the word if it is of this kind.
  mutating func take(_ kind: DeadlineToken.Kind) -> Bool {
    guard peek() == kind else { return false }
    at += 1
    return true
  }

  /// Skips words if they are of these kinds, all of them.
  mutating func take(_ first: DeadlineToken.Kind, _ second: DeadlineToken.Kind) -> Bool {
    guard peek() == first, peek(1) == second else { return false }
    at += 2
    return true
  }

  mutating func take(unit: DeadlineToken.Unit) -> Bool {
    guard peek() == .unit, token()?.unit == unit else { return false }
    at += 1
    return true
  }

  // MARK: Phrases

  private mutating func phrase() -> Phrase? {
    let start = (at, recurs, detail, points.count)
    func reset(_ phrases: inout DeadlinePhrases) {
      (phrases.at, phrases.recurs, phrases.detail) = (start.0, start.1, start.2)
      phrases.points.removeLast(phrases.points.count - start.3)
    }
    if mayNameHour, hours() {
      namesHour = true
      return .hour
    }
    reset(&self)
    if wholePeriod() {
      namesPeriod = true
      return .period
    }
    reset(&self)
    if !isWeekdayOfDay(peek() == .into ? 1 : 0) {
      if recurrence() { return .recurrence }
      reset(&self)
      if allHolidays() { return .recurrence }
      reset(&self)
      if recurrenceDetail() { return .recurrence }
      reset(&self)
    }
    if item() { return .item }
    reset(&self)
    return since() ? .recurrence : nil
  }

  /// «в течение (всего) (учебного) года», «весь период», «постоянно», «учебный год».
  private mutating func wholePeriod() -> Bool {
    if take(.constantly) { return true }
    if peek() == .into, peek(1) == .current, peek(2) == .schoolWord { at += 1 }
    if take(.on, .constant) { return take(.basis) }
    let during = take(.into, .during) || take(.on, .throughout)
    let whole = take(.whole)
    let current = (during || peek(1) == .schoolWord) && take(.current)
    // «октябрь, в течение месяца».
    if during, points.last?.kind == .month, recurs == nil, take(unit: .month) { return true }
    let school = take(.schoolWord)
    if take(unit: .year) {
      // «учебный год 2026/2027» names another time.
      return (during || whole || school) && token()?.isYear != true
    }
    guard during || whole, !school, !current, take(.period) || (during && take(.dueWord)) else { return false }
    if take(.realisation), take(.roadmap) { return take(.mapWord) }
    return peek() != .from
  }

  /// «[начиная] с 2023 [года]».
  private mutating func since() -> Bool {
    _ = take(.starting)
    guard sinceYear == nil, take(.from), let year = token(), year.isYear else { return false }
    at += 1
    _ = take(unit: .year)
    sinceYear = year.number
    return true
  }

  // MARK: Items

  /// A time, a range of two, or «до …».
  private mutating func item() -> Bool {
    if !take(.into, .dueWord) { _ = take(.dueWord) }
    let first = points.count
    if takeUntil() {
      guard point(), points[first].namesLastDay else { return false }
      _ = take(.inclusive)
      items.append(Item(first: first, last: first, until: true))
      return true
    }
    let named =
      take(.into, .period) || take(.into, .time) || (peek() == .period && peek(1) == .from && take(.period))
    _ = peek() == .starting && peek(1) == .from && take(.starting)
    if take(.from) {
      guard point() else { return false }
      guard take(.to) || take(.dash) || peek() == .until else {
        // «с 2023 года» is for what is yearly.
        guard !named, points[first].kind != .year, points[first].kind != .schoolYear else { return false }
        items.append(Item(first: first, last: first, open: true))
        return true
      }
      let until = take(.until)
      guard point(), !until || points[first + 1].namesLastDay else { return false }
      _ = take(.inclusive)
      items.append(Item(first: first, last: first + 1))
      return true
    }
    guard !named || peek() == .season else { return false }
    _ = peek() == .on && peek(1) == .season && take(.on)
    _ = take(.into, .during) || take(.on, .throughout) || take(.into)
    _ = take(.whole)
    guard point() else { return false }
    var item = Item(first: first, last: first)
    let isYear = points[first].kind == .year
    let dash = take(.dash) || (isYear && peek() == .slash && take(.slash))
    if dash || take(.to) {
      guard point() else { return false }
      // «2026–2027 год» may be a school year; «2026–2027 гг.» are calendar years.
      if dash, points[first + 1].kind == .year, points[first + 1].yearWord != .several { return false }
      _ = take(.inclusive)
      item.last = first + 1
    }
    items.append(item)
    return true
  }

  /// «до», «к», «не позднее».
  mutating func takeUntil() -> Bool {
    if take(.until) || take(.toward) { return true }
    guard take(.not, .later) else { return false }
    if peek() == .than || (peek() == .comma && peek(1) == .than) { at += peek() == .than ? 1 : 2 }
    return true
  }

  /// Whether each slash parts two times that do not meet: «ноябрь/март». «октябрь/ноябрь» may be one of them.
  func slashesPart(_ points: [DatePoint]) -> Bool {
    items.indices.dropFirst().allSatisfy { place in
      guard items[place].separator == .slash else { return true }
      let pair = [items[place - 1], items[place]]
      return pair.allSatisfy { $0.first == $0.last && !$0.until && !$0.open }
        && points[pair[0].first].isApart(from: points[pair[1].first])
    }
  }

  /// Whether «до» holds for this item too: «до 20.09 и 20.12».
  func isUntil(_ item: Item, _ points: [DatePoint]) -> Bool {
    item.until
      || (items[0].until && (item.separator == .comma || item.separator == .and) && !item.open
        && item.first == item.last && points[item.first].namesLastDay)
  }

  // MARK: Hours

  /// «10:00», «в 15.00», «с 10:00 до 12:00», «14 ч 30 мин», «в 10-00»: no day, but it may be said beside one.
  private mutating func hours() -> Bool {
    let isLed = take(.into) || take(.from) || take(.until) || take(.toward)
    guard hour(isLed: isLed) else { return false }
    guard take(.dash) || take(.until) || take(.to) else { return true }
    return hour(isLed: isLed)
  }

  private mutating func hour(isLed: Bool) -> Bool {
    if take(.hour) {
      _ = take(.hourWord)
      return true
    }
    guard let hour = token(), hour.kind == .number, hour.digits <= 2, hour.number < 24 else { return false }
    if peek(1) == .hourWord {
      at += 2
      if peek() == .number, peek(1) == .minuteWord { at += 2 }
      return true
    }
    // «10-00» is no range of days; «10-30» may be one.
    guard peek(1) == .dash, let minutes = token(2), minutes.kind == .number, minutes.digits == 2,
      minutes.number == 0 || (isLed && [15, 30, 45].contains(minutes.number)), peek(3) != .month
    else { return false }
    at += 3
    return true
  }
}
