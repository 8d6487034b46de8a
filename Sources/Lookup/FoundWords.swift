package import Deadlines
package import Language
package import SchoolNetwork
package import Tables

extension FoundKind {
  /// What things of the kind are called, many of them.
  package func name(_ language: Language) -> String {
    let wording =
      switch self {
      case .school: Wording("Школы и учреждения", "Schools and institutions")
      case .item: Wording("Мероприятия", "Items")
      case .person: Wording("Люди и должности", "People and offices")
      case .risk: Wording("Риски", "Risks")
      case .visit: Wording("Посещения", "Visits")
      case .request: Wording("Запросы", "Requests")
      case .agreement: Wording("Договоры", "Agreements")
      case .note: Wording("Заметки", "Notes")
      }
    return language(wording)
  }
}

/// What a thing that was found says of itself, in one line.
package struct FoundWords: Sendable {
  /// What it is: a name, a title, the beginning of a text.
  package let text: String
  /// The names of the schools that it belongs to; none for a school, and for what is the town's.
  package let schools: [String]

  /// The words for what lies at a place of a network.
  package init(_ place: FoundPlace, in network: Network, _ language: Language) {
    switch place {
    case .school(let id): (text, schools) = (network.name(of: id), [])
    case .item(let place):
      let item = network.item(at: place)?.item
      text = [item?.number ?? "", item?.title ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      schools = network.schools(of: place.partnership)
    case .noteOfItem(let place):
      (text, schools) = (network.item(at: place)?.item.note ?? "", network.schools(of: place.partnership))
    case .responsible(let place, let id):
      let one = network.item(at: place)?.item.responsibles.first { $0.id == id }
      (text, schools) = (one.map { ResponsibleText.text(of: [$0]) } ?? "", network.schools(of: place.partnership))
    case .personOfSchool(let id, let person):
      let one = network.school(id)?.people.first { $0.id == person }
      (text, schools) = (FoundWords.person(one?.name, one?.role), [network.name(of: id)])
    case .personOfTown(let person):
      let one = network.town.team.first { $0.id == person }
      (text, schools) = (FoundWords.person(one?.name, one?.role), [])
    case .officialOfTown(let field):
      let town = network.town
      let one =
        Town.curator ~= field
        ? (town.curator?.name, town.curator?.role) : (town.signatory?.name, town.signatory?.role)
      (text, schools) = (FoundWords.person(one.0, one.1), [])
    case .risk(let id, let risk):
      let one = network.school(id)?.risks.first { $0.id == risk }
      (text, schools) = (one.map { network.factorName($0.factor) } ?? "", [network.name(of: id)])
    case .noteOfRisk(let id, let risk):
      let one = network.school(id)?.risks.first { $0.id == risk }
      (text, schools) = (one?.note ?? "", [network.name(of: id)])
    case .visit(let id, let visit):
      let one = network.school(id)?.visits.first { $0.id == visit }
      let purpose = one.map { $0.purpose.isEmpty ? language.visitWithoutPurpose : $0.purpose } ?? ""
      text = [one?.date.map { language.date($0) }, purpose].compactMap(\.self).joined(separator: ", ")
      schools = [network.name(of: id)]
    case .request(let id, let request):
      let one = network.school(id)?.requests.first { $0.id == request }
      (text, schools) = (one?.text ?? "", [network.name(of: id)])
    case .agreement(let id):
      let one = network.partnership(id)?.agreement
      text = language.agreement(number: one?.number ?? "", signedOn: one?.signedOn.map { language.date($0) })
      schools = network.schools(of: id)
    case .noteOfPartnership(let id):
      (text, schools) = (network.partnership(id)?.note ?? "", network.schools(of: id))
    case .noteOfSchool(let id): (text, schools) = (network.school(id)?.note ?? "", [network.name(of: id)])
    }
  }

  private static func person(_ name: String?, _ role: String?) -> String {
    [name ?? "", role ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Network {
  /// The names of the school that a partnership supports, and of its donor.
  fileprivate func schools(of id: PartnershipID) -> [String] {
    partnership(id).map { [supportedName($0), donorName($0)] } ?? []
  }
}

/// A thing that was found, as commands list it.
package struct ListedFound: Sendable {
  /// Its kind, and whether only the other layout leads to it.
  package let kind: FoundKind, isOtherLayout: Bool
  /// Where it lies.
  package let place: FoundPlace

  /// What fits the words, one by one.
  package static func all(by typed: String, in index: LookupIndex) -> [ListedFound] {
    index.found(by: typed).flatMap { group in
      group.numbers.map {
        ListedFound(kind: group.kind, isOtherLayout: group.isOtherLayout, place: index.place(of: $0))
      }
    }
  }
}

/// The columns of the list of what was found.
package enum FoundColumns {
  /// The id of the record.
  package static let id = Column<ListedFound>(
    CommonField.id, .id, text: { row, telling in row.place.id(in: telling.network) })
  /// Its kind: for people in words, for programs by its name.
  package static let kind = Column<ListedFound>(
    RoadmapItem.kind.name, { $0.foundKind },
    text: { $0.isOtherLayout ? $1.language.foundInOther($0.kind.name($1.language)) : $0.kind.name($1.language) },
    value: { row, _ in .text(row.kind.rawValue) })
  /// What it is.
  package static let text = Column<ListedFound>(
    Request.text.name, { $0.foundText }, text: { FoundWords($0.place, in: $1.network, $1.language).text })
  /// The schools that it belongs to.
  package static let schools = Column<ListedFound>(
    "schools", .schools,
    text: { FoundWords($0.place, in: $1.network, $1.language).schools.joined(separator: ", ") },
    value: { row, telling in
      .list(FoundWords(row.place, in: telling.network, telling.language).schools.map { .text($0) })
    })
  /// Whether only the other layout leads to it, for programs.
  package static let otherLayout = Column<ListedFound>(
    data: "otherLayout", value: { row, _ in .flag(row.isOtherLayout) })

  /// `kurator find`.
  package static let list = ListDescription(
    members: [kind, id, text, schools, otherLayout], shown: [kind, id, text, schools])
}

extension FoundPlace {
  /// The id of the record, as commands take it.
  package func id(in network: Network) -> String {
    let address = address(in: network)
    return address.path.last?.id ?? address.entity.id
  }
}
