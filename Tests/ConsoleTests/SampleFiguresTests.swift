import Deadlines
import Insights
import SchoolNetwork
import Store
import TestSupport
import Testing

private let figures = AttentionList(Sample.network, today: Sample.today).figures

@Test("The figures of the sample on 23 November 2026 are those counted by hand")
func sampleFigures() throws {
  #expect(figures.schools == 10)
  // Three clusters of three, three schools in two of them: six schools in some, four in none.
  #expect(
    figures.clusters.map { "\($0.cluster.text) \($0.schools)" } == [
      "cluster-low 3", "cluster-risk 3", "cluster-resources 3",
    ])
  #expect(figures.outside == 4)
  #expect(figures.coverage.live == 27 && figures.coverage.covered == 8 && figures.coverage.uncovered == 19)
  let items = figures.items
  #expect(items.all == 56 && items.done == 10 && items.overdue == 8 && items.dueSoon == 7 && items.undated == 4)
  #expect(items.done + items.overdue + items.dueSoon + items.inProgress + items.planned + items.cancelled == 56)
  #expect(figures.roadmaps.count == 7)
  #expect(figures.roadmaps.reduce(0) { $0 + $1.items.all } == 56)
  let partnerships = figures.partnerships
  #expect(partnerships.planned == 4 && partnerships.active == 3 && partnerships.finished == 1)
  #expect(partnerships.other == 0 && partnerships.all == 8)
}

@Test("Each figure of the sample is what the other rules say of it")
func sampleFiguresAgree() throws {
  let network = Sample.network
  let today = Sample.today
  let list = AttentionList(network, today: today)
  #expect(figures.items.overdue == list.lines(.overdue).count && figures.items.dueSoon == list.lines(.dueSoon).count)
  #expect(figures.coverage.uncovered == list.lines(.uncoveredRisk).count)
  let coverage = Coverage(of: network, today: today)
  #expect(figures.coverage == coverage.total)
  #expect(figures.risks.allSatisfy { coverage.total(of: $0.factor) == $0.total })
  #expect(figures.risks.count == coverage.factors.count)
  #expect(figures.risks.map(\.total.live) == figures.risks.map(\.total.live).sorted(by: >))
  for roadmap in figures.roadmaps {
    let partnership = try #require(network.partnership(roadmap.partnership))
    let own = try #require(partnership.roadmaps.first { $0.id == roadmap.roadmap })
    let states = own.items.filter { $0.deleted == nil }.map {
      network.progress(of: $0, in: own, of: partnership, today: today).state(dueSoon: network.town.dueSoonDays)
    }
    for state in ItemState.allCases {
      #expect(roadmap.items[state] == states.count { $0 == state }, "\(roadmap.roadmap) \(state)")
    }
  }
  for donor in figures.donors {
    #expect(donor.load == network.donorLoad(of: try #require(network.school(donor.donor))))
  }
}
