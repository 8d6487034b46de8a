/// What can need attention, in order of urgency: the kinds of the attention list («Сегодня»). The names are those of
/// `kurator today --json` and of what is put off.
package enum AttentionKind: String, CaseIterable, Sendable {
  /// An item past its last day without a mark; one whose day comes soon.
  case overdue, dueSoon
  /// A mark that nothing proves; one that was not published.
  case noEvidence, notPublished
  /// A school that nobody supports; a live risk that no partnership covers; a covered one that no item works on.
  case noPartner, uncoveredRisk, noItems
  /// A partnership without an agreement; with one that ended or ends soon; one still planned whose first day has passed.
  case noAgreement, agreementEnding, plannedLate
  /// A school not visited for long; one whose order and criteria say different things.
  case noVisit, membership
  /// A donor with more partnerships than its limit; one that has the risk it helps with.
  case overLimit, sameRisk
  /// A file that cannot be read, or that conflicts with another.
  case file

  /// The place in the order of urgency, from 0.
  package var rank: Int {
    switch self {
    case .overdue: 0
    case .dueSoon: 1
    case .noEvidence: 2
    case .notPublished: 3
    case .noPartner: 4
    case .uncoveredRisk: 5
    case .noItems: 6
    case .noAgreement: 7
    case .agreementEnding: 8
    case .plannedLate: 9
    case .noVisit: 10
    case .membership: 11
    case .overLimit: 12
    case .sameRisk: 13
    case .file: 14
    }
  }
}
