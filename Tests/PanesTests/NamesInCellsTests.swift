import SchoolNetwork
import Screen
import TestSupport
import Testing
import Text
import ViewModels

/// № 1 is the number of three schools, one of them in another town; each helps in its own factor.
private let network: Network = {
  let names = [
    "МБОУ «Гимназия № 1»", "МБОУ «ООШ № 1»", "МБОУ «СОШ № 3 с. Верхнее Займище»", "МБОУ «СОШ № 3 с. Верхнеозёрка»",
  ]
  let factors = ["equipment", "teachers", "sen", "results", "language", "distance"]
  let schools = names.indices.map { place -> School in
    var school = Small.school("s-\(place)", risks: factors.map { ($0, RiskStatus.active) })
    school.name = names[place]
    return school
  }
  let partnerships = names.indices.flatMap { place in
    factors.enumerated().map { offset, factor in
      Small.partnership(
        "p-\(place)-\(offset)", "s-\(place)", by: "s-\((place + 1 + offset) % names.count)", risks: [factor],
        items: (0..<4).map { Small.item("i-\(place)-\(offset)-\($0)", "30 сентября") })
    }
  }
  return Small.network(schools, partnerships)
}()

@Suite("A cell of the matrix never says a school by what another one has too")
struct NamesInCellsTests {
  @Test("At every width that has room for two columns, and where marks cannot be counted")
  func widths() {
    let tells = ["Гимн", "ООШ", "Займ", "Верхнее", "ее", "озё", "ео"]
    for columns in 60...140 {
      let picture = Picture(network, size: Size(columns: columns, rows: 24), screen: .coverage)
      let cells = ShownScreen(picture.text).body.filter { $0.hasPrefix("●│") }
        .flatMap { $0.split(separator: "│").dropFirst(2).filter { $0.hasPrefix("● ") } }
      #expect(cells.count >= 4, "\(columns)")
      for cell in cells { #expect(tells.contains { cell.contains($0) }, "\(columns): \(cell)") }
    }
  }

  @Test("The fewest columns of a name are those in which it is still told from the others")
  func least() {
    let names = network.names
    for school in network.schools {
      let least = names.least(school.name)
      let short = names.short(school.name, in: least)
      #expect(Width.of(short) <= least && least < Width.of(school.name))
      #expect(network.schools.count { names.short($0.name, in: least) == short } == 1, "\(short)")
    }
    #expect(names.short("МБОУ «Гимназия № 1»", in: names.least("МБОУ «Гимназия № 1»")) == "Гимн… № 1")
    // Nothing is known of the numbers outside: their kind is needed.
    #expect(names.least("МБОУ «Гимназия № 77»", isOutside: true) == Width.of("Гимн… № 77"))
    #expect(names.least("МБОУ «Гимназия № 77»") == Width.of("№ 77"))
  }
}
