import SchoolNetwork
import TestSupport
import Testing

/// Many schools that come in one step are as if each had come by itself.
struct ManySchoolsTests {
  private static func school(_ id: String, _ name: String, person: String? = nil) -> School {
    var school = Small.school(id)
    school.name = name
    if let person {
      var one = Person()
      (one.id, one.name) = (ID(person), "Иванов И. И.")
      school.people = [one]
    }
    return school
  }

  private let network = Small.network([school("m", "СОШ № 1"), school("z", "СОШ № 2")])
  private let created = [
    Edit.creating(school("q", "СОШ № 12")), Edit.creating(school("a", "СОШ № 11", person: "n")),
    Edit.creating(school("zz", "СОШ № 13")),
  ]

  @Test("They are at their places, found, named apart, and go again")
  func together() throws {
    var (together, one) = (network, network)
    try together.apply(created)
    for edit in created { try one.apply(edit) }
    #expect(together == one)
    #expect(together.schools.map(\.id.text) == ["a", "m", "q", "z", "zz"])
    for id in ["a", "m", "q", "z", "zz"] {
      #expect(together.school(ID(id))?.id.text == id && together.place(of: ID(id)) == one.place(of: ID(id)))
    }
    #expect(together.names == one.names)
    try together.apply(created.reversed().map(\.inverted))
    #expect(together.schools == network.schools && together.names == network.names)
  }

  @Test("With edits of them behind and others before, in one step")
  func amid() throws {
    let address = Address(EntityKey(.school, "q"))
    let edits =
      [Edit(Address(EntityKey(.school, "m")), .set(field: School.site.name, from: .notSet, to: .text("a")))] + created
      + [Edit(address, .set(field: School.site.name, from: .notSet, to: .text("b")))]
    var changed = network
    try changed.apply(edits)
    #expect(changed.school(ID("m"))?.site == "a" && changed.school(ID("q"))?.site == "b")
  }

  @Test("An id that is taken, by the network or among them, lets none of them come")
  func taken() {
    for bad in [Self.school("m", "СОШ № 20"), Self.school("a", "СОШ № 20"), Self.school("y", "СОШ № 20", person: "n")] {
      var changed = network
      #expect(throws: EditFault.idTaken(bad.people.first?.id.text ?? bad.id.text)) {
        try changed.apply(created + [Edit.creating(bad)])
      }
      #expect(changed == network && changed.school(ID("q")) == nil)
    }
  }

  @Test("Taken away together, they are just as given, or none goes")
  func discarded() throws {
    var full = network
    try full.apply(created)
    let gone = created.map(\.inverted)
    var (together, one) = (full, full)
    try together.apply(gone)
    for edit in gone { try one.apply(edit) }
    #expect(together == one && together.schools == network.schools)
    // They can come again, and each only once.
    try together.apply(created)
    #expect(together.schools == full.schools)
    var other = Self.school("q", "СОШ № 12")
    other.schema = 1
    other.site = "a"
    for bad in [
      gone + [gone[0]], [gone[0], Edit.creating(Self.school("x", "СОШ № 9")).inverted],
      [gone[1], Edit.creating(other).inverted],
    ] {
      var changed = full
      #expect(throws: EditFault.self) { try changed.apply(bad) }
      #expect(changed == full && changed.school(ID("q")) != nil)
    }
  }

  @Test("What is wrong with one of many is found as with one of a few")
  func findings() throws {
    let many = (0..<20).map { Self.school("n\($0)", "СОШ № \(100 + $0)") }
    func found(_ schools: [School]) throws -> [Problem.Kind] {
      try network.findings(after: schools.map { Edit.creating($0) }) { _ in CheckSurroundings() }
    }
    #expect(try found(many) == [])
    let twice = Self.school("x", "МБОУ «СОШ №2»")
    #expect(try found([twice]).count == 1)
    #expect(try found(many + [twice]).count == 1)
    // Of two that come together, and of one that comes before the one that is there.
    #expect(try found(many + [Self.school("x", "СОШ № 105")]).count == 1)
    #expect(try found(many + [Self.school("b", "СОШ № 1")]).count == 1)
    #expect(try found(many + [Self.school("b", "Школа\u{1B}")]).count == 1)
  }
}
