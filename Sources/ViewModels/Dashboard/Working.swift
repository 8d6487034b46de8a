import Deadlines
import Insights
import Language
import SchoolNetwork

/// The work on the roadmap: what each command does to the chosen item.
extension Dashboard {
  /// The item in focus with its surroundings; says what is missing where there is none.
  private mutating func item() -> (place: ItemPlace, item: RoadmapItem, roadmap: Roadmap, partnership: Partnership)? {
    // In another pane the row is not where the person looks: nothing is done to it unseen.
    guard let place = focusedItem, let (item, roadmap, partnership) = network.item(at: place) else {
      message = Message(itemIsMissing)
      return nil
    }
    return (place, item, roadmap, partnership)
  }

  /// Why there is no item here.
  private var itemIsMissing: String {
    switch focus {
    case .attention, .figures: language.lineIsNoItem
    case .matrix: language.coverageIsRead
    case .donors, .links: language.linksAreOnlyRead
    case .clusters, .schools, .risks, .roadmap: language.chooseAnItem
    }
  }

  /// The item the focus is on: in the roadmap, or in a line of the attention list.
  private var focusedItem: ItemPlace? {
    switch focus {
    case .roadmap: return chosenItem
    case .attention:
      guard case .item(let place) = attention.line?.subject else { return nil }
      return place
    case .figures, .clusters, .schools, .risks, .matrix, .donors, .links: return nil
    }
  }

  /// Space: marks the occurrence that is due, or takes the newest mark back. It opens nothing.
  mutating func markDone() -> [Effect] {
    guard let (place, item, _, _) = item() else { return [] }
    guard item.status != .known(.cancelled) else {
      message = Message(language.cancelledCannotBeMarked)
      return []
    }
    // A line that asks for a proof is marked already: Space there must not take the mark back unseen.
    guard focus != .attention || [.overdue, .dueSoon].contains(attention.line?.kind) else {
      message = Message(language.isMarkedAlready)
      return []
    }
    let (newID, title, onList) = (newID("c"), item.title, focus == .attention)
    let (edits, occurrence, done) = network.toggling(place, today: today, author: author) { newID }
    return commit(edits) { _, language in
      let day = CalendarDay(iso: occurrence).map { language.shortDate($0) }
      if done, onList { return language.markedOnList(title, occurrence: day) }
      return done ? language.marked(occurrence: day) : language.unmarked(occurrence: day)
    }
  }

  /// F4: opens the cell, in the way of its column.
  mutating func edit() -> [Effect] {
    switch focus {
    case .figures:
      message = Message(language.lineIsNoItem)
      return []
    case .clusters, .schools, .risks:
      message = Message(language.onlyRoadmapIsEdited)
      return []
    case .matrix:
      message = Message(language.coverageIsRead)
      return []
    case .donors, .links:
      message = Message(language.linksAreOnlyRead)
      return []
    case .attention: return editOnList()
    case .roadmap: break
    }
    guard let (place, item, roadmap, partnership) = item(), mayEdit(partnership.key) else { return [] }
    let progress = network.progress(of: item, in: roadmap, of: partnership, today: today)
    switch column {
    case .number: editor = CellEditor(.item(place), column, text: item.number)
    case .title: editor = CellEditor(.item(place), column, text: item.title)
    case .deadline: editor = CellEditor(.item(place), column, text: item.deadline.wording)
    case .responsibles:
      editor = CellEditor(.item(place), column, text: ResponsibleText.text(of: item.responsibles))
    case .expectedResult: editor = CellEditor(.item(place), column, text: item.expectedResult)
    case .note: editor = CellEditor(.item(place), column, text: item.note)
    case .status: overlay = .status(StatusChoice(place, selected: StatusChoice.choice(progress.status)))
    case .mark: overlay = .mark(markForm(place, item, progress.reading))
    }
    return []
  }

  /// Opens the form of a mark: of an occurrence, else of the newest one marked, else of the one that is due.
  func markForm(
    _ place: ItemPlace, _ item: RoadmapItem, _ reading: DeadlineReading, occurrence: String? = nil
  ) -> MarkForm {
    let stray = item.strayCompletions(reading).map(\.occurrence)
    let keys = reading.markKeys
    let newest = keys.last(where: item.doneKeys.contains)
    let shown =
      occurrence ?? newest ?? reading.occurrenceToMark(done: item.doneKeys, today: today) ?? keys.last
      ?? Completion.once
    return MarkForm(item, place, occurrences: keys + stray, occurrence: shown, today: today, language)
  }

  mutating func mayEdit(_ key: EntityKey) -> Bool {
    if isReadOnly {
      message = Message(language.storeIsReadOnly, isTrouble: true)
      return false
    }
    guard network.isWritable(key) else {
      message = Message(language.entityIsSealed(key.id), isTrouble: true)
      return false
    }
    return true
  }

  /// F7: a field for the title of an item that comes into being when it is written.
  mutating func beginNewItem() -> [Effect] {
    guard screen == .schools else {
      message = Message(language.newItemInRoadmap)
      return []
    }
    guard let row = roadmapRow else {
      message = Message(school == nil ? language.noSchools : language.noPartnerForRoadmap)
      return []
    }
    focus = .roadmap
    column = .title
    switch row {
    case .group(let partnership, let roadmap):
      guard mayEdit(EntityKey(.partnership, partnership.text)) else { return [] }
      let first = network.partnership(partnership)?.roadmaps.first { $0.id == roadmap }
      let section = first?.sections.first?.id ?? .none
      editor = CellEditor(.newItem(partnership, roadmap, section, after: nil), .title, text: "")
    case .item(let place):
      guard mayEdit(EntityKey(.partnership, place.partnership.text)) else { return [] }
      let section = network.item(at: place)?.item.section ?? .none
      editor = CellEditor(
        .newItem(place.partnership, place.roadmap, section, after: place.item), .title, text: "")
    case .section: break
    }
    return []
  }

  /// F5: a copy below, without marks.
  mutating func duplicateItem() -> [Effect] {
    guard focus == .roadmap else {
      message = Message(focus == .matrix ? language.coverageIsRead : language.chooseAnItem)
      return []
    }
    guard let (place, item, _, _) = item() else { return [] }
    var copy = item
    // Drawn here one by one, because the copy's parts need ids of their own.
    let drawn = (0...item.responsibles.count).map { newID($0 == 0 ? "i" : "h") }
    var next = 0
    copy = item.duplicate { _ in
      defer { next += 1 }
      return drawn[next]
    }
    let new = ItemPlace(place.partnership, place.roadmap, copy.id)
    let effects = commit([network.inserting(copy, into: place, after: place.item)]) { _, language in language.duplicated
    }
    if !effects.isEmpty { roadmapRow = .item(new) }
    return effects
  }

  /// F8: the item goes to the trash.
  mutating func deleteItem() -> [Effect] {
    if attention.isPutOff, focus == .attention { return takeUpAgain() }
    guard focus == .roadmap else {
      message = Message(language.onlyItemsAreDeleted)
      return []
    }
    guard let (place, item, _, _) = item() else { return [] }
    guard let edit = network.deleting(place, today: today, author: author) else { return [] }
    let undoKey = KeyHint.name(KeyName("ctrl+z"), script, language)
    return commit([edit]) { _, language in language.deleted(item.title, undoKey) }
  }

  /// Enter in the choice of a status. «Done» marks as Space does; any other takes the newest mark back first.
  mutating func choose(status choice: StatusChoice) -> [Effect] {
    overlay = nil
    guard let (item, roadmap, partnership) = network.item(at: choice.place) else { return [] }
    let progress = network.progress(of: item, in: roadmap, of: partnership, today: today)
    var edits: [Edit] = []
    let newID = newID("c")
    if choice.selected == .done {
      if item.status == .known(.cancelled) {
        edits += [network.setting("status", to: .notSet, at: choice.place.address)].compactMap(\.self)
      }
      if let key = progress.reading.occurrenceToMark(done: item.doneKeys, today: today) {
        edits += network.marking(
          choice.place, occurrence: key, done: true, today: today, author: author, newID: { newID })
      }
    } else {
      let status = StatusChoice.status(choice.selected)
      // A cancelled item may be marked throughout: taken up again it would be done at once.
      let isMarked = progress.reading.markKeys.allSatisfy(item.doneKeys.contains)
      if isMarked, choice.selected != .cancelled, let newest = progress.reading.markKeys.last {
        edits += network.marking(
          choice.place, occurrence: newest, done: false, today: today, author: author, newID: { newID })
      }
      if item.status?.known ?? .planned != status {
        let value = FieldValue.text(status.rawValue)
        edits += [network.setting("status", to: value, at: choice.place.address)].compactMap(\.self)
      }
    }
    if edits.isEmpty { message = Message(language.nothingChanged) }
    return commit(edits) { _, language in language.statusIsNow(StatusChoice.name(choice.selected, language)) }
  }
}

extension StatusChoice {
  /// The choice that stands for a status.
  static func choice(_ status: ItemProgress.Status) -> Choice {
    switch status {
    case .planned, .unknown: .planned
    case .inProgress: .inProgress
    case .done: .done
    case .cancelled: .cancelled
    }
  }

  /// The stored status of a choice; «done» is none, it follows from marks.
  static func status(_ choice: Choice) -> ItemStatus {
    switch choice {
    case .planned, .done: .planned
    case .inProgress: .inProgress
    case .cancelled: .cancelled
    }
  }
}
