import Deadlines

/// A mark that is to be inserted where its occurrence has one already: somebody else marked the same meanwhile.
package struct JoinedMark: Equatable, Sendable {
  /// The title of the item.
  package let title: String
  /// The occurrence that both are for.
  package let key: String
  /// What was to be made of the new mark: the edit that inserts it, and those that change it.
  package let ours: [Edit]
  /// The edits that give the mark that is there what it lacks; none if it says all of that already.
  package let joining: [Edit]
}

/// A mark that cannot be made because its occurrence has one that says something else.
package struct MarkedTwice: Equatable, Sendable {
  /// The title of the item, and the occurrence that both are for.
  package let title: String, key: String
  /// The mark that is there, and the one that was to be made.
  package let there: Completion, mark: Completion
  /// What was to be made of it: the edit that inserts it, and those that change it.
  package let ours: [Edit]
}

extension Network {
  /// How a mark that one of these edits inserts joins the mark that its occurrence has; nil if it has none, or if the edit
  /// inserts no mark. An occurrence has one mark, so a mark that says otherwise is refused.
  package func joining(_ edit: Edit, with edits: [Edit]) throws(EditFault) -> JoinedMark? {
    guard let new = newMark(edit, with: edits) else { return nil }
    guard let same = new.there.first(where: { $0.admits(new.mark) }) else { throw .markedAlready(new.key) }
    let address = new.place.address.appending(RoadmapItem.completions, same.id.text)
    return JoinedMark(
      title: new.title, key: new.key, ours: new.ours, joining: additions(giving: new.mark, to: same, at: address))
  }

  /// The mark that an edit inserts beside the one of its occurrence that says something else; nil if the two can be
  /// joined, or there is none.
  package func markedTwice(_ edit: Edit, with edits: [Edit]) -> MarkedTwice? {
    guard let new = newMark(edit, with: edits), let there = new.there.first,
      !new.there.contains(where: { $0.admits(new.mark) })
    else { return nil }
    return MarkedTwice(title: new.title, key: new.key, there: there, mark: new.mark, ours: new.ours)
  }

  /// A mark that is to be inserted where its occurrence has marks.
  private struct NewMark {
    let place: ItemPlace, title: String, key: String, there: [Completion], mark: Completion, ours: [Edit]
  }

  /// The mark that one of these edits inserts; nil if it inserts none, or its occurrence has none yet.
  private func newMark(_ edit: Edit, with edits: [Edit]) -> NewMark? {
    guard let id = edit.insertedMark, let place = ItemPlace(edit.address),
      let (before, roadmap, _) = item(at: place), !before.completions.contains(where: { $0.id.text == id })
    else { return nil }
    let address = place.address.appending(RoadmapItem.completions, id)
    let ours = [edit] + edits.drop { $0 != edit }.filter { $0.address.isWithin(address) }
    guard let mark = mark(address, madeBy: ours) else { return nil }
    let reading = before.deadline.reading(in: deadlineContext(of: roadmap))
    let key = reading.key(of: mark)
    let there = before.marks(of: key, in: reading)
    guard !there.isEmpty else { return nil }
    return NewMark(place: place, title: before.title, key: key, there: there, mark: mark, ours: ours)
  }

  /// Why an edit cannot be made because of a mark: the edit inserts the mark, changes it before it is there, or stores it
  /// under an occurrence that has another one. Nil if nothing is in the way.
  package func markFault(_ edit: Edit, among edits: [Edit]) -> EditFault? {
    if let fault = moveFault(edit) { return fault }
    let inserts = edit.insertedMark == nil ? edits.first { edit.changes(markOf: $0) } : edit
    guard let inserts else { return nil }
    do throws(EditFault) { _ = try joining(inserts, with: edits) } catch { return error }
    return nil
  }

  /// Why a mark cannot be stored under another occurrence: that has a mark already.
  package func moveFault(_ edit: Edit) -> EditFault? {
    guard case .set(Completion.occurrence.name, _, .text(let key)) = edit.action, let step = edit.address.path.last,
      let place = ItemPlace(Address(edit.address.entity, edit.address.path.dropLast())),
      let (item, roadmap, _) = item(at: place)
    else { return nil }
    let reading = item.deadline.reading(in: deadlineContext(of: roadmap))
    let isTaken = item.completions.contains { $0.id.text != step.id && reading.key(of: $0) == key }
    return isTaken ? .markedAlready(key) : nil
  }

  /// The mark that edits insert and change, tried on a network of its own.
  private func mark(_ address: Address, madeBy edits: [Edit]) -> Completion? {
    var trial = self
    guard case .insert(_, let record, _) = edits[0].action else { return nil }
    let list = Address(address.entity, address.path.dropLast())
    do throws(EditFault) {
      try trial.apply(Edit(list, .insert(into: RoadmapItem.completions, record, after: nil)))
    } catch { return nil }
    for edit in edits.dropFirst() {
      do throws(EditFault) { try trial.apply(edit) } catch {}  // Then without it, as it is when they are made.
    }
    guard let place = ItemPlace(list) else { return nil }
    return trial.item(at: place)?.item.completions.first { $0.id.text == address.path.last?.id }
  }

  private func additions(giving mark: Completion, to other: Completion, at address: Address) -> [Edit] {
    var after = other.evidence.last?.id.text
    let done = mark.done ? setting(Completion.done, to: .flag(true), at: address) : nil
    let date = other.date == nil ? setting(Completion.date, to: mark.date.fieldValue, at: address) : nil
    let result = other.result.isEmpty ? setting(Completion.result, to: mark.result.fieldValue, at: address) : nil
    let published =
      other.publishedWhere.isEmpty
      ? setting(Completion.publishedWhere, to: mark.publishedWhere.fieldValue, at: address) : nil
    let author = other.author.isEmpty ? setting(Completion.author, to: mark.author.fieldValue, at: address) : nil
    let evidence = mark.evidence.filter { new in !other.evidence.contains { new.saysTheSame(as: $0) } }
    return [done, date, result, published, author].compactMap(\.self)
      + evidence.map { new in
        defer { after = new.id.text }
        return Edit(address, .insert(into: Completion.evidence, new.fieldValue, after: after))
      }
  }
}

extension Edit {
  /// The id of the mark that it inserts into an item; nil for any other edit.
  fileprivate var insertedMark: String? {
    guard case .insert(RoadmapItem.completions.name, let record, _) = action else { return nil }
    return record[Completion.id].text
  }

  /// Whether it changes the mark that another edit inserts.
  package func changes(markOf other: Edit) -> Bool {
    guard let id = other.insertedMark else { return false }
    return address.isWithin(other.address.appending(RoadmapItem.completions, id))
  }
}

extension Address {
  /// Whether it is this object, or one within it.
  fileprivate func isWithin(_ other: Address) -> Bool {
    entity == other.entity && path.starts(with: other.path)
  }
}

extension Completion {
  /// Whether this mark can take in all that another one says: no field of both says something else. Who set it is no
  /// contradiction; the first one counts.
  fileprivate func admits(_ other: Completion) -> Bool {
    func agree<Value: Equatable>(_ own: Value, _ new: Value, _ empty: Value) -> Bool {
      own == new || own == empty || new == empty
    }
    return (other.done || !done) && agree(date, other.date, nil) && agree(result, other.result, "")
      && agree(publishedWhere, other.publishedWhere, "")
  }
}
