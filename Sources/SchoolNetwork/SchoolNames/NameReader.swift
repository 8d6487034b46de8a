/// Reads what a name says from its tokens: the legal form is left out, the kind is one of ``SchoolKind`` however it is
/// spelt, the number is told from other numbers.
struct NameReader {
  private let tokens: [NameToken]
  private var pieces: [SchoolName.Piece] = []
  private var (hasKind, hasNumber) = (false, false)
  /// Whether a number in it is written with its sign; then no other number is that of the school.
  private let hasSign: Bool

  init(_ tokens: [NameToken]) {
    self.tokens = tokens
    hasSign = tokens.contains(where: \.isAfterSign)
    pieces.reserveCapacity(tokens.count)
  }

  /// The pieces in the order they are written.
  consuming func read() -> [SchoolName.Piece] {
    var place = 0
    while place < tokens.count {
      if let length = legalForm(at: place) {
        place += length
      } else if !hasKind, let (kind, length) = kind(at: place) {
        pieces.append(.kind(kind))
        hasKind = true
        place += length
      } else if isNumber(at: place) {
        place += readNumber(at: place)
      } else {
        addWord(tokens[place])
        place += 1
      }
    }
    return pieces
  }

  private mutating func addWord(_ token: NameToken) {
    if token.gap == .hyphen, case .word(var last) = pieces.last {
      last.text += "-" + token.text
      last.parts.append(token.folded)
      last.role = .proper
      pieces[pieces.count - 1] = .word(last)
      return
    }
    pieces.append(.word(SchoolName.Word(text: token.text, parts: [token.folded], role: NameReader.role(of: token))))
  }

  // MARK: - Numbers

  private func isNumber(at place: Int) -> Bool {
    guard tokens[place].isNumber, !hasNumber else { return false }
    if hasSign { return tokens[place].isAfterSign }
    guard place + 1 < tokens.count else { return true }
    let next = tokens[place + 1]
    // «имени 60-летия Октября», «50 лет Победы».
    return !(next.gap == .hyphen && !next.isLetter) && !next.folded.hasPrefix("лет") && !next.folded.hasPrefix("год")
  }

  /// The number with its letter: «14а», «14-А».
  private mutating func readNumber(at place: Int) -> Int {
    hasNumber = true
    let next = place + 1 < tokens.count ? tokens[place + 1] : nil
    if let next, next.isLetter, !next.hasDot, next.gap != .space {
      pieces.append(.number(tokens[place].folded + next.folded))
      return 2
    }
    pieces.append(.number(tokens[place].folded))
    return 1
  }

  // MARK: - Legal forms

  /// How many tokens of a legal form begin here; nil if none does.
  private func legalForm(at place: Int) -> Int? {
    if NameReader.isLegalForm(tokens[place].folded) { return 1 }
    guard NameReader.isLegalAdjective(tokens[place].folded) else { return nil }
    var end = place
    while end < tokens.count, end < place + 8 {
      let word = tokens[end].folded
      if word.hasPrefix("учрежден") || word.hasPrefix("организаци") { return end - place + 1 }
      guard NameReader.isLegalAdjective(word) else { return nil }
      end += 1
    }
    return nil
  }

  /// МБОУ, МОУ, ОГБОУ, КГКОУ, ПМАОУ, МБУДО: letters of the words for whose it is, of what form, for what.
  static func isLegalForm(_ word: String) -> Bool {
    if ownersForms.contains(word) { return true }
    let count = word.unicodeScalars.count
    guard (3...7).contains(count) else { return false }
    let isOne =
      ["оу", "обу", "оку", "оау"].contains { word.hasSuffix($0) }
      || word.hasSuffix("удо") && ["м", "г", "о"].contains { word.hasPrefix($0) }
    return isOne && word.unicodeScalars.allSatisfy { "абгдкмнопрстуфч".unicodeScalars.contains($0) }
  }

  /// Those that do not end with what the others end with: АНОО, НОЧУ.
  private static let ownersForms: Set<String> = [
    "ано", "аноо", "анпоо", "анодо", "оано", "очу", "ночу", "чуо", "чуоо", "гоо", "моо", "гау", "гбу", "гку", "мау",
    "мбу", "мку", "фгку", "фгбу",
  ]

  private static func isLegalAdjective(_ word: String) -> Bool {
    ["ое", "ые", "ого"].contains { word.hasSuffix($0) } && legalAdjectives.contains { word.hasPrefix($0) }
  }

  private static let legalAdjectives = [
    "муниципальн", "государственн", "федеральн", "областн", "краев", "республиканск", "городск", "районн", "бюджетн",
    "казенн", "автономн", "общеобразовательн", "образовательн", "частн", "негосударственн", "некоммерческ",
    "дошкольн", "специальн", "коррекционн",
  ]

  // MARK: - Kinds

  /// The kind that begins here, and how many tokens say it; nil if none does.
  private func kind(at place: Int) -> (SchoolKind, Int)? {
    let word = tokens[place].folded
    if let kind = SchoolKind.abbreviations[word] {
      // «НШ-ДС».
      let isTwo = kind == .primary && place + 1 < tokens.count && tokens[place + 1].folded == "дс"
      return isTwo ? (.primaryKindergarten, 2) : (kind, 1)
    }
    if let kind = NameReader.glued(word) { return (kind, 1) }
    var end = place
    var kind: SchoolKind?
    while end < tokens.count, let said = SchoolKind.kind(ofAdjective: tokens[end].folded) {
      kind = NameReader.stronger(kind, said)
      end += 1
    }
    guard end < tokens.count else { return nil }
    let noun = tokens[end].folded
    if NameReader.isSchool(noun) { return afterSchool(kind ?? .school, at: end, from: place) }
    if let own = NameReader.noun(noun), end == place || own == .gymnasium || own == .lyceum {
      return (own, end - place + 1)
    }
    if noun.hasPrefix("центр"), end == place + 1, tokens[place].folded.hasPrefix("образовательн") {
      return (.centre, 2)
    }
    guard end == place, end + 1 < tokens.count else { return nil }
    let next = tokens[end + 1].folded
    if noun.hasPrefix("центр"), next.hasPrefix("образован") { return (.centre, 2) }
    if noun.hasPrefix("детск"), next == "сад" || next.hasPrefix("сада") { return (.kindergarten, 2) }
    return nil
  }

  /// «школа-интернат», «школа-лицей», «начальная школа – детский сад».
  private func afterSchool(_ kind: SchoolKind, at school: Int, from start: Int) -> (SchoolKind, Int) {
    let (one, length) = (school + 1, school - start + 1)
    guard one < tokens.count else { return (kind, length) }
    let next = tokens[one].folded
    if next.hasPrefix("интернат") { return (kind == .correctional ? kind : .boarding, length + 1) }
    if tokens[one].gap == .hyphen, let own = NameReader.noun(next) { return (own, length + 1) }
    if kind == .primary, next.hasPrefix("детск"), one + 1 < tokens.count, tokens[one + 1].folded.hasPrefix("сад") {
      return (.primaryKindergarten, length + 2)
    }
    return (kind, length)
  }

  private static func stronger(_ one: SchoolKind?, _ other: SchoolKind?) -> SchoolKind? {
    // «вечерняя (сменная)», «специальная (коррекционная) начальная»: the first says more, «коррекционная» most.
    if one == .correctional || other == .correctional { return .correctional }
    return one ?? other
  }

  private static func isSchool(_ word: String) -> Bool {
    word == "шк" || word.hasPrefix("школ") && word.unicodeScalars.count <= 6
  }

  private static func noun(_ word: String) -> SchoolKind? {
    if word.hasPrefix("гимнази") && word.unicodeScalars.count <= 9 || word.hasPrefix("прогимнази") {
      return .gymnasium
    }
    if word == "лицей" || word.hasPrefix("лице") && word.unicodeScalars.count <= 6 { return .lyceum }
    return nil
  }

  /// A legal form and a kind without a space: «МБОУСОШ».
  private static func glued(_ word: String) -> SchoolKind? {
    guard word.unicodeScalars.count > 6 else { return nil }
    for (end, kind) in SchoolKind.abbreviations where word.hasSuffix(end) {
      if isLegalForm(String(word.dropLast(end.count))) { return kind }
    }
    return nil
  }

  // MARK: - Words

  private static func role(of token: NameToken) -> SchoolName.Word.Role {
    if ["им", "имени"].contains(token.folded) { return .patron }
    if token.isLetter && !token.hasDot || token.folded == "при" || token.folded == "по" { return .filler }
    if let marker = places[token.folded], token.hasDot || !token.isLetter { return .place(marker) }
    if token.isLetter { return .filler }
    return fillers.contains { token.folded.hasPrefix($0) } ? .filler : .proper
  }

  private static let places = [
    "г": "г", "гор": "г", "город": "г", "города": "г", "с": "с", "село": "с", "села": "с", "п": "п", "пос": "п",
    "поселок": "п", "поселка": "п", "пгт": "пгт", "рп": "рп", "р": "рп", "д": "д", "дер": "д", "деревня": "д",
    "деревни": "д", "х": "х", "хутор": "х", "хутора": "х", "ст": "ст", "станица": "ст", "станицы": "ст", "аул": "а",
    "аула": "а",
  ]

  /// Titles and the like: they tell no school from another, and the name behind them does.
  private static let fillers = [
    "геро", "советск", "союза", "российск", "федераци", "дважды", "маршал", "генерал", "полковник", "академик",
    "поэт", "писател", "летчик", "космонавт", "муниципального", "района", "округа", "области", "края", "республики",
    "социалистическ", "труда", "заслуженн", "народн", "учител",
  ]
}
