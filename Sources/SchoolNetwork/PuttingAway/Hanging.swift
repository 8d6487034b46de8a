package import Deadlines

/// What hangs on a thing, counted and named: what goes into the trash with it, and what else its absence touches.
package struct Hanging: Equatable, Sendable {
  /// The thing.
  package let thing: Thing
  /// What goes with it, or comes back with it, the outer before the inner.
  package let company: [Thing]
  /// Of a school: the clusters it belongs to in the school year.
  package let clusters: [ClusterID]
  /// Of a school: how many people it names.
  package let people: Int
  /// What keeps naming it, or what goes with it, while it is away.
  package let mentions: [Mention]

  /// How many of each kind are among what goes with it.
  package var counts: CompanyCounts { CompanyCounts(company) }
}

/// How many things of each kind went with another one.
package struct CompanyCounts: Equatable, Sendable {
  /// Partnerships, roadmaps, items, visits.
  package var partnerships = 0, roadmaps = 0, items = 0, visits = 0

  /// None.
  package init() {}

  /// Those of these things. A school never goes with anything.
  package init(_ things: some Sequence<Thing>) {
    for thing in things {
      switch thing {
      case .school: break
      case .partnership: partnerships += 1
      case .roadmap: roadmaps += 1
      case .item: items += 1
      case .visit: visits += 1
      }
    }
  }

  /// Whether nothing went with it.
  package var isNone: Bool { self == CompanyCounts() }
}

/// Why something is not put away, not taken out, or not brought back.
package enum TrashFault: Error, Equatable, Sendable {
  /// Nothing has this id; several things have it.
  case noSuchID(String), idTwice(String)
  /// It is in the trash already; it is not.
  case isAway(Thing), isNotAway(String)
  /// It lies in, or hangs on, something that is in the trash.
  case hangsOn(Thing)
  /// The two schools have an unfinished partnership for the same by now.
  case partnersAgain(PartnershipID, supported: Reference, donor: Reference)
  /// It is named: in these schools, partnerships and templates.
  case isNamed([EntityKey])
  /// A section that items with these titles belong to, and how many of them are in the trash.
  case hasItems([String], inTrash: Int)
  /// A cluster that these schools belong to.
  case hasSchools([SchoolID])
  /// The town itself, or a catalogue as a whole.
  case cannotGo(EntityKind)
  /// A file that cannot be read may hold what hangs on it, or names it.
  case unread
  /// It is no school, partnership, roadmap, item or visit: only those come back.
  case isNoThing(String)
}

/// Putting away and bringing back, as edits of one step: nothing is changed here.
extension Network {
  /// What would go with a thing, and what else it touches.
  package func hanging(on thing: Thing, year: SchoolYear) throws(TrashFault) -> Hanging {
    guard has(thing) else { throw .noSuchID(thing.id) }
    if let outer = supports(of: thing).first(where: { deletion(of: $0) != nil }) {
      throw deletion(of: thing) == nil ? .hangsOn(outer) : .isAway(thing)
    }
    guard deletion(of: thing) == nil else { throw .isAway(thing) }
    if case .school(let id) = thing, unread.mayBePartner(id) { throw .unread }
    // What is in the trash already went on its own, or with something else.
    let company = dependents(of: thing).filter { deletion(of: $0) == nil }
    return hanging(on: thing, with: company, year: year)
  }

  private func hanging(on thing: Thing, with company: [Thing], year: SchoolYear) -> Hanging {
    var (clusters, people): ([ClusterID], Int) = ([], 0)
    if case .school(let id) = thing, let school = school(id) {
      clusters = self.clusters(of: school, in: year).map(\.id)
      people = school.people.count
    }
    let gone = Set([thing] + company)
    let mentions = self.mentions(of: gone).filter { mention in
      !mention.isOfSides && !gone.contains { $0.holds(mention.address) }
    }
    return Hanging(thing: thing, company: company, clusters: clusters, people: people, mentions: mentions)
  }

  /// The edits that put a thing away with all that hangs on it.
  package func puttingAway(
    _ hanging: Hanging, today: CalendarDay, author: String
  ) -> [Edit] {
    let id = hanging.thing.id
    return [setting(Deletion.ofThing, to: Deletion(on: today, by: author).fieldValue, at: hanging.thing.address)]
      .compactMap(\.self)
      + hanging.company.compactMap {
        setting(Deletion.ofThing, to: Deletion(on: today, by: author, with: id).fieldValue, at: $0.address)
      }
  }

  /// What would come back with a thing that is in the trash: exactly what went with it.
  package func comingBack(with thing: Thing, year: SchoolYear) throws(TrashFault) -> Hanging {
    hanging(on: thing, with: try companyBack(with: thing), year: year)
  }

  /// What went with a thing that is in the trash, if all of it can come back.
  private func companyBack(with thing: Thing) throws(TrashFault) -> [Thing] {
    guard has(thing) else { throw .noSuchID(thing.id) }
    guard deletion(of: thing) != nil else { throw .isNotAway(thing.id) }
    if case .school(let id) = thing, unread.mayBePartner(id) { throw .unread }
    let company = wentWith(thing)
    let back = Set([thing] + company)
    for one in [thing] + company {
      if let outer = supports(of: one).first(where: { !back.contains($0) && deletion(of: $0) != nil }) {
        throw .hangsOn(outer)
      }
    }
    try checkPartners(of: back)
    return company
  }

  /// What went into the trash with a thing, or with the same as that, and is still there.
  private func wentWith(_ thing: Thing) -> [Thing] {
    guard let mark = deletion(of: thing) else { return [] }
    return dependents(of: thing).filter { inner in
      guard let with = deletion(of: inner)?.with, !with.isEmpty else { return false }
      return with == thing.id || with == mark.with
    }
  }

  /// Of partnerships that come back, none may be for the same as one that was begun meanwhile.
  private func checkPartners(of back: Set<Thing>) throws(TrashFault) {
    for thing in back {
      guard case .partnership(let id) = thing, var partnership = partnership(id) else { continue }
      partnership.deleted = nil
      if mayMissSideOrOther(of: partnership) { throw .unread }
      for place in partnerships.indices where partnerships[place].hasPartners(of: partnership) {
        let other = partnerships[place]
        guard other.id != id, other.isForTheSame(as: partnership) else { continue }
        throw .partnersAgain(other.id, supported: other.supported, donor: other.donor)
      }
    }
  }

  /// Whether a side of a partnership, which may be in the trash, or another partnership of its two schools may be in what
  /// cannot be read.
  private func mayMissSideOrOther(of partnership: Partnership) -> Bool {
    let sides = [partnership.supported, partnership.donor]
    return unread.mayLink(partnership.supported.school, partnership.donor.school)
      || unread.schools && sides.contains { !$0.isNone && !$0.isElsewhere && school($0) == nil }
  }

  /// The edits that bring a thing back with what went with it.
  package func bringingBack(_ hanging: Hanging) -> [Edit] { bringingBack([hanging.thing] + hanging.company) }

  /// The same where the thing itself is needed whatever hangs on it: what went with it comes too, but for what hangs on
  /// something else that is in the trash, and partnerships that were begun again meanwhile.
  package func bringingBack(needed thing: Thing) -> [Edit] {
    var things = [thing]
    var back = Set(things)
    for inner in wentWith(thing) where supports(of: inner).allSatisfy({ back.contains($0) || deletion(of: $0) == nil })
    {
      do throws(TrashFault) { try checkPartners(of: [inner]) } catch { continue }
      things.append(inner)
      back.insert(inner)
    }
    return bringingBack(things)
  }

  private func bringingBack(_ things: [Thing]) -> [Edit] {
    things.compactMap { setting(Deletion.ofThing, to: .notSet, at: $0.address) }
  }
}

extension Deletion {
  /// The field that holds the mark: it has the same name wherever there is one.
  static let ofThing = RoadmapItem.deleted
}

extension Thing {
  /// Whether an address lies in it, or is its own.
  package func holds(_ other: Address) -> Bool {
    let own = address
    return other.entity == own.entity && other.path.starts(with: own.path)
  }
}
