import Language

/// What an empty screen says. Its keys are called by both their letters: what a pane shows does not change when the
/// layout does.
extension Desk {
  /// A network without schools, on any screen.
  package var noSchools: String { language.noSchools(readAgain: key(.save)) }
  /// A network in which nothing needs attention.
  package var nothingNeedsAttention: String { language.nothingNeedsAttention(schools: key(.schools)) }
  /// A cluster without schools.
  package var noSchoolsHere: String { language.noSchoolsHere(back: key(.back)) }
  /// A school without a partnership.
  package var noPartners: String { language.noPartners(find: letters(.suggest), plan: letters(.plan)) }
  /// Nobody helps anybody.
  package var noDonors: String { language.noDonors(plan: letters(.plan)) }
  /// There are no partnerships, and nobody needs one.
  package var noLinks: String { language.noLinks(plan: letters(.plan)) }

  /// «p (з)».
  private func letters(_ command: Command) -> String {
    let names = [KeyboardScript.latin, .cyrillic].compactMap { KeyHint.key(command, $0, language) }
    return names.count == 2 ? "\(names[0]) (\(names[1]))" : names.joined()
  }
}
