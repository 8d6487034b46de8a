import SchoolNetwork
import Workspace

extension RecordCard {
  /// The card of a partnership with its agreement open; nil if it is gone.
  static func agreement(of partnership: PartnershipID, _ scope: Scope) -> RecordCard? {
    guard var card = RecordCard(Address(EntityKey(.partnership, partnership.text)), scope) else { return nil }
    let fields = [
      Agreement.status.name, Agreement.number.name, Agreement.signedOn.name, Agreement.validFrom.name,
      Agreement.validUntil.name,
    ]
    // All are in sight, also those that hold nothing, so that Tab leads through them.
    for field in fields.reversed() { card.select("\(Partnership.agreement.name).\(field)", scope) }
    _ = card.open(scope)
    return card
  }
}
