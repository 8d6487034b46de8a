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
    let columns = Width.of(SafeText.line(text))
    squares += columns * columns
    longest = max(longest, columns)
    longestWord = max(longestWord, TextExtent.longestWord(of: text))
  }

  /// Takes a heading into account: its words are whole, but above nothing a beginning of it is enough.
  package mutating func add(heading: String) {
    guard longest > 0 else { return }
    longestWord = max(longestWord, TextExtent.longestWord(of: heading))
    longest = max(longest, longestWord)
  }

  private static func longestWord(of text: String) -> Int {
    guard SafeText.isPlain(text) else {
      return text.split { " \n\t-/–—".contains($0) }.map { Width.of(SafeText.line(String($0))) + 1 }.max() ?? 0
    }
    var (longest, word) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "): word = 0
      // A line may end after a hyphen or a slash.
      case UInt8(ascii: "-"), UInt8(ascii: "/"):
        longest = max(longest, word + 1)
        word = 0
      // The further bytes of a scalar take no column.
      case 0x80..<0xC0: break
      default:
        word += 1
        longest = max(longest, word)
      }
    }
    return longest
  }
}
