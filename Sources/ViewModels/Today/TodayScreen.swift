import Deadlines
import Insights
import Items
import Language
import SchoolNetwork
import Workspace

/// The screen «Сегодня»: what needs attention, and beside it the network in figures.
package struct TodayScreen: ScreenModel {
  /// Its panes.
  package enum Part: Int, ScreenPart {
    /// The attention list; the figures.
    case attention, figures

    static let screen = ScreenName.today
  }

  static let command = Command.today
  static let entrance = Part.attention
  static var home: WritableKeyPath<Screens, Self> { \.today }

  var part = Part.attention
  var lag = Changes()
  /// The attention list with its selection.
  package private(set) var attention: AttentionPane
  /// The figures of the network.
  package private(set) var figures: FiguresPane

  init(_ scope: Scope, doing: TwoWorks = .inTurn) {
    let list = AttentionList(scope.network, today: scope.today, doing: doing)
    (attention, figures) = (AttentionPane(list), FiguresPane(list.figures))
  }

  mutating func refresh(_ changes: Changes, _ scope: Scope) {
    let list =
      changes.isWhole
      ? AttentionList(scope.network, today: scope.today)
      : attention.list.updating(after: changes.entities, in: scope.network)
    attention.take(list, scope.network)
    figures.take(list.figures)
  }

  func title(of part: Part, isShort: Bool, _ language: Language) -> String {
    switch part {
    case .attention: language.todayShortTitle
    case .figures: isShort ? language.figuresShortTitle : language.figuresTitle
    }
  }

  func location(_ scope: Scope) -> [String] {
    switch part {
    case .attention: attention.line.map { [scope.language.name($0.kind)] } ?? []
    case .figures: [scope.language.figuresTitle]
    }
  }

  var bar: [Command] {
    switch part {
    case .attention:
      [.help, .open, .markDone, .edit, .putOff, .suggest, .leave, .undo, .card, .search, .zoom, .palette, .save]
    case .figures: [.help, .open, .nextPane, .card, .search, .undo, .leave, .zoom, .palette, .save]
    }
  }

  /// The selected line where the list has the focus.
  private var line: AttentionLine? { part == .attention ? attention.line : nil }

  func subject(_ scope: Scope) -> Subject {
    var subject = Subject()
    guard let line else { return subject }
    subject.school = line.school.flatMap { scope.network.school($0)?.id }
    subject.factor = line.factor
    switch line.subject {
    case .item(let place):
      subject.item = scope.network.isShown(place) ? place : nil
      subject.partnership = place.partnership
    case .partnership(let id): subject.partnership = id
    case .risk, .school, .file: break
    }
    return subject
  }

  /// Of a figure those that it counts.
  func itemsOf(_ scope: Scope) -> [ItemCondition] {
    guard part == .figures else { return subject(scope).items(scope.network) }
    let network = scope.network
    switch figures.row {
    case .cluster(let figure): return ItemCondition.of(network.schools(in: figure.cluster, scope.year), network)
    case .risk(let figure): return [ItemCondition(.risk(figure.factor))]
    case .state(let state, _): return [ItemCondition(.state(state))]
    case .roadmap(let figure): return [ItemCondition(.roadmap(figure.roadmap))]
    case .donor(let figure): return [ItemCondition(.donor(network.reference(to: figure.donor)))]
    case .heading, .incomplete, .outside, .coverage, .partnerships, nil: return []
    }
  }

  // MARK: - Moving

  mutating func move(_ move: Move, _ scope: Scope) {
    switch part {
    case .attention: attention.move(move, page: scope.desk.sight.pageRows)
    case .figures: figures.move(move, page: scope.desk.sight.pageRows)
    }
  }

  mutating func moveSideways(_ step: Int, _ scope: Scope) {
    switch part {
    case .attention: attention.moveByKind(forward: step > 0)
    case .figures: self.step(step)
    }
  }

  mutating func find(_ needle: Needle, _ way: SearchWay, _ scope: Scope) -> Bool {
    switch part {
    case .attention: attention.find(needle, way, scope)
    case .figures: figures.find(needle, way, scope)
    }
  }

  // MARK: - Commands

  func offer(_ command: Command, _ scope: Scope) -> Offer {
    let language = scope.language
    switch command {
    case .open: return .does
    case .markDone:
      if case .done = attention.fate {
        return ItemWork.offerMark(subject(scope).item, else: language.placeIsGone, scope)
      }
      return ItemWork.offerMark(subject(scope).item, else: language.lineIsNoItem(line), scope) {
        // A line that asks for a proof is marked already: Space there must not take the mark back unseen.
        [.overdue, .dueSoon].contains(attention.line?.kind) ? nil : language.isMarkedAlready
      }
    case .edit:
      guard let place = subject(scope).item else { return .refused(language.lineIsNoItem(line)) }
      return Offer(unless: scope.refusal(ofEditing: EntityKey(.partnership, place.partnership.text)))
    case .putOff:
      guard let line else { return .refused(language.putOffOnToday) }
      if case .done = attention.fate { return .refused(language.isMarkedAlready) }
      guard let entity = line.entity else { return .refused(language.fileIsNotPutOff) }
      return Offer(unless: scope.refusal(ofEditing: entity))
    case .delete where part == .attention && attention.isPutOff:
      return Offer(unless: line?.entity.flatMap { scope.refusal(ofEditing: $0) })
    case .delete: return .refused(language.deleteElsewhere(scope.desk.key(.schools), scope.desk.key(.delete)))
    default: return offerOnSubject(command, scope)
    }
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let scope = workspace.scope(desk)
    switch command {
    case .open: return part == .attention ? place(scope) : placeOfFigure(scope)
    case .markDone:
      guard let place = subject(scope).item else { return [] }
      if case .done(let occurrence) = attention.fate {
        return ItemWork.takeBack(place, occurrence, &workspace, desk)
      }
      touch(scope)
      return ItemWork.mark(place, &workspace, desk, onList: true).requests
    case .edit:
      touch(scope)
      return markForm(scope).map { [.open(.mark($0))] } ?? []
    case .putOff:
      touch(scope)
      return attention.line.map { [.open(.form(PutOff.form(for: $0, scope)))] } ?? []
    case .delete:
      guard let line = attention.line else { return [] }
      touch(scope)
      return workspace.perform(scope.network.takingUpAgain(line), desk) { _ in desk.language.isTakenUpAgain }.requests
    default: return takeOnSubject(command, scope)
    }
  }

  /// A command is done on the selected line, which may take it out of the list.
  private mutating func touch(_ scope: Scope) {
    guard let line = attention.line else { return }
    var occurrence: String?
    if [.overdue, .dueSoon].contains(line.kind), case .item(let place) = line.subject,
      let (item, roadmap, _) = scope.network.item(at: place)
    {
      let reading = item.deadline.reading(in: scope.network.deadlineContext(of: roadmap))
      occurrence = reading.occurrenceToMark(done: item.doneKeys(in: reading), today: scope.today)
    }
    attention.touch(occurrence: occurrence)
  }

  mutating func letGo() { attention.letGo() }

  /// Enter on a line: to what it is about.
  private func place(_ scope: Scope) -> [Request] {
    guard let line = attention.line else { return [] }
    let gone = Request.say(scope.language.placeIsGone, isTrouble: true)
    let school = line.school.flatMap { scope.network.school($0)?.id }
    switch line.subject {
    case .file: return [.open(.card(Cards(scope).problems))]
    // What the line asks for is written in the cell of the mark.
    case .item(let place):
      return [.go(.item(place, [.noEvidence, .notPublished].contains(line.kind) ? .mark : .title))]
    case .partnership(let id): return [.go(.partnership(id, nil))]
    case .risk(let id): return [school.map { .go(.risk(id, of: $0)) } ?? gone]
    case .school: return [school.map { .go(.school($0)) } ?? gone]
    }
  }

  /// Enter on a figure: to the schools, cells, links or lines that it counts.
  private mutating func placeOfFigure(_ scope: Scope) -> [Request] {
    switch figures.row {
    case .cluster(let figure): return [.go(.cluster(.cluster(figure.cluster)))]
    case .outside: return [.go(.cluster(.outside))]
    case .coverage: return [.go(.coverage(nil))]
    case .risk(let figure): return [.go(.coverage(figure.factor))]
    case .partnerships: return [.go(.links)]
    case .roadmap(let figure): return [.go(.partnership(figure.partnership, figure.roadmap))]
    case .donor(let figure):
      return [.go(.donor(Reference(figure.donor, store: scope.network.store, home: scope.network.store)))]
    case .state(let state, _):
      let kind: AttentionKind? = state == .overdue ? .overdue : state == .dueSoon ? .dueSoon : nil
      guard let kind, attention.select(kind: kind) else { return [.say(scope.language.onlyCounted)] }
      part = .attention
      return []
    case .incomplete: return [.open(.card(Cards(scope).problems))]
    case .heading, nil: return []
    }
  }

  // MARK: - Cards and forms

  func card(_ scope: Scope) -> Card {
    let cards = Cards(scope)
    if part == .figures { return figures.card(scope) }
    guard let line = attention.line else {
      return Card(scope.language.todayShortTitle, [.text(scope.desk.nothingNeedsAttention)])
    }
    let school = line.school.flatMap { scope.network.school($0) }
    switch line.subject {
    case .item(let place): return cards.roadmap(.item(place))
    case .partnership(let id): return cards.roadmap(.group(id, nil))
    case .risk(let id): return cards.risk(id, of: school)
    case .school: return cards.school(school)
    case .file: return cards.problems
    }
  }

  /// F4 on a line of an item: the form of the mark that the line is about, in the field that it asks for.
  private func markForm(_ scope: Scope) -> MarkForm? {
    guard let line = attention.line, case .item(let place) = line.subject,
      let (item, roadmap, partnership) = scope.network.item(at: place)
    else { return nil }
    let progress = scope.network.progress(of: item, in: roadmap, of: partnership, today: scope.today)
    var occurrence = line.occurrence(of: item, progress.reading, today: scope.today)
    let focus: MarkForm.Field? =
      switch line.kind {
      case .noEvidence: .link
      case .notPublished: .publishedWhere
      default: nil
      }
    if case .done(let marked) = attention.fate { occurrence = marked }
    return MarkForm(item, place, progress.reading, occurrence: occurrence, focus: focus, scope.desk)
  }
}

extension AttentionLine {
  /// The factor of a risk that the line is about; nil if it is about none.
  var factor: RiskFactorID? {
    switch detail {
    case .factor(let factor, _), .covered(let factor, _, _): factor
    case .none, .marks, .liveRisks, .agreement, .firstItem, .visits, .membership, .load, .factors, .problem: nil
    }
  }

  /// The occurrence that lacks what the line asks for; of several the earliest. Nil: that which is due.
  fileprivate func occurrence(of item: RoadmapItem, _ reading: DeadlineReading, today: CalendarDay) -> String? {
    let isLacking: (Completion) -> Bool
    switch kind {
    case .noEvidence: isLacking = { $0.evidence.allSatisfy { $0.title.isEmpty && $0.link.isEmpty } }
    case .notPublished: isLacking = \.publishedWhere.isEmpty
    default: return reading.occurrenceToMark(done: item.doneKeys(in: reading), today: today)
    }
    return item.completions.filter { $0.done && isLacking($0) }.compactMap(reading.countedKey).min()
  }
}

extension Pane {
  /// Сегодня: the attention list; the figures of the network.
  package static let attention = Pane(TodayScreen.Part.attention)
  /// The figures of the network.
  package static let figures = Pane(TodayScreen.Part.figures)
}
