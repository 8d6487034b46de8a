import Language
import Lookup
import SchoolNetwork
import Tables
import TestSupport
import Testing

/// What words find in the sample, as places in words.
private func found(_ words: String, _ network: Network = Sample.network) -> [ListedFound] {
  ListedFound.all(by: words, in: network == Sample.network ? sample : LookupIndex(of: network, .russian))
}

private let sample = LookupIndex(of: Sample.network, .russian)

private func texts(_ words: String, _ kind: FoundKind, otherLayout: Bool = false) -> [String] {
  found(words).filter { $0.kind == kind && $0.isOtherLayout == otherLayout }.map(\.place)
    .map { FoundWords($0, in: Sample.network, .russian).text }
}

@Suite("Finding anything")
struct LookupTests {
  @Test(
    "A few letters of each word, the first letters of words, ё as е, any case; in the other layout by itself",
    arguments: [
      ("мк цифр", "2.2 Мастер-класс «Цифровые инструменты на уроке»"),
      ("цифр МК", "2.2 Мастер-класс «Цифровые инструменты на уроке»"),
      ("ОЛИМП мат", "3.2 Совместная олимпиада по математике"), ("лимпиа", "3.2 Совместная олимпиада по математике"),
      ("жкзувпь", nil), ("взаимопос ур", "2.3 Взаимопосещение уроков"),
    ])
  func words(typed: String, title: String?) {
    let items = texts(typed, .item)
    if let title { #expect(items.contains(title)) } else { #expect(items.isEmpty) }
  }

  @Test("What begins with the letters comes before what has them within a word")
  func ranks() {
    // «олимпиада» has «пиа» within, no word begins with it.
    #expect(texts("пиа", .item) == ["3.2 Совместная олимпиада по математике"])
    let schools = texts("1", .school)
    #expect(schools.prefix(2).allSatisfy { $0.hasSuffix("№ 1") } && schools.contains("О(С)ОШ № 14"), "\(schools)")
    let places = schools.map { $0.hasSuffix("№ 1") }
    #expect(places == places.sorted { $0 && !$1 }, "a number in full comes before one that begins with it")
  }

  @Test(
    "A school is found however its name is spelt, first of all",
    arguments: ["сош 5", "СОШ №5", "5 сош", "МБОУ «СОШ № 5»", "пятая школа"])
  func school(typed: String) {
    let schools = texts(typed, .school)
    if typed == "пятая школа" {
      #expect(schools.isEmpty || schools == ["СОШ № 5"])
    } else {
      #expect(schools.first == "СОШ № 5")
    }
  }

  @Test("Every kind is found, each by something of its own")
  func kinds() {
    let network = Sample.network
    var met: Set<FoundKind> = []
    func isFound(_ place: FoundPlace, by typed: String) {
      let groups = found(typed)
      #expect(groups.contains { $0.place == place && $0.kind == place.kind }, "\(typed)")
      met.insert(place.kind)
    }
    for school in network.schoolsByName {
      isFound(.school(school.id), by: school.name)
      for person in school.people {
        isFound(.personOfSchool(school.id, person.id), by: person.name + " " + person.role)
      }
      for risk in school.risks { isFound(.risk(school.id, risk.id), by: network.factorName(risk.factor)) }
      for visit in school.visits where visit.deleted == nil && !visit.purpose.isEmpty {
        isFound(.visit(school.id, visit.id), by: visit.purpose)
      }
      for request in school.requests { isFound(.request(school.id, request.id), by: request.text) }
      if !school.note.isEmpty { isFound(.noteOfSchool(school.id), by: school.note) }
    }
    for partnership in network.partnerships where partnership.deleted == nil {
      if let agreement = partnership.agreement {
        let names = [network.supportedName(partnership), network.donorName(partnership)].joined(separator: " ")
        isFound(.agreement(partnership.id), by: "договор \(agreement.number) \(names)")
      }
      for roadmap in partnership.shownRoadmaps {
        for item in roadmap.items where item.deleted == nil {
          let place = ItemPlace(partnership.id, roadmap.id, item.id)
          isFound(.item(place), by: item.title)
          if !item.note.isEmpty { isFound(.noteOfItem(place), by: item.note) }
        }
      }
    }
    #expect(met == Set(FoundKind.allCases), "the sample has each kind")
  }

  @Test("Words of two fields are found together, letters across two fields are not; what is in the trash is not")
  func bounds() throws {
    var network = Sample.network
    var school = try #require(network.schoolsByName.first)
    (school.name, school.variants, school.formerNames, school.note) = ("Альфа", ["Бета"], [], "")
    network = Sample.remade(schools: [school], partnerships: [])
    #expect(found("альфа бета", network).map(\.place) == [.school(school.id)])
    #expect(found("альфабета", network).isEmpty && found("фабет", network).isEmpty)
    school.deleted = Deletion(on: Sample.today, by: "")
    #expect(found("альфа", Sample.remade(schools: [school], partnerships: [])).isEmpty)
  }

  @Test("The other layout comes last, by itself, and has nothing twice")
  func otherLayout() {
    let groups = found("jkbvgbflf")
    #expect(groups.contains { $0.kind == .item && $0.isOtherLayout })
    for typed in ["jkbvgbflf", "5", "f", "а"] {
      let groups = found(typed)
      let flags = groups.map(\.isOtherLayout)
      #expect(flags == flags.sorted { !$0 && $1 })
      let places = groups.map(\.place)
      #expect(places.count == Set(places).count)
    }
  }

  @Test(
    "Nothing is typed, only signs, or words that nothing has: nothing is found", arguments: ["", "   ", "«»", "ъъъъ"])
  func nothing(typed: String) { #expect(found(typed).isEmpty) }
}
