import Insights
import SchoolNetwork
import Screen
import Text
import ViewModels

/// How a meaning looks: a sign and a role that say the same.
struct Look {
  var sign: String
  var role: StyleRole

  init(_ sign: String, _ role: StyleRole) { (self.sign, self.role) = (sign, role) }
}

extension ItemState {
  /// What an item is today.
  var look: Look {
    switch self {
    case .done: Look(sign, .good)
    case .overdue: Look(sign, .fault)
    case .dueSoon: Look(sign, .attention)
    case .inProgress, .planned: Look(sign, .text)
    case .cancelled: Look(sign, .muted)
    }
  }
}

extension AttentionKind {
  /// How a line of the attention list burns; its heading says what it is.
  var look: Look {
    switch self {
    case .overdue, .file: Look(Sign.trouble, .fault)
    case .noPartner, .uncoveredRisk: Look(Sign.trouble, .attention)
    case .dueSoon, .agreementEnding, .plannedLate, .noVisit, .overLimit: Look(Sign.attention, .attention)
    case .noEvidence, .notPublished, .noItems, .noAgreement, .membership, .sameRisk: Look(Sign.plain, .text)
    }
  }
}

extension SchoolRow {
  /// Whether somebody is needed.
  var look: Look {
    if isClosed { return Look(Sign.gone, .muted) }
    if uncovered > 0 { return Look(Sign.trouble, .attention) }
    if unknown > 0 { return Look(Sign.unknown, .attention) }
    return Look(live > 0 ? Sign.good : " ", .text)
  }
}

extension RiskRow {
  /// Whether somebody helps with the risk.
  var look: Look {
    if !isLive { return Look(Sign.gone, .muted) }
    if isCovered { return Look(Sign.good, .text) }
    return Look(mayHaveMore ? Sign.unknown : Sign.trouble, .attention)
  }
}

extension MapSide {
  /// Whether nobody can count on it any more.
  var isGone: Bool { [.closed, .inTrash, .missing].contains(standing) }
}

extension MapDonor {
  /// Whether the donor carries too much, or takes nobody.
  var look: Look {
    if isOver || side.isGone { return Look(Sign.trouble, .attention) }
    return limit == 0 ? Look(Sign.gone, .muted) : Look(" ", .text)
  }
}

extension MapSchool {
  /// Whether the school lacks a partner or help.
  var look: Look {
    if coverage.unknown > 0 || (!hasPartner && mayHaveMore) { return Look(Sign.unknown, .attention) }
    if coverage.uncovered > 0 || !hasPartner || side.isGone { return Look(Sign.trouble, .attention) }
    return Look(coverage.live > 0 ? Sign.good : " ", .good)
  }
}

extension Open<PartnershipStatus>? {
  /// How far a partnership is.
  var look: Look {
    switch self {
    case .known(.planned): Look(Sign.plain, .text)
    case .known(.active): Look(Sign.good, .good)
    case .known(.finished): Look(Sign.gone, .muted)
    case .unknown, nil: Look(Sign.plain, .dim)
    }
  }
}

extension AgreementState {
  /// The look of an agreement's state: a missing agreement is no trouble while the partnership is planned.
  func look(isPlanned: Bool) -> Look {
    switch self {
    case .none: isPlanned ? Look(Sign.plain, .text) : Look(Sign.trouble, .attention)
    case .draft: Look(Sign.plain, .text)
    case .signed: Look(Sign.good, .good)
    case .ending: Look(Sign.attention, .attention)
    case .expired: Look(Sign.trouble, .attention)
    case .unknown: Look(Sign.plain, .dim)
    }
  }
}
