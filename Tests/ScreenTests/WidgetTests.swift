import Screen
import TestSupport
import Testing
import Widgets

/// An empty screen.
func screen(_ columns: Int, _ rows: Int) -> Canvas { Canvas(size: Size(columns: columns, rows: rows)) }

@Suite("Headings, lists, bars")
struct LineWidgetTests {
  @Test("A heading has its title, a rule and a note; the note goes first")
  func heading() {
    var canvas = screen(20, 4)
    Heading("Школы", note: "12 из 200", isFocused: true).draw(into: &canvas, in: Rect(canvas.size))
    Heading("Школы", note: "12 из 200").draw(into: &canvas, in: Rect(column: 0, row: 1, columns: 17, rows: 1))
    Heading("Школы", note: "12 из 200").draw(into: &canvas, in: Rect(column: 0, row: 2, columns: 16, rows: 1))
    Heading("Дорожные карты").draw(into: &canvas, in: Rect(column: 2, row: 3, columns: 8, rows: 1))
    #expect(
      canvas.text == """
        Школы ──── 12 из 200
        Школы ─ 12 из 200
        Школы ──────────
          Дорожны…
        """)
    #expect(
      canvas.roleMap([.headingFocused: "f", .heading: "h", .rule: "r"]) == """
        fffffrrrrrffffffffff
        hhhhhrrhhhhhhhhhh...
        hhhhhrrrrrrrrrrr....
        ..hhhhhhhh..........
        """)
  }

  private let schools = [
    ListLine("Гимназия № 1", role: .good, trailing: "3", marker: "●"),
    ListLine("Лицей № 2 имени Ломоносова", trailing: "14"), ListLine("Школа «Ёлочка»", role: .fault, marker: "■"),
  ]

  @Test("A list shows marks, counts and the selection, which keeps the meaning of a state")
  func list() {
    var canvas = screen(22, 4)
    let cursor = List(schools, selected: 2, isFocused: true).draw(into: &canvas, in: Rect(canvas.size))
    #expect(
      canvas.text == """
        ● Гимназия № 1       3
          Лицей № 2 имени…  14
        ■ Школа «Ёлочка»

        """)
    #expect(
      canvas.roleMap([.good: "g", .faultSelected: "F"]) == """
        gggggggggggggggggggggg
        ......................
        FFFFFFFFFFFFFFFFFFFFFF
        ......................
        """)
    #expect(cursor == Point(column: 0, row: 2))
    List(schools, selected: 2).draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.roleMap([.selectedElsewhere: "e"]).hasSuffix("\neeeeeeeeeeeeeeeeeeeeee\n......................"))
  }

  @Test("Marks at the edge tell of hidden lines; a search is marked")
  func listScrolled() {
    var canvas = screen(10, 3)
    let lines = (1...9).map { ListLine("Школа № \($0)", trailing: nil) }
    let cursor = List(lines, selected: 2, first: 2, highlight: "№5").draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.text == "Школа № 3▲\nШкола № 4\nШкола № 5▼")
    #expect(canvas.roleMap([.match: "m", .selectedElsewhere: "e"]) == "eeeeeeeeee\n..........\n......mmm.")
    #expect(cursor == Point(column: 0, row: 0))
    #expect(List(lines, selected: 0, first: 2).draw(into: &canvas, in: Rect(canvas.size)) == nil)
  }

  @Test(
    "Lists move as little as they must",
    arguments: [
      (0, 0, 5, 10, 0), (4, 0, 5, 10, 0), (5, 0, 5, 10, 1), (9, 0, 5, 10, 5), (3, 5, 5, 10, 3), (7, 5, 5, 10, 5),
      (0, 9, 5, 3, 0), (2, 1, 5, 3, 0), (9, 9, 5, 10, 5), (0, 0, 0, 10, 0), (4, 0, 1, 10, 4), (0, 3, 5, 0, 0),
    ])
  func scrolling(selected: Int, previous: Int, rows: Int, count: Int, expected: Int) {
    #expect(
      Scrolling.firstVisible(selected: selected, previousFirst: previous, rows: rows, count: count) == expected)
  }

  @Test("Without a selection a list keeps its place as far as there are lines")
  func scrollingUnselected() {
    #expect(Scrolling.firstVisible(selected: nil, previousFirst: 3, rows: 5, count: 10) == 3)
    #expect(Scrolling.firstVisible(selected: nil, previousFirst: 8, rows: 5, count: 10) == 5)
    #expect(Scrolling.firstVisible(selected: nil, previousFirst: -1, rows: 5, count: 2) == 0)
  }

  @Test("The key bar spreads its keys and leaves out the last ones that find no room")
  func keyBar() {
    var canvas = screen(30, 2)
    var bar = KeyBar([.init("F1", "Помощь"), .init("F4", "Правка"), .init("й", "выход")])
    bar.draw(into: &canvas, in: Rect(canvas.size))
    bar.draw(into: &canvas, in: Rect(column: 0, row: 1, columns: 20, rows: 1))
    #expect(canvas.text == "F1Помощь   F4Правка   йвыход\nF1Помощь   F4Правка")
    #expect(
      canvas.roleMap([.keyName: "k", .keyLabel: "l"])
        == "kklllllllllkklllllllllklllllll\nkklllllllllkklllllll..........")
    bar.items[1].isRefused = true
    bar.draw(into: &canvas, in: Rect(canvas.size))
    let map = canvas.roleMap([.keyName: "k", .keyLabel: "l", .keyRefused: "r"])
    #expect(map.hasPrefix("kklllllllllkkrrrrrrrrlklllllll\n"))
    #expect(bar.places(in: Rect(column: 0, row: 0, columns: 7, rows: 1)) == [])
    #expect(bar.places(in: Rect(canvas.size)) == [0..<10, 11..<21, 22..<30])
  }

  @Test(
    "The status line cuts its message first, then the left",
    arguments: [
      (44, "Школы › Лицей № 5 · Сохранено      12 из 200"), (36, "Школы › Лицей № 5 · Сохра… 12 из 200"),
      (33, "Школы › Лицей № 5       12 из 200"), (29, "Школы › Лицей № 5   12 из 200"), (20, "Школы › Л… 12 из 200"),
      (6, "12 из…"),
    ])
  func statusLine(columns: Int, expected: String) {
    var canvas = screen(columns, 1)
    let status = StatusLine(left: "Школы › Лицей № 5", middle: "Сохранено", right: "12 из 200")
    status.draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.line(0) == expected)
  }

  @Test("A message of trouble stands out")
  func statusFault() {
    var canvas = screen(14, 1)
    StatusLine(left: "Школы", middle: "Диск", isFault: true).draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.text == "Школы · Диск")
    #expect(canvas.roleMap([.statusFault: "f", .status: "s"]) == "ssssssssffffss")
  }
}
