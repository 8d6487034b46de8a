import Deadlines
import Language
import SchoolNetwork
import Text

/// What lies over the screen: commands there, and the answers to questions.
extension Dashboard {
  /// A command while something lies over the screen.
  mutating func performInOverlay(_ command: Command) -> [Effect] {
    guard let current = overlay else { return [] }
    let gesture = command.gesture
    switch current {
    case .help(var list): return performInHelp(&list, gesture)
    case .palette(var list): return performInPalette(&list, gesture)
    case .card(var card):
      if scroll(&card, gesture) { overlay = .card(card) } else { overlay = nil }
    case .problems(var card):
      if scroll(&card, gesture) { overlay = .problems(card) } else { overlay = nil }
    case .status(var choice): return performInChoice(&choice, gesture)
    case .mark(var form): return performInMark(&form, gesture)
    case .form(var form): return performInForm(&form, gesture)
    case .suggestion(var view): return performInSuggestion(&view, command)
    case .acceptance(var form): return performInAcceptance(&form, command)
    case .plan(var view): return performInPlan(&view, command)
    case .template(var choice): return performInTemplates(&choice, gesture)
    case .question(var question): return performInQuestion(&question, gesture)
    }
    return []
  }

  /// Scrolls a card; false where the command closes it.
  private func scroll(_ card: inout Card, _ gesture: Gesture) -> Bool {
    switch gesture {
    case .up: card.top = max(0, card.top - 1)
    case .down: card.top += 1
    case .pageUp: card.top = max(0, card.top - max(1, pageRows - 1))
    case .pageDown: card.top += max(1, pageRows - 1)
    case .first: card.top = 0
    case .last: card.top = 100_000
    case .accept, .close: return false
    case .left, .right, .next, .previous, .nothing: break
    }
    return true
  }

  /// Tells how far the card can be scrolled, once it is known how many lines it has.
  package mutating func limitScrolling(to last: Int) {
    switch overlay {
    case .card(var card):
      card.top = min(card.top, max(0, last))
      overlay = .card(card)
    case .problems(var card):
      card.top = min(card.top, max(0, last))
      overlay = .problems(card)
    case .question(var question):
      question.top = min(question.top, max(0, last))
      overlay = .question(question)
    case .help(var list):
      list.selected = min(list.selected, max(0, last))
      overlay = .help(list)
    case .suggestion(var view):
      view.top = min(view.top, max(0, last))
      overlay = .suggestion(view)
    case .acceptance(var form):
      form.top = min(form.top, max(0, last))
      overlay = .acceptance(form)
    case .plan(var view):
      view.top = min(view.top, max(0, last))
      overlay = .plan(view)
    case .palette, .status, .mark, .form, .template, nil: break
    }
  }

  private mutating func performInHelp(_ list: inout FilteredList, _ gesture: Gesture) -> [Effect] {
    switch gesture {
    case .up: list.selected = max(0, list.selected - 1)
    case .down: list.selected += 1
    case .pageUp: list.selected = max(0, list.selected - max(1, pageRows - 1))
    case .pageDown: list.selected += max(1, pageRows - 1)
    case .accept, .close:
      overlay = nil
      return []
    case .left, .right, .first, .last, .next, .previous, .nothing: break
    }
    overlay = .help(list)
    return []
  }

  private mutating func performInPalette(_ list: inout FilteredList, _ gesture: Gesture) -> [Effect] {
    let lines = CommandList.palette(matching: list.entry.text, script, language)
    switch gesture {
    case .up: list.selected = max(0, list.selected - 1)
    case .down: list.selected = min(max(0, lines.count - 1), list.selected + 1)
    case .pageUp: list.selected = max(0, list.selected - max(1, pageRows - 1))
    case .pageDown: list.selected = min(max(0, lines.count - 1), list.selected + max(1, pageRows - 1))
    case .accept:
      overlay = nil
      guard lines.indices.contains(list.selected) else { return [] }
      return handle(.command(lines[list.selected].command))
    case .close:
      overlay = nil
      return []
    case .left, .right, .first, .last, .next, .previous, .nothing: break
    }
    overlay = .palette(list)
    return []
  }

  private mutating func performInChoice(_ choice: inout StatusChoice, _ gesture: Gesture) -> [Effect] {
    let all = StatusChoice.Choice.allCases
    let place = all.firstIndex(of: choice.selected) ?? 0
    switch gesture {
    case .up: choice.selected = all[max(0, place - 1)]
    case .down: choice.selected = all[min(all.count - 1, place + 1)]
    case .accept: return choose(status: choice)
    case .close:
      overlay = nil
      return []
    case .first, .pageUp: choice.selected = all[0]
    case .last, .pageDown: choice.selected = all[all.count - 1]
    case .left, .right, .next, .previous, .nothing: break
    }
    overlay = .status(choice)
    return []
  }

  private mutating func performInMark(_ form: inout MarkForm, _ gesture: Gesture) -> [Effect] {
    let fields = MarkForm.Field.allCases
    switch gesture {
    case .next, .down: form.focus = fields[(form.focus.rawValue + 1) % fields.count]
    case .previous, .up: form.focus = fields[(form.focus.rawValue + fields.count - 1) % fields.count]
    case .pageUp, .pageDown:
      if form.isChanged {
        message = Message(language.keepOrDropFirst)
      } else if let item = network.item(at: form.place)?.item {
        form.turn(by: gesture == .pageUp ? -1 : 1, item, today: today, language)
      }
    case .accept: return commitMark(&form)
    case .close:
      overlay = nil
      if form.isChanged { message = Message(language.editDropped) }
      return []
    case .left, .right, .first, .last, .nothing: break
    }
    overlay = .mark(form)
    return []
  }

  private mutating func performInForm(_ form: inout FieldForm, _ gesture: Gesture) -> [Effect] {
    switch gesture {
    case .next, .down: form.turn(by: 1)
    case .previous, .up: form.turn(by: -1)
    case .accept:
      switch form.purpose {
      case .putOff(let line): return commitPutOff(line, &form)
      case .decline(let view): return commitDecline(view, &form)
      case .template(let partnership, let roadmap): return commitSaveTemplate(partnership, roadmap, &form)
      }
    case .close:
      if case .decline(let view) = form.purpose { overlay = .suggestion(view) } else { overlay = nil }
      if form.isChanged { message = Message(language.editDropped) }
      return []
    case .left, .right, .pageUp, .pageDown, .first, .last, .nothing: break
    }
    overlay = .form(form)
    return []
  }

  /// Keeps what is written in the form of a mark.
  private mutating func commitMark(_ form: inout MarkForm) -> [Effect] {
    var date: CalendarDay?
    let typed = Dashboard.trimmed(form.text(.date))
    if !typed.isEmpty {
      guard let (_, roadmap, _) = network.item(at: form.place), let day = day(typed, in: roadmap) else {
        form.fault = (.date, language.notADay(typed))
        form.focus = .date
        overlay = .mark(form)
        return []
      }
      date = day
    }
    let drawn = ["c": newID("c"), "e": newID("e")]
    let edits = form.edits(in: network, date: date, author: author) { drawn[$0] ?? $0 }
    overlay = nil
    guard !edits.isEmpty else {
      message = Message(language.nothingChanged)
      return []
    }
    let effects = commit(edits) { description, language in language.done(description) }
    if effects.isEmpty {
      // Refused: what was written is not thrown away.
      form.fault = message.map { (form.focus, $0.text) }
      overlay = .mark(form)
    }
    return effects
  }

  /// One day out of a wording: «15.10», «вчера», «2026-10-15».
  func day(_ typed: String, in roadmap: Roadmap) -> CalendarDay? {
    day(typed, network.deadlineContext(of: roadmap) ?? DeadlineContext(schoolYear: year))
  }

  /// One day out of a wording, read against a school year.
  func day(_ typed: String, _ context: DeadlineContext) -> CalendarDay? {
    if let quick = QuickDeadline.resolve(typed, today: today, context: context) { return quick }
    if Folding.folded(typed) == Folding.folded("вчера") { return today.adding(days: -1) }
    let reading = DeadlineReader.read(typed, in: context)
    guard reading.form == .once, let first = reading.firstDay, first == reading.lastDay else { return nil }
    return first
  }

  // MARK: - Questions

  private mutating func performInQuestion(_ question: inout Question, _ gesture: Gesture) -> [Effect] {
    let count = question.answers.count
    switch gesture {
    case .left, .previous: question.selected = (question.selected + count - 1) % count
    case .right, .next: question.selected = (question.selected + 1) % count
    case .up: question.top = max(0, question.top - 1)
    case .down: question.top += 1
    case .accept: return settle(question, question.answers[question.selected])
    case .close: return settle(question, question.answers.contains(.later) ? .later : .no)
    case .pageUp, .pageDown, .first, .last, .nothing: break
    }
    overlay = .question(question)
    return []
  }

  /// A letter while a question is asked: yes is `y Y д Д`, no is `n N н Н` («н» is also the physical Y).
  mutating func answer(_ character: Character) -> [Effect] {
    guard case .question(let question) = overlay else { return handle(.unknownKey) }
    switch character {
    case "y", "Y", "д", "Д": return settle(question, .yes)
    // «No» to «now?» is «later»: no letter throws edits away.
    case "n", "N", "н", "Н": return settle(question, question.answers.contains(.later) ? .later : .no)
    case " ": return settle(question, question.answers[question.selected])
    default: return []
    }
  }

  private mutating func settle(_ question: Question, _ answer: Question.Answer) -> [Effect] {
    overlay = nil
    switch question.subject {
    case .leaveUnsaved: return answer == .yes ? keepUnsaved() + [.leave] : []
    case .unsavedEdits(let edits): return decide(on: edits, answer)
    }
  }
}
