import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

/// Another program removes something while an edit of it waits to be saved.
private struct Removal: CustomTestStringConvertible {
  var testDescription: String
  /// What is edited here, and what is done elsewhere: an edit of the same network.
  var edit: Edit
  var theirs: [Edit] = []
  /// A whole file that goes.
  var file: EntityKey?
}

private let network = Small.network()
private let pair = Address(EntityKey(.partnership, "p-2-14"))
private let roadmap = Small.place("once").roadmapAddress
private let school = Address(EntityKey(.school, "a-2"))
private let factors = Address(.riskFactors)
private let clusters = Address(.clusters)
private let trash = Deletion(on: Small.today, by: "Другой").fieldValue

/// The edit of a field that takes the place of whatever it holds now.
private func set(_ address: Address, _ field: String, _ value: FieldValue) -> Edit {
  Edit(address, .set(field: field, from: network.value(of: field, at: address) ?? .notSet, to: value))
}

/// The edit that removes an object from its list for good.
private func remove(_ list: String, _ id: String, of owner: Address) -> Edit {
  var record = FieldValue.notSet
  if case .list(let objects)? = network.value(of: list, at: owner) {
    record = objects.first { $0["id"] == .text(id) } ?? .notSet
  }
  return Edit(owner, .remove(list: list, record: record, after: nil))
}

private let title = set(Small.place("once").address, "title", .text("Наше"))
private let mark = set(Small.place("done").address.appending("completions", "mark-done"), "result", .text("Наше"))
private let risk = set(school.appending("risks", "risk-a-2-teachers"), "note", .text("Наше"))

private let removals = [
  Removal(
    testDescription: "an item, into the trash", edit: title,
    theirs: [
      set(Small.place("once").address, "deleted", trash)
    ]),
  Removal(testDescription: "an item, for good", edit: title, theirs: [remove("items", "once", of: roadmap)]),
  Removal(
    testDescription: "the item of a mark, into the trash", edit: mark,
    theirs: [
      set(Small.place("done").address, "deleted", trash)
    ]),
  Removal(testDescription: "the item of a mark, for good", edit: mark, theirs: [remove("items", "done", of: roadmap)]),
  Removal(
    testDescription: "a mark", edit: mark,
    theirs: [
      remove("completions", "mark-done", of: Small.place("done").address)
    ]),
  Removal(
    testDescription: "a section", edit: set(roadmap.appending("sections", "s-2"), "title", .text("Наше")),
    theirs: [remove("sections", "s-2", of: roadmap)]),
  Removal(testDescription: "the roadmap", edit: title, theirs: [remove("roadmaps", "map", of: pair)]),
  Removal(testDescription: "the partnership, into the trash", edit: title, theirs: [set(pair, "deleted", trash)]),
  Removal(
    testDescription: "item and partnership, into the trash", edit: title,
    theirs: [
      set(Small.place("once").address, "deleted", trash), set(pair, "deleted", trash),
    ]),
  Removal(testDescription: "the partnership's file", edit: title, file: EntityKey(.partnership, "p-2-14")),
  Removal(testDescription: "a risk", edit: risk, theirs: [remove("risks", "risk-a-2-teachers", of: school)]),
  Removal(testDescription: "the school, into the trash", edit: risk, theirs: [set(school, "deleted", trash)]),
  Removal(testDescription: "the school's file", edit: risk, file: EntityKey(.school, "a-2")),
  Removal(
    testDescription: "a factor of the catalogue",
    edit: set(
      factors.appending("factors", "teachers"), "name", .text("Наше")),
    theirs: [remove("factors", "teachers", of: factors)]),
  Removal(
    testDescription: "a cluster",
    edit: set(
      clusters.appending("clusters", "results"), "name", .text("Наше")),
    theirs: [
      remove("clusters", "results", of: clusters)
    ]),
  Removal(
    testDescription: "what a new item comes after",
    edit: Edit(
      roadmap,
      .insert(
        list: "items",
        record: .record([
          FieldMember("id", .text("new")), FieldMember("title", .text("Наше")),
        ]), after: "done")), theirs: [remove("items", "done", of: roadmap)]),
]

@Suite("What another program removed")
struct ComingBackTests {
  private let full = SaveFailure.changedOutside(file: "partnerships/p-2-14.json")

  private func without(_ file: EntityKey, _ network: Network) -> Network {
    Network(
      town: network.town, riskCatalogue: network.riskCatalogue, clusterCatalogue: network.clusterCatalogue,
      schools: network.schools.filter { EntityKey(.school, $0.id.text) != file },
      partnerships: network.partnerships.filter { $0.key != file }, templates: network.templates)
  }

  /// The network as the other program leaves it.
  private func fresh(_ removal: Removal) throws -> Network {
    var fresh = network
    try fresh.apply(removal.theirs)
    return removal.file.map { without($0, fresh) } ?? fresh
  }

  private func waiting(_ edits: [Edit]) throws -> Workspace {
    var workspace = Workspace(network, ids: IDSource(seed: 1))
    _ = try workspace.apply(edits)
    _ = workspace.noteSaved([FailedSave(edits, full)])
    return workspace
  }

  @Test("Comes back where it is edited here, with the edit, and it is said", arguments: removals)
  fileprivate func comesBack(removal: Removal) throws {
    var workspace = try waiting([removal.edit])
    let fresh = try fresh(removal)
    let rebase = workspace.rebase(onto: fresh)
    #expect(rebase.fitting == 1 && rebase.rejected == 0 && workspace.aside.isEmpty)
    var whole = fresh
    try whole.apply(workspace.pending)
    #expect(workspace.network == whole)
    let isInsertion = removal.edit.fieldName == "items"
    #expect(rebase.broughtBack.isEmpty == isInsertion)
    if !isInsertion {
      #expect(workspace.network.value(of: removal.edit.fieldName, at: removal.edit.address) == .text("Наше"))
      let words = Language.russian.appliedAgain(1, broughtBack: rebase.broughtBack)
      #expect(words.hasPrefix("Внесено правок: 1; возвращено удалённое в другом окне: "))
      #expect(!words.contains("«»") && !words.contains(": ."), "\(words)")
    }
    // Nothing on the way is in the trash, and nothing else of theirs is undone.
    for count in 0...removal.edit.address.path.count {
      let address = Address(removal.edit.address.entity, Array(removal.edit.address.path.prefix(count)))
      #expect((workspace.network.value(of: "deleted", at: address) ?? .notSet) == .notSet)
    }
  }

  @Test("What went away together comes back together, as one step, and it is said; what had gone before stays")
  func whatWentTogether() throws {
    let before = set(Small.place("done").address, "deleted", trash)
    for change in [title, mark] {
      var workspace = try waiting([change])
      var fresh = network
      if change == title { try fresh.apply(before) }
      let whole = fresh
      let hanging = try fresh.hanging(on: .school(ID("a-2")), year: Small.year)
      #expect(hanging.counts.items > 1 && hanging.counts.partnerships > 0)
      try fresh.apply(fresh.puttingAway(hanging, today: Small.today, author: "Другой"))
      let rebase = workspace.rebase(onto: fresh)
      #expect(rebase.fitting == 1 && workspace.aside.isEmpty)
      var wanted = whole
      try wanted.apply(change)
      #expect(workspace.network == wanted)
      #expect(
        Language.russian.appliedAgain(1, broughtBack: rebase.broughtBack)
          == "Внесено правок: 1; возвращено удалённое в другом окне: "
          + "школа «\(network.school(ID("a-2"))?.name ?? "")» (вместе: \(Language.russian.words(for: hanging.counts)))."
      )
      // It waits as one step, and is undone as one.
      #expect(Set(workspace.unsavedKept.map(\.step)).count == 1 && workspace.unsavedKept[0].step != nil)
      _ = workspace.noteSaved([])
      _ = try workspace.undo()
      #expect(workspace.network == fresh)
    }
  }

  @Test("Of what went away together that stays which hangs on something else in the trash; what came is counted")
  func hangingElsewhere() throws {
    var workspace = try waiting([title])
    var fresh = network
    for id in ["b-14", "d-5"] {
      let hanging = try fresh.hanging(on: .school(ID(id)), year: Small.year)
      try fresh.apply(fresh.puttingAway(hanging, today: Small.today, author: "Другой"))
    }
    let rebase = workspace.rebase(onto: fresh)
    #expect(rebase.fitting == 1 && workspace.aside.isEmpty)
    let after = workspace.network
    #expect(after.school(ID("b-14"))?.deleted == nil && after.school(ID("d-5"))?.deleted != nil)
    #expect(["once", "twice", "done"].allSatisfy { after.isShown(Small.place($0)) })
    #expect(after.partnership(ID("p-5-14"))?.deleted != nil)
    #expect(
      Language.russian.appliedAgain(1, broughtBack: rebase.broughtBack)
        .hasSuffix("школа «Школа № 14» (вместе: партнёрств 1, дорожных карт 1, мероприятий 6)."))
    #expect(NetworkCheck.findings(in: after).isEmpty)
  }

  @Test("Where only that is edited which is not removed, nothing comes back")
  func otherEdits() throws {
    var workspace = try waiting([title])
    let theirs = set(Small.place("done").address, "deleted", trash)
    var fresh = network
    try fresh.apply(theirs)
    let rebase = workspace.rebase(onto: fresh)
    #expect(rebase.broughtBack.isEmpty && workspace.pending == [title])
    #expect(workspace.network.value(of: "deleted", at: theirs.address) == trash)
  }

  @Test("What is deleted here too is not brought back for that")
  func deletedTwice() throws {
    let ours = set(Small.place("once").address, "deleted", Deletion(on: Small.today, by: "Я").fieldValue)
    for theirs in [remove("items", "once", of: roadmap), set(Small.place("once").address, "deleted", trash)] {
      var workspace = try waiting([ours])
      var fresh = network
      try fresh.apply(theirs)
      let rebase = workspace.rebase(onto: fresh)
      #expect(rebase.broughtBack.isEmpty && workspace.pending.isEmpty && workspace.network == fresh)
      // It went with the first mark, which stays.
      #expect(rebase.rejected == 0)
    }
  }

  @Test("Edited and then deleted here, it is deleted")
  func editedAndDeleted() throws {
    let ours = set(Small.place("once").address, "deleted", Deletion(on: Small.today, by: "Я").fieldValue)
    var workspace = try waiting([title, ours])
    var fresh = network
    try fresh.apply(set(Small.place("once").address, "deleted", trash))
    _ = workspace.rebase(onto: fresh)
    #expect(workspace.network.value(of: "deleted", at: ours.address) == Deletion(on: Small.today, by: "Я").fieldValue)
  }

  @Test("A file that cannot be read is not taken for one that is gone")
  func unreadable() throws {
    var workspace = try waiting([title])
    let problem = Problem(.syntax(.endsEarly), at: SourcePlace(file: "partnerships/p-2-14.json"))
    let rest = without(pair.entity, network)
    let fresh = Network(
      town: rest.town, riskCatalogue: rest.riskCatalogue, clusterCatalogue: rest.clusterCatalogue,
      schools: rest.schools, partnerships: rest.partnerships, unreadable: [UnreadableEntity(pair.entity, problem)])
    let rebase = workspace.rebase(onto: fresh)
    #expect(rebase.held == 1 && rebase.unreadFile == "partnerships/p-2-14.json" && rebase.rejected == 0)
    #expect(workspace.held == [title] && workspace.unsavedCount == 1 && workspace.network == fresh)
    #expect(workspace.pending.isEmpty && workspace.aside.isEmpty)
    // It waits for as long as it cannot be read, and is made once it can.
    _ = workspace.rebase(onto: fresh)
    #expect(workspace.held == [title])
    _ = workspace.rebase(onto: network)
    #expect(workspace.held.isEmpty && workspace.pending == [title] && workspace.failure == nil)
  }

  @Test("On the screen: F2 says what came back, and what is asked for brings it back in the file too")
  func onTheScreen() throws {
    var state = Small.atItem("once")
    state.perform(.edit)
    let effects = state.write("Наше")
    _ = state.handle(.saved([FailedSave(effects.flatMap(\.edits), full)]))
    var fresh = network
    try fresh.apply(set(Small.place("once").address, "deleted", trash))
    let asked = state.handle(.reloaded(fresh))
    #expect(state.notice?.text == "Внесено правок: 1; возвращено удалённое в другом окне: «Круглый стол».")
    try fresh.apply(asked.flatMap(\.edits))
    #expect(fresh == state.network && state.item("once")?.title == "Наше" && state.item("once")?.deleted == nil)
  }
}
