/// The language of all texts. Each sentence of this room is written in both languages side by side, so that none can be
/// missing in one of them.
package enum Language: String, CaseIterable, Sendable {
  /// Russian, the language of the users' desk; English beside it.
  case russian = "ru"
  case english = "en"

  /// The wording of this language out of both.
  func callAsFunction(_ russian: String, _ english: String) -> String {
    switch self {
    case .russian: russian
    case .english: english
    }
  }

  /// The language of a locale's name: Russian for `ru…` and in Russia, whatever language is spoken there (`tt_RU`);
  /// English for any other that is set; Russian where none is (an empty name, `C`, `POSIX` with or without a charset),
  /// because that is the users' desk.
  package init(locale: String) {
    let name = locale.prefix { $0 != "." && $0 != "@" }.split(separator: "_")
    let isRussian = ["", "ru", "C", "POSIX"].contains(name.first ?? "") || name.dropFirst().contains("RU")
    self = isRussian ? .russian : .english
  }
}

/// The form a Russian noun takes after a number.
package enum Plural: Sendable {
  /// 1, 21, 101: «мероприятие»; 2–4, 22–24: «мероприятия»; 0, 5–20, 25–30: «мероприятий».
  case one, few, many

  /// The form after this number.
  package init(_ number: Int) {
    let rest = abs(number) % 100
    self =
      if rest % 10 == 1, rest != 11 {
        .one
      } else if (2...4).contains(rest % 10), !(12...14).contains(rest) { .few } else { .many }
  }
}

extension Language {
  /// A number with its noun in the right form.
  func counted(
    _ number: Int, one: String, few: String, many: String, english: String, englishMany: String? = nil
  ) -> String {
    switch self {
    case .russian:
      switch Plural(number) {
      case .one: "\(number) \(one)"
      case .few: "\(number) \(few)"
      case .many: "\(number) \(many)"
      }
    case .english: "\(number) \(number == 1 ? english : englishMany ?? english + "s")"
    }
  }
}
