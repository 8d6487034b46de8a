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
}
