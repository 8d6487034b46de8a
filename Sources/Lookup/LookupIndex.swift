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

  /// What fits the words, kind by kind; behind it what fits the same keys in the other layout, if anything more does.
  package func found(by typed: String) -> [FoundGroup] {
    let own = places(of: LookupQuery(typed))
    let seen = Set(own.joined())
    let retyped = KeyboardLayout.retyped(typed)
    let others = retyped == typed ? [] : places(of: LookupQuery(retyped)).map { $0.filter { !seen.contains($0) } }
    return groups(own, isOtherLayout: false) + groups(others, isOtherLayout: true)
  }

  private func groups(_ places: [[FoundPlace]], isOtherLayout: Bool) -> [FoundGroup] {
    zip(FoundKind.allCases, places).filter { !$1.isEmpty }
      .map { FoundGroup(kind: $0, isOtherLayout: isOtherLayout, places: $1) }
  }

  /// Where that lies which fits, for each kind; of equally good ones, in the order of the network.
  private func places(of query: LookupQuery) -> [[FoundPlace]] {
    guard !query.isEmpty else { return [] }
    let kinds = FoundKind.allCases
    // A list for each kind and rank.
    var found = kinds.map { _ in [[FoundPlace]](repeating: [], count: 5) }
    for entry in entries {
      guard let rank = rank(of: entry, query) else { continue }
      guard let kind = kinds.firstIndex(of: entry.place.kind) else { continue }
      found[kind][rank].append(entry.place)
    }
    return found.map { Array($0.joined()) }
  }

  /// A school that is meant by its name, however it is spelt, comes first.
  private func rank(of entry: Entry, _ query: LookupQuery) -> Int? {
    let isSchool = if case .school = entry.place { true } else { false }
    if isSchool, let name = query.school, schools[Int(entry.school)].names.contains(where: { $0.isMeant(by: name) }) {
      return 0
    }
    let beside = isSchool ? [] : [entry.school, entry.donor].filter { $0 >= 0 }.map { schools[Int($0)].text }
    return query.rank(in: entry.text, or: beside, of: text).map { Int($0) + 1 }
  }

  // MARK: - Making

  private struct Making {
    let network: Network, language: Language
    var text = LookupText()
    var entries: [Entry] = []
    var schools: [SchoolEntry] = []
    /// The places of schools among ``schools``.
    private var places: [SchoolID: Int32] = [:]
    /// People and offices that are there already, by how they are written.
    private var people: Set<String> = []

    init(_ network: Network, _ language: Language) { (self.network, self.language) = (network, language) }

    /// A day as it is typed, «05.10.2026», and as it is shown.
    private func written(_ day: CalendarDay?) -> [String] {
      guard let day else { return [] }
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return ["\(two(day.day)).\(two(day.month)).\(day.year)", language.date(day)]
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
    }

    private mutating func add(
      _ place: FoundPlace, _ texts: [String], _ school: SchoolID? = nil, donor: SchoolID? = nil
    ) {
      let piece = text.add(texts)
      guard !piece.words.isEmpty else { return }
      entries.append(
        Entry(
          place: place, text: piece, school: school.flatMap { places[$0] } ?? -1,
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
