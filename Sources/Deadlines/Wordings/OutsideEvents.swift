/// Wordings that depend on an event outside, and slips that a wording is read without.
extension [DeadlineToken] {
  /// «по графику ФЦТ», «по мере необходимости», «согласно плану школы»; «по итогам 1 четверти», «в установленные
  /// сроки», «после проведения», «за 2 недели до проведения». What follows may be any words, but no time.
  var dependOnEvent: Bool {
    guard let first else { return false }
    // By the first word: most wordings begin with none of these.
    switch first.kind {
    case .outsideLead, .to: return followsPlan(first)
    case .into: return followsPlan(first) || isSetByOthers || isAfterSomething(first)
    case .after, .through: return isAfterSomething(first)
    case .not, .behind: return isBeforeSomething
    default: return false
    }
  }

  private func followsPlan(_ first: DeadlineToken) -> Bool {
    let lead = first.kind == .into ? dropFirst().first?.kind : first.kind
    guard lead == .outsideLead || (lead == .to && first.kind == .to) else { return false }
    let head = prefix(6)
    guard head.contains(where: { $0.kind == .outsideNoun || $0.kind == .outcomeNoun }) else { return false }
    if !contains(where: \.setsTime) { return true }
    // «по итогам 1 четверти», «по результатам первого полугодия 2026/2027 учебного года».
    guard count > 1, self[1].kind == .outcomeNoun else { return false }
    return dropFirst(2).allSatisfy { $0.namesTerm || !$0.setsTime }
      && indices.dropLast().allSatisfy { !(self[$0].kind == .number && self[$0 + 1].kind == .month) }
      && !contains { $0.kind == .comma || $0.kind == .and }
  }

  /// «в установленные сроки», «в срок, установленный приказом».
  private var isSetByOthers: Bool {
    guard count > 1, self[0].kind == .into, prefix(4).contains(where: { $0.kind == .dueWord }) else { return false }
    return prefix(4).contains { $0.kind == .setByOthers } && !contains(where: \.setsTime)
  }

  /// «после проведения семинара», «в течение 3 дней после проверки».
  private func isAfterSomething(_ first: DeadlineToken) -> Bool {
    var rest = self[...]
    if first.kind == .through || (first.kind == .into && dropFirst().first?.kind == .during) {
      rest = dropFirst(first.kind == .through ? 1 : 2)
      if let count = rest.first, count.kind == .number || count.kind == .cardinal { rest = rest.dropFirst() }
      guard let unit = rest.first?.unit, [.day, .week, .month].contains(unit) else { return false }
      rest = rest.dropFirst()
    }
    guard rest.first?.kind == .after else { return false }
    return rest.dropFirst().areAboutSomething
  }

  /// «за 2 недели до проведения», «не позднее чем за 10 дней до начала мероприятия».
  private var isBeforeSomething: Bool {
    var rest = self[...]
    if rest.first?.kind == .not, let second = rest.dropFirst().first?.kind, second == .later || second == .less {
      rest = rest.dropFirst(2)
      if rest.first?.kind == .comma { rest = rest.dropFirst() }
      if rest.first?.kind == .than { rest = rest.dropFirst() }
    }
    guard rest.first?.kind == .behind else { return false }
    rest = rest.dropFirst()
    if let count = rest.first, count.kind == .number || count.kind == .cardinal { rest = rest.dropFirst() }
    guard let unit = rest.first?.unit, [.day, .week, .month].contains(unit), rest.dropFirst().first?.kind == .until
    else { return false }
    return rest.dropFirst(2).areAboutSomething
  }

  /// Without «по графику» behind a time and what says whose it is: «октябрь (по графику школы)» is in October, whatever
  /// the schedule says. «по необходимости» stays: nobody knows whether there is a need.
  var withoutSchedule: [DeadlineToken] {
    guard contains(where: { $0.kind == .outsideNoun && $0.number == 1 }) else { return self }
    var kept: [DeadlineToken] = []
    var place = 0
    while place < count {
      guard let end = endOfSchedule(at: place), kept.contains(where: { $0.setsTime || $0.kind == .holidays }) else {
        kept.append(self[place])
        place += 1
        continue
      }
      place = end
    }
    return kept
  }

  /// Where «по графику», «согласно плану», «в соответствии с приказом» ends that begins here: at the end of the
  /// wording, or before the comma, «и» or line that another time is behind. Nil if none begins here.
  private func endOfSchedule(at start: Int) -> Int? {
    var place = start
    if self[place].kind == .into { place += 1 }
    guard place < count, self[place].kind == .outsideLead || (self[place].kind == .to && place == start) else {
      return nil
    }
    let noun = self[place...].prefix(4).dropFirst().first { ![.word, .from, .outsideLead].contains($0.kind) }
    guard noun?.kind == .outsideNoun, noun?.number == 1 else { return nil }
    while place < count {
      let token = self[place]
      let isParted = token.kind == .comma || token.kind == .and
      if isParted || token.lead == .line, place > start, self[(place + (isParted ? 1 : 0))...].first?.setsTime == true {
        return place
      }
      guard !token.setsTime, ![.unknown, .season, .holidays].contains(token.kind) else { return nil }
      place += 1
    }
    return place
  }

  /// Without what says nothing: dashes at either end and doubled ones, «ориентировочно».
  var withoutSlips: [DeadlineToken] {
    guard hasSlips else { return self }
    var kept: [DeadlineToken] = []
    kept.reserveCapacity(count)
    for token in self where token.kind != .approximate {
      if token.kind == .dash, kept.isEmpty || kept.last?.kind == .dash { continue }
      kept.append(token)
    }
    if kept.last?.kind == .dash { kept.removeLast() }
    return kept
  }
}

extension [DeadlineToken] {
  private var hasSlips: Bool {
    if first?.kind == .dash || last?.kind == .dash { return true }
    for place in indices {
      if self[place].kind == .approximate { return true }
      if self[place].kind == .dash, self[place - 1].kind == .dash { return true }
    }
    return false
  }
}

extension ArraySlice<DeadlineToken> {
  /// Whether they are words of something other than a time.
  fileprivate var areAboutSomething: Bool {
    guard let first, [.word, .fulfilment, .beginning, .outsideNoun].contains(first.kind) else { return false }
    return !contains { $0.setsTime || $0.kind == .season || $0.kind == .holidays }
  }
}

extension DeadlineToken {
  /// Whether it may belong to the name of what has come to its end: «1 четверти», «2026 года», «сентября».
  fileprivate var namesTerm: Bool {
    switch kind {
    case .number, .ordinal, .roman, .years, .month, .cardinal, .whole: true
    default: false
    }
  }
}
