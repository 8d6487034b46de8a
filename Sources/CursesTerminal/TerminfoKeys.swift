import CursesShim
import Screen

/// The keys this terminal's terminfo entry names, by the bytes it sends for them.
enum TerminfoKeys {
  private static let capabilities: [(String, Key)] =
    (1...12).map { ("kf\($0)", .function($0)) } + [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
      ("kri", .shiftUp), ("kind", .shiftDown), ("kLFT", .shiftLeft), ("kRIT", .shiftRight),
    ]

  /// Those that begin with ESC; what one byte means is the same everywhere.
  static func sequences() -> [[UInt8]: Key] {
    var found: [[UInt8]: Key] = [:]
    var buffer = [UInt8](repeating: 0, count: 32)
    for (capability, key) in capabilities {
      let count = Int(shim_sequence(capability, &buffer, Int32(buffer.count)))
      if count > 1 && buffer[0] == 0x1B { found[Array(buffer[..<count])] = key }
    }
    return found
  }
}
