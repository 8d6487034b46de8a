extension AttentionDays {
  /// What a number of days may be: none to ten years. One beyond is told by the check, and the built-in number holds.
  package static let range = 0...3650
  /// How many days ahead an item counts as due soon where nothing is set.
  package static let standardDueSoon = 14
  /// How many days without a visit are long where nothing is set.
  package static let standardNoVisit = 60
  /// How many days ahead the end of an agreement is told where nothing is set.
  package static let standardAgreementEnding = 30
}

/// After how many days something needs attention in this town: what is set and can be, else what is built in.
extension Town {
  /// How many days ahead an item counts as due soon; 0 is the day itself.
  package var dueSoonDays: Int { days(attention?.dueSoon) ?? AttentionDays.standardDueSoon }
  /// How many days without a visit are long.
  package var noVisitDays: Int { days(attention?.noVisit) ?? AttentionDays.standardNoVisit }
  /// How many days ahead the end of an agreement is told.
  package var agreementEndingDays: Int { days(attention?.agreementEnding) ?? AttentionDays.standardAgreementEnding }

  private func days(_ set: Int?) -> Int? { set.flatMap { AttentionDays.range.contains($0) ? $0 : nil } }
}
