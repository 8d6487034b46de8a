import SchoolNetwork
import TestSupport
import Testing

@Test(
  "Spellings of one name say the same",
  arguments: [
    [
      "СОШ № 5", "СОШ №5", "СОШ N 5", "СОШ N5", "сош 5", "СОШ-5", "СОШ No. 5", "МБОУ \"СОШ № 5\"", "МОБУ «СОШ№5»",
      "МБОУСОШ№5", "ОГБОУ „СОШ № 5“", "Средняя школа № 5", "Средняя общеобразовательная школа № 5",
      "средняя (полная) общеобразовательная школа №5",
      "Муниципальное бюджетное общеобразовательное учреждение "
        + "„Средняя общеобразовательная школа № 5“", "Муниципальное общеобразовательное автономное учреждение СОШ 5",
      "СОШ № 05", "СОШ\u{A0}№\u{A0}5",
    ],
    ["ООШ № 1", "Основная школа №1", "МКОУ «Основная общеобразовательная школа N 1»"],
    ["О(С)ОШ № 14", "ОСОШ 14", "Открытая (сменная) общеобразовательная школа № 14"],
    ["Гимназия № 1", "гимназия 1", "МАОУ 'Гимназия №1'"], ["Лицей № 2", "МБОУ лицей 2"],
    ["Начальная школа – детский сад № 16", "НШ-ДС 16", "начальная школа-детский сад №16", "НШДС № 16"],
    ["Школа-интернат № 2", "школа – интернат 2", "ШИ № 2"],
    ["СОШ № 14а", "СОШ № 14-А", "сош 14 а".filter { $0 != " " }],
    ["СОШ № 5 имени Озёрова", "СОШ № 5 им. Озерова", "МБОУ «СОШ № 5» им.Озёрова"],
    ["СОШ г. Тихозёрска", "СОШ города Тихозерска", "СОШ г.Тихозёрска"],
    ["Коррекционная школа № 8", "Специальная (коррекционная) общеобразовательная школа № 8"],
  ])
func spellings(names: [String]) {
  let keys = Set(names.map { SchoolName($0).key })
  #expect(keys.count == 1 && keys.first?.isEmpty == false, "\(keys.sorted())")
}

@Test("What says different things is not the same")
func differences() {
  let names =
    ThirtyNames.all.map(\.name) + [
      "СОШ № 50", "ООШ № 5", "СОШ № 5 с. Озёрное", "СОШ № 5 пос. Озёрное", "СОШ № 5 им. А. Иванова",
      "СОШ № 5 им. Б. Иванова", "Школа «Чудо»", "Школа",
    ]
  let keys = names.map { SchoolName($0).key }
  #expect(Set(keys).count == names.count)
  #expect(SchoolName("").key.isEmpty && SchoolName("«»").key.isEmpty)
}

@Test(
  "The number of a school is told from other numbers",
  arguments: [
    ("СОШ имени 60-летия Октября", ""), ("СОШ № 3 имени 50 лет Победы", "3"), ("Школа 1234", "1234"),
    ("СОШ 5 микрорайона 7", "5"), ("Школа имени 28 героев № 19", "19"), ("СОШ № 007", "7"),
  ])
func numbers(name: String, number: String) { #expect(SchoolName(name).number == number) }

@Test("Lists are sorted by kind and number, not by legal form and not by how the kind is spelt")
func order() {
  let sorted = [
    "МАОУ «Гимназия N 1»", "Дом детского творчества", "ПМАОУ «Лицей № 2»", "О(С)ОШ № 14", "МБОУ ООШ № 1",
    "Основная школа № 3", "МКОУ Ближняя ООШ", "СОШ № 2",
    "Муниципальное бюджетное общеобразовательное учреждение СОШ № 3",
    "Средняя школа № 14", "МБОУ СОШ № 14 имени Пушкина", "МБОУ «СОШ № 47»", "Ближняя СОШ", "Школа № 5",
  ]
  for start in 0..<sorted.count {
    let turned = Array(sorted[start...] + sorted[..<start])
    #expect(turned.sorted { SchoolName.order(of: $0) < SchoolName.order(of: $1) } == sorted)
  }
}

@Test(
  "What is typed finds the schools that are meant, and no others",
  arguments: [
    ("сош 5", ["МБОУ «СОШ № 5»"]), ("СОШ N 5", ["МБОУ «СОШ № 5»"]), ("МБОУ \"СОШ № 5\"", ["МБОУ «СОШ № 5»"]),
    ("Средняя школа № 5", ["МБОУ «СОШ № 5»"]), ("гимназия 1", ["МАОУ “Гимназия N 1”"]),
    ("гимназия", ["МАОУ “Гимназия N 1”"]),
    (
      "сош 3", ["МБОУ СОШ № 3 г. Тихозёрска", "МБОУ СОШ № 3 с. Верхнее Займище", "МБОУ СОШ № 3 им. М. В. Ломоносова"]
    ),
    ("сош 3 ломоносова", ["МБОУ СОШ № 3 им. М. В. Ломоносова"]), ("3 верхнее", ["МБОУ СОШ № 3 с. Верхнее Займище"]),
    ("школа 5", ["МБОУ «СОШ № 5»"]), ("1", ["МАОУ “Гимназия N 1”", "МОБУ «ООШ№1»"]),
    ("лицей 21", ["ПМАОУ «Лицей № 21»"]), ("лицей 2", []),
    ("верхнеозёрская оош", ["МКОУ «Верхнеозёрская основная школа»"]),
    ("мбоу", []), ("", []), ("сош 99", []), ("радуга", ["Дом детского творчества «Радуга»"]),
  ])
func meant(typed: String, found: [String]) {
  let typed = SchoolName(typed)
  #expect(ThirtyNames.all.map(\.name).filter { SchoolName($0).isMeant(by: typed) } == found)
}

@Test("Cut to a few columns, names say what tells them apart", arguments: [10, 12, 14, 16, 20, 26, 36])
func shortNames(columns: Int) {
  let names = ThirtyNames.all.map(\.name)
  let apart = NamesApart(names)
  var seen: [String: String] = [:]
  for (name, tells) in ThirtyNames.all {
    let short = apart.short(name, in: columns)
    #expect(short.count <= columns)
    #expect(tells.contains { short.contains($0) } || short == name, "\(name): «\(short)»")
    #expect(seen.updateValue(name, forKey: short) == nil, "«\(short)»: \(name)")
  }
}

@Test(
  "A name is as written where it fits, and loses first what says least",
  arguments: [
    (100, "МБОУ СОШ №14 имени Героя Советского Союза А. П. Никифорова"),
    (55, "СОШ № 14 имени Героя Советского Союза А. П. Никифорова"), (50, "СОШ № 14 Никифорова"),
    (18, "СОШ № 14 Никифоро…"), (9, "СОШ № 14…"), (8, "№ 14…"),
  ])
func steps(columns: Int, short: String) {
  let names = ThirtyNames.all.map(\.name)
  #expect(NamesApart(names).short(names[5], in: columns) == short)
}

@Test("Names that do not tell from others, or say nothing, are cut at their end")
func cutAtTheEnd() {
  #expect(NamesApart().short("Муниципальное бюджетное общеобразовательное учреждение", in: 10) == "Муниципал…")
  #expect(NamesApart().short("СОШ № 5", in: 7) == "СОШ № 5")
  #expect(NamesApart().short("СОШ № 5", in: 3) == "№ 5")
  #expect(NamesApart().short("СОШ № 5", in: 0) == "")
  #expect(NamesApart().short("МБОУ «СОШ № 5»\u{1B}[2J", in: 60).contains("\u{1B}") == false)
}
