import Language
package import SchoolNetwork

/// The columns of lists of partnerships.
package enum PartnershipColumns {
  /// The id.
  package static let id = Column<Partnership>(Partnership.id, .id, text: { partnership, _ in partnership.id.text })
  /// The school that is supported, for programs.
  package static let supported = Column<Partnership>(
    data: Partnership.supported, value: { partnership, _ in partnership.supported.fieldValue })
  /// Its name.
  package static let supportedName = Column<Partnership>(
    Partnership.supportedName.name, .school, names: { [$1.supportedName($0)] })
  /// The donor, for programs.
  package static let donor = Column<Partnership>(
    data: Partnership.donor, value: { partnership, _ in partnership.donor.fieldValue })
  /// Its name.
  package static let donorName = Column<Partnership>(
    Partnership.donorName.name, .donor, names: { [$1.donorName($0)] })
  /// Both sides in one cell: «СОШ № 5 ← СОШ № 9».
  package static let partners = Column<Partnership>(
    "partners", .partners, names: { [$1.supportedName($0), $1.donorName($0)] }, separator: " ← ")
  /// How far it is.
  package static let status = Column<Partnership>(
    Partnership.status, .state, text: { $1.language.name($0.status) },
    value: { partnership, _ in .name(partnership.status) })
  /// How far the agreement is.
  package static let agreement = Column<Partnership>(
    Partnership.agreement, .agreement, text: { $1.language.agreement($0.agreement) })
  /// The factors it works on.
  package static let risks = Column<Partnership>(
    Partnership.risks, .risks, text: { $0.risks.map($1.network.factorShortName).joined(separator: ", ") },
    value: { partnership, _ in .ids(partnership.risks.map(\.text)) })

  /// `kurator list partnerships`.
  package static let list = ListDescription(
    record: { $0.fieldValue }, of: RecordTable(Partnership.self),
    members: [id, supported, supportedName, donor, donorName, risks, status],
    shown: [id, supportedName, donorName, status, agreement, risks])
}

extension Network {
  /// The partnerships outside the trash, past ones too.
  package var shownPartnerships: [Partnership] { partnerships.filter { $0.deleted == nil } }
}
