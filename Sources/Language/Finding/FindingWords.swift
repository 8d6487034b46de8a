/// The words of finding anything in a network.
extension Language {
  /// The title of what looks for something everywhere.
  package var findTitle: String { self("Найти везде", "Find everywhere") }
  /// What is shown before anything is typed.
  package var findHint: String {
    self(
      "Школа, мероприятие, человек, риск, посещение, запрос, договор, заметка: наберите по нескольку букв каждого слова, "
        + "например «5 цифр».",
      "A school, item, person, risk, visit, request, agreement or note: type a few letters of each word, "
        + "for example “5 digi”.")
  }
  /// Chips that hide a thing in the table of items.
  package func hiddenBy(_ chips: [String]) -> String {
    let names = chips.map { "[\($0)]" }.joined(separator: " ")
    return self("скрыто: \(names)", "hidden: \(names)")
  }
  /// Chips that were taken off because they hid what was gone to.
  package func chipsDropped(_ chips: [String]) -> String {
    let names = chips.map { "[\($0)]" }.joined(separator: " ")
    return self("Снят отбор, который скрывал мероприятие: \(names).", "Taken off, as it hid the item: \(names).")
  }
  /// Nothing in the network fits what is typed.
  package func foundNothing(_ typed: String) -> String {
    self("Ничего не найдено: «\(typed)».", "Nothing found: “\(typed)”.")
  }
  /// The heading of a kind of things, with how many of them there are.
  package func foundHeading(_ name: String, _ count: Int, otherLayout: String?) -> String {
    let counted = "\(name): \(count)"
    guard let otherLayout else { return counted }
    return self(
      "\(counted) — в другой раскладке, «\(otherLayout)»", "\(counted) — in the other layout, “\(otherLayout)”")
  }
  /// An agreement without its number: all that is known is that it is there.
  package var agreementWithoutNumber: String { self("Договор без номера", "Agreement without a number") }
  /// An agreement by its number and day.
  package func agreement(number: String, signedOn: String?) -> String {
    let name = number.isEmpty ? agreementWithoutNumber : self("Договор № \(number)", "Agreement No. \(number)")
    guard let signedOn else { return name }
    return self("\(name) от \(signedOn)", "\(name) of \(signedOn)")
  }
  /// What a school asks for, in a word.
  package var request: String { self("Запрос", "Request") }
  /// A visit where nobody wrote what it was for.
  package var visitWithoutPurpose: String { self("Посещение", "Visit") }
}

extension Language {
  /// The heading of the kind of what was found; of what it is.
  package var foundKind: String { self("Вид", "Kind") }
  /// A kind of things to which only the other keyboard layout leads.
  package func foundInOther(_ kind: String) -> String {
    self("\(kind) (другая раскладка)", "\(kind) (other layout)")
  }
  /// The heading of the column that says what was found.
  package var foundText: String { self("Что найдено", "What") }
}
