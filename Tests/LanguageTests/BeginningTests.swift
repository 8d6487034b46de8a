import Language
import SchoolNetwork
import Testing

@Suite("The words of a first start")
struct BeginningTests {
  @Test(
    "A time zone is understood as people name it",
    arguments: [
      ("Омск", RussianTimeZone.omsk), ("омск", .omsk), ("Omsk", .omsk), ("Asia/Omsk", .omsk), ("asia/omsk", .omsk),
      ("МСК", .moscow), ("мск+3", .omsk), ("МСК +3", .omsk), ("MSK+3", .omsk), ("МСК−1", .kaliningrad),
      ("мск-1", .kaliningrad), ("усть-нера", .ustNera), ("Петропавловск", nil), ("МСК+12", nil), ("МСКВА", nil),
      ("", nil), ("+3", nil), ("Europe/Paris", nil),
    ] as [(String, RussianTimeZone?)])
  func zone(typed: String, meant: RussianTimeZone?) { #expect(Language.russianTimeZone(typed: typed) == meant) }

  @Test("What a zone is called is understood again, in either language", arguments: Language.allCases)
  func names(language: Language) {
    for zone in RussianTimeZone.allCases {
      #expect(Language.russianTimeZone(typed: language.timeZone(zone.rawValue)) == zone)
    }
    #expect(language.timeZone("Europe/Paris") == "Europe/Paris" && language.timeZone("").isEmpty)
  }

  @Test("A new network is told with what it has and the key that is next")
  func made() {
    for hasSchool in [true, false] {
      let words = Language.russian.networkIsMade("Луговое", factors: 13, clusters: 3, hasSchool: hasSchool, new: "F7")
      #expect(words.contains("«Луговое»") && words.contains("13 факторов риска и 3 кластера") && words.contains("F7"))
      #expect(words.contains("остальные") == hasSchool && !words.contains("kurator add"))
    }
  }
}
