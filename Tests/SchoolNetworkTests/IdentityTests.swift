import SchoolNetwork
import Store
import TestSupport
import Testing

@Test(
  "An id is 1 to 64 of a–z, 0–9 and -",
  arguments: [
    ("a", true), ("sosh-5", true), ("0", true), ("-", true), (String(repeating: "a", count: 64), true), ("", false),
    (String(repeating: "a", count: 65), false), ("A", false), ("школа", false), ("a b", false), ("a/b", false),
    ("..", false), ("a\u{0}", false), ("a\n", false), ("é", false), ("a_b", false),
  ])
func ids(text: String, isOne: Bool) {
  #expect(isID(text) == isOne)
  #expect(SchoolID(text).isNone == !isOne)
}

@Test("An id is kept letter by letter, whatever its length, and equals only itself")
func idsAreKept() {
  let letters = Array("zyx-0123456789-abcdefghijklmnopqrstuvwxyz")
  var texts: [String] = []
  for length in 1...64 {
    for shift in 0..<letters.count {
      texts.append(String((0..<length).map { letters[($0 * 7 + shift) % letters.count] }))
    }
    texts += ["-", "0", "9", "a", "z"].map { String(repeating: $0, count: length) }
  }
  texts = Array(Set(texts))
  let ids = texts.map { SchoolID($0) }
  #expect(ids.map(\.text) == texts)
  #expect(Set(ids).count == texts.count)
  #expect(texts.map { SchoolID($0) } == ids)
  #expect(!ids.contains(.none))
}

@Test("An id is no id if any one of its letters is none", arguments: [1, 12, 13, 24, 25, 64])
func oneWrongLetter(length: Int) {
  for place in 0..<length {
    for wrong: Character in ["A", "_", "{", "`", "/", ":", ".", "\u{0}", "ё", "\u{7F}"] {
      var text = Array(repeating: Character("q"), count: length)
      text[place] = wrong
      #expect(SchoolID(String(text)).isNone, "\(wrong) at \(place)")
    }
  }
}

@Test("Given two threads that read the same long ids at once, then they are equal")
func longIDsOnTwoThreads() {
  let texts = (0..<500).map { "school-with-a-very-long-name-\($0 % 250)" }
  @Sendable func read() -> [SchoolID] { texts.map { SchoolID($0) } }
  let (here, there) = SecondThread.run(read, beside: read)
  #expect(here == there)
  #expect(here.map(\.text) == texts)
}

@Test("Given the same seed, then the same ids are drawn; taken ones are drawn again")
func idsFromASeed() {
  func draw(taken: Set<String>) -> [String] {
    var source = IDSource(seed: 7)
    return (0..<3).map { _ in source.next("i", isTaken: taken.contains) }
  }
  let first = draw(taken: [])
  #expect(draw(taken: []) == first)
  #expect(first.allSatisfy(isID))
  #expect(Set(first).count == 3)
  #expect(draw(taken: [first[0], first[1]]).first == first[2])
  var other = IDSource(seed: 8)
  #expect(other.next("i", isTaken: { _ in false }) != first[0])
}

@Test(
  "A reference is an id here, or store/id elsewhere, and is written as it was read",
  arguments: [
    ("sosh-5", "town", false), ("town/sosh-5", "town", false), ("lakeside/sosh-5", "lakeside", true),
  ])
func references(text: String, store: String, isElsewhere: Bool) throws {
  var faults: [FieldFault] = []
  var reference = try Reference(field: .text(text), faults: &faults)
  reference.settle(in: ID("town"))
  #expect(reference.store.text == store)
  #expect(reference.school.text == "sosh-5")
  #expect(reference.isElsewhere == isElsewhere)
  #expect(reference.fieldValue == .text(isElsewhere ? text : "sosh-5"))
  let settled = reference
  reference.settle(in: ID("town"))
  #expect(reference == settled)
}

@Test("What is no reference is told", arguments: ["a/b/c", "/a", "a/", "Ж", "a b"])
func badReferences(text: String) {
  var faults: [FieldFault] = []
  #expect(throws: FieldFault(.notAnID(text))) { _ = try Reference(field: .text(text), faults: &faults) }
}

@Test("Given a donor of another town, then it is in nobody's list here and nothing is missing")
func donorsElsewhere() {
  var partnership = Small.partnership("p", "a", by: "b")
  partnership.donor = Reference(ID("a"), store: ID("lakeside"))
  let network = Small.network([Small.school("a")], [partnership])
  #expect(network.partnerships(withDonor: ID("a")).isEmpty)
  #expect(network.school(network.partnerships[0].donor) == nil)
  #expect(NetworkCheck.findings(in: network) == [])
}
