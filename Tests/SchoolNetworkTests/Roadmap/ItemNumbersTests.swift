import SchoolNetwork
import Testing

@Suite("How the items of a roadmap are numbered")
struct ItemNumbersTests {
  /// A roadmap of «section number» items: «a 1.1»; «- 3» is in no section, «a» has no number.
  private func roadmap(_ sections: String, _ items: [String]) -> Roadmap {
    var roadmap = Roadmap()
    roadmap.sections = sections.map { letter in
      var section = RoadmapSection()
      section.id = ID(String(letter))
      return section
    }
    roadmap.items = items.enumerated().map { place, words in
      let parts = words.split(separator: " ").map(String.init)
      var item = RoadmapItem()
      item.id = ID("i\(place)")
      item.section = parts[0] == "-" ? .none : ID(parts[0])
      item.number = parts.count > 1 ? parts[1] : ""
      if parts.last == "trash" {
        item.deleted = Deletion()
        item.number = parts.count > 2 ? parts[1] : ""
      }
      return item
    }
    return roadmap
  }

  @Test(
    "A new item has the number that follows; none where the others have none, or where it is taken",
    arguments: [
      ("", [], nil, "-", "1"), ("ab", [], nil, "b", "2.1"), ("", ["- 1", "- 2"], 1, "-", "3"),
      ("", ["- 1", "- 2"], 0, "-", ""), ("", ["-", "-"], 1, "-", ""), ("ab", ["a 1.1", "a 1.9"], 1, "a", "1.10"),
      ("ab", ["a 1.1"], nil, "b", "2.1"), ("ab", ["a 1", "a 2"], nil, "b", "3"),
      ("abc", ["a 1", "b 1"], nil, "c", "1"), ("ab", ["a 1", "b 1", "a 2"], 1, "b", "2"),
      ("", ["- 3."], 0, "-", "4."), ("", ["- А"], 0, "-", ""), ("a", ["a 1.1"], nil, "a", ""),
      ("", ["- 1", "- 2 trash"], 0, "-", "2"),
    ] as [(String, [String], Int?, String, String)])
  func following(sections: String, items: [String], after: Int?, section: String, number: String) {
    let map = roadmap(sections, items)
    let place = after.map { ID<RoadmapItem>("i\($0)") }
    #expect(map.numberOfNew(after: place, in: section == "-" ? .none : ID(section)) == number)
  }

  @Test(
    "All are numbered by their order, in the way that most of them are",
    arguments: [
      ("", ["- 1", "-", "- 2"], ["1", "2", "3"]), ("ab", ["a", "b", "a"], ["1.1", "1.2", "2.1"]),
      ("ab", ["b 2.1", "a 1.1", "a"], ["1.1", "1.2", "2.1"]), ("ab", ["a 1", "b 1", "b"], ["1", "1", "2"]),
      ("ab", ["a 1", "b 5"], ["1", "2"]), ("", ["- 2.", "-"], ["1.", "2."]), ("", ["- 7 trash", "- 8"], ["1"]),
      ("a", ["-", "a 1.1", "a 1.4"], ["1", "1.1", "1.2"]),
    ])
  func renumbered(sections: String, items: [String], numbers: [String]) {
    #expect(roadmap(sections, items).renumbered.map(\.number) == numbers)
  }
}
