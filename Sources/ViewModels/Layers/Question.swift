import Language
package import SchoolNetwork
import Workspace

/// A question with its answers; the safe answer has the focus when it is asked.
package struct Question: LayerModel {
  /// What is asked.
  package enum Subject: Equatable, Sendable {
    /// Whether to leave although edits are not saved.
    case leaveUnsaved
    /// What to do with the edits of an earlier session that could not be saved.
    case unsavedEdits([Kept])
  }

  /// An answer.
  package enum Answer: Equatable, Sendable {
    /// Yes; no; later.
    case yes, no, later
  }

  /// What is asked.
  package let subject: Subject
  /// The answers, from left to right.
  package let answers: [Answer]
  /// The answer with the focus.
  package private(set) var selected = 1
  /// How far the text is scrolled, if it is longer than the screen.
  package private(set) var scroll = Scroll()

  /// A question of this kind, the safe answer in focus.
  package init(_ subject: Subject) {
    self.subject = subject
    answers =
      switch subject {
      case .leaveUnsaved: [.yes, .no]
      case .unsavedEdits: [.yes, .later, .no]
      }
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    [
      LayerKey(.open, label: LayerWords.choose), LayerKey(.nextPane, label: LayerWords.nextAnswer),
      LayerKey(.back, label: LayerWords.close),
    ]
  }

  /// Ctrl+C does not close it: edits of an earlier session must be decided about.
  var mustBeAnswered: Bool { if case .unsavedEdits = subject { true } else { false } }
  /// No letter throws edits away: «no» to «now?» is «later».
  private var no: Answer { answers.contains(.later) ? .later : .no }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let count = answers.count
    switch command.gesture {
    case .left, .previous: selected = (selected + count - 1) % count
    case .right, .next: selected = (selected + 1) % count
    case .move(.rows(let steps)): scroll.move(.rows(steps), page: desk.sight.pageRows)
    case .accept: return settle(answers[selected], &workspace, desk)
    case .close: return settle(no, &workspace, desk)
    case .move, .nothing: break
    }
    return .stays
  }

  /// A letter: yes is `y Y д Д`, no is `n N н Н` («н» is also the physical Y).
  mutating func take(_ letter: Character, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch letter {
    case "y", "Y", "д", "Д": settle(.yes, &workspace, desk)
    case "n", "N", "н", "Н": settle(no, &workspace, desk)
    case " ": settle(answers[selected], &workspace, desk)
    default: .stays
    }
  }

  mutating func settle(_ sight: Sight) { if let last = sight.lastTop { scroll.settle(last: last) } }

  private func settle(_ answer: Answer, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch (subject, answer) {
    case (.leaveUnsaved, .yes):
      return .closes([workspace.keepAside().map(Request.keep), .effect(.leave)].compactMap(\.self))
    case (.leaveUnsaved, _), (_, .later): return .closes
    case (.unsavedEdits(let edits), .yes):
      return .closes(Rebasing.requests(workspace.takeUp(edits), desk.language))
    case (.unsavedEdits(let edits), .no):
      let keeping = workspace.dropAside().map(Request.keep)
      return .closes([.say(desk.language.unsavedDropped(edits.count)), keeping].compactMap(\.self))
    }
  }
}

/// The message about a network that was read again, and what has to be kept of it.
enum Rebasing {
  static func requests(_ rebase: Workspace.Rebase, _ language: Language) -> [Request] {
    let notice =
      if rebase.rejected > 0 {
        Notice(
          language.notAppliedAgain(rebase.rejected, rebase.fault ?? .differs)
            + (rebase.broughtBack.isEmpty
              ? "" : " " + language.appliedAgain(rebase.fitting, broughtBack: rebase.broughtBack)),
          isTrouble: true)
      } else if !rebase.broughtBack.isEmpty {
        Notice(language.appliedAgain(rebase.fitting, broughtBack: rebase.broughtBack))
      } else {
        Notice(rebase.fitting > 0 ? language.appliedAgain(rebase.fitting) : language.readAgain)
      }
    return [.say(notice), rebase.keeping.map(Request.keep)].compactMap(\.self)
  }
}
