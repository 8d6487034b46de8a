import Language
import SchoolNetwork
import Store
import Workspace

/// What a command wants to write, and what it says when that is done.
struct Written {
  /// The edits; none: nothing is written.
  let edits: [Edit]
  /// What is said, by what the step did and the network behind it.
  let outcome: (EditDescription?, Network) -> Outcome

  /// Edits, and what is said of them.
  init(_ edits: [Edit], _ outcome: @escaping (EditDescription?, Network) -> Outcome) {
    self.edits = edits
    self.outcome = outcome
  }
}

/// A network that a command has opened to write to it.
struct WritableNetwork {
  /// As it was read.
  let opened: OpenedNetwork
  /// Where it is saved.
  var store: FolderStore
  /// In which it is edited.
  var workspace: Workspace
  /// Where the step is noted; nil while no home is known.
  var log: StepLog?
}

/// The one way of commands into the files: the same edits, the same workspace and the same store as on the screen.
extension Console {
  /// How often a command is tried, however long each time takes, where others write to the same file all the while.
  private static let fewestTries = 20

  /// Reads the network, edits it and saves. `makesFiles`: what is made is a file of its own, so that no file tells that
  /// another program makes the same; then nobody else writes from the reading on.
  func writing(
    _ options: Options, makesFiles: Bool = false, _ edits: (OpenedNetwork, inout Workspace) throws(Trouble) -> Written
  ) throws(Trouble) -> Outcome {
    try trying(options, isAlone: makesFiles) { (network) throws(Trouble) in try write(to: &network, options, edits) }
  }

  /// Opens the network and writes. Where somebody else wrote to a file after it was read, their version is read and it is
  /// written again: for two seconds, and on a busy machine twenty times. From the second time on it is to be alone, or
  /// from the first one.
  func trying(
    _ options: Options, isAlone: Bool = false,
    _ write: (inout WritableNetwork) throws(Trouble) -> (outcome: Outcome, failure: SaveFailure?)
  ) throws(Trouble) -> Outcome {
    let language = options.language
    guard !options.isReadOnly else { throw Trouble(language.storeIsReadOnly) }
    var ids = options.seed.map { IDSource(seed: $0) } ?? .random()
    let folder = try folderForWriting(options, &ids)
    let start = ContinuousClock.now
    var (waited, tries): (Int32, Int) = (0, 0)
    while true {
      tries += 1
      let (outcome, failure) = try once(in: folder, ids, options, isAlone: isAlone || tries > 1, write)
      guard let failure else { return outcome }
      let isTime = waited < 2000 && start.duration(to: .now) < .seconds(2)
      guard failure.asksToRead, isTime || tries < Console.fewestTries else {
        throw Trouble(language.sentence(failure, onScreen: false))
      }
      calls.pause(milliseconds: 20)
      waited += 20
    }
  }

  /// Opens the network and writes, once. `isAlone`: no other program writes between reading and saving.
  private func once(
    in folder: String, _ ids: IDSource, _ options: Options, isAlone: Bool,
    _ write: (inout WritableNetwork) throws(Trouble) -> (outcome: Outcome, failure: SaveFailure?)
  ) throws(Trouble) -> (outcome: Outcome, failure: SaveFailure?) {
    var store = FolderStore(folder, calls: calls)
    if isAlone {
      do throws(SaveFailure) { try store.takeLock() } catch { return (Outcome(), error) }
    }
    var network: WritableNetwork
    do throws(Trouble) { network = try open(&store, ids, options) } catch {
      store.letGo()
      throw error
    }
    // A save may let the lock go itself, and its store alone knows that.
    defer { network.store.letGo() }
    return try write(&network)
  }

  /// Reads the network of a store, to write to it.
  private func open(
    _ store: inout FolderStore, _ ids: IDSource, _ options: Options
  ) throws(Trouble) -> WritableNetwork {
    let language = options.language
    let network: Network
    do throws(OpenFailure) { network = try store.load() } catch {
      throw Trouble(language.sentence(error, in: store.folder))
    }
    let opened = OpenedNetwork(store: store, network: network)
    met.note(network.metSteps, in: network, language)
    if let trouble = opened.notWhole(language) { throw trouble }
    let author = author()
    store.writer = StepWriter(author: author, day: day(options, in: network))
    var workspace = Workspace(network, author: author, ids: ids)
    workspace.authorship.day = day(options, in: network)
    return WritableNetwork(
      opened: opened, store: store, workspace: workspace, log: stepLog(network, in: store.folder))
  }

  /// Edits and saves, once.
  private func write(
    to network: inout WritableNetwork, _ options: Options,
    _ edits: (OpenedNetwork, inout Workspace) throws(Trouble) -> Written
  ) throws(Trouble) -> (outcome: Outcome, failure: SaveFailure?) {
    let language = options.language
    let (opened, before) = (network.opened, network.opened.network)
    let written = try edits(opened, &network.workspace)
    guard !written.edits.isEmpty else { return (written.outcome(nil, before), nil) }
    let description: EditDescription
    let keeping: Keeping
    do throws(Refusal) { (description, keeping) = try network.workspace.apply(written.edits) } catch {
      throw Trouble(language.sentence(error, in: before, onScreen: false), refusal: error)
    }
    let (failure, told) = keep(keeping, in: &network, language)
    var outcome = written.outcome(description, network.workspace.network)
    outcome.errors += told
    return (outcome, failure)
  }

  /// The same folder as for reading; for the sample it is the working copy, which is made if there is none.
  private func folderForWriting(_ options: Options, _ ids: inout IDSource) throws(Trouble) -> String {
    guard options.store == .sample else { return try folder(of: options.store, options.language) }
    // The copy's id is drawn from a copy of the source, so that new ids do not depend on whether the folder existed.
    var drawing = ids
    return try workingSample(options.language) { drawing.next("sample") { _ in false } }
  }
}

extension Trouble {
  /// Edits that are refused: what does not fit the network is found, what may not be written is not.
  fileprivate init(_ sentence: String, refusal: Refusal) {
    switch refusal {
    case .fault, .passedOver: self.init(sentence, exitCode: ExitCode.found)
    case .readOnly, .sealed: self.init(sentence)
    }
  }

  /// Something that was typed wrong, with the help that says more.
  init(_ sentence: String, misusing command: CommandName, _ language: Language) {
    self.init(
      sentence + "\n" + language.seeHelp("kurator help \(command.rawValue)"), exitCode: ExitCode.usage)
  }

  /// Something that is refused, though it was typed right.
  init(refused sentence: String) { self.init(sentence, exitCode: ExitCode.found) }
}
