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
    let names: [String]
    do throws(SystemError) { names = try calls.names(in: folder) } catch {
      guard error.fault == .notFound else { throw Trouble(language.cannotOpen(folder, error.fault)) }
      names = []
    }
    guard names.isEmpty else {
      throw Trouble(refused: language.folderIsTaken(folder, isNetwork: names.contains(StorePaths.town)))
    }
    var ids = options.seed.map { IDSource(seed: $0) } ?? .random()
    let made = try makeNetwork(in: folder, town: name, &ids, language)
    return Outcome(
      output: language.networkMade(name, in: folder, factors: made.factors, clusters: made.clusters) + "\n")
  }

  /// Makes a network with the factors and clusters that the program brings along, in the language of the one who makes
  /// it. Answers how many there are.
  @discardableResult
  package func makeNetwork(
    in folder: String, town: String = "", _ ids: inout IDSource, _ language: Language
  ) throws(Trouble) -> (factors: Int, clusters: Int) {
    let (factors, clusters) = (language.standardFactors, language.standardClusters)
    do throws(OpenFailure) {
      try StoreMaking.makeOwn(
        in: folder, id: StoreID(ids.next("net") { _ in false }), town: town, factors: factors, clusters: clusters,
        calls: calls)
    } catch { throw Trouble(language.sentence(error, in: folder)) }
    return (factors.factors.count, clusters.clusters.count)
  }
}
