import Deadlines
import Language
import SchoolNetwork
import Screen
import Session
import Store
import TestSupport
import Text
import ViewModels

/// Somebody at the keyboard: the program over a copy of the sample, key by key, as `kurator` puts it together.
struct Desk {
  static let today = Sample.today
  static let size = Size(columns: 80, rows: 24)

  let folder: NetworkFolder
  var program: Program<Glass>
  /// Letters that are commands are pressed in the Russian layout; text is typed as written.
  var isCyrillic = false

  init(
    _ folder: NetworkFolder = NetworkFolder(), size: Size = Desk.size, seed: UInt64 = 1,
    language: Language = .russian, clock: Clock = .stopped(at: Desk.today), isReadOnly: Bool = false,
    screen: ScreenName = .schools, calls: any SystemCalls = PosixCalls(), stateCalls: any SystemCalls = PosixCalls(),
    looksBack: Bool = true
  ) {
    self.folder = folder
    var store = FolderStore(folder.path, isReadOnly: isReadOnly, calls: calls)
    guard let network = try? store.load() else { preconditionFailure("the sample cannot be read") }
    let earlier = EarlierEdits(
      in: folder.state, store: network.store, folder: folder.path, isReadOnly: isReadOnly, calls: stateCalls)
    let state = Dashboard(
      network, today: clock.today(), language: language, author: "Куратор", isReadOnly: isReadOnly,
      ids: IDSource(seed: seed), unsaved: earlier.kept,
      unreadableUnsaved: earlier.unreadable)
    program = Program(
      terminal: Glass(size), state: state,
      keeper: Keeper(
        store, unsaved: earlier.own, left: earlier.left, steps: earlier.steps(isReadOnly: isReadOnly),
        columns: PastedColumns(stateFolder: folder.state, calls: stateCalls),
        views: earlier.own.map { SavedViews(beside: $0, calls: stateCalls) }),
      themes: ThemeCycle([.dark, .mono], startingWith: "dark"), clock: clock)
    program.show()
    if looksBack { program.lookBack() }
    if state.layer == nil, screen != .today { press("\(screen.rawValue)") }
  }

  /// Ends the window as a kill does: what it holds is let go, and nothing is taken back or tidied up.
  mutating func end() {
    program = Program(
      terminal: program.terminal, state: state, keeper: Keeper(MemoryStore(state.network)),
      themes: ThemeCycle([.dark], startingWith: "dark"), clock: .stopped(at: Desk.today))
  }

  var state: Dashboard { program.state }
  /// The network as its files have it now.
  var stored: Network {
    var store = FolderStore(folder.path, isReadOnly: true)
    guard let network = try? store.load() else { preconditionFailure("the network cannot be read any more") }
    return network
  }
  /// The screen as text.
  var screen: String { program.text }
  /// The screen's text as one line, so that a sentence that was wrapped is whole again. A frame is no part of it.
  var unbroken: String {
    screen.split(whereSeparator: { $0.isWhitespace || "│┌┐└┘─".contains($0) }).joined(separator: " ")
  }
  /// The key bar.
  var keyBar: String { String(screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? "") }
  /// The screen without the key bar, which shows keys in the layout last typed.
  var screenAboveKeys: String {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(separator: "\n")
  }

  /// Presses keys given as words.
  @discardableResult
  mutating func press(_ words: String) -> Program<Glass>.Ending? {
    for key in KeyWords.keys(words) {
      if let ending = take(.key(twin(key))) { return ending }
    }
    return nil
  }

  /// Types text.
  mutating func type(_ text: String) { program.type(text) }

  @discardableResult
  mutating func take(_ event: Event) -> Program<Glass>.Ending? { program.meet(event) }

  private func twin(_ key: Key) -> Key {
    guard isCyrillic, case .character(let letter) = key, state.mode == .commands,
      let twin = KeyboardLayout.cyrillic(for: letter)
    else { return key }
    return .character(twin)
  }
}

/// What a test needs is not there.
struct Missing: Error { var what: String }
