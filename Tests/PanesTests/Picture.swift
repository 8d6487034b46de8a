import Deadlines
import Language
import SchoolNetwork
import Screen
import Session
import Store
import TestSupport
import ViewModels

/// The program over a network in memory, as `kurator frame` runs it.
struct Picture {
  static let today = Sample.today
  private var program: Program<Glass>

  init(
    _ network: Network, size: Size, language: Language = .russian, isASCII: Bool = false, unsaved: [Kept] = [],
    screen: ScreenName = .schools, keys: String = "", beginning: Beginning? = nil, isMade: Bool = false
  ) {
    var state = Dashboard(
      network, today: Picture.today, language: language, ids: IDSource(seed: 1), unsaved: unsaved)
    if isMade { state.welcome() }
    if let beginning {
      state = Dashboard(beginning, today: Picture.today, language: language, ids: IDSource(seed: 1))
    }
    program = Program(
      terminal: Glass(size), state: state, keeper: Keeper(MemoryStore(network)),
      themes: ThemeCycle([isASCII ? .mono : .dark], startingWith: ""), clock: .stopped(at: Picture.today),
      isASCII: isASCII)
    program.show()
    if unsaved.isEmpty, beginning == nil, !isMade, screen != .today { press("\(screen.rawValue)") }
    press(keys)
  }

  mutating func press(_ keys: String) {
    for key in KeyWords.keys(keys) { program.meet(.key(key)) }
  }

  mutating func type(_ text: String) { program.type(text) }

  mutating func take(_ event: Event) { program.meet(event) }

  var state: Dashboard { program.state }
  var frame: Frame { program.frame }
  var text: String { program.text }
}
