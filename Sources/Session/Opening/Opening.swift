package import Console
import Glibc
import Language
import SchoolNetwork
package import Screen
import Store
import ViewModels
import Workspace

/// Opens a network on a terminal: puts store, clock, state, terminal and program together, and runs them.
package struct Opening {
  private let options: Options
  private let console: Console
  private let settings: Settings
  private let language: Language
  private var ids: IDSource

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
    guard let folder = try folder() else { return Outcome() }
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
      doing: { _ = SecondThread.run($0, beside: $1) })
    let terminal: Screen
    do throws(TerminalFault) { terminal = try takeTerminal(themes.current, log(earlier.own)) } catch {
      throw Trouble(language.sentence(error))
    }
    // A terminal without colours shows the theme that needs none, whatever was asked for.
    let shown = terminal.colorCount > 0 ? themes : themes.starting(with: Theme.mono.name)
    let keeper = Keeper(
      store, unsaved: earlier.own, left: earlier.left, steps: earlier.steps(isReadOnly: options.isReadOnly))
    var program = Program(
      terminal: terminal, state: state, keeper: keeper, themes: shown, clock: clock, isASCII: options.isASCII)
    let ending = program.run()
    let workspace = program.state.workspace
    let (left, drafts) = (workspace.unsavedSteps, workspace.draftCount)
    let path = workspace.isKeptAside ? earlier.path(of: workspace.unsavedKept + workspace.aside) : nil
    let words = left.edits + drafts > 0 && !options.isReadOnly ? language.leftUnsaved(left, drafts, path) + "\n" : ""
    return Outcome(errors: words, exitCode: ending.exitCode)
  }

  /// Where stderr goes while the screen is up.
  private func log(_ own: UnsavedEdits?) -> String? {
    guard let own, !options.isReadOnly else { return nil }
    do throws(SystemError) { try Files().makeFolders(own.folder) } catch { return nil }
    return own.folder + "/log"
  }

  // MARK: - Which network

  /// The folder to open; nil if the user wants none.
  private mutating func folder() throws(Trouble) -> String? {
    // The sample's id is drawn from a copy of the source, so that the ids of items do not depend on whether it was
    // drawn.
    var drawing = ids
    if let folder = try console.folderForScreen(options, newID: { drawing.next("sample") { _ in false } }) {
      return folder
    }
    guard let own = console.places.own else { throw Trouble(language.noHome) }
    return try choice(own)
  }

  /// There is no network of the user's own yet: an empty one, the sample, or nothing.
  private mutating func choice(_ own: String) throws(Trouble) -> String? {
    _ = Surroundings.write(language.firstStart(own), to: STDOUT_FILENO, in: console.charset)
    switch readLine(strippingNewline: true)?.filter({ !$0.isWhitespace }) {
    case "1":
      try console.makeNetwork(in: own, &ids, language)
      return own
    case "2":
      var drawing = ids
      return try console.workingSample(language) { drawing.next("sample") { _ in false } }
    default: return nil
    }
  }
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
