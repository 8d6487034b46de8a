/// What a cell means to the eye. Panes give roles; only a ``Theme`` knows colours.
package enum StyleRole: UInt8, CaseIterable, Sendable {
  /// Ordinary text and empty ground.
  case text
  /// Less important text: units, hints, empty states.
  case dim
  /// Emphasised text: a name, a key figure.
  case strong
  /// Lines that separate panes.
  case rule
  /// A pane's heading, and that of the pane with the focus.
  case heading, headingFocused
  /// A table's column headings.
  case columnHeading
  /// Rows that group others: a partner, a section.
  case group
  /// The selected row in the focused pane, and in the others.
  case selected, selectedElsewhere
  /// The cell the cursor is in.
  case cell
  /// States: done or good; due soon or attention; overdue or a fault; cancelled or past.
  case good, attention, fault, muted
  /// The same states where the row is selected.
  case goodSelected, attentionSelected, faultSelected, mutedSelected
  /// A text field, text selected in it, the part of it that is wrong, and its echo line.
  case field, fieldSelected, fieldFault, echo
  /// What a search found.
  case match
  /// Dialogs: ground, frame, a button, the button with the focus.
  case dialog, dialogFrame, button, buttonFocused
  /// The key bar: key, label, and the label of a key that does nothing here.
  case keyName, keyLabel, keyRefused
  /// The status line, and a message of trouble in it.
  case status, statusFault
}

/// A colour: one of the sixteen of a terminal, or whatever the terminal has by default.
package enum Color: String, CaseIterable, Sendable {
  /// What the terminal has by default, and its sixteen, by the names they carry everywhere.
  case standard = "default"
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How one role looks.
package struct Style: Hashable, Sendable {
  /// Colour of the letters.
  package var foreground: Color
  /// Colour of the ground.
  package var background: Color
  /// Bold, underlined, colours swapped.
  package var bold: Bool, underline: Bool, reverse: Bool

  /// A look.
  package init(
    _ foreground: Color = .standard, on background: Color = .standard, bold: Bool = false, underline: Bool = false,
    reverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
  }
}

/// A look for every role.
package struct Theme: Equatable, Sendable {
  /// The theme's name as given by `--theme`: `dark`.
  package var name: String
  private var styles: [Style]

  /// A theme; roles that are not given look like ``StyleRole/text``.
  package init(name: String, styles given: [StyleRole: Style]) {
    self.name = name
    let ground = given[.text] ?? Style()
    styles = StyleRole.allCases.map { given[$0] ?? ground }
  }

  /// How this role looks.
  package subscript(role: StyleRole) -> Style { styles[Int(role.rawValue)] }
}
