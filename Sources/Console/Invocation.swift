package import Deadlines
package import Language
package import Pasting
package import Screen

/// What the program was asked to do, read from its arguments.
package struct Invocation: Equatable, Sendable {
  /// A command with its arguments.
  package enum Command: Equatable, Sendable {
    /// The screen.
    case dashboard
    /// What needs attention.
    case today
    /// An item is done, by its id as typed, with what proves it; nil if nothing is named.
    case done(String, evidence: String?)
    /// The deadlines of items, by their ids as typed, are moved.
    case shift([String], by: DeadlineShift)
    /// The newest step is undone; what was undone last is done again.
    case undo, redo
    /// A network is to be made in a folder, for a town.
    case new(String, town: String)
    /// A record of a kind, as typed, is to be added; to the object of this id, behind the one of that
    /// id in its list; nil where none is named.
    case add(String, into: String?, after: String?, [Assignment])
    /// Fields of the record of this id, as typed, are to be set.
    case set(String, [Assignment])
    /// A table from standard input is to be pasted: into the object of this id, as rows of this kind; nil where none is
    /// named. It is written, or only shown.
    case paste(into: String?, as: PasteKind?, isWritten: Bool)
    /// The fields of a kind, as typed; of all kinds for nil.
    case fields(String?)
    /// A record goes, by its id as typed; one comes back from the trash.
    case delete(String), restore(String)
    /// A list, with what of it is asked for.
    case list(Listing, ListRequest)
    /// What fits words, as typed.
    case find(String)
    /// One record, by its id as typed.
    case show(String)
    /// The coverage matrix.
    case coverage
    /// Donors for a school, by its id, name or variant as typed; for one risk factor, as typed, or all.
    case suggest(String, risk: String?)
    /// The plan for the whole network.
    case plan
    /// Every problem of the files.
    case check
    /// How a wording is understood in a school year (nil: that in which the period begins, else the current one), and
    /// in a period of the roadmap's own.
    case deadline(String, SchoolYear?, DaySpan?)
    /// A frame as text after keys that are separated by spaces.
    case frame(size: Size, keys: String, layout: Layout)
    /// The help of a command; of the program for nil.
    case help(CommandName?)
    /// The version.
    case version
  }

  /// In which layout the keys of a frame are pressed.
  package enum Layout: String, CaseIterable, Sendable {
    /// The Russian and the Latin layout.
    case russian = "ru"
    case latin = "en"
  }

  /// The command.
  package var command: Command
  /// The options that any command may have.
  package var options: Options

  /// A command with options.
  package init(_ command: Command, _ options: Options) {
    self.command = command
    self.options = options
  }

  /// Whether it asks for the screen of a terminal.
  package var opensScreen: Bool { command == .dashboard && !options.isPlain }
}

/// `FIELD=VALUE`, as typed.
package struct Assignment: Equatable, Sendable {
  /// The name of the field; a field within a record has dots.
  package let field: String
  /// The value; empty clears the field.
  package let value: String

  /// What is typed; nil if it has no field or no `=`.
  package init?(_ typed: String) {
    guard let cut = typed.firstIndex(of: "="), cut > typed.startIndex else { return nil }
    (field, value) = (String(typed[..<cut]), String(typed[typed.index(after: cut)...]))
  }
}

/// What can be listed.
package enum Listing: String, CaseIterable, Sendable {
  /// Schools, clusters, risk profiles, partnerships, roadmap items.
  case schools, clusters, risks, partnerships, items
  /// The curator’s visits, what schools ask for, support that was given, people.
  case visits, requests, measures, people
  /// What is in the trash.
  case deleted

  /// All names with bars between.
  package static var operand: String { allCases.map(\.rawValue).joined(separator: "|") }
}

/// What of a list is asked for, as typed.
package struct ListRequest: Equatable, Sendable {
  /// `FIELD=VALUE`, each.
  package var filters: [String] = []
  /// The fields of the order; of the columns; of the groups; the name of a saved view. Nil where nothing is asked for.
  package var sort: String?, columns: String?, group: String?, view: String?

  /// The whole list.
  package init() {}
}

/// Which network.
package enum StorePlace: Equatable, Sendable {
  /// The user's own.
  case own
  /// The sample, or the working copy of it.
  case sample
  /// The one in this folder.
  case folder(String)
}

/// The options that any command may have.
package struct Options: Equatable, Sendable {
  /// Which network.
  package var store: StorePlace = .own
  /// The language of every text.
  package var language: Language
  /// Whether data is printed as JSON.
  package var isJSON = false
  /// The day that is taken for today; nil means the real one.
  package var date: CalendarDay?
  /// The theme's name, `[a-z0-9-]`; nil while not set.
  package var theme: String?
  /// Whether the screen has no colours, by option or `NO_COLOR`; whether signs are ASCII; whether nothing is written; whether a report is wanted
  /// in place of the screen.
  package var isMono = false, isASCII = false, isReadOnly = false, isPlain = false
  /// The seed of new ids; nil means random ids.
  package var seed: UInt64?

  /// No options.
  package init(language: Language) { self.language = language }
}
