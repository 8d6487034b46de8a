import Deadlines
import Language
import SchoolNetwork
import TestSupport
import Testing
import Typing
import Workspace

@testable import ViewModels

/// The card of a record that lies on top, and the ways to its lines.
extension Dashboard {
  fileprivate var templates: TemplatesView? { if case .templates(let view)? = layer { view } else { nil } }

  fileprivate mutating func palette(_ name: String) {
    perform(.palette)
    for letter in name { _ = handle(.text(.character(letter))) }
    perform(.open)
  }

  /// Selects the line of a field; what is folded is unfolded.
  fileprivate mutating func choose(_ about: CardRow.About) {
    for _ in 0..<2 {
      guard let card = record else { return }
      if let place = card.rows.firstIndex(where: { $0.about == about }) {
        perform(.first)
        while let selected = record?.selected, selected < place { perform(.down) }
        return #expect(record?.selected == place)
      }
      perform(.last, .open)
    }
    Issue.record("no line of \(about)")
  }

  fileprivate mutating func set(_ field: String, _ text: String) {
    choose(.field(field.split(separator: ".").map(String.init)))
    perform(.edit)
    write(text)
    #expect(record?.editor == nil, "\(field): \(record?.fault ?? "")")
  }
}

@Suite("The card of the town, the catalogues, the templates")
struct TownCardTests {
  private let day = Sample.today

  @Test(
    "Commands of the list open the card of the town, of a catalogue, the list of templates",
    arguments: Language.allCases)
  func commands(language: Language) {
    let network = Sample.network
    let names: [(Command, Address?)] = [
      (.town, network.townPlace.address), (.riskFactors, Address(.riskFactors)),
      (.clusterCatalogue, Address(.clusters)),
      (.templates, nil),
    ]
    for (command, address) in names {
      var state = Small.dashboard(network, language: language)
      state.palette(language(CommandTable.line(command).label))
      #expect(state.record?.address == address, "\(command)")
      #expect((state.templates == nil) == (address != nil))
      state.perform(.back)
      #expect(state.layer == nil)
    }
  }

  @Test("Every field of the town is a line with a label, in both languages, also those of its records")
  func everyField() throws {
    for language in Language.allCases {
      var state = Small.dashboard(Sample.network, language: language)
      state.perform(.town)
      if state.record?.rows.contains(where: { $0.about == .folded }) == true {
        state.choose(.folded)
        state.perform(.open)
      }
      let rows = try #require(state.record?.rows)
      for place in FieldPlace.all(of: RecordTable(Town.self)) where place.line.keeper == nil && !place.isRecord {
        let row = try #require(rows.first { $0.about == .field(place.names) }, "\(place.typed)")
        #expect(!row.label.isEmpty && row.label != place.line.name, "\(place.typed): \(row.label)")
      }
    }
  }

  @Test("What holds for the town is set field by field, quarters and trimesters too; undo takes all of it back")
  func setting() throws {
    var state = Small.dashboard()
    let before = state.network
    state.perform(.town)
    state.set("notice", "Учебные данные")
    state.set("organisation", "Управление образования")
    state.set("signatory.name", "Ильина О. П.")
    state.set("curator.name", "Озерова Т. М.")
    state.set("curator.ownSchool", "№ 14")
    state.set("limits.donorLoad", "3")
    state.set("attention.dueSoon", "10")
    let terms = [
      ("2026/2027", "quarters", [("1.9.2026", "31.10.2026"), ("9.11.2026", "29.12.2026"), ("11.1.2027", "26.3.2027")]),
      ("2027/2028", "trimesters", [("1.9.2027", "20.11.2027"), ("29.11.2027", "20.2.2028")]),
    ]
    for (year, list, days) in terms {
      state.choose(.field(["schoolYears"]))
      state.perform(.newItem)
      state.write(year)
      let id = try #require(state.network.town.schoolYears.last?.id.text)
      state.choose(.element(["schoolYears"], id: id))
      state.perform(.open)
      for (number, (first, last)) in days.enumerated() {
        state.choose(.field([list]))
        state.perform(.newItem)
        for text in ["\(number + 1)", first, last] { state.write(text) }
        #expect(state.record?.editor == nil, "\(state.record?.fault ?? "")")
      }
      state.perform(.back)
    }
    let town = state.network.town
    #expect(town.notice == "Учебные данные" && town.organisation == "Управление образования")
    #expect(town.signatory?.name == "Ильина О. П." && town.curator?.ownSchool.school == ID("b-14"))
    #expect(town.curator?.ownSchoolName == "Школа № 14" && town.attention?.dueSoon == 10)
    #expect(town.schoolYears.first?.quarters.map(\.number) == [1, 2, 3])
    #expect(town.schoolYears.last?.trimesters.map(\.firstDay?.iso) == ["2027-09-01", "2027-11-29"])
    for _ in 0..<4 { state.perform(.back) }
    while state.workspace.canUndo { state.performSaved(.undo) }
    #expect(state.network == before)
  }

  @Test("A factor of the catalogue and a cluster are added and taken out; one that is named stays, and it is said why")
  func catalogues() throws {
    var state = Small.dashboard()
    let before = state.network
    state.perform(.riskFactors)
    state.choose(.field(["factors"]))
    state.perform(.newItem)
    state.write("Мотивация")
    let factor = try #require(state.network.riskFactors.last)
    #expect(factor.name == "Мотивация")
    state.perform(.delete)
    #expect(state.network.riskFactors.count == before.riskFactors.count)
    state.choose(.element(["factors"], id: "teachers"))
    state.perform(.delete)
    #expect(state.network.riskFactors.count == before.riskFactors.count && state.notice?.isTrouble == true)
    state.perform(.back, .clusterCatalogue)
    state.choose(.field(["clusters"]))
    state.perform(.newItem)
    state.write("Свои")
    #expect(state.network.clusters.last?.name == "Свои")
    state.perform(.delete, .back)
    while state.workspace.canUndo { state.performSaved(.undo) }
    #expect(state.network == before)
  }

  @Test("A template is made by its name, its items on its card; F8 takes it out, and undo brings all of it back")
  func templates() throws {
    var state = Small.dashboard()
    let before = state.network
    state.perform(.templates)
    #expect(state.templates?.text(state.desk).contains("F7") == true)
    state.perform(.newItem)
    state.write("  ")
    #expect(state.network.templates.isEmpty)
    state.write("Первый год")
    state.perform(.newItem)
    state.write("Первый год")
    guard case .form(let form)? = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.fault?.text == Language.russian.templateNameIsTaken("Первый год"))
    state.write("Второй год")
    #expect(state.network.templates.map(\.name).sorted() == ["Второй год", "Первый год"])
    state.perform(.open)
    let template = try #require(state.network.templates.first { $0.name == "Второй год" })
    #expect(state.record?.address == Address(EntityKey(.template, template.id.text)))
    state.choose(.field(["items"]))
    state.perform(.newItem)
    state.write("Круглый стол")
    state.perform(.open)
    state.set("deadline.wording", "до 15 октября")
    state.perform(.back, .back)
    let lines = try #require(state.templates?.lines(.russian))
    #expect(lines.contains { $0.hasPrefix("Второй год") && $0.hasSuffix("1 мероприятие") }, "\(lines)")
    state.perform(.delete)
    #expect(state.network.templates.map(\.name) == ["Первый год"])
    for _ in 0..<3 { _ = state.handle(.saved([])) }
    state.perform(.back, .undo)
    #expect(state.network.templates.first { $0.name == "Второй год" }?.items.first?.deadline.wording == "до 15 октября")
    while state.workspace.canUndo { state.performSaved(.undo) }
    #expect(state.network == before)
  }

  @Test("Read-only: nothing is added or taken out, and it is said why")
  func readOnly() {
    var state = Small.dashboard(Sample.network, isReadOnly: true)
    let before = state.network
    for command in [Command.riskFactors, .clusterCatalogue, .templates] {
      for key in [Command.newItem, .delete] {
        state.perform(command, .down, .down, key)
        #expect(state.notice?.isTrouble == true && state.network == before, "\(command) \(key)")
        for _ in 0..<3 { state.perform(.back) }
      }
    }
  }
}
