package import Screen
package import Session

/// A terminal whose size a test can change, and that keeps what is shown.
package struct Glass: Terminal {
  /// What the copies of a terminal share.
  package final class Sheet {
    /// The size.
    package var size: Size
    /// What was shown last.
    package var frame: Frame?
    /// How often the program was suspended.
    package var suspensions = 0

    init(_ size: Size) { self.size = size }
  }

  /// What is shown.
  package let sheet: Sheet

  /// A terminal of this size.
  package init(_ size: Size) { sheet = Sheet(size) }

  package var size: Size { sheet.size }
  package mutating func show(_ frame: Frame) { sheet.frame = frame }
  package mutating func nextEvent(waitingMilliseconds: Int?) -> Event { .hangUp }
  package mutating func use(_ theme: Theme) {}
  package mutating func suspend() { sheet.suspensions += 1 }
  package mutating func close() {}
}

/// What a person at the keyboard does with a program on a ``Glass``, and sees there.
extension Program where Screen == Glass {
  /// What is on the screen; before anything was shown, nothing.
  package var frame: Frame { terminal.sheet.frame ?? Frame(canvas: Canvas(size: terminal.size)) }

  /// The screen as text.
  package var text: String { terminal.sheet.frame?.canvas.text ?? "" }

  /// Lets an event come and draws what follows from it; a new size is the terminal's from then on.
  @discardableResult
  package mutating func meet(_ event: Event) -> Ending? {
    if case .resize(let size) = event { terminal.sheet.size = size }
    let ending = take(event)
    show()
    return ending
  }

  /// Types a text.
  package mutating func type(_ text: String) {
    for character in text { meet(.key(.character(character))) }
  }
}
