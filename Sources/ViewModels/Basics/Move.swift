/// A way to move in a list; it stops at both ends.
package enum Move: Equatable, Sendable {
  /// By so many rows, backwards where negative; by so many pages.
  case rows(Int), pages(Int)
  /// To the ends.
  case first, last

  /// The place it leads to among `count` places; `page` of them are visible at once. Nil if there is none.
  func place(from place: Int, of count: Int, page: Int) -> Int? {
    guard count > 0 else { return nil }
    let wanted =
      switch self {
      case .rows(let steps): place + steps
      // One row of the page before stays in sight.
      case .pages(let steps): place + steps * max(1, page - 1)
      case .first: 0
      case .last: count - 1
      }
    return min(max(0, wanted), count - 1)
  }
}

extension Command {
  /// The way a command moves up and down; nil if it does not.
  var move: Move? {
    switch self {
    case .up: .rows(-1)
    case .down: .rows(1)
    case .pageUp: .pages(-1)
    case .pageDown: .pages(1)
    case .first: .first
    case .last: .last
    default: nil
    }
  }
}

/// How far a text that is longer than its place is scrolled. How many lines it has is known when it is drawn; the end is
/// kept as the end until then.
package struct Scroll: Equatable, Sendable {
  /// The first visible line; nil for the one that shows the end.
  private var top: Int? = 0

  /// At the top.
  package init() {}

  /// The first visible line; `last` is the one that shows the end.
  package func top(last: Int) -> Int { min(top ?? last, max(0, last)) }

  /// Scrolls; `page` lines are visible at once.
  mutating func move(_ move: Move, page: Int) {
    switch move {
    case .rows(let steps): top = top.map { max(0, $0 + steps) }
    case .pages(let steps): top = top.map { max(0, $0 + steps * max(1, page - 1)) }
    case .first: top = 0
    case .last: top = nil
    }
  }

  /// The text was drawn: no further than its end.
  mutating func settle(last: Int) { top = top(last: last) }

  /// Back to the top, as another text is shown.
  mutating func reset() { top = 0 }
}
