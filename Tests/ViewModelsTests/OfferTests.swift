import Language
import SchoolNetwork
import Testing
import ViewModels

@Suite("What a command would do")
struct OfferTests {
  /// Every pane, each with another row: how a person comes there.
  static let ways: [[Command]] = {
    let panes = ScreenName.allCases.flatMap { name -> [[Command]] in
      guard let command = CommandTable.command(for: name.key) else { return [] }
      var state = Small.dashboard()
      state.perform(command)
      let count = state.screens.shortTitles(.russian).count
      return (0..<count).map { [command] + Array(repeating: .nextPane, count: $0) }
    }
    let rows: [[Command]] = [[], [.last], [.first], [.last, .up], [.down, .right, .right]]
    return panes.flatMap { pane in rows.map { pane + $0 } }
  }()

  private func state(_ network: Network, _ way: [Command], isReadOnly: Bool = false) -> Dashboard {
    var state = Small.dashboard(network, isReadOnly: isReadOnly)
    for command in way { state.perform(command) }
    return state
  }

  @Test("What is refused says the reason, does nothing and changes nothing else", arguments: OfferTests.ways)
  func refused(way: [Command]) {
    for (network, isReadOnly) in [
      (Small.network(), false), (Small.networkOfHelpers(), false), (Small.network(), true),
    ] {
      let before = state(network, way, isReadOnly: isReadOnly)
      for command in Command.allCases {
        guard case .refused(let reason) = before.offer(command) else { continue }
        var after = before
        #expect(after.perform(command).isEmpty, "\(command)")
        #expect(after.notice == reason && !reason.text.isEmpty, "\(command)")
        #expect(after.changed(since: before).isSubset(of: ["notice"]), "\(command)")
      }
    }
  }

  @Test(
    "What is offered does something: an effect, a layer, a line, another place or selection", arguments: OfferTests.ways
  )
  func offered(way: [Command]) {
    let before = state(Small.networkOfHelpers(), way)
    // These stop at an end, or say that there is nothing more; all that works on something is here.
    let working: [Command] = [
      .edit, .markDone, .newItem, .duplicate, .delete, .putOff, .suggest, .plan, .roadmapFromTemplate, .saveTemplate,
      .filter, .sort, .card, .help, .palette, .problems, .zoom, .search, .undo, .redo,
    ]
    for command in working where before.offer(command) == .does {
      var after = before
      let effects = after.perform(command)
      #expect(!effects.isEmpty || after != before, "\(command)")
      #expect(after.notice?.isTrouble != true, "\(command)")
    }
  }

  @Test("The same row takes the same commands on each screen: an item is marked in the roadmap and on Today")
  func subjects() {
    let item = Small.atItem("once")
    #expect(item.offer(.markDone) == .does && item.offer(.suggest) == .does)
    var today = Small.dashboard()
    today.perform(.today)
    #expect(today.offer(.markDone) == .does && today.offer(.roadmapFromTemplate) != .does)
    today.perform(.nextPane)
    #expect(today.offer(.markDone) == .refused(Notice(Language.russian.lineIsNoItem(nil))))
    var undone = item
    #expect(undone.offer(.undo) == .refused(Notice(Language.russian.nothingToUndo)))
    undone.performSaved(.markDone)
    #expect(undone.offer(.undo) == .does && undone.offer(.redo) != .does)
  }
}
