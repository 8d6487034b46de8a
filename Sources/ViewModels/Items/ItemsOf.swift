import Deadlines
import Items
import SchoolNetwork
import Tables

/// Which items belong to what a row is about.
extension Subject {
  /// Of a roadmap its own, of a risk of a school those of both.
  func items(_ network: Network) -> [ItemCondition] {
    if let roadmap { return [ItemCondition(.roadmap(roadmap))] }
    if let school, let factor { return [ItemCondition(network.itemsOf(school)), ItemCondition(.risk(factor))] }
    if let item { return [ItemCondition(.roadmap(item.roadmap))] }
    if let partnership { return [ItemCondition(.partnership(partnership))] }
    return (school.map { [ItemCondition(network.itemsOf($0))] } ?? [])
      + (factor.map { [ItemCondition(.risk($0))] } ?? [])
  }
}

extension Network {
  /// The items of a school: those of its roadmaps; of one that is only a donor those in which it helps.
  fileprivate func itemsOf(_ school: SchoolID) -> ItemValue {
    let isDonor = partnerships(supporting: school).isEmpty && !partnerships(withDonor: school).isEmpty
    return isDonor ? .donor(reference(to: school)) : .school(reference(to: school))
  }

  /// A school of the network, as partnerships name it.
  func reference(to school: SchoolID) -> Reference { Reference(school, store: store, home: store) }

  /// The schools of a cluster.
  func schools(in cluster: ClusterID, _ year: SchoolYear) -> [SchoolID] {
    schoolsByName.filter { school in clusters(of: school, in: year).contains { $0.id == cluster } }.map(\.id)
  }
}

extension ItemCondition {
  /// Items with one of these values; nil if there are none.
  init?(_ values: [ItemValue]) {
    guard let first = values.first else { return nil }
    self.init(first)
    for value in values.dropFirst() { add(value) }
  }

  /// Items of roadmaps of these schools; none where there are no schools.
  static func of(_ schools: [SchoolID], _ network: Network) -> [ItemCondition] {
    ItemCondition(schools.map { .school(network.reference(to: $0)) }).map { [$0] } ?? []
  }
}
