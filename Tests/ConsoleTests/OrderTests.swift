import Console
import TestSupport
import Testing

@Test("Coverage and plan list the schools in the order of the lists: О(С)ОШ № 14 before ООШ № 1")
func orderOfSchools() throws {
  for command in [["list", "schools"], ["coverage"], ["plan"]] {
    let outcome = MadeUpTown().console.run(
      command + ["--store", Sample.town, "--date", "2026-11-23"], environment: [:])
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.contains("О(С)ОШ № 14 ") }, "\(command)")
    let second = try #require(lines.firstIndex { $0.contains(" ООШ № 1 ") || $0.hasPrefix("ООШ № 1 ") }, "\(command)")
    #expect(first < second, "\(command)")
  }
}
