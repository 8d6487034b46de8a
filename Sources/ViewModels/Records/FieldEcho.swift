import Deadlines
import Language
import SchoolNetwork
import Text
import Typing

/// What is said below a field of a card while it is written: how it is understood.
extension RecordCard {
  /// How the text of the open field is understood; nil if there is nothing to say, or it is refused.
  package func echo(_ scope: Scope) -> String? {
    guard let editor, editor.choices == nil, fault == nil else { return nil }
    let (place, text) = (editor.place, TypedText.kept(editor.entry.text))
    guard editor.entry.isChanged, !text.isEmpty else { return nil }
    let (language, today) = (scope.language, scope.today)
    switch place.line.kind {
    case .wording:
      let held = editor.isNew ? "" : record[place.names].text ?? ""
      let context = context(scope)
      return DeadlineEcho(text, held: Deadline(held), today: today, context, language).text
    case .day:
      let context = context(scope)
      return TypedDay.read(TypedDeadline.pointed(text), today: today, context).map { day in
        "\(language.weekday(day)), \(language.date(day)), \(language.distance(days: day.days(since: today)))"
      }
    case .choice(let names) where place.line.takesWords: return language.readAsKind(text, names, of: place)
    case .words where place.isOffice:
      let read = ResponsibleReader.parts(text).flatMap(ResponsibleReader.read)
      guard read.count > 1 || read.contains(where: { !$0.name.isEmpty }) else { return nil }
      return language.holdsMoreThanOffice(language.readAs(read.map { ($0.role, $0.name) }))
    default: return nil
    }
  }

  /// What days are read in.
  private func context(_ scope: Scope) -> DeadlineContext {
    TypedValues(scope.network, scope.language, today: scope.today, for: address, sectionsOf: nil, isOnScreen: true)
      .context
  }
}

extension FieldPlace {
  /// Whether it is the office of somebody, who has a name in another field.
  fileprivate var isOffice: Bool {
    line.name == Responsible.role.name
      && table.required.contains { $0.contains(Responsible.role.name) && $0.contains(Responsible.name.name) }
  }
}

extension Language {
  /// How a kind that may be any words is understood; nil if it is one that has a name.
  func readAsKind(_ text: String, _ names: [String], of place: FieldPlace, known: [String] = []) -> String? {
    let spoken = spoken(names, of: place)
    let isKnown = (spoken.map(\.said) + known).contains { Folding.folded($0) == Folding.folded(text) }
    guard !isKnown else { return nil }
    let near = Nearest.meant(by: text, among: spoken).map { said($0, of: place) }
    return inOwnWords(text, near: near)
  }
}
