/// What a wording names, read from its words from left to right. No day is known here yet, and none is guessed: every
/// word must belong to a phrase.
struct DeadlinePhrases {
  /// One entry of the list of times: a time, or a range of two.
  struct Item {
    var first: Int
    var last: Int
    /// «до …»: it has a last day and no first.
    var until = false
  }

  /// The kinds of phrase that a wording is made of.
  private enum Phrase {
    case item, recurrence, period
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

  init(_ tokens: [DeadlineToken]) { self.tokens = tokens }

  /// Reads all words; false if one belongs to no phrase, or two phrases do not go together.
  mutating func readAll() -> Bool {
    if peek() == .dueWord, tokens.count > 1 { at += 1 }
    var before: Phrase?
    var separator: DeadlineToken.Kind?
    while at < tokens.count {
      guard let phrase = phrase() else { return false }
      if separator == .and || (separator == nil && before == .item), phrase == .item || separator == .and {
        guard separator == .and, before == .item, phrase == .item else { return false }
      }
      before = phrase
      separator = nil
      if peek() == .comma || peek() == .and {
        separator = peek()
        at += 1
      }
    }
    // A comma left behind is a slip; an «и» is half a wording.
    return separator != .and && before != nil
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
    if wholePeriod() {
      namesPeriod = true
      return .period
    }
    reset(&self)
    if recurrence() { return .recurrence }
    reset(&self)
    if recurrenceDetail() { return .recurrence }
    reset(&self)
    if item() { return .item }
    reset(&self)
    return since() ? .recurrence : nil
  }

  /// «в течение (всего) (учебного) года», «весь период», «постоянно», «учебный год».
  private mutating func wholePeriod() -> Bool {
    if take(.constantly) { return true }
    if take(.on, .constant) { return take(.basis) }
    let during = take(.into, .during) || take(.on, .throughout)
    let whole = take(.whole)
    let school = take(.schoolWord)
    if take(unit: .year) {
      // «учебный год 2026/2027» names another time.
      return (during || whole || school) && token()?.isYear != true
    }
    guard during || whole, !school, take(.period) || (during && take(.dueWord)) else { return false }
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
    let named = take(.into, .period) || (peek() == .period && peek(1) == .from && take(.period))
    if take(.from) {
      guard point(), take(.to) || take(.dash) || peek() == .until else { return false }
      let until = take(.until)
      guard point(), !until || points[first + 1].namesLastDay else { return false }
      _ = take(.inclusive)
      items.append(Item(first: first, last: first + 1))
      return true
    }
    guard !named else { return false }
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
  mutating func takeUntil() -> Bool { take(.until) || take(.toward) || take(.not, .later) }
}
