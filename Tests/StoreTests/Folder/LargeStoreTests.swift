import SchoolNetwork
import Store
import TestSupport
import Testing

@Test("A large folder, read on two threads, comes in the order of its names, problems too, and can be saved")
func largeFolder() throws {
  let folder = ScratchFolder(Texts.files)
  let stems = (100..<300).map { "s-\($0)" }
  let broken = Set(stems.enumerated().filter { $0.offset % 17 == 0 }.map(\.element))
  for stem in stems { folder.write("schools/\(stem).json", broken.contains(stem) ? "{" : Texts.school(stem)) }
  var store = FolderStore(folder.path)
  let network = try store.load()
  #expect(network.schools.map(\.id.text) == ["a", "b"] + stems.filter { !broken.contains($0) })
  #expect(network.problems.map(\.place.file) == stems.filter(broken.contains).map { "schools/\($0).json" })
  #expect(network.unreadable.map(\.key.id) == stems.filter(broken.contains))
  #expect(try store.load() == network)
  for id in ["a", "s-150", "s-299"] {
    let edit = Edits.set(Address(EntityKey(.school, id)), "name", .text("Школа \(id)"), .text("СОШ"))
    #expect(store.save(Edits.change(edit)) == [])
  }
  let edit = Edits.set(Address(EntityKey(.school, stems[0])), "name", .notSet, .text("СОШ"))
  #expect(store.save(Edits.change(edit)).map(\.failure) == [.notWritable(file: "schools/\(stems[0]).json")])
}
