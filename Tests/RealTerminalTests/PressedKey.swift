/// A key by its name, as xterm sends it.
enum PressedKey {
  case up, down, left, right, home, end, pageUp, pageDown, insert, delete
  case enter, tab, backTab, escape, backspace
  case function(Int)

  var bytes: [UInt8] { Array(text.utf8) }

  private var text: String {
    switch self {
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .right: "\u{1B}OC"
    case .left: "\u{1B}OD"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .insert: "\u{1B}[2~"
    case .delete: "\u{1B}[3~"
    case .enter: "\r"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    case .function(let number): Self.functions[number - 1]
    }
  }

  private static let functions =
    ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"].map { "\u{1B}" + $0 }
}
