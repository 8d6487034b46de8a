import Glibc
import SchoolNetwork
import Store
import TestSupport
import Testing

private let town = #"{"format": "kurator-network", "schema": 1, "id": "town", "town": "Речной"}"#
private let edit = Kept(Edits.title), other = Kept(Edits.templateNote)

/// Networks below a scratch folder, and the state folder beside them.
private struct Places {
  let folder = ScratchFolder()
  var state: String { folder.full("state/kurator") }

  init(_ networks: String...) {
    folder.makeFolder("state")
    folder.makeFolder("deep")
    for name in networks { folder.write("\(name)/kurator.json", town) }
  }

  func own(_ path: String, _ store: StoreID = ID("town")) -> UnsavedEdits {
    UnsavedEdits(stateFolder: state, store: store, in: path.hasPrefix("/") ? path : folder.full(path))
  }

  /// What is offered where a network is opened, besides its own.
  func left(_ path: String, _ store: StoreID = ID("town")) throws -> [Kept] {
    try UnsavedEdits.left(in: state, store: store, beside: own(path, store)).flatMap { try $0.load() }
  }

  func place(_ path: String) -> String { String(own(path).folder.dropFirst(folder.path.count + 1)) }
}

@Suite("The place of unsaved edits goes by id and folder")
struct StateFolderTests {
  @Test("Two copies of a network have a place each; neither offers what the other keeps")
  func copies() throws {
    let places = Places("a", "b")
    try places.own("a").keep([edit])
    #expect(try places.own("b").load() == [] && places.left("b") == [])
    try places.own("b").keep([other])
    #expect(try places.own("a").load() == [edit] && places.own("b").load() == [other])
    #expect(try places.left("a") == [] && places.left("b") == [])
    // So have two networks in one folder, one after the other.
    #expect(try places.own("a", ID("village")).load() == [])
  }

  @Test("A folder is the same by whatever way it is reached")
  func canonical() throws {
    let places = Places("a", "deep/a")
    places.folder.link("link", to: places.folder.full("a"))
    try places.own("a").keep([edit])
    for path in ["link", "a/", "a/../a", "./a", "deep/../link"] {
      #expect(try places.own(path).load() == [edit] && places.own(path).path == places.own("a").path, "\(path)")
    }
    #expect(try places.own("deep/a").load() == [])
  }

  @Test("Paths that are no UTF-8 are told apart, byte for byte; those edits are not taken for left ones")
  func bytes() throws {
    let places = Places()
    var names: [[UInt8]] = [[0xD3, 0xC5, 0xD4, 0xD8], [0xD3, 0xC5, 0xD4, 0xDF], Array("%D3".utf8)]
    names.append(Array("сеть 100%\u{7}".utf8))
    for (number, name) in names.enumerated() {
      let path = Array("\(places.folder.path)/".utf8) + name
      #expect(path.withCString { mkdir($0, 0o700) } == 0)
      #expect((path + Array("/kurator.json".utf8)).withCString { creat($0, 0o600) } >= 0)
      #expect(path.withCString { symlink($0, places.folder.full("link-\(number)")) } == 0)
    }
    let kept = (0..<names.count).map { Kept(Edits.set(Edits.item, "note", .notSet, .text("\($0)"))) }
    for number in names.indices { try places.own("link-\(number)").keep([kept[number]]) }
    for number in names.indices {
      #expect(try places.own("link-\(number)").load() == [kept[number]])
      #expect(try places.left("link-\(number)") == [])
    }
    // When such a folder is gone, its edits are offered under a name that can be read.
    let first = Array("\(places.folder.path)/".utf8) + names[0]
    #expect((first + Array("/kurator.json".utf8)).withCString { unlink($0) } == 0)
    let folder = "\(places.folder.path)/%D3%C5%D4%D8"
    #expect(try places.left("link-1") == [Kept(kept[0].content, from: .folder(folder))])
  }

  @Test("However long the path, the place is a name that a file can have, for the user alone")
  func longPaths() throws {
    let name = String(repeating: "а", count: 120)
    let places = Places()
    let path = ([String](repeating: name, count: 12)).joined(separator: "/")
    var made = places.folder.path
    for part in path.split(separator: "/") {
      made += "/" + part
      #expect(mkdir(made, 0o700) == 0)
    }
    let store = StoreID(String(repeating: "a", count: 64))
    let own = places.own(path, store)
    try own.keep([edit])
    #expect(try places.own(path, store).load() == [edit])
    let place = String(own.folder.dropFirst(places.folder.path.count + 1))
    #expect(place.split(separator: "/").last?.utf8.count == 64 + 17 && places.folder.mode(place) == 0o700)
    #expect(places.folder.mode("\(place)/unsaved-edits.json") == 0o600)
    // Beyond what the system resolves, the path counts as it is written.
    let endless = "/" + String(repeating: "x/", count: 5000)
    #expect(UnsavedEdits(stateFolder: places.state, store: store, in: endless).folder.utf8.count < 400)
  }

  @Test("Edits of a version that went by the id alone are found from every copy, until they are decided about")
  func earlierVersion() throws {
    let places = Places("a", "b")
    places.folder.makeFolder("state/kurator")
    let text = """
      {"schema": 1, "edits": [{"kind": "template", "id": "t", "path": [], "set": "note", "to": "Из № 5"}]}
      """
    places.folder.write("state/kurator/town/unsaved-edits.json", text)
    let kept = Kept(Edits.templateNote, from: .earlierVersion)
    #expect(try places.left("a") == [kept] && places.left("b") == [kept] && places.own("a").load() == [])
    #expect(try places.left("a", ID("village")) == [])
    #expect(places.folder.text("state/kurator/town/unsaved-edits.json") == text)
    let found = try UnsavedEdits.left(in: places.state, store: ID("town"), beside: places.own("a"))
    try found[0].keep([], insteadOf: [kept])
    #expect(try places.left("a") == [] && places.left("b") == [])
  }

  @Test("Edits of a folder are offered elsewhere only when the network has gone from there")
  func gone() throws {
    let places = Places("a", "b")
    try places.own("a").keep([edit])
    let kept = Kept(Edits.title, from: .folder(places.folder.full("a")))
    #expect(try places.left("b") == [])
    // Somebody else's network is in the folder now.
    places.folder.write("a/kurator.json", town.replacing("\"town\", \"town\"", with: "\"village\", \"town\""))
    #expect(try places.left("b") == [kept])
    // What cannot be read may still be it.
    places.folder.write("a/kurator.json", "{")
    #expect(try places.left("b") == [])
    places.folder.takeAway("a/kurator.json")
    #expect(try places.left("b") == [kept])
    places.folder.takeAway("a")
    #expect(try places.left("b") == [kept])
    places.folder.write("a", "a file")
    #expect(try places.left("b") == [kept])
    places.folder.takeAway("a")
    places.folder.write("a/kurator.json", town)
    #expect(try places.left("b") == [] && places.own("a").load() == [edit])
  }

  @Test("Locks, logs, other ids and what cannot be read are no edits of a gone folder; nothing of them is changed")
  func strangers() throws {
    let places = Places("a", "b")
    try places.own("a").keep([edit])
    try places.own("a", ID("town-2")).keep([edit])
    places.folder.takeAway("a")
    places.folder.write("state/kurator/town.log", "x")
    places.folder.makeFolder("state/kurator/town.empty")
    places.folder.write("state/kurator/town.torn/unsaved-edits.json", "{\"folder\": \"/gone\", \"edits\": [")
    places.folder.write("state/kurator/town.nowhere/unsaved-edits.json", "{\"schema\": 1, \"edits\": []}")
    let before = places.folder.everything("/state")
    #expect(try places.left("b").count == 1)
    #expect(places.folder.everything("/state") == before)
    #expect(try UnsavedEdits.left(in: "/nowhere/at/all", store: ID("town"), beside: places.own("b")).isEmpty)
  }

  @Test("A state folder that cannot be listed is told, and not taken for an empty one")
  func unlisted() throws {
    let disk = ModelDisk(["x": ""])
    let own = UnsavedEdits(stateFolder: "/store", store: ID("town"), in: "/net", calls: disk)
    try own.keep([edit])
    let calls = FaultyCalls(disk, .error(EIO), at: 2, forGood: true)
    let blind = UnsavedEdits(stateFolder: "/store", store: ID("town"), in: "/net", calls: calls)
    #expect(throws: UnsavedFailure.system(.deviceFailed, "/store")) {
      _ = try UnsavedEdits.left(in: "/store", store: ID("town"), beside: blind)
    }
  }
}

extension [UInt8] {
  fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}
