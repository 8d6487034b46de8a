import Text

/// Text as a person types it, on its way to what is kept.
enum TypedText {
  /// As it is kept: in one line, composed, without spaces around it or signs that nobody sees.
  static func kept(_ text: String) -> String { trimmed(SafeText.line(NFC.normalized(text))) }

  /// Without spaces around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// Pasted text as it goes into a field: in one line, composed, without signs that nobody sees.
  static func pasted(_ text: String) -> String {
    var line = SafeText.line(NFC.normalized(text))
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }

  /// The same where the field may have several lines.
  static func pastedLines(_ text: String) -> String {
    var lines = SafeText.lines(NFC.normalized(text))
    while lines.last?.isWhitespace == true { lines.removeLast() }
    return lines
  }
}
