import Deadlines
import Language
import SchoolNetwork
import Store
import Tables
import Typing
import Workspace

/// Giving the fields of a record other values from the command line: `kurator set`.
extension Console {
  /// Sets fields of the record of an id, or of the town. Nothing is written if a field or a value is wrong, if the
  /// record would not be valid behind it, or if all is as it is to be already.
  func set(_ id: String, _ assignments: [Assignment], _ options: Options) throws(Trouble) -> Outcome {
    let language = options.language
    return try writing(options) { (opened, workspace) throws(Trouble) in
      let network = opened.network
      let place = try self.place(of: id, in: opened, options)
      let today = day(options, in: network)
      let roadmap = Address(place.address.entity, place.address.path.dropLast())
      let values = TypedValues(network, language, today: today, for: place.address, sectionsOf: roadmap)
      let fields = FieldChanges(table: place.table, record: place.record, values: values)
      let changes = try understood(.set, language) { () throws(TypingFault) in
        try fields.changes(assignments.map { ($0.field, $0.value) })
      }
      let record = fields.record(after: changes)
      // What a file lacks already is no reason to refuse another field.
      let before = place.table.missing(in: place.record)
      let missing = place.table.missing(in: record).filter { !before.contains($0) }
      guard missing.isEmpty else { throw Trouble(refused: language.cannotBeCleared(missing)) }
      let edits = place.table.fields.compactMap { line in
        network.setting(line.name, to: record[line.name], at: place.address)
      }
      try checkFindings(after: edits, in: network, options)
      return Written(edits) { _, after in
        let told = self.told(changes, record, values.context, language)
        let name = after.recordName(at: place.address)
        if options.isJSON {
          let known = edits.isEmpty ? language.nothingChanged(name) + "\n" : ""
          return Outcome(output: json(of: network.id(typed: id), in: after, options), errors: known + told)
        }
        if edits.isEmpty { return Outcome(output: language.nothingChanged(name) + "\n") }
        let lines = changes.map {
          "  " + language.line(of: $0, self.telling(network, options), self.telling(after, options)) + "\n"
        }
        return Outcome(output: language.changed(name) + "\n" + lines.joined(), errors: told)
      }
    }
  }

  /// What is told beside an answer: values that are perhaps meant otherwise, a deadline that no date follows from.
  func told(
    _ changes: [FieldChange], _ record: FieldValue, _ context: DeadlineContext, _ language: Language
  ) -> String {
    var told = changes.compactMap { language.perhapsMeant($0) }
    for change in changes where !change.isNone {
      guard change.place.table.key(change.place.line.name) == RecordTable.Key(Deadline.wording),
        let wording = change.to.text
      else { continue }
      let days = change.place.table.fields.filter { $0.kind == .day }.map { record[change.place.beside($0).names] }
      let reading = DeadlineReader.read(wording, in: context)
      // A day set by hand counts before the words.
      guard reading.lastDay == nil, days.allSatisfy({ $0 == .notSet }) else { continue }
      told.append(language.noDateFollows(from: wording, reading) + "\n")
    }
    return told.joined()
  }

  /// The object of an id that can be edited; `town` is the town.
  func place(of id: String, in opened: OpenedNetwork, _ options: Options) throws(Trouble) -> RecordPlace {
    let language = options.language
    if id == RecordKind.town { return opened.network.townPlace }
    let found = opened.network.places(of: id)
    guard let place = found.first else {
      throw Trouble(refused: opened.noSuchID(id, language))
    }
    guard found.count == 1 else { throw Trouble(refused: language.sentence(.idTwice(id, otherFile: ""))) }
    guard !place.isInTrash else {
      throw Trouble(refused: language.editsNothingInTrash(id, opened.network.wayBack(to: place.address)?.id ?? id))
    }
    guard opened.network.isWritable(place.address.entity) else {
      throw Trouble(language.entityIsSealed(place.address.entity.id))
    }
    return place
  }

  /// Refuses edits behind which `kurator check` would find something that it does not find now.
  func checkFindings(after edits: [Edit], in network: Network, _ options: Options) throws(Trouble) {
    let language = options.language
    let found: Problem.Kind?
    do throws(EditFault) { found = try network.firstFinding(after: edits) { surroundings(of: $0, options) } } catch {
      throw Trouble(refused: language.sentence(error, in: network, onScreen: false))
    }
    if let found { throw Trouble(refused: language.refusal(found)) }
  }
}

extension Console {
  /// What was typed as it is understood; what is not is told with the command that it was typed for.
  func understood<Value>(
    _ command: CommandName, _ language: Language, _ read: () throws(TypingFault) -> Value
  ) throws(Trouble) -> Value {
    do throws(TypingFault) { return try read() } catch {
      switch error {
      case .mistyped(let sentence): throw Trouble(sentence, misusing: command, language)
      case .refused(let sentence): throw Trouble(refused: sentence)
      }
    }
  }
}

extension Language {
  /// That a value in own words is nearly one of the known ones; nil if it is none, or changes nothing.
  func perhapsMeant(_ change: FieldChange) -> String? {
    let place = change.place
    guard place.line.takesWords, case .choice(let names) = place.line.kind, let text = change.to.text,
      !change.isNone, !names.contains(text), let nearest = Nearest.meant(by: text, among: spoken(names, of: place))
    else { return nil }
    return keptInWords(text, of: place.typed, nearest: (said(nearest, of: place), nearest)) + "\n"
  }

  /// One field in words: what it held and holds.
  fileprivate func line(of change: FieldChange, _ before: Telling, _ after: Telling) -> String {
    let (place, table) = (change.place, change.place.table)
    let label = zip(place.names, place.tables).map { self.label(of: $0, in: $1) }.joined(separator: ": ")
    let held = table.words(of: change.to, in: place.line.name, after)
    if change.isNone { return unchanged(label, held) }
    return self.change(label, from: table.words(of: change.from, in: place.line.name, before), to: held)
  }
}
