import Deadlines
import JSONText
import Language
import SchoolNetwork
import Store
import Tables
import Workspace

/// Adding a record from the command line: `kurator add`.
extension Console {
  /// Adds a record of a kind to the object of an id; a school, a partnership or a template is a file of its own. Nothing
  /// is written if a field or a value is wrong, or if the record would not be valid.
  func add(
    _ typed: String, in container: String?, _ assignments: [Assignment], _ options: Options
  ) throws(Trouble) -> Outcome {
    let language = options.language
    let kind = try RecordKind.named(typed, for: .add, language)
    // What is typed wrong is told before the network is looked at.
    for assignment in assignments { _ = try FieldPlace.named(assignment.field, of: kind.table, for: .add, language) }
    return try writing(options) { (opened, workspace) throws(Trouble) in
      let network = opened.network
      // What cannot be read may unite the same schools already.
      if kind.entity == .partnership, let trouble = opened.donorsUnknown(language) { throw trouble }
      let home = try self.home(of: kind, container, in: opened, options)
      let values = TypedValues(
        network: network, language: language, command: .add, today: day(options, in: network),
        context: network.dayContext(at: home?.place.address, today: day(options, in: network)),
        sections: home.map { network.sections(of: $0.place.address) } ?? [])
      let fields = FieldChanges(table: kind.table, record: .notSet, values: values)
      let changes = try fields.changes(assignments)
      var record = fields.record(after: changes)
      let told = changes.compactMap { language.perhapsMeant($0) }
      record = try complete(record, of: kind, in: home?.place, opened, workspace.author, options)
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
        let telling = self.telling(after, options)
        if options.isJSON {
          let found = NetworkSearch(after).records(of: id).first
          return Outcome(output: (found?.json(telling) ?? JSONValue(record)).printed, errors: told.joined())
        }
        let title = kind.table.title(of: record, telling)
        return Outcome(output: language.added(kind.table, title, id: id) + "\n", errors: told.joined())
      }
    }
  }

  /// The object that a record of this kind is added to, and the list there; nil if it is a file of its own.
  private func home(
    of kind: RecordKind, _ container: String?, in opened: OpenedNetwork, _ options: Options
  ) throws(Trouble) -> (place: RecordPlace, list: String)? {
    let (network, language) = (opened.network, options.language)
    guard !kind.homes.isEmpty else {
      guard container == nil else { throw Trouble(language.belongsNowhere(kind.name), misusing: .add, language) }
      return nil
    }
    guard let container else {
      // A network has one catalogue and one town.
      if kind.homes.count == 1, let only = kind.homes.first, only.isOnly {
        return (network.catalogue(only.table) ?? network.townPlace, only.list)
      }
      throw Trouble(
        language.whereToAdd(kind.name, kind.homes.map(\.name)), misusing: .add, language)
    }
    let place = try self.place(of: container, in: opened, options)
    guard let home = kind.homes.first(where: { $0.table == place.table }) else {
      throw Trouble(
        language.notAPlace(kind.name, in: container, place.table, kind.homes.map(\.name)), misusing: .add, language)
    }
    return (place, home.list)
  }

  /// The edit that brings a record.
  private func edit(
    adding record: FieldValue, _ id: String, of kind: RecordKind, to home: (place: RecordPlace, list: String)?,
    _ language: Language
  ) throws(Trouble) -> Edit {
    guard let home else {
      do throws(EditFault) { return try Edit.creating(kind.entity ?? .town, record) } catch {
        throw Trouble(refused: language.sentence(error, onScreen: false))
      }
    }
    var after: String?
    if case .list(let elements) = home.place.record[home.list] { after = elements.last?[CommonField.id].text }
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
    if record[Completion.done] == .notSet { set(Completion.done, .flag(true)) }
    if record[Completion.date] == .notSet, record[Completion.done] == .flag(true) {
      set(Completion.date, today.fieldValue)
    }
    set(Completion.occurrence, .text(try occurrence(of: record, in: container, opened.network, today, options)))
    return record
  }

  /// The occurrence that a new mark is for: the one its day lies in, else the one that is due.
  private func occurrence(
    of mark: FieldValue, in container: RecordPlace, _ network: Network, _ today: CalendarDay, _ options: Options
  ) throws(Trouble) -> String {
    let language = options.language
    let id = container.record[CommonField.id].text ?? ""
    guard let place = ItemPlace(container.address), let (item, roadmap, _) = network.item(at: place) else {
      throw Trouble(refused: language.marksOnlyInPartnerships(id))
    }
    guard item.status != .known(.cancelled) else { throw Trouble(refused: language.isCancelled(id)) }
    let reading = item.deadline.reading(in: network.deadlineContext(of: roadmap))
    // An occurrence has one mark, also one that was taken back.
    let marked = Set(item.completions.map { reading.key(of: $0) })
    let date = mark[Completion.date].text.flatMap { CalendarDay(iso: $0) }
    if let date, reading.hasMarkPerOccurrence, let held = reading.occurrence(holding: date)?.key, !marked.contains(held)
    {
      return held
    }
    guard let due = reading.occurrenceToMark(done: marked, today: date ?? today) else {
      throw Trouble(refused: language.isDoneAlready(id))
    }
    return due
  }
}

extension Network {
  /// What days that are typed for an object are read in: the roadmap it belongs to, else the school year of today.
  func dayContext(at address: Address?, today: CalendarDay) -> DeadlineContext {
    if let address, address.entity.kind == .partnership, let step = address.path.first, step.isIn(Partnership.roadmaps),
      let roadmap = partnership(PartnershipID(address.entity.id))?.roadmaps.first(where: { $0.id.text == step.id }),
      let context = deadlineContext(of: roadmap)
    {
      return context
    }
    return DeadlineContext(schoolYear: SchoolYear(containing: today), calendar: calendar)
  }

  /// The sections of a roadmap or template.
  func sections(of address: Address) -> [(id: String, title: String)] {
    guard case .list(let sections)? = value(of: Roadmap.sections, at: address) else { return [] }
    return sections.map { ($0[RoadmapSection.id].text ?? "", $0[RoadmapSection.title].text ?? "") }
  }
}
