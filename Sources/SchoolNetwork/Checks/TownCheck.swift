import Deadlines

/// The rules of the town and of both catalogues.
extension NetworkCheck {
  mutating func catalogues() {
    var ids: [String] = []
    network.town.collectIDs(into: &ids, own: network.store.text)
    unique(ids, in: EntityKey(.town, network.store.text))
    ids = []
    network.riskCatalogue.collectIDs(into: &ids, own: network.riskCatalogue.id.text)
    unique(ids, in: .riskFactors)
    ids = []
    network.clusterCatalogue.collectIDs(into: &ids, own: network.clusterCatalogue.id.text)
    unique(ids, in: .clusters)
    text(network.town.name, [.member(Town.name)], EntityKey(.town, network.store.text))
    if !surroundings.knowsTimeZone {
      findings.append(Finding(townKey, [.member(Town.timeZone)], .unknownTimeZone(network.town.timeZone)))
    }
    numbers()
    for (place, factor) in network.riskFactors.enumerated() {
      text(
        factor.name, [.member(RiskCatalogue.factors), .element(place), .member(RiskFactor.name)],
        .riskFactors)
    }
    for (place, cluster) in network.clusters.enumerated() {
      let path: [FieldFault.Step] = [.member(ClusterCatalogue.clusters), .element(place)]
      text(cluster.name, path + [.member(Cluster.name)], .clusters)
      unknown(cluster.rule, path + [.member(Cluster.rule)], .clusters)
    }
    for (place, dates) in network.town.schoolYears.enumerated() {
      let path: [FieldFault.Step] = [.member(Town.schoolYears), .element(place)]
      let year = dates.year
      terms(
        dates.quarters.map(\.term), path + [.member(SchoolYearDates.quarters)], Quarter.number, Quarter.lastDay,
        most: 4, year)
      terms(
        dates.trimesters.map(\.term), path + [.member(SchoolYearDates.trimesters)], Trimester.number, Trimester.lastDay,
        most: 3,
        year)
      if !dates.quarters.isEmpty, !dates.trimesters.isEmpty {
        findings.append(Finding(townKey, path + [.member(SchoolYearDates.trimesters)], .term(.quartersToo)))
      }
    }
  }

  private var townKey: EntityKey { EntityKey(.town, network.store.text) }

  /// The quarters or trimesters of a year: each has a number of its own and days within the year, one after another.
  private mutating func terms<Term>(
    _ terms: [SchoolTerm], _ list: [FieldFault.Step], _ numberKey: Field<Term>, _ dayKey: Field<Term>, most: Int,
    _ year: SchoolYear?
  ) {
    var known: [Int: DaySpan] = [:]
    for (place, term) in terms.enumerated() {
      let path = list + [.element(place)]
      func found(_ fault: Problem.TermFault, _ field: Field<Term>) {
        findings.append(Finding(townKey, path + [.member(field)], .term(fault)))
      }
      order(term.firstDay, term.lastDay, path + [.member(dayKey)], townKey)
      guard let number = term.number, (1...most).contains(number) else {
        found(.number(term.number, most: most), numberKey)
        continue
      }
      if known[number] != nil { found(.twice(number), numberKey) }
      guard let span = term.span else {
        if term.firstDay == nil || term.lastDay == nil { found(.noDays(number), dayKey) }
        continue
      }
      if let year, span.first < year.firstDay || span.last > year.lastDay { found(.outside(number, year), dayKey) }
      let clash = known.first { other, days in
        other != number && (other < number ? days.last >= span.first : span.last >= days.first)
      }
      if let clash { found(.overlaps(number, clash.key), dayKey) }
      known[number] = span
    }
  }

  mutating func numbers() {
    let town = EntityKey(.town, network.store.text)
    number(network.town.limits?.donorLoad, Limits.range, [.member(Town.limits), .member(Limits.donorLoad)], town)
    let days: [(Field<AttentionDays>, Int?)] = [
      (AttentionDays.dueSoon, network.town.attention?.dueSoon),
      (AttentionDays.noVisit, network.town.attention?.noVisit),
      (AttentionDays.agreementEnding, network.town.attention?.agreementEnding),
    ]
    for (key, number) in days {
      self.number(number, AttentionDays.range, [.member(Town.attention), .member(key)], town)
    }
    let weights: [(Field<Weights>, Int?)] = [
      (Weights.stated, network.town.weights?.stated), (Weights.inferred, network.town.weights?.inferred),
      (Weights.topic, network.town.weights?.topic),
      (Weights.sameRisk, network.town.weights?.sameRisk), (Weights.load, network.town.weights?.load),
    ]
    for (key, weight) in weights {
      number(weight, MatchWeights.range, [.member(Town.weights), .member(key)], town)
    }
  }
}
