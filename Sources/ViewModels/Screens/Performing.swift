import Language
import SchoolNetwork
import Workspace

/// What became of edits.
enum Performed {
  /// They are done: what is to be kept and said.
  case done([Request])
  /// They are not, and why.
  case refused(Notice)

  /// What is to be kept and said.
  var requests: [Request] {
    switch self {
    case .done(let requests): requests
    case .refused(let notice): [.say(notice)]
    }
  }
  /// Whether they are done.
  var isDone: Bool { if case .done = self { true } else { false } }
}

extension Workspace {
  /// Does edits as one step, and says what they did.
  mutating func perform(
    _ edits: [Edit], _ desk: Desk, saying text: (EditDescription) -> String
  ) -> Performed {
    do throws(Refusal) {
      let (description, keeping) = try apply(edits)
      return .done([.say(text(description)), .keep(keeping)])
    } catch { return .refused(Notice(error, desk.language, in: network)) }
  }
}
