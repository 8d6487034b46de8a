package import Deadlines

/// What is known outside a network, for the rules that ask for it.
package struct CheckSurroundings: Sendable {
  /// The day in the town; nil if nobody says, and then no day lies ahead.
  package var today: CalendarDay?
  /// Whether the machine knows the time zone of the town.
  package var knowsTimeZone: Bool

  /// What is known; by default nothing that could be wrong.
  package init(today: CalendarDay? = nil, knowsTimeZone: Bool = true) {
    (self.today, self.knowsTimeZone) = (today, knowsTimeZone)
  }
}

/// Checks a network against the rules that no single field can break.
package struct NetworkCheck {
  /// The longest title that anybody reads in a table; real ones run to 250 characters.
  package static let usualTitle = 500

  let network: Network
  let surroundings: CheckSurroundings
  var findings: [Finding] = []
  /// The entities whose file cannot be read.
  let unreadable: Set<EntityKey>
  /// Every item of a roadmap; worked out when it is asked for first.
  private(set) lazy var itemIDs: Set<ItemID> = Set(
    network.partnerships.flatMap { $0.roadmaps.flatMap { $0.items.map(\.id) } })
  /// Whether each school and each item can be known: a folder or partnership that cannot be read is told of already.
  let knowsAllSchools: Bool, knowsAllItems: Bool
  /// The unfinished partnerships that were looked at, by their two schools.
  var partners: [[Reference]: [Partnership]] = [:]
  private var seen: [String: EntityKey] = [:]
  private var names: [String: EntityKey] = [:]

  private init(_ network: Network, _ surroundings: CheckSurroundings) {
    (self.network, self.surroundings) = (network, surroundings)
    unreadable = Set(network.unreadable.map(\.key))
    knowsAllSchools = network.unreadFolders[.school] == nil
    knowsAllItems =
      network.unreadFolders[.partnership] == nil && !unreadable.contains { $0.kind == .partnership }
  }

  /// Everything that is wrong in the entities that can be read, in the order of the files.
  package static func findings(
    in network: Network, _ surroundings: CheckSurroundings = CheckSurroundings()
  ) -> [Finding] {
    var check = NetworkCheck(network, surroundings)
    check.catalogues()
    for school in network.schools { check.school(school) }
    for partnership in network.partnerships { check.partnership(partnership) }
    for template in network.templates { check.template(template) }
    return check.findings
  }

  /// Everything that is wrong in one entity that can be read; nothing if there is none of this key.
  package static func findings(of key: EntityKey, in network: Network) -> [Finding] {
    var check = NetworkCheck(network, CheckSurroundings())
    switch key.kind {
    case .town, .riskFactors, .clusters: check.catalogues()
    case .school:
      guard let school = network.school(SchoolID(key.id)) else { return [] }
      for other in network.schools where other.id != school.id && other.deleted == nil {
        check.names[SchoolName(other.name).key] = EntityKey(.school, other.id.text)
      }
      check.school(school)
    case .partnership:
      guard let partnership = network.partnership(PartnershipID(key.id)) else { return [] }
      for other in network.partnerships where other.id != partnership.id && other.isUnfinished {
        check.partners[[other.supported, other.donor], default: []].append(other)
      }
      check.partnership(partnership)
    case .template:
      guard let template = network.templates.first(where: { $0.id.text == key.id }) else { return [] }
      check.template(template)
    }
    return check.findings.filter { $0.entity == key }
  }

  /// No two schools may have names that say the same.
  mutating func uniqueName(of school: School, _ key: EntityKey) {
    let name = school.deleted == nil ? SchoolName(school.name).key : ""
    guard !name.isEmpty else { return }
    if let other = names[name] {
      findings.append(Finding(key, [.member(School.name)], .nameTwice(school.name, otherFile: other.fileName)))
    } else {
      names[name] = key
    }
  }

  /// No id may occur twice in the store.
  mutating func unique(_ ids: [String], in key: EntityKey) {
    for id in ids where !id.isEmpty {
      if let other = seen[id] {
        findings.append(Finding(key, [], .idTwice(id, otherFile: other == key ? "" : other.fileName)))
      } else {
        seen[id] = key
      }
    }
  }
}

extension EntityKey {
  /// The file's name as messages show it: `schools/sosh-5.json`.
  var fileName: String {
    switch kind {
    case .town: "kurator.json"
    case .riskFactors: "risk-factors.json"
    case .clusters: "clusters.json"
    case .school: "schools/\(id).json"
    case .partnership: "partnerships/\(id).json"
    case .template: "templates/\(id).json"
    }
  }
}
