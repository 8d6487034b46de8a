import SchoolNetwork
import Store
import TestSupport
import Testing

private let text = Array(Texts.partnership.utf8)

/// Loads the store with this content of its partnership and says what is known of it.
private func entityOrProblem(_ bytes: [UInt8]) throws -> Bool {
  let disk = ModelDisk(Texts.files)
  disk.put("/store/partnerships/p.json", bytes)
  var store = FolderStore("/store", calls: disk)
  let network = try store.load()
  _ = store.check(network)
  #expect(network.schools.count == 2)
  return network.partnerships.count + network.unreadable.count == 1
    && (network.unreadable.isEmpty || !network.problems.isEmpty)
}

@Test("A file cut off at any byte is told, and the rest opens")
func everyTruncation() throws {
  for length in 0..<text.count - 1 {
    let disk = ModelDisk(Texts.files)
    disk.put("/store/partnerships/p.json", Array(text[..<length]))
    var store = FolderStore("/store", calls: disk)
    let network = try store.load()
    #expect(network.unreadable.count == 1, "\(length) bytes")
    #expect(store.save(Edits.change(Edits.title)).count == 1)
    #expect(disk.bytes("/store/partnerships/p.json") == Array(text[..<length]))
  }
}

@Test("Whichever byte is damaged, there is an entity or a problem", arguments: [0x01, 0xFF] as [UInt8])
func everyByteDamaged(mask: UInt8) throws {
  for place in text.indices {
    var damaged = text
    damaged[place] ^= mask
    #expect(try entityOrProblem(damaged), "byte \(place)")
  }
}

@Test("Whichever call fails while loading, nothing is missing without being told", arguments: [false, true])
func everyCallOfALoadFails(forGood: Bool) throws {
  var place = 0
  var opened = 0
  while true {
    place += 1
    let disk = ModelDisk(Texts.files)
    let calls = FaultyCalls(disk, .error(5), at: place, forGood: forGood)
    var store = FolderStore("/store", calls: calls)
    let network: Network
    do throws(OpenFailure) { network = try store.load() } catch {
      #expect(calls.hasStruck)
      continue
    }
    guard calls.hasStruck else { break }
    opened += 1
    let isWhole = network.schools.count == 2 && network.partnerships.count == 1 && network.riskFactors.count == 1
    #expect(isWhole || !network.problems.isEmpty, "call \(place)")
    // What could not be read is not written afterwards.
    calls.isMended = true
    let failed = store.save(Edits.change(Edits.title))
    #expect(failed.isEmpty == (network.partnerships.count == 1), "call \(place)")
  }
  #expect(opened > 0 || forGood)
}
