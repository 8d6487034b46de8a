/// The rules of a school.
extension NetworkCheck {
  mutating func school(_ school: School) {
    let key = EntityKey(.school, school.id.text)
    number(school.number, School.numbers, [.member(School.number)], key)
    number(school.donorLimit, Limits.range, [.member(School.donorLimit)], key)
    var ids: [String] = []
    school.collectIDs(into: &ids, own: school.id.text)
    unique(ids, in: key)
    text(school.name, [.member(School.name)], key)
    uniqueName(of: school, key)
    unknown(school.kind, [.member(School.kind)], key)
    unknown(school.legalForm, [.member(School.legalForm)], key)
    if !school.branchOf.isNone {
      reference(school.branchOf, [.member(School.branchOf)], key)
      if network.school(school.branchOf)?.id == school.id {
        findings.append(Finding(key, [.member(School.branchOf)], .branchOfItself))
      }
    }
    for (place, person) in school.people.enumerated() {
      text(person.name, [.member(School.people), .element(place), .member(Person.name)], key)
    }
    unknown(school.status, [.member(School.status)], key)
    var factors: Set<RiskFactorID> = []
    for (place, risk) in school.risks.enumerated() {
      let path: [FieldFault.Step] = [.member(School.risks), .element(place)]
      factor(risk.factor, path + [.member(Risk.factor)], key)
      unknown(risk.status, path + [.member(Risk.status)], key)
      unknown(risk.significance, path + [.member(Risk.significance)], key)
      if !risk.factor.isNone, !factors.insert(risk.factor).inserted {
        findings.append(Finding(key, path + [.member(Risk.factor)], .riskTwice(network.factorName(risk.factor))))
      }
    }
    for (place, experience) in school.experience.enumerated() where !experience.factor.isNone {
      factor(experience.factor, [.member(School.experience), .element(place), .member(Experience.factor)], key)
    }
    for (place, membership) in school.memberships.enumerated() {
      unknown(membership.flag, [.member(School.memberships), .element(place), .member(Membership.flag)], key)
      unknown(membership.value, [.member(School.memberships), .element(place), .member(Membership.value)], key)
    }
    for (place, declined) in school.declined.enumerated() where !declined.donor.isNone {
      reference(declined.donor, [.member(School.declined), .element(place), .member(DeclinedDonor.donor)], key)
    }
    putOffs(school.putOff, key)
    needs(of: school, key)
    visits(of: school, key)
  }

  mutating func needs(of school: School, _ key: EntityKey) {
    for (place, request) in school.requests.enumerated() {
      factors(request.risks, Request.risks, [.member(School.requests), .element(place)], key)
    }
    for (place, deficit) in school.deficits.enumerated() {
      factors(deficit.risks, Deficit.risks, [.member(School.deficits), .element(place)], key)
    }
    for (place, measure) in school.measures.enumerated() {
      factors(measure.risks, SupportMeasure.risks, [.member(School.measures), .element(place)], key)
    }
  }

  mutating func visits(of school: School, _ key: EntityKey) {
    for (place, visit) in school.visits.enumerated() {
      let path: [FieldFault.Step] = [.member(School.visits), .element(place)]
      factors(visit.risks, Visit.risks, path, key)
      for (number, item) in visit.items.enumerated() where knowsAllItems && !itemIDs.contains(item) {
        findings.append(Finding(key, path + [.member(Visit.items), .element(number)], .missing(.item, item.text)))
      }
    }
  }
}
