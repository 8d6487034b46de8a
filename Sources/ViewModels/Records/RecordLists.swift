import Language
import SchoolNetwork
import Typing
import Workspace

/// The lists within a card: a record comes with F7, goes with F8, and moves among the others.
extension RecordCard {
  /// The list that the selected line is in.
  var list: FieldPlace? {
    let names: [String]
    switch row?.about {
    case .field(let field): names = field
    case .element(let list, _): names = list
    case .heading, .folded, nil: return nil
    }
    return FieldPlace.all(of: table).first { place in
      if case .records = place.line.kind { place.names == names } else { false }
    }
  }

  /// The table of the records of the list that the selected line is in, or whose new record is begun; nil if it is in none.
  var listTable: RecordTable? {
    guard let list, case .records(let inner) = list.line.kind else { return nil }
    return inner
  }

  /// The card with a new record of a list begun: its first field is asked for.
  func adding(to list: String, _ scope: Scope) -> RecordCard? {
    var card = self
    card.select(list, scope)
    _ = card.add(scope)
    return card.editor == nil ? nil : card
  }

  /// F7: a new record of the list, its first field first; what was typed of one and left comes again.
  mutating func add(_ scope: Scope) -> LayerAnswer {
    guard let list, case .records(let inner) = list.line.kind else { return .stays([.say(scope.language.addInLists)]) }
    if let reason = reasonAgainst(nil, scope) { return .stays([.say(reason)]) }
    guard inner != RecordTable(Completion.self) else { return .stays([.say(scope.language.marksBySpace)]) }
    if let begun = left.last(where: { $0.target.list == list }) {
      editor = makeEditor(begun.target, begun.target.record, scope)
      return .stays
    }
    guard let first = inner.nextRequired(.notSet) ?? FieldPlace.all(of: inner).first(where: { $0.line.keeper == nil })
    else { return .stays }
    editor = makeEditor(.new(list: list, record: .notSet, field: first), .notSet, scope)
    return .stays
  }

  /// F8: takes the selected record out of its list, or puts it into the trash.
  mutating func takeOut(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let language = desk.language
    guard case .element(let names, let id) = row?.about else { return .stays([.say(language.takeOutOfLists)]) }
    let place = address.appending(names.last ?? "", id)
    if place.path.last?.isIn(School.risks) == true { return .stays(PuttingAway.take(at: place, &workspace, desk)) }
    if let thing = Thing(place) { return .stays(PuttingAway.take(thing, &workspace, desk)) }
    do throws(TrashFault) {
      guard case .out(let edit) = try workspace.network.leaving(id, year: desk.year) else { return .stays }
      let said = language.takenOut(workspace.network.description(of: [edit]), PuttingAway.undoKey(desk))
      return perform([edit], &workspace, desk, saying: said)
    } catch { return .stays([.say(language.sentence(error, in: workspace.network), isTrouble: true)]) }
  }

  /// Ctrl+↑ and Ctrl+↓: the selected record changes places with the one before or after it. One in the trash is not
  /// seen, and is passed over.
  mutating func move(by step: Int, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let language = desk.language
    guard case .element(let names, let id) = row?.about, let list else { return .stays([.say(language.moveInLists)]) }
    let all = record[list.names].elements
    let seen = all.filter { $0[School.deleted].isNothing }.compactMap { $0[CommonField.id].text }
    guard let place = seen.firstIndex(of: id), seen.indices.contains(place + step) else {
      return .stays([.say(step < 0 ? language.isFirstOfList : language.isLastOfList)])
    }
    let others = all.compactMap { $0[CommonField.id].text }.filter { $0 != id }
    guard let neighbour = others.firstIndex(of: seen[place + step]),
      let record = all.first(where: { $0[CommonField.id].text == id }), let from = all.firstIndex(of: record)
    else { return .stays }
    let after = step > 0 ? others[neighbour] : neighbour > 0 ? others[neighbour - 1] : nil
    let before = from > 0 ? all[from - 1][CommonField.id].text : nil
    let edits = [
      Edit(address, .remove(list: list.line.name, record: record, after: before)),
      Edit(address, .insert(list: list.line.name, record: record, after: after)),
    ]
    let answer = perform(edits, &workspace, desk, saying: language.movedInList(up: step < 0))
    cursor.select(.element(names, id: id))
    return answer
  }

  /// Puts a new record at the end of its list.
  mutating func insert(
    _ record: FieldValue, _ inner: RecordTable, into list: FieldPlace, _ workspace: inout Workspace, _ desk: Desk
  ) -> LayerAnswer {
    let id = workspace.newID(inner.idPrefix)
    var new = record.setting([CommonField.id], to: .text(id), in: inner)
    for line in inner.fields where line.keeper == .author {
      new = new.setting([line.name], to: workspace.author.fieldValue, in: inner)
    }
    let after = self.record[list.names].elements.last?[CommonField.id].text
    let answer = perform(
      [Edit(address, .insert(list: list.line.name, record: new, after: after))], &workspace, desk)
    guard editor == nil else { return answer }
    left.removeAll { $0.target.list == list }
    cursor.select(.element(list.names, id: id))
    return answer
  }
}

extension RecordTable {
  /// The first field that a record cannot be without and that it lacks; nil if it has all of them.
  func nextRequired(_ record: FieldValue) -> FieldPlace? {
    guard let name = missing(in: record).first?.first else { return nil }
    return FieldPlace.all(of: self).first { $0.names == [name] }.map { $0.spoken ?? $0 }
  }

  /// The field that is asked for behind one, and may be left empty; nil if all were.
  func nextAsked(behind field: FieldPlace) -> FieldPlace? {
    let place = asked.firstIndex { [$0] == field.names }.map { $0 + 1 } ?? 0
    guard asked.indices.contains(place) else { return nil }
    return FieldPlace.all(of: self).first { $0.names == [asked[place]] }
  }
}
