import Deadlines

/// What edits of a school or partnership outside its roadmap items do, ready to be put into words.
extension Network {
  /// What an edit does that concerns neither a roadmap item nor a whole entity.
  func entityDescription(_ edit: Edit) -> EditDescription? {
    let (entity, path) = (edit.address.entity, edit.address.path)
    switch edit.action {
    case .insert(School.putOff, let record, _) where path.isEmpty:
      return .putOff(until: record[PutOff.until].text ?? "", reason: record[PutOff.reason].text ?? "")
    case .remove(School.putOff, _, _) where path.isEmpty: return .takenUp
    case .set where path.first?.isIn(School.putOff) == true: return putOffDescription(edit)
    case .insert(School.declined, let record, _) where path.isEmpty: return .declined(donor: donorName(record))
    case .remove(School.declined, let record, _) where path.isEmpty: return .declineTakenBack(donor: donorName(record))
    case .set where path.first?.isIn(School.declined) == true:
      let known = school(SchoolID(entity.id))?.declined.first { $0.id.text == path[0].id }
      return .declined(donor: known.map { donorName($0.fieldValue) } ?? "")
    case .set(Partnership.risks, let from, let to) where path.isEmpty && entity.kind == .partnership:
      guard let partnership = partnership(PartnershipID(entity.id)) else { break }
      return .partnershipRisks(
        supported: supportedName(partnership),
        donor: donorName(partnership), from: from.count, to: to.count)
    case .set, .insert, .remove, .create, .discard: break
    }
    return nil
  }

  /// The new day may come in an edit of its own or not at all: then it is read from the network.
  private func putOffDescription(_ edit: Edit) -> EditDescription {
    let known =
      school(SchoolID(edit.address.entity.id))?.putOff ?? partnership(PartnershipID(edit.address.entity.id))?.putOff
    let mark = known?.first { $0.id.text == edit.address.path[0].id }
    return .putOff(until: mark?.until?.iso ?? "", reason: mark?.reason ?? "")
  }

  private func donorName(_ declined: FieldValue) -> String {
    side(DeclinedDonor.donor, beside: DeclinedDonor.donorName, of: declined)
  }
}

extension FieldValue {
  /// How many values a list has; 0 for anything else.
  fileprivate var count: Int { if case .list(let values) = self { values.count } else { 0 } }
}
