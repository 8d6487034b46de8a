/// A terminal without a tty: plays events from a list and keeps what is shown. Tests and `kurator frame` use it.
package struct ScriptedTerminal: Terminal {
  /// The size now; a resize in the script changes it when it is read.
  package private(set) var size: Size
  /// The picture shown last; nil before the first.
  package private(set) var lastFrame: Frame?
  /// How many pictures were shown.
  package private(set) var frameCount = 0
  /// The theme in use; nil before the first.
  package private(set) var theme: Theme?
  /// How often the program was suspended.
  package private(set) var suspensions = 0
  /// Whether the terminal was given back.
  package private(set) var isClosed = false
  private var events: ArraySlice<Event>

  /// A terminal of this size that plays these events; then it hangs up.
  package init(size: Size, events: [Event]) {
    self.size = size
    self.events = events[...]
  }

  /// Keeps the picture.
  package mutating func show(_ frame: Frame) {
    lastFrame = frame
    frameCount += 1
  }

  /// The script's next event at once, whatever time is asked for; after the last one ``Event/hangUp``, for ever.
  package mutating func nextEvent(waitingMilliseconds: Int?) -> Event {
    guard let event = events.popFirst() else { return .hangUp }
    if case .resize(let newSize) = event { size = newSize }
    return event
  }

  /// Keeps the theme.
  package mutating func use(_ theme: Theme) { self.theme = theme }

  /// Counts the suspension and goes on.
  package mutating func suspend() { suspensions += 1 }

  /// Notes that the terminal was given back.
  package mutating func close() { isClosed = true }
}
