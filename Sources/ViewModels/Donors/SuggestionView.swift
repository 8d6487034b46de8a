package import Insights
import Language
package import SchoolNetwork
import Workspace

/// Who could help a school, or with one of its risks: ranked donors, one of them selected.
package struct SuggestionView: LayerModel {
  /// The one risk that is asked about; nil for all that are live.
  package let risk: RiskFactorID?
  /// The answer.
  package private(set) var suggestion: Suggestion
  /// The place of the selected donor.
  package private(set) var selected = 0
  /// How far the reasons are scrolled.
  package private(set) var scroll = Scroll()

  /// An answer, its best donor selected.
  package init(_ suggestion: Suggestion, risk: RiskFactorID?) {
    self.suggestion = suggestion
    self.risk = risk
  }

  /// Opens it for a school; if that is gone, a message says so.
  static func request(for school: SchoolID, risk: RiskFactorID?, _ scope: Scope) -> Request {
    if let notice = scope.donorsUnknown { return .say(notice) }
    guard let suggestion = scope.network.suggestion(for: school, risk: risk) else {
      return .say(scope.language.placeIsGone, isTrouble: true)
    }
    return .open(.suggestion(SuggestionView(suggestion, risk: risk)))
  }

  /// The selected donor; nil if there is none.
  package var donor: SuggestedDonor? {
    suggestion.donors.indices.contains(selected) ? suggestion.donors[selected] : nil
  }

  var clearsNotice: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    [
      LayerKey(.up, .down, words: LayerWords.donor),
      LayerKey(.open, words: LayerWords.toAccept, label: LayerWords.accept),
      LayerKey(.delete, words: LayerWords.toDecline, label: LayerWords.decline),
      LayerKey(.pageUp, .pageDown, words: LayerWords.theReasons, label: LayerWords.reasons),
      LayerKey(.back, words: LayerWords.goBack, label: LayerWords.close),
      LayerKey(.card, label: LayerWords.card),
    ]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let (scope, before) = (workspace.scope(desk), selected)
    switch command.gesture {
    case .move(.pages(let pages)): scroll.move(.pages(pages), page: desk.sight.pageRows)
    case .move(let move):
      selected = move.place(from: selected, of: suggestion.donors.count, page: 1) ?? selected
    case .accept:
      guard let donor else { break }
      if scope.refusesEdits { return .stays([.say(Notice(.readOnly, desk.language))]) }
      return .stays([.open(.acceptance(AcceptForm(self, donor, scope)))])
    case .close: return .closes
    case .tick: return .stays([.say(desk.language.enterChooses)])
    case .left, .right, .next, .previous: break
    case .nothing:
      if command == .card, let donor { return .stays([.open(.card(Cards(scope).schools([donor.donor])))]) }
      guard command == .delete, let donor else { break }
      return .stays([Decline.request(donor, for: suggestion.school, risk: risk, scope)])
    }
    if selected != before { scroll.reset() }
    return .stays
  }

  mutating func settle(_ sight: Sight) { if let last = sight.lastTop { scroll.settle(last: last) } }

  /// Asks the same question of the new network; the selection stays with its donor.
  package mutating func refresh(_ scope: Scope) -> Bool {
    // What cannot be known any more is not left standing.
    guard !scope.network.unread.hidesDonors,
      let new = scope.network.suggestion(for: suggestion.school, risk: risk)
    else { return false }
    let place = new.donors.firstIndex { $0.donor == donor?.donor }
    (suggestion, selected) = (new, place ?? 0)
    scroll.reset()
    return true
  }
}
