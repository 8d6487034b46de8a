import Language
import SchoolNetwork
import Text
import Typing

/// What the network holds already for a field of words: people, offices, places, kinds. They are looked for when they
/// are asked for, because that goes through all records.
struct KnownWords {
  /// More than anybody looks through.
  private static let most = 300

  private let network: Network
  private let language: Language

  init(_ network: Network, _ language: Language) { (self.network, self.language) = (network, language) }

  /// The values, each once, in the order of the alphabet; for a field that has names of its own these first.
  func words(for place: FieldPlace) -> [String] {
    var own: [String] = []
    switch place.line.kind {
    case .words: if place.table.key(place.line.name) == RecordTable.Key(Town.timeZone) { own = timeZones }
    case .choice(let names): own = names.map { language.said($0, of: place) }
    default: return []
    }
    var found: Set<String> = []
    for table in RecordTable.all where isAlike(table, place) { collect(place.line.name, of: table, into: &found) }
    if place.holdsPeople {
      // Everybody who has a name or an office anywhere.
      let fields = [Person.name.name, Person.role.name]
      for table in RecordTable.all where table.required.contains(where: { Set($0) == Set(fields) }) {
        for field in fields { collect(field, of: table, into: &found) }
      }
    }
    let others = found.subtracting(own).map { value in
      place.line.kind == .words ? value : language.said(value, of: place)
    }
    return own + Set(others).subtracting(own).sorted { Collation.Key($0) < Collation.Key($1) }
  }

  private var timeZones: [String] { RussianTimeZone.allCases.map(\.rawValue) }

  /// Whether the field of this name means the same in another table: both cannot be without the same fields, as all
  /// kinds of people, which have a name or an office.
  private func isAlike(_ table: RecordTable, _ place: FieldPlace) -> Bool {
    if table == place.table { return true }
    let group = place.table.required.first { $0.contains(place.line.name) }
    guard let group, group.count > 1 else { return false }
    return table.required.contains { Set($0) == Set(group) }
  }

  private func collect(_ field: String, of table: RecordTable, into found: inout Set<String>) {
    func look(in entities: [some Recorded]) {
      let ways = Entity.ways(from: entities, to: table)
      guard !ways.isEmpty else { return }
      for entity in entities where found.count < KnownWords.most {
        for way in ways { Entity.values(of: entity, way, field, into: &found) }
      }
    }
    look(in: [network.town])
    look(in: [network.riskCatalogue])
    look(in: [network.clusterCatalogue])
    look(in: network.schools)
    look(in: network.partnerships)
    look(in: network.templates)
  }

  /// Ways from an entity to the records of a table within it.
  private enum Entity {
    static func ways<One: Recorded>(from entities: [One], to table: RecordTable) -> [[String]] {
      ways(from: RecordTable(One.self), to: table)
    }

    private static func ways(from home: RecordTable, to table: RecordTable) -> [[String]] {
      (home == table ? [[]] : [])
        + home.fields.flatMap { line -> [[String]] in
          guard let inner = line.kind.table, line.keeper == nil else { return [] }
          return ways(from: inner, to: table).map { [line.name] + $0 }
        }
    }

    static func values<One: Recorded>(of entity: One, _ way: [String], _ field: String, into found: inout Set<String>) {
      // Only the field that leads there is made a value.
      let first = way.first ?? field
      guard let value = One.field(named: first)?.get(entity), value != .notSet else { return }
      collect(value, way.isEmpty ? [] : Array(way.dropFirst()) + [field], into: &found)
    }

    private static func collect(_ value: FieldValue, _ way: [String], into found: inout Set<String>) {
      for value in value.elements.isEmpty ? [value] : value.elements {
        guard let name = way.first else {
          if let text = value.text { found.insert(text) }
          continue
        }
        if value[School.deleted] == .notSet { collect(value[name], Array(way.dropFirst()), into: &found) }
      }
    }
  }
}

extension FieldPlace {
  /// Whether several people or offices are written in it, one after another.
  var holdsPeople: Bool { table.key(line.name) == RecordTable.Key(Visit.participants) }
}
