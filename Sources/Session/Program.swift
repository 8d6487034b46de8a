import Items
import Panes
import Pasting
package import SchoolNetwork
package import Screen
package import Store
package import ViewModels
import Workspace

/// The program at work: the only loop. An event becomes an input, the state says what is to be done outside, that is
/// done and answered, and the new state is drawn.
package struct Program<Screen: Terminal> {
  /// The terminal.
  package private(set) var terminal: Screen
  /// The state.
  package private(set) var state: Dashboard
  private var keeper: Keeper
  private var themes: ThemeCycle
  private var clock: Clock
  private let isASCII: Bool
  private let begin: ((Beginning.Way) -> Begun)?
  private var composer = Composer()
  /// What came while many files were written.
  private var waiting: [Event] = []

  /// The program over a terminal, a store and the state made of it. `isASCII` draws without line characters. `begin`
  /// makes or opens a network where there was none at first.
  package init(
    terminal: Screen, state: Dashboard, keeper: Keeper, themes: ThemeCycle, clock: Clock, isASCII: Bool = false,
    begin: ((Beginning.Way) -> Begun)? = nil
  ) {
    self.terminal = terminal
    self.state = state
    self.keeper = keeper
    // What the state began with was found in the state folder.
    self.keeper.kept += state.workspace.aside
    self.themes = themes
    self.clock = clock
    self.isASCII = isASCII
    self.begin = begin
    self.terminal.use(themes.current)
  }

  /// Why the program ended.
  package enum Ending: Equatable, Sendable {
    /// The person left.
    case left
    /// The terminal is gone.
    case hungUp
    /// A signal of this number asked for it.
    case terminated(signal: Int32)
  }

  /// Runs until somebody or something ends it; the terminal is given back.
  package mutating func run() -> Ending {
    show()
    lookBack()
    while true {
      var ending = take(nextEvent(waitingMilliseconds: wait))
      // What is there already is taken before the next picture, so that a held key or a paste never lags behind.
      for _ in 0..<256 where ending == nil {
        let more = nextEvent(waitingMilliseconds: 0)
        if more == .timeout { break }
        ending = take(more)
      }
      if let ending {
        terminal.close()
        return ending
      }
      show()
    }
  }

  private mutating func nextEvent(waitingMilliseconds: Int?) -> Event {
    waiting.isEmpty ? terminal.nextEvent(waitingMilliseconds: waitingMilliseconds) : waiting.removeFirst()
  }

  /// Until midnight, but never longer than ten minutes: a clock may be set, a machine may sleep.
  private var wait: Int? { clock.untilMidnight().map { min($0 + 1, 600_000) } }

  /// Takes one event; says why the program is to end, if it is.
  package mutating func take(_ event: Event) -> Ending? {
    switch event {
    case .key(let key):
      let now = clock.milliseconds()
      let input = Keymap.input(for: key, in: state.mode, now: now)
      guard state.takesKey(at: now, isText: input?.isText ?? false) else { return nil }
      if let script = Keymap.script(of: key) { _ = state.handle(.script(script)) }
      return input.flatMap { run(state.handle($0)) }
    case .paste(let text): return run(state.handle(.paste(text, at: clock.milliseconds())))
    case .pasteTooLong: return run(state.handle(.pasteTooLong))
    case .resize: return nil
    case .timeout: return run(state.handle(.today(clock.today())))
    case .resumed: return run(state.handle(.today(clock.today())) + state.returned())
    case .hangUp:
      _ = run(state.abandon())
      return .hungUp
    case .terminate(let signal):
      _ = run(state.abandon())
      return .terminated(signal: signal)
    }
  }

  /// Draws the state, and tells it what can be seen.
  package mutating func show() {
    let composition = composer.compose(state, size: terminal.size)
    state.see(composition.sight)
    terminal.show(composition.frame, isASCII: isASCII)
    terminal.note(keeper.lastWords(state.typed))
  }

  /// Looks for steps of earlier sessions that can be undone. The first frame does not wait for it.
  package mutating func lookBack() {
    keeper.giveBack()
    if let memory = keeper.recall() { _ = state.handle(.pasteMemory(memory)) }
    if let views = keeper.savedViews(in: state.network) { _ = state.handle(.views(views)) }
    guard let found = keeper.look() else { return }
    _ = run(state.handle(found))
    show()
  }

  /// A network takes the place of the first start, on the same terminal.
  private mutating func take(_ work: Work) {
    (state, keeper, clock, composer) = (work.state, work.keeper, work.clock, Composer())
    keeper.kept += state.workspace.aside
    terminal.log(to: work.log)
    show()
    lookBack()
  }

  /// Where the edits lie that the state folder still holds; nil if it holds none of them.
  package func path(of kept: [Kept]) -> String? { keeper.path(of: kept) }

  private mutating func run(_ effects: [Effect]) -> Ending? {
    // What was done is noted before it is saved: of a step that is saved and not noted, nobody could take anything back.
    if let trouble = keeper.note(state.takeNotes()), let ending = run(state.handle(trouble)) { return ending }
    for effect in effects {
      switch effect {
      case .leave: return .left
      case .nextTheme:
        terminal.use(themes.next())
        if let ending = run(state.handle(.themed(themes.current.name))) { return ending }
      case .suspend:
        terminal.suspend()
        if let ending = take(.resumed) { return ending }
      case .begin(let way):
        switch begin?(way) {
        case .with(let work): take(work)
        case .refused(let sentence, let isMade):
          if let ending = run(state.handle(.notBegun(sentence, isMade: isMade))) { return ending }
        case nil: break
        }
      case .save, .keepUnsaved, .reload, .reloadToSave, .findMore, .takeOver, .noteColumns, .keepViews:
        // Nobody else writes until the save that follows from a reading is done.
        defer { if effect == .reloadToSave { keeper.letGo() } }
        keeper.writer = StepWriter(author: state.workspace.author, day: state.desk.today)
        if let answer = perform(effect), let ending = run(state.handle(answer)) { return ending }
      }
    }
    return nil
  }

  /// A save of so many files is told while it runs, and can be stopped.
  private static var manyFiles: Int { 100 }

  private mutating func perform(_ effect: Effect) -> Input? {
    guard case .save(let batches) = effect, batches.contains(where: { $0.changes.count >= Self.manyFiles }) else {
      return keeper.perform(effect)
    }
    var (terminal, composer, shown, waiting) = (terminal, composer, state, waiting)
    var (told, isStopped, isGone) = (clock.milliseconds(), false, false)
    let (clock, isASCII) = (clock, isASCII)
    let answer = keeper.perform(effect) { written, count in
      // Keys are for what is seen, and nobody sees yet what they would be for: but Esc.
      while !isGone {
        let event = terminal.nextEvent(waitingMilliseconds: 0)
        if event == .timeout { break }
        switch event {
        case .key(.escape), .key(.control("c")): isStopped = true
        case .key, .paste, .pasteTooLong: break
        default:
          waiting.append(event)
          if case .hangUp = event { isGone = true }
        }
      }
      let now = clock.milliseconds()
      if now - told >= 100 {
        told = now
        _ = shown.handle(.writing(written, of: count))
        terminal.show(composer.compose(shown, size: terminal.size).frame, isASCII: isASCII)
      }
      return !isStopped
    }
    (self.terminal, self.composer, self.waiting) = (terminal, composer, waiting)
    return answer
  }
}

extension Terminal {
  /// Shows a frame, in ASCII alone if that is wanted.
  fileprivate mutating func show(_ frame: Frame, isASCII: Bool) {
    var frame = frame
    if isASCII { frame.canvas = frame.canvas.withASCIIGlyphs() }
    show(frame)
  }
}

/// Does what concerns the store, and answers.
package struct Keeper: Sendable {
  private var store: any NetworkStore
  private let unsaved: UnsavedEdits?
  private let left: [UnsavedEdits]
  private let columns: PastedColumns?, views: SavedViews?
  private var steps: StepLog?
  /// Texts that are being typed, and what a crash is to leave of them.
  private var typed: (drafts: [Draft], words: LastWords?) = ([], nil)
  /// Whether it was told that steps cannot be noted.
  private var hasToldOfSteps = false
  /// The edits in the state folder: those that were found there, and those kept from here.
  fileprivate var kept: [Kept] = []
  /// Who writes, and on which day.
  fileprivate var writer: StepWriter {
    get { store.writer }
    set { store.writer = newValue }
  }

  /// Where edits lie that are kept in the state folder.
  fileprivate func path(of kept: [Kept]) -> String? {
    guard let first = kept.first else { return nil }
    return ([unsaved].compactMap(\.self) + left).first { $0.origin == first.origin }?.path
  }

  /// Works over a store; edits that it cannot take go to the state folder, if there is one. In the
  /// places `left` other edits of the same network were found: what was decided about is removed there, nothing is added.
  /// In `steps` it notes what was done and undone, in `columns` what columns of pasted tables mean, in `views` tables
  /// that were saved under a name. `kept` was found in the state folder and is not in the state.
  package init(
    _ store: any NetworkStore, unsaved: UnsavedEdits? = nil, left: [UnsavedEdits] = [], steps: StepLog? = nil,
    columns: PastedColumns? = nil, views: SavedViews? = nil, kept: [Kept] = []
  ) {
    self.kept = kept
    (self.columns, self.views) = (columns, views)
    self.store = store
    self.unsaved = unsaved
    self.left = left
    self.steps = steps
  }

  /// What a crash is to leave of texts that are being typed; nil if there are none.
  mutating func lastWords(_ drafts: [Draft]) -> LastWords? {
    guard drafts != typed.drafts else { return typed.words }
    let words = drafts.isEmpty ? nil : unsaved?.lastWords(drafts)
    typed = (drafts, words.map { LastWords(path: $0.path, bytes: $0.bytes) })
    return typed.words
  }

  /// Gives back what memory reading needed on the way.
  func giveBack() { store.giveBack() }

  /// What columns of pasted tables were set to mean before; nil if nothing was.
  func recall() -> PasteMemory? {
    guard let lines = columns?.load(), !lines.isEmpty else { return nil }
    return PasteMemory(lines.map { PasteMemory.Line(headings: $0.headings, columns: $0.columns) })
  }

  /// Notes what the columns of a table mean, behind what other windows noted. To lose it costs a few keys: nothing is told.
  private func note(columns line: PasteMemory.Line) {
    guard let columns else { return }
    let others = columns.load().filter { $0.headings != line.headings }.suffix(PasteMemory.most - 1)
    do throws(SystemError) {
      try columns.keep(others + [PastedColumns.Line(headings: line.headings, columns: line.columns)])
    } catch {}
  }

  /// The tables that were saved under a name; nil if there are none.
  func savedViews(in network: Network) -> [ItemView]? {
    let found = views?.load().compactMap { ItemView($0, in: network) } ?? []
    return found.isEmpty ? nil : found
  }

  /// Keeps these views instead of those before. What is said of it where it cannot be done.
  fileprivate func keep(_ new: [ItemView]) -> Input? {
    guard let views else { return nil }
    do throws(SystemError) { return try views.keep(new.map(\.value)) ? nil : .viewsNotKept(views.path) } catch {
      return .viewsNotKept(views.path)
    }
  }

  /// Which steps of earlier sessions can be taken over; nil if there are none.
  func look() -> Input? {
    guard let found = steps?.look(), found.canUndo || found.canRedo else { return nil }
    return .stepsFound(canUndo: found.canUndo, canRedo: found.canRedo)
  }

  /// Notes what became of steps; returns what is to be told of it. That it cannot be noted is told once.
  mutating func note(_ notes: [StepNote]) -> Input? {
    guard !notes.isEmpty, steps != nil else { return nil }
    do throws(StepTrouble) { try steps?.write(notes) } catch {
      guard !hasToldOfSteps else { return nil }
      hasToldOfSteps = true
      return .stepTrouble([error])
    }
    let troubles = steps?.takeTroubles() ?? []
    return troubles.isEmpty ? nil : .stepTrouble(troubles)
  }

  /// Keeps exactly these edits. Those of the opened folder come first: an edit that moves there is in both places for a
  /// moment, and never in none.
  private mutating func keep(_ edits: [Kept]) throws(UnsavedFailure) {
    for place in [unsaved].compactMap(\.self) + left {
      let (now, before) = (edits.filter { $0.origin == place.origin }, kept.filter { $0.origin == place.origin })
      guard place.origin == nil || now != before else { continue }
      try place.keep(now, insteadOf: before)
      kept = kept.filter { $0.origin != place.origin } + now
    }
  }

  /// Does what is asked for; returns the answer for the state, nil if there is none. `goesOn` is asked for each of
  /// several files that are written together.
  mutating func perform(
    _ effect: Effect, goesOn: (_ written: Int, _ count: Int) -> Bool = { _, _ in true }
  ) -> Input? {
    switch effect {
    case .save(let batches):
      return .saved(store.save(batches, goesOn: goesOn).map { FailedSave($0.change.edits, $0.failure) })
    case .keepUnsaved(let edits):
      do throws(UnsavedFailure) { try keep(edits) } catch { return .notKept }
      return nil
    case .reload: return reload(store)
    case .reloadToSave:
      var locked = store
      // Without the lock the save may meet another change once more, and says so.
      do throws(SaveFailure) { try locked.takeLock() } catch {}
      let answer = reload(locked)
      if case .reloaded = answer {} else { locked.letGo() }
      return answer
    case .findMore(let objects):
      let more = objects.filter { store.holdsMore(than: $0.record, at: $0.address) }
      return .more(Set(more.map(\.address)))
    case .takeOver(let command, let isFresh):
      return .tookOver(steps?.takeOver() ?? EarlierSteps(), for: command, isFresh: isFresh)
    case .noteColumns(let line):
      note(columns: line)
      return nil
    case .keepViews(let views): return keep(views)
    case .begin, .nextTheme, .suspend, .leave: return nil
    }
  }

  /// Reads a store again, and works over what was read.
  private mutating func reload(_ store: any NetworkStore) -> Input {
    var fresh = store
    do throws(OpenFailure) {
      let network = try fresh.load()
      // A folder that cannot be read is not an empty one: the program keeps what it read before.
      if let problem = network.problemOfFolders { return .partlyReloaded(problem) }
      self.store = fresh
      return .reloaded(network)
    } catch { return .notReloaded }
  }

  /// Lets other programs write again.
  fileprivate mutating func letGo() { store.letGo() }
}
