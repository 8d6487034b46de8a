package import Screen

extension Theme {
  /// The theme with colours. A colour of ours is written only on a ground of ours: on blue white, bright yellow, bright
  /// cyan and bright white are readable everywhere; on white blue, red and magenta; on cyan, green and the bright ones
  /// black. Whether the terminal's own ground is dark or light is not known, and no colour is readable on both: there
  /// the terminal's own foreground is bold, underlined or swapped. A row that is bold stays bold while it is selected:
  /// most terminals end bold by ending all, so that each step between bold and not costs a dozen bytes more.
  package static let dark = Theme(
    name: "dark",
    styles: [
      .text: Style(), .dim: Style(), .strong: Style(bold: true), .rule: Style(),
      .heading: Style(bold: true), .headingFocused: Style(.black, on: .cyan),
      .columnHeading: Style(underline: true), .group: Style(bold: true),
      .selected: Style(.brightWhite, on: .blue), .selectedElsewhere: Style(bold: true, underline: true),
      .cell: Style(.black, on: .cyan),
      .good: Style(), .attention: Style(bold: true), .fault: Style(bold: true, reverse: true), .muted: Style(),
      .goodSelected: Style(.brightCyan, on: .blue), .attentionSelected: Style(.brightYellow, on: .blue, bold: true),
      .faultSelected: Style(.brightWhite, on: .blue, bold: true), .mutedSelected: Style(.white, on: .blue),
      .field: Style(.black, on: .green), .fieldSelected: Style(.brightWhite, on: .blue),
      .fieldFault: Style(.black, on: .brightRed), .echo: Style(.black, on: .white),
      .match: Style(.black, on: .brightYellow),
      .dialog: Style(.black, on: .white), .dialogFrame: Style(.blue, on: .white),
      .button: Style(.black, on: .white), .buttonFocused: Style(.brightWhite, on: .blue),
      .keyName: Style(bold: true), .keyLabel: Style(.black, on: .cyan), .keyRefused: Style(),
      .status: Style(.black, on: .white), .statusFault: Style(.black, on: .brightRed),
    ])

  /// The theme without colours: bold, underlined and swapped say what colours say elsewhere.
  package static let mono = Theme(
    name: "mono",
    styles: [
      .text: Style(), .dim: Style(), .strong: Style(bold: true), .rule: Style(), .heading: Style(bold: true),
      .headingFocused: Style(bold: true, reverse: true), .columnHeading: Style(underline: true),
      .group: Style(bold: true), .selected: Style(reverse: true), .selectedElsewhere: Style(underline: true),
      .cell: Style(bold: true, underline: true, reverse: true),
      .good: Style(), .attention: Style(bold: true), .fault: Style(bold: true), .muted: Style(),
      .goodSelected: Style(reverse: true), .attentionSelected: Style(bold: true, reverse: true),
      .faultSelected: Style(bold: true, reverse: true), .mutedSelected: Style(reverse: true),
      .field: Style(underline: true), .fieldSelected: Style(underline: true, reverse: true),
      .fieldFault: Style(bold: true, underline: true), .echo: Style(),
      .match: Style(underline: true, reverse: true),
      .dialog: Style(), .dialogFrame: Style(bold: true), .button: Style(), .buttonFocused: Style(reverse: true),
      .keyName: Style(bold: true), .keyLabel: Style(reverse: true), .keyRefused: Style(),
      .status: Style(reverse: true), .statusFault: Style(bold: true, reverse: true),
    ])
}

/// The themes that `t` goes through, one after another.
package struct ThemeCycle: Sendable {
  private let themes: [Theme]
  private var place: Int

  /// These themes, beginning with the one of this name; the first if there is none.
  package init(_ themes: [Theme], startingWith name: String) {
    self.themes = themes.isEmpty ? [.dark] : themes
    place = self.themes.firstIndex { $0.name == name } ?? 0
  }

  /// The same themes, beginning with the one of this name.
  package func starting(with name: String) -> ThemeCycle { ThemeCycle(themes, startingWith: name) }

  /// The theme shown now.
  package var current: Theme { themes[place] }

  /// The next theme, which is shown from now on.
  mutating func next() -> Theme {
    place = (place + 1) % themes.count
    return current
  }
}
