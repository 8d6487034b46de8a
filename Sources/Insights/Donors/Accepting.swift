package import Deadlines
package import SchoolNetwork

/// Why a suggested donor cannot be accepted for a school.
package enum AcceptFault: Equatable, Sendable {
  /// The school or donor is not in the network, or its file cannot be read; it is in the trash; it is closed.
  case notThere(SchoolID), inTrash(SchoolID), closed(SchoolID)
  /// The donor is the school itself.
  case withItself
  /// They have an unfinished partnership already: risks can be added to that one.
  case partnersAlready(PartnershipID)
  /// A school, a partnership or the risk factors cannot be read: it is not known who helps whom already.
  case unread
  /// None of the risks is live at the school, or no risk is named and the donor has no topic linked with a live one.
  case nothingToCover
}

/// A warning before a donor is accepted; it prevents nothing.
package enum AcceptWarning: Equatable, Sendable {
  /// The donor's load, if one more partnership would exceed its limit; a limit of 0 counts too.
  case overLimit(DonorLoad)
  /// Help would form a ring: each school helps the next, and the last helps the first. Two or more schools.
  case ring([SchoolID])
  /// Risks that it would help with are live at the donor too.
  case sameRisk([RiskFactorID])
  /// Risks that somebody helps with already; risks that are not live at the school, so that naming them covers nothing.
  case alreadyCovered([RiskFactorID]), notLive([RiskFactorID])
  /// It was declined before; the reason may be empty, the day missing.
  case declined(reason: String, CalendarDay?)
}

extension Network {
  /// Why a donor cannot be accepted for a school with these risks (none: by topic alone); empty if it can.
  package func acceptFaults(of supported: SchoolID, with donor: SchoolID, risks: [RiskFactorID]) -> [AcceptFault] {
    if unread.hidesDonors { return [.unread] }
    guard supported != donor else { return [.withItself] }
    let faults = [supported, donor].compactMap { fault(of: $0) }
    guard faults.isEmpty, let school = school(supported) else { return faults }
    if let partnership = unfinishedPartnership(of: supported, with: donor) { return [.partnersAlready(partnership)] }
    let live = Set(liveFactors(of: school).map(\.factor))
    let isEmpty = risks.isEmpty ? linkedTopics(of: donor, for: supported).isEmpty : live.isDisjoint(with: risks)
    return isEmpty ? [.nothingToCover] : []
  }

  /// The warnings about a donor for a school with these risks (none: by topic alone); it may be accepted all the same.
  package func acceptWarnings(
    of supported: SchoolID, with donor: SchoolID, risks: [RiskFactorID]
  ) -> [AcceptWarning] {
    guard let school = school(supported), let helper = self.school(donor) else { return [] }
    let live = Set(liveFactors(of: school).map(\.factor))
    let atDonor = Set(liveFactors(of: helper).map(\.factor))
    let covered = coveredFactors(of: supported)
    func some(_ isMeant: (RiskFactorID) -> Bool, _ warning: ([RiskFactorID]) -> AcceptWarning) -> AcceptWarning? {
      let found = Set(risks).filter(isMeant).sorted { stands($0, before: $1) }
      return found.isEmpty ? nil : warning(found)
    }
    let load = donorLoad(of: helper)
    let warnings: [AcceptWarning?] = [
      load.room == 0 ? .overLimit(load) : nil,
      helpRing(adding: supported, donor: donor).map { .ring($0) },
      some(atDonor.contains) { .sameRisk($0) },
      some({ live.contains($0) && covered.contains($0) }) { .alreadyCovered($0) },
      some({ !live.contains($0) }) { .notLive($0) },
    ]
    let declined = school.declined.filter { self.school($0.donor)?.id == donor }
    return warnings.compactMap(\.self) + declined.map { .declined(reason: $0.reason, $0.date) }
  }

  /// The first unfinished partnership in which the donor helps the school.
  private func unfinishedPartnership(of supported: SchoolID, with donor: SchoolID) -> PartnershipID? {
    partnerships(supporting: supported).first { $0.isUnfinished && school($0.donor)?.id == donor }?.id
  }

  private func fault(of id: SchoolID) -> AcceptFault? {
    guard let school = school(id) else { return .notThere(id) }
    if school.deleted != nil { return .inTrash(id) }
    return school.isOpen ? nil : .closed(id)
  }
}
