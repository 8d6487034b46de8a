package import Language
package import SchoolNetwork
import Workspace

/// What earlier sessions left unsaved, a line each, told in words: it is made, dropped, or left for later.
package struct KeptList: LayerModel {
  /// What becomes of a line.
  package enum Choice: Equatable, Sendable {
    /// It is made, or a draft opened; it waits; it is dropped.
    case make, later, drop
  }

  /// A line.
  package struct Line: Equatable, Sendable {
    /// What it is.
    package let kept: Kept
    /// The same in words; a draft with the whole of its texts too, which is all that is left where its place is gone.
    package let words: String, whole: String
    /// Why it cannot be made now; nil if it can.
    package let reason: String?
    /// What becomes of it.
    package fileprivate(set) var choice: Choice
  }

  /// The lines, grouped by where they are from.
  package private(set) var lines: [Line]
  /// The place of the selected one.
  package private(set) var selected = 0

  /// A list of what waits. What is of the opened folder and fits is to be made, and a draft of it to be opened; anything
  /// else waits until somebody chooses.
  init(_ kept: [Kept], _ scope: Scope) {
    lines = KeptList.lines(kept, scope)
    for place in lines.indices where lines[place].reason == nil && lines[place].kept.origin == nil {
      choose(.make, at: place, overOthers: false)
    }
  }

  /// How many lines have a choice: edits, and half-written texts.
  package func count(_ choice: Choice) -> KeptCount { KeptCount(lines.filter { $0.choice == choice }.map(\.kept)) }

  var clearsNotice: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    [
      LayerKey(.open, words: opens.words, label: opens.label),
      LayerKey(.markDone, words: LayerWords.line, label: LayerWords.tick),
      LayerKey(.delete, words: LayerWords.toDropLine, label: LayerWords.dropLine),
      LayerKey(.left, .right, words: LayerWords.noneOrAll),
      LayerKey(.back, words: LayerWords.notNow, label: LayerWords.notNowLabel),
    ]
  }

  /// What Enter does to what is ticked: edits are made, texts are opened in their field.
  private var opens: (words: Wording, label: Wording) {
    let all = KeptCount(lines.map(\.kept))
    if all.edits == 0 { return (LayerWords.toOpenTicked, LayerWords.openTicked) }
    return (all.texts == 0 ? LayerWords.toMakeTicked : LayerWords.toMakeOrOpenTicked, LayerWords.makeTicked)
  }

  /// Space ticks a line, F8 marks it for dropping, Enter does both at once. Esc leaves all for later.
  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch command.gesture {
    case .previous: select(.rows(-1), desk)
    case .next: select(.rows(1), desk)
    case .move(let move): select(move, desk)
    case .left: for place in lines.indices { choose(.later, at: place) }
    case .right:
      for place in lines.indices where lines[place].reason == nil { choose(.make, at: place, overOthers: false) }
    case .accept: return settle(&workspace, desk)
    case .tick:
      guard lines.indices.contains(selected) else { break }
      if let reason = lines[selected].reason { return .stays([.say(reason)]) }
      choose(lines[selected].choice == .make ? .later : .make, at: selected)
    case .close: return .closes
    case .nothing:
      if command == .delete, lines.indices.contains(selected) {
        choose(lines[selected].choice == .drop ? .later : .drop, at: selected)
      }
    }
    return .stays
  }

  /// Edits may fit another network, and others not any more. What somebody chose stays chosen.
  mutating func refresh(_ scope: Scope) -> Bool {
    let before = lines
    lines = KeptList.lines(lines.map(\.kept), scope)
    for (place, line) in before.enumerated() where line.choice != .make || lines[place].reason == nil {
      lines[place].choice = line.choice
    }
    return true
  }

  private mutating func select(_ move: Move, _ desk: Desk) {
    selected = move.place(from: selected, of: lines.count, page: desk.sight.pageRows) ?? selected
  }

  /// One field can be written in at a time: of several drafts one is opened, the others wait.
  private mutating func choose(_ choice: Choice, at place: Int, overOthers: Bool = true) {
    if choice == .make, lines[place].kept.draft != nil {
      let others = lines.indices.filter { $0 != place && lines[$0].kept.draft != nil && lines[$0].choice == .make }
      guard overOthers || others.isEmpty else { return }
      for other in others { lines[other].choice = .later }
    }
    lines[place].choice = choice
  }

  private func settle(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let (made, dropped) = (kept(.make), kept(.drop))
    guard !made.isEmpty || !dropped.isEmpty else { return .closes }
    let rebase = workspace.decide(making: made, dropping: dropped)
    let decided = desk.language.decided(
      made: rebase.fitting, rejected: rebase.rejected, rebase.fault, broughtBack: rebase.broughtBack,
      dropped: dropped.count, left: count(.later).all)
    let words = [decided, desk.language.joined(rebase.joined)].filter { !$0.isEmpty }.joined(separator: " ")
    let said = words.isEmpty ? nil : Request.say(words, isTrouble: rebase.rejected > 0)
    let draft = made.lazy.compactMap(\.draft).first.map(Request.resume)
    return .closes([said, rebase.keeping.map(Request.keep), draft].compactMap(\.self))
  }

  private func kept(_ choice: Choice) -> [Kept] { lines.filter { $0.choice == choice }.map(\.kept) }

  /// The lines, each told from the network as those before it leave it.
  private static func lines(_ kept: [Kept], _ scope: Scope) -> [Line] {
    let language = scope.language
    let edits = kept.compactMap(\.edit)
    let made = scope.network.parting(edits).made
    var network = scope.network
    return kept.map { kept in
      switch kept.content {
      case .draft(let draft):
        return Line(
          kept: kept, words: language.words(for: draft, in: network),
          whole: language.words(for: draft, in: network, isWhole: true), reason: reason(draft, network, scope),
          choice: .later)
      case .edit(let edit):
        var after = network
        var reason: String?
        do throws(EditFault) { try after.apply(edit) } catch {
          let unread = scope.network.unreadable.first { $0.key == edit.address.entity }
          if let unread {
            reason = language.waitsForFile(unread.problem.place.file)
          } else if !made.contains(edit) {
            reason = language.sentence(error, in: scope.network, onScreen: false)
          }
        }
        // Lines are tried one by one; a mark is made with all that was written about it.
        if reason == nil, !made.contains(edit), let fault = scope.network.markFault(edit, among: edits) {
          reason =
            scope.network.markedTwice(edits.first { edit.changes(markOf: $0) } ?? edit, with: edits).map {
              language.whyMarkedTwice($0, scope.desk.key(.delete))
            }
            ?? language.sentence(fault, onScreen: false)
        }
        defer { network = after }
        let description = network.description(of: [edit], orFrom: after)
        let words = language.words(for: edit, description, in: after)
        return Line(kept: kept, words: words, whole: words, reason: reason, choice: .later)
      }
    }
  }

  /// Why a draft cannot be opened, in the network that the edits before it leave; nil if it may.
  private static func reason(_ draft: Draft, _ network: Network, _ scope: Scope) -> String? {
    if let unread = network.unreadable.first(where: { $0.key == draft.entity }) {
      return scope.language.waitsForFile(unread.problem.place.file)
    }
    return network.hasLost(draft) ? scope.language.draftPlaceIsGone(scope.desk.key(.delete)) : nil
  }
}

extension KeptCount {
  /// How many there are of each.
  init(_ kept: [Kept]) {
    let texts = kept.count { $0.draft != nil }
    self.init(edits: kept.count - texts, texts: texts)
  }
}
