/// A time zone of Russia, by its name in the time zone database.
package enum RussianTimeZone: String, CaseIterable, Sendable {
  /// An hour behind Moscow; Moscow's time.
  case kaliningrad = "Europe/Kaliningrad"
  case moscow = "Europe/Moscow"
  case simferopol = "Europe/Simferopol"
  case kirov = "Europe/Kirov"
  case volgograd = "Europe/Volgograd"
  /// An hour ahead of Moscow.
  case samara = "Europe/Samara"
  case astrakhan = "Europe/Astrakhan"
  case saratov = "Europe/Saratov"
  case ulyanovsk = "Europe/Ulyanovsk"
  /// Two hours; three.
  case yekaterinburg = "Asia/Yekaterinburg"
  case omsk = "Asia/Omsk"
  /// Four hours.
  case krasnoyarsk = "Asia/Krasnoyarsk"
  case novosibirsk = "Asia/Novosibirsk"
  case barnaul = "Asia/Barnaul"
  case tomsk = "Asia/Tomsk"
  case novokuznetsk = "Asia/Novokuznetsk"
  /// Five hours; six.
  case irkutsk = "Asia/Irkutsk"
  case yakutsk = "Asia/Yakutsk"
  case chita = "Asia/Chita"
  case khandyga = "Asia/Khandyga"
  /// Seven hours.
  case vladivostok = "Asia/Vladivostok"
  case ustNera = "Asia/Ust-Nera"
  /// Eight hours.
  case magadan = "Asia/Magadan"
  case sakhalin = "Asia/Sakhalin"
  case srednekolymsk = "Asia/Srednekolymsk"
  /// Nine hours.
  case kamchatka = "Asia/Kamchatka"
  case anadyr = "Asia/Anadyr"

  /// How many hours it is ahead of Moscow.
  package var aheadOfMoscow: Int {
    switch self {
    case .kaliningrad: -1
    case .moscow, .simferopol, .kirov, .volgograd: 0
    case .samara, .astrakhan, .saratov, .ulyanovsk: 1
    case .yekaterinburg: 2
    case .omsk: 3
    case .krasnoyarsk, .novosibirsk, .barnaul, .tomsk, .novokuznetsk: 4
    case .irkutsk: 5
    case .yakutsk, .chita, .khandyga: 6
    case .vladivostok, .ustNera: 7
    case .magadan, .sakhalin, .srednekolymsk: 8
    case .kamchatka, .anadyr: 9
    }
  }

  /// The first of the zones above that is so many hours ahead of Moscow; nil if there is none.
  package init?(aheadOfMoscow hours: Int) {
    guard let zone = RussianTimeZone.allCases.first(where: { $0.aheadOfMoscow == hours }) else { return nil }
    self = zone
  }
}
