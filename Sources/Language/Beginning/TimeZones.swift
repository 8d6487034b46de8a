package import SchoolNetwork
import Text

/// Time zones as people name them.
extension Language {
  /// A time zone of Russia by its city; any other by its name in the database.
  package func timeZone(_ name: String) -> String {
    RussianTimeZone(rawValue: name).map { self(Language.city($0)) } ?? name
  }

  /// «Asia/Omsk, МСК+3».
  package func timeZoneInFull(_ zone: RussianTimeZone) -> String {
    let hours = zone.aheadOfMoscow
    return zone.rawValue + ", " + self("МСК", "MSK") + (hours == 0 ? "" : hours < 0 ? "−\(-hours)" : "+\(hours)")
  }

  /// The time zone that is typed: «Омск», «Asia/Omsk», «МСК+3»; nil if it is none of Russia.
  package static func russianTimeZone(typed text: String) -> RussianTimeZone? {
    let typed = Folding.folded(text)
    return RussianTimeZone.allCases.first { zone in
      let city = Language.city(zone)
      return [zone.rawValue, city.russian, city.english].contains { Folding.folded($0) == typed }
    } ?? hours(typed).flatMap(RussianTimeZone.init(aheadOfMoscow:))
  }

  /// The hours of «мск+3», «msk -1», «мск».
  private static func hours(_ folded: String) -> Int? {
    for prefix in ["мск", "msk"] where folded.hasPrefix(prefix) {
      let rest = String(folded.dropFirst(prefix.count).map { "−–".contains($0) ? "-" : $0 }.filter { $0 != " " })
      return rest.isEmpty ? 0 : rest.hasPrefix("+") || rest.hasPrefix("-") ? Int(rest) : nil
    }
    return nil
  }

  /// What is typed is no time zone.
  package func noTimeZone(_ text: String) -> String {
    self(
      "Часового пояса \(short(text)) нет. Напишите город пояса (Москва, Самара, Омск), МСК+2 или Asia/Omsk.",
      "There is no time zone \(short(text)). Write its city (Moscow, Samara, Omsk), MSK+2 or Asia/Omsk.")
  }

  private static func city(_ zone: RussianTimeZone) -> Wording {
    switch zone {
    case .kaliningrad: Wording("Калининград", "Kaliningrad")
    case .moscow: Wording("Москва", "Moscow")
    case .simferopol: Wording("Симферополь", "Simferopol")
    case .kirov: Wording("Киров", "Kirov")
    case .volgograd: Wording("Волгоград", "Volgograd")
    case .samara: Wording("Самара", "Samara")
    case .astrakhan: Wording("Астрахань", "Astrakhan")
    case .saratov: Wording("Саратов", "Saratov")
    case .ulyanovsk: Wording("Ульяновск", "Ulyanovsk")
    case .yekaterinburg: Wording("Екатеринбург", "Yekaterinburg")
    case .omsk: Wording("Омск", "Omsk")
    case .krasnoyarsk: Wording("Красноярск", "Krasnoyarsk")
    case .novosibirsk: Wording("Новосибирск", "Novosibirsk")
    case .barnaul: Wording("Барнаул", "Barnaul")
    case .tomsk: Wording("Томск", "Tomsk")
    case .novokuznetsk: Wording("Новокузнецк", "Novokuznetsk")
    case .irkutsk: Wording("Иркутск", "Irkutsk")
    case .yakutsk: Wording("Якутск", "Yakutsk")
    case .chita: Wording("Чита", "Chita")
    case .khandyga: Wording("Хандыга", "Khandyga")
    case .vladivostok: Wording("Владивосток", "Vladivostok")
    case .ustNera: Wording("Усть-Нера", "Ust-Nera")
    case .magadan: Wording("Магадан", "Magadan")
    case .sakhalin: Wording("Сахалин", "Sakhalin")
    case .srednekolymsk: Wording("Среднеколымск", "Srednekolymsk")
    case .kamchatka: Wording("Камчатка", "Kamchatka")
    case .anadyr: Wording("Анадырь", "Anadyr")
    }
  }
}
