import Deadlines
import Language
import SchoolNetwork
import Workspace

/// What commands do to an item, whichever screen shows its row.
enum ItemWork {
  /// What Space would do to an item; `missing` says why there is none, `reason` is any other objection.
  static func offerMark(
    _ place: ItemPlace?, else missing: String, _ scope: Scope, _ reason: () -> String? = { nil }
  ) -> Offer {
    guard let place, let (item, _, partnership) = scope.network.item(at: place) else { return .refused(missing) }
    if item.status == .known(.cancelled) { return .refused(scope.language.cancelledCannotBeMarked) }
    if let reason = reason() { return .refused(reason) }
    return Offer(unless: scope.refusal(ofEditing: partnership.key))
  }

  /// Space on a row that stays where its item was marked: takes that very mark back.
  static func takeBack(
    _ place: ItemPlace, _ occurrence: String, _ workspace: inout Workspace, _ desk: Desk
  ) -> [Request] {
    let edits = workspace.network.marking(
      place, occurrence: occurrence, done: false, today: desk.today, author: workspace.author
    ) { "" }
    guard !edits.isEmpty else { return [] }
    let day = CalendarDay(iso: occurrence).map { desk.language.shortDate($0) }
    let marks = workspace.network.marks(of: place, occurrence)
    return workspace.perform(edits, desk) { _ in desk.language.unmarked(occurrence: day, marks) }.requests
  }

  /// Space: marks the occurrence that is due, or takes the newest mark back. It opens nothing. Returns the occurrence too,
  /// if it was marked.
  static func mark(
    _ place: ItemPlace, _ workspace: inout Workspace, _ desk: Desk, onList: Bool = false
  ) -> (requests: [Request], marked: String?) {
    guard let item = workspace.network.item(at: place)?.item else { return ([], nil) }
    let (language, newID) = (desk.language, workspace.newID("c"))
    let (edits, occurrence, done) = workspace.network.toggling(
      place, today: desk.today, author: workspace.author
    ) { newID }
    guard !edits.isEmpty else { return ([], nil) }
    let day = CalendarDay(iso: occurrence).map { language.shortDate($0) }
    let marks = workspace.network.marks(of: place, occurrence)
    let performed = workspace.perform(edits, desk) { _ in
      if done, onList { return language.markedOnList(item.title, occurrence: day) }
      return done ? language.marked(occurrence: day) : language.unmarked(occurrence: day, marks)
    }
    return (performed.requests, done && performed.isDone ? occurrence : nil)
  }
}
