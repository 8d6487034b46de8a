package import Insights

extension MapSide {
  /// Its standing in words; empty while it works.
  package func standingWords(_ language: Language) -> String {
    switch standing {
    case .open: ""
    case .closed: language.schoolIsClosed
    case .inTrash: language.schoolIsInTrash
    case .elsewhere: language.schoolIsElsewhere
    case .missing: language.schoolIsMissing
    case .unread: language.schoolIsUnread
    }
  }
}
