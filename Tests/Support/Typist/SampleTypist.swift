package import SchoolNetwork
import Typing
import ViewModels

/// A person who makes a whole network on the screen after a model. What is typed follows from the tables of fields.
package struct SampleTypist {
  /// The person.
  package private(set) var typist: CardTypist
  private let model: Network
  /// The new ids by those of the model, and the other way round.
  private var new: [String: String] = [:]
  /// The ids of the model by the new ones.
  package private(set) var old: [String: String] = [:]
  /// Fields that refer to something that comes later, or were refused as long as something else was missing.
  private var later: [(address: Address, place: FieldPlace, value: FieldValue)] = []

  /// Somebody at a new network.
  package init(_ typist: CardTypist, like model: Network) {
    (self.typist, self.model) = (typist, model)
  }

  private var network: Network { typist.network }

  /// Makes all of it.
  package mutating func make() {
    know(network.store.text, model.store.text)
    for (command, key, record) in [
      (Command.riskFactors, EntityKey.riskFactors, model.riskCatalogue.fieldValue),
      (.clusterCatalogue, .clusters, model.clusterCatalogue.fieldValue),
    ] {
      know(key.id, key.id)
      typist.palette(command)
      fill(Address(key), record)
      typist.close()
    }
    for school in model.schools { makeSchool(school) }
    typist.open(network.townKey)
    fill(network.townPlace.address, model.town.fieldValue)
    typist.close()
    for school in model.schools {
      guard let id = new[school.id.text] else { continue }
      typist.open(EntityKey(.school, id))
      fill(Address(EntityKey(.school, id)), school.fieldValue)
      typist.close()
    }
    for partnership in model.partnerships { make(partnership) }
    for template in model.templates { make(template) }
    for (address, place, value) in later {
      typist.open(address)
      if !typist.set(place, to: renamed(value, place)) { typist.fail("\(address) \(place.typed)") }
      typist.close()
    }
    later = []
  }

  private mutating func know(_ id: String, _ ofModel: String) {
    (new[ofModel], old[id]) = (id, ofModel)
  }

  // MARK: - Entities

  private mutating func makeSchool(_ school: School) {
    let before = Set(network.schools.map(\.id))
    typist.press("2 home f7")
    typist.type(school.name)
    typist.press("enter")
    typist.close()
    guard let made = network.schools.first(where: { !before.contains($0.id) }) else {
      typist.fail("\(school.name) was not made")
      return
    }
    know(made.id.text, school.id.text)
  }

  private mutating func make(_ template: RoadmapTemplate) {
    let before = Set(network.templates.map(\.id))
    typist.palette(.templates)
    typist.press("f7")
    typist.type(template.name)
    typist.press("enter")
    guard let made = network.templates.first(where: { !before.contains($0.id) }) else {
      return typist.fail("\(template.name) was not made")
    }
    know(made.id.text, template.id.text)
    typist.press("enter")
    fill(Address(EntityKey(.template, made.id.text)), template.fieldValue)
    typist.close()
  }

  private mutating func make(_ partnership: Partnership) {
    let before = Set(network.partnerships.map(\.id))
    guard let supported = new[partnership.supported.school.text], let donor = new[partnership.donor.school.text] else {
      return typist.fail("the schools of \(partnership.id) are missing")
    }
    typist.go(to: SchoolID(supported))
    typist.palette(.newPartnership)
    typist.type(network.name(of: SchoolID(donor)))
    typist.press("enter enter")
    // Where no risk is left to be proposed, it is for a topic.
    for _ in 0..<20 {
      guard case .acceptance(let form)? = typist.state.layer, form.row != .topics else { break }
      typist.press("down")
    }
    if case .acceptance? = typist.state.layer {
      typist.type("тема")
      typist.press("enter")
    }
    guard let made = network.partnerships.first(where: { !before.contains($0.id) }) else {
      return typist.fail("\(partnership.id) was not made")
    }
    typist.close()
    know(made.id.text, partnership.id.text)
    typist.open(made.key)
    fill(Address(made.key), partnership.fieldValue)
    typist.close()
    mark(partnership, made.id)
  }

  /// Marks are made in the roadmap, for the occurrence that they are of; the rest of them is set on their card.
  private mutating func mark(_ partnership: Partnership, _ made: PartnershipID) {
    for roadmap in partnership.roadmaps {
      for item in roadmap.items where !item.completions.isEmpty {
        guard let home = new[roadmap.id.text], let id = new[item.id.text] else { continue }
        let place = ItemPlace(made, RoadmapID(home), ItemID(id))
        typist.go(to: network.partnership(made)?.supported.school ?? .none)
        typist.press("tab tab")
        typist.go { $0 == .item(place) }
        for _ in 0..<20 where typist.state.screens.schools.roadmap.column != .mark { typist.press("right") }
        for completion in item.completions {
          typist.press("f4")
          for key in ["pgdn", "pgup"] {
            for _ in 0..<60 {
              guard case .mark(let form)? = typist.state.layer, form.occurrence != completion.occurrence else { break }
              typist.press(key)
            }
          }
          typist.press("enter")
        }
        let address = place.address
        guard let list = RecordTable.of(address)?.list(named: RoadmapItem.completions.name) else { continue }
        typist.press("f3")
        let ids = typist.held(at: address)[list.names].listed.compactMap { $0[CommonField.id].text }
        for (id, completion) in zip(ids, item.completions) {
          know(id, completion.id.text)
          guard typist.select(.element(list.names, id: id)) else {
            typist.fail("no line of the mark \(id)")
            continue
          }
          typist.press("enter")
          fill(address.appending(list.line.name, id), completion.fieldValue)
          typist.back()
        }
        typist.close()
      }
    }
  }

  // MARK: - Records

  /// Fills the card that lies on top, of a record at an address, after that of the model.
  private mutating func fill(_ address: Address, _ record: FieldValue) {
    guard typist.card?.address == address, let table = RecordTable.of(address) else {
      return typist.fail("the card of \(address) is not open")
    }
    var waiting = FieldPlace.all(of: table).filter { place in
      switch place.line.kind {
      case .record, .records, .id: false
      default: place.line.keeper == nil
      }
    }
    var left = Int.max
    // What is refused may be right when another field has its value.
    while waiting.count < left {
      left = waiting.count
      waiting = waiting.filter { place in
        let value = record[place.names]
        guard !refersAhead(value, place) else {
          later.append((address, place, value))
          return false
        }
        let wanted = renamed(value, place)
        let held = typist.held(at: address)[place.names]
        return held != wanted && !typist.set(place, to: wanted)
      }
    }
    for place in waiting { later.append((address, place, record[place.names])) }
    for list in FieldPlace.all(of: table) {
      guard case .records(let inner) = list.line.kind, inner != RecordTable(Completion.self) else { continue }
      fill(list, inner, at: address, record[list.names].listed)
    }
  }

  private mutating func fill(_ list: FieldPlace, _ inner: RecordTable, at address: Address, _ elements: [FieldValue]) {
    // What is there already, as the catalogues of a new network are, is taken where it is the same, else out.
    let name = inner.required.first?.first ?? ""
    let held = typist.held(at: address)[list.names].listed
    let kept = zip(held, elements).prefix { $0[name] == $1[name] }.count
    for element in held.dropFirst(kept) {
      _ = typist.select(.element(list.names, id: element[CommonField.id].text ?? ""))
      typist.press("f8")
    }
    for (place, element) in elements.enumerated() {
      let own = element[CommonField.id].text ?? ""
      let id: String
      if place < kept {
        id = held[place][CommonField.id].text ?? ""
      } else {
        guard let added = typist.add(prepared(element, inner), to: list, at: address) else {
          typist.fail("\(inner.name) was not made at \(address)")
          typist.back()
          continue
        }
        id = added
      }
      know(id, own)
      let inside = address.appending(list.line.name, id)
      guard differs(typist.held(at: inside), element, inner) else { continue }
      guard typist.select(.element(list.names, id: id)) else {
        typist.fail("no line of \(inside)")
        continue
      }
      typist.press("enter")
      fill(inside, element)
      typist.back()
    }
  }

  /// Whether a record is not yet as that of the model.
  private func differs(_ record: FieldValue, _ model: FieldValue, _ table: RecordTable) -> Bool {
    record.withoutKept(by: table) != model.withoutKept(by: table) { new[$0] ?? $0 }
  }

  /// A record with the references of this network, as far as they can be known. The first of several fields of which
  /// one is needed holds something for now: it is asked for.
  private func prepared(_ model: FieldValue, _ table: RecordTable) -> FieldValue {
    var record = model
    for group in table.required where group.count > 1 && record[group[0]] == .notSet {
      let other = group.map { record[$0] }.first { $0 != .notSet } ?? .notSet
      if case .words? = table.field(named: group[0])?.kind { record = record.setting([group[0]], to: other, in: table) }
    }
    return FieldPlace.all(of: table).reduce(record) { record, place in
      let value = record[place.names]
      guard place.line.isReference, value != .notSet else { return record }
      return record.setting(place.names[...], to: renamed(value, place), in: table)
    }
  }

  private func refersAhead(_ value: FieldValue, _ place: FieldPlace) -> Bool {
    place.line.isReference && value.typedTexts.contains { new[$0] == nil }
  }

  private func renamed(_ value: FieldValue, _ place: FieldPlace) -> FieldValue {
    guard place.line.isReference else { return value }
    func renamed(_ one: FieldValue) -> FieldValue { one.text.map { .text(new[$0] ?? $0) } ?? one }
    if case .list(let values) = value { return .list(values.map(renamed)) }
    return renamed(value)
  }
}

extension RecordTable.Line {
  /// Whether it refers to something, or to several.
  fileprivate var isReference: Bool {
    switch kind {
    case .reference, .list(of: .reference): true
    default: false
    }
  }
}
