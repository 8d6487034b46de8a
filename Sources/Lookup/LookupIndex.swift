import Deadlines
package import Language
package import SchoolNetwork
import Tables
import Text

/// All that can be found in a network, made once for as long as somebody looks for something. What is in the trash is
/// left out. An object, since it is large, never changes, and goes along with the state of the screen.
package final class LookupIndex: Sendable {
  /// A thing that can be found.
  private struct Entry {
    let place: FoundPlace
    /// Its kind, by its place among all.
    let kind: Int
    let text: LookupText.Piece
    /// The schools that it belongs to, by their places among ``schools``; -1 for none.
    let school: Int32, donor: Int32
  }

  /// A school: what it is found by when the thing that is looked for belongs to it, and what its names say.
  private struct SchoolEntry {
    let text: LookupText.Piece
    let names: [SchoolName]
  }

  private let text: LookupText
  private let entries: [Entry]
  private let schools: [SchoolEntry]

  /// The index of a network. Days are found as they are written in the language, and in figures.
  package init(of network: Network, _ language: Language) {
    var making = Making(network, language)
    making.run()
    (text, entries, schools) = (making.text, making.entries, making.schools)
  }

  /// Where the thing of a number lies.
  package func place(of number: Int32) -> FoundPlace { entries[Int(number)].place }

  /// What fits the words, kind by kind; behind it what fits the same keys in the other layout, if anything more does.
  /// Letters within words count only where no word begins with them.
  package func found(by typed: String) -> [FoundGroup] {
    let retyped = KeyboardLayout.retyped(typed)
    let (query, other) = (LookupQuery(typed), retyped == typed ? nil : LookupQuery(retyped))
    for within in [false, true] where !within || query.mayBeWithin || other?.mayBeWithin == true {
      let own = look(for: query, within: within)
      var seen: Set<Int32> = []
      if other != nil { seen = Set(own.joined()) }
      let others = other.map { look(for: $0, within: within).map { $0.filter { !seen.contains($0) } } } ?? []
      let groups = groups(own, isOtherLayout: false) + self.groups(others, isOtherLayout: true)
      if !groups.isEmpty { return groups }
    }
    return []
  }

  private func groups(_ numbers: [[Int32]], isOtherLayout: Bool) -> [FoundGroup] {
    zip(FoundKind.allCases, numbers).filter { !$1.isEmpty }
      .map { FoundGroup(kind: $0, isOtherLayout: isOtherLayout, numbers: $1) }
  }

  /// The numbers of what fits, for each kind; equally good ones in the order of the network.
  private func look(for query: LookupQuery, within: Bool) -> [[Int32]] {
    guard !query.isEmpty, query.school != nil || within || query.mayFit(text) else { return [] }
    let (kinds, ranks) = (FoundKind.allCases, LookupQuery.Rank.allCases)
    var found = [[Int32]](repeating: [], count: kinds.count * ranks.count)
    text.read { reading in
      for number in entries.indices {
        guard let rank = rank(of: number, query, within: within, reading) else { continue }
        found[entries[number].kind * ranks.count + rank.rawValue].append(Int32(number))
      }
    }
    return kinds.indices.map { kind in Array(found[(kind * ranks.count)..<((kind + 1) * ranks.count)].joined()) }
  }

  /// A school that is meant by its name, however it is spelt, comes first.
  private func rank(
    of number: Int, _ query: LookupQuery, within: Bool, _ reading: LookupText.Reading
  ) -> LookupQuery.Rank? {
    let (school, donor) = (Int(entries[number].school), Int(entries[number].donor))
    guard entries[number].kind == LookupIndex.schoolKind else {
      let beside = (school >= 0 ? schools[school].text : nil, donor >= 0 ? schools[donor].text : nil)
      return query.rank(in: entries[number].text, or: beside, within: within, reading)
    }
    if let name = query.school, schools[school].names.contains(where: { $0.isMeant(by: name) }) { return .name }
    return query.rank(in: entries[number].text, or: (nil, nil), within: within, reading)
  }

  private static let schoolKind = FoundKind.allCases.firstIndex(of: .school) ?? 0

  // MARK: - Making

  private struct Making {
    let network: Network, language: Language
    var text: LookupText
    var entries: [Entry] = []
    var schools: [SchoolEntry] = []
    /// The places of schools among ``schools``.
    private var places: [SchoolID: Int32] = [:]
    /// People and offices that are there already, by how they are written.
    private var people: Set<String> = []

    init(_ network: Network, _ language: Language) {
      (self.network, self.language) = (network, language)
      let items = network.partnerships.reduce(0) { $0 + $1.roadmaps.reduce(0) { $0 + $1.items.count } }
      text = LookupText(things: items + network.schools.count + 16)
    }

    /// A day as it is typed, «05.10.2026», and as it is shown.
    private func written(_ day: CalendarDay?) -> [String] {
      guard let day else { return [] }
      return [TypedDay.written(day), language.date(day)]
    }

    mutating func run() {
      let shown = network.schoolsByName.filter { $0.deleted == nil }
      for school in shown {
        places[school.id] = Int32(schools.count)
        let piece = text.add(school.allNames)
        schools.append(SchoolEntry(text: piece, names: school.allNames.filter { !$0.isEmpty }.map { SchoolName($0) }))
        add(.school(school.id), [school.site, school.id.text] + school.allNames, school.id)
      }
      addTown()
      for school in shown { add(school) }
      for partnership in network.partnerships where partnership.deleted == nil { add(partnership) }
      text.end()
    }

    private mutating func add(
      _ place: FoundPlace, _ texts: [String], _ school: SchoolID? = nil, donor: SchoolID? = nil
    ) {
      let piece = text.add(texts)
      guard !piece.words.isEmpty else { return }
      entries.append(
        Entry(
          place: place, kind: FoundKind.allCases.firstIndex(of: place.kind) ?? 0, text: piece,
          school: school.flatMap { places[$0] } ?? -1,
          donor: donor.flatMap { places[$0] } ?? -1))
    }

    private mutating func addTown() {
      let town = network.town
      if let curator = town.curator { addPerson(.officialOfTown(field: Town.curator.name), curator.name, curator.role) }
      if let signatory = town.signatory {
        addPerson(.officialOfTown(field: Town.signatory.name), signatory.name, signatory.role)
      }
      for person in town.team { addPerson(.personOfTown(person.id), person.name, person.role) }
    }

    /// A person or office; one that is written like another before is the same.
    private mutating func addPerson(_ place: FoundPlace, _ name: String, _ role: String, _ school: SchoolID? = nil) {
      guard people.insert(name + "\n" + role).inserted else { return }
      add(place, [name, role], school)
    }

    private mutating func add(_ school: School) {
      for person in school.people {
        add(.personOfSchool(school.id, person.id), [person.name, person.role], school.id)
        people.insert(person.name + "\n" + person.role)
      }
      for risk in school.risks {
        let factor = network.riskFactor(risk.factor)
        add(
          .risk(school.id, risk.id),
          [factor?.name ?? "", factor?.shortName ?? "", risk.basis] + (factor?.aliases ?? []),
          school.id)
        if !risk.note.isEmpty { add(.noteOfRisk(school.id, risk.id), [risk.note], school.id) }
      }
      for visit in school.visits where visit.deleted == nil {
        add(
          .visit(school.id, visit.id),
          written(visit.date) + [language.visitWithoutPurpose, visit.purpose, visit.participants, visit.result]
            + visit.measures.map(\.text), school.id)
      }
      for request in school.requests {
        add(.request(school.id, request.id), [language.request, request.text], school.id)
      }
      if !school.note.isEmpty { add(.noteOfSchool(school.id), [school.note], school.id) }
    }

    /// The school of this network that a reference points to; nil for one of another town.
    private func id(of reference: Reference) -> SchoolID? { network.school(reference)?.id }

    private mutating func add(_ partnership: Partnership) {
      let (school, donor) = (id(of: partnership.supported), id(of: partnership.donor))
      if let agreement = partnership.agreement {
        add(
          .agreement(partnership.id),
          written(agreement.signedOn)
            + [language.agreementWithoutNumber, agreement.number, agreement.document, agreement.note]
            + (school == nil ? [partnership.supportedName] : []) + (donor == nil ? [partnership.donorName] : []),
          school, donor: donor)
      }
      if !partnership.note.isEmpty {
        add(.noteOfPartnership(partnership.id), [partnership.note], school, donor: donor)
      }
      for roadmap in partnership.shownRoadmaps {
        for item in roadmap.items where item.deleted == nil {
          let place = ItemPlace(partnership.id, roadmap.id, item.id)
          add(.item(place), LookupIndex.texts(of: item), school, donor: donor)
          if !item.note.isEmpty { add(.noteOfItem(place), [item.note], school, donor: donor) }
          for one in item.responsibles { addPerson(.responsible(place, one.id), one.name, one.role, school) }
        }
      }
    }
  }

  private static func texts(of item: RoadmapItem) -> [String] {
    var texts = [item.title, item.number, item.deadline.wording, item.participants, item.expectedResult, item.place]
    for one in item.responsibles { texts += [one.name, one.role] }
    for mark in item.completions {
      texts += [mark.result, mark.publishedWhere]
      for evidence in mark.evidence { texts += [evidence.title, evidence.link] }
    }
    return texts
  }
}
