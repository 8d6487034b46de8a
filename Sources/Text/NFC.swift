// The standard library holds the normaliser it needs for comparing strings, but shows it only under this name; the
// public one is in Foundation, which this program does without (4 ms at start, 10 MB). Should the name ever go, this
// file stops compiling: nothing fails in silence.
@_spi(_Unicode) import Swift

/// Normalisation form C: «й» as one scalar, whatever the keyboard, macOS or a PDF made of it.
package enum NFC {
  /// The text in NFC; plain text is returned as it is.
  package static func normalized(_ text: String) -> String {
    if SafeText.isPlain(text) { return text }
    return String(String.UnicodeScalarView(text._nfc))
  }
}
