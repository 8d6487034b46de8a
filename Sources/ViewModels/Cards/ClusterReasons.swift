import Deadlines
import Language
import SchoolNetwork
import Tables

/// Why a school belongs to a cluster, or does not: what the resource criteria say beside what is stated.
struct ClusterReasons {
  private let network: Network
  private let desk: Desk
  private var language: Language { desk.language }

  init(_ scope: Scope) { (network, desk) = (scope.network, scope.desk) }

  /// The clusters that something is known of for a school, each with its reasons: «Ресурсы: 2 из 3: интернет, кадры».
  func lines(of school: School) -> [Card.Line] {
    network.clusters.compactMap { cluster in
      let reasons = reasons(of: school, cluster)
      return reasons.isEmpty ? nil : .field(cluster.nameOrID, reasons.joined(separator: "; "))
    }
  }

  /// The schools that belong to a cluster, each with its reasons.
  func lines(of cluster: Cluster) -> [Card.Line] {
    network.schoolsByName.filter { network.belongs($0, to: cluster, in: desk.year) == .yes }.map { school in
      .field(network.name(of: school.id), reasons(of: school, cluster).joined(separator: "; "))
    }
  }

  private func reasons(of school: School, _ cluster: Cluster) -> [String] {
    let stated = cluster.flags.compactMap { flag -> String? in
      guard let known = flag.known, let membership = network.statedMembership(known, of: school, in: desk.year) else {
        return nil
      }
      let answer = language.name(membership.value?.known ?? .unknown)
      return language.stated(answer, membership.source, membership.year?.name ?? "")
    }
    guard cluster.rule == .known(.twoResourceCriteria), let criteria = school.resources,
      criteria.answers.contains(where: { $0 != .unknown })
    else { return stated }
    let names = [language.internetCriterion, language.computersCriterion, language.teachersCriterion]
    let holding = zip(names, criteria.answers).filter { $1 == .yes }.map(\.0)
    return [language.byCriteria(language.criteriaReason(holding, of: names.count))] + stated
  }
}
