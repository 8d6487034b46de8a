package import Deadlines
import Language
package import SchoolNetwork
import Workspace

/// A choice of the template from which a partnership gets a roadmap, and of the roadmap's school year.
package struct TemplateChoice: LayerModel {
  /// The partnership.
  package let partnership: PartnershipID
  /// The templates, in the order of their names; never empty.
  package let templates: [ID<RoadmapTemplate>]
  /// The place of the selected one.
  package private(set) var selected = 0
  /// The school year.
  package private(set) var year: SchoolYear

  /// Whether a partnership can get a roadmap, or why not.
  static func offer(_ id: PartnershipID?, _ scope: Scope) -> Offer {
    guard let partnership = id.flatMap(scope.network.partnership), partnership.deleted == nil else {
      return .refused(scope.language.choosePartnership)
    }
    if let notice = scope.refusal(ofEditing: partnership.key) { return .refused(notice) }
    guard scope.network.templates.isEmpty else { return .does }
    return .refused(scope.network.unread.templates ? scope.language.templatesUnread : scope.language.noTemplates)
  }

  /// A choice among the templates of a network: for this school year, or the next one that has no roadmap. Nil if the
  /// partnership is gone, or there is no template.
  init?(for id: PartnershipID, _ scope: Scope) {
    guard let found = scope.network.partnership(id), !scope.network.templates.isEmpty else { return nil }
    let years = Set(found.shownRoadmaps.compactMap(\.year))
    partnership = id
    templates = scope.network.templatesByName.map(\.id)
    year = scope.year
    while years.contains(year) { year = year.next }
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    [
      LayerKey(.up, .down, words: LayerWords.template), LayerKey(.left, .right, words: LayerWords.schoolYear),
      LayerKey(.open, words: LayerWords.toMake, label: LayerWords.choose),
      LayerKey(.back, words: LayerWords.toDrop, label: LayerWords.drop),
    ]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch command.gesture {
    case .previous: select(.rows(-1))
    case .next: select(.rows(1))
    // A page is the whole list.
    case .move(.pages(let pages)): select(pages < 0 ? .first : .last)
    case .move(let move): select(move)
    case .left: year = year.turned(by: -1)
    case .right: year = year.turned(by: 1)
    case .accept:
      let years = workspace.network.partnership(partnership)?.shownRoadmaps.compactMap(\.year) ?? []
      if years.contains(year) {
        return .stays([.say(desk.language.refusal(.roadmapTwice(year), in: workspace.network), isTrouble: true)])
      }
      return .closes(make(&workspace, desk))
    case .close: return .closes
    case .tick: return .stays([.say(desk.language.enterChooses)])
    case .nothing: break
    }
    return .stays
  }

  private mutating func select(_ move: Move) {
    selected = move.place(from: selected, of: templates.count, page: 1) ?? selected
  }

  private func make(_ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let language = desk.language
    guard let partnership = workspace.network.partnership(partnership),
      let template = workspace.network.templates.first(where: { $0.id == templates[selected] })
    else { return [.say(language.placeIsGone, isTrouble: true)] }
    let made = workspace.roadmap(
      from: template, in: year, of: partnership.supported.school, and: partnership.donor.school)
    let insert = Edit(
      Address(partnership.key),
      .insert(into: Partnership.roadmaps, made.roadmap.fieldValue, after: partnership.roadmaps.last?.id.text))
    let performed = workspace.perform([insert], desk) { _ in
      language.roadmapMade(template.name, year.name, items: made.roadmap.items.count)
    }
    guard performed.isDone else { return performed.requests }
    let notes = Card(of: made.notes, language).map { Request.open(.card($0)) }
    return performed.requests + [.show(partnership.id, made.roadmap.id), notes].compactMap(\.self)
  }
}
