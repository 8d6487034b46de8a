package import Screen

extension Canvas {
  /// The roles of all cells as text, one line for each row: for each cell its role's sign in the legend, `.` for other
  /// roles.
  package func roleMap(_ legend: [StyleRole: Character]) -> String {
    (0..<size.rows).map { row in
      withRow(row) { glyphs in String(glyphs.map { legend[$0.role] ?? "." }) }
    }.joined(separator: "\n")
  }
}
