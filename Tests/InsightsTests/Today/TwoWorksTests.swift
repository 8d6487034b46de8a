import Insights
import SchoolNetwork
import TestSupport
import Testing

/// So many pairs of a school and its donor, each with items in all states.
private func town(partnerships count: Int) -> Network {
  let wordings = ["октябрь", "до 1 декабря", "ежемесячно", "в течение года", "по графику"]
  let pairs = (0..<count).map { pair in
    Small.partnership(
      "p-\(pair)", "a-\(pair)", by: "b-\(pair % 7)", risks: ["equipment"],
      items: (0..<pair % 5).map { Small.item("i-\(pair)-\($0)", wordings[(pair + $0) % wordings.count]) })
  }
  let schools =
    (0..<count).map { Small.school("a-\($0)", risks: [("equipment", nil)]) } + (0..<7).map { Small.school("b-\($0)") }
  return Small.network(schools, pairs)
}

@Test("Whichever of two works is done first, and wherever, the list is the same", arguments: [0, 1, 63, 64, 65, 200])
func theListOfTwoWorks(partnerships: Int) {
  let network = town(partnerships: partnerships)
  let plain = AttentionList(network, today: Small.today)
  let turned = AttentionList(
    network, today: Small.today,
    doing: TwoWorks { first, second in
      second()
      first()
    })
  #expect(plain == turned)
  #expect(plain.count >= partnerships)
  #expect(plain.lines == turned.lines && plain.figures == turned.figures)
}

@Test("A small network is worth one work alone, a large one both halves")
func whatIsWorthTwoWorks() {
  for (partnerships, isWorth) in [(63, false), (64, true)] {
    nonisolated(unsafe) var wasAsked = false
    _ = AttentionList(
      town(partnerships: partnerships), today: Small.today,
      doing: TwoWorks { first, second in
        wasAsked = true
        first()
        second()
      })
    #expect(wasAsked == isWorth)
  }
}
