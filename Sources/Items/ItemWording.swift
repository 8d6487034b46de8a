import Deadlines
package import Language
import SchoolNetwork
package import Tables

/// What fields, values and chips are called.
extension ItemField {
  /// Its name, as a heading has it.
  package func label(_ language: Language) -> String {
    switch self {
    case .number: "№"
    case .title: language.label(RoadmapItem.title)
    case .deadline: language.label(RoadmapItem.deadline)
    case .state: language.name(ItemWord.state)
    case .responsible: language.label(RoadmapItem.responsibles)
    case .school: language.name(ItemWord.school)
    case .donor: language.name(ItemWord.donor)
    case .partnership: language.name(ItemWord.partners)
    case .roadmap: language.name(ItemWord.roadmap)
    case .section: language.name(ItemWord.section)
    case .year: language.name(ItemWord.year)
    case .risk: language.label(RoadmapItem.risks)
    case .kind: language.label(RoadmapItem.kind)
    case .task: language.label(RoadmapItem.task)
    case .month: language.name(ItemWord.month)
    case .period: language.name(ItemWord.period)
    case .expectedResult: language.label(RoadmapItem.expectedResult)
    case .mark: language.markTitle
    case .note: language.label(RoadmapItem.note)
    case .participants: language.label(RoadmapItem.participants)
    case .place: language.label(RoadmapItem.place)
    case .id: language.name(Label.id)
    case .text: language.name(ItemWord.text)
    case .only: language.name(ItemWord.ready)
    }
  }
}

extension ItemValue {
  /// What it is called: in a chip, in the heading of a group.
  package func words(_ telling: Telling) -> String {
    let (network, language) = (telling.network, telling.language)
    func name(_ school: Reference, _ none: ItemWord) -> String {
      school.isNone ? language.name(none) : network.name(ofSide: school)
    }
    switch self {
    case .school(let school): return name(school, .noSchool)
    case .donor(let donor): return name(donor, .noDonor)
    case .partnership(let id):
      return network.partnership(id).map { PartnershipColumns.partners.text($0, telling) } ?? id.text
    case .roadmap(let id): return network.titleOfRoadmap(id, language)
    case .section(let title): return title.isEmpty ? language.name(ItemWord.noSection) : title
    case .risk(let factor):
      return factor.isNone ? language.name(ItemWord.noRisk) : network.factorShortName(factor)
    case .kind(let kind): return kind.map { language.name($0) } ?? language.name(ItemWord.noKind)
    case .task(let task): return task.map { language.name($0) } ?? language.name(ItemWord.noTask)
    case .responsible(let called): return called.isEmpty ? language.name(ItemWord.nobody) : called
    case .state(let state): return language.name(state)
    case .month(let month): return month.map { language.name(of: $0) } ?? language.name(ItemWord.noDays)
    case .period(let span): return language.name(of: span)
    case .year(let year): return year?.name ?? language.name(ItemWord.noYear)
    case .text(let text): return language.quoted(text)
    case .ready(let ready): return ItemValue.words(of: ready, language)
    }
  }

  /// A ready filter.
  static func words(of ready: ItemReady, _ language: Language) -> String {
    switch ready {
    case .thisMonth: language.name(ItemWord.thisMonth)
    case .noEvidence: language.name(ItemWord.noEvidence)
    case .undated: language.name(ItemWord.undated)
    case .ofCurator: language.name(ItemWord.ofCurator)
    }
  }
}

extension ItemCondition {
  /// The chip: «Школа: СОШ № 5»; a ready filter, a state and a value that is not set say enough by themselves.
  package func words(_ telling: Telling) -> String {
    let words = values.map { $0.words(telling) }
    switch field {
    case .only, .state: return words.joined(separator: ", ")
    default: return telling.language.chip(field.label(telling.language), words)
    }
  }
}

extension Network {
  /// The name of a school that a partnership has on a side: as it is called now, else as it is written there.
  func name(ofSide school: Reference) -> String {
    if place(of: school) != nil { return name(of: school, beside: "") }
    for place in partnerships.indices {
      if partnerships[place].supported == school { return supportedName(partnerships[place]) }
      if partnerships[place].donor == school { return donorName(partnerships[place]) }
    }
    return name(of: school, beside: "")
  }

  /// What a roadmap is called; by its school year where it has no title.
  fileprivate func titleOfRoadmap(_ id: RoadmapID, _ language: Language) -> String {
    for place in partnerships.indices {
      for roadmap in partnerships[place].roadmaps where roadmap.id == id {
        return roadmap.title.isEmpty ? roadmap.year?.name ?? language.notSet : roadmap.title
      }
    }
    return id.text
  }
}
