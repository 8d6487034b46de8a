import Items
import Language
import SchoolNetwork
import Workspace

/// A screen: what it shows, which of its panes has the focus, what is selected there, and what commands do there. It
/// edits the workspace and changes itself; all else it asks for.
protocol ScreenModel: Equatable, Sendable {
  /// Its panes.
  associatedtype Part: ScreenPart
  /// The command that goes there.
  static var command: Command { get }
  /// The pane that has the focus then.
  static var entrance: Part { get }
  /// Where it is among the screens.
  static var home: WritableKeyPath<Screens, Self> { get }

  /// The pane with the focus.
  var part: Part { get set }
  /// What changed since the screen was worked out; it is worked out again when it is shown.
  var lag: Changes { get set }
  /// Whether letters are text there now.
  var takesText: Bool { get }

  /// The title of a pane.
  func title(of part: Part, isShort: Bool, _ language: Language) -> String
  /// Where the user is within the screen, from the outer to the inner; the screen itself is left out.
  func location(_ scope: Scope) -> [String]
  /// The commands that help most where the focus is; the first ones stay where the key bar has little room.
  var bar: [Command] { get }
  /// What the selected row is about.
  func subject(_ scope: Scope) -> Subject
  /// Which items those of the selected row are; none if the row is about no items.
  func itemsOf(_ scope: Scope) -> [ItemCondition]
  /// The record that the selected row is about, whose card is its form; nil if its card is only read.
  func record(_ scope: Scope) -> Address?
  /// The card of the selected row, where it is only read.
  func card(_ scope: Scope) -> Card
  /// What a command would do here, or why it would do nothing.
  func offer(_ command: Command, _ scope: Scope) -> Offer

  /// Moves the selection up and down.
  mutating func move(_ move: Move, _ scope: Scope)
  /// ←→: by one cell, kind or pane.
  mutating func moveSideways(_ step: Int, _ scope: Scope)
  /// Does a command that it offers.
  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [Request]
  /// Does a command while text is written there.
  mutating func takeWriting(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [Request]
  /// Writes; false if the text would become too long.
  mutating func write(_ writing: Writing) -> Bool
  /// Drops what is written.
  mutating func dropWriting()
  /// What is written; nil if nothing is.
  var draft: Draft? { get }
  /// Where what is written belongs; nil if nothing is open.
  var draftPlace: Draft.Place? { get }
  /// Whether Esc keeps what is written for the next time: there is nothing yet that it would take the place of.
  var keepsWriting: Bool { get }

  /// Where a search begins: the pane itself, or the one whose rows it looks through.
  var searched: Part { get }
  /// Selects the next row that holds what is searched for; false if none does.
  mutating func find(_ needle: Needle, _ way: SearchWay, _ scope: Scope) -> Bool
  /// Esc takes back something of the screen's own (a filter); false if there is nothing.
  mutating func takeBack() -> Bool
  /// Another screen is shown, or F2 is pressed: rows that only stayed to be found again go.
  mutating func letGo()
  /// Works out again what changed.
  mutating func refresh(_ changes: Changes, _ scope: Scope)
}

extension ScreenModel {
  /// The pane with the focus.
  var focus: Pane {
    get { Pane(part) }
    set { if let new = Part(rawValue: newValue.place), newValue.screen == Part.screen { part = new } }
  }
  /// How many panes there are.
  var partCount: Int { Part.allCases.count }
  /// The titles of all panes, short, in their order; and that of one by its place.
  func shortTitles(_ language: Language) -> [String] {
    Part.allCases.map { title(of: $0, isShort: true, language) }
  }
  /// The command that goes there.
  var command: Command { Self.command }

  // What most screens do.
  func record(_ scope: Scope) -> Address? { nil }
  func itemsOf(_ scope: Scope) -> [ItemCondition] { subject(scope).items(scope.network) }
  var takesText: Bool { false }
  var searched: Part { part }
  mutating func takeBack() -> Bool { false }
  mutating func takeWriting(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [Request] { [] }
  mutating func write(_ writing: Writing) -> Bool { true }
  mutating func dropWriting() {}
  mutating func letGo() {}
  var draft: Draft? { nil }
  var draftPlace: Draft.Place? { nil }
  var keepsWriting: Bool { false }

  /// Goes to the pane so many further on; false beyond both ends.
  @discardableResult
  mutating func step(_ steps: Int) -> Bool {
    guard let next = Part(rawValue: part.rawValue + steps) else { return false }
    part = next
    return true
  }

  /// Goes to the next pane, or the one before, round the end.
  mutating func turn(forward: Bool) {
    let place = (part.rawValue + (forward ? 1 : partCount - 1)) % partCount
    if let next = Part(rawValue: place) { part = next }
  }

  /// A search continues in the pane it looks through.
  mutating func beginSearch() { part = searched }
  /// The pane that has the focus when the screen is chosen by its key.
  mutating func enter() { part = Self.entrance }

  /// Works out again what changed since it was shown.
  mutating func catchUp(_ scope: Scope) {
    guard !lag.isNone else { return }
    refresh(lag, scope)
    lag = Changes()
  }
}

/// A key or pasted text, while text is written.
package enum Writing: Equatable, Sendable {
  /// A key.
  case key(TextEntry.Key)
  /// Pasted text, safe and composed; in one line, unless the field may have several.
  case paste(String)
  /// A text that was picked, instead of all that is written.
  case whole(String)
}

extension TextEntry {
  /// Writes; false if the text would become too long.
  mutating func write(_ writing: Writing) -> Bool {
    switch writing {
    case .key(let key): return press(key)
    case .paste(let text): return insert(text)
    case .whole(let text):
      replace(with: text)
      return true
    }
  }
}
