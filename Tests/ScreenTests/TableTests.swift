import Screen
import TestSupport
import Testing
import Text
import Widgets

@Suite("Table")
struct TableTests {
  private let columns = [
    TableColumn("№", width: .fixed(2), alignment: .right),
    TableColumn("Мероприятие", width: .flexible(weight: 1, minimum: 8), wraps: true),
    TableColumn("Срок", width: .fixed(6)),
  ]
  private let rows: [TableRow] = [
    .line("Гимназия № 1 (донор)"),
    .cells([TableCell("1"), TableCell("Соглашение о партнёрстве"), TableCell("15.09", role: .fault)]),
    .cells([TableCell("12"), TableCell("Ёлка")]),
    .cells([TableCell("13"), TableCell("Открытые уроки учителей математики и физики"), TableCell("октябрь")]),
  ]

  @Test("Cells wrap, rows have their own heights, groups run over the whole width")
  func drawing() {
    var canvas = screen(24, 9)
    let cell = Table(columns: columns, rows: rows, selectedRow: 1, selectedColumn: 2, isFocused: true, maximumLines: 2)
      .draw(into: &canvas, in: Rect(canvas.size))
    #expect(
      canvas.text == """
         №│Мероприятие   │Срок
        Гимназия № 1 (донор)
         1│Соглашение о  │15.09
          │партнёрстве   │
        12│Ёлка          │
        13│Открытые уроки│октяб…
          │учителей…     │


        """)
    #expect(
      canvas.roleMap([.columnHeading: "h", .group: "g", .selected: "s", .cell: "c"]) == """
        hhhhhhhhhhhhhhhhhhhhhhhh
        gggggggggggggggggggggggg
        sssssssssssssssssscccccc
        sssssssssssssssssscccccc
        ........................
        ........................
        ........................
        ........................
        ........................
        """)
    #expect(cell == Rect(column: 18, row: 2, columns: 6, rows: 2))
  }

  @Test("Where the cursor is in a cell, the columns at the left may stand for the row: head and cell are marked alone")
  func head() {
    var canvas = screen(24, 7)
    var table = Table(
      columns: columns, rows: rows, selectedRow: 3, selectedColumn: 1, headColumns: 1, firstRow: 1, isFocused: true,
      maximumLines: 3)
    table.draw(into: &canvas, in: Rect(canvas.size))
    let legend: [StyleRole: Character] = [.columnHeading: "h", .fault: "f", .selected: "s", .cell: "c"]
    #expect(
      canvas.roleMap(legend) == """
        hhhhhhhhhhhhhhhhhhhhhhhh
        ..................ffffff
        ........................
        ........................
        ssscccccccccccccc.......
        ssscccccccccccccc.......
        ssscccccccccccccc.......
        """)
    (table.selectedRow, table.selectedColumn) = (2, 2)
    table.draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.roleMap(legend).split(separator: "\n")[3] == "sss...............cccccc", "an empty cell is seen")
    table.selectedColumn = nil
    table.draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.roleMap(legend).split(separator: "\n")[3] == "ssssssssssssssssssssssss", "no cell: all of the row")
  }

  @Test("Without a focus the selection is quieter; a state keeps its sign where the row is selected")
  func roles() {
    var canvas = screen(24, 5)
    Table(columns: columns, rows: rows, selectedRow: 1, selectedColumn: 2)
      .draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.roleMap([.selectedElsewhere: "e"]).contains("eeeeeeeeeeeeeeeeeeeeeeee\neeeeeeee"))
    let row = Table(columns: columns, rows: rows, selectedRow: 1, isFocused: true)
      .draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas[18, 2].role == .faultSelected)
    #expect(row == Rect(column: 0, row: 2, columns: 24, rows: 2))
  }

  @Test("The last row may be cut at the bottom; marks tell what is hidden")
  func partial() {
    var canvas = screen(24, 4)
    let cell = Table(
      columns: columns, rows: rows, selectedRow: 0, selectedColumn: 0, firstRow: 1, showsHeader: false,
      highlight: "ЕЛКА"
    ).draw(into: &canvas, in: Rect(canvas.size))
    #expect(
      canvas.text == """
         1│Соглашение о  │15.09▲
          │партнёрстве   │
        12│Ёлка          │     ▼
        13│Открытые уроки│октяб…
        """)
    #expect(canvas.roleMap([.match: "m"]).split(separator: "\n")[2] == "...mmmm.................")
    #expect(cell == nil)
  }

  @Test(
    "The selected row is seen whole, and the table moves as little as it must",
    arguments: [
      // selected, first row before, rows of the rectangle, first row after
      (1, 0, 4, 0), (2, 0, 4, 1), (3, 0, 4, 2), (3, 0, 5, 2), (3, 0, 9, 0), (1, 3, 4, 0), (0, 3, 4, 0), (3, 3, 2, 3),
      (1, 3, 3, 1), (2, 3, 4, 2), (3, 3, 9, 0),
    ])
  func firstRow(selected: Int, previous: Int, height: Int, expected: Int) {
    let table = Table(columns: columns, rows: rows, selectedRow: selected, firstRow: previous, maximumLines: 2)
    #expect(table.firstRow(in: Rect(column: 0, row: 0, columns: 24, rows: height)) == expected)
  }

  @Test("Only the rows that are seen are made")
  func lazyRows() {
    var canvas = screen(40, 6)
    let many = (0..<5000).lazy.map { TableRow.cells([TableCell("\($0)"), TableCell("Мероприятие № \($0)")]) }
    var table = Table(columns: columns, rows: many, selectedRow: 4999)
    table.firstRow = table.firstRow(in: Rect(canvas.size))
    #expect(table.firstRow == 4995)
    table.draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.line(5) == "4…│Мероприятие № 4999            │")
  }

  @Test("Each row that is seen is made once, and at most one more", arguments: [0, 1, 4, 2500, 4990, 4999])
  func rowsMadeOnce(selected: Int) {
    final class Made { var places: [Int] = [] }
    let made = Made()
    let many = (0..<5000).lazy.map { place in
      made.places.append(place)
      return TableRow.cells([TableCell("\(place)"), TableCell("Мероприятие № \(place)")])
    }
    var canvas = screen(40, 6)
    var table = Table(columns: columns, rows: many, selectedRow: selected, firstRow: max(0, selected - 3))
    table.firstRow = table.firstRow(in: Rect(canvas.size))
    table.draw(into: &canvas, in: Rect(canvas.size))
    let seen = table.firstRow..<min(5000, table.firstRow + 5)
    #expect(Set(made.places).count == made.places.count)
    #expect(Set(made.places).isSuperset(of: seen))
    #expect(made.places.count <= seen.count + 1)
  }

  @Test("The first row is the nearest one from which the selected row is seen whole, with its headings")
  func nearestFirstRow() {
    var dice = Dice(seed: 7)
    for _ in 0..<2_000 {
      let heights = (0..<Int.random(in: 1...14, using: &dice)).map { _ in Int.random(in: 0...3, using: &dice) }
      let rows: [TableRow] = heights.map {
        $0 == 0 ? .line("Раздел") : .parts(Array(repeating: [TableCell("Часть")], count: $0))
      }
      let (count, room) = (heights.count, Int.random(in: 1...9, using: &dice))
      let selected = Int.random(in: 0..<count, using: &dice)
      let before = Int.random(in: 0..<count, using: &dice)
      func fits(_ first: Int, _ last: Int) -> Bool {
        first == last || heights[first...last].reduce(0) { $0 + max(1, $1) } <= room
      }
      var top = selected
      while top > 0, heights[top - 1] == 0 { top -= 1 }
      let lowest = (0...selected).first { fits($0, selected) }!
      let first = max(lowest, min(before, top))
      let expected = min(first, (0..<count).first { fits($0, count - 1) }!)
      let table = Table(
        columns: columns, rows: rows, selectedRow: selected, firstRow: before, maximumLines: 3, showsHeader: false)
      #expect(
        table.firstRow(in: Rect(column: 0, row: 0, columns: 24, rows: room)) == expected,
        "\(heights), \(selected) of \(room) rows, from \(before)")
    }
  }

  @Test("A table without rows, columns or room draws what there is")
  func nothing() {
    var canvas = screen(10, 2)
    let empty: [TableRow] = []
    #expect(Table(columns: columns, rows: empty).draw(into: &canvas, in: Rect(canvas.size)) == nil)
    #expect(Table(columns: columns, rows: empty, firstRow: 7).firstRow(in: Rect(canvas.size)) == 0)
    #expect(Table(columns: [], rows: rows).draw(into: &canvas, in: Rect(canvas.size)) == nil)
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    #expect(Table(columns: columns, rows: rows, selectedRow: 0).draw(into: &canvas, in: none) == nil)
  }

  @Test("Columns share by what they hold: a word is whole, an empty one gives its room away, nothing is left over")
  func contentWidths() {
    let deadlines = TextExtent(["ежеквартально", "до 25 числа каждого месяца"])
    let titles = TextExtent(["Создание совместной рабочей группы управленческих команд", "Мастер-класс"])
    var empty = TextExtent(["", ""])
    empty.add(heading: "Примечание")
    func widths(_ available: Int) -> [Int] {
      TableColumn.widths(
        of: [
          TableColumn("", width: .fixed(1), priority: 9),
          TableColumn("Мероприятие", width: .content(titles, minimum: 20), wraps: true, priority: 8),
          TableColumn("Срок", width: .content(deadlines, minimum: 6), wraps: true, priority: 7),
          TableColumn("Примечание", width: .content(empty, minimum: 6), wraps: true, priority: 1),
        ], in: available)
    }
    #expect(widths(50) == [1, 26, 14, 6] && widths(48) == [1, 25, 13, 6] && widths(43) == [1, 20, 13, 6])
    // What does not fit with its longest word is left out, the least important first.
    #expect(widths(42) == [1, 25, 14, 0] && widths(35) == [1, 33, 0, 0])
    // Where each has what it can use, the most important one has the rest.
    #expect(widths(94) == [1, 58, 26, 6])
    #expect(deadlines.longestWord == 13 && titles.longestWord == 14 && empty.longestWord == 0)
  }

  @Test("Fixed columns take theirs, flexible ones share by weight, the least important go first")
  func widths() {
    let columns = [
      TableColumn("a", width: .fixed(3), priority: 9),
      TableColumn("b", width: .flexible(weight: 2, minimum: 10), priority: 5),
      TableColumn("c", width: .flexible(weight: 1, minimum: 12), priority: 1), TableColumn("d", width: .fixed(5)),
    ]
    func widths(_ available: Int) -> [Int] { TableColumn.widths(of: columns, in: available) }
    #expect(widths(71) == [3, 40, 20, 5])
    #expect(widths(72) == [3, 40, 21, 5])
    #expect(widths(40) == [3, 17, 12, 5])
    #expect(widths(33) == [3, 10, 12, 5])
    #expect(widths(32) == [3, 15, 12, 0])
    #expect(widths(26) == [3, 22, 0, 0])
    #expect(widths(13) == [3, 0, 0, 0])
    #expect(widths(2) == [2, 0, 0, 0])
    #expect(widths(0) == [0, 0, 0, 0])
    #expect(TableColumn.widths(of: [], in: 10) == [])
  }

  @Test("Whatever the width, the columns fill it exactly and none is below its least")
  func widthsAnything() {
    var dice = Dice(seed: 7)
    for _ in 0..<500 {
      let columns = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
        TableColumn(
          "", width: .flexible(weight: .random(in: 1...5, using: &dice), minimum: .random(in: 1...20, using: &dice)),
          priority: .random(in: 0...2, using: &dice))
      }
      let available = Int.random(in: 20...150, using: &dice)
      let widths = TableColumn.widths(of: columns, in: available)
      let kept = widths.filter { $0 > 0 }
      #expect(kept.reduce(kept.count - 1, +) == available)
      for (column, width) in zip(columns, widths) where width > 0 && kept.count > 1 {
        if case .flexible(_, let minimum) = column.width { #expect(width >= minimum) }
      }
    }
  }

  @Test("A row of parts draws them one behind the other, each in its role; it is as high as it has lines")
  func parts() {
    let rows: [TableRow] = [
      .parts([[TableCell("ab", role: .good), TableCell("cd", role: .fault)], [TableCell("efghijkl")]]), .line("end"),
    ]
    var table = Table(
      columns: [TableColumn("", width: .flexible(weight: 1, minimum: 1))], rows: rows, showsHeader: false)
    #expect(table.height(ofRow: 0, widths: [6]) == 2)
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    table.draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.text == "abcd\nefghi…\nend")
    #expect(canvas.roleMap([.good: "g", .fault: "f"]).hasPrefix("ggff.."))
    (table.selectedRow, table.isFocused) = (0, true)
    table.draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.roleMap([.goodSelected: "G", .faultSelected: "F", .selected: "s"]).hasPrefix("GGFFss\nssssss"))
  }
}

extension TextExtent {
  /// The texts of these cells.
  fileprivate init(_ texts: [String]) {
    self.init()
    for text in texts { add(text) }
  }
}
