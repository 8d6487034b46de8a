package import Language
package import SchoolNetwork
package import Store
import Typing

/// Why a command could not be carried out, worded, and the exit code that goes with it.
package struct Trouble: Error, Equatable, Sendable {
  /// What is wrong and what to do.
  package let sentence: String
  /// The exit code.
  package let exitCode: Int32

  /// Something in the way; without another code, the network cannot be opened.
  package init(_ sentence: String, exitCode: Int32 = ExitCode.unreadable) {
    self.sentence = sentence
    self.exitCode = exitCode
  }
}

/// A network that was opened.
package struct OpenedNetwork: Sendable {
  /// The store it came from.
  package var store: FolderStore
  /// The network.
  package var network: Network

  /// Which of its folders could not be read, a sentence each.
  func unreadFolders(_ language: Language) -> [String] {
    StorePaths.folders.compactMap { network.unreadFolders[$0.kind] }.map {
      language.folderUnread($0, in: store.folder)
    }
  }

  /// What of it could not be read, a sentence each: its folders, and its files, the first of them by name.
  func unread(_ language: Language) -> [String] {
    let files = network.unreadable
    guard !files.isEmpty else { return unreadFolders(language) }
    return unreadFolders(language) + [language.unreadableNote(files.count)]
      + files.prefix(OpenedNetwork.mostFiles).map { language.words(for: $0.problem, in: network, folder: store.folder) }
  }

  /// How many files are told of by name.
  private static let mostFiles = 5

  /// That no record has this id, as far as the network could be read. Where it is the name of a school, the id of that
  /// is told.
  func noSuchID(_ id: String, _ language: Language) -> String {
    let names = SchoolNames(network)
    let called = names.schools(called: id)
    // What may be an id is taken for one.
    if !isID(id), let school = called.count == 1 ? called[0] : called.isEmpty ? names.trashedSchool(called: id) : nil {
      return language.isNameOfSchool(id, school.id.text)
    }
    return network.unreadable.isEmpty ? language.noSuchID(id) : language.noSuchIDRead(id, network.unreadable.count)
  }

  /// Why nothing can be said of who could help; nil if it can.
  func donorsUnknown(_ language: Language) -> Trouble? {
    guard network.unread.hidesDonors else { return nil }
    return Trouble(language.donorsUnknown(network, onScreen: false), exitCode: ExitCode.found)
  }

  /// Why nothing can be answered: schools or partnerships could not be read, on which nearly everything rests.
  func notWhole(_ language: Language) -> Trouble? {
    guard network.unreadFolders[.school] != nil || network.unreadFolders[.partnership] != nil else { return nil }
    return Trouble(unreadFolders(language).joined(separator: "\n"), exitCode: ExitCode.found)
  }
}

/// What the screen begins with.
package enum Start: Equatable, Sendable {
  /// The network in this folder.
  case network(String)
  /// In this folder there is none yet. `isOwn`: it is the place of the user's own; `isThere`: the folder is there, empty.
  case none(String, isOwn: Bool, isThere: Bool)
}

extension Console {
  /// The folder of the network to read; nothing is made. For the sample it is the working copy if there is one, else
  /// the sample itself.
  package func folder(of place: StorePlace, _ language: Language) throws(Trouble) -> String {
    switch place {
    case .folder(let folder): return folder
    case .own:
      guard let own = places.own else { throw Trouble(language.noHome) }
      guard try hasNetwork(own, language) else { throw Trouble(language.noOwnNetwork(own)) }
      return own
    case .sample:
      if let copy = places.sampleCopy, try hasNetwork(copy, language) { return copy }
      return try sampleSource(language)
    }
  }

  private func sampleSource(_ language: Language) throws(Trouble) -> String {
    do throws(OpenFailure) { if let source = try places.sampleSource(calls) { return source } } catch {
      throw Trouble(language.sentence(error, in: ""))
    }
    throw Trouble(language.noSample)
  }

  /// The folder of the sample's working copy, which is made if there is none, under a store id of its own that `newID`
  /// draws.
  package func workingSample(_ language: Language, newID: () -> String) throws(Trouble) -> String {
    guard let copy = places.sampleCopy else { throw Trouble(language.noHome) }
    if try hasNetwork(copy, language) { return copy }
    let source = try sampleSource(language)
    do throws(OpenFailure) {
      try StoreMaking.copy(from: source, to: copy, id: StoreID(newID()), calls: calls)
    } catch { throw Trouble(language.sentence(error, in: copy)) }
    return copy
  }

  /// What the screen begins with: the same network as for reading, but the sample is opened as a working copy, unless
  /// nothing may be written. Where there is no network yet, one can be made if the folder is missing or empty.
  package func start(_ options: Options, newID: () -> String) throws(Trouble) -> Start {
    let language = options.language
    switch options.store {
    case .sample where !options.isReadOnly: return .network(try workingSample(language, newID: newID))
    case .sample: return .network(try folder(of: .sample, language))
    case .own:
      guard let own = places.own else { throw Trouble(language.noHome) }
      return try start(in: own, isOwn: true, options)
    case .folder(let folder): return try start(in: folder, isOwn: false, options)
    }
  }

  private func start(in folder: String, isOwn: Bool, _ options: Options) throws(Trouble) -> Start {
    let language = options.language
    let ground = try ground(folder, language)
    switch ground {
    case .network: return .network(folder)
    case .others(let names): throw Trouble(language.folderHasOthers(folder, names))
    case .missing, .empty: break
    }
    guard !options.isReadOnly else { throw Trouble(language.noNetworkToRead(folder, isOwn: isOwn)) }
    let path = whole(folder)
    if let above = try closed(above: path, language) { throw Trouble(language.cannotMake(folder, in: above)) }
    return .none(path, isOwn: isOwn, isThere: ground == .empty)
  }

  /// A folder's path from the root: what is asked about is named as a whole.
  private func whole(_ folder: String) -> String {
    guard !folder.hasPrefix("/") else { return folder }
    do throws(SystemError) {
      let here = try calls.resolve(".")
      return (here == "/" ? "" : here) + "/" + folder
    } catch { return folder }
  }

  /// The folder above a new one in which nothing can be made; nil if the new one can.
  private func closed(above path: String, _ language: Language) throws(Trouble) -> String? {
    var above = path.parentFolder
    while true {
      do throws(SystemError) { return try calls.mayWrite(in: above) ? nil : above } catch {
        guard error.fault == .notFound, above.parentFolder != above else {
          throw Trouble(language.cannotMake(path, error.fault))
        }
        above = above.parentFolder
      }
    }
  }

  /// Opens the network of an invocation for reading. `isWhole`: only where schools and partnerships could be read.
  package func open(_ options: Options, isWhole: Bool = true) throws(Trouble) -> OpenedNetwork {
    let folder = try folder(of: options.store, options.language)
    // A step that a program left in the middle is finished by reading commands too.
    var store = FolderStore(folder, isReadOnly: true, finishesSteps: !options.isReadOnly, calls: calls)
    let opened: OpenedNetwork
    do throws(OpenFailure) {
      let network = try store.load()
      opened = OpenedNetwork(store: store, network: network)
    } catch { throw Trouble(options.language.sentence(error, in: folder)) }
    met.note(opened.network.metSteps, in: opened.network, options.language)
    if isWhole, let trouble = opened.notWhole(options.language) { throw trouble }
    return opened
  }

  /// Whether a folder is a network: whether it has a town file. One that cannot be read is not taken for none.
  package func hasNetwork(_ folder: String, _ language: Language) throws(Trouble) -> Bool {
    do throws(SystemError) { return try calls.names(in: folder).contains(StorePaths.town) } catch {
      guard error.fault == .notFound else { throw Trouble(language.cannotOpen(folder, error.fault)) }
      return false
    }
  }
}

extension Language {
  /// Why a network could not be opened.
  package func sentence(_ failure: OpenFailure, in folder: String) -> String {
    switch failure {
    case .noStore(let folder): noStore(folder)
    case .notAFolder(let path): notAFolder(path)
    case .noTownFile(let folder): noTownFile(folder)
    case .system(let fault, let path): cannotOpen(path, fault)
    case .unreadable(let problem): townUnreadable(problem, in: folder)
    }
  }
}
