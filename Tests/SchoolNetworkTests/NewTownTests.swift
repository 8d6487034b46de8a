import Deadlines
import SchoolNetwork
import Testing

/// What a network begins with, with ids that say what they are of.
private func begun(_ town: NewTown) -> (town: Town, school: School?) { town.begun { $0 + "-1" } }

@Test("A town begins with what is known of it, and with nothing else")
func newTowns() throws {
  let bare = begun(NewTown(name: "Луговое"))
  var expected = Town()
  (expected.format, expected.schema, expected.id) = (Town.formatName, Town.schemaVersion, ID("net-1"))
  expected.name = "Луговое"
  #expect(bare.town == expected && bare.school == nil)

  var whole = NewTown(name: "Луговое")
  (whole.timeZone, whole.curator, whole.ownSchool) = ("Asia/Omsk", "Озерова Т. М.", "МБОУ «СОШ № 5»")
  whole.year = SchoolYear(startingIn: 2026)
  let (town, school) = begun(whole)
  #expect(town.timeZone == "Asia/Omsk" && town.schoolYears.map(\.year) == [SchoolYear(startingIn: 2026)])
  #expect(town.curator?.name == "Озерова Т. М." && town.curator?.ownSchoolName == "МБОУ «СОШ № 5»")
  let own = try #require(school)
  #expect(own.name == "МБОУ «СОШ № 5»" && own.kind == .known(.secondary) && own.number == 5)
  #expect(town.curator?.ownSchool == Reference(own.id))
  #expect(NetworkCheck.findings(in: Network(town: town, schools: [own])).isEmpty)
}

@Test(
  "The kind and number of the own school are those that its name says",
  arguments: [
    ("Гимназия № 1", InstitutionKind.gymnasium, 1), ("О(С)ОШ № 14", .openShift, 14), ("лицей", .lyceum, nil),
    ("Школа № 7", nil, 7), ("Детский сад «Ёлочка»", .kindergarten, nil), ("Дом творчества", nil, nil),
  ] as [(String, InstitutionKind?, Int?)])
func ownSchools(name: String, kind: InstitutionKind?, number: Int?) {
  var town = NewTown(name: "Луговое")
  town.ownSchool = name
  let school = begun(town).school
  #expect(school?.kind == kind.map(Open.known) && school?.number == number)
}

@Test("Each time zone of Russia is so many hours ahead of Moscow as it is written down for")
func zones() {
  #expect(Set(RussianTimeZone.allCases.map(\.aheadOfMoscow)) == Set(-1...9))
  for hours in -1...9 { #expect(RussianTimeZone(aheadOfMoscow: hours)?.aheadOfMoscow == hours) }
  #expect(RussianTimeZone(aheadOfMoscow: 10) == nil)
}
