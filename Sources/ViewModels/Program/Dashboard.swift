package import Deadlines
package import Insights
package import Language
package import SchoolNetwork
package import Workspace

/// Everything that can be seen and asked: the one state of the program. It changes through ``handle(_:)`` alone, which
/// says what is to be done outside; it does nothing outside itself.
package struct Dashboard: Equatable, Sendable {
  /// The network, what is done and undone, and what of it is not saved.
  package internal(set) var workspace: Workspace
  /// Day, language, keyboard and window.
  package internal(set) var desk: Desk
  /// The screens, and which of their panes has the focus.
  package internal(set) var screens: Screens
  /// Where somebody was when a line led elsewhere, the last one last: Esc goes back there.
  var trail: [TrailStop] = []
  /// What lies over the screen, and what was left in layers that closed.
  var over = LayerStack()
  /// What was there before partnerships were accepted, until the store has answered; nil at any other time.
  var accepting: Accepting?
  /// What was said before a save met what another program had changed, until that is read and the save is done; nil at
  /// any other time.
  var settling: Settling?
  /// The line that is typed at the bottom; nil while none is.
  package internal(set) var entry: LineEntry?
  /// What is searched for.
  package internal(set) var search = Search()
  /// A message in the status line.
  package internal(set) var notice: Notice?

  /// The state at the start: «Сегодня». `unsaved` are the edits of an earlier session, about which it asks first;
  /// `unreadableUnsaved` are the paths of files with some that cannot be read, which is told first; `zones` are the time
  /// zones that the machine knows. Where `doing` is
  /// given, the attention list of a large network is made by two pieces of work at once.
  package init(
    _ network: Network, today: CalendarDay, language: Language, author: String = "", isReadOnly: Bool = false,
    ids: IDSource, unsaved: [Kept] = [], unreadableUnsaved: [String] = [], zones: KnownZones = KnownZones(),
    doing: TwoWorks.Doing? = nil
  ) {
    workspace = Workspace(network, author: author, isReadOnly: isReadOnly, ids: ids, unsaved: unsaved)
    workspace.authorship.day = today
    desk = Desk(today: today, language: language)
    desk.zones = zones
    screens = Screens(
      Scope(network: network, desk: desk, refusesEdits: isReadOnly), doing: doing.map { TwoWorks($0) } ?? .inTurn)
    // What the town says of its data is told once, at the start.
    if !network.town.notice.isEmpty { notice = Notice(network.town.notice, makesRoom: true) }
    if !unsaved.isEmpty { layers = [.kept(KeptList(unsaved, scope))] }
    if !network.metSteps.isEmpty {
      let lines = language.sentences(network.metSteps, in: network).map { Card.Line.text($0) }
      layers.append(.card(Card(language.unfinishedSteps, lines)))
    }
    if !unreadableUnsaved.isEmpty {
      let lines = unreadableUnsaved.map { Card.Line.text(language.unsavedUnreadable($0)) }
      layers.append(.card(Card(language.unsavedTitle, lines)))
    }
  }

  /// What the log of steps is to say since this was asked last.
  package mutating func takeNotes() -> [StepNote] { workspace.takeNotes() }

  /// The network with all edits, also those that are not saved.
  package var network: Network { workspace.network }
  /// The language of the screen.
  package var language: Language { desk.language }
  /// The pane with the focus.
  package var focus: Pane { screens.focus }
  /// What is worked on, for reading.
  package var scope: Scope { Scope(network: network, desk: desk, refusesEdits: workspace.isReadOnly) }
  /// What lies over the screen and takes the keys; nil if nothing does.
  package var layer: Layer? { layers.last }
  /// Whether the top layer lies over what is written and leaves that open: the help, a month of days, what was pasted.
  var isWritingCovered: Bool {
    switch layers.last {
    case .help, .days, .paste, .pasting: true
    case .question(let question): if case .pasted = question.subject { true } else { false }
    default: false
    }
  }

  /// What of the network is not saved.
  package var unsaved: Unsaved {
    Unsaved(
      all: workspace.unsavedSteps, pending: workspace.pendingCount, waiting: workspace.aside.count,
      isKeptAside: workspace.isKeptAside,
      hasFailed: workspace.failure != nil)
  }

  /// How keys are taken: as commands, as text, or as the answer to a question.
  package var mode: InputMode {
    if case .pasting = layer { return .table }
    if case .question = layer, isWritingCovered { return .answer }
    if isWritingCovered, let layer { return layer.model.takesText ? .text : .commands }
    if entry != nil || screens.shown.takesText { return .text }
    guard let layer else { return .commands }
    if case .question = layer { return .answer }
    if case .record = layer { return layer.model.takesText ? .text : .fields }
    return layer.model.takesText ? .text : .commands
  }
}

/// What of a network is not saved.
package struct Unsaved: Equatable, Sendable {
  /// What the store does not have; what of it is to go there with the next save.
  package let all: UnsavedCount, pending: UnsavedCount
  /// How many edits and drafts wait for a decision.
  package let waiting: Int
  /// Whether the state folder holds them all.
  package let isKeptAside: Bool
  /// Whether the last save failed.
  package let hasFailed: Bool
}

/// How keys are taken.
package enum InputMode: Equatable, Sendable {
  /// Keys are commands; letters are text; yes or no is asked, and «y», «д», «n», «н» answer.
  case commands, text, answer
  /// A field of a card is selected: keys are commands, but letters are none, as whoever knows tables may begin to write.
  case fields
  /// What comes is a table, key by key: Enter and Tab belong to it.
  case table
}

/// A message in the status line.
package struct Notice: Equatable, Sendable {
  /// The sentence.
  package let text: String
  /// Whether it reports trouble.
  package let isTrouble: Bool
  /// Whether the panes make room for it. It is read at leisure and must not hide them; a message of the moment covers
  /// their last lines until the next key, so that nothing moves.
  package let makesRoom: Bool

  /// A sentence.
  package init(_ text: String, isTrouble: Bool = false, makesRoom: Bool = false) {
    self.text = text
    self.isTrouble = isTrouble
    self.makesRoom = makesRoom
  }
}

extension Notice {
  /// Why edits are not done.
  init(_ refusal: Refusal, _ language: Language, in network: Network? = nil) {
    self.init(language.sentence(refusal, in: network), isTrouble: true)
  }
}

/// A line of text that is typed at the bottom of the screen.
package enum LineEntry: Equatable, Sendable {
  /// What is searched for; what a filter lets through.
  case search(TextEntry), filter(TextEntry)

  /// The text.
  package var text: TextEntry {
    get {
      switch self {
      case .search(let text), .filter(let text): text
      }
    }
    set {
      switch self {
      case .search: self = .search(newValue)
      case .filter: self = .filter(newValue)
      }
    }
  }
}
