import Deadlines
import Language
import SchoolNetwork
import Testing
import Typing
import Workspace

@testable import ViewModels

@Suite("Bad input on the screen")
struct BadInputOnCardsTests {
  /// What somebody types, where, and what the sentence says.
  struct Case: CustomTestStringConvertible, Sendable {
    let card: Address
    let field: String
    let typed: String
    let said: String
    /// Whether it is a record that is added to the list.
    var isNew = false
    var testDescription: String { "\(field)=\(typed)" }
  }

  private static let school = Address(EntityKey(.school, "c-47"))
  private static let partnership = Address(EntityKey(.partnership, "p-2-14"))
  static let cases = [
    Case(card: school, field: "name", typed: "МБОУ «Школа №14»", said: "Есть уже: «Школа № 14»."),
    Case(card: school, field: "name", typed: "  ", said: "быть не может: Название"),
    Case(card: school, field: "number", typed: "четыре", said: "«четыре»"),
    Case(card: school, field: "statusSince", typed: "31.11.2026", said: "«31.11.2026»"),
    Case(card: school, field: "branchOf", typed: "№ 47", said: "филиалом самой себя"),
    Case(card: school, field: "branchOf", typed: "Школа № 5", said: "корзин"),
    Case(card: partnership, field: "donor", typed: "№ 2", said: "партнёром самой себе"),
    Case(card: Address(EntityKey(.partnership, "p-other")), field: "donor", typed: "№ 14", said: "уже есть: «"),
    Case(card: partnership, field: "roadmaps", typed: "2026/2027", said: "уже есть дорожная карта", isNew: true),
    Case(
      card: Address(.clusters).appending(ClusterCatalogue.clusters, "bare"), field: "rule", typed: "прик",
      said: "не выбран ни один признак"),
    Case(card: Small.network().townPlace.address, field: "town", typed: "", said: "быть не может: Муниципалитет"),
    Case(card: Small.network().townPlace.address, field: "limits.donorLoad", typed: "-1", said: "от 0 до 100"),
  ]

  /// The small network, № 5 in the trash, a cluster without a flag, № 2 helped by № 47 with the same risk.
  private func network() -> Network {
    let small = Small.network()
    var clusters = small.clusterCatalogue
    var bare = Cluster()
    (bare.id, bare.name) = (ID("bare"), "Свои")
    clusters.clusters.append(bare)
    var schools = small.schools
    for place in schools.indices where schools[place].id == ID("d-5") {
      schools[place].deleted = Deletion(on: Small.today, by: "")
    }
    var other = small.partnerships[0]
    (other.id, other.donor, other.roadmaps) = (ID("p-other"), Reference(ID("c-47")), [])
    return Network(
      town: small.town, riskCatalogue: small.riskCatalogue, clusterCatalogue: clusters, schools: schools,
      partnerships: [small.partnerships[0], other])
  }

  @Test("Each gets a sentence that says what is wrong; nothing changes and nothing typed is lost", arguments: cases)
  func refused(_ one: Case) throws {
    for language in Language.allCases {
      var state = Small.dashboard(network(), language: language)
      let before = state.network
      let card = try #require(RecordCard(one.card, state.scope))
      state.layers.append(.record(card))
      state.choose(one.field)
      state.perform(one.isNew ? .newItem : .edit)
      try #require(state.record?.editor != nil)
      state.type(one.typed)
      state.perform(.open)
      let fault = state.record?.fault ?? ""
      #expect(!fault.isEmpty && state.record?.editor != nil, "\(language)")
      if language == .russian { #expect(fault.contains(one.said), "\(fault)") }
      #expect(!fault.contains(".json") && !fault.contains("kurator "), "\(fault)")
      #expect(state.network == before && state.workspace.pending.isEmpty)
      #expect(state.record?.editor?.entry.text == one.typed)
    }
  }

  @Test("No fault that the screen tells names a file", arguments: Language.allCases)
  func noFiles(language: Language) {
    let file = "schools/a-2.json"
    for kind: Problem.Kind in [
      .nameTwice("Школа № 2", otherFile: file), .idTwice("a-2", otherFile: file),
      .partnersTwice(ID("p-2-14"), otherFile: file), .partnersTwice(ID("gone"), otherFile: file),
    ] {
      #expect(!language.refusal(kind, in: Small.network()).contains("json"), "\(kind)")
    }
  }

  @Test("A roadmap from a template is not made for a year that has one; the next free year is proposed")
  func templateForTheSameYear() throws {
    var small = Small.network()
    var template = RoadmapTemplate()
    (template.id, template.name, template.year) = (ID("t"), "Первый год", Small.year)
    small = Network(
      town: small.town, riskCatalogue: small.riskCatalogue, clusterCatalogue: small.clusterCatalogue,
      schools: small.schools, partnerships: small.partnerships, templates: [template])
    var state = Small.atItem("once", .title, small)
    let before = state.network
    state.perform(.roadmapFromTemplate, .left, .open)
    #expect(state.network == before && state.notice?.isTrouble == true)
    guard case .template? = state.layer else { return #expect(Bool(false), "the choice is gone") }
    state.perform(.right, .open)
    #expect(state.network.partnership(ID("p-2-14"))?.roadmaps.map(\.year) == [Small.year, Small.year.next])
  }
}
