/// An object that people know by its name.
package protocol NamedObject: Listed {
  /// The name; empty while not set.
  var name: String { get }
}

extension School: NamedObject {}
extension Cluster: NamedObject {}
extension RiskFactor: NamedObject {}

extension NamedObject {
  /// The name; the id while no name is set.
  package var nameOrID: String { name.isEmpty ? listID : name }
}

extension RoadmapTemplate {
  /// The name; the id while no name is set.
  package var nameOrID: String { name.isEmpty ? id.text : name }
}

extension School {
  /// Its name, other spellings of it and the names it had before.
  package var allNames: [String] { [name] + variants + formerNames.map(\.name) }
}

/// What to call the things that ids and references point to. The id itself is the last resort everywhere.
extension Network {
  /// The name of a school of this network, else its id.
  package func name(of school: SchoolID) -> String { place(of: school).map { schools[$0].nameOrID } ?? school.text }

  /// The name of the school a reference points to: as it is called now, else as it is written beside the reference.
  package func name(of reference: Reference, beside name: String) -> String {
    if let place = place(of: reference), !schools[place].name.isEmpty { return schools[place].name }
    return name.isEmpty ? reference.text : name
  }

  /// The name of a partnership's donor.
  package func donorName(_ partnership: Partnership) -> String {
    name(of: partnership.donor, beside: partnership.donorName)
  }

  /// The name of the school that a partnership supports.
  package func supportedName(_ partnership: Partnership) -> String {
    name(of: partnership.supported, beside: partnership.supportedName)
  }

  /// The whole name of a factor, else its id.
  package func factorName(_ factor: RiskFactorID) -> String { riskFactor(factor)?.nameOrID ?? factor.text }

  /// The short name of a factor, else the whole one, else its id.
  package func factorShortName(_ factor: RiskFactorID) -> String {
    guard let known = riskFactor(factor) else { return factor.text }
    return known.shortName.isEmpty ? known.nameOrID : known.shortName
  }

  /// The name of a cluster, else its id.
  package func clusterName(_ cluster: ClusterID) -> String {
    clusters.first { $0.id == cluster }?.nameOrID ?? cluster.text
  }
}
