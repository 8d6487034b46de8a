/// How much text the cells of a column hold, for sharing out the width of a table.
package struct TextExtent: Equatable, Sendable {
  /// The width of the longest text, and of the longest word, which a line can only break in the middle.
  package private(set) var longest = 0, longestWord = 0
  private var squares = 0, count = 0

  /// No text.
  package init() {}

  /// How long a text is, long ones counted more: the root of the mean of squares.
  package var usual: Int { count == 0 ? 0 : Int((Double(squares) / Double(count)).squareRoot().rounded(.up)) }

  /// Takes one more text into account.
  package mutating func add(_ text: String) {
    count += 1
    guard !text.isEmpty else { return }
    let (columns, word) = TextExtent.measured(text)
    squares += columns * columns
    longest = max(longest, columns)
    longestWord = max(longestWord, word)
  }

  /// Takes a heading into account: its words are whole, but above nothing a beginning of it is enough.
  package mutating func add(heading: String) {
    guard longest > 0 else { return }
    longestWord = max(longestWord, TextExtent.measured(heading).longestWord)
    longest = max(longest, longestWord)
  }

  /// Whether no text and no word of these is longer than the longest of others.
  package func fits(within other: TextExtent) -> Bool {
    longest <= other.longest && longestWord <= other.longestWord
  }

  private static func measured(_ text: String) -> (columns: Int, longestWord: Int) {
    if let extent = PlainText.extent(of: text) { return extent }
    let words = text.split { " \n\t-/–—".contains($0) }
    let longest = words.map { Width.of(SafeText.line(String($0))) + 1 }.max() ?? 0
    return (Width.of(SafeText.line(text)), longest)
  }
}
