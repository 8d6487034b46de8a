/// A screen; its number is the digit of the key that goes there.
package enum ScreenName: Int, CaseIterable, Sendable {
  /// «Сегодня», where the program opens; «Школы»; «Дорожная карта»; «Охват»; «Сеть».
  case today = 1, schools = 2, items = 3, coverage = 4, network = 5
}

/// A pane of a screen, by its place there. One selection runs through the panes of a screen, in their order.
package struct Pane: Hashable, Sendable {
  /// The screen.
  package let screen: ScreenName
  /// The place among the panes of the screen, from 0.
  package let place: Int

  /// A pane of the screen that has this part.
  init<Part: ScreenPart>(_ part: Part) {
    screen = Part.screen
    place = part.rawValue
  }

  /// A pane by its place; the caller knows that the screen has it.
  init(_ screen: ScreenName, place: Int) {
    self.screen = screen
    self.place = place
  }
}

/// The panes of a screen, in their fixed order.
protocol ScreenPart: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// The screen.
  static var screen: ScreenName { get }
}
