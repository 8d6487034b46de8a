/// Why the screen cannot be taken. `Language` has the sentences.
package enum TerminalFault: Error, Equatable, Sendable {
  /// Standard input or output is no terminal: a pipe, a file.
  case notATerminal
  /// The terminal's type (`TERM`, empty when unset) is not in the terminfo database.
  case unknownType(name: String)
  /// A terminal of this type cannot place its cursor: `dumb`.
  case tooSimple(name: String)
  /// The locale's charset (as the system names it) has no Cyrillic, and no UTF-8 locale is installed.
  case noUTF8Locale(charset: String)
}
