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
      for (number, quarter) in dates.quarters.enumerated() {
        let path: [FieldFault.Step] = [
          .member(Town.schoolYears), .element(place), .member(SchoolYearDates.quarters), .element(number),
          .member(Quarter.lastDay),
        ]
        order(quarter.firstDay, quarter.lastDay, path, EntityKey(.town, network.store.text))
      }
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
