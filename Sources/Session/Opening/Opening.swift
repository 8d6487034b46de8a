package import Console
import Glibc
import Language
import SchoolNetwork
package import Screen
import Store
package import ViewModels
import Workspace

/// Opens a network on a terminal: puts store, clock, state, terminal and program together, and runs them.
package struct Opening {
  let options: Options
  let console: Console
  let settings: Settings
  let language: Language
  var ids: IDSource

  /// What an invocation asks for, in the places of the command line.
  package init(_ invocation: Invocation, _ console: Console) {
    options = invocation.options
    self.console = console
    settings = Settings(folder: console.places.config)
    language = options.language
    ids = options.seed.map { IDSource(seed: $0) } ?? .random()
  }

  /// Runs until the screen is left; returns what is left to say then, or why it could not be opened. `takeTerminal`
  /// takes the terminal in a theme; it gets the path of a file for what is written to stderr meanwhile, nil if there is
  /// none.
  package mutating func run<Screen: Terminal>(
    on takeTerminal: (Theme, String?) throws(TerminalFault) -> Screen
  ) -> Outcome {
    do throws(Trouble) { return try opened(on: takeTerminal) } catch {
      return Outcome(errors: error.sentence + "\n", exitCode: error.exitCode)
    }
  }

  private mutating func opened<Screen: Terminal>(
    on takeTerminal: (Theme, String?) throws(TerminalFault) -> Screen
  ) throws(Trouble) -> Outcome {
    let themes = try ThemeChoice(options, settings, console.places).themes()
    // The sample's id is drawn from a copy of the source, so that the ids of items do not depend on whether it was
    // drawn.
    var drawing = ids
    let work: Work
    var begin: ((Beginning.Way) -> Begun)?
    switch try console.start(options, newID: { drawing.next("sample") { _ in false } }) {
    case .network(let folder): work = try self.work(in: folder)
    case .none(let folder, let isOwn, let isThere):
      let start = FirstStart(self, folder, isOwn ? .own : isThere ? .empty : .missing)
      work = start.work
      begin = start.begin
    }
    let terminal: Screen
    do throws(TerminalFault) { terminal = try takeTerminal(themes.current, work.log) } catch {
      throw Trouble(language.sentence(error))
    }
    // A terminal without colours shows the theme that needs none, whatever was asked for.
    let shown = terminal.colorCount > 0 ? themes : themes.starting(with: Theme.mono.name)
    var program = Program(
      terminal: terminal, state: work.state, keeper: work.keeper, themes: shown, clock: work.clock,
      isASCII: options.isASCII, begin: begin)
    let ending = program.run()
    let workspace = program.state.workspace
    let (left, drafts) = (workspace.unsavedSteps, workspace.draftCount)
    let path = workspace.isKeptAside ? program.path(of: workspace.unsavedKept + workspace.aside) : nil
    var words = left.edits + drafts > 0 && !options.isReadOnly ? language.leftUnsaved(left, drafts, path) + "\n" : ""
    if ending == .left, program.state.hasMadeNone { words += language.noNetworkMade + "\n" }
    return Outcome(errors: words, exitCode: ending.exitCode)
  }

  /// The network in a folder, with all that works on it.
  func work(in folder: String) throws(Trouble) -> Work {
    var store = FolderStore(folder, isReadOnly: options.isReadOnly)
    let network: Network
    do throws(OpenFailure) { network = try store.load() } catch { throw Trouble(language.sentence(error, in: folder)) }
    // A screen over half a network would say, offer and write what is not so.
    if let problem = network.problemOfFolders {
      let met = language.sentences(network.metSteps, in: network)
      throw Trouble((met + [language.folderUnread(problem, in: folder)]).joined(separator: "\n"))
    }
    let clock = Clock.system(timeZone: network.town.timeZone, stoppedAt: options.date)
    let earlier = EarlierEdits(
      in: console.places.state, store: network.store, folder: folder, isReadOnly: options.isReadOnly)
    let state = Dashboard(
      network, today: clock.today(), language: language, author: settings.author, isReadOnly: options.isReadOnly,
      ids: ids, unsaved: earlier.kept, unreadableUnsaved: earlier.unreadable,
      zones: KnownZones { Surroundings.knows(timeZone: $0) },
      doing: { _ = SecondThread.run($0, beside: $1) })
    let keeper = Keeper(
      store, unsaved: earlier.own, left: earlier.left, steps: earlier.steps(isReadOnly: options.isReadOnly),
      columns: console.places.state.map { PastedColumns(stateFolder: $0) },
      views: earlier.own.map { SavedViews(beside: $0) })
    return Work(state: state, keeper: keeper, clock: clock, log: log(earlier.own))
  }

  /// Where stderr goes while the screen is up.
  private func log(_ own: UnsavedEdits?) -> String? {
    guard let own, !options.isReadOnly else { return nil }
    do throws(SystemError) { try Files().makeFolders(own.folder) } catch { return nil }
    return own.folder + "/log"
  }
}

/// What the program works at: a state, and what keeps it.
package struct Work {
  /// The state.
  package var state: Dashboard
  /// What does that which concerns the store.
  package var keeper: Keeper
  /// The clock of the town.
  package var clock: Clock
  /// The file of what is written to stderr while the screen is up; nil if there is none.
  package var log: String?
}

extension Program.Ending {
  /// What the shell gets: a program that a signal ended reports it by its number.
  fileprivate var exitCode: Int32 {
    switch self {
    case .left: ExitCode.fine
    case .hungUp: 128 + SIGHUP
    case .terminated(let signal): 128 + signal
    }
  }
}

extension Language {
  /// Why the screen cannot be taken.
  fileprivate func sentence(_ fault: TerminalFault) -> String {
    switch fault {
    case .notATerminal: noTerminal
    case .unknownType(let name): unknownTerminal(name)
    case .tooSimple(let name): tooSimpleTerminal(name)
    case .noUTF8Locale(let charset): noCyrillic(charset)
    }
  }
}
