/// What a command means where something is written or lies over the screen: there is little to do there, and the same
/// everywhere.
enum Gesture: Equatable, Sendable {
  /// Up and down.
  case move(Move)
  /// Sideways.
  case left, right
  /// To the next field or answer, or the one before.
  case next, previous
  /// Yes, this; away with it.
  case accept, close
  /// Space ticks what can be ticked. It closes nothing: pressed twice, it would mark what lies below.
  case tick
  /// Nothing there.
  case nothing
}

extension Command {
  /// What the command means there. A key that would open what is open closes it;
  /// the key of cards has a meaning of its own in a few layers, and closes none but a card.
  var gesture: Gesture {
    if let move { return .move(move) }
    return switch self {
    case .left: .left
    case .right: .right
    case .nextPane: .next
    case .previousPane: .previous
    case .open: .accept
    case .markDone: .tick
    case .back, .leave, .help, .problems: .close
    default: .nothing
    }
  }
}
