import Screen
import TestSupport
import Testing
import Text

@Suite("Canvas")
struct CanvasTests {
  @Test("A picture reads like the screen")
  func picture() {
    var canvas = Canvas(size: Size(columns: 16, rows: 4))
    canvas.write("Лицей № 5 «Ёлка»", at: Point(column: 0, row: 0), columns: 16, role: .heading)
    canvas.write("日本 и\u{306}", at: Point(column: 1, row: 1), columns: 10, role: .text)
    canvas.fill(Rect(column: 0, row: 2, columns: 16, rows: 1), role: .rule, with: "─")
    canvas.write("слишком длинно", at: Point(column: 3, row: 3), columns: 7, role: .dim)
    #expect(
      canvas.text == """
        Лицей № 5 «Ёлка»
         日本 й
        ────────────────
           слишком
        """)
    #expect(
      canvas.roleMap([.heading: "h", .rule: "r", .dim: "d"]) == """
        hhhhhhhhhhhhhhhh
        ................
        rrrrrrrrrrrrrrrr
        ...ddddddd......
        """)
    #expect(canvas.line(3, trailingBlanks: true) == "   слишком      ")
  }

  @Test("Writing tells how many columns it took, and stays inside")
  func used() {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    #expect(canvas.write("абв", at: Point(column: 0, row: 0), columns: 10, role: .text) == 3)
    #expect(canvas.write("абв", at: Point(column: 3, row: 0), columns: 10, role: .text) == 2)
    #expect(canvas.write("日本", at: Point(column: 2, row: 0), columns: 10, role: .text) == 2)
    #expect(canvas.line(0) == "аб日б")
    #expect(canvas.write("а", at: Point(column: 5, row: 0), columns: 10, role: .text) == 0)
    #expect(canvas.write("а", at: Point(column: 0, row: 1), columns: 10, role: .text) == 0)
    #expect(canvas.write("а", at: Point(column: 0, row: -1), columns: 10, role: .text) == 0)
    #expect(canvas.write("а", at: Point(column: 0, row: 0), columns: 0, role: .text) == 0)
    #expect(canvas.write("абвгд", at: Point(column: -2, row: 0), columns: 4, role: .text) == 4)
    #expect(canvas.line(0) == "вг日б")
    #expect(canvas.write("日本", at: Point(column: -1, row: 0), columns: 9, role: .text) == 4)
    #expect(canvas.line(0) == " 本 б")
  }

  @Test("A character is written whole or not at all")
  func wholeCharacters() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    #expect(canvas.write("а👩\u{1F3FD}", at: Point(column: 0, row: 0), columns: 4, role: .text) == 1)
    #expect(canvas.line(0) == "а")
    canvas.write("е\u{308}\u{301}\u{302}\u{303}ж", at: Point(column: 0, row: 0), columns: 2, role: .text)
    #expect(canvas[0, 0] == Cell(text: "е\u{308}\u{301}\u{302}", role: .text))
    #expect(canvas[1, 0].text == "ж")
  }

  @Test("Half a wide character never stays", arguments: [(0, "б 本"), (1, " б本"), (2, "日б"), (3, "日 б")])
  func halves(column: Int, expected: String) {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("日本", at: Point(column: 0, row: 0), columns: 6, role: .strong)
    canvas.write("б", at: Point(column: column, row: 0), columns: 1, role: .dim)
    #expect(canvas.line(0) == expected)
    #expect(canvas[column, 0].role == .dim)
  }

  @Test("Filling and wide writing mend the halves at both ends")
  func halvesAtBothEnds() {
    var canvas = Canvas(size: Size(columns: 8, rows: 2))
    for row in 0..<2 { canvas.write("日本語文", at: Point(column: 0, row: row), columns: 8, role: .text) }
    canvas.fill(Rect(column: 1, row: 0, columns: 4, rows: 1), role: .dim, with: "x")
    canvas.write("漢字", at: Point(column: 1, row: 1), columns: 8, role: .text)
    #expect(canvas.text == " xxxx 文\n 漢字 文")
    canvas.fill(Rect(column: 0, row: 0, columns: 5, rows: 1), role: .dim, with: "字")
    #expect(canvas.line(0) == "字字  文")
  }

  @Test("A role is set without touching the text; a wide character follows its left half")
  func roles() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("日本語", at: Point(column: 0, row: 0), columns: 6, role: .text)
    canvas.set(role: .selected, in: Rect(column: 1, row: 0, columns: 2, rows: 1))
    #expect(canvas.roleMap([.selected: "s"]) == "..ss..")
    canvas.set(role: .match, in: Rect(column: -5, row: -1, columns: 6, rows: 9))
    #expect(canvas.roleMap([.selected: "s", .match: "m"]) == "mmss..")
    canvas.set(role: .dim, in: Rect(column: 9, row: 0, columns: 3, rows: 1))
    #expect(canvas.line(0) == "日本語")
  }

  @Test("Nothing unsafe is written", arguments: ["\u{1B}[31m", "\u{202E}", "\u{0}", "\u{200B}", "\u{E0041}"])
  func unsafe(text: String) {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    canvas.write(text, at: Point(column: 0, row: 0), columns: 5, role: .text)
    #expect(canvas.line(0).first == "·")
    canvas.fill(Rect(canvas.size), role: .text, with: text.first!)
    #expect(canvas.line(0) == "·····")
  }

  @Test("Lines, blocks and typographic signs have ASCII twins of one column; Cyrillic stays")
  func ascii() {
    var canvas = Canvas(size: Size(columns: 12, rows: 3))
    canvas.write("┌─┬┐│├┼┤└┴┘", at: Point(column: 0, row: 0), columns: 12, role: .text)
    canvas.write("№ 5 «Ёж» — …", at: Point(column: 0, row: 1), columns: 12, role: .dim)
    canvas.write("█░▒■●•×→←↑↓日", at: Point(column: 0, row: 2), columns: 12, role: .text)
    let plain = canvas.withASCIIGlyphs()
    #expect(plain.text == "+-++|++++++\nN 5 \"Ёж\" - ~\n#:%#**x><^v")
    #expect(plain.roleMap([.dim: "d"]) == canvas.roleMap([.dim: "d"]))
  }

  @Test("A front end sees scalars, marks, widths and roles")
  func rows() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("日о\u{301}", at: Point(column: 0, row: 0), columns: 4, role: .good)
    canvas.withRow(0) { glyphs in
      #expect(glyphs.map(\.scalar) == [0x65E5, 0, 0x43E, 0x20])
      #expect(glyphs.map(\.width) == [2, 0, 1, 1])
      #expect(glyphs.map(\.role) == [.good, .good, .good, .text])
      #expect(canvas.marks(of: glyphs[2]) == ["\u{301}"])
      #expect(canvas.marks(of: glyphs[0]) == [])
    }
    #expect(MemoryLayout<Glyph>.stride == 8)
  }
}
