/// How two pieces of work are done. This room has no threads; whoever starts the program may have one to lend.
package struct TwoWorks: Sendable {
  /// A piece of work.
  package typealias Work = @Sendable () -> Void
  /// Does both, and comes back once both are done.
  package typealias Doing = @Sendable (Work, @escaping Work) -> Void

  private let doing: Doing

  /// Two pieces of work that are done in this way.
  package init(_ doing: @escaping Doing) { self.doing = doing }

  /// One after the other.
  package static let inTurn = TwoWorks { first, second in
    first()
    second()
  }

  /// What each of the two makes.
  func results<First, Second>(
    _ first: @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let (one, other) = (Made<First>(), Made<Second>())
    doing({ one.value = first() }, { other.value = second() })
    guard let first = one.value, let second = other.value else { preconditionFailure("both works were done") }
    return (first, second)
  }

  /// What a work has made. Only that work writes it, and it is read when the work is done.
  private final class Made<Value>: @unchecked Sendable {
    var value: Value?
  }
}
