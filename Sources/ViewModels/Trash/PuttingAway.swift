import Language
import SchoolNetwork
import Workspace

/// F8 on a row: what it is about goes to the trash.
enum PuttingAway {
  /// Whether a thing can go, as far as that is quickly known.
  static func offer(_ thing: Thing?, _ scope: Scope) -> Offer {
    guard let thing else { return .refused(scope.language.chooseWhatToDelete) }
    return Offer(unless: scope.refusal(ofEditing: thing.address.entity))
  }

  /// Asks first, as much may go with it; an item goes at once. What others have added since the network was read goes
  /// too, so it is read again before the question is seen; edits that are not saved yet are not put at risk for that.
  static func take(_ thing: Thing?, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    guard let thing else { return [] }
    let hanging: Hanging
    do throws(TrashFault) { hanging = try workspace.network.hanging(on: thing, year: desk.year) } catch {
      return [.say(desk.language.sentence(error, in: workspace.network), isTrouble: true)]
    }
    if case .item = thing { return perform(hanging, &workspace, desk) }
    let question = Request.open(.question(Question(.putAway(hanging))))
    return workspace.unsaved.isEmpty ? [question, .effect(.reload)] : [question]
  }

  /// Puts it away, as one step.
  static func perform(_ hanging: Hanging, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let undoKey = KeyHint.name(KeyName("ctrl+z"), desk.script, desk.language)
    let name = workspace.network.name(of: hanging.thing)
    let edits = workspace.network.puttingAway(hanging, today: desk.today, author: workspace.author)
    return workspace.perform(edits, desk) { _ in
      if case .item(let title) = name { return desk.language.deleted(title, undoKey) }
      return desk.language.inTrash(name, with: hanging.counts, undoKey)
    }.requests
  }
}
