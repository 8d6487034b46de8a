import Deadlines
import Language
import SchoolNetwork
package import Text
import Workspace

/// A small form of lines of text over the screen. What it is for decides what is asked and what becomes of it.
package struct FieldForm: LayerModel {
  /// What a form is for; the type of each kind says what it does.
  package enum Purpose: Equatable, Sendable {
    /// Putting a line of the attention list off; declining a donor; saving a roadmap as a template.
    case putOff(PutOff), decline(Decline), template(SavedTemplate)
    /// Making a network.
    case newNetwork(NewNetwork)
    /// The name of a new school; the year of a new roadmap; the title of a new section.
    case school(NewSchool), roadmap(NewRoadmap), section(NewSection)
    /// On what basis a risk changes, and on which day.
    case riskChange(RiskChange)
    /// The name of a new template.
    case newTemplate(NewTemplate)
    /// How far a deadline is moved.
    case shift(ShiftWork)

    /// What it does.
    var work: any FormWork {
      switch self {
      case .putOff(let work): work
      case .decline(let work): work
      case .template(let work): work
      case .newNetwork(let work): work
      case .school(let work): work
      case .roadmap(let work): work
      case .section(let work): work
      case .riskChange(let work): work
      case .newTemplate(let work): work
      case .shift(let work): work
      }
    }
  }

  /// Why a field's text is refused.
  package struct Fault: Equatable, Sendable {
    /// The field, by its place.
    package let field: Int
    /// The sentence.
    package let text: String
  }

  /// What it is for.
  package let purpose: Purpose
  /// The texts of the fields, in their order.
  package private(set) var entries: [TextEntry]
  /// The place of the field with the cursor.
  package private(set) var focus: Int
  /// Why a field's text is refused; nil while all are valid.
  package private(set) var fault: Fault?

  /// A form with what its fields hold at first, the cursor in the first empty one.
  package init(_ purpose: Purpose, _ entries: [TextEntry]) {
    self.purpose = purpose
    self.entries = entries
    focus = entries.firstIndex { $0.text.isEmpty } ?? 0
  }

  /// The heading.
  package func heading(_ scope: Scope) -> String { purpose.work.heading(scope) }
  /// What the form is about, in a sentence, in a place of this size.
  package func about(_ room: TextRoom, _ scope: Scope) -> String { purpose.work.about(room, scope) }
  /// The names of the fields, in their order.
  package func labels(_ scope: Scope) -> [String] { purpose.work.labels(scope) }
  /// How what is written is understood; nil if there is nothing to say.
  package func echo(_ scope: Scope) -> String? { purpose.work.echo(self, scope) }

  /// Whether anything was written.
  package var isChanged: Bool { entries.contains(where: \.isChanged) }
  /// A field's text as it is kept.
  package func kept(_ field: Int) -> String { TypedText.kept(entries[field].text) }

  var takesText: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    let work = purpose.work
    return LayerKey.form(
      hasSeveralFields: entries.count > 1, isProposed: entries[focus].isSelected, work.acceptKey, work.closeKey)
      + (focus == work.dayField ? [LayerKey(.down, words: LayerWords.toPickADay, label: LayerWords.day)] : [])
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    if command.opensDays, focus == purpose.work.dayField {
      let network = workspace.network
      let context = DeadlineContext(schoolYear: desk.year, calendar: network.calendar)
      return .stays([.open(.days(DayPicker(written: entries[focus].text, held: "", in: context, desk)))])
    }
    switch command.gesture {
    case .next, .move(.rows(1)): turn(by: 1)
    case .previous, .move(.rows(-1)): turn(by: -1)
    case .accept:
      switch purpose.work.commit(self, &workspace, desk) {
      case .done(let answer): return answer
      case .wrong(let field, let text):
        fault = Fault(field: field, text: text)
        focus = field
      case .refused(let notice):
        // What was written is not thrown away.
        fault = Fault(field: focus, text: notice.text)
        return .stays([.say(notice)])
      }
    case .close: return .closes(draft == nil ? [] : purpose.work.whenLeft(desk))
    case .left, .right, .move, .tick, .nothing: break
    }
    return .stays
  }

  /// Nothing came of what was written, for a reason that lies outside the form.
  mutating func refuse(_ sentence: String) { fault = Fault(field: focus, text: sentence) }

  private mutating func turn(by steps: Int) { focus = (focus + steps + entries.count) % entries.count }

  mutating func write(_ writing: Writing) -> Bool {
    guard entries[focus].write(writing) else { return false }
    fault = nil
    return true
  }

  var draft: Draft? { Draft(purpose.work.draftPlace, entries) }
  var draftPlace: Draft.Place? { purpose.work.draftPlace }
  var focusedField: Int { focus }

  /// Whether a draft was written in it. What is typed for a shift may be typed in the cell of the deadline too; not
  /// all that is typed there is a shift.
  func isWritten(_ draft: Draft) -> Bool {
    guard purpose.work.draftPlace.isSame(as: draft.place) else { return false }
    guard case .shift = purpose else { return true }
    return draft.texts.first.map { $0.flatMap { DeadlineShift($0) } != nil } ?? false
  }

  /// Puts texts that were written before into their fields.
  mutating func resume(_ texts: [String?]) { focus = entries.resume(texts) ?? focus }
}

extension LayerKey {
  /// The keys of a form; Enter comes first in the key bar.
  static func form(
    hasSeveralFields: Bool, isProposed: Bool,
    _ accept: LayerKey = LayerKey(.open, words: LayerWords.toSave, label: LayerWords.keep),
    _ close: LayerKey = LayerKey(.back, words: LayerWords.goBack, label: LayerWords.back)
  ) -> [LayerKey] {
    // A selected text is known by its colours; that it can be kept is also told in words.
    (isProposed ? [LayerKey(.right, words: LayerWords.toKeepProposed)] : [])
      + (hasSeveralFields ? [LayerKey(.nextPane, words: LayerWords.field, label: LayerWords.nextField)] : [])
      + [accept, close]
  }
}

/// What a small form is for.
protocol FormWork: Equatable, Sendable {
  /// The heading.
  func heading(_ scope: Scope) -> String
  /// What it is about, in a sentence.
  func about(_ room: TextRoom, _ scope: Scope) -> String
  /// The names of the fields.
  func labels(_ scope: Scope) -> [String]
  /// How what is written is understood; nil if there is nothing to say.
  func echo(_ form: FieldForm, _ scope: Scope) -> String?
  /// The place of the field that holds a day, which can be picked; nil if there is none.
  var dayField: Int? { get }
  /// Does what the form asks for.
  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome
  /// Where what is written belongs, if the program has to end.
  var draftPlace: Draft.Place { get }
  /// What Enter and Esc do there.
  var acceptKey: LayerKey { get }
  /// What Esc does there.
  var closeKey: LayerKey { get }
  /// What is asked for when a form is left in which something is written.
  func whenLeft(_ desk: Desk) -> [Request]
}

extension FormWork {
  // What most forms do.
  var acceptKey: LayerKey { LayerKey(.open, words: LayerWords.toSave, label: LayerWords.keep) }
  var closeKey: LayerKey { LayerKey(.back, words: LayerWords.goBack, label: LayerWords.back) }
  func whenLeft(_ desk: Desk) -> [Request] { [.say(desk.language.formTextWaits)] }
  var dayField: Int? { nil }
  func echo(_ form: FieldForm, _ scope: Scope) -> String? { nil }
}

/// What became of a form that somebody said yes to.
package enum FormOutcome: Equatable, Sendable {
  /// It was done.
  case done(LayerAnswer)
  /// A field is refused, and why. The form stays.
  case wrong(field: Int, String)
  /// The edits are refused, and why. The form stays, with what was written.
  case refused(Notice)

  /// Does edits, and closes the form.
  static func doing(
    _ edits: [Edit], in workspace: inout Workspace, _ desk: Desk, saying text: String, then more: [Request] = []
  ) -> FormOutcome {
    guard !edits.isEmpty else { return .done(.closes([.say(desk.language.nothingChanged)])) }
    switch workspace.perform(edits, desk, saying: { _ in text }) {
    case .done(let requests): return .done(.closes(requests + more))
    case .refused(let notice): return .refused(notice)
    }
  }
}
