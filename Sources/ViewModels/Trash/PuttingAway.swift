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

  /// The same of a record that has no mark of deletion: it is taken out of its list. A cluster stays while schools belong
  /// to it, its `members`.
  static func offer(at address: Address?, members: [SchoolID] = [], _ scope: Scope) -> Offer {
    guard let address else { return .refused(scope.language.chooseWhatToDelete) }
    if let notice = scope.refusal(ofEditing: address.entity) { return .refused(notice) }
    let fault = members.isEmpty ? itemsFault(of: address, scope.network) : .hasSchools(members)
    return Offer(unless: fault.map { Notice(scope.language.sentence($0, in: scope.network), isTrouble: true) })
  }

  /// A section stays while items are in it.
  private static func itemsFault(of address: Address, _ network: Network) -> TrashFault? {
    guard let step = address.path.last, step.isIn(Roadmap.sections), let owner = address.path.first,
      let map = network.partnership(PartnershipID(address.entity.id))?.roadmaps.first(where: { $0.id.text == owner.id })
    else { return nil }
    let items = map.items.filter { $0.section.text == step.id }
    return items.isEmpty ? nil : .hasItems(items.map(\.title), inTrash: items.count { $0.deleted != nil })
  }

  /// Takes such a record out of its list; a risk may have been overcome, which is asked first.
  static func take(at address: Address?, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    guard let address, let record = workspace.network.record(at: address) else { return [] }
    if address.path.last?.isIn(School.risks) == true {
      let past = [RiskStatus.overcome, .rejected].map(\.rawValue)
      let isLive = !past.contains(record[Risk.status].text ?? "")
      return [.open(.question(Question(.riskGoes(address, isLive: isLive))))]
    }
    return takeOut(address, &workspace, desk)
  }

  /// Takes a record out of its list, or says why it stays.
  static func takeOut(_ address: Address, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    do throws(TrashFault) {
      let id = address.path.last?.id ?? address.entity.id
      guard case .out(let edit) = try workspace.network.leaving(id, year: desk.year) else { return [] }
      return workspace.perform([edit], desk) { desk.language.takenOut($0, undoKey(desk)) }.requests
    } catch { return [.say(desk.language.sentence(error, in: workspace.network), isTrouble: true)] }
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

  /// The key that brings back what went.
  static func undoKey(_ desk: Desk) -> String { KeyHint.name(KeyName("ctrl+z"), desk.script, desk.language) }

  /// Puts it away, as one step.
  static func perform(_ hanging: Hanging, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let undoKey = undoKey(desk)
    let name = workspace.network.name(of: hanging.thing)
    let edits = workspace.network.puttingAway(hanging, today: desk.today, author: workspace.author)
    return workspace.perform(edits, desk) { _ in
      if case .item(let title) = name { return desk.language.deleted(title, undoKey) }
      return desk.language.inTrash(name, with: hanging.counts, undoKey)
    }.requests
  }
}
