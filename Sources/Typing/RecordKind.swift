package import Language
package import SchoolNetwork

extension Network {
  /// The id that is meant where the word for the town may take the place of one.
  package func id(typed: String) -> String { typed == RecordKind.town ? store.text : typed }
}

/// A kind of record that can be added: all of them follow from the tables.
package struct RecordKind {
  /// Where records of a kind are: a list in objects of a table.
  package struct Home {
    /// The table of the object; the name of its list.
    package let table: RecordTable, list: String

    /// What `--in` may be the id of: the kind of that object, or the word for the town, or the id of a catalogue.
    package var name: String {
      switch table {
      case RecordTable(Town.self): RecordKind.town
      case RecordTable(RiskCatalogue.self): EntityKey.riskFactors.id
      case RecordTable(ClusterCatalogue.self): EntityKey.clusters.id
      default: table.kindName
      }
    }

    /// Whether a network has one such object, so that nobody has to name it.
    package var isOnly: Bool { EntityKind.allCases.contains { !$0.isOneOfMany && RecordTable.of($0) == table } }
  }

  /// The word for the town in place of an id.
  package static let town = "town"

  /// The table of its records.
  package let table: RecordTable
  /// The kind of its files; nil if its records are part of others.
  package let entity: EntityKind?
  /// Where its records are part of others.
  package let homes: [Home]

  /// Its name.
  package var name: String { table.kindName }

  /// All kinds, in the order of the tables.
  package static let all: [RecordKind] = {
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
  package static func named(_ typed: String, _ language: Language) throws(TypingFault) -> RecordKind {
    if let kind = all.first(where: { $0.name == typed }) { return kind }
    var names = all.map { (said: $0.name, meant: $0.name) }
    for spoken in Language.allCases { names += all.map { (said: spoken.kindWords($0.table), meant: $0.name) } }
    throw .mistyped(language.unknownKind(typed, nearest: Nearest.meant(by: typed, among: names)))
  }
}
