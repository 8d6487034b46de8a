import Deadlines
import Insights
package import Language
package import SchoolNetwork
import Workspace

/// A choice of the status of an item.
package struct StatusChoice: LayerModel {
  /// What can be chosen.
  package enum Choice: CaseIterable, Sendable {
    /// Planned; in progress; done; cancelled.
    case planned, inProgress, done, cancelled
  }

  /// The item.
  package let place: ItemPlace
  /// What is selected.
  package private(set) var selected: Choice

  /// A choice with its selection.
  package init(_ place: ItemPlace, selected: Choice) {
    self.place = place
    self.selected = selected
  }

  /// The choice in words.
  package static func name(_ choice: Choice, _ language: Language) -> String {
    switch choice {
    case .planned: language.name(ItemProgress.Status.planned)
    case .inProgress: language.name(ItemProgress.Status.inProgress)
    case .done: language.name(ItemProgress.Status.done)
    case .cancelled: language.name(ItemProgress.Status.cancelled)
    }
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    [LayerKey(.open, label: LayerWords.choose), LayerKey(.back, label: LayerWords.drop)]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let all = Choice.allCases
    switch command.gesture {
    // A page is the whole list.
    case .move(.pages(let pages)): selected = pages < 0 ? all[0] : all[all.count - 1]
    case .move(let move):
      if let place = move.place(from: all.firstIndex(of: selected) ?? 0, of: all.count, page: 1) {
        selected = all[place]
      }
    case .accept: return .closes(choose(&workspace, desk))
    case .close: return .closes
    case .tick: return .stays([.say(desk.language.enterChooses)])
    case .left, .right, .next, .previous, .nothing: break
    }
    return .stays
  }

  private func choose(_ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let newID = workspace.newID("c")
    let edits = Self.edits(
      choosing: selected, of: place, in: workspace.network, today: desk.today, author: workspace.author
    ) { newID }
    guard !edits.isEmpty else { return [.say(desk.language.nothingChanged)] }
    return workspace.perform(edits, desk) { _ in
      desk.language.statusIsNow(StatusChoice.name(selected, desk.language))
    }.requests
  }

  /// The edits that give an item a status: «done» marks as Space does; any other status takes the newest mark back first.
  static func edits(
    choosing choice: Choice, of place: ItemPlace, in network: Network, today: CalendarDay, author: String,
    newID: () -> String
  ) -> [Edit] {
    guard let (item, roadmap, partnership) = network.item(at: place) else { return [] }
    let reading = network.progress(of: item, in: roadmap, of: partnership, today: today).reading
    let marked = item.doneKeys(in: reading)
    func marking(_ occurrence: String, done: Bool) -> [Edit] {
      network.marking(place, occurrence: occurrence, done: done, today: today, author: author, newID: newID)
    }
    func setting(_ value: FieldValue) -> [Edit] {
      [network.setting(RoadmapItem.status, to: value, at: place.address)].compactMap(\.self)
    }
    var edits: [Edit] = []
    if choice == .done {
      if item.status == .known(.cancelled) { edits += setting(.notSet) }
      if let key = reading.occurrenceToMark(done: marked, today: today) { edits += marking(key, done: true) }
    } else {
      let status = StatusChoice.status(choice)
      // A cancelled item may have all its marks: without this it would be done as soon as it is taken up again.
      let isMarked = reading.markKeys.allSatisfy(marked.contains)
      if isMarked, choice != .cancelled, let newest = reading.markKeys.last {
        edits += marking(newest, done: false)
      }
      if item.status?.known ?? .planned != status { edits += setting(.text(status.rawValue)) }
    }
    return edits
  }

  /// The choice that stands for a status.
  static func choice(_ status: ItemProgress.Status) -> Choice {
    switch status {
    case .planned, .unknown: .planned
    case .inProgress: .inProgress
    case .done: .done
    case .cancelled: .cancelled
    }
  }

  /// The stored status of a choice; «done» has none of its own, it follows from marks.
  private static func status(_ choice: Choice) -> ItemStatus {
    switch choice {
    case .planned, .done: .planned
    case .inProgress: .inProgress
    case .cancelled: .cancelled
    }
  }
}
