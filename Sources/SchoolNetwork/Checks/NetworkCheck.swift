import Deadlines

/// Something wrong in an entity that can be read: what, and the way to it. The store finds line and column.
package struct Finding: Equatable, Sendable {
  /// The entity.
  package var entity: EntityKey
  /// The way to the value within it.
  package var path: [FieldFault.Step]
  /// What is wrong.
  package var kind: Problem.Kind

  /// Something wrong in an entity.
  package init(_ entity: EntityKey, _ path: [FieldFault.Step], _ kind: Problem.Kind) {
    self.entity = entity
    self.path = path
    self.kind = kind
  }
}

/// Holds a network against the rules that no single field can break.
package struct NetworkCheck {
  /// The longest title that anybody reads in a table; real ones run to 250 characters.
  package static let usualTitle = 500

  private let network: Network
  private var findings: [Finding] = []
  private var seen: [String: EntityKey] = [:]

  private init(_ network: Network) { self.network = network }

  /// Everything that is wrong in the entities that can be read, in the order of the files.
  package static func findings(in network: Network) -> [Finding] {
    var check = NetworkCheck(network)
    check.catalogues()
    for school in network.schools { check.school(school) }
    for partnership in network.partnerships { check.partnership(partnership) }
    for template in network.templates { check.template(template) }
    return check.findings
  }

  private mutating func catalogues() {
    var ids: [String] = []
    network.town.collectIDs(into: &ids, own: network.store.text)
    unique(ids, in: EntityKey(.town, network.store.text))
    ids = []
    network.riskCatalogue.collectIDs(into: &ids, own: network.riskCatalogue.id.text)
    unique(ids, in: EntityKey(.riskFactors, "risk-factors"))
    ids = []
    network.clusterCatalogue.collectIDs(into: &ids, own: network.clusterCatalogue.id.text)
    unique(ids, in: EntityKey(.clusters, "clusters"))
    text(network.town.name, [.member("town")], EntityKey(.town, network.store.text))
    numbers(of: network.town)
    for (place, factor) in network.riskFactors.enumerated() {
      text(
        factor.name, [.member("factors"), .element(place), .member("name")], EntityKey(.riskFactors, "risk-factors"))
    }
    for (place, cluster) in network.clusters.enumerated() {
      let path: [FieldFault.Step] = [.member("clusters"), .element(place)]
      text(cluster.name, path + [.member("name")], EntityKey(.clusters, "clusters"))
      unknown(cluster.rule, path + [.member("rule")], EntityKey(.clusters, "clusters"))
    }
    for (place, dates) in network.town.schoolYears.enumerated() {
      for (number, quarter) in dates.quarters.enumerated() {
        let path: [FieldFault.Step] = [
          .member("schoolYears"), .element(place), .member("quarters"), .element(number), .member("lastDay"),
        ]
        order(quarter.firstDay, quarter.lastDay, path, EntityKey(.town, network.store.text))
      }
    }
  }

  private mutating func numbers(of town: Town) {
    let key = EntityKey(.town, network.store.text)
    number(town.limits?.donorLoad, Limits.range, [.member("limits"), .member("donorLoad")], key)
    let days: [(String, Int?)] = [
      ("dueSoon", town.attention?.dueSoon), ("noVisit", town.attention?.noVisit),
      ("agreementEnding", town.attention?.agreementEnding),
    ]
    for (name, number) in days {
      self.number(number, AttentionDays.range, [.member("attention"), .member(name)], key)
    }
    let weights: [(String, Int?)] = [
      ("stated", town.weights?.stated), ("inferred", town.weights?.inferred), ("topic", town.weights?.topic),
      ("sameRisk", town.weights?.sameRisk), ("load", town.weights?.load),
    ]
    for (name, weight) in weights {
      number(weight, MatchWeights.range, [.member("weights"), .member(name)], key)
    }
  }

  private mutating func school(_ school: School) {
    let key = EntityKey(.school, school.id.text)
    number(school.donorLimit, Limits.range, [.member("donorLimit")], key)
    var ids: [String] = []
    school.collectIDs(into: &ids, own: school.id.text)
    unique(ids, in: key)
    text(school.name, [.member("name")], key)
    unknown(school.kind, [.member("kind")], key)
    unknown(school.legalForm, [.member("legalForm")], key)
    for (place, person) in school.people.enumerated() {
      text(person.name, [.member("people"), .element(place), .member("name")], key)
    }
    unknown(school.status, [.member("status")], key)
    var factors: Set<RiskFactorID> = []
    for (place, risk) in school.risks.enumerated() {
      let path: [FieldFault.Step] = [.member("risks"), .element(place)]
      factor(risk.factor, path + [.member("factor")], key)
      unknown(risk.status, path + [.member("status")], key)
      unknown(risk.significance, path + [.member("significance")], key)
      if !risk.factor.isNone, !factors.insert(risk.factor).inserted {
        findings.append(Finding(key, path + [.member("factor")], .riskTwice(risk.factor.text)))
      }
    }
    for (place, experience) in school.experience.enumerated() where !experience.factor.isNone {
      factor(experience.factor, [.member("experience"), .element(place), .member("factor")], key)
    }
    for (place, membership) in school.memberships.enumerated() {
      unknown(membership.flag, [.member("memberships"), .element(place), .member("flag")], key)
      unknown(membership.value, [.member("memberships"), .element(place), .member("value")], key)
    }
    for (place, declined) in school.declined.enumerated() where !declined.donor.isNone {
      reference(declined.donor, [.member("declined"), .element(place), .member("donor")], key)
    }
    putOffs(school.putOff, key)
    needs(of: school, key)
    visits(of: school, key)
  }

  private mutating func needs(of school: School, _ key: EntityKey) {
    for (place, request) in school.requests.enumerated() {
      factors(request.risks, [.member("requests"), .element(place)], key)
    }
    for (place, deficit) in school.deficits.enumerated() {
      factors(deficit.risks, [.member("deficits"), .element(place)], key)
    }
    for (place, measure) in school.measures.enumerated() {
      factors(measure.risks, [.member("measures"), .element(place)], key)
    }
  }

  private mutating func visits(of school: School, _ key: EntityKey) {
    // An item may stand in a file that cannot be read; that file is told of already.
    let allItemsAreKnown = !network.unreadable.contains { $0.key.kind == .partnership }
    for (place, visit) in school.visits.enumerated() {
      let path: [FieldFault.Step] = [.member("visits"), .element(place)]
      factors(visit.risks, path, key)
      for (number, item) in visit.items.enumerated() where allItemsAreKnown && !network.hasItem(item) {
        findings.append(Finding(key, path + [.member("items"), .element(number)], .missing(.item, item.text)))
      }
    }
  }

  private mutating func partnership(_ partnership: Partnership) {
    let key = partnership.key
    var ids: [String] = []
    partnership.collectIDs(into: &ids, own: partnership.id.text)
    unique(ids, in: key)
    reference(partnership.supported, [.member("supported")], key)
    // A partnership may be planned before its donor is found.
    if !partnership.donor.isNone { reference(partnership.donor, [.member("donor")], key) }
    text(partnership.supportedName, [.member("supportedName")], key)
    text(partnership.donorName, [.member("donorName")], key)
    if !partnership.donor.isNone, partnership.donor == partnership.supported {
      findings.append(Finding(key, [.member("donor")], .withItself))
    }
    if partnership.isUnfinished {
      open(partnership.supported, [.member("supported")], key)
      open(partnership.donor, [.member("donor")], key)
    }
    unknown(partnership.status, [.member("status")], key)
    factors(partnership.risks, [], key)
    putOffs(partnership.putOff, key)
    if let agreement = partnership.agreement {
      order(agreement.validFrom, agreement.validUntil, [.member("agreement"), .member("validUntil")], key)
      unknown(agreement.status, [.member("agreement"), .member("status")], key)
    }
    for (place, roadmap) in partnership.roadmaps.enumerated() {
      let path: [FieldFault.Step] = [.member("roadmaps"), .element(place)]
      order(roadmap.firstDay, roadmap.lastDay, path + [.member("lastDay")], key)
      let context = network.deadlineContext(of: roadmap)
      items(roadmap.items, roadmap.sections, context, path, key)
    }
  }

  private mutating func template(_ template: RoadmapTemplate) {
    let key = EntityKey(.template, template.id.text)
    var ids: [String] = []
    template.collectIDs(into: &ids, own: template.id.text)
    unique(ids, in: key)
    items(template.items, template.sections, template.year.map { DeadlineContext(schoolYear: $0) }, [], key)
    guard let year = template.year else {
      let dated = template.itemsNamingYears
      if dated > 0 { findings.append(Finding(key, [], .noTemplateYear(items: dated))) }
      return
    }
    for (place, item) in template.items.enumerated() where item.deleted == nil && item.deadline.isOutside(year) {
      let path: [FieldFault.Step] = [.member("items"), .element(place), .member("deadline")]
      findings.append(Finding(key, path, .outsideYear(year)))
    }
  }

  private mutating func items(
    _ items: [RoadmapItem], _ sections: [RoadmapSection], _ context: DeadlineContext?, _ path: [FieldFault.Step],
    _ key: EntityKey
  ) {
    let known = Set(sections.map(\.id))
    for (place, item) in items.enumerated() {
      let path = path + [.member("items"), .element(place)]
      text(item.title, path + [.member("title")], key)
      unknown(item.status, path + [.member("status")], key)
      order(
        item.deadline.firstDay, item.deadline.lastDay, path + [.member("deadline"), .member("lastDay")], key)
      if !item.section.isNone, !known.contains(item.section) {
        findings.append(Finding(key, path + [.member("section")], .missing(.section, item.section.text)))
      }
      factors(item.risks, path, key)
      for (number, responsible) in item.responsibles.enumerated() {
        text(responsible.name, path + [.member("responsibles"), .element(number), .member("name")], key)
      }
      guard !item.completions.isEmpty else { continue }
      let keys = item.deadline.reading(in: context).markKeys
      for (number, completion) in item.completions.enumerated() where !keys.contains(completion.occurrence) {
        let place = path + [.member("completions"), .element(number), .member("occurrence")]
        findings.append(Finding(key, place, .occurrenceGone(completion.occurrence)))
      }
    }
  }

  // MARK: - Rules of one value

  private mutating func unique(_ ids: [String], in key: EntityKey) {
    for id in ids where !id.isEmpty {
      if let other = seen[id] {
        findings.append(Finding(key, [], .idTwice(id, otherFile: other == key ? "" : other.fileName)))
      } else {
        seen[id] = key
      }
    }
  }

  private mutating func reference(_ reference: Reference, _ path: [FieldFault.Step], _ key: EntityKey) {
    guard !reference.isElsewhere, network.school(reference) == nil else { return }
    // A school whose file cannot be read is told by that file.
    guard !network.unreadable.contains(where: { $0.key == EntityKey(.school, reference.school.text) }) else { return }
    findings.append(Finding(key, path, .missing(.school, reference.text)))
  }

  /// A side of an unfinished partnership is to be a school that works.
  private mutating func open(_ reference: Reference, _ path: [FieldFault.Step], _ key: EntityKey) {
    guard let school = network.school(reference), !school.isOpen else { return }
    let name = school.nameOrID
    findings.append(Finding(key, path, school.deleted == nil ? .closedPartner(name) : .partnerInTrash(name)))
  }

  /// What is put off has a kind of this version, and a day.
  private mutating func putOffs(_ putOffs: [PutOff], _ key: EntityKey) {
    for (place, putOff) in putOffs.enumerated() {
      let path: [FieldFault.Step] = [.member("putOff"), .element(place)]
      if !putOff.kind.isEmpty, AttentionKind(rawValue: putOff.kind) == nil {
        findings.append(Finding(key, path + [.member("kind")], .unknownValue(putOff.kind)))
      }
      if putOff.until == nil { findings.append(Finding(key, path, .putOffWithoutDay)) }
    }
  }

  /// Every factor of the list `risks` of the object at a path.
  private mutating func factors(_ factors: [RiskFactorID], _ path: [FieldFault.Step], _ key: EntityKey) {
    for (number, one) in factors.enumerated() { factor(one, path + [.member("risks"), .element(number)], key) }
  }

  private mutating func factor(_ factor: RiskFactorID, _ path: [FieldFault.Step], _ key: EntityKey) {
    // Where the catalogue cannot be read, its file is told of, not everything that names a factor.
    guard !network.unreadable.contains(where: { $0.key.kind == .riskFactors }) else { return }
    guard network.riskFactor(factor) == nil else { return }
    findings.append(Finding(key, path, .missing(.riskFactor, factor.text)))
  }

  private mutating func unknown<Known>(_ value: Open<Known>?, _ path: [FieldFault.Step], _ key: EntityKey) {
    guard case .unknown(let name)? = value else { return }
    findings.append(Finding(key, path, .unknownValue(name)))
  }

  private mutating func number(
    _ number: Int?, _ range: ClosedRange<Int>, _ path: [FieldFault.Step], _ key: EntityKey
  ) {
    guard let number, !range.contains(number) else { return }
    findings.append(Finding(key, path, .beyond(number, least: range.lowerBound, most: range.upperBound)))
  }

  private mutating func order(
    _ first: CalendarDay?, _ last: CalendarDay?, _ path: [FieldFault.Step], _ key: EntityKey
  ) {
    guard let first, let last, last < first else { return }
    findings.append(Finding(key, path, .daysReversed))
  }

  private mutating func text(_ text: String, _ path: [FieldFault.Step], _ key: EntityKey) {
    if text.unicodeScalars.contains(where: \.deceives) { findings.append(Finding(key, path, .unsafeText)) }
    let count = text.count
    if count > NetworkCheck.usualTitle {
      findings.append(Finding(key, path, .longText(count, usual: NetworkCheck.usualTitle)))
    }
  }
}

extension Network {
  /// Whether any roadmap has an item of this id.
  package func hasItem(_ id: ItemID) -> Bool {
    partnerships.contains { $0.roadmaps.contains { $0.items.contains { $0.id == id } } }
  }
}

extension EntityKey {
  /// The file's name as spoken of: `schools/sosh-5.json`.
  fileprivate var fileName: String {
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

extension Unicode.Scalar {
  /// Controls, bidi marks and overrides, zero-width and tag characters: what a name has no use for.
  fileprivate var deceives: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }
}
