import Language
package import SchoolNetwork
import Screen
import Session
import Store
import ViewModels
import Workspace

/// A network in a folder that is filled by keys, and how it is held against its model.
package enum MadeByKeys {
  /// The program over a network in a folder, as a start opens it, and somebody at it.
  package static func typist(over folder: String, isCyrillic: Bool) -> CardTypist {
    var store = FolderStore(folder)
    guard let network = try? store.load() else { preconditionFailure("the network cannot be read") }
    var program = Program(
      terminal: Glass(Size(columns: 80, rows: 24)),
      state: Dashboard(
        network, today: Sample.today, language: .russian, author: "Озерова Т. М.", ids: IDSource(seed: 7)),
      keeper: Keeper(store), themes: ThemeCycle([.dark], startingWith: "dark"), clock: .stopped(at: Sample.today))
    program.show()
    return CardTypist(program, isCyrillic: isCyrillic)
  }

  /// The network as the files of a folder have it.
  package static func network(in folder: String) -> Network {
    var store = FolderStore(folder, isReadOnly: true)
    guard let network = try? store.load() else { preconditionFailure("the network cannot be read") }
    return network
  }

  /// Where a network differs from its model, a line each. `old` has the ids of the model by the new ones; what the
  /// program writes itself is left out.
  package static func differences(_ made: Network, from model: Network, _ old: [String: String]) -> [String] {
    var found: [String] = []
    var records = entities(of: made).map { key, record in
      (
        key: EntityKey(key.kind, old[key.id] ?? key.id),
        record: record.withoutKept(by: .of(key.kind)) { old[$0] ?? $0 }
      )
    }
    for (key, record) in entities(of: model) {
      guard let place = records.firstIndex(where: { $0.key == key }) else {
        found.append("\(key.kind) \(key.id) was not made")
        continue
      }
      let again = records.remove(at: place).record
      let wanted = record.withoutKept(by: .of(key.kind))
      found += differences(again, wanted, "\(key.kind) \(key.id)")
    }
    return found + records.map { "\($0.key.kind) \($0.key.id) is too much" }
  }

  /// The ids of a model by those of a network that was made after it. Schools are known by their names, partnerships by
  /// their schools, templates by their names, records of lists by their places.
  package static func ids(of made: Network, as model: Network) -> [String: String] {
    var ids: [String: String] = [:]
    func pair(_ one: FieldValue, _ other: FieldValue) {
      if let id = one[CommonField.id].text, let old = other[CommonField.id].text { ids[id] = old }
      guard case .record(let members) = one else { return }
      for member in members {
        for (inner, model) in zip(member.value.listed, other[member.name].listed) { pair(inner, model) }
      }
    }
    for school in made.schools {
      if let same = model.schools.first(where: { $0.name == school.name }) { pair(school.fieldValue, same.fieldValue) }
    }
    func sides(_ partnership: Partnership, _ network: Network) -> [String] {
      [network.supportedName(partnership), network.donorName(partnership)]
    }
    for partnership in made.partnerships {
      let same = model.partnerships.first { sides($0, model) == sides(partnership, made) }
      if let same { pair(partnership.fieldValue, same.fieldValue) }
    }
    for template in made.templates {
      let same = model.templates.first { $0.name == template.name }
      if let same { pair(template.fieldValue, same.fieldValue) }
    }
    pair(made.riskCatalogue.fieldValue, model.riskCatalogue.fieldValue)
    pair(made.clusterCatalogue.fieldValue, model.clusterCatalogue.fieldValue)
    pair(made.town.fieldValue, model.town.fieldValue)
    return ids
  }

  private static func entities(of network: Network) -> [(key: EntityKey, record: FieldValue)] {
    let catalogues: [(EntityKey, FieldValue)] = [
      (EntityKey(.town, ""), network.town.fieldValue), (.riskFactors, network.riskCatalogue.fieldValue),
      (.clusters, network.clusterCatalogue.fieldValue),
    ]
    let schools = network.schools.map { (EntityKey(.school, $0.id.text), $0.fieldValue) }
    let partnerships = network.partnerships.map { (EntityKey(.partnership, $0.id.text), $0.fieldValue) }
    let templates = network.templates.map { (EntityKey(.template, $0.id.text), $0.fieldValue) }
    return catalogues + schools + partnerships + templates
  }

  private static func differences(_ made: FieldValue, _ model: FieldValue, _ path: String) -> [String] {
    guard made != model else { return [] }
    switch (made, model) {
    case (.record(let one), .record(let other)):
      var names = one.map(\.name)
      names += other.map(\.name).filter { !names.contains($0) }
      return names.flatMap { differences(made[$0], model[$0], path + "." + $0) }
    case (.list(let one), .list(let other)) where one.count == other.count:
      return zip(one, other).enumerated().flatMap { differences($1.0, $1.1, path + "[\($0)]") }
    default: return [String("\(path): \(made) in place of \(model)".prefix(300))]
    }
  }
}
