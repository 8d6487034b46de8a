/// Signs before a line or a word, by what they mean. Every font of the users' desk has them; a word beside says the
/// same.
package enum Sign {
  /// Somebody has to do something: overdue, uncovered, over a limit.
  package static let trouble = "!"
  /// Somebody has to look: due soon, ending, to be known before.
  package static let attention = "▲"
  /// Done, covered, in force.
  package static let good = "●"
  /// Nothing to report: planned, one of a list.
  package static let plain = "•"
  /// Going on.
  package static let underWay = "→"
  /// Not known, because a file cannot be read.
  package static let unknown = "?"
  /// Past, closed, put off, or not to be read.
  package static let gone = "×"
  /// Done, in the lists of the command line.
  package static let done = "■"
}
