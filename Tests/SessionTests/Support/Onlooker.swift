import Screen
import Session

/// A terminal that plays what a person does, and keeps each picture: what is on the screen before a step can be looked
/// at, and what others do meanwhile happens between two keys.
struct Onlooker: Terminal {
  /// What happens next.
  enum Step {
    /// Keys as words; a text; any event.
    case keys(String), text(String), event(Event)
    /// Something that somebody else does, or a look at the screen as it is then.
    case meanwhile((String) -> Void)
  }

  /// What the copies of a terminal share.
  final class Sheet {
    var steps: ArraySlice<Step>
    var events: ArraySlice<Event> = []
    /// What was shown last.
    var text = ""
    /// How many keys were taken that are no text.
    var keyCount = 0
    /// Where stderr was sent.
    var logs: [String?] = []

    init(_ steps: [Step]) { self.steps = steps[...] }
  }

  let sheet: Sheet
  let size: Size

  init(_ steps: [Step], size: Size = Size(columns: 80, rows: 24)) {
    (sheet, self.size) = (Sheet(steps), size)
  }

  mutating func show(_ frame: Frame) { sheet.text = frame.canvas.text }

  mutating func nextEvent(waitingMilliseconds: Int?) -> Event {
    // Each key is drawn, so that the next step sees what came of it.
    if waitingMilliseconds == 0 { return .timeout }
    while true {
      if let event = sheet.events.popFirst() { return event }
      switch sheet.steps.popFirst() {
      case .keys(let words):
        sheet.events = KeyWords.keys(words).map(Event.key)[...]
        sheet.keyCount += sheet.events.count
      case .text(let text): sheet.events = text.map { .key(.character($0)) }[...]
      case .event(let event): return event
      case .meanwhile(let work): work(unbroken)
      case nil: return .hangUp
      }
    }
  }

  /// The screen's text as one line, so that a sentence that was wrapped is whole again.
  var unbroken: String {
    sheet.text.split(whereSeparator: { $0.isWhitespace || "│┌┐└┘─".contains($0) }).joined(separator: " ")
  }

  mutating func use(_ theme: Theme) {}
  mutating func log(to path: String?) { sheet.logs.append(path) }
  mutating func suspend() {}
  mutating func close() {}
}
