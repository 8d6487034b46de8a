package import Language
package import SchoolNetwork
import Workspace

/// What is in the trash: when it went there, by whom, with what. Enter brings one back with what went with it; F8
/// empties the trash.
package struct TrashView: LayerModel {
  /// What is in the trash, the newest first.
  package private(set) var rows: [Trashed]
  /// The place of the selected one.
  package private(set) var selected = 0

  init(_ network: Network) { rows = network.trash }

  /// Every row in one line.
  package func lines(_ network: Network, _ language: Language) -> [String] {
    rows.map { language.line($0, in: network) }
  }

  /// The selected one in full; that there is none.
  package func text(_ network: Network, _ language: Language) -> String {
    rows.indices.contains(selected) ? language.text(rows[selected], in: network) : language.trashIsEmpty
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    let close = LayerKey(.back, words: LayerWords.toClose, label: LayerWords.close)
    guard !rows.isEmpty else { return [close] }
    return [
      LayerKey(.open, words: LayerWords.toBringBack, label: LayerWords.bringBack),
      LayerKey(.delete, words: LayerWords.toEmptyTrash, label: LayerWords.emptyTrash), close,
    ]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    if command == .help { return .stays([.open(.help(HelpLayer()))]) }
    switch command.gesture {
    case .previous: select(.rows(-1), desk)
    case .next: select(.rows(1), desk)
    case .move(let move): select(move, desk)
    case .accept: return .stays(bringBack(&workspace, desk))
    case .close: return .closes
    case .nothing: if command == .delete, !rows.isEmpty { return .stays(askToEmpty(workspace.network, desk)) }
    case .left, .right, .tick: break
    }
    return .stays
  }

  private mutating func select(_ move: Move, _ desk: Desk) {
    selected = move.place(from: selected, of: rows.count, page: desk.sight.pageRows) ?? selected
  }

  /// Brings the selected one back, as one step.
  private mutating func bringBack(_ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    guard rows.indices.contains(selected) else { return [] }
    let hanging: Hanging
    do throws(TrashFault) {
      hanging = try workspace.network.comingBack(with: rows[selected].thing, year: desk.year)
    } catch { return [.say(desk.language.sentence(error, in: workspace.network), isTrouble: true)] }
    let edits = workspace.network.bringingBack(hanging)
    var found: [Problem.Kind] = []
    do throws(EditFault) {
      found = try workspace.network.findings(after: edits) { _ in CheckSurroundings(today: desk.today) }
    } catch {}
    let performed = workspace.perform(edits, desk) {
      [desk.language.done($0), found.isEmpty ? nil : desk.language.checkFindsNow(found)].compactMap(\.self)
        .joined(separator: " ")
    }
    if performed.isDone { refill(workspace.network) }
    return performed.requests
  }

  /// What may go for good is known only when the files were asked what else they hold.
  private func askToEmpty(_ network: Network, _ desk: Desk) -> [Request] {
    let objects = rows.flatMap(\.all).compactMap { thing in
      network.record(at: thing.address).map { StoredObject(address: thing.address, record: $0) }
    }
    return [.effect(.findMore(objects))]
  }

  mutating func refresh(_ scope: Scope) -> Bool {
    refill(scope.network)
    return true
  }

  mutating func refill(_ network: Network) {
    rows = network.trash
    selected = min(selected, max(0, rows.count - 1))
  }
}

/// An object as this version knows it.
package struct StoredObject: Equatable, Sendable {
  /// Where it is.
  package let address: Address
  /// All that is known of it.
  package let record: FieldValue
}

extension Dashboard {
  /// It is known now which objects the files hold more of: asks whether the trash is to be emptied.
  mutating func askToEmpty(except more: Set<Address>) {
    let emptying: Emptying
    do throws(TrashFault) {
      emptying = try network.emptying(today: desk.today) { address, _ in more.contains(address) }
    } catch {
      notice = Notice(language.sentence(error, in: network), isTrouble: true)
      return
    }
    guard emptying.going.isEmpty else { return layers.append(.question(Question(.emptyTrash(emptying)))) }
    let lines = language.staying(emptying, in: network).map { Card.Line.text($0) }
    layers.append(.card(Card(language.trashTitle, [.text(language.nothingGoes)] + lines)))
  }
}
