import Language
import SchoolNetwork
import Workspace

extension RecordCard {
  /// The card of a partnership with its agreement open; nil if it is gone.
  static func agreement(of partnership: PartnershipID, _ scope: Scope) -> RecordCard? {
    let fields = [
      Agreement.status.name, Agreement.number.name, Agreement.signedOn.name, Agreement.validFrom.name,
      Agreement.validUntil.name,
    ]
    return RecordCard(Address(EntityKey(.partnership, partnership.text)), scope)?
      .opening(fields.map { "\(Partnership.agreement.name).\($0)" }, scope)
  }
}

extension Network {
  /// The names of schools that a record is known by: a school's own, those of both sides of a partnership.
  func schoolNames(of address: Address) -> [String] {
    guard address.path.isEmpty else { return [] }
    switch address.entity.kind {
    case .school: return [name(of: SchoolID(address.entity.id))]
    case .partnership:
      return partnership(PartnershipID(address.entity.id)).map { [donorName($0), supportedName($0)] } ?? []
    case .town, .riskFactors, .clusters, .template: return []
    }
  }
}
