import Language
import SchoolNetwork

/// From a school, or one of its risks, to who could help.
extension Dashboard {
  /// `p`: a donor for what the focus is on.
  mutating func suggestPartner() {
    switch focus {
    case .attention:
      guard let line = attention.line, let school = line.school.flatMap({ network.school($0) }) else {
        message = Message(language.chooseASchool)
        return
      }
      openSuggestion(for: school.id, risk: line.factor)
    case .matrix:
      guard let cell = coverage.cell else {
        message = Message(language.chooseASchool)
        return
      }
      openSuggestion(for: cell.school, risk: coveragePair.map(\.factor))
    case .links:
      guard let school = networkPane.helpedSchool else {
        message = Message(language.chooseASchool)
        return
      }
      openSuggestion(for: school, risk: nil)
    case .figures, .clusters, .donors: message = Message(language.chooseASchool)
    case .schools, .roadmap: openSuggestionForSchool(risk: nil)
    case .risks:
      let chosen = chosenSchool?.risks.first { $0.id == risk }
      openSuggestionForSchool(risk: chosen.flatMap { $0.isLive && !$0.factor.isNone ? $0.factor : nil })
    }
  }

  private mutating func openSuggestionForSchool(risk: RiskFactorID?) {
    guard let school else {
      message = Message(network.schools.isEmpty ? language.noSchools : language.chooseASchool)
      return
    }
    openSuggestion(for: school, risk: risk)
  }

  /// Shows who could help a school, with one risk or with all that are live.
  mutating func openSuggestion(for school: SchoolID, risk: RiskFactorID?) {
    guard let suggestion = network.suggestion(for: school, risk: risk) else {
      message = Message(language.placeIsGone, isTrouble: true)
      return
    }
    overlay = .suggestion(SuggestionView(suggestion, risk: risk))
  }

  /// A command while donors are suggested: Enter accepts the selected one, F8 declines it.
  mutating func performInSuggestion(_ view: inout SuggestionView, _ command: Command) -> [Effect] {
    message = nil
    let last = max(0, view.suggestion.donors.count - 1)
    let before = view.selected
    switch command.gesture {
    case .up: view.selected = max(0, view.selected - 1)
    case .down: view.selected = min(last, view.selected + 1)
    case .first: view.selected = 0
    case .last: view.selected = last
    case .pageUp: view.top = max(0, view.top - max(1, pageRows - 1))
    case .pageDown: view.top += max(1, pageRows - 1)
    case .accept:
      guard let donor = view.donor else { break }
      return openAcceptance(view, donor)
    case .close:
      overlay = nil
      return []
    case .left, .right, .next, .previous, .nothing:
      if command == .delete, view.donor != nil { return beginDecline(view) }
    }
    if view.selected != before { view.top = 0 }
    overlay = .suggestion(view)
    return []
  }

  private mutating func openAcceptance(_ view: SuggestionView, _ donor: SuggestedDonor) -> [Effect] {
    if isReadOnly {
      message = Message(language.storeIsReadOnly, isTrouble: true)
      return []
    }
    overlay = .acceptance(AcceptForm(view, donor, in: network, year: year))
    return []
  }

  // MARK: - Declining

  private mutating func beginDecline(_ view: SuggestionView) -> [Effect] {
    guard mayEdit(EntityKey(.school, view.suggestion.school.text)) else { return [] }
    let earlier = view.donor?.declined.last?.reason ?? ""
    overlay = .form(FieldForm(.decline(view), [earlier]))
    return []
  }

  /// Enter in the form: the no is kept at the school, with its day and reason; the donor comes behind all others.
  mutating func commitDecline(_ view: SuggestionView, _ form: inout FieldForm) -> [Effect] {
    guard !form.kept(0).isEmpty else { return refuse(0, language.declineReasonIsMissing, &form) }
    let school = view.suggestion.school
    guard let donor = view.donor?.donor, network.school(school) != nil else {
      return refuse(0, language.placeIsGone, &form)
    }
    let name = network.name(of: donor)
    let newID = newID("d")
    let edits = network.declining(donor, for: school, because: form.kept(0), on: today) { newID }
    let effects = commit(edits, of: form) { _, language in language.isDeclined(name) }
    if overlay == nil { openSuggestion(for: school, risk: view.risk) }
    return effects
  }
}

extension AttentionLine {
  /// The factor of a risk that the line is about; nil where it is about none.
  var factor: RiskFactorID? {
    switch detail {
    case .factor(let factor, _), .covered(let factor, _, _): factor
    case .none, .marks, .liveRisks, .agreement, .firstItem, .visits, .membership, .load, .factors, .problem: nil
    }
  }
}
