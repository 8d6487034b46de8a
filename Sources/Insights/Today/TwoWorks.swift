/// How two pieces of work are done. This room has no threads; whoever starts the program may have one to lend.
package struct TwoWorks: Sendable {
  /// Makes what follows from some of the partnerships.
  package typealias Work = @Sendable () -> PartnershipPieces
  /// Does both, and answers what each made.
  package typealias Doing = @Sendable (Work, @escaping Work) -> (PartnershipPieces, PartnershipPieces)

  private let doing: Doing

  /// Two pieces of work that are done in this way.
  package init(_ doing: @escaping Doing) { self.doing = doing }

  /// One after the other.
  package static let inTurn = TwoWorks { first, second in (first(), second()) }

  /// What each of the two makes.
  func results(_ first: Work, _ second: @escaping Work) -> (PartnershipPieces, PartnershipPieces) {
    doing(first, second)
  }
}
