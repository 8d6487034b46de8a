/// A screen; its number is the digit of the key that goes there.
package enum ScreenName: Int, CaseIterable, Sendable {
  /// «Сегодня», where the program opens; «Школы»; «Охват»; «Сеть».
  case today = 1, schools = 2, coverage = 4, network = 5

  /// The command that goes there.
  package var command: Command {
    switch self {
    case .today: .today
    case .schools: .schools
    case .coverage: .coverage
    case .network: .network
    }
  }

  /// Its panes, in their fixed order.
  package var panes: [Pane] { Pane.allCases.filter { $0.screen == self } }
}

/// A pane of a screen. One selection runs through the panes of a screen, in their order.
package enum Pane: CaseIterable, Sendable {
  /// Сегодня: the attention list → the figures of the network.
  case attention, figures
  /// Школы: кластеры → школы → рисковый профиль → дорожные карты.
  case clusters, schools, risks, roadmap
  /// Охват: schools × risk factors.
  case matrix
  /// Сеть: доноры → кто кому помогает.
  case donors, links

  /// The screen it belongs to.
  package var screen: ScreenName {
    switch self {
    case .attention, .figures: .today
    case .clusters, .schools, .risks, .roadmap: .schools
    case .matrix: .coverage
    case .donors, .links: .network
    }
  }

  /// The pane so many further on in its screen; nil beyond both ends.
  package func neighbour(_ steps: Int) -> Pane? {
    let panes = screen.panes
    guard let place = panes.firstIndex(of: self), panes.indices.contains(place + steps) else { return nil }
    return panes[place + steps]
  }

  /// The next pane of its screen, or the one before, round the end.
  package func next(forward: Bool) -> Pane {
    let panes = screen.panes
    let place = panes.firstIndex(of: self) ?? 0
    return panes[(place + (forward ? 1 : panes.count - 1)) % panes.count]
  }
}
