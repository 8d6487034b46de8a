package import Console
import SchoolNetwork
package import Screen
import Store
import Text
package import ViewModels

/// A frame as text after keys, in memory: the program itself with a scripted terminal.
package enum FrameText {
  /// How the frame is asked for.
  package struct Request: Sendable {
    /// The screen's size.
    package var size: Size
    /// The keys, as words.
    package var keys: String
    /// Whether letters that are commands are pressed in the Russian layout; text is typed as written.
    package var isCyrillic: Bool
    /// Whether lines are drawn with ASCII characters.
    package var isASCII: Bool

    /// A frame of this size after these keys.
    package init(size: Size, keys: String, isCyrillic: Bool = false, isASCII: Bool = false) {
      self.size = size
      self.keys = keys
      self.isCyrillic = isCyrillic
      self.isASCII = isASCII
    }
  }

  /// The text of a frame that the command line asks for.
  package static func draw(_ request: FrameRequest) -> String {
    let options = request.options
    let state = Dashboard(
      request.network, today: request.today, language: options.language, isReadOnly: options.isReadOnly,
      ids: options.seed.map { IDSource(seed: $0) } ?? .random())
    return draw(
      state,
      Request(
        size: request.size, keys: request.keys, isCyrillic: request.layout == .russian, isASCII: options.isASCII))
  }

  /// The text of the frame, one line a row.
  package static func draw(_ state: Dashboard, _ request: Request) -> String {
    var program = Program(
      terminal: ScriptedTerminal(size: request.size, events: []), state: state,
      keeper: Keeper(MemoryStore(state.network)), themes: ThemeCycle([.dark, .mono], startingWith: "dark"),
      clock: .stopped(at: state.desk.today), isASCII: request.isASCII)
    program.show()
    for key in KeyWords.keys(request.keys) {
      if program.take(.key(pressed(key, in: program.state, request))) != nil { break }
      program.show()
    }
    return program.terminal.lastFrame?.canvas.text ?? ""
  }

  private static func pressed(_ key: Key, in state: Dashboard, _ request: Request) -> Key {
    guard request.isCyrillic, case .character(let letter) = key, state.mode == .commands,
      let twin = KeyboardLayout.cyrillic(for: letter)
    else { return key }
    return .character(twin)
  }
}
