/// The rules of a partnership.
extension NetworkCheck {
  mutating func partnership(_ partnership: Partnership) {
    let key = partnership.key
    var ids: [String] = []
    partnership.collectIDs(into: &ids, own: partnership.id.text)
    unique(ids, in: key)
    reference(partnership.supported, [.member(Partnership.supported)], key)
    // A file may be written by hand before the donor is found.
    if !partnership.donor.isNone { reference(partnership.donor, [.member(Partnership.donor)], key) }
    order(partnership.since, partnership.until, [.member(Partnership.until)], key)
    text(partnership.supportedName, [.member(Partnership.supportedName)], key)
    text(partnership.donorName, [.member(Partnership.donorName)], key)
    if !partnership.donor.isNone, partnership.donor == partnership.supported {
      findings.append(Finding(key, [.member(Partnership.donor)], .withItself))
    }
    if partnership.isUnfinished {
      partnersTwice(partnership)
      open(partnership.supported, [.member(Partnership.supported)], key)
      open(partnership.donor, [.member(Partnership.donor)], key)
    }
    unknown(partnership.status, [.member(Partnership.status)], key)
    factors(partnership.risks, Partnership.risks, [], key)
    putOffs(partnership.putOff, key)
    if let agreement = partnership.agreement {
      order(
        agreement.validFrom, agreement.validUntil, [.member(Partnership.agreement), .member(Agreement.validUntil)], key)
      unknown(agreement.status, [.member(Partnership.agreement), .member(Agreement.status)], key)
    }
    for (place, roadmap) in partnership.roadmaps.enumerated() {
      let path: [FieldFault.Step] = [.member(Partnership.roadmaps), .element(place)]
      order(roadmap.firstDay, roadmap.lastDay, path + [.member(Roadmap.lastDay)], key)
      let context = network.deadlineContext(of: roadmap)
      items(roadmap.items, roadmap.sections, context, path, key)
    }
  }

  /// No two unfinished partnerships unite the same schools for the same.
  private mutating func partnersTwice(_ partnership: Partnership) {
    guard !partnership.donor.isNone else { return }
    let pair = [partnership.supported, partnership.donor]
    if let other = partners[pair]?.first(where: { $0.isForTheSame(as: partnership) }) {
      findings.append(
        Finding(
          partnership.key, [.member(Partnership.donor)], .partnersTwice(other.id, otherFile: other.key.fileName)))
    }
    partners[pair, default: []].append(partnership)
  }
}
