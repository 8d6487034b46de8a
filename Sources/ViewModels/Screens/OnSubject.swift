import Language
import SchoolNetwork

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
    case .markDone, .edit, .duplicate: return .refused(language.chooseAnItem)
    case .newItem: return .refused(language.newItemInRoadmap)
    case .delete: return .refused(language.chooseWhatToDelete)
    case .putOff: return .refused(language.putOffOnToday)
    case .filter, .sort, .sortReverse: return .refused(language.filterOnCoverage)
    case .saveTemplate: return .refused(language.chooseARoadmap)
    case .open: return .refused(language.nothingToOpen(scope.desk.key(.card)))
    case .yes, .no, .unknown: return .refused(language.answersOnCards)
    case .moveUp, .moveDown: return .refused(language.moveInLists)
    // What the program does itself, on every screen.
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .nextPane, .previousPane, .today, .schools,
      .coverage, .network, .card, .search, .searchNext, .searchPrevious, .zoom, .undo, .redo, .help, .save, .palette,
      .problems, .unsaved, .trash, .theme, .language, .suspend, .leave, .back:
      return .does
    }
  }

  /// Does such a command.
  func takeOnSubject(_ command: Command, _ scope: Scope) -> [Request] {
    let subject = subject(scope)
    switch command {
    case .suggest: return subject.school.map { [SuggestionView.request(for: $0, risk: subject.factor, scope)] } ?? []
    case .roadmapFromTemplate:
      return subject.partnership.flatMap { TemplateChoice(for: $0, scope) }.map { [.open(.template($0))] } ?? []
    default: return []
    }
  }
}
