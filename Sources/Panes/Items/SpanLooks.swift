import Items
import Screen
import Text
import ViewModels

extension SpanState {
  /// What an occurrence is, on a calendar.
  var look: Look {
    switch self {
    case .overdue: Look(Sign.trouble, .fault)
    // What was missed long ago is past, and was not done.
    case .missed: Look("—", .fault)
    case .dueSoon: Look(Sign.attention, .attention)
    case .inProgress: Look(Sign.underWay, .text)
    case .planned: Look(Sign.plain, .text)
    case .done: Look(Sign.good, .good)
    case .cancelled: Look(Sign.gone, .muted)
    }
  }

  /// What a bar of it is made of.
  var fill: Character {
    switch self {
    case .done: "█"
    case .inProgress: "▒"
    case .overdue, .missed, .dueSoon, .planned: "░"
    case .cancelled: "×"
    }
  }
}
