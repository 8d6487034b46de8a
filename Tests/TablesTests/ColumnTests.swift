import Language
import SchoolNetwork
import Tables
import Testing
import Text

/// A made-up row: a sign and a size.
private struct Row {
  let sign: String
  let size: Int

  init(_ sign: String, _ size: Int) {
    self.sign = sign
    self.size = size
  }
}

private let sign = Column<Row>(
  "sign", { $0.label(RoadmapSection.title) }, text: { row, _ in row.sign }, order: { .words(Collation.Key($0.sign)) })
private let size = Column<Row>(
  "size", .weight, .number, text: { row, _ in "\(row.size)" }, value: { row, _ in .number("\(row.size)") },
  order: { .number($0.size) })
private let plain = Column<Row>("plain", .id, text: { row, _ in row.sign })
private let telling = Made.telling(.russian)

@Test("Text and JSON are made of the same columns; a column without a value of its own gives its words")
func projections() {
  let list = ListDescription(members: [sign, size], shown: [size, sign])
  let rows = [Row("№ 14", 7), Row("№ 2", 120)]
  #expect(list.table(of: rows, telling) == "Оценка  Название\n     7  № 14\n   120  № 2\n")
  #expect(
    list.object(of: rows[0], telling)
      == .record([FieldMember("sign", .text("№ 14")), FieldMember("size", .number("7"))]))
}

@Test("A member of JSON stands in the place of a stored field of its name, else behind all of them")
func membersOverFields() {
  let stored = FieldValue.record([FieldMember("size", .text("stored")), FieldMember("weather", .text("fine"))])
  let list = ListDescription(record: { _ in stored }, members: [sign, size])
  #expect(
    list.object(of: Row("a", 1), telling)
      == .record([
        FieldMember("size", .number("1")), FieldMember("weather", .text("fine")), FieldMember("sign", .text("a")),
      ]))
  #expect(FieldValue.notSet.with([]) == .record([]))
}

@Test("Rows are sorted by the order of a column, equal ones by that of another")
func sorting() {
  let rows = [Row("№ 14", 2), Row("№ 2", 2), Row("№ 5", 1)]
  #expect(rows.sorted(by: size, then: sign).map(\.sign) == ["№ 5", "№ 2", "№ 14"])
  #expect(rows.sorted(by: sign, then: size).map(\.sign) == ["№ 2", "№ 5", "№ 14"])
  #expect(rows.sorted(by: size, then: plain).map(\.sign) == ["№ 5", "№ 14", "№ 2"], "equal rows stay as they were")
  #expect(rows.sorted(by: plain, then: size).map(\.sign) == rows.map(\.sign))
}

@Test("A column serves lists whose rows hold its rows, with heading, width and order")
func columnsOfOthers() {
  let outer = size.of { (row: (Int, Row)) in row.1 }
  #expect(outer.key == "size" && outer.heading(.english) == "Score" && outer.wish == .number)
  #expect(outer.text((0, Row("a", 3)), telling) == "3" && outer.value((0, Row("a", 3)), telling) == .number("3"))
  #expect([(0, Row("a", 3)), (1, Row("b", 2))].sorted(by: outer, then: outer).map(\.0) == [1, 0])
  #expect(plain.of { (row: (Int, Row)) in row.1 }.order == nil)
}

@Test("Into a file or another program every cell goes whole; a name cannot break a line")
func wholeCells() {
  let words = Column<Row>("words", .id, text: { row, _ in row.sign })
  let list = ListDescription(shown: [words, size, words])
  let long = String(repeating: "ж", count: 50)
  #expect(
    list.table(of: [Row(long, 1), Row("a\nb", 2)], telling)
      == "Код" + String(repeating: " ", count: 49) + "Оценка  Код\n\(long)       1  \(long)\na b"
      + String(repeating: " ", count: 49) + "     2  a b\n")
}

@Test("On a terminal the widest columns give way; ids, numbers and the last column never, names as they can")
func cutCells() {
  let words = Column<Row>("words", .school, text: { row, _ in row.sign })
  let names = Column<Row>("names", .donor, names: { row, _ in [row.sign] })
  let id = Column<Row>("id", .id, text: { row, _ in row.sign })
  let rows = [Row("МБОУ «Средняя школа № 14»", 14)]
  let narrow = Telling(telling.network, .russian, telling.today, columns: 40)
  let cut = ListDescription(shown: [words, names, size, words]).table(of: rows, narrow).split(separator: "\n")
  #expect(cut[1] == "МБОУ «Сре…  СОШ № 14        14  МБОУ «Средняя школа № 14»", "\(cut)")
  let whole = ListDescription(shown: [id, names]).table(of: rows, narrow).split(separator: "\n")
  #expect(whole[1] == "МБОУ «Средняя школа № 14»  МБОУ «Средняя школа № 14»", "\(whole)")
}
