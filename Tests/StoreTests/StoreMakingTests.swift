import SchoolNetwork
import Store
import TestSupport
import Testing

private let factors: RiskCatalogue = {
  var catalogue = RiskCatalogue()
  var factor = RiskFactor()
  (factor.id, factor.name) = (ID("equipment"), "Низкий уровень оснащения")
  catalogue.factors = [factor]
  return catalogue
}()

private func makeOwn(_ folder: String, _ calls: any SystemCalls = PosixCalls()) -> OpenFailure? {
  do throws(OpenFailure) {
    var town = Town()
    (town.format, town.schema, town.id) = (Town.formatName, Town.schemaVersion, ID("own"))
    try StoreMaking.makeOwn(in: folder, town, factors: factors, clusters: ClusterCatalogue(), calls: calls)
    return nil
  } catch { return error }
}

private func copy(_ source: String, _ folder: String, _ calls: any SystemCalls = PosixCalls()) -> OpenFailure? {
  do throws(OpenFailure) {
    try StoreMaking.copy(from: source, to: folder, id: ID("copy"), calls: calls)
    return nil
  } catch { return error }
}

@Test("A new network of one's own loads without problems and can be edited")
func ownStore() throws {
  let folder = ScratchFolder()
  #expect(makeOwn(folder.full("data/kurator/own")) == nil)
  var store = FolderStore(folder.full("data/kurator/own"))
  var network = try store.load()
  #expect(network.store.text == "own")
  #expect(store.check(network) == [])
  #expect(network.riskFactors.map(\.name) == ["Низкий уровень оснащения"])
  #expect(folder.mode("data") == 0o700)
  #expect(folder.mode("data/kurator/own/kurator.json") == 0o600)
  #expect(folder.text("data/kurator/own/.gitignore") == ".lock\n.journal*\n.kurator-*.tmp\n")
  let edit = Edits.set(Address(EntityKey(.town, "own")), "town", .notSet, .text("Луга"))
  try network.apply(edit)
  #expect(store.save(Edits.change(edit)) == [])
  #expect(try store.load() == network)
}

@Test("A copy has an id of its own, and all else as it was")
func copies() throws {
  var files = Texts.files
  files[".gitignore"] = ".lock\n"
  let source = ScratchFolder(files)
  source.write("schools/.hidden.json", "x")
  source.takeAway("schools/a.json")
  source.write("real.json", Texts.school("a"))
  source.link("schools/a.json", to: "../real.json")
  let folder = ScratchFolder()
  #expect(copy(source.path, folder.full("sample/")) == nil)
  files["kurator.json"] = Texts.town.replacing("\"id\": \"town\"", with: "\"id\": \"copy\"")
  for (file, text) in files { #expect(folder.text("sample/" + file) == text) }
  #expect(try PosixCalls().names(in: folder.full("sample/schools")) == ["a.json", "b.json"])
  var store = FolderStore(folder.full("sample"))
  #expect(store.check(try store.load()) == [])
  #expect(source.text("kurator.json") == Texts.town)
}

@Test("A folder that is there is left as it is")
func existingFolders() {
  let source = ScratchFolder(Texts.files)
  let folder = ScratchFolder(["there/notes.txt": "x", "file": "x"])
  let before = folder.everything()
  for path in ["there", "file"] {
    #expect(makeOwn(folder.full(path)) != nil)
    #expect(copy(source.path, folder.full(path)) != nil)
  }
  #expect(folder.everything() == before)
  #expect(copy(folder.full("none"), folder.full("new")) == .noStore(folder.full("none")))
  #expect(folder.everything() == before)
}

@Test("Whichever call fails, or is the last one, there is no store or a whole one", arguments: [false, true])
func everyCallOfMakingFails(forGood: Bool) throws {
  for fault in [FaultyCalls.Fault.error(28), .errorAfterwards(5), .emptyWrite] {
    var place = 0
    while true {
      place += 1
      let disk = ModelDisk(Texts.files)
      let calls = FaultyCalls(disk, fault, at: place, forGood: forGood)
      let failure = copy("/store", "/new/sample", calls)
      guard calls.count >= place else { break }
      if disk.bytes("/new/sample/kurator.json") != nil || failure == nil {
        var store = FolderStore("/new/sample", calls: disk)
        let network = try store.load()
        #expect(store.check(network) == [])
        #expect(network.partnerships.count == 1)
      } else {
        #expect((try? disk.names(in: "/new/sample")) == nil, "call \(place)")
        #expect(copy("/store", "/new/sample", disk) == nil, "call \(place)")
      }
      if failure == nil { #expect(disk.isSafe("/new/sample/partnerships/p.json"), "call \(place)") }
      if !forGood, failure != nil, fault == .error(28), disk.bytes("/new/sample/kurator.json") == nil {
        let left = (try? disk.names(in: "/new")) ?? []
        #expect(left.allSatisfy { $0 == "sample" }, "call \(place): \(left)")
      }
    }
    #expect(place > 30)
  }
}

@Test("A network that cannot be made leaves nothing behind, not even the folders above it")
func nothingHalfMade() throws {
  var school = School()
  (school.schema, school.id, school.name) = (Town.schemaVersion, ID("s-1"), "Гимназия № 1")
  var town = Town()
  (town.format, town.schema, town.id) = (Town.formatName, Town.schemaVersion, ID("own"))
  var place = 0
  while true {
    place += 1
    let disk = ModelDisk(Texts.files)
    let calls = FaultyCalls(disk, .error(28), at: place, forGood: false)
    do throws(OpenFailure) {
      try StoreMaking.makeOwn(
        in: "/new/towns/own", town, schools: [school], factors: factors, clusters: ClusterCatalogue(), calls: calls)
      guard calls.count >= place else { break }
    } catch {
      guard disk.bytes("/new/towns/own/kurator.json") == nil else { continue }
      #expect((try? disk.names(in: "/new")) == nil, "call \(place)")
    }
  }
  #expect(place > 30)
  let disk = ModelDisk(Texts.files)
  try StoreMaking.makeOwn(
    in: "/new/towns/own", town, schools: [school], factors: factors, clusters: ClusterCatalogue(), calls: disk)
  var store = FolderStore("/new/towns/own", calls: disk)
  let network = try store.load()
  #expect(network.schools.map(\.name) == ["Гимназия № 1"] && store.check(network) == [])
}
