import Insights
import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels

@Suite("What an empty screen says is next")
struct EmptyScreensTests {
  /// What the screens say where there is nothing to show, in a language, and the key or command that is next.
  private func words(_ language: Language) -> [(sentence: String, next: String)] {
    var desk = Mapped.dashboard(Mapped.network([])).desk
    if language == .english {
      var english = Mapped.dashboard(Mapped.network([]))
      english.perform(.language)
      desk = english.desk
    }
    let (bare, risks) = (Mapped.network([], schools: "A"), Mapped.network([], schools: "A", risks: "A"))
    var planned = Mapped.dashboard(Mapped.network([]))
    planned.perform(.plan)
    let outcome = if case .plan(let view)? = planned.layer { view.outcome } else { PlanOutcome?.none }
    let plan = outcome.map { desk.whyPlanIsEmpty($0) } ?? ""
    return [
      (desk.noSchools, "F7"), (desk.noSchools, "(2)"), (desk.nothingNeedsAttention, " 2"),
      (desk.noSchoolsHere, " Esc"), (desk.noRisks, "F7"),
      (plan, "F7"), (desk.noPartners(hasRisks: false), "F7"),
      (desk.noPartners(hasRisks: true), " p (з)"), (desk.noPartners(hasRisks: true), " P (З)"),
      (desk.noLiveRisksAnywhere, "F7"), (desk.noDonors(bare), " 2"),
      (desk.noDonors(risks), " P (З)"), (desk.noLinks(bare), " 2"), (desk.noLinks(risks), " P (З)"),
    ]
  }

  @Test("Each says a key or a command that is there, and none a file to write", arguments: Language.allCases)
  func next(language: Language) {
    for (sentence, next) in words(language) {
      #expect(sentence.contains(next), "\(sentence)")
      #expect(!sentence.contains("json") && !sentence.contains("README"), "\(sentence)")
      #expect(!sentence.contains("kurator add"), "\(sentence)")
      #expect(sentence.first?.isUppercase == true, "\(sentence)")
    }
  }

  @Test("The plan is next only where a school has a risk")
  func planOrRisks() {
    let desk = Mapped.dashboard(Mapped.network([])).desk
    #expect(desk.noDonors(Mapped.network([], schools: "A", risks: "A")).contains("P (З)"))
    #expect(!desk.noDonors(Mapped.network([], schools: "A")).contains("P (З)"))
    #expect(desk.noPartners(hasRisks: false).contains("риски этой школы"))
  }
}
