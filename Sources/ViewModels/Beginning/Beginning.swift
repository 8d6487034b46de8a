package import Deadlines
package import Language
package import SchoolNetwork
import Workspace

/// The first start in a folder that has no network yet: what is asked, and what is written in the form.
package struct Beginning: Equatable, Sendable {
  /// The folder.
  package let folder: String
  /// What leads there.
  package enum Place: Equatable, Sendable {
    /// The program was started without a network, and the user has none of their own: the sample is offered too.
    case own
    /// A folder was named that is missing; one that is empty.
    case missing, empty
    /// The network was made meanwhile, in another window.
    case made
  }

  /// What leads there.
  package private(set) var place: Place
  /// What the form proposes.
  let proposed: NewTown
  /// What was written in the form before it was left, or when the program had to end; nil where nothing was.
  private(set) var written: [String?] = []

  /// A first start. `written` is what an earlier one left half written.
  package init(_ folder: String, _ place: Place, proposing proposed: NewTown, written: [String?] = []) {
    (self.folder, self.place, self.proposed, self.written) = (folder, place, proposed, written)
  }

  /// How a network is begun with.
  package enum Way: Equatable, Sendable {
    /// One is made; the sample is opened; the one that was made in another window.
    case make(NewTown), sample, open
  }

  /// The answers to what is asked, from left to right.
  var answers: [Question.Answer] {
    switch place {
    case .own: [.make, .sample, .leave]
    case .missing, .empty: [.make, .leave]
    case .made: [.open, .leave]
    }
  }

  /// The answer that a letter or digit means; the digits are those of a list of answers.
  func answer(to letter: Character) -> Question.Answer? {
    switch letter {
    case "y", "Y", "д", "Д", "1": answers.first
    case "n", "N", "н", "Н", "q", "Q", "й", "Й", "0": .leave
    case "2": answers.contains(.sample) ? .sample : nil
    default: nil
    }
  }

  /// The form, with what was written before.
  func form(_ language: Language) -> FieldForm {
    var form = NewNetwork.form(proposed, in: folder, language)
    form.resume(written)
    return form
  }

  /// The form was left: what is written there is there again when it is opened the next time.
  mutating func keep(_ form: FieldForm) { written = form.entries.map { $0.isChanged ? $0.text : nil } }

  /// The network was made in another window.
  mutating func noteMade() { place = .made }

  /// What is written; nil if nothing is.
  var draft: Draft? {
    written.contains { $0.map { !TypedText.kept($0).isEmpty } ?? false } ? Draft(.newNetwork, written) : nil
  }
}

extension Dashboard {
  /// The state of a first start: no network yet, and the question whether to make one.
  package init(_ beginning: Beginning, today: CalendarDay, language: Language, ids: IDSource) {
    self.init(Network(town: Town()), today: today, language: language, ids: ids)
    layers = [.question(Question(.begin(beginning)))]
    if beginning.draft != nil { notice = Notice(language.beginningIsKept) }
  }

  /// Whether there is no network yet: what lies over the screen asks for one.
  package var isBeginning: Bool { beginning != nil }

  /// Whether somebody left who could have had a network.
  package var hasMadeNone: Bool { beginning.map { $0.place != .made } ?? false }

  /// What is asked at a first start; nil when there is a network.
  var beginning: Beginning? {
    guard case .question(let question) = layers.first, case .begin(let beginning) = question.subject else { return nil }
    return beginning
  }

  /// The form was left or refused: what is written in it stays.
  mutating func keepBeginning(_ form: FieldForm) {
    guard case .newNetwork = form.purpose, var beginning else { return }
    beginning.keep(form)
    layers[0] = .question(Question(.begin(beginning)))
  }

  /// No network could be begun with. `isMade`: another window made one in this folder.
  mutating func giveUpBeginning(_ sentence: String, isMade: Bool) {
    guard var beginning else { return }
    if isMade {
      beginning.noteMade()
      layers = [.question(Question(.begin(beginning)))]
    } else if case .form(var form) = layers.last {
      form.refuse(sentence)
      layers[layers.count - 1] = .form(form)
    } else {
      notice = Notice(sentence, isTrouble: true)
    }
  }

  /// A network was made just now: the schools are shown, and what comes next is said.
  package mutating func welcome() {
    _ = screens.enter(.schools)
    catchUp()
    let counts = (network.riskFactors.count, network.clusters.count)
    let hasSchool = !network.schools.isEmpty
    notice = Notice(
      language.networkIsMade(
        network.town.name, factors: counts.0, clusters: counts.1, hasSchool: hasSchool,
        new: desk.key(.newItem)), makesRoom: true)
  }
}
