import Deadlines
import SchoolNetwork
import TestSupport

/// Networks made for the pictures: large ones, and the sample otherwise than it is.
extension Sample {
  /// A network that was made just now: a town, and the catalogues of the sample.
  static let begun = Network(
    town: NewTown(name: "Тихозёрск").begun { $0 + "-1" }.town, riskCatalogue: network.riskCatalogue,
    clusterCatalogue: network.clusterCatalogue)

  /// 300 schools in three clusters with up to 20 factors, some of them with long names, risks of every significance and
  /// status; every third school is helped by two.
  static let large: Network = {
    var town = Town()
    (town.format, town.schema, town.id) = (Town.formatName, 1, ID("large"))
    var catalogue = RiskCatalogue()
    (catalogue.schema, catalogue.id) = (1, ID("risk-factors"))
    catalogue.factors = (1...20).map { number in
      var factor = RiskFactor()
      (factor.id, factor.name) = (ID("f-\(number)"), "Фактор риска с длинным названием № \(number)")
      factor.shortName = number % 4 == 0 ? "" : "Фактор \(number)"
      return factor
    }
    var clusters = ClusterCatalogue()
    (clusters.schema, clusters.id) = (1, ID("clusters"))
    clusters.clusters = ClusterFlag.allCases.prefix(3).map { flag in
      var cluster = Cluster()
      (cluster.id, cluster.name, cluster.flags) = (ID("c-\(flag.rawValue.lowercased())"), flag.rawValue, [.known(flag)])
      return cluster
    }
    let schools = (1...300).map { largeSchool($0) }
    let partnerships = (1...100).flatMap { number in
      [1, 2].map { helper in
        var partnership = Partnership()
        (partnership.schema, partnership.id, partnership.status) = (1, ID("p-\(number)-\(helper)"), .known(.active))
        partnership.supported = Reference(ID("s-\(number * 3)"))
        partnership.donor = Reference(ID("s-\(number * 3 - helper)"))
        partnership.risks = catalogue.factors.prefix(12).map(\.id)
        return partnership
      }
    }
    return Network(
      town: town, riskCatalogue: catalogue, clusterCatalogue: clusters, schools: schools, partnerships: partnerships)
  }()

  private static func largeSchool(_ number: Int) -> School {
    var school = School()
    (school.schema, school.id) = (1, ID("s-\(number)"))
    school.name = number % 7 == 0 ? "Средняя школа посёлка Большие Ключи № \(number)" : "СОШ № \(number)"
    var membership = Membership()
    (membership.id, membership.year) = (ID("m-\(number)"), SchoolYear("2026/2027"))
    (membership.flag, membership.value) = (.known(ClusterFlag.allCases[number % 3]), .known(.yes))
    school.memberships = [membership]
    school.risks = (1...20).filter { (number + $0) % 3 != 0 }.map { factor in
      var risk = Risk()
      (risk.id, risk.factor) = (ID("r-\(number)-\(factor)"), ID("f-\(factor)"))
      risk.significance = factor % 4 == 0 ? nil : .known(Significance.allCases[factor % 3])
      risk.status = .known([.active, .improving, .confirmed, .active][(number + factor) % 4])
      return risk
    }
    return school
  }

  /// The sample with an item whose title is as long as titles may be.
  static var withLongTitle: Network {
    var network = network
    let place = ItemPlace(ID("p-5-9"), ID("roadmap-5-9-2026"), ID("i-5-9-01"))
    let title = (1...60).map { "слово\($0) Ёлка№\($0)" }.joined(separator: " ") + String(repeating: "ж", count: 300)
    let edit = network.setting("title", to: .text(title), at: place.address)
    guard (try? network.apply([edit].compactMap(\.self))) != nil else { preconditionFailure("no such item") }
    return network
  }

  /// The sample without any partnership.
  static var withoutPartnerships: Network { remade(partnerships: []) }

  /// The sample with all that can be wrong with links: help both ways and in a ring, a closed donor, one over its limit
  /// and one that takes nobody, one of another town, an agreement that ended, a long name.
  static var withTroubledLinks: Network {
    var schools = network.schools
    for place in schools.indices {
      switch schools[place].id.text {
      case "sosh-9": schools[place].status = .known(.closed)
      case "sosh-4": schools[place].donorLimit = 0
      case "sosh-3": schools[place].name = "Средняя общеобразовательная школа № 3 имени первых строителей города"
      default: break
      }
    }
    var partnerships = network.partnerships
    for (donor, supported) in [("sosh-5", "sosh-9"), ("sosh-2", "gimnaziya-1"), ("sosh-3", "sosh-47")] {
      var partnership = Partnership()
      (partnership.schema, partnership.id) = (1, ID("p-\(donor)-\(supported)"))
      (partnership.donor, partnership.supported) = (Reference(ID(donor)), Reference(ID(supported)))
      partnership.agreement = Agreement()
      partnership.agreement?.status = .known(.signed)
      partnership.agreement?.validUntil = CalendarDay(iso: donor == "sosh-3" ? "2026-12-01" : "2026-10-31")
      partnerships.append(partnership)
    }
    var elsewhere = Partnership()
    (elsewhere.schema, elsewhere.id, elsewhere.status) = (1, ID("p-z"), .known(.active))
    elsewhere.donor = Reference(ID("licey"), store: ID("neighbours"))
    (elsewhere.donorName, elsewhere.supported) = ("Лицей соседей", Reference(ID("sosh-47")))
    elsewhere.risks = [ID("training")]
    let third = partnerships.firstIndex { $0.id.text == "p-14-16" }
    if let third { partnerships[third].donor = Reference(ID("sosh-3")) }
    return remade(schools: schools, partnerships: partnerships + [elsewhere])
  }

  /// The sample in which Гимназия № 1 lacks what ООШ № 1 knows: by the plan help goes both ways.
  static var withRings: Network {
    var schools = network.schools
    for place in schools.indices {
      if schools[place].id.text == "gimnaziya-1" {
        var risk = Risk()
        (risk.id, risk.factor) = (ID("r-g1"), ID("training"))
        schools[place].risks.append(risk)
      } else if schools[place].id.text == "oosh-1" {
        var known = Experience()
        (known.id, known.factor, known.kind) = (ID("e-1"), ID("training"), .known(.stated))
        schools[place].experience.append(known)
      }
    }
    return remade(schools: schools)
  }

  /// The large network in which every other school has experience that others lack.
  static let largeWithDonors: Network = {
    var schools = large.schools
    for place in schools.indices where place % 2 == 0 {
      schools[place].experience = (1...20).filter { (place + $0) % 5 == 0 }.map { factor in
        var known = Experience()
        (known.id, known.factor) = (ID("e-\(place)-\(factor)"), ID("f-\(factor)"))
        known.kind = .known(factor % 2 == 0 ? .stated : .inferred)
        return known
      }
    }
    return Network(
      town: large.town, riskCatalogue: large.riskCatalogue, clusterCatalogue: large.clusterCatalogue,
      schools: schools, partnerships: large.partnerships)
  }()

  /// The sample in which a school may help in so many partnerships.
  static func with(donorLimit: Int, of school: String) -> Network {
    var schools = network.schools
    for place in schools.indices where schools[place].id.text == school { schools[place].donorLimit = donorLimit }
    return remade(schools: schools)
  }
}
