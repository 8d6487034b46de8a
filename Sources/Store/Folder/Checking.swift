import JSONText
package import SchoolNetwork

extension FolderStore {
  /// What was found while loading and what breaks a rule, with line and column, in the order of files and lines.
  package mutating func check(_ network: Network) -> [Problem] {
    var texts: [EntityKey: [UInt8]] = [:]
    var found = network.problems
    for finding in NetworkCheck.findings(in: network) {
      let file = StorePaths.path(of: finding.entity)
      if texts[finding.entity] == nil {
        do throws(ReadFailure) { texts[finding.entity] = try read(file) } catch { texts[finding.entity] = [] }
      }
      var place = SourcePlace(file: file)
      if let bytes = texts[finding.entity], !bytes.isEmpty {
        place = FieldPlace.find(path(of: finding, in: bytes), in: bytes, file: file)
      }
      found.append(Problem(finding.kind, at: place, entity: finding.entity))
    }
    return found.sorted {
      ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column)
    }
  }

  /// The way to a finding; for an id that occurs twice, to its last place in the file.
  private func path(of finding: Finding, in bytes: [UInt8]) -> [FieldFault.Step] {
    guard case .idTwice(let id, _) = finding.kind else { return finding.path }
    do throws(JSONFault) { return try FieldValue(reading: bytes).lastPath(toID: id) ?? [] } catch { return [] }
  }
}

extension FieldValue {
  /// The way to the last member `id` that holds this id.
  fileprivate func lastPath(toID id: String) -> [FieldFault.Step]? {
    switch self {
    case .record(let members):
      for member in members.reversed() {
        if let path = member.value.lastPath(toID: id) { return [.member(member.name)] + path }
      }
      return self[CommonField.id] == .text(id) ? [.member(CommonField.id)] : nil
    case .list(let values):
      for (place, value) in values.enumerated().reversed() {
        if let path = value.lastPath(toID: id) { return [.element(place)] + path }
      }
      return nil
    case .notSet, .flag, .number, .text: return nil
    }
  }
}
