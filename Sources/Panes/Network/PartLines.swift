import Screen
import Text
import Widgets

/// Lines of a row that are filled part by part: what does not fit goes to the next line, what is longer than a line is
/// broken between its words.
struct PartLines {
  /// The lines so far, each with its parts.
  private(set) var lines: [[TableCell]] = []
  private let columns: Int
  private let first: [TableCell]
  private let rest: [TableCell]
  private var used = 0
  private var isEmpty = true

  /// Lines of at most so many columns. `first` begins the first line, `rest` begins the others.
  init(columns: Int, first: [TableCell], rest: [TableCell]) {
    (self.columns, self.first, self.rest) = (columns, first, rest)
    begin()
  }

  private mutating func begin() {
    let start = lines.isEmpty ? first : rest
    lines.append(start)
    used = start.reduce(0) { $0 + Width.of($1.text) }
    isEmpty = true
  }

  /// The columns a line has for parts.
  private func room(_ start: [TableCell]) -> Int { max(4, columns - start.reduce(0) { $0 + Width.of($1.text) }) }

  /// Begins a new line.
  mutating func breakLine() { if !isEmpty { begin() } }

  /// Adds a part after the last one, with a space between. It takes at least `atLeast` columns, so that what follows it
  /// is in the same column in all rows.
  mutating func add(_ text: String, role: StyleRole, atLeast: Int = 0) {
    guard !text.isEmpty else { return }
    let width = Width.of(text)
    if !isEmpty, used + 1 + width > columns { begin() }
    if !isEmpty { append(" ", .text) }
    for (number, line) in Width.wrapped(text, columns: room(lines.count == 1 ? first : rest)).enumerated() {
      if number > 0 { begin() }
      append(line, role)
    }
    let blank = min(atLeast - width, columns - used - 1)
    if blank > 0 { append(String(repeating: " ", count: blank), .text) }
  }

  /// Adds text right after the last part; it continues in further lines, broken between its words.
  mutating func flow(_ text: String, role: StyleRole) {
    guard !text.isEmpty else { return }
    let text = SafeText.line(text)
    let left = columns - used - 1
    if !isEmpty, Width.of(text) > left {
      let head = Width.lineRanges(of: text, columns: max(2, left))[0]
      let word = text.prefix { $0 != " " }
      // A word that would be broken begins a line of its own.
      if Width.of(String(word)) <= left, head.upperBound < text.endIndex {
        add(String(text[head]), role: role)
        begin()
        return add(String(text[head.upperBound...].drop { $0 == " " }), role: role)
      }
    }
    add(text, role: role)
  }

  private mutating func append(_ text: String, _ role: StyleRole) {
    lines[lines.count - 1].append(TableCell(text, role: role))
    used += Width.of(text)
    isEmpty = false
  }

  /// These lines with others beside them, from this column on.
  func beside(_ right: PartLines, at column: Int) -> [[TableCell]] {
    (0..<max(lines.count, right.lines.count)).map { place in
      let left = place < lines.count ? lines[place] : rest
      guard place < right.lines.count else { return left }
      let blank = column - left.reduce(0) { $0 + Width.of($1.text) }
      return left + [TableCell(String(repeating: " ", count: max(1, blank)))] + right.lines[place]
    }
  }
}
