package import SchoolNetwork
package import Text

/// Names of schools where there may be too little room for them. What tells schools apart is never cut away; the whole
/// names are in the cards.
extension Language {
  /// The name of a school in at most so many columns, with a remark if it is closed.
  package func name(of school: SchoolID, in network: Network, columns: Int) -> String {
    fitting(TextRoom(columns: columns), [school], in: network) { $0[0] }
  }

  /// Words with the names of these schools, in their order; if the room is too small for all, the names are shortened
  /// first.
  package func fitting(
    _ room: TextRoom, _ schools: [SchoolID], in network: Network, _ words: ([String]) -> String
  ) -> String {
    let names = schools.map { id in
      network.school(id).map { $0.name.isEmpty ? unnamed : $0.name } ?? network.name(of: id)
    }
    let remarks = schools.map { id in network.school(id).map { remark(on: $0) } ?? "" }
    return network.fitting(room, names) { words(zip($0, remarks).map { $0 + $1 }) }
  }
}
