import Deadlines
import SchoolNetwork
import TestSupport
import Testing

@Suite("Quarters and trimesters of kurator.json")
struct SchoolTermCheckTests {
  private func trimester(_ number: Int?, _ first: String?, _ last: String?) -> Trimester {
    var term = Trimester()
    (term.id, term.number) = (ID("t-\(number ?? 0)-\(first ?? "x")"), number)
    (term.firstDay, term.lastDay) = (first.flatMap { CalendarDay(iso: $0) }, last.flatMap { CalendarDay(iso: $0) })
    return term
  }

  private func quarter(_ number: Int?, _ first: String?, _ last: String?) -> Quarter {
    var term = Quarter()
    (term.id, term.number) = (ID("q-\(number ?? 0)-\(first ?? "x")"), number)
    (term.firstDay, term.lastDay) = (first.flatMap { CalendarDay(iso: $0) }, last.flatMap { CalendarDay(iso: $0) })
    return term
  }

  private func network(_ quarters: [Quarter], _ trimesters: [Trimester]) -> Network {
    var year = SchoolYearDates()
    (year.id, year.year, year.quarters, year.trimesters) = (ID("y"), Small.year, quarters, trimesters)
    let small = Small.network()
    var town = small.town
    town.schoolYears = [year]
    return Network(town: town, riskCatalogue: small.riskCatalogue, clusterCatalogue: small.clusterCatalogue)
  }

  private func found(_ quarters: [Quarter], _ trimesters: [Trimester]) -> [String] {
    NetworkCheck.findings(in: network(quarters, trimesters)).map { finding in
      let path = finding.path.map { step in
        switch step {
        case .member(let name): name
        case .element(let place): "\(place)"
        }
      }
      return path.dropFirst(2).joined(separator: ".") + " \(finding.kind)"
    }
  }

  @Test("Trimesters in order say nothing and are the calendar's")
  func inOrder() {
    let terms = [
      trimester(1, "2026-09-01", "2026-11-20"), trimester(2, "2026-12-01", "2027-02-20"),
      trimester(3, "2027-03-01", "2027-05-26"),
    ]
    #expect(found([], terms) == [])
    let calendar = network([], terms).calendar
    #expect(calendar.trimester(2, of: Small.year)?.last == CalendarDay(iso: "2027-02-20"))
    #expect(calendar.quarter(1, of: Small.year) == nil && calendar.quarter(1, of: Small.year.next) != nil)
  }

  @Test("Bad values are told with their field")
  func badValues() {
    let good = trimester(1, "2026-09-01", "2026-11-20")
    #expect(
      found([], [trimester(4, "2026-09-01", "2026-11-20")]) == [
        "trimesters.0.number \(fault(.number(4, most: 3)))"
      ])
    #expect(
      found([], [trimester(nil, "2026-09-01", nil)]) == ["trimesters.0.number \(fault(.number(nil, most: 3)))"])
    #expect(
      found([quarter(5, "2026-09-01", "2026-10-20")], []) == ["quarters.0.number \(fault(.number(5, most: 4)))"])
    #expect(
      found([], [good, trimester(1, "2026-12-01", "2027-02-20")]) == ["trimesters.1.number \(fault(.twice(1)))"])
    #expect(found([], [trimester(1, "2026-09-01", nil)]) == ["trimesters.0.lastDay \(fault(.noDays(1)))"])
    #expect(found([], [trimester(1, "2026-11-20", "2026-09-01")]) == ["trimesters.0.lastDay daysReversed"])
    #expect(
      found([], [trimester(3, "2027-03-01", "2027-09-02")])
        == ["trimesters.0.lastDay \(fault(.outside(3, Small.year)))"])
    #expect(
      found([], [good, trimester(2, "2026-11-20", "2027-02-20")])
        == ["trimesters.1.lastDay \(fault(.overlaps(2, 1)))"])
    #expect(
      found([], [trimester(2, "2026-09-01", "2026-11-20"), trimester(1, "2026-12-01", "2027-02-20")])
        == ["trimesters.1.lastDay \(fault(.overlaps(1, 2)))"])
    #expect(
      found([quarter(1, "2026-09-01", "2026-10-20")], [good]) == ["trimesters \(fault(.quartersToo))"])
  }

  private func fault(_ fault: Problem.TermFault) -> String { "\(Problem.Kind.term(fault))" }
}
