package import Deadlines

/// Something in the trash, with what went with it.
package struct Trashed: Equatable, Sendable {
  /// What was put away by itself.
  package let thing: Thing
  /// When, and by whom.
  package let deletion: Deletion
  /// What went with it, the outer before the inner.
  package let company: [Thing]

  /// Something that was put away by itself, and what went with it.
  package init(_ thing: Thing, _ deletion: Deletion, with company: [Thing]) {
    (self.thing, self.deletion, self.company) = (thing, deletion, company)
  }
}

/// Emptying the trash: what goes for good, and what stays and why.
package struct Emptying: Equatable, Sendable {
  /// Why something stays.
  package enum Reason: Equatable, Sendable {
    /// It was put away less than so many days ago, on a day that lies ahead, or nobody knows when.
    case young, ahead, undated
    /// It is named, there.
    case isNamed(EntityKey)
    /// Something lies in it that is to stay, or is not in the trash.
    case holds
    /// Its file holds fields that this version does not know.
    case hasMore
    /// Its file cannot be written.
    case sealed
  }

  /// What stays.
  package struct Staying: Equatable, Sendable {
    /// What stays, and why.
    package let trashed: Trashed, reason: Reason
  }

  /// After so many days something may go for good.
  package static let days = 30

  /// What goes, and what stays.
  package fileprivate(set) var going: [Trashed] = [], staying: [Staying] = []
  /// The edits of one step that take away for good what goes.
  package fileprivate(set) var edits: [Edit] = []
}

extension Network {
  /// Everything that is marked as deleted, the outer before the inner, in the order of the files.
  package var away: [Thing] {
    var found: [Thing] = []
    for place in schools.indices {
      let id = schools[place].id
      if schools[place].deleted != nil { found.append(.school(id)) }
      found += schools[place].visits.filter { $0.deleted != nil }.map { .visit(id, $0.id) }
    }
    for place in partnerships.indices {
      let id = partnerships[place].id
      if partnerships[place].deleted != nil { found.append(.partnership(id)) }
      for roadmap in partnerships[place].roadmaps {
        if roadmap.deleted != nil { found.append(.roadmap(id, roadmap.id)) }
        for item in roadmap.items where item.deleted != nil { found.append(.item(ItemPlace(id, roadmap.id, item.id))) }
      }
    }
    return found
  }

  /// What is in the trash, the newest first: what was put away by itself, and what went with something that is not there
  /// any more, the outermost of it.
  package var trash: [Trashed] {
    let away = away
    let ids = Set(away.map(\.id))
    var company: [String: [Thing]] = [:]
    var roots: [Thing] = []
    for thing in away {
      let with = deletion(of: thing)?.with ?? ""
      if ids.contains(with) {
        company[with, default: []].append(thing)
      } else if !with.isEmpty, let outer = supports(of: thing).first(where: { deletion(of: $0)?.with == with }) {
        company[outer.id, default: []].append(thing)
      } else {
        roots.append(thing)
      }
    }
    // What went with a thing that itself went with another one is found by the last of them; files may say so.
    func all(of id: String, _ seen: inout Set<String>) -> [Thing] {
      guard seen.insert(id).inserted else { return [] }
      return (company[id] ?? []).flatMap { [$0] + all(of: $0.id, &seen) }
    }
    return roots.compactMap { root in
      var seen: Set<String> = []
      return deletion(of: root).map { Trashed(root, $0, with: all(of: root.id, &seen)) }
    }.enumerated().sorted { one, other in
      let (left, right) = (one.element.deletion.on?.number ?? 0, other.element.deletion.on?.number ?? 0)
      return left == right ? one.offset < other.offset : left > right
    }.map(\.element)
  }

  /// What of the trash may go for good on a day: put away more than ``Emptying/days`` days ago, named by nothing that
  /// stays, and known as a whole. `hasMore` says whether the file of an object holds more than this record.
  package func emptying(
    today: CalendarDay, hasMore: (Address, FieldValue) -> Bool
  ) throws(TrashFault) -> Emptying {
    // What cannot be read may name anything.
    guard unreadable.isEmpty, unreadFolders.isEmpty else { throw .unread }
    var emptying = Emptying()
    var candidates: [Trashed] = []
    for trashed in trash {
      if let reason = reason(toKeep: trashed, today, hasMore) {
        emptying.staying.append(Emptying.Staying(trashed: trashed, reason: reason))
      } else {
        candidates.append(trashed)
      }
    }
    var ids = candidates.map { self.ids(of: $0) }
    let mentions = mentions(
      of: ids.reduce(into: []) { $0.formUnion($1) }, as: [.school, .riskFactor, .section, .item])
    // What stays may name what would go, and then that stays too.
    var changed = true
    while changed {
      changed = false
      let going = Set(candidates.flatMap(\.all))
      for (place, trashed) in candidates.enumerated().reversed() {
        let naming = mentions.first { mention in
          ids[place].contains(mention.id) && !going.contains { $0.holds(mention.address) }
        }
        let holds = trashed.all.contains { outer in
          dependents(of: outer).contains { outer.holds($0.address) && !going.contains($0) }
        }
        guard naming != nil || holds else { continue }
        let reason = naming.map { Emptying.Reason.isNamed($0.address.entity) } ?? .holds
        emptying.staying.append(Emptying.Staying(trashed: trashed, reason: reason))
        candidates.remove(at: place)
        ids.remove(at: place)
        changed = true
        break
      }
    }
    emptying.going = candidates
    emptying.edits = removals(of: candidates.flatMap(\.all))
    return emptying
  }

  private func reason(
    toKeep trashed: Trashed, _ today: CalendarDay, _ hasMore: (Address, FieldValue) -> Bool
  ) -> Emptying.Reason? {
    guard let day = trashed.deletion.on else { return .undated }
    let age = today.days(since: day)
    guard age > Emptying.days else { return age < 0 ? .ahead : .young }
    for thing in trashed.all {
      guard isWritable(thing.address.entity) else { return .sealed }
      guard let record = record(at: thing.address) else { continue }
      if hasMore(thing.address, record) { return .hasMore }
    }
    return nil
  }

  /// Every id that goes with something in the trash, also those of what lies in it.
  private func ids(of trashed: Trashed) -> Set<String> {
    Set(trashed.all.flatMap { record(at: $0.address)?.allIDs ?? [] })
  }

  /// The object at an address as a record; nil if there is none.
  package func record(at address: Address) -> FieldValue? {
    guard let step = address.path.last else { return record(of: address.entity) }
    let owner = Address(address.entity, address.path.dropLast())
    guard case .list(let records) = value(of: step.list, at: owner) else { return nil }
    return records.first { $0[CommonField.id].text == step.id }
  }

  /// The edits that take these things away for good. What lies in another of them goes with it; of a list the last goes
  /// first, so that undo finds each neighbour.
  private func removals(of things: [Thing]) -> [Edit] {
    let leaving = Set(things)
    let outer = away.filter { one in
      leaving.contains(one) && !things.contains { $0 != one && $0.holds(one.address) }
    }
    var edits: [Edit] = []
    for thing in outer.reversed() {
      if thing.address.path.isEmpty {
        if let record = record(of: thing.address.entity) {
          edits.append(Edit(thing.address, .discard(record: record)))
        }
      } else if let edit = removal(of: thing.address) {
        edits.append(edit)
      }
    }
    return edits
  }
}

extension Trashed {
  /// It and what went with it.
  package var all: [Thing] { [thing] + company }
}
