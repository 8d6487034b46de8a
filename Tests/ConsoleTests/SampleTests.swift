import Console
import Language
import Store
import Testing

/// A made-up town that stands where the program looks for its sample.
private func withSample() throws -> (town: MadeUpTown, source: String) {
  let town = MadeUpTown()
  let source = town.root + "/SampleData/river"
  for folder in ["/SampleData", "/SampleData/river", "/SampleData/river/schools", "/SampleData/river/partnerships"] {
    try PosixCalls().makeFolder(town.root + folder, mode: 0o700)
  }
  for file in ["kurator.json", "clusters.json", "schools/sosh-1.json"] {
    let bytes = try Files().read("\(town.store)/\(file)", limit: 1 << 20).bytes
    try Files().create("\(source)/\(file)", bytes, mode: 0o600)
  }
  return (town, source)
}

@Test("The sample is found beside the program; reading it makes no copy")
func readingTheSample() throws {
  let (town, source) = try withSample()
  #expect(try town.console.places.sampleSource() == source)
  let outcome = town.run("list", "schools", "--sample", "--json")
  #expect(outcome.exitCode == 0 && outcome.output.contains("\"sosh-1\""))
  #expect(try PosixCalls().names(in: town.root) == ["SampleData", "town"])
}

@Test("The screen's working copy is made once, with a store id of its own, and then read by every command")
func workingCopy() throws {
  let (town, source) = try withSample()
  let copy = try town.console.workingSample(.russian) { "sample-7" }
  #expect(copy == town.root + "/user/.local/share/kurator/sample")
  #expect(try town.console.workingSample(.russian) { "sample-8" } == copy)
  #expect(town.run("show", "sample-7", "--sample").exitCode == 0)
  #expect(try PosixCalls().names(in: source) == ["clusters.json", "kurator.json", "partnerships", "schools"])
}

@Test("No command writes anything: the network's folder and the home folder stay as they are")
func nothingIsWritten() throws {
  let town = MadeUpTown()
  let before = try PosixCalls().names(in: town.store)
  for command in [["list", "items"], ["show", "i-1"], ["check"], ["frame"], ["--plain"], ["deadline", "май"]] {
    _ = town.console.run(command + ["--store", town.store], environment: town.environment)
  }
  #expect(try PosixCalls().names(in: town.store) == before)
  #expect(try PosixCalls().names(in: town.root) == ["town"])
}

@Test("Folders of themes are those that there are, the user's first")
func themeFolders() throws {
  let town = MadeUpTown()
  for folder in ["/user/.config/kurator/Themes", "/build/Themes", "/Themes"] {
    try Files().makeFolders(town.root + folder)
  }
  #expect(
    town.console.places.themeFolders() == [
      town.root + "/user/.config/kurator/Themes", town.root + "/build/Themes", town.root + "/Themes",
    ])
}

@Test("The screen gets the working copy, or the sample itself where nothing may be written")
func sampleForScreen() throws {
  let (town, source) = try withSample()
  var options = Options(language: .russian)
  options.store = .sample
  options.isReadOnly = true
  #expect(try town.console.start(options) { "x" } == .network(source))
  options.isReadOnly = false
  #expect(try town.console.start(options) { "x" } == town.console.places.sampleCopy.map(Start.network))
}
