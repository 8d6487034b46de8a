/// Numbers with signs between them that are no number and no dotted date.
extension WordingScanner {
  /// The rest of `15:30` after its first number; nil, and nothing taken, for anything else.
  mutating func hour(_ value: Int, _ count: Int) -> DeadlineToken? {
    guard count <= 2, value < 24, byte(at) == 0x3A, let tens = digit(at + 1), let ones = digit(at + 2),
      digit(at + 3) == nil, tens < 6
    else { return nil }
    at += 3
    return DeadlineToken(kind: .hour, number: value, month: tens * 10 + ones)
  }

  /// The rest of `25/11/26`, `25-11-2026` or `25/11/2026` after its first number; nil, and nothing taken, for anything else.
  mutating func separatedDate(_ value: Int, _ count: Int, at start: Int) -> DeadlineToken? {
    let sign = byte(at)
    guard count <= 2, sign == 0x2D || sign == 0x2F, digit(at + 1) != nil else { return nil }
    let before = at
    at += 1
    let month = digits()
    guard month.count <= 2, byte(at) == sign, digit(at + 1) != nil else {
      at = before
      return nil
    }
    at += 1
    let yearAt = at
    let year = digits()
    // «25/11/26»; «25-11-26» may be a year first.
    let isShort = year.count == 2 && sign == 0x2F
    let fullYear = isShort ? 2000 + year.value : year.value
    guard isShort || year.count == 4, (1900...2199).contains(fullYear), byte(at) != sign || digit(at + 1) == nil else {
      at = before
      return nil
    }
    var token = DeadlineToken(kind: .date, number: value, month: month.value, year: fullYear, digits: year.count)
    (token.yearAt, token.numberAt) = (yearAt, start)
    return token
  }
}
