/// How reasons weigh when donors are ranked and the plan is made: the town's `weights`, with the built-in number for
/// one that is not set. All built-in numbers are here and nowhere else.
package struct MatchWeights: Equatable, Sendable {
  /// A live, uncovered risk of the school in which the donor has stated experience. Built in 4: a source vouches for
  /// it, so it is worth more than what somebody inferred, but two inferred risks are worth more than one stated.
  package var stated = 4
  /// The same with inferred experience, or with experience that does not say how it is known. Built in 3: likely help;
  /// it must be asked about first.
  package var inferred = 3
  /// The same if the donor only has a topic that the catalogue links with the factor. Built in 1: somebody to talk to,
  /// but no experience with the risk itself, so any experience outweighs it.
  package var topic = 1
  /// Subtracted from such a risk if it is live at the donor too, down to 0. Built in 2: half of stated experience; a
  /// donor that fights the same risk can help less, but is no stranger to it.
  package var sameRisk = 2
  /// Subtracted for each partnership that the donor already carries. Built in 1: among donors that fit equally the
  /// freer one comes first; the limit, not this weight, protects a donor from too much.
  package var load = 1

  /// The built-in weights.
  package init() {}

  /// The weights that a town has set; the built-in number replaces one that is not set or outside ``range``.
  package init(_ town: Weights?) {
    func set(_ number: Int?, _ place: WritableKeyPath<MatchWeights, Int>) {
      if let number, MatchWeights.range.contains(number) { self[keyPath: place] = number }
    }
    set(town?.stated, \.stated)
    set(town?.inferred, \.inferred)
    set(town?.topic, \.topic)
    set(town?.sameRisk, \.sameRisk)
    set(town?.load, \.load)
  }

  /// The range of a weight; the check reports one outside it. 0 means that the reason does not count.
  package static let range = 0...100
}
