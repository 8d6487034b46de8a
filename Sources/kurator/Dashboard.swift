import Console
import CursesTerminal
import Glibc
import Language
import SchoolNetwork
import Screen
import Session
import Store
import ViewModels
import Workspace

/// Opens the screen, and ends the program when it is left.
func startDashboard(_ invocation: Invocation) -> Never {
  do throws(Trouble) {
    var starting = Starting(invocation)
    try starting.run()
  } catch { finish(Outcome(errors: error.sentence + "\n", exitCode: error.exitCode), invocation.options.language) }
}

/// Puts the parts together: store, clock, state, terminal, program.
struct Starting {
  private let options: Options
  private let settings: Settings
  private let language: Language
  private var ids: IDSource

  init(_ invocation: Invocation) {
    options = invocation.options
    settings = Settings(folder: console.places.config)
    language = options.language
    ids = options.seed.map { IDSource(seed: $0) } ?? .random()
  }

  mutating func run() throws(Trouble) -> Never {
    let themes = try themes()
    let folder = try folder()
    var store = FolderStore(folder, isReadOnly: options.isReadOnly)
    let network: Network
    do throws(OpenFailure) { network = try store.load() } catch { throw Trouble(language.sentence(error, in: folder)) }
    let clock = Surroundings.clock(timeZone: network.town.timeZone, stoppedAt: options.date)
    let unsaved = console.places.state.map { UnsavedEdits(stateFolder: $0, store: network.store) }
    let state = Dashboard(
      network, today: clock.today(), language: language, author: settings.author, isReadOnly: options.isReadOnly,
      ids: ids, unsaved: kept(unsaved))
    let terminal: CursesTerminal
    do throws(TerminalFault) { terminal = try CursesTerminal(theme: themes.current, log: log(network.store)) } catch {
      throw Trouble(language.sentence(error))
    }
    // A terminal without colours shows the theme that needs none, whatever was asked for.
    let shown = terminal.colorCount > 0 ? themes : themes.starting(with: Theme.mono.name)
    var program = Program(
      terminal: terminal, state: state, keeper: Keeper(store, unsaved: unsaved), themes: shown,
      clock: clock,
      isASCII: options.isASCII)
    let ending = program.run()
    let left = program.state.workspace.unsavedCount
    let path = program.state.workspace.isKeptAside ? unsaved?.path : nil
    let words = left > 0 && !options.isReadOnly ? language.leftUnsaved(left, path) + "\n" : ""
    finish(Outcome(errors: words, exitCode: ending.exitCode), language)
  }

  /// The edits of an earlier session; a file that cannot be read is left alone and set aside when it is needed.
  private func kept(_ unsaved: UnsavedEdits?) -> [Edit] {
    guard let unsaved, !options.isReadOnly else { return [] }
    do throws(UnsavedFailure) { return try unsaved.load() } catch { return [] }
  }

  /// Where stderr goes while the screen is up.
  private func log(_ store: StoreID) -> String? {
    guard let state = console.places.state, !options.isReadOnly else { return nil }
    let folder = "\(state)/\(store.text)"
    do throws(SystemError) { try Files().makeFolders(folder) } catch { return nil }
    return folder + "/log"
  }

  // MARK: - Which network

  private mutating func folder() throws(Trouble) -> String {
    // The sample's id is drawn from a copy of the source, so that those of items do not depend on whether it was.
    var drawing = ids
    if let folder = try console.folderForScreen(options, newID: { drawing.next("sample") { _ in false } }) {
      return folder
    }
    guard let own = console.places.own else { throw Trouble(language.noHome) }
    return try choice(own)
  }

  /// There is no network of the user's own yet: an empty one, the sample, or nothing.
  private mutating func choice(_ own: String) throws(Trouble) -> String {
    _ = write(language.firstStart(own), to: STDOUT_FILENO)
    switch readLine(strippingNewline: true)?.filter({ !$0.isWhitespace }) {
    case "1":
      try makeOwn(own)
      return own
    case "2":
      var drawing = ids
      return try console.workingSample(language) { drawing.next("sample") { _ in false } }
    default: exit(ExitCode.fine)
    }
  }

  private mutating func makeOwn(_ own: String) throws(Trouble) {
    var factors = RiskCatalogue()
    var clusters = ClusterCatalogue()
    // The catalogues that ship with the sample are as good a beginning for any town.
    if let source = console.places.sampleSource() {
      var sample = FolderStore(source, isReadOnly: true)
      do throws(OpenFailure) {
        let network = try sample.load()
        (factors, clusters) = (network.riskCatalogue, network.clusterCatalogue)
      } catch { throw Trouble(language.sentence(error, in: source)) }
    }
    do throws(OpenFailure) {
      try StoreMaking.makeOwn(
        in: own, id: StoreID(ids.next("net") { _ in false }), factors: factors, clusters: clusters)
    } catch { throw Trouble(language.sentence(error, in: own)) }
  }

  // MARK: - Themes

  /// The theme that is wanted first: without colours where that is asked for, by option or `NO_COLOR`.
  private func themes() throws(Trouble) -> ThemeCycle {
    let themes = try allThemes()
    let isColorless = options.isMono || environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let name = isColorless ? Theme.mono.name : options.theme ?? settings.theme ?? Theme.dark.name
    guard themes.contains(where: { $0.name == name }) else {
      throw Trouble(language.noSuchTheme(name, known: themes.map(\.name)), exitCode: ExitCode.usage)
    }
    return ThemeCycle(themes, startingWith: name)
  }

  /// The built-in themes and those in files; a file's theme stands before a built-in one of its name.
  private func allThemes() throws(Trouble) -> [Theme] {
    var themes: [Theme] = [.dark, .mono]
    for folder in console.places.themeFolders().reversed() {
      for path in Surroundings.files(in: folder, ending: ".json") {
        let theme = try theme(path, themes)
        if let place = themes.firstIndex(where: { $0.name == theme.name }) {
          themes[place] = theme
        } else {
          themes.append(theme)
        }
      }
    }
    return themes
  }

  private func theme(_ path: String, _ known: [Theme]) throws(Trouble) -> Theme {
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try Files().read(path, limit: 1 << 20).bytes } catch {
      throw Trouble(language.themeUnreadable(path), exitCode: ExitCode.usage)
    }
    do throws(ThemeFile.Fault) { return try ThemeFile.theme(bytes, known: known) } catch {
      throw Trouble(language.sentence(error, in: path), exitCode: ExitCode.usage)
    }
  }
}

extension Program.Ending {
  /// What the shell is told: a program that a signal ended says so by its number.
  var exitCode: Int32 {
    switch self {
    case .left: ExitCode.fine
    case .hungUp: 128 + SIGHUP
    case .terminated(let signal): 128 + signal
    }
  }
}

extension Language {
  /// Why the screen cannot be taken.
  func sentence(_ fault: TerminalFault) -> String {
    switch fault {
    case .notATerminal: noTerminal
    case .unknownType(let name): unknownTerminal(name)
    case .tooSimple(let name): tooSimpleTerminal(name)
    case .noUTF8Locale(let charset): noCyrillic(charset)
    }
  }

  /// Why a theme cannot be used.
  func sentence(_ fault: ThemeFile.Fault, in path: String) -> String {
    switch fault {
    case .syntax(let line, let column): themeSyntax("\(path):\(line):\(column)")
    case .unknownBase(let name): themeUnknown(path, name)
    case .unknownRole(let name): themeUnknown(path, name)
    case .unknownColor(let name, let role): themeUnknown(path, "\(role): \(name)")
    case .incomplete: themeIncomplete(path)
    }
  }
}
