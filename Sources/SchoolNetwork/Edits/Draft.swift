/// Text that somebody was writing when the program had to end. Nobody has said yes to it, so it is no edit: the next
/// start offers it, and opens it in its field.
package struct Draft: Equatable, Sendable {
  /// What was written in.
  package enum Place: Hashable, Sendable {
    /// A cell of an item, by the key of its column.
    case cell(ItemPlace, column: String)
    /// The title of a new item: the roadmap (nil: one that is made with it), the section, the item before it.
    case newItem(PartnershipID, RoadmapID?, SectionID, after: ItemID?)
    /// The mark of an occurrence.
    case mark(ItemPlace, occurrence: String)
    /// A line of the attention list that was put off: its entity, kind and subject, as ``PutOff`` has them.
    case putOff(EntityKey, kind: String, subject: String)
    /// The refusal of a donor for a school, perhaps for one risk.
    case decline(SchoolID, by: SchoolID, RiskFactorID?)
    /// The name of the template that a roadmap was saved as.
    case template(PartnershipID, RoadmapID)
    /// The form of a network that was to be made.
    case newNetwork
    /// A field on the card of a record, by its name as commands have it.
    case field(Address, name: String)
    /// A new record of a list of the one at an address; its fields are named as commands have them.
    case newRecord(Address, list: String, fields: [String])
    /// The name of a new school.
    case newSchool
    /// The school year of a new roadmap; the title of a new section.
    case newRoadmap(PartnershipID), newSection(PartnershipID, RoadmapID)
    /// The topics of a new partnership of a school with a donor.
    case newPartnership(SchoolID, with: SchoolID)
    /// The basis and the day of a change of a risk: its field, and what that is to hold.
    case riskChange(Address, field: String, value: String)
    /// The name of a new template.
    case newTemplate
    /// A table that was pasted and not written yet: where its rows go (nil: the network), and what they are.
    case pasted(into: Address?, rows: String)
  }

  /// What was written in.
  package let place: Place
  /// The texts of its fields, in their order; nil for those that were not touched.
  package let texts: [String?]
  /// What it was written about, by the names of then: it may be gone when the draft is offered. Empty if that was not
  /// noted.
  package private(set) var about = About()

  /// What a draft was written about.
  package struct About: Equatable, Sendable {
    /// The title of the item, or the name of the donor that was declined.
    package var thing = ""
    /// The school, or both sides of a partnership, the donor first.
    package var sides: [String] = []

    /// Nothing that is known.
    package init() {}
  }

  /// Text that was being written.
  package init(_ place: Place, _ texts: [String?], about: About = About()) {
    self.place = place
    self.texts = texts
    self.about = about
  }
}

extension Draft {
  /// The same, with what the network calls that which it was written about.
  package func named(in network: Network) -> Draft {
    Draft(place, texts, about: network.about(place))
  }

  /// The entity whose file it would change; for a template that of the roadmap it is made of.
  package var entity: EntityKey {
    switch place {
    case .cell(let place, _), .mark(let place, _): EntityKey(.partnership, place.partnership.text)
    case .newItem(let partnership, _, _, _), .template(let partnership, _), .newRoadmap(let partnership),
      .newSection(let partnership, _):
      EntityKey(.partnership, partnership.text)
    case .putOff(let entity, _, _): entity
    case .decline(_, let school, _): EntityKey(.school, school.text)
    case .newNetwork: EntityKey(.town, "")
    case .field(let address, _), .newRecord(let address, _, _), .riskChange(let address, _, _): address.entity
    case .newSchool: EntityKey(.school, "")
    case .newPartnership(let school, _): EntityKey(.school, school.text)
    case .newTemplate: EntityKey(.template, "")
    case .pasted(let address, _): address?.entity ?? EntityKey(.school, "")
    }
  }
}

extension Draft.Place {
  /// Whether text for one takes the place of text for the other: a roadmap has one new item at a time, a list one new
  /// record.
  package func isSame(as other: Draft.Place) -> Bool {
    switch (self, other) {
    case (.newItem(let mine, let map, _, _), .newItem(let theirs, let otherMap, _, _)):
      mine == theirs && map == otherMap
    case (.newRecord(let mine, let list, _), .newRecord(let theirs, let otherList, _)):
      mine == theirs && list == otherList
    default: self == other
    }
  }
}

extension Network {
  fileprivate func about(_ place: Draft.Place) -> Draft.About {
    var about = Draft.About()
    switch place {
    case .cell(let place, _), .mark(let place, _):
      about.thing = item(at: place)?.item.title ?? ""
      about.sides = sides(of: place.partnership)
    case .newItem(let partnership, _, _, _), .template(let partnership, _), .newRoadmap(let partnership),
      .newSection(let partnership, _):
      about.sides = sides(of: partnership)
    case .newPartnership(let school, let donor): about.sides = [name(of: donor), name(of: school)]
    case .putOff(let key, _, _):
      about.sides = key.kind == .school ? [name(of: SchoolID(key.id))] : sides(of: PartnershipID(key.id))
    case .decline(let donor, let school, _): (about.thing, about.sides) = (name(of: donor), [name(of: school)])
    case .newNetwork: break
    case .field(let address, _), .newRecord(let address, _, _), .riskChange(let address, _, _),
      .pasted(let address?, _):
      switch address.entity.kind {
      case .school: about.sides = [name(of: SchoolID(address.entity.id))]
      case .partnership: about.sides = sides(of: PartnershipID(address.entity.id))
      case .town, .riskFactors, .clusters, .template: break
      }
    case .newSchool, .newTemplate, .pasted(nil, _): break
    }
    return about
  }

  private func sides(of id: PartnershipID) -> [String] {
    partnership(id).map { [donorName($0), supportedName($0)] } ?? []
  }

  /// Whether the place that a draft was written in is gone for good or in the trash. Of a file that cannot be read
  /// nothing is known.
  package func hasLost(_ draft: Draft) -> Bool {
    let entity = draft.entity
    if unreadable.contains(where: { $0.key == entity }) || unreadFolders[entity.kind] != nil { return false }
    func lacks(_ id: PartnershipID, _ roadmap: RoadmapID? = nil) -> Bool {
      guard let partnership = partnership(id), partnership.deleted == nil else { return true }
      return roadmap.map { map in !partnership.roadmaps.contains { $0.id == map } } ?? false
    }
    switch draft.place {
    case .cell(let place, _), .mark(let place, _):
      return lacks(place.partnership) || item(at: place).map { $0.item.deleted != nil } ?? true
    case .newItem(let id, let roadmap, _, _): return lacks(id, roadmap)
    case .template(let id, let roadmap), .newSection(let id, let roadmap): return lacks(id, roadmap)
    case .newRoadmap(let id): return lacks(id)
    case .newPartnership(let id, let donor): return school(donor) == nil || school(id) == nil
    case .putOff(let key, _, _):
      return key.kind == .school ? school(SchoolID(key.id)) == nil : lacks(PartnershipID(key.id))
    case .decline(let donor, let id, _): return school(donor) == nil || school(id) == nil
    case .newNetwork: return false
    case .field(let address, _), .newRecord(let address, _, _), .riskChange(let address, _, _),
      .pasted(let address?, _):
      let id = address.path.last?.id ?? address.entity.id
      return !places(of: id).contains { $0.address == address && !$0.isInTrash }
    case .newSchool, .newTemplate, .pasted(nil, _): return false
    }
  }
}

extension Draft {
  /// The draft as it is written down: what kind of place it was written in, the words that say which one, the texts.
  package var written: (kind: String, words: [String], texts: [String?]) {
    let (kind, words): (String, [String]) =
      switch place {
      case .cell(let item, let column): ("cell", item.words + [column])
      case .newItem(let partnership, let roadmap, let section, let after):
        ("newItem", [partnership.text, roadmap?.text ?? "", section.text, after?.text ?? ""])
      case .mark(let item, let occurrence): ("mark", item.words + [occurrence])
      case .putOff(let key, let kind, let subject): ("puttingOff", [key.kind.rawValue, key.id, kind, subject])
      case .decline(let donor, let school, let factor): ("declining", [donor.text, school.text, factor?.text ?? ""])
      case .template(let partnership, let roadmap): ("savedTemplate", [partnership.text, roadmap.text])
      case .newNetwork: ("newNetwork", [])
      case .field(let address, let name):
        (
          "field",
          [address.entity.kind.rawValue, address.entity.id] + address.path.flatMap { [$0.list, $0.id] } + [name]
        )
      case .newRecord(let address, let list, let fields):
        (
          "newRecord",
          [address.entity.kind.rawValue, address.entity.id, "\(address.path.count)"]
            + address.path.flatMap { [$0.list, $0.id] } + [list] + fields
        )
      case .newSchool: ("newSchool", [])
      case .newRoadmap(let partnership): ("newRoadmap", [partnership.text])
      case .newSection(let partnership, let roadmap): ("newSection", [partnership.text, roadmap.text])
      case .newPartnership(let school, let donor): ("newPartnership", [school.text, donor.text])
      case .riskChange(let address, let field, let value):
        (
          "riskChange",
          [address.entity.kind.rawValue, address.entity.id] + address.path.flatMap { [$0.list, $0.id] } + [
            field, value,
          ]
        )
      case .newTemplate: ("newTemplate", [])
      case .pasted(nil, let rows): ("pastedTable", [rows])
      case .pasted(let address?, let rows):
        (
          "pastedTable",
          [rows, address.entity.kind.rawValue, address.entity.id] + address.path.flatMap { [$0.list, $0.id] }
        )
      }
    return (kind, words, texts)
  }

  /// The draft that was written down; nil if this version knows no such place.
  package init?(kind: String, words: [String], texts: [String?], about: About = About()) {
    func id<Kind>(_ place: Int) -> ID<Kind>? { words[place].isEmpty ? nil : ID(words[place]) }
    switch (kind, words.count) {
    case ("cell", 4): place = .cell(ItemPlace(words), column: words[3])
    case ("newItem", 4): place = .newItem(ID(words[0]), id(1), ID(words[2]), after: id(3))
    case ("mark", 4): place = .mark(ItemPlace(words), occurrence: words[3])
    case ("puttingOff", 4):
      guard let entity = EntityKind(rawValue: words[0]) else { return nil }
      place = .putOff(EntityKey(entity, words[1]), kind: words[2], subject: words[3])
    case ("declining", 3): place = .decline(ID(words[0]), by: ID(words[1]), id(2))
    case ("savedTemplate", 2): place = .template(ID(words[0]), ID(words[1]))
    case ("newNetwork", 0): place = .newNetwork
    case ("newRoadmap", 1): place = .newRoadmap(ID(words[0]))
    case ("newSection", 2): place = .newSection(ID(words[0]), ID(words[1]))
    case ("newPartnership", 2): place = .newPartnership(ID(words[0]), with: ID(words[1]))
    case ("riskChange", 6):
      guard let entity = EntityKind(rawValue: words[0]) else { return nil }
      let address = Address(EntityKey(entity, words[1]), [Address.Step(words[2], words[3])])
      place = .riskChange(address, field: words[4], value: words[5])
    case ("field", let count) where count >= 3 && count % 2 == 1:
      guard let entity = EntityKind(rawValue: words[0]) else { return nil }
      let path = stride(from: 2, to: count - 1, by: 2).map { Address.Step(words[$0], words[$0 + 1]) }
      place = .field(Address(EntityKey(entity, words[1]), path), name: words[count - 1])
    case ("newRecord", let count) where count >= 5:
      guard let entity = EntityKind(rawValue: words[0]), let steps = Int(words[2]),
        (0...(count - 5) / 2).contains(steps)
      else { return nil }
      let path = (0..<steps).map { Address.Step(words[3 + 2 * $0], words[4 + 2 * $0]) }
      place = .newRecord(
        Address(EntityKey(entity, words[1]), path), list: words[3 + 2 * steps],
        fields: Array(words[(4 + 2 * steps)...]))
    case ("newSchool", 0): place = .newSchool
    case ("newTemplate", 0): place = .newTemplate
    case ("pastedTable", 1): place = .pasted(into: nil, rows: words[0])
    case ("pastedTable", let count) where count >= 3 && count % 2 == 1:
      guard let entity = EntityKind(rawValue: words[1]) else { return nil }
      let path = stride(from: 3, to: count, by: 2).map { Address.Step(words[$0], words[$0 + 1]) }
      place = .pasted(into: Address(EntityKey(entity, words[2]), path), rows: words[0])
    default: return nil
    }
    self.texts = texts
    self.about = about
  }
}

extension ItemPlace {
  fileprivate var words: [String] { [partnership.text, roadmap.text, item.text] }
  fileprivate init(_ words: [String]) { self.init(ID(words[0]), ID(words[1]), ID(words[2])) }
}
