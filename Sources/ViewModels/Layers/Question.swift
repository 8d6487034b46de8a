import Language
package import SchoolNetwork
import Workspace

/// A question with its answers; the safe answer has the focus when it is asked.
package struct Question: LayerModel {
  /// What is asked.
  package enum Subject: Equatable, Sendable {
    /// Whether to leave although edits are not saved.
    case leaveUnsaved
    /// Whether a thing is to go to the trash, with what hangs on it.
    case putAway(Hanging)
    /// Whether what is in the trash is to go for good.
    case emptyTrash(Emptying)
    /// Whether to make a network where there is none.
    case begin(Beginning)
    /// What becomes of a risk that is to go: one that is live may have been overcome.
    case riskGoes(Address, isLive: Bool)
    /// Whether what was pasted into a field of one line is one text or a table.
    case pasted(String)
  }

  /// An answer.
  package enum Answer: Equatable, Sendable {
    /// Yes; no.
    case yes, no
    /// At a first start: make a network, open the sample, open the network that is there, leave.
    case make, sample, open, leave
    /// Of a risk: it is overcome; it is deleted.
    case overcome, delete
    /// Of what was pasted: one text; a table.
    case asText, asTable
  }

  /// What is asked.
  package private(set) var subject: Subject
  /// The answers, from left to right.
  package var answers: [Answer] {
    switch subject {
    case .begin(let beginning): beginning.answers
    case .riskGoes(_, let isLive): isLive ? [.overcome, .delete, .no] : [.delete, .no]
    case .pasted: [.asText, .asTable, .no]
    case .leaveUnsaved, .putAway, .emptyTrash: [.yes, .no]
    }
  }
  /// The answer with the focus.
  package internal(set) var selected: Int
  /// How far the text is scrolled, if it is longer than the screen.
  package private(set) var scroll = Scroll()

  /// A question of this kind, the safe answer in focus. A new network harms nothing; nor does a table, which is shown
  /// before it is written, but lines without tabs may be one text.
  package init(_ subject: Subject) {
    self.subject = subject
    selected =
      switch subject {
      case .begin, .riskGoes(_, isLive: true): 0
      case .pasted(let text): text.utf8.contains(0x09) ? 1 : 0
      case .leaveUnsaved, .putAway, .emptyTrash, .riskGoes: 1
      }
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    let close = if case .begin = subject { LayerWords.leave } else { LayerWords.close }
    return [
      LayerKey(.open, label: LayerWords.choose), LayerKey(.nextPane, label: LayerWords.nextAnswer),
      LayerKey(.back, label: close),
    ]
  }

  /// What was written in the form that it leads to; nil if nothing was.
  var draft: Draft? { if case .begin(let beginning) = subject { beginning.draft } else { nil } }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let count = answers.count
    switch command.gesture {
    case .left, .previous: selected = (selected + count - 1) % count
    case .right, .next: selected = (selected + 1) % count
    case .move(.rows(let steps)): scroll.move(.rows(steps), page: desk.sight.pageRows)
    case .accept: return settle(answers[selected], &workspace, desk)
    case .close: return settle(answers.last ?? .no, &workspace, desk)
    case .move, .tick, .nothing: break
    }
    return .stays
  }

  /// A letter: yes is `y Y д Д`, no is `n N н Н` («н» is also the physical Y).
  mutating func take(_ letter: Character, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    if case .begin(let beginning) = subject {
      return beginning.answer(to: letter).map { settle($0, &workspace, desk) } ?? .stays
    }
    switch subject {
    case .riskGoes, .pasted: if !["n", "N", "н", "Н"].contains(letter) { return .stays }
    case .leaveUnsaved, .putAway, .emptyTrash, .begin: break
    }
    return switch letter {
    case "y", "Y", "д", "Д": settle(.yes, &workspace, desk)
    case "n", "N", "н", "Н": settle(.no, &workspace, desk)
    default: .stays
    }
  }

  mutating func settle(_ sight: Sight) { if let last = sight.lastTop { scroll.settle(last: last) } }

  /// The network was read again: what would go is counted again, and nothing is asked about what is gone.
  mutating func refresh(_ scope: Scope) -> Bool {
    switch subject {
    case .leaveUnsaved, .begin, .pasted: return true
    case .putAway(let hanging):
      do throws(TrashFault) {
        subject = .putAway(try scope.network.hanging(on: hanging.thing, year: scope.year))
        return true
      } catch { return false }
    case .emptyTrash: return false
    case .riskGoes(let address, _): return scope.network.record(at: address) != nil
    }
  }

  private func settle(_ answer: Answer, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    if case .begin(let beginning) = subject { return begin(beginning, answer, desk) }
    if case .riskGoes(let address, _) = subject {
      switch answer {
      case .overcome: return .closes([.open(.form(RiskChange.overcoming(address, workspace.scope(desk))))])
      case .delete: return .closes(PuttingAway.takeOut(address, &workspace, desk))
      case .yes, .no, .make, .sample, .open, .leave, .asText, .asTable: return .closes
      }
    }
    if case .pasted(let text) = subject {
      switch answer {
      case .asText: return .closes([.insert(text)])
      case .asTable: return .closes([.table(text)])
      default: return .closes
      }
    }
    guard answer == .yes else { return .closes }
    switch subject {
    case .begin, .riskGoes, .pasted: return .stays
    case .leaveUnsaved: return .closes([workspace.keepAside().map(Request.keep), .effect(.leave)].compactMap(\.self))
    case .putAway(let hanging): return .closes(PuttingAway.perform(hanging, &workspace, desk))
    case .emptyTrash(let emptying):
      let undoKey = KeyHint.name(KeyName("ctrl+z"), desk.script, desk.language)
      let said = desk.language.emptied(emptying, undoKey)
      return .closes(workspace.perform(emptying.edits, desk) { _ in said }.requests)
    }
  }
}

extension Question {
  private func begin(_ beginning: Beginning, _ answer: Answer, _ desk: Desk) -> LayerAnswer {
    switch answer {
    case .make, .yes: .stays([.open(.form(beginning.form(desk.language)))])
    case .sample: .stays([.effect(.begin(.sample))])
    case .open: .stays([.effect(.begin(.open))])
    case .leave, .no, .overcome, .delete, .asText, .asTable: .stays([.effect(.leave)])
    }
  }
}

/// The message about a network that was read again, and what has to be kept of it.
enum Rebasing {
  /// `settling`: nobody asked for the reading, a save that met another program's change led to it.
  static func requests(
    _ rebase: Workspace.Rebase, _ language: Language, seenBy seer: Authorship, _ settling: Settling? = nil
  ) -> [Request] {
    let passed = rebase.passed.map { language.sentence(.passedOver($0), seenBy: seer) }
    let isAlone = !passed.isEmpty && rebase.fitting + rebase.rejected == 0
    let notice =
      if isAlone {
        Notice(passed.joined(separator: " "), isTrouble: true)
      } else if rebase.unfitWaits {
        Notice(language.unfitWaits(rebase.rejected, rebase.fault ?? .differs), isTrouble: true)
      } else if rebase.rejected > 0 {
        Notice(
          notMade(rebase, language)
            + (rebase.broughtBack.isEmpty
              ? "" : " " + language.appliedAgain(rebase.fitting, broughtBack: rebase.broughtBack)),
          isTrouble: true)
      } else if !rebase.broughtBack.isEmpty {
        Notice(language.appliedAgain(rebase.fitting, broughtBack: rebase.broughtBack))
      } else if let before = settling?.notice {
        Notice(before.text + (before.text.hasSuffix(".") ? " " : ". ") + language.othersTakenIn)
      } else {
        Notice(rebase.fitting > 0 ? language.appliedAgain(rebase.fitting) : language.readAgain)
      }
    let said = rebase.unreadFile.map { file in
      // Nothing was saved, if nothing but these edits was pending.
      let others = rebase.rejected + rebase.fitting > 0 ? notice.text + " " : ""
      return Notice(others + language.held(rebase.held, file), isTrouble: true)
    }
    let told = said ?? notice
    let words = ([told.text] + (isAlone ? [] : passed) + [language.joined(rebase.joined)])
      .filter { !$0.isEmpty }.joined(separator: " ")
    return [.say(Notice(words, isTrouble: told.isTrouble || !passed.isEmpty)), rebase.keeping.map(Request.keep)]
      .compactMap(\.self)
  }

  /// Why edits do not fit: marks that were made otherwise meanwhile one by one, the others together.
  private static func notMade(_ rebase: Workspace.Rebase, _ language: Language) -> String {
    let others = rebase.others > 0 ? [language.notAppliedAgain(rebase.others, rebase.fault ?? .differs)] : []
    return (rebase.markedTwice.map(language.markedTwice) + others).joined(separator: " ")
  }
}
