package import Language
import SchoolNetwork
import Text
import Workspace

/// The templates of the network: Enter opens the card of one, F7 makes one, F8 takes one out.
package struct TemplatesView: LayerModel {
  /// The templates.
  private var rows: [RoadmapTemplate]
  /// The place of the selected one.
  package private(set) var selected = 0

  init(_ network: Network) { rows = network.templates }

  /// Every template in one line.
  package func lines(_ language: Language) -> [String] { rows.map { language.line($0) } }

  /// What the selected one is about; that there is none.
  package func text(_ desk: Desk) -> String {
    guard rows.indices.contains(selected) else {
      let save = desk.language(CommandTable.line(.saveTemplate).label)
      return desk.language.noTemplates(new: desk.key(.newItem), save: save)
    }
    return rows[selected].sections.map(\.title).joined(separator: " · ")
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    let make = LayerKey(.newItem, words: RecordWords.toAdd, label: RecordWords.add)
    let close = LayerKey(.back, words: LayerWords.toClose, label: LayerWords.close)
    guard !rows.isEmpty else { return [make, close] }
    return [
      LayerKey(.open, words: RecordWords.toOpen, label: RecordWords.open), make,
      LayerKey(.delete, words: RecordWords.toTakeOut, label: RecordWords.takeOut), close,
    ]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch command {
    case .edit, .card: return open(workspace.scope(desk))
    case .newItem:
      if let reason = workspace.scope(desk).refusal(ofEditing: EntityKey(.template, "")) {
        return .stays([.say(reason)])
      }
      return .stays([.open(.form(NewTemplate.form))])
    case .delete: return takeOut(&workspace, desk)
    default: break
    }
    switch command.gesture {
    case .previous: select(.rows(-1), desk)
    case .next: select(.rows(1), desk)
    case .move(let move): select(move, desk)
    case .accept: return open(workspace.scope(desk))
    case .close: return .closes
    case .left, .right, .tick, .nothing: break
    }
    return .stays
  }

  private mutating func select(_ move: Move, _ desk: Desk) {
    selected = move.place(from: selected, of: rows.count, page: desk.sight.pageRows) ?? selected
  }

  private func open(_ scope: Scope) -> LayerAnswer {
    guard rows.indices.contains(selected),
      let card = RecordCard(Address(EntityKey(.template, rows[selected].id.text)), scope)
    else { return .stays }
    return .stays([.open(.record(card))])
  }

  /// F8: takes the selected one out of the network; undo brings it back.
  private mutating func takeOut(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    guard rows.indices.contains(selected) else { return .stays }
    let (language, id) = (desk.language, rows[selected].id.text)
    if let reason = workspace.scope(desk).refusal(ofEditing: EntityKey(.template, id)) { return .stays([.say(reason)]) }
    do throws(TrashFault) {
      guard case .out(let edit) = try workspace.network.leaving(id, year: desk.year) else { return .stays }
      let performed = workspace.perform([edit], desk) { language.takenOut($0, PuttingAway.undoKey(desk)) }
      refill(workspace.network)
      return .stays(performed.requests)
    } catch { return .stays([.say(language.sentence(error, in: workspace.network), isTrouble: true)]) }
  }

  mutating func refresh(_ scope: Scope) -> Bool {
    refill(scope.network)
    return true
  }

  /// The templates as the network has them now; the selection stays with its template.
  mutating func refill(_ network: Network) {
    let before = rows.indices.contains(selected) ? rows[selected].id : .none
    let known = Set(rows.map(\.id))
    rows = network.templates
    // One that was made just now is selected.
    let place = rows.firstIndex { !known.contains($0.id) } ?? rows.firstIndex { $0.id == before }
    selected = place ?? min(selected, max(0, rows.count - 1))
  }
}

/// A new template: its name makes it, everything else is set on its card.
package struct NewTemplate: FormWork {
  /// The form.
  static var form: FieldForm { FieldForm(.newTemplate(NewTemplate()), [TextEntry()]) }

  func heading(_ scope: Scope) -> String { scope.language.newTemplateTitle }
  func labels(_ scope: Scope) -> [String] { [scope.language.label(RoadmapTemplate.name)] }
  func about(_ room: TextRoom, _ scope: Scope) -> String { scope.language.newTemplateText }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    let (language, name) = (desk.language, form.kept(0))
    guard !name.isEmpty else { return .wrong(field: 0, language.templateNameIsMissing) }
    guard workspace.network.templateName(name) == name else {
      return .wrong(field: 0, language.templateNameIsTaken(name))
    }
    var template = RoadmapTemplate()
    (template.id, template.name) = (ID(workspace.newID("t")), name)
    return .doing(
      [Edit.creating(template)], in: &workspace, desk, saying: language.templateAdded(name, desk.key(.open)))
  }

  var draftPlace: Draft.Place { .newTemplate }
}
