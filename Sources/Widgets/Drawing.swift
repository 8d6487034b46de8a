package import Screen
package import Text

extension StyleRole {
  /// The role a line of this role takes while it is selected; the states keep their meaning where the focus is.
  package func whenSelected(isFocused: Bool) -> StyleRole {
    guard isFocused else { return .selectedElsewhere }
    return switch self {
    case .good, .goodSelected: .goodSelected
    case .attention, .attentionSelected: .attentionSelected
    case .fault, .faultSelected: .faultSelected
    case .muted, .mutedSelected: .mutedSelected
    case .text, .dim, .strong, .rule, .heading, .headingFocused, .columnHeading, .group, .selected,
      .selectedElsewhere, .cell, .field, .fieldSelected, .fieldFault, .echo, .match, .dialog, .dialogFrame, .button,
      .buttonFocused, .keyName, .keyLabel, .keyRefused, .status, .statusFault:
      .selected
    }
  }
}

extension Canvas {
  /// Fills one row of a field with text: aligned, cut with «…», the rest blank; places that match `highlight` (a
  /// search as typed, nil for none) take the role of a match.
  package mutating func writeField(
    _ text: String, at place: Point, columns: Int, role: StyleRole, alignment: Alignment = .left,
    highlight: String? = nil
  ) {
    fill(Rect(column: place.column, row: place.row, columns: columns, rows: 1), role: role)
    if text.isEmpty { return }
    let shown = Width.truncated(text, columns: columns)
    var start = place
    switch alignment {
    case .left: break
    case .right: start.column += columns - Width.of(shown)
    case .center: start.column += (columns - Width.of(shown)) / 2
    }
    write(shown, at: start, columns: columns, role: role)
    if let highlight { markMatches(of: highlight, in: shown, at: start) }
  }

  private mutating func markMatches(of needle: String, in text: String, at place: Point) {
    guard Folding.contains(Folding.folded(text), Folding.folded(needle)) else { return }
    for match in Folding.matches(of: needle, in: text) {
      let before = Width.of(String(text[..<match.lowerBound]))
      let columns = Width.of(String(text[match]))
      set(role: .match, in: Rect(column: place.column + before, row: place.row, columns: columns, rows: 1))
    }
  }

  /// Marks at the right edge of a rectangle that lines are hidden above or below it: at its first or last line, or at
  /// the nearest one whose edge is blank, because a hint must not cover what is written while there is room for both.
  package mutating func drawScrollHints(in rect: Rect, above: Bool, below: Bool) {
    guard !rect.isEmpty else { return }
    let column = rect.endColumn - 1
    // Each hint keeps the role of its line, so that it costs no change of colour.
    let blank = (rect.row..<rect.endRow).filter { self[column, $0].text == " " }
    if above { hint("▲", at: Point(column: column, row: blank.first ?? rect.row)) }
    if below { hint("▼", at: Point(column: column, row: blank.last ?? rect.endRow - 1)) }
  }

  private mutating func hint(_ sign: String, at place: Point) {
    write(sign, at: place, columns: 1, role: self[place.column, place.row].role)
  }
}
