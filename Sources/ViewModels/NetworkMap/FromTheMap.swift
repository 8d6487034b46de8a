import Language
import SchoolNetwork

/// From the screen «Сеть» to what a row is about, and its cards.
extension Dashboard {
  /// Works out again what the screen shows.
  mutating func catchUpOnNetwork() {
    guard !networkLags.isNone else { return }
    networkPane.take(network, today: today, changed: networkLags)
    networkLags = Lag()
  }

  /// Enter on a donor: to its first link.
  mutating func leadToLinks() {
    guard let donor = networkPane.donor else { return }
    guard networkPane.followDonor() else {
      message = Message(language.helpsNobody(donor.side.name))
      return
    }
    focus = .links
  }

  /// Enter on a link: to its roadmap. On a school that lacks a partner one is offered, another is shown.
  mutating func leadFromLink() {
    switch networkPane.linkRow {
    case .link(let link, _), .past(let link):
      _ = lead({ $0.choose(partnership: link.id) }, to: .roadmap)
    case .school(let school):
      guard let id = school.side.school else {
        message = Message(language.leadsNowhere(school.side.standingWords(language)), isTrouble: true)
        return
      }
      if school.hasPartner {
        _ = lead({ $0.show(school: id) }, to: .schools)
      } else {
        openSuggestion(for: id, risk: nil)
      }
    case .heading, nil: break
    }
  }

  // MARK: - Cards

  /// The card of the selected donor: its load, then all of the school.
  func donorCard() -> Card {
    guard let donor = networkPane.donor else { return Card(language.donorsTitle, [.text(language.noDonors)]) }
    let load = language.loadSentence(donor.count, limit: donor.limit)
    return card(of: donor.side, [.field(language.loadLabel, load)])
  }

  /// The card of the selected school or link.
  func linkCard() -> Card {
    switch networkPane.linkRow {
    case .link(let link, _), .past(let link):
      let card = roadmapCard(.group(link.id, nil))
      guard !link.ring.isEmpty else { return card }
      let names = (link.ring + link.ring.prefix(1)).map { network.name(of: $0) }
      return Card(card.title, [.field(language.ring(of: link.ring.count), language.way(names))] + card.lines)
    case .school(let school): return card(of: school.side, [])
    case .heading, nil: return Card(language.linksTitle, [.text(language.noLinks)])
    }
  }

  /// What is known of a side; of one that is not in this network, why it is not.
  private func card(of side: MapSide, _ lines: [Card.Line]) -> Card {
    guard let school = side.school.flatMap({ network.school($0) }) else {
      let title = side.name.isEmpty ? language.notSet : side.name
      return Card(title, lines + [.text(side.standingWords(language))])
    }
    let card = schoolCard(school)
    return Card(card.title, lines + card.lines)
  }
}
