/// Why what was typed for a field is not taken, in a sentence.
package enum TypingFault: Error, Equatable, Sendable {
  /// It was typed wrong: there is no such field, no such value, or it has another form.
  case mistyped(String)
  /// It was typed right, and what the network holds speaks against it.
  case refused(String)

  /// The sentence.
  package var sentence: String {
    switch self {
    case .mistyped(let sentence), .refused(let sentence): sentence
    }
  }
}
