package import SchoolNetwork

/// What accepting a suggested donor makes. Nothing is changed here: a partnership, or edits of one, are handed out.
extension Network {
  /// The planned partnership in which a donor is to help a school: with these risks, in the order of the catalogue and
  /// each once, and with a roadmap where one is given. Without risks it is about the donor's topics that the catalogue
  /// links with live risks of the school; that covers nothing. What stands against it, ``acceptFaults(of:with:risks:)``
  /// tells; a school that is not there has no name.
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

  /// The edit that adds risks to what a partnership covers, all then in the order of the catalogue; none where it names
  /// them all already, or is not there.
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
