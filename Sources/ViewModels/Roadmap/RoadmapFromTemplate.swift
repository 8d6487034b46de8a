import Deadlines
import Language
import SchoolNetwork
import Workspace

extension Workspace {
  /// A roadmap of a school year for a pair of schools, and the notes about its dates. Nothing is edited yet.
  mutating func roadmap(
    from template: RoadmapTemplate, in year: SchoolYear, of supported: SchoolID, and donor: SchoolID
  ) -> (roadmap: Roadmap, notes: [TemplateNote]) {
    let names = [supported, donor].map { network.name(of: $0) }
    // The words of the data are Russian in either language of the screen.
    let title = Language.russian.titleOfRoadmap(names[0], names[1])
    return template.roadmap(in: year, title: title) { newID($0) }
  }

  /// The roadmap that a choice gives a pair of schools; nil if none is wanted.
  mutating func roadmap(
    _ choice: RoadmapChoice, of supported: SchoolID, and donor: SchoolID
  ) -> (roadmap: Roadmap, notes: [TemplateNote])? {
    guard let template = network.templates.first(where: { $0.id == choice.template }) else { return nil }
    return roadmap(from: template, in: choice.year, of: supported, and: donor)
  }
}

extension Card {
  /// The notes about dates that were moved; nil if there are none.
  init?(of notes: [TemplateNote], _ language: Language) {
    guard !notes.isEmpty else { return nil }
    self.init(language.templateNotesTitle, notes.map { .text(language.sentence($0)) })
  }
}
