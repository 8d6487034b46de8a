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
    return [
      (desk.noSchools, "kurator add school"), (desk.noSchools, "F2"), (desk.nothingNeedsAttention, " 2"),
      (desk.noSchoolsHere, " Esc"), (desk.language.noRisks, "kurator add risk"),
      (desk.noPartners(hasRisks: true), " p (з)"), (desk.noPartners(hasRisks: true), " P (З)"),
      (desk.language.noLiveRisksAnywhere, "kurator add risk"), (desk.noDonors(bare), " 2"),
      (desk.noDonors(risks), " P (З)"), (desk.noLinks(bare), " 2"), (desk.noLinks(risks), " P (З)"),
    ]
  }

  @Test("Each says a key or a command that is there, and none a file to write", arguments: Language.allCases)
  func next(language: Language) {
    for (sentence, next) in words(language) {
      #expect(sentence.contains(next), "\(sentence)")
      #expect(!sentence.contains("json") && !sentence.contains("README"), "\(sentence)")
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
