import Console
import Glibc
import SchoolNetwork
import TestSupport
import Testing

/// How many edits each of two scripts makes; `KURATOR_SCRIPTS` sets another number.
private let edits = getenv("KURATOR_SCRIPTS").flatMap { Int(String(cString: $0)) } ?? 30

@Test("Two scripts that write at once, into one file and into several, lose nothing of each other")
func twoScripts() async {
  let made = Scripted()
  let school = made.add("school", ["name=СОШ № 5"])
  let donor = made.add("school", ["name=СОШ № 9"])
  let partnership = made.add("partnership", ["supported=\(school)", "donor=\(donor)"])
  let roadmap = made.add("roadmap", in: partnership, ["year=2026/2027"])
  let items = ["один", "два"].map { made.add("item", in: roadmap, ["title=\($0)"]) }
  let failed = await withTaskGroup(of: [String].self) { group in
    for (script, item) in items.enumerated() {
      group.addTask {
        (0..<edits).compactMap { number in
          // Fields of the own item, new items of the common roadmap, new visits of a common school.
          let command =
            switch number % 3 {
            case 0: ["set", item, "note=\(number)", "place=Кабинет \(number)"]
            case 1: ["add", "item", "--in", roadmap, "title=\(script)-\(number)"]
            default: ["add", "visit", "--in", school, "purpose=\(script)-\(number)"]
            }
          let answer = made.run(command + ["--store", made.store])
          return answer.exitCode == 0 ? nil : "\(command): \(answer.errors)"
        }
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  #expect(failed == [])
  let network = made.network()
  let map = network.partnerships[0].roadmaps[0]
  let numbers = 0..<edits
  let last = numbers.last { $0 % 3 == 0 } ?? 0
  #expect(
    items.allSatisfy { id in
      map.items.contains { $0.id.text == id && $0.note == "\(last)" && $0.place == "Кабинет \(last)" }
    })
  let titles = Set(map.items.map(\.title)), purposes = Set(network.school(ID(school))?.visits.map(\.purpose) ?? [])
  for script in 0...1 {
    for number in numbers where number % 3 == 1 { #expect(titles.contains("\(script)-\(number)")) }
    for number in numbers where number % 3 == 2 { #expect(purposes.contains("\(script)-\(number)")) }
  }
}
