import Deadlines
import Language
package import SchoolNetwork
package import Tables

/// One field that gets a value.
package struct FieldChange {
  /// The field.
  package let place: FieldPlace
  /// What it held, and what it is to hold.
  package let from: FieldValue, to: FieldValue

  /// Whether it holds that already.
  package var isNone: Bool { from == to }
}

/// Turns what was typed for the fields of a record into changes of it.
package struct FieldChanges {
  let table: RecordTable
  let record: FieldValue
  let values: TypedValues

  /// Changes of a record of a table, with what is set of it.
  package init(table: RecordTable, record: FieldValue, values: TypedValues) {
    (self.table, self.record, self.values) = (table, record, values)
  }

  private var language: Language { values.language }

  /// The changes in the order they were typed, and those that follow from them.
  package func changes(_ typed: [(field: String, value: String)]) throws(TypingFault) -> [FieldChange] {
    var places: [FieldPlace] = []
    var texts: [[String]] = []
    for assignment in typed {
      let named = try FieldPlace.named(assignment.field, of: table, language)
      let place = assignment.value.isEmpty ? named : named.spoken ?? named
      if let known = places.firstIndex(of: place) {
        texts[known].append(assignment.value)
      } else {
        places.append(place)
        texts.append([assignment.value])
      }
    }
    var changes: [FieldChange] = []
    for (place, texts) in zip(places, texts) {
      let change = FieldChange(place: place, from: record[place.names], to: try value(texts, for: place))
      if let keeper = place.line.keeper { try allow(place, keeper, changes) }
      changes.append(change)
    }
    return changes + following(from: changes)
  }

  /// What a field is to hold.
  private func value(_ texts: [String], for place: FieldPlace) throws(TypingFault) -> FieldValue {
    let held = record[place.names]
    // The program writes it: whatever was typed, it is not read.
    if place.line.keeper != nil, place.line.keeper != .besideReference { return .notSet }
    switch place.line.kind {
    case .list:
      if texts == [""] { return .notSet }
      var list: [FieldValue] = []
      for text in texts {
        let value = try values.value(text, for: place, held: held)
        guard value != .notSet else { throw misuse(language.emptyAmongValues(place.typed)) }
        if !list.contains(value) { list.append(value) }
      }
      return .list(list)
    case .records(let inner): throw misuse(language.addToList(place.typed, kind: inner.kindName))
    case .record(let inner):
      guard texts == [""] else {
        throw misuse(language.nameInnerField(place.typed, inner.fields.map(\.name)))
      }
      return .notSet
    case .words, .lines, .link, .wording, .day, .schoolYear, .number, .yesNo, .yesNoUnknown, .choice, .id, .reference:
      guard texts.count == 1 else { throw misuse(language.fieldTwice(place.typed)) }
      return try values.value(texts[0], for: place, held: held)
    }
  }

  /// The name of a school beside a reference is written by a person only where the school is in another network.
  private func allow(_ place: FieldPlace, _ keeper: FieldKeeper, _ changes: [FieldChange]) throws(TypingFault) {
    if let reference = place.reference {
      let new = changes.first { $0.place == reference }?.to ?? record[reference.names]
      if reference.isElsewhere(new, in: values.network) { return }
    }
    throw .refused(language.refusal(keeper, of: place.typed))
  }

  /// What changes along with other fields: the name beside a reference; the days of a deadline that were set by hand,
  /// which belonged to the wording of before.
  private func following(from changes: [FieldChange]) -> [FieldChange] {
    changes.flatMap { change -> [FieldChange] in
      if let beside = change.place.nameBeside, !changes.contains(where: { $0.place == beside }), !change.isNone {
        let name = change.place.nameBeside(change.to, in: values.network)
        return [FieldChange(place: beside, from: record[beside.names], to: name)]
      }
      guard change.place.table.key(change.place.line.name) == RecordTable.Key(Deadline.wording), !change.isNone else {
        return []
      }
      return change.place.table.fields.filter { $0.name != change.place.line.name }.compactMap { line in
        let day = change.place.beside(line)
        let held = record[day.names]
        if held == .notSet || changes.contains(where: { $0.place == day }) { return nil }
        return FieldChange(place: day, from: held, to: .notSet)
      }
    }
  }

  /// The record behind changes.
  package func record(after changes: [FieldChange]) -> FieldValue {
    changes.reduce(record) { $0.setting($1.place.names[...], to: $1.to, in: table) }
  }

  private func misuse(_ sentence: String) -> TypingFault { .mistyped(sentence) }
}

extension FieldPlace {
  /// Whether a value is a reference to a school of another network.
  fileprivate func isElsewhere(_ value: FieldValue, in network: Network) -> Bool {
    guard let text = value.text, var reference = Reference(written: text), !reference.store.isNone else { return false }
    reference.settle(in: network.store)
    return reference.isElsewhere
  }

  /// The name beside a reference.
  fileprivate func nameBeside(_ value: FieldValue, in network: Network) -> FieldValue {
    guard let text = value.text, var reference = Reference(written: text) else { return .notSet }
    reference.settle(in: network.store)
    return network.school(reference)?.name.fieldValue ?? .notSet
  }
}

extension RecordTable {
  /// The groups of required fields whose fields are all not set in a record.
  package func missing(in record: FieldValue) -> [[String]] {
    required.filter { group in group.allSatisfy { record[$0] == .notSet } }
  }

  /// What a field holds, in words of one line.
  package func words(of value: FieldValue, in field: String, _ telling: Telling) -> String {
    guard let line = self.field(named: field) else { return "" }
    return RecordLines(telling.network, telling.language, showsIDs: false).words(of: value, in: line, of: self)
  }
}
