import Screen
import TestSupport
import Testing
import Text

@Suite("Comparing pictures")
struct CanvasComparisonTests {
  private func canvas(_ lines: String..., columns: Int = 8) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() {
      canvas.write(line, at: Point(column: 0, row: row), columns: columns, role: .text)
    }
    return canvas
  }

  @Test("Only the changed columns of the changed rows are named")
  func changedRows() {
    let old = canvas("Лицей", "Школа", "Сад")
    var new = canvas("Лицей", "Шкала", "Сад")
    new.set(role: .match, in: Rect(column: 1, row: 2, columns: 2, rows: 1))
    #expect(new.changedRows(from: old) == [nil, 2..<3, 1..<3])
    #expect(old.changedRows(from: old) == [nil, nil, nil])
    #expect(canvas("", columns: 3).changedRows(from: old) == [0..<3])
  }

  @Test("A range takes in wide characters whole, those that went and those that came")
  func wideCharacters() {
    #expect(canvas("аб日г").changedRows(from: canvas("аб語г")) == [2..<4])
    #expect(canvas("абвггг").changedRows(from: canvas("а日ггг")) == [1..<3])
    #expect(canvas("а日г").changedRows(from: canvas("а\u{3000}г")) == [1..<3])
    #expect(canvas("а б日").changedRows(from: canvas("а 本 ")) == [2..<5])
  }

  @Test("Characters with marks compare by what they are, not by how they are stored")
  func marks() {
    let plain = canvas("о\u{301}е\u{308}")
    var roundabout = canvas("е\u{308}у\u{302}")
    #expect(plain != roundabout)
    roundabout.write("о\u{301}", at: Point(column: 0, row: 0), columns: 8, role: .text)
    roundabout.write("е\u{308}", at: Point(column: 1, row: 0), columns: 8, role: .text)
    #expect(plain == roundabout)
    #expect(roundabout.changedRows(from: plain) == [nil])
    #expect(canvas("о\u{301}а") != canvas("е\u{301}а"))
    #expect(canvas("о\u{301}") != canvas("о\u{302}"))
    #expect(canvas("о\u{301}").changedRows(from: canvas("о")) == [0..<1])
  }

  @Test("Cells with the same bytes and other marks differ")
  func marksOfOtherPictures() {
    let acute = canvas("аро\u{301}б")
    #expect(acute.changedRows(from: canvas("аро\u{302}б")) == [2..<3])
    #expect(acute.changedRows(from: canvas("аро\u{301}б")) == [nil])
  }

  @Test("Size and role count")
  func sizeAndRole() {
    #expect(Canvas(size: Size(columns: 2, rows: 0)) != Canvas(size: Size(columns: 3, rows: 0)))
    #expect(Canvas(size: Size(columns: 2, rows: 1), role: .dim) != Canvas(size: Size(columns: 2, rows: 1)))
    #expect(Canvas(size: Size(columns: 0, rows: 3)) == Canvas(size: Size(columns: 0, rows: 3)))
  }

  @Test("Whatever is written wherever, cells stay safe and whole, and the changed columns make the new picture")
  func anything() {
    var dice = Dice(seed: 6)
    var canvas = Canvas(size: Size(columns: 23, rows: 4))
    for round in 0..<800 {
      let old = canvas
      let place = Point(column: Int.random(in: -4...25, using: &dice), row: Int.random(in: -1...4, using: &dice))
      let columns = Int.random(in: 0...30, using: &dice)
      switch round % 4 {
      case 0:
        canvas.fill(
          Rect(column: place.column, row: place.row, columns: columns % 7, rows: 2), role: .field,
          with: dice.text(upTo: 2).first ?? "日")
      case 1: canvas.set(role: .match, in: Rect(column: place.column, row: place.row, columns: columns, rows: 1))
      default:
        let used = canvas.write(dice.text(upTo: 20), at: place, columns: columns, role: .text)
        #expect(used >= 0 && used <= columns)
      }
      for row in 0..<4 { checkRow(row, of: canvas) }
      for (row, change) in canvas.changedRows(from: old).enumerated() {
        for column in 0..<23 where !(change?.contains(column) ?? false) {
          #expect(canvas[column, row] == old[column, row])
        }
        if let change {
          #expect(canvas[change.lowerBound, row].width > 0 && old[change.lowerBound, row].width > 0)
          #expect(canvas[change.lowerBound, row] != old[change.lowerBound, row] || change.count > 1)
        }
      }
    }
  }

  private func checkRow(_ row: Int, of canvas: Canvas) {
    var column = 0
    while column < canvas.size.columns {
      let cell = canvas[column, row]
      #expect(cell.width == 1 || cell.width == 2)
      for scalar in cell.text.unicodeScalars.dropFirst() { #expect(Width.of(scalar) == 0) }
      // Behind a base, as marks alone would not be safe.
      let base = cell.text.unicodeScalars.first!
      #expect(("x" + cell.text).unicodeScalars.elementsEqual(SafeText.line("x" + cell.text).unicodeScalars))
      #expect(Width.of(base) == cell.width)
      if cell.width == 2 {
        #expect(canvas[column + 1, row] == Cell(text: "", role: cell.role, width: 0))
      }
      column += max(1, cell.width)
    }
    #expect(column == canvas.size.columns)
  }
}
