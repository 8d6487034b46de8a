import Screen
import TestSupport
import Testing
import Widgets

@Suite("Fields, text, dialogs")
struct DialogTests {
  @Test(
    "A field of one row scrolls so that the cursor is seen",
    arguments: [
      ("Ёлка", 4, "Ёлка", 4), ("Ёлка", 0, "Ёлка", 0), ("абвгдежзик", 10, "дежзик", 6), ("абвгдежзик", 8, "дежзик", 4),
      ("абвгдежзик", 7, "абвгдежз", 7), ("абвгдежз", 8, "дежз", 4), ("日本語漢字", 5, "語漢字", 6), ("я日本語漢字", 6, " 語漢字", 7),
      ("аи\u{306}б", 2, "аи\u{306}б", 2), ("a\u{1B}b", 3, "a·b", 3), ("абв", 99, "абв", 3),
    ])
  func field(text: String, cursor: Int, shown: String, column: Int) {
    var canvas = screen(10, 1)
    let place = TextField(text, cursor: cursor).draw(into: &canvas, in: Rect(column: 1, row: 0, columns: 8, rows: 1))
    #expect(canvas.line(0) == " " + shown)
    #expect(place == Point(column: 1 + column, row: 0))
    #expect(canvas.roleMap([.field: "f"]) == ".ffffffff.")
  }

  @Test("The cursor stays in the field and on the text, wherever it is")
  func fieldAnything() {
    var dice = Dice(seed: 8)
    for round in 0..<500 {
      var canvas = screen(12, 3)
      let text = dice.text(upTo: 40)
      let rect = Rect(column: 1, row: 0, columns: 2 + round % 9, rows: 1 + round % 3)
      let field = TextField(text, cursor: Int.random(in: 0...text.count, using: &dice), echo: "эхо")
      let place = field.draw(into: &canvas, in: rect)
      #expect(place.column >= 1 && place.column < rect.endColumn)
      #expect(place.row >= 0 && place.row < max(1, rect.rows - 1))
    }
  }

  @Test("With several rows the text wraps, and the echo takes the last one")
  func fieldRows() {
    var canvas = screen(12, 4)
    let field = TextField("Согласовать план с лицеем", cursor: 16, echo: "вт, 15 сентября")
    let place = field.draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.text == "Согласовать\nплан с\nлицеем\nвт, 15 сент…")
    #expect(canvas.roleMap([.field: "f", .echo: "e"]).hasSuffix("ffffffffffff\neeeeeeeeeeee"))
    #expect(place == Point(column: 4, row: 1))
    #expect(field.rows(columns: 12) == 3)

    let wrong = TextField("абвгде\nж", cursor: 6, hasFault: true, echo: "нет").draw(
      into: &canvas, in: Rect(column: 0, row: 0, columns: 6, rows: 3))
    #expect(wrong == Point(column: 5, row: 0))
    #expect(canvas[0, 0].role == .fieldFault && canvas[0, 2].role == .fieldFault)
    let full = TextField("абвгде").draw(into: &canvas, in: Rect(column: 0, row: 0, columns: 6, rows: 2))
    #expect(full == Point(column: 0, row: 1))
    #expect(TextField("абвгде").rows(columns: 6) == 2)
    let last = TextField("аб вг де").draw(into: &canvas, in: Rect(column: 0, row: 0, columns: 3, rows: 2))
    #expect(last == Point(column: 2, row: 1))
    #expect(canvas.line(0).hasPrefix("вг ") && canvas.line(1).hasPrefix("де"))
  }

  @Test("A block of text wraps, scrolls no further than its last page, and marks what is hidden")
  func textBlock() {
    var canvas = screen(14, 3)
    let block = TextBlock(
      [Paragraph("Справка", role: .strong), Paragraph(""), Paragraph("Пробел отмечает мероприятие", role: .dim)],
      firstLine: 1)
    block.draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.text == "             ▲\nПробел\nотмечает     ▼")
    #expect(canvas.roleMap([.dim: "d"]) == "..............\ndddddd........\ndddddddd......")
    #expect(block.lastFirstLine(in: canvas.size) == 2)
    var end = block
    end.firstLine = 99
    end.draw(into: &canvas, in: Rect(canvas.size))
    #expect(canvas.text == "Пробел       ▲\nотмечает\nмероприятие")
    #expect(block.lastFirstLine(in: Size(columns: 14, rows: 9)) == 0)
  }

  @Test("A dialog stands in the middle, as large as what it says")
  func dialog() {
    var canvas = screen(40, 10)
    canvas.fill(Rect(canvas.size), role: .text, with: "░")
    let dialog = Dialog(
      title: "Удалить", body: "Удалить «Соглашение»?\nВернуть можно клавишей u.", buttons: ["Да", "Нет"],
      focusedButton: 1)
    let places = dialog.draw(into: &canvas, in: Rect(canvas.size))
    #expect(
      canvas.text == """
        ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
        ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
        ░░░░░┌─ Удалить ─────────────────┐░░░░░░
        ░░░░░│ Удалить «Соглашение»?     │░░░░░░
        ░░░░░│ Вернуть можно клавишей u. │░░░░░░
        ░░░░░│                           │░░░░░░
        ░░░░░│      [ Да ]  [>Нет<]      │░░░░░░
        ░░░░░└───────────────────────────┘░░░░░░
        ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
        ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
        """)
    let roles = canvas.roleMap([.dialog: "d", .dialogFrame: "f", .button: "b", .buttonFocused: "B"])
    #expect(roles.split(separator: "\n")[6] == ".....fddddddbbbbbbddBBBBBBBddddddf......")
    #expect(places.frame == Rect(column: 5, row: 2, columns: 29, rows: 6))
    #expect(places.content.isEmpty)
    #expect(places.buttons[1] == Rect(column: 20, row: 6, columns: 7, rows: 1))
  }

  @Test("A dialog keeps rows for a field, and shrinks with the screen")
  func dialogContent() {
    var canvas = screen(30, 8)
    let dialog = Dialog(title: "Срок", body: "Когда?", contentRows: 2, minimumColumns: 20, buttons: ["Готово"])
    let places = dialog.draw(into: &canvas, in: Rect(canvas.size))
    TextField("+7", echo: "вт, 15 сентября").draw(into: &canvas, in: places.content)
    #expect(
      canvas.text == """
           ┌─ Срок ───────────────┐
           │ Когда?               │
           │ +7                   │
           │ вт, 15 сентября      │
           │                      │
           │      [ Готово ]      │
           └──────────────────────┘

        """)
    for columns in 0...30 {
      for rows in 0...8 {
        var small = screen(columns, rows)
        let places = dialog.draw(into: &small, in: Rect(small.size))
        for part in [places.frame, places.content] + places.buttons {
          #expect(part.isEmpty || part.column >= 0 && part.endColumn <= columns && part.endRow <= rows)
        }
      }
    }
  }
}
