import Console
import Deadlines
import SchoolNetwork
import Store
import TestSupport
import Testing

@Suite("Evidence of what is marked done already")
struct EvidenceTests {
  private let town = MadeUpTown()

  private func done(_ id: String, _ evidence: String, _ more: String...) -> Outcome {
    town.console.run(["done", id, "--evidence", evidence, "--store", town.store] + more, environment: [:])
  }

  private func marks(of id: String) throws -> [Completion] {
    var store = FolderStore(town.store)
    let items = try store.load().partnership(ID("p-1"))?.roadmaps[0].items ?? []
    return try #require(items.first { $0.id.text == id }).completions
  }

  @Test("It is added to the mark that is there, after what proves it already, and that is said")
  func added() throws {
    #expect(done("i-3", "приказ А") == Outcome(output: "Подтверждение добавлено к отметке «Договор»: «приказ А».\n"))
    let link = "https://example.org/b"
    #expect(
      done("i-3", link, "--lang", "en")
        == Outcome(output: "Evidence was added to the mark of “Договор”: “https://example.org/b”.\n"))
    let marks = try marks(of: "i-3")
    #expect(marks.map(\.id.text) == ["c-1"] && marks[0].date?.iso == "2026-09-14" && marks[0].done)
    #expect(marks[0].evidence.map { $0.title + $0.link } == ["приказ А", link])
    #expect(Set(marks[0].evidence.map(\.id)).count == 2)
  }

  @Test("The same title or link is not added twice: the file stays as it is", arguments: ["приказ А", "https://a.ru"])
  func twice(evidence: String) throws {
    _ = done("i-3", evidence)
    let before = try marks(of: "i-3")
    #expect(
      done("i-3", evidence)
        == Outcome(output: "У отметки «Договор» уже есть подтверждение «\(evidence)», изменений нет.\n"))
    #expect(try marks(of: "i-3") == before && before[0].evidence.count == 1)
  }

  @Test("A mark that was taken back and is set again does not get the same evidence twice")
  func setAgain() throws {
    _ = done("i-1", "приказ А")
    var store = FolderStore(town.store)
    let mark = try #require(try marks(of: "i-1").first)
    let address = ItemPlace(ID("p-1"), ID("map-1"), ID("i-1")).address.appending(RoadmapItem.completions, mark.id.text)
    _ = try store.load()
    #expect(
      store.save(Change.grouping([Edit(address, .set(Completion.done, from: .flag(true), to: .flag(false)))])).isEmpty)
    #expect(done("i-1", "приказ А") == Outcome(output: "Отмечено выполненным «Мастер-класс».\n"))
    #expect(try marks(of: "i-1") == [mark])
  }

  @Test("Where one occurrence of several was marked twice, it goes to a mark that is done")
  func markThatIsDone() throws {
    let town = MadeUpTown([
      "partnerships/p-1.json": """
      {"schema": 1, "id": "p-1", "supported": "sosh-1", "donor": "gymnasium", "roadmaps": [{"id": "map-1", "items": [
        {"id": "i-1", "title": "Семинар", "completions": [
          {"id": "c-1", "occurrence": "once", "done": false}, {"id": "c-2", "occurrence": "once", "done": true}]}]}]}
      """
    ])
    #expect(town.run("done", "i-1", "--evidence", "приказ А", "--store", "$").exitCode == 0)
    var store = FolderStore(town.store)
    let marks = try store.load().partnership(ID("p-1"))?.roadmaps[0].items[0].completions ?? []
    #expect(marks.map(\.evidence.count) == [0, 1] && marks.map(\.done) == [false, true])
  }

  @Test("Without evidence nothing changes, as before")
  func without() throws {
    let before = try marks(of: "i-3")
    #expect(town.run("done", "i-3", "--store", "$").exitCode == 1)
    #expect(try marks(of: "i-3") == before)
  }
}
