package import Deadlines
import Insights
import Language
package import SchoolNetwork
import Tables
import Text
import Typing

/// What is to become of several items at once.
package enum BulkWish: Equatable, Sendable {
  /// They are marked done; where all of them are, their newest marks are taken back.
  case mark
  /// Their deadlines are moved.
  case shift(DeadlineShift)
  /// They get a status.
  case status(StatusChoice.Choice)
  /// A field gets a value, typed in words; no words clear it.
  case field(RecordTable.Key, String)
  /// They go into the section of this title, each in its own roadmap; it is made where there is none. No title: none.
  case section(String)
  /// They go to the end of another roadmap, with their marks.
  case move(PartnershipID, RoadmapID)
  /// They go to the trash.
  case putAway
}

/// One of several items, and what a command would do to it.
package struct BulkRow: Equatable, Sendable {
  /// The item.
  package let place: ItemPlace
  /// Its title.
  package let title: String
  /// What it holds, and what it would hold, in words.
  package let before: String, after: String
  /// Why nothing is done with it; nil if something is.
  package let reason: String?
  /// Whether the filter or a fold hides it: then it is taken only if it is ticked.
  package let isHidden: Bool
  /// Whether the command takes it.
  package internal(set) var isTicked: Bool
}

/// What a command would do to several items: a row for each. Nothing is done before its edits are.
package struct BulkPlan: Equatable, Sendable {
  /// What is wished.
  package let wish: BulkWish
  /// The items, those that are shown first.
  package private(set) var rows: [BulkRow]
  /// Why the wish itself cannot be; nil if it can.
  package private(set) var fault: String?

  /// What a wish means for items; those `hidden` are not taken unless they are ticked.
  package init(_ wish: BulkWish, _ shown: [ItemPlace], hidden: [ItemPlace] = [], _ scope: Scope) {
    self.wish = wish
    rows = []
    let takes = wish.isUnmarking(shown, scope)
    for (places, isHidden) in [(shown, false), (hidden, true)] {
      for place in places {
        guard let (item, _, _) = scope.network.item(at: place), scope.network.isShown(place) else { continue }
        var maker = BulkMaker(scope, author: "", takesBack: takes) { prefix in prefix + "0" }
        let made = maker.outcome(of: wish, for: place)
        if case .fault(let sentence) = made { fault = fault ?? sentence }
        let words = made.words
        rows.append(
          BulkRow(
            place: place, title: item.title, before: words.before, after: words.after, reason: words.reason,
            isHidden: isHidden, isTicked: !isHidden && words.reason == nil))
      }
    }
  }

  /// How many rows are changed; how many are not, and are shown; how many the filter hides and nobody ticked.
  package var changed: Int { rows.count(where: \.isTicked) }
  /// How many cannot be changed.
  package var refused: Int { rows.count { $0.reason != nil } }
  /// How many are left out because they are hidden.
  package var leftOut: Int { rows.count { $0.isHidden && !$0.isTicked && $0.reason == nil } }

  /// Space: a row is taken, or left out.
  mutating func tick(_ row: Int) {
    guard rows.indices.contains(row), rows[row].reason == nil else { return }
    rows[row].isTicked.toggle()
  }

  /// The edits of one step that do it to the rows that are ticked.
  package func edits(_ scope: Scope, author: String, newID: @escaping (String) -> String) -> [Edit] {
    var places = rows.filter(\.isTicked).map(\.place)
    // They are taken out of their lists from the end on, in whatever order they are shown.
    if case .move = wish { places = scope.network.inOrder(places) }
    let takes = wish.isUnmarking(places, scope)
    var maker = BulkMaker(scope, author: author, takesBack: takes, newID)
    for place in places {
      if case .done(let edits, _, _) = maker.outcome(of: wish, for: place) { maker.add(edits) }
    }
    return maker.edits
  }
}

extension BulkWish {
  /// Whether all of these are done, so that marking takes marks back.
  fileprivate func isUnmarking(_ places: [ItemPlace], _ scope: Scope) -> Bool {
    guard self == .mark else { return false }
    return !places.isEmpty
      && places.allSatisfy { place in
        guard let (item, roadmap, _) = scope.network.item(at: place) else { return true }
        let reading = item.deadline.reading(in: scope.network.deadlineContext(of: roadmap))
        return item.status == .known(.cancelled)
          || reading.occurrenceToMark(done: item.doneKeys(in: reading), today: scope.today) == nil
      }
  }
}

/// Makes the edits of a wish, item by item.
struct BulkMaker {
  /// What becomes of an item.
  enum Outcome {
    /// These edits, and what they change in words.
    case done([Edit], before: String, after: String)
    /// Nothing, for a reason; what it holds.
    case refused(String, before: String)
    /// Nothing, because the wish cannot be.
    case fault(String)

    var words: (before: String, after: String, reason: String?) {
      switch self {
      case .done(_, let before, let after): (before, after, nil)
      case .refused(let reason, let before): (before, "", reason)
      case .fault(let sentence): ("", "", sentence)
      }
    }
  }

  let scope: Scope
  let author: String
  /// Whether marking takes marks back.
  let takesBack: Bool
  let newID: (String) -> String
  /// The edits so far: what is taken out of lists, from the end of each, then the sections that are made, then the rest.
  private(set) var edits: [Edit] = []
  /// The sections that were made, by roadmap and title; the last element of a list that grows.
  private var sections: [Address: [String: String]] = [:]
  private var last: [Address: [String: String]] = [:]
  /// The edits that make sections.
  private var newSections: [Edit] = []

  var network: Network { scope.network }
  var language: Language { scope.language }

  init(_ scope: Scope, author: String, takesBack: Bool, _ newID: @escaping (String) -> String) {
    (self.scope, self.author, self.takesBack, self.newID) = (scope, author, takesBack, newID)
  }

  mutating func add(_ more: [Edit]) {
    // What is behind another one in a list goes first: undo puts it back behind that.
    let (out, other) = (more.filter(\.isRemoval), more.filter { !$0.isRemoval })
    edits = out + edits + newSections + other
    newSections = []
  }

  mutating func outcome(of wish: BulkWish, for place: ItemPlace) -> Outcome {
    guard let (item, roadmap, _) = network.item(at: place) else { return .refused(language.placeIsGone, before: "") }
    if let notice = scope.refusal(ofEditing: EntityKey(.partnership, place.partnership.text)) {
      return .refused(notice.text, before: "")
    }
    switch wish {
    case .mark: return mark(place, item, roadmap)
    case .shift(let shift): return self.shift(place, item, by: shift)
    case .status(let choice): return status(place, item, choice)
    case .field(let key, let typed): return set(key, typed, place, item)
    case .section(let title): return section(title, place, item, roadmap)
    case .move(let partnership, let map): return move(place, item, roadmap, to: partnership, map)
    case .putAway:
      let edit = network.deleting(place, today: scope.today, author: author)
      return changed([edit].compactMap(\.self), before: "", after: language.toTrash)
    }
  }

  /// Edits, or that it is so already.
  private func changed(_ edits: [Edit], before: String, after: String) -> Outcome {
    edits.isEmpty ? .refused(language.isSoAlready, before: before) : .done(edits, before: before, after: after)
  }

  // MARK: - Marks, days, states

  private func mark(_ place: ItemPlace, _ item: RoadmapItem, _ roadmap: Roadmap) -> Outcome {
    let reading = item.deadline.reading(in: network.deadlineContext(of: roadmap))
    let done = item.doneKeys(in: reading)
    let before = reading.markKeys.contains(where: done.contains) ? words(of: done, reading) : language.notMarked
    if item.status == .known(.cancelled) { return .refused(language.cancelledCannotBeMarked, before: before) }
    let due = reading.occurrenceToMark(done: done, today: scope.today)
    guard let occurrence = takesBack ? reading.markKeys.last(where: done.contains) : due else {
      return .refused(takesBack ? language.isSoAlready : language.hasAllMarks, before: before)
    }
    let edits = network.marking(
      place, occurrence: occurrence, done: !takesBack, today: scope.today, author: author
    ) { newID("c") }
    let after = takesBack ? done.subtracting([occurrence]) : done.union([occurrence])
    return changed(edits, before: before, after: after.isEmpty ? language.notMarked : words(of: after, reading))
  }

  private func words(of done: Set<String>, _ reading: DeadlineReading) -> String {
    let days = reading.markKeys.filter(done.contains).compactMap { CalendarDay(iso: $0) }
    return language.markedFor(days.map { language.shortDate($0) })
  }

  private func shift(_ place: ItemPlace, _ item: RoadmapItem, by shift: DeadlineShift) -> Outcome {
    let before = item.deadline.wording
    // What has no deadline gets none because others are moved.
    if before.isEmpty, item.deadline.lastDay == nil { return .refused(language.noDeadlineToShift, before: "") }
    do throws(ShiftedItem.Fault) {
      let shifted = try network.shifting(place, by: shift, today: scope.today)
      let beyond = language.beyondPeriod(shifted.day, shifted.period)
      let after = [language.shifted(shifted), beyond].compactMap(\.self).joined(separator: " ")
      return changed(shifted.edits, before: before, after: after)
    } catch { return .refused(language.sentence(error, before), before: before) }
  }

  private func status(_ place: ItemPlace, _ item: RoadmapItem, _ choice: StatusChoice.Choice) -> Outcome {
    let edits = StatusChoice.edits(
      choosing: choice, of: place, in: network, today: scope.today, author: author
    ) { newID("c") }
    let progress = network.item(at: place).map {
      network.progress(of: $0.item, in: $0.roadmap, of: $0.partnership, today: scope.today)
    }
    let before = progress.map { StatusChoice.name(StatusChoice.choice($0.status), language) } ?? ""
    return changed(edits, before: before, after: StatusChoice.name(choice, language))
  }

  // MARK: - Fields

  private func set(_ key: RecordTable.Key, _ typed: String, _ place: ItemPlace, _ item: RoadmapItem) -> Outcome {
    let table = RecordTable(RoadmapItem.self)
    guard let field = FieldPlace.all(of: table).first(where: { $0.typed == key.name }) else {
      return .fault(language.placeIsGone)
    }
    let telling = Telling(network, language, scope.today)
    let held = network.value(of: key.name, at: place.address) ?? .notSet
    let value: FieldValue
    if key == RecordTable.Key(RoadmapItem.responsibles) {
      let read = ResponsibleText.read(typed, before: item.responsibles) { newID("h") }
      value = read.isEmpty ? .notSet : .list(read.map(\.fieldValue))
      return changed(
        [network.setting(key.name, to: value, at: place.address)].compactMap(\.self),
        before: ResponsibleText.text(of: item.responsibles), after: ResponsibleText.text(of: read))
    }
    let values = TypedValues(
      network, language, today: scope.today, for: place.address, sectionsOf: place.roadmapAddress, isOnScreen: true)
    do throws(TypingFault) {
      let fields = FieldChanges(table: table, record: .notSet, values: values)
      let parts = typed.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
      let changes = try fields.changes((parts.isEmpty ? [""] : parts).map { (key.name, $0) })
      value = fields.record(after: changes)[key.name]
    } catch { return .fault(error.sentence) }
    return changed(
      [network.setting(key.name, to: value, at: place.address)].compactMap(\.self),
      before: table.words(of: held, in: field.line.name, telling),
      after: table.words(of: value, in: field.line.name, telling))
  }

  // MARK: - Sections and roadmaps

  private mutating func section(
    _ title: String, _ place: ItemPlace, _ item: RoadmapItem, _ roadmap: Roadmap
  ) -> Outcome {
    let before = roadmap.sections.first { $0.id == item.section }?.title ?? ""
    let id = title.isEmpty ? nil : section(called: title, in: place.roadmapAddress, roadmap)
    let edit = network.setting(RoadmapItem.section, to: id.map { .text($0) } ?? .notSet, at: place.address)
    return changed([edit].compactMap(\.self), before: before, after: title.isEmpty ? language.noSection : title)
  }

  /// The section of a title in a roadmap; it is made if there is none.
  private mutating func section(called title: String, in address: Address, _ roadmap: Roadmap) -> String {
    let key = Folding.folded(title)
    if let known = roadmap.sections.first(where: { Folding.folded($0.title) == key }) { return known.id.text }
    if let made = sections[address]?[key] { return made }
    let id = newID(RecordTable(RoadmapSection.self).idPrefix)
    var section = RoadmapSection()
    (section.id, section.title) = (ID(id), title)
    let behind = last[address]?[Roadmap.sections.name] ?? roadmap.sections.last?.id.text
    newSections.append(Edit(address, .insert(into: Roadmap.sections, section.fieldValue, after: behind)))
    sections[address, default: [:]][key] = id
    last[address, default: [:]][Roadmap.sections.name] = id
    return id
  }

  private mutating func move(
    _ place: ItemPlace, _ item: RoadmapItem, _ roadmap: Roadmap, to id: PartnershipID, _ map: RoadmapID
  ) -> Outcome {
    guard let target = network.partnership(id), target.deleted == nil,
      let home = target.roadmaps.first(where: { $0.id == map && $0.deleted == nil })
    else { return .fault(language.placeIsGone) }
    if let notice = scope.refusal(ofEditing: EntityKey(.partnership, id.text)) { return .fault(notice.text) }
    let before = network.partnership(place.partnership).map { name($0, roadmap) } ?? ""
    if place.partnership == id, place.roadmap == map { return .refused(language.isSoAlready, before: before) }
    guard let out = network.removal(of: place.address), case .remove(_, var record, _) = out.action else {
      return .fault(language.placeIsGone)
    }
    let address = Address(EntityKey(.partnership, id.text), [Address.Step(Partnership.roadmaps, map.text)])
    let table = RecordTable(RoadmapItem.self)
    let title = roadmap.sections.first { $0.id == item.section }?.title ?? ""
    let section = title.isEmpty ? nil : self.section(called: title, in: address, home)
    record = record.setting([RoadmapItem.section.name], to: section.map { .text($0) } ?? .notSet, in: table)
    let behind = last[address]?[Roadmap.items.name] ?? home.items.last?.id.text
    last[address, default: [:]][Roadmap.items.name] = item.id.text
    let into = Edit(address, .insert(into: Roadmap.items, record, after: behind))
    return .done([out, into], before: before, after: name(target, home))
  }

  /// «СОШ № 5 ← СОШ № 9, 2026/2027».
  private func name(_ partnership: Partnership, _ roadmap: Roadmap) -> String {
    let sides = network.supportedName(partnership) + " ← " + network.donorName(partnership)
    let year = roadmap.year.map { $0.name } ?? roadmap.title
    return year.isEmpty ? sides : sides + ", " + year
  }
}

extension Network {
  /// Items in the order of their roadmaps.
  fileprivate func inOrder(_ places: [ItemPlace]) -> [ItemPlace] {
    let wanted = Set(places)
    return partnerships.flatMap { partnership in
      partnership.roadmaps.flatMap { roadmap in
        roadmap.items.map { ItemPlace(partnership.id, roadmap.id, $0.id) }.filter(wanted.contains)
      }
    }
  }
}

extension Edit {
  /// Whether it takes an object out of a list.
  fileprivate var isRemoval: Bool { if case .remove = action { true } else { false } }
}
