import Screen

/// A terminal whose size a test can change, and that keeps what is shown.
struct Glass: Terminal {
  final class Sheet {
    var size: Size
    var frame: Frame?
    var suspensions = 0

    init(_ size: Size) { self.size = size }
  }

  let sheet: Sheet

  init(_ size: Size) { sheet = Sheet(size) }

  var size: Size { sheet.size }
  mutating func show(_ frame: Frame) { sheet.frame = frame }
  mutating func nextEvent(waitingMilliseconds: Int?) -> Event { .hangUp }
  mutating func use(_ theme: Theme) {}
  mutating func suspend() { sheet.suspensions += 1 }
  mutating func close() {}
}
