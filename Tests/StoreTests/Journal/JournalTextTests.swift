import SchoolNetwork
import Store
import TestSupport
import Testing

/// Opens a network with this journal; what was met, and whether its files are as they were.
private func met(_ journal: [UInt8], _ disk: ModelDisk) throws -> (met: [MetStep], isUntouched: Bool, rest: ModelDisk) {
  let rest = disk.copy()
  rest.put("/store/.journal", journal)
  rest.settle()
  let before = try entities(rest)
  var store = FolderStore("/store", calls: rest)
  let met = try store.load().metSteps
  return (met, try entities(rest) == before, rest)
}

@Test("A journal cut off at any byte: nothing of the step is done, it is set aside and told; the next start is clean")
func tornJournal() throws {
  let (disk, journal) = try decided(.schools)
  for length in journal.indices {
    let (met, isUntouched, rest) = try met(Array(journal[..<length]), disk)
    guard case .unusable(.torn, let aside?)? = met.first, met.count == 1 else {
      #expect(Bool(false), "\(length) bytes: \(met)")
      continue
    }
    #expect(isUntouched && rest.bytes("/store/" + aside) == Array(journal[..<length]) && rest.isGone("/store/.journal"))
    guard length % 40 == 0 else { continue }
    var store = FolderStore("/store", calls: rest)
    #expect(try store.load().metSteps == [])
    #expect(store.save(Edits.change(Edits.title)) == [], "\(length) bytes: writing goes on")
  }
}

@Test("Whichever byte of a journal is damaged, nothing of the step is done, and it is set aside")
func damagedJournal() throws {
  let (disk, journal) = try decided(.schools)
  var records: Set<Int> = []
  for place in journal.indices {
    var damaged = journal
    damaged[place] ^= place % 2 == 0 ? 0x01 : 0x80
    let (met, isUntouched, rest) = try met(damaged, disk)
    guard case .unusable(let fault, let aside?)? = met.first, met.count == 1 else {
      #expect(Bool(false), "byte \(place): \(met)")
      continue
    }
    if case .damaged(let number) = fault { records.insert(number) }
    #expect(isUntouched && rest.bytes("/store/" + aside) == damaged, "byte \(place)")
  }
  #expect(records.isSuperset(of: 1...8), "the step, three files with their texts, the end")
}

@Test("A journal of another network, or with more behind its end, is never followed; whole it is")
func otherJournals() throws {
  let (disk, journal) = try decided(.plan)
  let other = ModelDisk(Texts.files)
  other.put("/store/kurator.json", Array(Texts.town.replacing("\"town\",", with: "\"other\",").utf8))
  other.settle()
  let (met, isUntouched, _) = try met(journal, other)
  #expect(isUntouched)
  guard case .unusable(.otherNetwork("town"), _?)? = met.first else { return #expect(Bool(false), "\(met)") }
  #expect(try StoreTests.met(journal + journal, disk).isUntouched)
  let whole = try StoreTests.met(journal, disk)
  #expect(try !whole.isUntouched && entities(whole.rest) == Sides(.plan).after)
}
