import SchoolNetwork
import Tables
import Testing
import Typing
import ViewModels

@Suite("Who answers for an item, as offices write it")
struct ResponsibleReaderTests {
  /// «role | name» of each.
  private func read(_ text: String, before: [Responsible] = []) -> [String] {
    var next = 0
    let found = ResponsibleText.read(text, before: before) {
      next += 1
      return "h\(next)"
    }
    return found.map { "\($0.role) | \($0.name)" }
  }

  @Test(
    "Parted by semicolon, comma, line or slash; a name before or behind its office",
    arguments: [
      ("Соколова Г. В., классные руководители", [" | Соколова Г. В.", "классные руководители | "]),
      ("Лугинин П. С. – директор", ["директор | Лугинин П. С."]),
      ("Лугинин П. С., директор", ["директор | Лугинин П. С."]),
      ("Директор ОО / Куратор Озерова Т. М.", ["Директор ОО | ", "Куратор | Озерова Т. М."]),
      ("Зам. директора по УВР (Петрова И. И.)", ["Зам. директора по УВР | Петрова И. И."]),
      ("Директор", ["Директор | "]), ("—", []), ("", []), (" ; ", []),
      ("Завуч — Ким А. Б.; директор", ["Завуч | Ким А. Б.", "директор | "]),
      ("— Ким", [" | Ким"]), ("Завуч — Ким", ["Завуч | Ким"]),
      ("Директор - Иванова Мария Петровна", ["Директор | Иванова Мария Петровна"]),
      ("Зам. директора по УВР, ВР", ["Зам. директора по УВР, ВР | "]),
      ("Администрация, учителя-предметники, психолог", ["Администрация | ", "учителя-предметники | ", "психолог | "]),
      ("Т. М. Озерова", [" | Т. М. Озерова"]), ("Петров-Водкин К.С. куратор", ["куратор | Петров-Водкин К.С."]),
      ("Директор\nЗавуч", ["Директор | ", "Завуч | "]), ("и/или заместитель", ["и/или заместитель | "]),
      ("Школа им. Гагарина Ю. А. города", ["Школа им. Гагарина Ю. А. города | "]),
      ("Педагог-психолог", ["Педагог-психолог | "]),
      ("Иванов И. И., Петров П. П.", [" | Иванов И. И.", " | Петров П. П."]),
      ("Директор, Иванов И. И.", ["Директор | Иванов И. И."]),
    ])
  func wordings(text: String, read: [String]) { #expect(self.read(text) == read) }

  @Test("What is written as before stays as it is, with its commas")
  func before() {
    var director = Responsible()
    (director.id, director.role) = (ID("who"), "Директор, завуч")
    #expect(read("Директор, завуч", before: [director]) == ["Директор, завуч | "])
    #expect(read("Директор, завуч; Ким А. Б.", before: [director]) == ["Директор, завуч | ", " | Ким А. Б."])
  }

  @Test(
    "What was read is written so that it reads the same",
    arguments: ["Директор", "Завуч — Ким А. Б.", "— Ким А. Б.", "Зам. по УВР, ВР — Ким А. Б.", "Отдел (город)"])
  func roundTrip(text: String) {
    var next = 0
    let found = ResponsibleText.read(text, before: []) {
      next += 1
      return "h\(next)"
    }
    let written = ResponsibleText.text(of: found)
    #expect(read(written) == read(text))
  }
}
