import SchoolNetwork

extension NetworkFigures {
  /// The figures that follow from the pieces of a network.
  init(_ network: Network, _ schools: [SchoolID: SchoolPiece], _ partnerships: [PartnershipID: PartnershipPiece]) {
    self.init()
    isIncomplete = network.unread.lowersFigures
    for partnership in network.partnerships.indices where network.partnerships[partnership].deleted == nil {
      self.partnerships.count(network.partnerships[partnership].status)
      guard let piece = partnerships[network.partnerships[partnership].id] else { continue }
      roadmaps += piece.roadmaps
      for roadmap in piece.roadmaps { items += roadmap.items }
    }
    var members: [ClusterID: Int] = [:]
    var risks: [RiskFactorID: Coverage.Total] = [:]
    for school in network.schools.indices {
      guard let piece = schools[network.schools[school].id] else { continue }
      if let load = piece.load { donors.append(DonorFigure(donor: network.schools[school].id, load: load)) }
      guard piece.isOpen else { continue }
      self.schools += 1
      if piece.clusters.isEmpty { outside += 1 }
      for cluster in piece.clusters { members[cluster, default: 0] += 1 }
      for pair in piece.pairs {
        coverage.count(pair.cover)
        risks[pair.factor, default: Coverage.Total()].count(pair.cover)
      }
    }
    clusters = network.clusters.map { ClusterFigure(cluster: $0.id, schools: members[$0.id] ?? 0) }
    self.risks = risks.map { RiskFigure(factor: $0.key, total: $0.value) }.sorted {
      $0.total.live == $1.total.live ? network.stands($0.factor, before: $1.factor) : $0.total.live > $1.total.live
    }
    // Equal donors stay in the order of ids: the places decide.
    donors = donors.enumerated().sorted {
      ($1.element.load.count, $0.offset) < ($0.element.load.count, $1.offset)
    }.map(\.element)
  }
}
