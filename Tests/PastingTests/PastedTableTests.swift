import Pasting
import TestSupport
import Testing

/// How a pasted text is parted into rows and cells.
struct PastedTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let rows: [[String]]
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ rows: [[String]]) { (self.text, self.rows) = (text, rows) }
  }

  static let cases = [
    // Breaks: one, whatever it is; the last one makes no row.
    Case("а\tб\nв\tг", [["а", "б"], ["в", "г"]]), Case("а\tб\r\nв\tг\r\n", [["а", "б"], ["в", "г"]]),
    Case("а\tб\rв\tг\r", [["а", "б"], ["в", "г"]]), Case("а\r\rб", [["а"], [], ["б"]]),
    Case("а\n\rб", [["а"], [], ["б"]]), Case("а\r\n\r\nб\n", [["а"], [], ["б"]]),
    // Leading empty cells count, those at the end take no room.
    Case("\t\tа\n\tб\t\t", [["", "", "а"], ["", "б"]]), Case("\n\nа", [[], [], ["а"]]),
    // Empty rows at the end are dropped, as of a column that was copied whole.
    Case("а\tб\n\t\n\t\n\n", [["а", "б"]]), Case("а\n \t \n", [["а"]]),
    // A quoted cell has tabs, breaks and doubled marks within.
    Case("1\t\"раз\nдва\"\tв", [["1", "раз\nдва", "в"]]), Case("\"раз\r\nдва\"\r\nв", [["раз\nдва"], ["в"]]),
    Case("\"а\tб\"\tв", [["а\tб", "в"]]), Case("\"СОШ \"\"Луч\"\"\"\t5", [["СОШ \"Луч\"", "5"]]),
    Case("\"\"\"Луч\"\"\"\t5", [["\"Луч\"", "5"]]), Case("1\t\"а\n\"\"б\"\"\n\"", [["1", "а\n\"б\"\n"]]),
    // A name begins with such marks, and they are part of it.
    Case("\"Лицей № 2\"\t5", [["\"Лицей № 2\"", "5"]]), Case("\"Луч\" школа\tа", [["\"Луч\" школа", "а"]]),
    Case("\"Луч\tа\n\"Заря\" школа\tб", [["\"Луч", "а"], ["\"Заря\" школа", "б"]]),
    Case("Школа \"Луч\"\tа", [["Школа \"Луч\"", "а"]]), Case("\"\"\tа", [["\"\"", "а"]]), Case("\"\tа", [["\"", "а"]]),
    Case("а \"раз\nдва\"\tв", [["а \"раз"], ["два\"", "в"]]),
    // Closed where no cell ends: it is no quoted cell.
    Case("\"раз\nдва\" три\tв", [["\"раз"], ["два\" три", "в"]]),
    // Breaks of a text program within a cell.
    Case("раз\u{0B}два\tв", [["раз\nдва", "в"]]), Case("\u{FEFF}а\tб", [["а", "б"]]),
  ]

  @Test("A pasted text becomes rows of cells", arguments: cases)
  func isParted(_ table: Case) throws {
    let parted = try PastedTable(table.text)
    #expect(parted.rows.map(\.cells) == table.rows)
    #expect(parted.width == table.rows.map(\.count).max())
    // As bytes, and in two bytes a letter, it says the same.
    #expect(try PastedTable(bytes: Array(table.text.utf8)) == parted)
    let wide =
      table.text.unicodeScalars.first == "\u{FEFF}" ? String(table.text.unicodeScalars.dropFirst()) : table.text
    let units = [0xFFFE] + Array(wide.utf16)
    #expect(
      try PastedTable(bytes: [0xFF, 0xFE] + units.dropFirst().flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == parted)
  }

  @Test("Each row keeps how many cells it had")
  func countsCells() throws {
    #expect(try PastedTable("а\t\t\nб\nв\tг").rows.map(\.count) == [3, 1, 2])
  }

  @Test("What is no table, or too large, is not taken, and it is said why")
  func isRefused() {
    func fault(_ bytes: [UInt8]) -> PastedTable.Fault? {
      do throws(PastedTable.Fault) {
        _ = try PastedTable(bytes: bytes)
        return nil
      } catch { return error }
    }
    #expect(fault([]) == .empty)
    #expect(fault(Array("\t\t\n \t\n\r\n".utf8)) == .empty)
    let letter = UInt8(ascii: "a")
    #expect(fault(Array(repeating: letter, count: PastedTable.mostBytes)) == nil)
    let long = PastedTable.mostBytes + 1
    #expect(fault(Array(repeating: letter, count: long)) == .tooLong(bytes: long))
    let rows = PastedTable.mostRows + 7
    #expect(fault(Array(repeating: [letter, 0x0A], count: rows).flatMap(\.self)) == .tooManyRows(rows))
    let columns = PastedTable.mostColumns + 1
    #expect(fault(Array(repeating: 0x09, count: columns - 1) + [letter]) == .tooManyColumns(columns))
    // Empty cells and rows are no reason: a sheet that was copied whole has a million of them.
    let empty = Array("a\tb".utf8) + Array(repeating: 0x09, count: 16_000) + Array(repeating: 0x0A, count: 1_000_000)
    #expect(fault(empty) == nil)
  }

  @Test("A quotation mark that nothing closes tells that the paste was cut")
  func isCut() throws {
    #expect(try PastedTable("а\tб\nв\t\"г\nд").openedRow == 1)
    // Of a forgotten mark in one line nothing is said: a name may begin with it.
    #expect(try PastedTable("а\t\"б").openedRow == nil)
    #expect(try PastedTable("а\t\"б\nв\"\n").openedRow == nil)
  }

  @Test("Bytes that are no letters are noticed")
  func strangeBytes() throws {
    let table = try PastedTable(bytes: Array("а\t".utf8) + [0xD1, 0xF2] + Array("\nб".utf8))
    #expect(table.hasStrangeBytes)
    #expect(try PastedTable("а\tб").hasStrangeBytes == false)
  }

  @Test("A text is taken for a table where it has a tab or a break within")
  func isLikely() {
    #expect(PastedTable.isLikely("а\tб"))
    #expect(PastedTable.isLikely("а\nб"))
    #expect(PastedTable.isLikely("а\rб"))
    #expect(!PastedTable.isLikely("СОШ № 5"))
    #expect(!PastedTable.isLikely("СОШ № 5\r\n"))
  }
}
