package import SchoolNetwork

/// What accepting a suggested donor creates. Nothing is changed here: the functions return a partnership, or edits of
/// one.
extension Network {
  /// The planned partnership in which a donor helps a school: with these risks, each once and in the order of the
  /// catalogue, and with a roadmap if one is given. Without risks it is about those topics of the donor that the
  /// catalogue links with live risks of the school; that covers nothing. ``acceptFaults(of:with:risks:)`` says why it
  /// may not be accepted; a school that does not exist has no name.
  package func acceptedPartnership(
    of supported: SchoolID, with donor: SchoolID, risks: [RiskFactorID], roadmap: Roadmap? = nil, id: PartnershipID
  ) -> Partnership {
    var partnership = Partnership()
    (partnership.schema, partnership.id, partnership.status) = (Town.schemaVersion, id, .known(.planned))
    partnership.supported = Reference(supported, store: store, home: store)
    partnership.donor = Reference(donor, store: store, home: store)
    partnership.supportedName = school(supported)?.name ?? ""
    partnership.donorName = school(donor)?.name ?? ""
    partnership.risks = inOrder(risks)
    partnership.topics = risks.isEmpty ? linkedTopics(of: donor, for: supported) : []
    partnership.roadmaps = roadmap.map { [$0] } ?? []
    return partnership
  }

  /// The edit that adds risks to those that a partnership covers, and puts all of them in the order of the catalogue;
  /// none if the partnership already names them all or does not exist.
  package func addingRisks(_ risks: [RiskFactorID], to id: PartnershipID) -> [Edit] {
    guard let partnership = partnership(id), !Set(risks).isSubset(of: partnership.risks) else { return [] }
    let all = inOrder(partnership.risks + risks)
    return [setting(Partnership.risks, to: all.fieldValue, at: Address(partnership.key))].compactMap(\.self)
  }

  /// The factors in the order of the catalogue, each once.
  private func inOrder(_ factors: [RiskFactorID]) -> [RiskFactorID] {
    Set(factors).sorted { stands($0, before: $1) }
  }

  /// The donor's topics that the catalogue links with live risks of the school, in the donor's words.
  func linkedTopics(of donor: SchoolID, for school: SchoolID) -> [String] {
    suggestion(for: school)?.donors.first { $0.donor == donor }?.topics.map(\.topic) ?? []
  }
}
