import Deadlines
import JSONText
import Language
import SchoolNetwork
import Store
import Tables
import Typing
import Workspace

/// Adding a record from the command line: `kurator add`.
extension Console {
  /// Adds a record of a kind to the object of an id; a school, a partnership or a template is a file of its own. Nothing
  /// is written if a field or a value is wrong, or if the record would not be valid. It comes behind the record of the id
  /// `after` in its list, else last.
  func add(
    _ typed: String, in container: String?, after: String?, _ assignments: [Assignment], _ options: Options
  ) throws(Trouble) -> Outcome {
    let language = options.language
    let kind = try understood(.add, language) { () throws(TypingFault) in try RecordKind.named(typed, language) }
    // What is typed wrong is told before the network is looked at.
    try understood(.add, language) { () throws(TypingFault) in
      for assignment in assignments { _ = try FieldPlace.named(assignment.field, of: kind.table, language) }
    }
    return try writing(options, makesFiles: kind.homes.isEmpty) { (opened, workspace) throws(Trouble) in
      let network = opened.network
      // What cannot be read may unite the same schools already.
      if kind.entity == .partnership, let trouble = opened.donorsUnknown(language) { throw trouble }
      let home = try self.home(of: kind, container, after: after, in: opened, options)
      let values = TypedValues(
        network, language, today: day(options, in: network), for: home?.place.address, sectionsOf: home?.place.address)
      let fields = FieldChanges(table: kind.table, record: .notSet, values: values)
      let changes = try understood(.add, language) { () throws(TypingFault) in
        try fields.changes(assignments.map { ($0.field, $0.value) })
      }
      var record = fields.record(after: changes)
      let told = self.told(changes, record, values.context, language)
      record = try complete(record, of: kind, in: home?.place, opened, workspace.author, options)
      if let neighbour = home?.neighbour {
        record = record.inSection(of: neighbour, kind.table, assignments)
      }
      let missing = kind.table.missing(in: record)
      // An empty value is understood, as in `set`, and refused.
      let emptied = missing.filter { group in group.contains { name in assignments.contains { $0.field == name } } }
      guard emptied.isEmpty else { throw Trouble(refused: language.cannotBeCleared(emptied)) }
      guard missing.isEmpty else {
        throw Trouble(language.fieldsMissing(kind.table, missing), misusing: .add, language)
      }
      let id = workspace.newID(kind.table.idPrefix)
      record = record.setting([CommonField.id], to: .text(id), in: kind.table)
      let edit = try self.edit(adding: record, id, of: kind, to: home, language)
      try checkFindings(after: [edit], in: network, options)
      return Written([edit]) { _, after in
        if options.isJSON { return Outcome(output: json(of: id, in: after, options), errors: told) }
        let address = home.map { $0.place.address.appending($0.list, id) } ?? edit.address
        let occurrence = kind.table == RecordTable(Completion.self) ? record[Completion.occurrence].text : nil
        let said = language.added(after.recordName(at: address), id: id, occurrence: occurrence)
        return Outcome(output: said + "\n", errors: told)
      }
    }
  }

  /// A record of the network as JSON, as `kurator show` prints it; the town where the id is its.
  func json(of id: String, in network: Network, _ options: Options) -> String {
    let found = NetworkSearch(network).records(of: id).first?.json(telling(network, options))
    return (found ?? network.places(of: id).first.map { JSONValue($0.record) } ?? .null).printed
  }

  /// The place of a new record: the object that it is added to, the list there, and what it comes behind.
  private struct Home {
    let place: RecordPlace, list: String
    var neighbour: FieldValue?

    /// The last record of the list; nil if it has none.
    var last: FieldValue? { elements.last }
    private var elements: [FieldValue] {
      if case .list(let elements) = place.record[list] { elements } else { [] }
    }

    init(_ place: RecordPlace, _ list: String, after id: String?) {
      (self.place, self.list) = (place, list)
      if let id { neighbour = elements.first { $0[CommonField.id].text == id } }
    }
  }

  /// Where a record of this kind is added; nil if it is a file of its own.
  private func home(
    of kind: RecordKind, _ container: String?, after: String?, in opened: OpenedNetwork, _ options: Options
  ) throws(Trouble) -> Home? {
    let (network, language) = (opened.network, options.language)
    guard !kind.homes.isEmpty else {
      guard container == nil else { throw Trouble(language.belongsNowhere(kind.name), misusing: .add, language) }
      guard after == nil else { throw Trouble(language.hasNoOrder(kind.name), misusing: .add, language) }
      return nil
    }
    let found: (place: RecordPlace, home: RecordKind.Home)
    if let container {
      let place = try self.place(of: container, in: opened, options)
      guard let home = kind.homes.first(where: { $0.table == place.table }) else {
        throw Trouble(
          language.notAPlace(kind.name, in: container, place.table, kind.homes.map(\.name)), misusing: .add, language)
      }
      found = (place, home)
    } else if kind.homes.count == 1, let only = kind.homes.first, only.isOnly {
      // A network has one catalogue and one town.
      found = (network.catalogue(only.table) ?? network.townPlace, only)
    } else if let after, let place = network.owner(of: try self.place(of: after, in: opened, options).address),
      let home = kind.homes.first(where: { $0.table == place.table })
    {
      found = (place, home)
    } else if let after {
      throw Trouble(refused: language.noNeighbour(kind.name, after))
    } else {
      throw Trouble(language.whereToAdd(kind.name, kind.homes.map(\.name)), misusing: .add, language)
    }
    let home = Home(found.place, found.home.list, after: after)
    if let after, home.neighbour == nil {
      _ = try self.place(of: after, in: opened, options)
      throw Trouble(refused: language.noNeighbour(kind.name, after))
    }
    return home
  }

  /// The edit that brings a record.
  private func edit(
    adding record: FieldValue, _ id: String, of kind: RecordKind, to home: Home?, _ language: Language
  ) throws(Trouble) -> Edit {
    guard let home else {
      do throws(EditFault) { return try Edit.creating(kind.entity ?? .town, record) } catch {
        throw Trouble(refused: language.sentence(error, onScreen: false))
      }
    }
    let after = (home.neighbour ?? home.last)?[CommonField.id].text
    return Edit(home.place.address, .insert(list: home.list, record: record, after: after))
  }

  /// The record with what the program writes itself: the author, and of a mark its day and occurrence.
  private func complete(
    _ record: FieldValue, of kind: RecordKind, in container: RecordPlace?, _ opened: OpenedNetwork, _ author: String,
    _ options: Options
  ) throws(Trouble) -> FieldValue {
    var record = record
    for line in kind.table.fields where line.keeper == .author {
      record = record.setting([line.name], to: author.fieldValue, in: kind.table)
    }
    guard kind.table == RecordTable(Completion.self), let container else { return record }
    func set(_ key: Field<Completion>, _ value: FieldValue) {
      record = record.setting([key.name], to: value, in: kind.table)
    }
    let today = day(options, in: opened.network)
    let isDated = record[Completion.date] != .notSet
    if record[Completion.done] == .notSet { set(Completion.done, .flag(true)) }
    if record[Completion.date] == .notSet, record[Completion.done] == .flag(true) {
      set(Completion.date, today.fieldValue)
    }
    let occurrence = try occurrence(of: record, in: container, opened.network, today, isDated: isDated, options)
    set(Completion.occurrence, .text(occurrence))
    return record
  }

  /// The occurrence that a new mark is for: the one that `done` marks today, or an earlier one that its day lies in.
  private func occurrence(
    of mark: FieldValue, in container: RecordPlace, _ network: Network, _ today: CalendarDay, isDated: Bool,
    _ options: Options
  ) throws(Trouble) -> String {
    let language = options.language
    let id = container.record[CommonField.id].text ?? ""
    guard let place = ItemPlace(container.address), let (item, roadmap, _) = network.item(at: place) else {
      throw Trouble(refused: language.marksOnlyInPartnerships(id))
    }
    guard item.status != .known(.cancelled) else { throw Trouble(refused: language.isCancelled(id)) }
    let reading = item.deadline.reading(in: network.deadlineContext(of: roadmap))
    let done = item.doneKeys(in: reading)
    let date = isDated ? mark[Completion.date].text.flatMap { CalendarDay(iso: $0) } : nil
    guard let due = reading.occurrenceToMark(done: done, today: today) else {
      throw Trouble(refused: language.isDoneAlready(id))
    }
    var chosen = due
    if let date, reading.hasMarkPerOccurrence {
      // An occurrence has one mark, also one that was taken back.
      let marked = Set(item.completions.map { reading.key(of: $0) })
      if let held = reading.occurrence(holding: date)?.key, !marked.contains(held) {
        // A day behind a late occurrence lies in the next one, and yet it is the late one that was done.
        chosen = min(held, due)
      } else if let before = reading.occurrenceToMark(done: marked, today: date) {
        chosen = before
      }
    }
    if let taken = item.completion(chosen, in: reading) {
      throw Trouble(refused: language.hasMarkTakenBack(chosen, taken.id.text))
    }
    return chosen
  }
}

extension FieldValue {
  /// A new item behind another one is in the same section, as on the screen, unless one was named.
  fileprivate func inSection(
    of neighbour: FieldValue, _ table: RecordTable, _ assignments: [Assignment]
  ) -> FieldValue {
    table.fields.reduce(self) { record, line in
      guard line.kind == .reference(.section), !assignments.contains(where: { $0.field == line.name }) else {
        return record
      }
      return record.setting([line.name], to: neighbour[line.name], in: table)
    }
  }
}

extension Network {
  /// The object in whose list another one is; nil if that is an entity.
  fileprivate func owner(of address: Address) -> RecordPlace? {
    guard !address.path.isEmpty else { return nil }
    let owner = Address(address.entity, address.path.dropLast())
    return places(of: owner.path.last?.id ?? owner.entity.id).first { $0.address == owner }
  }
}
