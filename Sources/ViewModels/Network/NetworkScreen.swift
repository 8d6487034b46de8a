import Insights
import Items
import Language
import SchoolNetwork
import Workspace

/// The screen «Сеть»: who helps whom, and how loaded the donors are.
package struct NetworkScreen: ScreenModel {
  /// Its panes.
  package enum Part: Int, ScreenPart {
    /// Доноры → кто кому помогает.
    case donors, links

    static let screen = ScreenName.network
  }

  static let command = Command.network
  static let entrance = Part.links
  static var home: WritableKeyPath<Screens, Self> { \.network }

  var part = Part.links
  var lag = Changes(isWhole: true)
  /// The map with its selections.
  package internal(set) var pane = NetworkPane()

  init() {}

  mutating func refresh(_ changes: Changes, _ scope: Scope) {
    pane.take(scope.network, today: scope.today, changed: changes)
  }

  func title(of part: Part, isShort: Bool, _ language: Language) -> String {
    switch part {
    case .donors: language.donorsTitle
    case .links: isShort ? language.linksShortTitle : language.linksTitle
    }
  }

  func location(_ scope: Scope) -> [String] { [title(of: part, isShort: false, scope.language)] }

  var bar: [Command] {
    [.help, .open, .nextPane, .card, .suggest, .plan, .search, .undo, .leave, .zoom, .palette, .save]
  }

  func subject(_ scope: Scope) -> Subject {
    var subject = Subject()
    guard part == .links else { return subject }
    subject.school = pane.helpedSchool
    subject.partnership = pane.linkRow?.link?.id
    return subject
  }

  /// Of a donor those in which it helps.
  func itemsOf(_ scope: Scope) -> [ItemCondition] {
    guard part == .donors else { return subject(scope).items(scope.network) }
    return pane.donor?.side.school.map { [ItemCondition(.donor(scope.network.reference(to: $0)))] } ?? []
  }

  mutating func move(_ move: Move, _ scope: Scope) {
    switch part {
    case .donors: pane.moveDonor(move, page: scope.desk.sight.pageRows)
    case .links: pane.moveLink(move, page: scope.desk.sight.pageRows)
    }
  }

  mutating func moveSideways(_ step: Int, _ scope: Scope) { self.step(step) }

  mutating func find(_ needle: Needle, _ way: SearchWay, _ scope: Scope) -> Bool {
    switch part {
    case .donors: pane.findDonor(needle, way, in: scope.network)
    case .links: pane.findLink(needle, way, in: scope.network)
    }
  }

  func offer(_ command: Command, _ scope: Scope) -> Offer {
    switch command {
    case .open: .does
    case .markDone, .edit: .refused(scope.language.linksAreOnlyRead)
    case .delete: PuttingAway.offer(thing, scope)
    default: offerOnSubject(command, scope)
    }
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let scope = workspace.scope(desk)
    if command == .delete { return PuttingAway.take(thing, &workspace, desk) }
    guard command == .open else { return takeOnSubject(command, scope) }
    return part == .donors ? openDonor(desk) : openLink(scope)
  }

  /// What F8 puts away: the partnership of a link, the school of any other row.
  private var thing: Thing? {
    if part == .donors { return pane.donor?.side.school.map { .school($0) } }
    return switch pane.linkRow {
    case .link(let link, _), .past(let link): .partnership(link.id)
    case .school(let school): school.side.school.map { .school($0) }
    case .heading, nil: nil
    }
  }

  /// Enter on a donor: to its first link.
  private mutating func openDonor(_ desk: Desk) -> [Request] {
    guard let donor = pane.donor else { return [] }
    guard pane.followDonor() else {
      let name = donor.side.name
      return [.say(donor.mayBeMore ? desk.language.helpIsUnknown(name) : desk.language.helpsNobody(name))]
    }
    part = .links
    return []
  }

  /// Enter on a link: to its roadmap. A school that lacks a partner gets a suggestion, any other school is shown.
  private func openLink(_ scope: Scope) -> [Request] {
    switch pane.linkRow {
    case .link(let link, _), .past(let link): return [.go(.partnership(link.id, nil))]
    case .school(let school):
      guard let id = school.side.school else {
        let words = school.side.standingWords(scope.language)
        return [.say(scope.language.leadsNowhere(words), isTrouble: true)]
      }
      let isKnown = school.hasPartner || school.mayHaveMore
      return [isKnown ? .go(.school(id)) : SuggestionView.request(for: id, risk: nil, scope)]
    case .heading, nil: return []
    }
  }

  // MARK: - Cards

  func card(_ scope: Scope) -> Card { part == .donors ? donorCard(scope) : linkCard(scope) }

  /// The selected donor: its load, then all of the school.
  private func donorCard(_ scope: Scope) -> Card {
    let language = scope.language
    guard let donor = pane.donor else { return Card(language.donorsTitle, [.text(scope.desk.noDonors(scope.network))]) }
    let load = language.loadSentence(donor.count, limit: donor.limit, mayBeMore: donor.mayBeMore)
    return card(of: donor.side, [.field(language.loadLabel, load)], scope)
  }

  private func linkCard(_ scope: Scope) -> Card {
    let language = scope.language
    switch pane.linkRow {
    case .link(let link, _), .past(let link):
      let card = Cards(scope).roadmap(.group(link.id, nil))
      guard !link.ring.isEmpty else { return card }
      let names = (link.ring + link.ring.prefix(1)).map { scope.network.name(of: $0) }
      return Card(of: card.names, [.field(language.ring(of: link.ring.count), language.way(names))] + card.lines)
    case .school(let school): return card(of: school.side, [], scope)
    case .heading, nil: return Card(language.linksTitle, [.text(scope.desk.noLinks(scope.network))])
    }
  }

  /// What is known about a side; for one that is not in this network, why it is not.
  private func card(of side: MapSide, _ lines: [Card.Line], _ scope: Scope) -> Card {
    guard let school = side.school.flatMap({ scope.network.school($0) }) else {
      let words = lines + [.text(side.standingWords(scope.language))]
      return side.name.isEmpty ? Card(scope.language.notSet, words) : Card(of: [side.name], words)
    }
    let card = Cards(scope).school(school)
    return Card(of: card.names, lines + card.lines)
  }
}

extension Pane {
  /// Сеть: the donors; who helps whom.
  package static let donors = Pane(NetworkScreen.Part.donors)
  /// Who helps whom.
  package static let links = Pane(NetworkScreen.Part.links)
}
