import Insights
package import Language
package import SchoolNetwork

/// What lies over the screen; one at a time.
package enum Overlay: Equatable, Sendable {
  /// The help, with what was typed to search it.
  case help(FilteredList)
  /// All commands by name, with what was typed.
  case palette(FilteredList)
  /// All details of what is selected.
  case card(Card)
  /// The problems of the data.
  case problems(Card)
  /// A choice of the status of an item.
  case status(StatusChoice)
  /// The mark of an occurrence.
  case mark(MarkForm)
  /// A small form.
  case form(FieldForm)
  /// Who could help a school.
  case suggestion(SuggestionView)
  /// A donor being accepted.
  case acceptance(AcceptForm)
  /// The plan for the whole network.
  case plan(PlanView)
  /// A choice of a template.
  case template(TemplateChoice)
  /// A question.
  case question(Question)

  /// Whether letters are text there, not commands.
  package var takesText: Bool {
    switch self {
    case .help, .palette, .mark, .form: true
    case .card, .problems, .status, .suggestion, .acceptance, .plan, .template, .question: false
    }
  }
}

/// A list narrowed by what is typed.
package struct FilteredList: Equatable, Sendable {
  /// What is typed.
  package var entry = TextEntry()
  /// The selected line among those that fit.
  package var selected = 0

  /// Nothing typed.
  package init() {}
}

/// Headed lines to read, longer than the screen perhaps.
package struct Card: Equatable, Sendable {
  /// One line: a heading, or a field with its value.
  package enum Line: Equatable, Sendable {
    /// A heading.
    case heading(String)
    /// A field with its value.
    case field(String, String)
    /// Text.
    case text(String)
  }

  /// Its title.
  package let title: String
  /// Its lines.
  package let lines: [Line]
  /// The first line shown, counted in wrapped lines.
  package var top = 0

  /// A card.
  package init(_ title: String, _ lines: [Line]) {
    self.title = title
    self.lines = lines
  }
}

/// A choice of the status of an item.
package struct StatusChoice: Equatable, Sendable {
  /// What can be chosen.
  package enum Choice: CaseIterable, Sendable {
    /// Planned; in progress; done; cancelled.
    case planned, inProgress, done, cancelled
  }

  /// The item.
  package let place: ItemPlace
  /// What is selected.
  package var selected: Choice

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
}

/// A question with its answers; the safe answer has the focus when it is asked.
package struct Question: Equatable, Sendable {
  /// What is asked.
  package enum Subject: Equatable, Sendable {
    /// Whether to leave although edits are not saved.
    case leaveUnsaved
    /// What to do with the edits of an earlier session that could not be saved.
    case unsavedEdits([Edit])
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
  package var selected: Int
  /// The first line of the text shown, where it is longer than the screen.
  package var top = 0

  /// A question of this kind, the safe answer in focus.
  package init(_ subject: Subject) {
    self.subject = subject
    switch subject {
    case .leaveUnsaved:
      answers = [.yes, .no]
      selected = 1
    case .unsavedEdits:
      answers = [.yes, .later, .no]
      selected = 1
    }
  }
}
