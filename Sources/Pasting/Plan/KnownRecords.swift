import Deadlines
import SchoolNetwork
import Text
import Typing

/// What is there already, by what tells records of a kind apart.
struct KnownRecords {
  /// A record that is there.
  struct Known: Equatable {
    let address: Address
    /// What of it tells it from others that are called alike.
    let detail: String
  }

  private let settings: PasteSettings
  private let network: Network
  /// Records by what they are called, those of schools a school each.
  private var records: [PasteSchool?: [String: [Known]]] = [:]
  private var taken: Set<Address> = []
  /// The records that were found, to be compared with rows when one says the same.
  private var elements: [Address: any Listed] = [:]
  /// The schools by all their names.
  private var schools: [String: [SchoolID]]?
  private var called: [String: SchoolSearch] = [:]

  init(_ settings: PasteSettings, _ network: Network) { (self.settings, self.network) = (settings, network) }

  // MARK: - What a record is called

  /// Letters and digits, folded: the rest is written in many ways. Numbers stay apart, so that «Занятие 1.1» is not
  /// «Занятие 11»; signs that are a part of a name stay, and words of nothing but other signs are themselves.
  static func key(_ text: String) -> String {
    let folded = Folding.folded(text)
    var key = String.UnicodeScalarView()
    var isApart = false
    for scalar in folded.unicodeScalars {
      guard isTold(scalar) else {
        isApart = true
        continue
      }
      if isApart, let last = key.last, isDigit(last), isDigit(scalar) { key.append(".") }
      key.append(scalar)
      isApart = false
    }
    return key.isEmpty ? folded.trimmed : String(key)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isTold(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x430...0x45F, 0x2B, 0x23: true
    case 0..<0xC0, 0x2000...0x2BFF, 0x3000...0x303F: false
    default: true
    }
  }

  /// What a record of the kind is called, and what tells it from those called alike; nil if nothing does.
  func name(of record: FieldValue, section: String? = nil) -> (key: String, detail: String)? {
    let (name, detail): (String, String) =
      switch settings.kind {
      case .items:
        (
          Self.key(record[RoadmapItem.title].text ?? ""),
          Self.key(record[RoadmapItem.deadline][Deadline.wording].text ?? "") + "|" + (section.map(Self.key) ?? "")
        )
      case .schools: (SchoolName(record[School.name].text ?? "").key, "")
      case .people:
        (Self.key(record[Person.name].text ?? ""), Self.key(record[Person.role].text ?? ""))
      case .risks: (record[Risk.factor].text ?? "", "")
      case .visits: (record[Visit.date].text ?? "", Self.key(record[Visit.purpose].text ?? ""))
      }
    return name.isEmpty && detail.filter({ $0 != "|" }).isEmpty ? nil : (name, detail)
  }

  /// Whether two records that are called alike are one, whatever else they say.
  var isOneOfAName: Bool { settings.kind == .schools || settings.kind == .risks }

  // MARK: - Finding

  /// The record that says what a row says: one that is alike in all that tells them apart, else the first called so. Each
  /// is found once; `onlyAlike`: no other than such a one is.
  mutating func match(_ name: (key: String, detail: String), of school: PasteSchool?, onlyAlike: Bool) -> Address? {
    let (key, detail) = name
    if records[school] == nil { records[school] = collected(of: school) }
    let open = (records[school]?[key] ?? []).filter { !taken.contains($0.address) }
    let alike = open.first { $0.detail == detail } ?? (isOneOfAName ? open.first : nil)
    guard let found = alike ?? (onlyAlike || key.isEmpty ? nil : open.first) else { return nil }
    taken.insert(found.address)
    return found.address
  }

  /// A record that was found.
  func record(at address: Address) -> FieldValue? { elements[address]?.fieldValue }

  private mutating func collected(of school: PasteSchool?) -> [String: [Known]] {
    var found: [String: [Known]] = [:]
    func note(
      _ address: Address, _ element: any Listed, _ record: FieldValue, _ keys: [String], section: String? = nil
    ) {
      elements[address] = element
      let detail = name(of: record, section: section)?.detail ?? ""
      for key in keys { found[key, default: []].append(Known(address: address, detail: detail)) }
    }
    func note(_ list: String, _ elements: [some Listed], at address: Address) {
      for element in elements {
        let record = element.fieldValue
        note(address.appending(list, element.listID), element, record, [name(of: record)?.key].compactMap(\.self))
      }
    }
    switch (settings.kind, settings.place, school) {
    case (.items, .object(let address), _):
      let (items, sections) = network.itemsAndSections(at: address)
      let titles = Dictionary(sections.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
      for item in items where item.deleted == nil {
        var bare = RoadmapItem()
        (bare.title, bare.deadline) = (item.title, item.deadline)
        note(
          address.appending(Roadmap.items, item.id.text), item, bare.fieldValue, [Self.key(item.title)],
          section: titles[item.section])
      }
    case (.schools, _, _):
      for school in network.schools where school.deleted == nil {
        var bare = School()
        bare.name = school.name
        let keys = Set(school.allNames.map { SchoolName($0).key })
        note(Address(EntityKey(.school, school.id.text)), school, bare.fieldValue, keys.sorted())
      }
    case (.people, .object(let address), _) where address.entity.kind == .town:
      note(Town.team.name, network.town.team, at: address)
    case (.people, _, .known(let id)?):
      let address = Address(EntityKey(.school, id.text))
      note(School.people.name, network.school(id)?.people ?? [], at: address)
    case (.risks, _, .known(let id)?):
      note(School.risks.name, network.school(id)?.risks ?? [], at: Address(EntityKey(.school, id.text)))
    case (.visits, _, .known(let id)?):
      let visits = network.school(id)?.visits.filter { $0.deleted == nil } ?? []
      note(School.visits.name, visits, at: Address(EntityKey(.school, id.text)))
    default: break
    }
    return found
  }

  // MARK: - Schools

  /// What a name of a school leads to.
  enum SchoolSearch {
    case one(SchoolID), none, several
  }

  /// The school that is called so.
  mutating func school(called text: String) -> SchoolSearch {
    if let known = called[text] { return known }
    if schools == nil {
      var index: [String: [SchoolID]] = [:]
      for school in network.schools where school.deleted == nil {
        for key in Set(school.allNames.map { SchoolName($0).key }) { index[key, default: []].append(school.id) }
      }
      schools = index
    }
    let exact = schools?[SchoolName(text).key] ?? []
    // A name that is no whole one is looked for as in every other place.
    let ids = exact.isEmpty ? SchoolNames(network).schools(called: text).map(\.id) : exact
    let found: SchoolSearch = ids.count == 1 ? .one(ids[0]) : ids.isEmpty ? .none : .several
    called[text] = found
    return found
  }
}

extension Network {
  /// The items and sections of a roadmap or template.
  func itemsAndSections(at address: Address) -> (items: [RoadmapItem], sections: [RoadmapSection]) {
    switch address.entity.kind {
    case .partnership:
      let roadmap = partnership(PartnershipID(address.entity.id))?.roadmaps.first {
        $0.id.text == address.path.last?.id
      }
      return (roadmap?.items ?? [], roadmap?.sections ?? [])
    case .template:
      let template = templates.first { $0.id.text == address.entity.id }
      return (template?.items ?? [], template?.sections ?? [])
    case .town, .riskFactors, .clusters, .school: return ([], [])
    }
  }
}
