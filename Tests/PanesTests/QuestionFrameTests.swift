import Language
import SchoolNetwork
import Screen
import TestSupport
import Testing

/// A question whose text is longer than the screen is high.
@Suite("Questions on small screens")
struct QuestionFrameTests {
  private static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 60, rows: 10), Size(columns: 40, rows: 12),
  ]

  /// The lines of the box with the question, from its upper to its lower edge.
  private func box(_ picture: Picture) -> [String] {
    let lines = picture.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.firstIndex(where: { $0.contains("┌") && $0.contains("?") }),
      let last = lines[first...].firstIndex(where: { $0.contains("└") })
    else { return [] }
    // What lies beside the box has marks of its own.
    let top = Array(lines[first])
    guard let from = top.firstIndex(of: "┌"), let to = top.lastIndex(of: "┐") else { return [] }
    return lines[first...last].map { String(Array($0)[from...to]) }
  }

  private func width(_ lines: [String]) -> Int? {
    guard let top = lines.first, let from = top.firstIndex(of: "┌"), let to = top.lastIndex(of: "┐") else { return nil }
    return top.distance(from: from, to: to)
  }

  @Test(
    "What is cut is marked as in lists, the box keeps its width while it scrolls, and all of it is seen",
    arguments: sizes)
  func marks(size: Size) throws {
    var picture = Picture(Sample.network, size: size, keys: "enter / № space 5 enter f8")
    var seen: [[String]] = [box(picture)]
    #expect(!seen[0].isEmpty, "\(picture.text)")
    #expect(seen[0].joined().contains("▼") && !seen[0].joined().contains("▲"), "\(picture.text)")
    for _ in 0..<30 {
      picture.press("down")
      seen.append(box(picture))
    }
    let last = try #require(seen.last)
    #expect(last.joined().contains("▲") && !last.joined().contains("▼"), "\(picture.text)")
    #expect(seen.contains { $0.joined().contains("▲") && $0.joined().contains("▼") })
    #expect(Set(seen.map(width)).count == 1 && Set(seen.map(\.count)).count == 1)
    let words = seen.joined().joined(separator: " ")
    for word in ["Убрать", "Вместе", "Партнёрства"] { #expect(words.contains(word), "\(word)") }
    for _ in 0..<30 { picture.press("up") }
    #expect(box(picture) == seen[0])
  }

  @Test("A question that is seen as a whole has no marks; an empty trash is said in the first line of its box")
  func whole() {
    let picture = Picture(Sample.network, size: Size(columns: 80, rows: 24), keys: "enter / № space 5 enter f8")
    #expect(!box(picture).isEmpty && !box(picture).joined().contains("▼"), "\(picture.text)")
    var empty = Picture(Sample.network, size: Size(columns: 80, rows: 24), keys: ":")
    empty.type("Корзина")
    empty.press("enter")
    let lines = empty.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let top = lines.firstIndex { $0.contains("┌─ Корзина ") } ?? 0
    #expect(lines[top + 1].contains("Корзина пуста."), "\(empty.text)")
  }
}
