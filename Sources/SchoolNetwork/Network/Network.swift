/// A town's network of schools: everything that the store holds, as one value.
package struct Network: Equatable, Sendable {
  /// One thing, in an array: so networks share it until one of them is edited. Copies of a network are made at every key,
  /// and what it holds has some seventy texts and lists to count again; and how to copy it would be written out in each
  /// type that holds a network.
  var contents: [NetworkContents]

  /// The network of these entities, those of a kind in the order of their ids. Its store becomes the one that contains
  /// the references.
  package init(
    town: Town, riskCatalogue: RiskCatalogue = RiskCatalogue(), clusterCatalogue: ClusterCatalogue = ClusterCatalogue(),
    schools: [School] = [], partnerships: [Partnership] = [], templates: [RoadmapTemplate] = [],
    unreadable: [UnreadableEntity] = [], unreadFolders: [EntityKind: Problem] = [:], sealed: Set<EntityKey> = [],
    problems: [Problem] = []
  ) {
    contents = [
      NetworkContents(
        town: town, riskCatalogue: riskCatalogue, clusterCatalogue: clusterCatalogue, schools: schools,
        partnerships: partnerships, templates: templates, unreadable: unreadable, unreadFolders: unreadFolders,
        sealed: sealed, problems: problems, calendar: town.calendar)
    ]
    for place in self.schools.indices { settle(school: place) }
    for place in self.partnerships.indices { settle(partnership: place) }
    settleCurator()
    indexSchools()
    indexNames()
    indexFactors()
    indexPartnerships()
    guard !unreadable.isEmpty || !unreadFolders.isEmpty else { return }
    let known = Set(
      schools.map { EntityKey(.school, $0.id.text) } + partnerships.map { EntityKey(.partnership, $0.id.text) }
        + templates.map { EntityKey(.template, $0.id.text) })
    unread = Unread(unreadable, unreadFolders, store: town.id) { known.contains($0) }
  }

  /// The first folder that cannot be read; nil where all could.
  package var problemOfFolders: Problem? { EntityKind.allCases.lazy.compactMap { unreadFolders[$0] }.first }
  /// The id of the store.
  package var store: StoreID { town.id }
  /// The factors, in the order they are shown.
  package var riskFactors: [RiskFactor] { riskCatalogue.factors }
  /// The clusters, in the order they are shown.
  package var clusters: [Cluster] { clusterCatalogue.clusters }

  /// The school of this id; nil if there is none.
  package func school(_ id: SchoolID) -> School? { schoolPlace[id].map { schools[$0] } }
  /// The school a reference points to; nil if there is none, or it lies in another store.
  package func school(_ reference: Reference) -> School? {
    reference.store == store ? school(reference.school) : nil
  }
  /// The place of a school in ``schools``; nil if there is none. Code that goes through many schools looks at them
  /// there, because copying one takes longer than most questions about it.
  package func place(of school: SchoolID) -> Int? { schoolPlace[school] }
  /// The place of the school a reference points to; nil if there is none, or it lies in another store.
  package func place(of reference: Reference) -> Int? {
    reference.store == store ? schoolPlace[reference.school] : nil
  }
  /// The partnership of this id; nil if there is none.
  package func partnership(_ id: PartnershipID) -> Partnership? { partnershipPlace[id].map { partnerships[$0] } }
  /// The factor of this id; nil if the catalogue has none.
  package func riskFactor(_ id: RiskFactorID) -> RiskFactor? { factorPlace[id].map { riskCatalogue.factors[$0] } }
  /// The place of the factor in the catalogue's order; after all others if it has none.
  package func order(of factor: RiskFactorID) -> Int { factorPlace[factor] ?? Int.max }

  /// The partnerships that support a school, also past ones, but none in the trash.
  package func partnerships(supporting school: SchoolID) -> [Partnership] {
    places(supporting: school).map { partnerships[$0] }
  }

  /// The partnerships in which a school is the donor, also past ones, but none in the trash.
  package func partnerships(withDonor school: SchoolID) -> [Partnership] {
    places(withDonor: school).map { partnerships[$0] }
  }

  /// The places, in ``partnerships``, of those that support a school. Code that goes through many schools looks at
  /// partnerships there, because copying one takes longer than most questions about it.
  package func places(supporting school: SchoolID) -> [Int] { supporting[school] ?? [] }
  /// The places of those in which a school is the donor.
  package func places(withDonor school: SchoolID) -> [Int] { donating[school] ?? [] }

  /// Whether the entity may be written: it can be read, and no newer version wrote it.
  package func isWritable(_ key: EntityKey) -> Bool {
    !sealed.contains(key) && !unreadable.contains { $0.key == key }
  }

  /// Does an edit. It must start from the present values; otherwise nothing is changed.
  package mutating func apply(_ edit: Edit) throws(EditFault) {
    let path = edit.address.path[...]
    let key = edit.address.entity
    switch edit.action {
    case .create(let record): return try create(edit, record)
    case .discard(let record): return try discard(edit, record)
    case .insert(_, let record, _): if let id = takenID(in: record) { throw EditFault.idTaken(id) }
    case .set, .remove: break
    }
    switch key.kind {
    case .town:
      guard key.id == town.id.text else { throw EditFault.noSuchEntity(key) }
      try town.apply(edit.action, at: path)
      settleCurator()
      calendar = town.calendar
    case .riskFactors:
      guard key.id == riskCatalogue.id.text else { throw EditFault.noSuchEntity(key) }
      try riskCatalogue.apply(edit.action, at: path)
      indexFactors()
    case .clusters:
      guard key.id == clusterCatalogue.id.text else { throw EditFault.noSuchEntity(key) }
      try clusterCatalogue.apply(edit.action, at: path)
    case .school:
      guard let place = schoolPlace[SchoolID(key.id)] else { throw EditFault.noSuchEntity(key) }
      let (name, deleted) = (schools[place].name, schools[place].deleted)
      try schools[place].apply(edit.action, at: path)
      settle(school: place)
      if schools[place].name != name || schools[place].deleted != deleted { indexNames() }
    case .partnership:
      guard let place = partnershipPlace[PartnershipID(key.id)] else { throw EditFault.noSuchEntity(key) }
      try partnerships[place].apply(edit.action, at: path)
      settle(partnership: place)
      if path.isEmpty { indexPartnerships() }
    case .template:
      guard let place = templates.firstIndex(where: { $0.id.text == key.id }) else {
        throw EditFault.noSuchEntity(key)
      }
      try templates[place].apply(edit.action, at: path)
    }
    ids.note(edit.action)
  }

  /// Does all edits, or none if one does not fit.
  package mutating func apply(_ edits: [Edit]) throws(EditFault) {
    let before = self
    do throws(EditFault) {
      var rest = edits[...]
      while let edit = rest.first {
        // Names and places are counted once for all schools that come together: a table may bring thousands.
        let whole = rest.prefix {
          $0.isOfAWhole && $0.isCreation == edit.isCreation && $0.address.entity.kind == .school
        }
        if whole.count > 1 {
          if edit.isCreation { try createSchools(whole) } else { try discardSchools(whole) }
        } else {
          try apply(edit)
        }
        rest = rest.dropFirst(max(1, whole.count))
      }
    } catch {
      self = before
      throw error
    }
  }

  /// Inserts several schools, and counts names and places once.
  private mutating func createSchools(_ edits: ArraySlice<Edit>) throws(EditFault) {
    for edit in edits {
      guard case .create(let record) = edit.action else { continue }
      try edit.checkWhole()
      if let id = takenID(in: record) { throw EditFault.idTaken(id) }
      if let id = record.idTwice { throw EditFault.idTwice(id) }
      try schools.bring(record, in: town.id)
      ids.note(edit.action)
    }
    indexSchools()
    indexNames()
  }

  /// Removes several schools that are exactly as given, and counts names and places once.
  private mutating func discardSchools(_ edits: ArraySlice<Edit>) throws(EditFault) {
    var gone: [String: FieldValue] = [:]
    for edit in edits {
      guard case .discard(let record) = edit.action else { continue }
      try edit.checkWhole()
      let key = edit.address.entity
      guard let standing = self.record(of: key), gone.updateValue(record, forKey: key.id) == nil else {
        throw EditFault.noSuchEntity(key)
      }
      guard standing == record else { throw EditFault.differs }
    }
    var rest = self
    rest.schools.removeAll { gone[$0.id.text] != nil }
    rest.indexSchools()
    rest.indexNames()
    for edit in edits {
      rest.ids.note(edit.action)
      rest.ids.noteGone(edit.address.entity)
    }
    for record in gone.values {
      if let id = rest.takenID(in: record) ?? record.idTwice { throw EditFault.idTwice(id) }
    }
    self = rest
  }

  /// Inserts an entity at its place by id.
  private mutating func create(_ edit: Edit, _ record: FieldValue) throws(EditFault) {
    try edit.checkWhole()
    if let id = takenID(in: record) { throw EditFault.idTaken(id) }
    if let id = record.idTwice { throw EditFault.idTwice(id) }
    switch edit.address.entity.kind {
    case .school:
      let store = store
      try schools.bring(record, in: store)
      indexSchools()
      indexNames()
    case .partnership:
      // What was here comes back: undo fits, whatever else unites the two schools by now.
      if !ids.wasHere(edit.address.entity) {
        try Partnership(record: record, in: town.id)?.checkIsFirst(among: partnerships)
      }
      let store = store
      try partnerships.bring(record, in: store)
      indexPartnerships()
    case .template:
      let store = store
      try templates.bring(record, in: store)
    case .town, .riskFactors, .clusters: throw EditFault.notAWholeEntity
    }
    ids.note(edit.action)
  }

  /// Removes an entity that is exactly as given.
  private mutating func discard(_ edit: Edit, _ record: FieldValue) throws(EditFault) {
    try edit.checkWhole()
    let key = edit.address.entity
    guard let standing = self.record(of: key) else { throw EditFault.noSuchEntity(key) }
    guard standing == record else { throw EditFault.differs }
    var rest = self
    switch key.kind {
    case .school:
      rest.schools.removeAll { $0.id.text == key.id }
      rest.indexSchools()
      rest.indexNames()
    case .partnership:
      rest.partnerships.removeAll { $0.id.text == key.id }
      rest.indexPartnerships()
    case .template: rest.templates.removeAll { $0.id.text == key.id }
    case .town, .riskFactors, .clusters: throw EditFault.notAWholeEntity
    }
    rest.ids.note(edit.action)
    rest.ids.noteGone(key)
    // What could not be created again is not removed.
    if let id = rest.takenID(in: record) ?? record.idTwice { throw EditFault.idTwice(id) }
    self = rest
  }

  /// A school, partnership or template as a record of what is set; nil if there is none of that kind and id.
  package func record(of key: EntityKey) -> FieldValue? {
    switch key.kind {
    case .school: school(SchoolID(key.id))?.fieldValue
    case .partnership: partnership(PartnershipID(key.id))?.fieldValue
    case .template: templates.first { $0.id.text == key.id }?.fieldValue
    case .town, .riskFactors, .clusters: nil
    }
  }

  /// The first id in a new object that something in the store has already.
  private mutating func takenID(in record: FieldValue) -> String? { record.allIDs.first { isTaken($0) } }

  /// Whether something in the store has this id.
  package mutating func isTaken(_ id: String) -> Bool {
    if !ids.isCounted { ids.count(allIDs()) }
    return ids.holds(id)
  }

  /// What a field holds now; nil if there is no such object.
  package func value(of field: String, at address: Address) -> FieldValue? {
    let path = address.path[...]
    switch address.entity.kind {
    case .town: return town.value(of: field, at: path)
    case .riskFactors: return riskCatalogue.value(of: field, at: path)
    case .clusters: return clusterCatalogue.value(of: field, at: path)
    case .school: return school(SchoolID(address.entity.id))?.value(of: field, at: path)
    case .partnership: return partnership(PartnershipID(address.entity.id))?.value(of: field, at: path)
    case .template: return templates.first { $0.id.text == address.entity.id }?.value(of: field, at: path)
    }
  }

  /// Every id in the store, for drawing new ones.
  package func allIDs() -> [String] {
    var found: [String] = []
    town.collectIDs(into: &found, own: town.id.text)
    riskCatalogue.collectIDs(into: &found, own: riskCatalogue.id.text)
    clusterCatalogue.collectIDs(into: &found, own: clusterCatalogue.id.text)
    for school in schools { school.collectIDs(into: &found, own: school.id.text) }
    for partnership in partnerships { partnership.collectIDs(into: &found, own: partnership.id.text) }
    for template in templates { template.collectIDs(into: &found, own: template.id.text) }
    return found + unreadable.map(\.key.id)
  }

  private mutating func settleCurator() {
    let store = store
    town.curator?.ownSchool.settle(in: store)
  }

  private mutating func settle(school place: Int) {
    let store = store
    schools[place].settle(in: store)
  }

  private mutating func settle(partnership place: Int) {
    let store = store
    partnerships[place].settle(in: store)
  }

  private mutating func indexSchools() {
    schoolPlace = Dictionary(schools.indices.map { (schools[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func indexNames() {
    // By their places: to go through the schools themselves copies each of them.
    var all: [String] = []
    all.reserveCapacity(schools.count)
    for place in schools.indices where schools[place].deleted == nil { all.append(schools[place].name) }
    names = NamesApart(all)
  }

  private mutating func indexFactors() {
    factorPlace = Dictionary(
      riskCatalogue.factors.indices.map { (riskCatalogue.factors[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func indexPartnerships() {
    partnershipPlace = Dictionary(
      partnerships.indices.map { (partnerships[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    supporting = [:]
    donating = [:]
    for place in partnerships.indices where partnerships[place].deleted == nil {
      let (supported, donor) = (partnerships[place].supported, partnerships[place].donor)
      if !supported.isElsewhere { supporting[supported.school, default: []].append(place) }
      if !donor.isElsewhere { donating[donor.school, default: []].append(place) }
    }
  }
}
