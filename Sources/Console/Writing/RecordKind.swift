import Language
import SchoolNetwork

extension Network {
  /// The id that is meant where the word for the town may take the place of one.
  func id(typed: String) -> String { typed == RecordKind.town ? store.text : typed }
}

/// A kind of record that can be added: all of them follow from the tables.
struct RecordKind {
  /// Where records of a kind are: a list in objects of a table.
  struct Home {
    let table: RecordTable
    let list: String

    /// What `--in` may be the id of: the kind of that object, or the word for the town, or the id of a catalogue.
    var name: String {
      switch table {
      case RecordTable(Town.self): RecordKind.town
      case RecordTable(RiskCatalogue.self): EntityKey.riskFactors.id
      case RecordTable(ClusterCatalogue.self): EntityKey.clusters.id
      default: table.kindName
      }
    }

    /// Whether a network has one such object, so that nobody has to name it.
    var isOnly: Bool { EntityKind.allCases.contains { !$0.isOneOfMany && RecordTable.of($0) == table } }
  }

  /// The word for the town in place of an id.
  static let town = "town"

  /// The table of its records.
  let table: RecordTable
  /// The kind of its files; nil if its records are part of others.
  let entity: EntityKind?
  /// Where its records are part of others.
  let homes: [Home]

  /// Its name.
  var name: String { table.kindName }

  /// All kinds, in the order of the tables.
  static let all: [RecordKind] = {
    let tables = RecordTable.all
    let entities = EntityKind.allCases.filter(\.isOneOfMany)
    return tables.compactMap { table in
      let homes = tables.flatMap { home in
        home.fields.filter { $0.kind == .records(table) }.map { Home(table: home, list: $0.name) }
      }
      let entity = entities.first { RecordTable.of($0) == table }
      return homes.isEmpty && entity == nil ? nil : RecordKind(table: table, entity: entity, homes: homes)
    }
  }()

  /// The kind of this name. A name that is none is told with the nearest one.
  static func named(_ typed: String, for command: CommandName, _ language: Language) throws(Trouble) -> RecordKind {
    if let kind = all.first(where: { $0.name == typed }) { return kind }
    var names = all.map { (said: $0.name, meant: $0.name) }
    for spoken in Language.allCases { names += all.map { (said: spoken.kindWords($0.table), meant: $0.name) } }
    throw Trouble(
      language.unknownKind(typed, nearest: Nearest.meant(by: typed, among: names)), misusing: command, language)
  }
}
