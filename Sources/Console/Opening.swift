package import Language
package import SchoolNetwork
package import Store

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
}

extension Console {
  /// The folder of the network to read; nothing is made. For the sample it is the working copy if there is one, else
  /// the sample itself.
  package func folder(of place: StorePlace, _ language: Language) throws(Trouble) -> String {
    switch place {
    case .folder(let folder): return folder
    case .own:
      guard let own = places.own else { throw Trouble(language.noHome) }
      guard hasNetwork(own) else { throw Trouble(language.noOwnNetwork(own)) }
      return own
    case .sample:
      if let copy = places.sampleCopy, hasNetwork(copy) { return copy }
      guard let source = places.sampleSource(calls) else { throw Trouble(language.noSample) }
      return source
    }
  }

  /// The folder of the sample's working copy, which is made if there is none, under a store id of its own that `newID`
  /// draws.
  package func workingSample(_ language: Language, newID: () -> String) throws(Trouble) -> String {
    guard let copy = places.sampleCopy else { throw Trouble(language.noHome) }
    if hasNetwork(copy) { return copy }
    guard let source = places.sampleSource(calls) else { throw Trouble(language.noSample) }
    do throws(OpenFailure) {
      try StoreMaking.copy(from: source, to: copy, id: StoreID(newID()), calls: calls)
    } catch { throw Trouble(language.sentence(error, in: copy)) }
    return copy
  }

  /// The folder of the network that the screen opens: the same as for reading, but the sample is opened as a working
  /// copy, unless nothing may be written. Nil if the user has no network of their own yet: then the caller offers a
  /// choice.
  package func folderForScreen(_ options: Options, newID: () -> String) throws(Trouble) -> String? {
    switch options.store {
    case .sample where !options.isReadOnly: return try workingSample(options.language, newID: newID)
    case .own:
      guard let own = places.own else { throw Trouble(options.language.noHome) }
      return hasNetwork(own) ? own : nil
    case .sample, .folder: return try folder(of: options.store, options.language)
    }
  }

  /// Opens the network of an invocation for reading.
  package func open(_ options: Options) throws(Trouble) -> OpenedNetwork {
    let folder = try folder(of: options.store, options.language)
    var store = FolderStore(folder, isReadOnly: true, calls: calls)
    do throws(OpenFailure) {
      let network = try store.load()
      return OpenedNetwork(store: store, network: network)
    } catch { throw Trouble(options.language.sentence(error, in: folder)) }
  }

  /// Whether a folder is a network: whether it has a town file.
  package func hasNetwork(_ folder: String) -> Bool {
    Places.names(in: folder, calls)?.contains(StorePaths.town) ?? false
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
