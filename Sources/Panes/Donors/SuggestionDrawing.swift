import Insights
import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws who could help a school: the donors in order above, the reasons of the selected one below.
enum SuggestionDrawing {
  static func draw(_ view: SuggestionView, over screen: Rect, _ drawing: inout Drawing) {
    let (language, network) = (drawing.language, drawing.state.network)
    let name = language.name(of: view.suggestion.school, in: network)
    let risk = view.risk.map { language.names(of: [$0], in: network) }
    let columns = min(screen.columns - 4, 100)
    let lines = TextBlock(words(view, name, drawing.state), ground: .dialog)
    // If no partner is needed, no line says that nobody can help.
    let donors = view.suggestion.risks.isEmpty ? 0 : max(1, view.suggestion.donors.count)
    let keys = LayerDrawing.keyLines(columns: columns, drawing.state)
    let wanted = donors + lines.lines(columns: columns).count + keys.count
    let room = TextRoom(columns: LayerDrawing.titleColumns(columns, screen))
    let title = language.fitting(room, [view.suggestion.school], in: network) {
      language.suggestionTitle($0[0], risk: risk)
    }
    var inner = LayerDrawing.box(title, columns: columns, rows: wanted, screen, &drawing)
    if inner.rows > 8 {
      let (rest, foot) = inner.split(atRow: inner.rows - keys.count)
      TextBlock(keys.map { Paragraph($0, role: .dialogFrame) }, ground: .dialog).draw(into: &drawing.canvas, in: foot)
      inner = rest
    }
    // The donors never push the reasons of the selected one out of sight.
    let (list, rest) = inner.split(atRow: min(donors, max(1, inner.rows / 2)))
    drawing.draw(lines, view.scroll, in: rest)
    drawDonors(view, in: list, &drawing)
  }

  private static func drawDonors(_ view: SuggestionView, in rect: Rect, _ drawing: inout Drawing) {
    let (language, network) = (drawing.language, drawing.state.network)
    let donors = view.suggestion.donors
    guard !donors.isEmpty else {
      TextBlock([Paragraph(language.nobodyCanHelp, role: .dialog)], ground: .dialog)
        .draw(into: &drawing.canvas, in: rect)
      drawing.cursor = Point(column: rect.column, row: rect.row)
      return
    }
    let first = Scrolling.firstVisible(
      selected: view.selected, previousFirst: 0, rows: rect.rows, count: donors.count)
    let shown = first..<min(donors.count, first + rect.rows)
    let lines = donors.indices.map { place -> ListLine in
      guard shown.contains(place) else { return ListLine("") }
      let overflows = donors.count > rect.rows
      return line(place, donors[place], columns: rect.columns - (overflows ? 1 : 0), network, language)
    }
    let list = List(lines, selected: view.selected, first: first, isFocused: true)
    drawing.cursor = list.draw(into: &drawing.canvas, in: rect)
  }

  /// The name, and as many of the figures as fit beside it.
  private static func line(
    _ place: Int, _ donor: SuggestedDonor, columns: Int, _ network: Network, _ language: Language
  ) -> ListLine {
    let number = "\(place + 1). "
    let name = number + language.name(of: donor.donor, in: network)
    var parts = language.donorParts(donor)
    while parts.count > 1, Width.of(parts.joined(separator: " · ")) + min(Width.of(name), 24) + 2 > columns {
      parts.removeLast()
    }
    let trailing = parts.joined(separator: " · ")
    let room = List.textColumns(columns, trailing: trailing, hasMarkers: false, overflows: false) - Width.of(number)
    let shown = number + language.name(of: donor.donor, in: network, columns: room)
    return ListLine(shown, role: .dialog, trailing: trailing)
  }

  private static func words(_ view: SuggestionView, _ name: String, _ state: Dashboard) -> [Paragraph] {
    let (language, suggestion) = (state.language, view.suggestion)
    guard !suggestion.risks.isEmpty else { return [Paragraph(language.noLiveRisks(of: name), role: .dialog)] }
    var lines: [Paragraph] = []
    if let donor = view.donor {
      lines += donor.reasons.map {
        Paragraph(Sign.plain + " " + language.sentence($0, in: state.network), role: .dialog)
      }
    }
    lines.append(
      Paragraph(
        language.suggestionHeading(
          of: name, live: suggestion.risks.count, uncovered: suggestion.uncovered.count), role: .dialogFrame))
    if !suggestion.noDonor.isEmpty {
      lines.append(
        Paragraph(Sign.trouble + " " + language.noDonor(suggestion.noDonor, in: state.network), role: .dialogFrame))
    }
    if !suggestion.donors.isEmpty { lines.append(Paragraph(language.sentence(suggestion.weights), role: .dialog)) }
    return lines
  }
}
