/// What a command means where something is written or lies over the screen: there is little to do there, and the same
/// everywhere.
enum Gesture: Sendable {
  /// Moving: by lines, sideways, by pages, to both ends.
  case up, down, left, right, pageUp, pageDown, first, last
  /// To the next field or answer, or the one before.
  case next, previous
  /// Yes, this; away with it.
  case accept, close
  /// Nothing there.
  case nothing
}

extension Command {
  /// What the command means there. A key that would open what is open closes it.
  var gesture: Gesture {
    switch self {
    case .up: .up
    case .down: .down
    case .left: .left
    case .right: .right
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .first: .first
    case .last: .last
    case .nextPane: .next
    case .previousPane: .previous
    case .open, .markDone: .accept
    case .back, .leave, .help, .card, .problems: .close
    case .today, .schools, .coverage, .network, .search, .searchNext, .searchPrevious, .filter, .sort, .sortReverse,
      .zoom, .edit, .newItem, .duplicate, .delete, .putOff, .suggest, .plan, .roadmapFromTemplate, .saveTemplate,
      .undo, .redo, .save, .palette, .theme, .language, .suspend:
      .nothing
    }
  }
}
