package import SchoolNetwork

/// Those who answer for an item, written in one cell: «Директор; Зам. директора — Петрова А. А.».
package enum ResponsibleText {
  /// Those of a list, as they are written. An office that both sides name is written once.
  package static func text(of responsibles: [Responsible]) -> String {
    written(responsibles).joined(separator: "; ")
  }

  /// The same one by one.
  package static func written(_ responsibles: [Responsible]) -> [String] {
    // There are one to six of them.
    responsibles.reduce(into: []) { written, responsible in
      let text = text(of: responsible)
      if !written.contains(text) { written.append(text) }
    }
  }

  private static func text(of responsible: Responsible) -> String {
    if responsible.name.isEmpty { return responsible.role }
    return responsible.role.isEmpty ? "— \(responsible.name)" : "\(responsible.role) — \(responsible.name)"
  }
}
