/// What kind of institution a name says. It is what people read in the name; the stored kind is
/// ``InstitutionKind``.
package enum SchoolKind: CaseIterable, Hashable, Sendable {
  /// Начальная школа; начальная школа – детский сад; основная; средняя.
  case primary, primaryKindergarten, basic, secondary
  /// Открытая (сменная) школа; вечерняя.
  case openShift, evening
  /// Гимназия; лицей; кадетская школа; школа-интернат; коррекционная школа; центр образования.
  case gymnasium, lyceum, cadet, boarding, correctional, centre
  /// A school of no further kind: «Школа № 1234».
  case school
  /// Детский сад.
  case kindergarten

  /// What offices write for it.
  package var short: String {
    switch self {
    case .primary: "НОШ"
    case .primaryKindergarten: "НШ-ДС"
    case .basic: "ООШ"
    case .secondary: "СОШ"
    case .openShift: "О(С)ОШ"
    case .evening: "ВСОШ"
    case .gymnasium: "Гимназия"
    case .lyceum: "Лицей"
    case .cadet: "Кадетская школа"
    case .boarding: "Школа-интернат"
    case .correctional: "Коррекционная школа"
    case .centre: "Центр образования"
    case .school: "Школа"
    case .kindergarten: "Детский сад"
    }
  }

  /// The same where there is little room.
  package var shortest: String {
    switch self {
    case .gymnasium: "Гимн…"
    case .cadet: "Кад…"
    case .boarding: "ШИ"
    case .correctional: "СКОШ"
    case .centre: "ЦО"
    case .school: "Шк…"
    case .kindergarten: "ДС"
    case .primary, .primaryKindergarten, .basic, .secondary, .openShift, .evening, .lyceum: short
    }
  }

  /// The kinds by the folded abbreviations that are met.
  static let abbreviations: [String: SchoolKind] = [
    "нош": .primary, "нш": .primary, "ншдс": .primaryKindergarten, "ношдс": .primaryKindergarten, "ооош": .basic,
    "оош": .basic, "ош": .basic, "сош": .secondary, "сш": .secondary, "осош": .openShift, "осш": .openShift,
    "всош": .evening, "вош": .evening, "всш": .evening, "соши": .boarding, "оши": .boarding, "ши": .boarding,
    "нши": .boarding, "скош": .correctional, "скоши": .correctional, "скши": .correctional, "кши": .correctional,
    "скш": .correctional, "цо": .centre, "дс": .kindergarten, "кш": .cadet, "гимн": .gymnasium,
  ]

  /// The kind of a school with these adjectives before the noun; nil for words that say none.
  static func kind(ofAdjective word: String) -> SchoolKind?? {
    for (stem, kind) in adjectives where word.hasPrefix(stem) && word.utf8.count <= stem.utf8.count + 6 {
      return .some(kind)
    }
    return nil
  }

  /// Whether a word alone, as it is typed, says this kind: «кадетская», «интернат».
  func isSaid(by word: String) -> Bool {
    if case .some(.some(let kind)) = SchoolKind.kind(ofAdjective: word), kind == self { return true }
    return word.unicodeScalars.count > 3 && ownWords.contains { $0.hasPrefix(word) || word.hasPrefix($0) }
  }

  private var ownWords: [String] {
    switch self {
    case .boarding: ["интернат"]
    case .correctional: ["коррекционн", "специальн", "интернат"]
    case .cadet: ["кадетск"]
    case .centre: ["центр", "образовани"]
    case .kindergarten, .primaryKindergarten: ["детск"]
    case .evening: ["вечерн", "сменн"]
    case .openShift: ["открыт", "сменн"]
    case .primary: ["начальн"]
    case .basic: ["основн"]
    case .secondary: ["средн"]
    case .gymnasium: ["гимнази"]
    case .lyceum: ["лице"]
    case .school: []
    }
  }

  /// By the beginnings of the words, so that «средней школы» is understood as «средняя школа» is.
  private static let adjectives: [(String, SchoolKind?)] = [
    ("средн", .secondary), ("основн", .basic), ("начальн", .primary), ("открыт", .openShift), ("сменн", .openShift),
    ("вечерн", .evening), ("коррекционн", .correctional), ("специальн", nil), ("кадетск", .cadet),
    ("общеобразовательн", nil), ("образовательн", nil), ("полн", nil), ("неполн", .basic),
  ]
}
