import SchoolNetwork
import Store
import TestSupport
import Testing

@Suite("What a program that was killed left beside the journal")
struct LeftBesideTests {
  /// Disks on which a program was killed while it wrote the journal, so that a temporary file lies in the root.
  private func left() throws -> [ModelDisk] {
    var found: [ModelDisk] = []
    for place in 1..<200 {
      let disk = Step.plan.disk
      var store = try loaded(over: FaultyCalls(disk, .error(5), at: place, forGood: true))
      _ = store.save(Step.plan.batches)
      if !leftovers(disk).isEmpty, disk.bytes("/store/.journal") == nil { found.append(disk) }
    }
    return found
  }

  private func leftovers(_ disk: ModelDisk) -> [String] {
    ((try? disk.names(in: "/store")) ?? []).filter { $0.hasPrefix(".kurator-") }
  }

  @Test("The next program that saves anything clears it, a reading one does not touch it, and nothing else goes")
  func cleared() throws {
    let disks = try left()
    #expect(disks.count > 2)
    for disk in disks {
      disk.put("/store/.kurator-notes", Array("x".utf8))
      disk.put("/store/note.tmp", Array("x".utf8))
      let before = leftovers(disk)
      for isReadOnly in [true, false] {
        var reader = FolderStore("/store", isReadOnly: isReadOnly, calls: disk)
        #expect(try reader.load().metSteps == [])
        #expect(leftovers(disk) == before)
      }
      var store = FolderStore("/store", calls: disk)
      _ = try store.load()
      #expect(store.save(Edits.change(Edits.title)) == [])
      #expect(leftovers(disk) == [".kurator-notes"] && disk.bytes("/store/note.tmp") != nil)
    }
  }

  @Test("While a program that lives holds the lock, what it is writing stays")
  func ofALivingProgram() throws {
    let disk = try #require(try left().first)
    disk.hasLocks = true
    let before = leftovers(disk)
    var living = FolderStore("/store", calls: disk)
    _ = try living.load()
    try living.takeLock()
    var store = FolderStore("/store", calls: disk)
    _ = try store.load()
    #expect(store.save(Edits.change(Edits.title)).map(\.failure) == [.locked] && leftovers(disk) == before)
    living.letGo()
    #expect(store.save(Edits.change(Edits.title)) == [] && leftovers(disk) == [])
  }
}
