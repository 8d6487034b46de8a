import SchoolNetwork
import Testing
import Text

@Suite("What is cut out of a name leaves it true")
struct CutNamesTests {
  @Test(
    "A number is never cut into another, a preposition stays with its word, and no abbreviation is invented",
    arguments: [
      "Коррекционная школа-интернат VIII вида № 2", "МБОУ СОШ имени 60-летия Октября", "Школа № 5, корпус 12, Дальний",
      "Школа-интернат III-IV вида № 7", "МБОУ СОШ № 3 с углублённым изучением отдельных предметов",
      "Кадетская школа № 47", "Школа-интернат № 2 для слабовидящих детей",
    ])
  func cuts(name: String) {
    let apart = NamesApart([name, "СОШ № 3 имени первого космонавта Юрия Гагарина", "ООШ № 3 посёлка Дальний"])
    for columns in 4..<Width.of(name) {
      let words = apart.short(name, in: columns).split(separator: " ").map(String.init)
      for word in words {
        let bare = word.filter { $0 != "…" }
        if let first = bare.first, "IVX0123456789".contains(first) {
          #expect(
            ["VIII", "III-IV", "60", "60-летия", "5", "12", "7", "2", "3", "47"].contains { bare == $0 }
              || bare.hasPrefix("60-"), "\(columns): \(words)")
        }
        #expect(word != "КШ")
      }
      for (place, word) in words.enumerated() {
        for (preposition, beginning) in [("с", "угл"), ("для", "сл")] {
          if word.hasPrefix(beginning) { #expect(place > 0 && words[place - 1] == preposition, "\(columns): \(words)") }
          if word == preposition {
            #expect(place + 1 < words.count && words[place + 1].first == beginning.first, "\(columns): \(words)")
          }
        }
      }
    }
  }

  @Test("Of a kind that no list names, the legal form does not count in the order either")
  func unknownKinds() {
    let plain = ["Дом творчества", "Кадетский корпус", "Лицей № 2", "Пансион", "СОШ № 1"]
    for form in [
      "МКОУ", "ФГКОУ", "АНОО", "ЧОУ", "АНО", "НОЧУ", "Муниципальное казённое общеобразовательное учреждение",
    ] {
      for place in plain.indices {
        var names = plain
        names[place] = "\(form) „\(plain[place])“"
        #expect(names.sorted { SchoolName.order(of: $0) < SchoolName.order(of: $1) } == names, "\(names[place])")
      }
    }
  }

  @Test("The town of the store is left out of what is typed, in whichever case it is declined")
  func town() {
    for (typed, town, rest) in [
      ("Гимназия №1 г. Тихозёрска", "Тихозёрск", "Гимназия № 1"), ("сош 5 тихозерск", "Тихозёрск", "СОШ № 5"),
      ("СОШ № 2 города Верхние Ключи", "Верхние Ключи", "СОШ № 2"),
    ] { #expect(SchoolName(typed).without(town: town)?.key == SchoolName(rest).key) }
    #expect(SchoolName("Гимназия № 1 с. Озёрное").without(town: "Тихозёрск") == nil)
    #expect(SchoolName("СОШ № 2 Верхние Горки").without(town: "Верхние Ключи") == nil)
  }

  @Test("A word of the kind suffices, and a word that is whole goes before one that is begun")
  func meant() {
    func isMeant(_ name: String, _ typed: String, wholly: Bool = false) -> Bool {
      SchoolName(name).isMeant(by: SchoolName(typed), wholly: wholly)
    }
    #expect(isMeant("Кадетская школа № 47", "кадетская 47") && isMeant("Школа-интернат № 16", "интернат 16"))
    #expect(!isMeant("СОШ № 47", "кадетская 47") && !isMeant("СОШ № 16", "интернат 16"))
    #expect(!isMeant("Кадетская школа № 4", "кадетская 47"))
    #expect(isMeant("Гимназия № 1 Верхние Ключики", "гимназия 1 верхние ключи"))
    #expect(!isMeant("Гимназия № 1 Верхние Ключики", "гимназия 1 верхние ключи", wholly: true))
    #expect(isMeant("Гимназия № 1 Верхние Ключи", "гимназия 1 верхние ключи", wholly: true))
  }
}

@Test(
  "Initials stay with their name where a line ends, unless nothing else has room",
  arguments: [
    ("Куратор И. И. Иванова", 14, ["Куратор", "И. И. Иванова"]),
    ("Школа Иванова И. И. здесь", 16, ["Школа", "Иванова И. И.", "здесь"]),
    ("Пётр и И. И. Иванов", 9, ["Пётр и", "И. И.", "Иванов"]),
  ])
func initials(text: String, columns: Int, expected: [String]) {
  #expect(Width.wrapped(text, columns: columns) == expected)
}
