package import Deadlines
package import Language
import Pasting
package import SchoolNetwork
import Workspace

/// What a person works at, apart from the network: the day, the language, the keyboard, the window.
package struct Desk: Equatable, Sendable {
  /// Today, in the town's time zone.
  package internal(set) var today: CalendarDay
  /// The language of the screen.
  package internal(set) var language: Language
  /// The layout last typed.
  package internal(set) var script = KeyboardScript.latin
  /// Whether the focused pane fills the screen.
  package internal(set) var isZoomed = false
  /// What of the last picture is visible.
  package internal(set) var sight = Sight()
  /// Which time zones the machine knows.
  var zones = KnownZones()
  /// What columns of pasted tables were set to mean, by their headings.
  var pasteMemory = PasteMemory()
  /// How long keys do nothing after a table came; nil while they do something.
  var rest: PasteRest?
  /// When the last key came, in milliseconds; nil if none did.
  var keyAt: Int?
  /// When Ctrl+C was pressed last, in milliseconds; nil while it was not.
  var interruptedAt: Int?

  /// The school year of today.
  package var year: SchoolYear { SchoolYear(containing: today) }

  /// What is known around a network when edits of it are checked.
  func surroundings(of network: Network) -> CheckSurroundings {
    let zone = network.town.timeZone
    return CheckSurroundings(today: today, knowsTimeZone: zone.isEmpty || zones.knows(zone))
  }

  /// How a command is called by its key in the layout last typed; empty if it has no key.
  package func key(_ command: Command) -> String { KeyHint.key(command, script, language) ?? "" }
}

/// Which time zones the machine knows: the state has no way to it.
package struct KnownZones: Equatable, Sendable {
  /// Whether it knows one by its name.
  let knows: @Sendable (String) -> Bool

  /// The zones that it knows; by default any.
  package init(_ knows: @escaping @Sendable (String) -> Bool = { _ in true }) { self.knows = knows }

  /// What the machine knows is the same all the time.
  package static func == (one: KnownZones, other: KnownZones) -> Bool { true }
}

/// What of a picture is visible. The code that draws reports it, so that the next key knows the size of a page.
package struct Sight: Equatable, Sendable {
  /// How many lines of the focused pane, or of what lies over it, are visible at once.
  package var pageRows = 10
  /// The first line that shows the end of what lies over the screen; nil if nothing there scrolls.
  package var lastTop: Int?
  /// Whether the window is so small that nothing but that is shown.
  package var showsNothing = false

  /// Nothing was drawn yet.
  package init() {}
}

/// What is worked on, for reading: the network and the desk it lies on.
package struct Scope: Sendable {
  /// The network with all edits, also those that are not saved.
  package let network: Network
  /// Day, language, keyboard and window.
  package let desk: Desk
  /// Whether the user opened the network for reading only.
  package let refusesEdits: Bool

  /// Today.
  package var today: CalendarDay { desk.today }
  /// The language of the screen.
  package var language: Language { desk.language }
  /// The school year of today.
  package var year: SchoolYear { desk.year }

  /// Why nothing can be said of who could help; nil if it can.
  var donorsUnknown: Notice? {
    network.unread.hidesDonors ? Notice(language.donorsUnknown(network), isTrouble: true) : nil
  }

  /// Why an entity cannot be edited; nil if it can.
  func refusal(ofEditing key: EntityKey) -> Notice? {
    if refusesEdits { return Notice(.readOnly, language) }
    return network.isWritable(key) ? nil : Notice(.sealed(key), language)
  }
}

extension Workspace {
  /// What is worked on, for reading.
  func scope(_ desk: Desk) -> Scope { Scope(network: network, desk: desk, refusesEdits: isReadOnly) }
}
