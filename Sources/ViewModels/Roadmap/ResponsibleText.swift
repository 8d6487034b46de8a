package import SchoolNetwork
package import Tables

extension ResponsibleText {
  /// The list that a written text means. A responsible that is written as before keeps its id and side, and so do all
  /// that are written alike; the others get new ids.
  package static func read(_ text: String, before: [Responsible], newID: () -> String) -> [Responsible] {
    var seen: Set<String> = []
    let parts = text.split(separator: ";").map { TypedText.trimmed($0) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
    // Those that are written alike need not be neighbours: what says the same as before leaves the order as it is.
    if parts == written(before) { return before }
    return parts.flatMap { written -> [Responsible] in
      let same = before.filter { Self.text(of: [$0]) == written }
      if !same.isEmpty { return same }
      var responsible = Responsible()
      responsible.id = ID(newID())
      if let dash = written.range(of: "— ") {
        responsible.role = TypedText.trimmed(written[..<dash.lowerBound])
        responsible.name = TypedText.trimmed(written[dash.upperBound...])
      } else {
        responsible.role = written
      }
      return [responsible]
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
