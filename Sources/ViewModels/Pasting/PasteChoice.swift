import Language
import Pasting

/// What is chosen over the preview of a pasted table: the meaning of a column, or what new things are made.
package struct PasteChoice: Equatable, Sendable {
  /// What is chosen.
  package enum Subject: Equatable, Sendable {
    /// The meaning of the selected column; what the table names and the network lacks.
    case meaning, news
  }

  /// A line of it.
  package struct Line: Equatable, Sendable {
    /// What it says.
    package let name: String
    fileprivate let item: Item
  }

  fileprivate enum Item: Equatable, Sendable {
    case meaning(PasteColumn)
    case news(PasteNews)
  }

  /// What became of a command.
  enum Outcome {
    case stays, closes, nothingFits
    case meaning(PasteColumn)
    case ticks(PasteNews)
  }

  /// What is chosen.
  package let subject: Subject
  /// What narrows the list.
  package private(set) var entry = TextEntry()
  private var all: [Line] = []
  /// The lines that fit what is typed.
  package private(set) var lines: [Line] = []
  /// The place of the selected line.
  package private(set) var selected = 0

  init(_ subject: Subject, _ plan: PastePlan, _ column: Int, _ language: Language) {
    self.subject = subject
    fill(plan, language)
    guard subject == .meaning, plan.columns.indices.contains(column) else { return }
    let now = plan.columns[column].meaning
    selected =
      lines.firstIndex { $0.item == .meaning(now) } ?? lines.firstIndex { $0.isOfPeople && now.isOfPeople } ?? 0
  }

  mutating func fill(_ plan: PastePlan, _ language: Language) {
    switch subject {
    case .meaning:
      let kind = plan.settings.kind
      all = PasteColumn.all(of: kind).map { Line(name: $0.name(kind, language), item: .meaning($0)) }
    case .news:
      all = plan.news.map { thing in
        let tick = plan.settings.made.contains(thing.news) ? "[x] " : "[ ] "
        return Line(name: tick + language.newName(thing), item: .news(thing.news))
      }
    }
    narrow()
  }

  private mutating func narrow() {
    lines = Needle.narrowed(all, by: entry.text) { needle in all.filter { needle.isIn($0.name) } }
    selected = min(selected, max(0, lines.count - 1))
  }

  var takesText: Bool { subject == .meaning }

  var keys: [LayerKey] {
    switch subject {
    case .meaning: [LayerKey(.open, label: LayerWords.choose), LayerKey(.back, label: LayerWords.back)]
    case .news:
      [LayerKey(.markDone, label: LayerWords.tick), LayerKey(.open, label: LayerWords.back)]
    }
  }

  mutating func write(_ writing: Writing) -> Bool {
    guard entry.write(writing) else { return false }
    selected = 0
    narrow()
    return true
  }

  mutating func take(_ command: Command, _ page: Int) -> Outcome {
    switch command.gesture {
    case .move(let move): selected = move.place(from: selected, of: lines.count, page: page) ?? selected
    case .next: selected = Move.rows(1).place(from: selected, of: lines.count, page: 1) ?? selected
    case .previous: selected = Move.rows(-1).place(from: selected, of: lines.count, page: 1) ?? selected
    case .accept:
      guard subject == .meaning else { return .closes }
      guard lines.indices.contains(selected) else { return .nothingFits }
      if case .meaning(let meaning) = lines[selected].item { return .meaning(meaning) }
    case .tick:
      if lines.indices.contains(selected), case .news(let news) = lines[selected].item { return .ticks(news) }
    case .close: return .closes
    case .left, .right, .nothing: break
    }
    return .stays
  }
}

extension PasteChoice.Line {
  fileprivate var isOfPeople: Bool { if case .meaning(let meaning) = item { meaning.isOfPeople } else { false } }
}

extension PasteColumn {
  /// Whether it names people of one office.
  fileprivate var isOfPeople: Bool { if case .person = self { true } else { false } }
}

extension Language {
  /// What a new thing is called in a choice.
  fileprivate func newName(_ thing: PasteNewThing) -> String {
    switch thing.news {
    case .school: newSchoolName(thing.name)
    case .person: newPersonName(thing.name, of: thing.school)
    }
  }
}
