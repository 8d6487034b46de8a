package import Deadlines
import Insights
package import Language
package import SchoolNetwork

/// Everything that can be seen and asked: the one state of the program. It changes through ``handle(_:)`` alone, which
/// says what is to be done outside; it does nothing outside itself.
package struct Dashboard: Sendable {
  /// The network as it stands, edits not yet saved included.
  package internal(set) var network: Network
  /// Today, in the town's time zone.
  package internal(set) var today: CalendarDay
  /// The language of the screen.
  package internal(set) var language: Language
  /// Who edits.
  package let author: String
  /// Whether edits are refused, by the user's wish.
  package let isReadOnly: Bool

  /// The pane with the focus.
  package internal(set) var focus: Pane = .attention
  /// The screen that is shown.
  package var screen: ScreenName { focus.screen }
  /// The panes from which a line led elsewhere, the last one last: Esc goes back to them.
  var trail: [Pane] = []
  /// Whether the focused pane fills the screen.
  package internal(set) var isZoomed = false
  /// The chosen cluster.
  package internal(set) var cluster: ClusterChoice = .all
  /// The chosen school, by its id; nil where there is none.
  package internal(set) var school: SchoolID?
  /// The chosen risk of that school.
  package internal(set) var risk: ID<Risk>?
  /// The chosen line of its roadmaps.
  package internal(set) var roadmapRow: RoadmapRowID?
  /// The column of the roadmap with the cursor.
  package internal(set) var column: RoadmapColumn = .title
  /// How many lines of the focused pane are seen at once; told by whoever draws, for moving by pages.
  package var pageRows = 10

  /// The cell being edited; nil while none is.
  package internal(set) var editor: CellEditor?
  /// What lies over the screen.
  package internal(set) var overlay: Overlay?
  /// The search.
  package internal(set) var search = Search()
  /// What is said in the status line.
  package internal(set) var message: Message?
  /// The layout last typed.
  package internal(set) var script: KeyboardScript = .latin

  /// What was done in this session.
  package internal(set) var history = EditHistory()
  /// Edits that are not in the store, in order.
  package internal(set) var pending: [Edit] = []
  /// Edits that fit nowhere any more, or that wait for a decision: they lie in the state folder only.
  package internal(set) var aside: [Edit]
  /// What the state folder holds; nil where that is not known, because it could not be written.
  var keptAside: [Edit]?
  /// Whether what is not in the store lies in the state folder at least.
  package var isKeptAside: Bool { keptAside != nil }
  /// Why pending edits are not in the store; nil while all is saved.
  package internal(set) var failure: SaveFailure?

  /// The attention list with its selection.
  package internal(set) var attention: AttentionPane
  /// The figures of the network beside it.
  package internal(set) var figures: FiguresPane
  /// What changed since the attention list was computed; it is computed again when it is shown.
  var attentionLags = Lag()
  /// The matrix of schools and risks with its cursor.
  package internal(set) var coverage = CoveragePane()
  /// What changed since it was computed; at first everything, because it is computed when it is shown.
  var coverageLags = Lag(isWhole: true)
  /// The filter being typed; nil while none is.
  package internal(set) var filterEntry: TextEntry?
  /// What the screen «Сеть» shows, with its selections; empty until it is shown.
  package internal(set) var networkPane = NetworkPane()
  /// What changed since that was computed; everything, until it is shown.
  var networkLags = Lag(isWhole: true)
  /// The clusters with their schools.
  package internal(set) var clusters: ClustersPane
  /// The lines of the chosen school's risk profile; worked out when something in them changes.
  package internal(set) var riskRows: [RiskRow] = []
  /// The lines of its roadmaps, likewise.
  package internal(set) var roadmapRows: [RoadmapRow] = []
  var ids: IDSource
  /// The ids drawn in this session.
  var drawnIDs: Set<String> = []
  var interruptedAt: Int?

  /// The state at the start: «Все школы», no school chosen by hand yet.
  package init(
    _ network: Network, today: CalendarDay, language: Language, author: String = "", isReadOnly: Bool = false,
    ids: IDSource, unsaved: [Edit] = []
  ) {
    self.network = network
    self.today = today
    self.language = language
    self.author = author
    self.isReadOnly = isReadOnly
    self.ids = ids
    (aside, keptAside) = (unsaved, unsaved)
    let list = AttentionList(network, today: today)
    (attention, figures) = (AttentionPane(list), FiguresPane(list.figures))
    clusters = ClustersPane(network, year: SchoolYear(containing: today))
    school = clusters.schools(of: .all).first
    refreshSchool()
    if !unsaved.isEmpty { overlay = .question(Question(.unsavedEdits(unsaved))) }
  }

  /// The school year of today.
  package var year: SchoolYear { SchoolYear(containing: today) }
  /// The chosen school.
  package var chosenSchool: School? { school.flatMap { network.school($0) } }
  /// The schools of the chosen cluster, in order.
  package var schools: [SchoolID] { clusters.schools(of: cluster) }
  /// The line of a school.
  package func schoolRow(_ id: SchoolID) -> SchoolRow? { network.school(id).map { SchoolRow($0, in: network) } }
  /// The chosen item.
  package var chosenItem: ItemPlace? { roadmapRow?.item }

  /// Whether letters are text now, so that no layout table may touch them.
  package var takesText: Bool { editor != nil || search.isOpen || filterEntry != nil || overlay?.takesText == true }
  /// Whether a yes or no is asked, so that «y», «д», «n», «н» answer it.
  package var asksYesOrNo: Bool { if case .question = overlay { true } else { false } }
}

/// What changed since something was computed from the network.
struct Lag: Sendable {
  /// Whether everything may be another: another network, another day.
  var isWhole = false
  /// The entities that were edited.
  var entities: Set<EntityKey> = []

  /// Whether nothing changed.
  var isNone: Bool { !isWhole && entities.isEmpty }
}

/// What is said in the status line.
package struct Message: Equatable, Sendable {
  /// The sentence.
  package let text: String
  /// Whether it tells of trouble.
  package let isTrouble: Bool

  /// A sentence.
  package init(_ text: String, isTrouble: Bool = false) {
    self.text = text
    self.isTrouble = isTrouble
  }
}

/// What reaches the state.
package enum Input: Equatable, Sendable {
  /// A command, by key or by name.
  case command(Command)
  /// A key while text is written.
  case text(TextEntry.Key)
  /// Pasted text; where none is written it does nothing.
  case paste(String)
  /// A character that is no command, where none is written (the answer to a question).
  case character(Character)
  /// Ctrl+C, at this time in milliseconds of a clock that never goes back.
  case interrupt(at: Int)
  /// A key that means nothing here.
  case unknownKey
  /// The layout that the last letter was typed in.
  case script(KeyboardScript)
  /// Today is another day.
  case today(CalendarDay)
  /// The answer of a save: what could not be kept.
  case saved([FailedSave])
  /// The edits could not be kept in the state folder either.
  case notKept
  /// The store was read again.
  case reloaded(Network)
  /// The store could not be read again.
  case notReloaded
  /// The theme is another one now, by its name.
  case themed(String)
}

/// Edits of one entity that could not be kept, as the state is told.
package struct FailedSave: Equatable, Sendable {
  /// The edits.
  package let edits: [Edit]
  /// Why.
  package let failure: SaveFailure

  /// Edits that could not be kept for this reason.
  package init(_ edits: [Edit], _ failure: SaveFailure) {
    self.edits = edits
    self.failure = failure
  }
}

/// What is to be done outside the state; each is answered by an ``Input`` where it has an answer.
package enum Effect: Equatable, Sendable {
  /// Keep edits in the store.
  case save([Change])
  /// Keep exactly these edits in the state folder; none: nothing is left to keep.
  case keepUnsaved([Edit])
  /// Read the store again.
  case reload
  /// Show the next theme.
  case nextTheme
  /// Stop the process, as Ctrl+Z does elsewhere.
  case suspend
  /// Leave the program.
  case leave
}
