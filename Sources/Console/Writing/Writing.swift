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

/// The one way of commands into the files: the same edits, the same workspace and the same store as on the screen.
extension Console {
  /// How often a command is tried, however long each time takes, where others write to the same file all the while.
  private static let fewestTries = 20

  /// Reads the network, edits it and saves.
  func writing(
    _ options: Options, _ edits: (OpenedNetwork, inout Workspace) throws(Trouble) -> Written
  ) throws(Trouble) -> Outcome {
    try trying(options) { (folder, ids, isAlone) throws(Trouble) in
      try write(in: folder, ids, options, isAlone: isAlone, edits)
    }
  }

  /// Writes into a folder. Where somebody else wrote to a file after it was read, their version is read and it is written
  /// again: for two seconds, and on a busy machine twenty times. From the second time on it is to be alone.
  func trying(
    _ options: Options,
    _ write: (String, IDSource, _ isAlone: Bool) throws(Trouble) -> (outcome: Outcome, failure: SaveFailure?)
  ) throws(Trouble) -> Outcome {
    let language = options.language
    guard !options.isReadOnly else { throw Trouble(language.storeIsReadOnly) }
    var ids = options.seed.map { IDSource(seed: $0) } ?? .random()
    let folder = try folderForWriting(options, &ids)
    let start = ContinuousClock.now
    var (waited, tries): (Int32, Int) = (0, 0)
    while true {
      tries += 1
      let (outcome, failure) = try write(folder, ids, tries > 1)
      guard let failure else { return outcome }
      let isTime = waited < 2000 && start.duration(to: .now) < .seconds(2)
      guard failure.asksToRead, isTime || tries < Console.fewestTries else {
        throw Trouble(language.sentence(failure, onScreen: false))
      }
      calls.pause(milliseconds: 20)
      waited += 20
    }
  }

  /// Reads the network, edits and saves, once. `isAlone`: no other program writes between reading and saving.
  private func write(
    in folder: String, _ ids: IDSource, _ options: Options, isAlone: Bool,
    _ edits: (OpenedNetwork, inout Workspace) throws(Trouble) -> Written
  ) throws(Trouble) -> (outcome: Outcome, failure: SaveFailure?) {
    let language = options.language
    var store = FolderStore(folder, calls: calls)
    defer { store.letGo() }
    if isAlone {
      do throws(SaveFailure) { try store.takeLock() } catch { return (Outcome(), error) }
    }
    let network: Network
    do throws(OpenFailure) { network = try store.load() } catch { throw Trouble(language.sentence(error, in: folder)) }
    let opened = OpenedNetwork(store: store, network: network)
    met.note(network.metSteps, in: network, language)
    if let trouble = opened.notWhole(language) { throw trouble }
    var workspace = Workspace(network, author: author(), ids: ids)
    workspace.authorship.day = day(options, in: network)
    store.writer = StepWriter(author: workspace.author, day: day(options, in: network))
    let written = try edits(opened, &workspace)
    guard !written.edits.isEmpty else { return (written.outcome(nil, network), nil) }
    let description: EditDescription
    let keeping: Keeping
    do throws(Refusal) { (description, keeping) = try workspace.apply(written.edits) } catch {
      throw Trouble(language.sentence(error, in: network, onScreen: false), refusal: error)
    }
    var log = stepLog(network, in: folder)
    let (failure, told) = keep(keeping, of: &workspace, in: &store, noting: &log, language)
    var outcome = written.outcome(description, workspace.network)
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
