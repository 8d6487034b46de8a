package import Language
package import SchoolNetwork
import Store
import Text
import Typing

/// Making a network: `kurator new`, and the first start of the screen.
extension Console {
  /// Makes a network in a new or empty folder: the town, and the risk factors and clusters that come along.
  func make(_ folder: String, town: String, _ options: Options) throws(Trouble) -> Outcome {
    let language = options.language
    guard !options.isReadOnly else { throw Trouble(language.newIsReadOnly) }
    let place = FieldPlace.all(of: RecordTable(Town.self)).first { $0.line.name == Town.name.name }
    let name = NFC.normalized(town).trimmed
    guard !name.isEmpty else { throw Trouble(language.townIsEmpty, misusing: .new, language) }
    let field = place?.typed ?? ""
    guard SafeText.isSafe(name) else { throw Trouble(refused: language.hasControls(field)) }
    guard name.count <= NetworkCheck.usualTitle else {
      throw Trouble(refused: language.isTooLong(field, name.count, most: NetworkCheck.usualTitle))
    }
    switch try ground(folder, language) {
    case .missing, .empty: break
    case .network: throw Trouble(refused: language.folderIsTaken(folder, isNetwork: true))
    case .others: throw Trouble(refused: language.folderIsTaken(folder, isNetwork: false))
    }
    var ids = options.seed.map { IDSource(seed: $0) } ?? .random()
    let made = try makeNetwork(in: folder, NewTown(name: name), &ids, language)
    return Outcome(
      output: language.networkMade(name, in: folder, factors: made.factors, clusters: made.clusters) + "\n")
  }

  /// What lies in a folder in which a network is to be made.
  enum Ground: Equatable {
    /// There is no such folder; nothing; a network; other files, by name.
    case missing, empty, network, others([String])
  }

  /// What lies in a folder. One that cannot be read is not taken for an empty one.
  func ground(_ folder: String, _ language: Language) throws(Trouble) -> Ground {
    do throws(SystemError) {
      let names = try calls.names(in: folder)
      return names.isEmpty ? .empty : names.contains(StorePaths.town) ? .network : .others(names)
    } catch {
      switch error.fault {
      case .notFound: return .missing
      case .notAFolder where isFile(folder): throw Trouble(language.notAFolder(folder))
      default: throw Trouble(language.cannotOpen(folder, error.fault))
      }
    }
  }

  /// The folder that a link leads to: what is made takes its place, and not that of the link.
  private func behindLinks(_ folder: String) -> String {
    do throws(SystemError) { return try calls.resolve(folder) } catch { return folder }
  }

  private func isFile(_ path: String) -> Bool {
    do throws(SystemError) { return try calls.status(of: path).isFile } catch { return false }
  }

  /// Makes a network with the factors and clusters that the program brings along, in the language of the one who makes
  /// it. Answers how many there are.
  @discardableResult
  package func makeNetwork(
    in folder: String, _ beginning: NewTown, _ ids: inout IDSource, _ language: Language
  ) throws(Trouble) -> (factors: Int, clusters: Int) {
    let zone = beginning.timeZone
    guard zone.isEmpty || RussianTimeZone(rawValue: zone) != nil || Surroundings.knows(timeZone: zone) else {
      throw Trouble(refused: language.noTimeZone(zone))
    }
    let (factors, clusters) = (language.standardFactors, language.standardClusters)
    let (town, school) = beginning.begun { ids.next($0) { _ in false } }
    do throws(OpenFailure) {
      try StoreMaking.makeOwn(
        in: behindLinks(folder), town, schools: [school].compactMap(\.self), factors: factors, clusters: clusters,
        calls: calls)
    } catch {
      guard case .system(let fault, _) = error else { throw Trouble(language.sentence(error, in: folder)) }
      throw Trouble(language.cannotMake(folder, fault))
    }
    return (factors.factors.count, clusters.clusters.count)
  }
}
