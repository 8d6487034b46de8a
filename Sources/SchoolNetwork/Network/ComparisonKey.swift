/// What two topics, or two names of templates, are compared by: without case, «ё» as «е», one space between words.
package func comparisonKey(_ text: String) -> String {
  text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    .split(separator: "ё", omittingEmptySubsequences: false).joined(separator: "е")
}
