package import SchoolNetwork
package import Tables

extension ResponsibleText {
  /// The list that a written text means. A responsible that is written as before keeps its id and side; the others get
  /// new ids.
  package static func read(_ text: String, before: [Responsible], newID: () -> String) -> [Responsible] {
    var left = before
    return text.split(separator: ";").compactMap { part -> Responsible? in
      let written = TypedText.trimmed(part)
      guard !written.isEmpty else { return nil }
      if let place = left.firstIndex(where: { Self.text(of: [$0]) == written }) { return left.remove(at: place) }
      var responsible = Responsible()
      responsible.id = ID(newID())
      if let dash = written.range(of: "— ") {
        responsible.role = TypedText.trimmed(written[..<dash.lowerBound])
        responsible.name = TypedText.trimmed(written[dash.upperBound...])
      } else {
        responsible.role = written
      }
      return responsible
    }
  }
}

extension String {
  /// The range of another text in this one; nil if it does not occur.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}
