extension AttentionDays {
  /// The range of a number of days: none to ten years. The check reports one outside it, and the built-in number
  /// counts.
  package static let range = 0...3650
  /// How many days ahead an item counts as due soon if nothing is set.
  package static let standardDueSoon = 14
  /// How many days without a visit are long if nothing is set.
  package static let standardNoVisit = 60
  /// How many days ahead the end of an agreement is announced if nothing is set.
  package static let standardAgreementEnding = 30
}

/// After how many days something needs attention in this town: the number that is set and valid, else the built-in one.
extension Town {
  /// How many days ahead an item counts as due soon; 0 is the day itself.
  package var dueSoonDays: Int { days(attention?.dueSoon) ?? AttentionDays.standardDueSoon }
  /// How many days without a visit are long.
  package var noVisitDays: Int { days(attention?.noVisit) ?? AttentionDays.standardNoVisit }
  /// How many days ahead the end of an agreement is announced.
  package var agreementEndingDays: Int { days(attention?.agreementEnding) ?? AttentionDays.standardAgreementEnding }

  private func days(_ set: Int?) -> Int? { set.flatMap { AttentionDays.range.contains($0) ? $0 : nil } }
}
