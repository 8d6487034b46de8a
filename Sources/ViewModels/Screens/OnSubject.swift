import Items
import Language
import SchoolNetwork
import Tables
import Workspace

/// Commands that every screen has, because they take what the selected row is about, and the reasons why a screen does
/// not do those that belong to another.
extension ScreenModel {
  /// What a command that is not the screen's own would do.
  func offerOnSubject(_ command: Command, _ scope: Scope) -> Offer {
    let language = scope.language
    switch command {
    case .suggest:
      return Offer(unless: scope.donorsUnknown ?? (subject(scope).school == nil ? Notice(language.chooseASchool) : nil))
    case .plan: return Offer(unless: scope.donorsUnknown)
    case .roadmapFromTemplate: return TemplateChoice.offer(subject(scope).partnership, scope)
    case .newPartnership:
      if scope.refusesEdits { return .refused(Notice(.readOnly, language)) }
      if scope.network.schoolsByName.isEmpty { return .refused(scope.desk.noSchools) }
      return Offer(unless: scope.donorsUnknown)
    case .newRoadmap, .agreement: return NewRoadmap.offer(subject(scope).partnership, scope)
    case .shift: return ShiftWork.offer(subject(scope).item, scope)
    case .newSection: return NewSection.offer(subject(scope), scope)
    case .clear: return offer(.delete, scope)
    case .markDone, .edit, .duplicate: return .refused(language.chooseAnItem)
    case .newItem: return .refused(language.newItemInRoadmap)
    case .delete: return .refused(language.chooseWhatToDelete)
    case .putOff: return .refused(language.putOffOnToday)
    case .filter, .sort, .sortReverse, .dropChip, .clearFilter: return .refused(language.filterElsewhere)
    case .itemsOf: return Offer(unless: itemsOf(scope).isEmpty ? Notice(language.itemsOfWhat) : nil)
    case .select, .selectUp, .selectDown, .unselect, .moveItems, .grouping, .foldAll,
      .columns, .views, .backToView, .wrapRows, .detail:
      return .refused(language.onItemsOnly(scope.desk.key(.items)))
    case .saveTemplate, .renumber: return .refused(language.chooseARoadmap)
    case .open: return .refused(language.nothingToOpen(scope.desk.key(.card)))
    case .yes, .no, .unknown: return .refused(language.answersOnCards)
    case .moveUp, .moveDown: return .refused(language.moveInLists)
    // What the program does itself, on every screen.
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .nextPane, .previousPane, .today, .schools,
      .items, .coverage, .network, .card, .search, .searchNext, .searchPrevious, .find, .zoom, .undo, .redo, .help,
      .save,
      .palette,
      .problems, .unsaved, .trash, .town, .riskFactors, .clusterCatalogue, .templates, .theme, .language, .suspend,
      .leave, .back, .pasteTable:
      return .does
    }
  }

  /// Does such a command.
  func takeOnSubject(_ command: Command, _ scope: Scope) -> [Request] {
    let subject = subject(scope)
    switch command {
    case .itemsOf: return [.go(.items(ItemFilter(itemsOf(scope)), at: subject.item))]
    case .shift: return subject.item.map { [.open(.form(ShiftWork(place: $0).form))] } ?? []
    case .newPartnership: return [.open(.chooser(.partnership(of: subject.school, scope)))]
    case .agreement:
      return subject.partnership.flatMap { RecordCard.agreement(of: $0, scope) }.map { [.open(.record($0))] } ?? []
    case .newRoadmap: return subject.partnership.map { [.open(.form(NewRoadmap.form(of: $0, scope)))] } ?? []
    case .newSection:
      guard let partnership = subject.partnership, let roadmap = subject.roadmap else { return [] }
      let work = NewSection(partnership: partnership, roadmap: roadmap, after: subject.section)
      return [.open(.form(work.form))]
    case .suggest: return subject.school.map { [SuggestionView.request(for: $0, risk: subject.factor, scope)] } ?? []
    case .roadmapFromTemplate:
      return subject.partnership.flatMap { TemplateChoice(for: $0, scope) }.map { [.open(.template($0))] } ?? []
    default: return []
    }
  }
}
