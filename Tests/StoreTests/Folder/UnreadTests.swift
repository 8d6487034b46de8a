import SchoolNetwork
import Store
import TestSupport
import Testing

private let town = #"{"format": "kurator-network", "schema": 1, "id": "town-1"}"#
private func school(_ id: String) -> String { #"{"schema": 1, "id": "\#(id)", "name": "Школа \#(id)"}"# }
private let marks = "<<<<<<< HEAD\n \"status\": \"active\"\n=======\n \"status\": \"planned\"\n>>>>>>> theirs\n}"

private func load(_ files: [String: String]) throws -> Network {
  let schools = ["schools/a.json": school("a"), "schools/b.json": school("b"), "schools/c.json": school("c")]
  let scratch = ScratchFolder(
    ["kurator.json": town].merging(schools) { $1 }.merging(files) { $1 }.filter { !$0.value.isEmpty })
  var store = FolderStore(scratch.path)
  return try store.load()
}

/// What a broken partnership `p.json` may be about: the schools it may support, and those it may have as a donor.
struct BrokenPartnership: Sendable, CustomTestStringConvertible {
  var name: String, text: String, supports: String, donors: String

  var testDescription: String { name }

  static let all = [
    BrokenPartnership(
      name: "a merge left half done below the sides",
      text: #"{"schema": 1, "id": "p", "supported": "a", "donor": "b","# + "\n" + marks, supports: "a", donors: "b"),
    BrokenPartnership(
      name: "a merge left half done above the donor",
      text: #"{"schema": 1, "id": "p", "supported": "a","# + "\n" + marks, supports: "a", donors: "abc"),
    BrokenPartnership(
      name: "a merge left half done at the top", text: "{\n" + marks, supports: "abc", donors: "abc"),
    BrokenPartnership(name: "an empty file", text: " ", supports: "abc", donors: "abc"),
    BrokenPartnership(name: "no object", text: #"["supported", "a"]"#, supports: "abc", donors: "abc"),
    BrokenPartnership(
      name: "cut in the name of the school", text: #"{"id": "p", "supported": "a"#, supports: "abc", donors: "abc"),
    BrokenPartnership(
      name: "a school that nobody knows", text: #"{"id": "p", "supported": "x", "donor": "b", "#, supports: "abc",
      donors: "b"),
    BrokenPartnership(
      name: "a school whose file cannot be read either", text: #"{"id": "p", "supported": "broken", "donor": "b", "#,
      supports: "", donors: "b"),
    BrokenPartnership(
      name: "a donor of another town", text: #"{"id": "p", "supported": "a", "donor": "far/b", "#, supports: "a",
      donors: ""),
    BrokenPartnership(
      name: "sides named within a roadmap only", text: #"{"id": "p", "roadmaps": [{"supported": "a", "donor": "b"}], "#,
      supports: "abc", donors: "abc"),
    BrokenPartnership(
      name: "an item without an id",
      text: #"{"schema": 1, "id": "p", "roadmaps": [{"id": "m", "items": [{}]}], "donor": "b", "supported": "a"}"#,
      supports: "a", donors: "b"),
    BrokenPartnership(
      name: "a format that never was", text: #"{"schema": 0, "id": "p", "supported": "a", "donor": "b"}"#,
      supports: "a",
      donors: "b"),
  ]
}

@Test(
  "A partnership that cannot be read may be about the schools that its readable beginning leaves open",
  arguments: BrokenPartnership.all)
func brokenPartnership(_ broken: BrokenPartnership) throws {
  let network = try load(["partnerships/p.json": broken.text, "schools/broken.json": "{"])
  let ids = ["a", "b", "c"]
  #expect(ids.filter { network.unread.maySupport(SchoolID($0)) }.joined() == broken.supports)
  #expect(ids.filter { network.unread.mayBeDonor(SchoolID($0)) }.joined() == broken.donors)
  #expect(network.unread.partnerships && network.unread.schools && network.unread.hidesDonors)
}

@Test("A copy hides nothing while what it is a copy of can be read")
func copiesHideNothing() throws {
  let partnership = #"{"schema": 1, "id": "p", "supported": "a", "donor": "b"}"#
  let copies = ["partnerships/p-1.json": partnership, "partnerships/p (копия).json": partnership]
  let beside = try load(copies.merging(["partnerships/p.json": partnership]) { $1 })
  #expect(beside.unread == Network(town: beside.town).unread && beside.unreadable.count == 2)
  let alone = try load(copies)
  #expect(alone.unread.maySupport(ID("a")) && !alone.unread.maySupport(ID("b")) && alone.unread.mayBeDonor(ID("b")))
  let garbage = try load(["partnerships/заметки.json": "…", "partnerships/p.json": partnership])
  #expect(garbage.unread.maySupport(ID("c")))
}

@Test(
  "What is missing is known by the file that is broken",
  arguments: [
    ("schools/d.json", "schools"), ("partnerships/p.json", "partnerships"), ("templates/t.json", "templates"),
    ("risk-factors.json", "riskFactors"), ("clusters.json", "clusters"),
  ])
func kinds(file: String, kind: String) throws {
  let unread = try load([file: "{"]).unread
  let flags = [
    ("schools", unread.schools), ("partnerships", unread.partnerships), ("templates", unread.templates),
    ("riskFactors", unread.riskFactors), ("clusters", unread.clusters),
  ]
  #expect(flags.filter(\.1).map(\.0) == [kind])
  #expect(unread.hidesDonors == ["schools", "partnerships", "riskFactors"].contains(kind))
  #expect(unread.entities.count == 1)
}

@Test("A catalogue that is a link into nothing is unread; one that is not there is none")
func danglingCatalogue() throws {
  for file in ["risk-factors.json", "clusters.json"] {
    let scratch = ScratchFolder(["kurator.json": town])
    var store = FolderStore(scratch.path)
    #expect(try store.load().unreadable.isEmpty)
    scratch.link(file, to: "nowhere.json")
    #expect(try store.load().unreadable.map(\.problem.place.file) == [file])
  }
}
