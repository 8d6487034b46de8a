import JSONText
package import SchoolNetwork

extension FolderStore {
  /// What was found while loading and what breaks a rule, with line and column, in the order of files and lines.
  package mutating func check(_ network: Network, _ surroundings: CheckSurroundings) -> [Problem] {
    var found = network.problems
    let findings = Dictionary(grouping: NetworkCheck.findings(in: network, surroundings), by: \.entity)
    for (entity, findings) in findings { found += problems(findings, in: entity) }
    return found.sorted {
      ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column)
    }
  }

  /// What was found in one entity, with line and column; without them where the file cannot be read any more.
  private func problems(_ findings: [Finding], in entity: EntityKey) -> [Problem] {
    let file = StorePaths.path(of: entity)
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try read(file) } catch { bytes = [] }
    guard !bytes.isEmpty else {
      return findings.map { Problem($0.kind, at: SourcePlace(file: file), entity: entity) }
    }
    let places = FieldPlaces.find(paths(of: findings, in: bytes), in: bytes, file: file)
    return zip(findings, places).map { Problem($0.kind, at: $1, entity: entity) }
  }

  /// The ways to findings; for an id that occurs twice, to its last place in the file.
  private func paths(of findings: [Finding], in bytes: [UInt8]) -> [[FieldFault.Step]] {
    let isAnyIDTwice = findings.contains { if case .idTwice = $0.kind { true } else { false } }
    var ids: [String: [FieldFault.Step]] = [:]
    if isAnyIDTwice {
      do throws(JSONFault) { try FieldValue(reading: bytes).notePaths(to: &ids, from: []) } catch {}  // To the root.
    }
    return findings.map { finding in
      guard case .idTwice(let id, _) = finding.kind else { return finding.path }
      return ids[id] ?? []
    }
  }
}

extension FieldValue {
  /// Notes the way to each member `id` by what it holds; of several that hold the same, to the last one.
  fileprivate func notePaths(to ids: inout [String: [FieldFault.Step]], from path: [FieldFault.Step]) {
    switch self {
    case .record(let members):
      if case .text(let id) = self[CommonField.id], isID(id) { ids[id] = path + [.member(CommonField.id)] }
      for member in members { member.value.notePaths(to: &ids, from: path + [.member(member.name)]) }
    case .list(let values):
      for (place, value) in values.enumerated() { value.notePaths(to: &ids, from: path + [.element(place)]) }
    case .notSet, .flag, .number, .text: break
    }
  }
}
