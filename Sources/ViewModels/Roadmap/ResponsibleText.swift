package import SchoolNetwork

/// Those who answer for an item, written in one cell: «Директор; Зам. директора — Петрова А. А.».
package enum ResponsibleText {
  /// Those of a list, as they are written.
  package static func text(of responsibles: [Responsible]) -> String {
    responsibles.map(text(of:)).joined(separator: "; ")
  }

  private static func text(of responsible: Responsible) -> String {
    if responsible.name.isEmpty { return responsible.role }
    return responsible.role.isEmpty ? "— \(responsible.name)" : "\(responsible.role) — \(responsible.name)"
  }

  /// The list that a written text means. Whoever stands in it as before keeps id and side; the others get new ids.
  package static func read(_ text: String, before: [Responsible], newID: () -> String) -> [Responsible] {
    var left = before
    return text.split(separator: ";").compactMap { part in
      let written = TypedText.trimmed(part)
      guard !written.isEmpty else { return nil }
      if let place = left.firstIndex(where: { Self.text(of: $0) == written }) { return left.remove(at: place) }
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
  /// Where another text begins in this one; nil where it does not stand in it.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}
