import Deadlines

/// The rules of one value, with the way to it.
extension NetworkCheck {
  mutating func reference(_ reference: Reference, _ path: [FieldFault.Step], _ key: EntityKey) {
    guard !reference.isElsewhere, network.school(reference) == nil else { return }
    // A school whose file cannot be read is told by that file.
    guard knowsAllSchools, !unreadable.contains(EntityKey(.school, reference.school.text)) else { return }
    findings.append(Finding(key, path, .missing(.school, reference.text)))
  }

  /// A side of an unfinished partnership must be a school that works.
  mutating func open(_ reference: Reference, _ path: [FieldFault.Step], _ key: EntityKey) {
    guard let school = network.school(reference), !school.isOpen else { return }
    let name = school.nameOrID
    findings.append(Finding(key, path, school.deleted == nil ? .closedPartner(name) : .partnerInTrash(name)))
  }

  /// Everything put off must have a kind of this version and a day. The field has the same name wherever it occurs.
  mutating func putOffs(_ putOffs: [PutOff], _ key: EntityKey) {
    for (place, putOff) in putOffs.enumerated() {
      let path: [FieldFault.Step] = [.member(School.putOff), .element(place)]
      if !putOff.kind.isEmpty, AttentionKind(rawValue: putOff.kind) == nil {
        findings.append(Finding(key, path + [.member(PutOff.kind)], .unknownValue(putOff.kind)))
      }
      if putOff.until == nil { findings.append(Finding(key, path, .putOffWithoutDay)) }
    }
  }

  /// Every factor of a list of the object at a path.
  mutating func factors<Owner>(
    _ factors: [RiskFactorID], _ list: Field<Owner>, _ path: [FieldFault.Step], _ key: EntityKey
  ) {
    for (number, one) in factors.enumerated() { factor(one, path + [.member(list), .element(number)], key) }
  }

  mutating func factor(_ factor: RiskFactorID, _ path: [FieldFault.Step], _ key: EntityKey) {
    // Where the catalogue cannot be read, its file is told of, not everything that names a factor.
    guard !unreadable.contains(.riskFactors) else { return }
    guard network.riskFactor(factor) == nil else { return }
    findings.append(Finding(key, path, .missing(.riskFactor, factor.text)))
  }

  mutating func unknown<Known>(_ value: Open<Known>?, _ path: [FieldFault.Step], _ key: EntityKey) {
    guard case .unknown(let name)? = value else { return }
    findings.append(Finding(key, path, .unknownValue(name)))
  }

  mutating func number(
    _ number: Int?, _ range: ClosedRange<Int>, _ path: [FieldFault.Step], _ key: EntityKey
  ) {
    guard let number, !range.contains(number) else { return }
    findings.append(Finding(key, path, .beyond(number, least: range.lowerBound, most: range.upperBound)))
  }

  mutating func order(
    _ first: CalendarDay?, _ last: CalendarDay?, _ path: [FieldFault.Step], _ key: EntityKey
  ) {
    guard let first, let last, last < first else { return }
    findings.append(Finding(key, path, .daysReversed))
  }

  mutating func text(_ text: String, _ path: [FieldFault.Step], _ key: EntityKey) {
    if text.unicodeScalars.contains(where: \.deceives) { findings.append(Finding(key, path, .unsafeText)) }
    let count = text.count
    if count > NetworkCheck.usualTitle {
      findings.append(Finding(key, path, .longText(count, usual: NetworkCheck.usualTitle)))
    }
  }
}

extension Unicode.Scalar {
  /// Controls, bidi marks and overrides, zero-width and tag characters: what a name has no use for.
  fileprivate var deceives: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }
}
