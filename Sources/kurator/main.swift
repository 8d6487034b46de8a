import Console
import Glibc
import SchoolNetwork
import Session
import ViewModels

// A reader that went away ends the output, not the program.
signal(SIGPIPE, SIG_IGN)

let environment = Surroundings.environment
let places = Places(environment: environment, executable: Surroundings.executable)
let console = Console(
  places: places, today: Surroundings.today, author: { [places] in Settings(folder: places.config).author }
) { drawFrame($0) }

switch console.parse(Array(CommandLine.arguments.dropFirst()), environment: environment) {
case .failure(let fault):
  finish(Console.outcome(of: fault), fault.language)
case .success(let invocation):
  if invocation.opensScreen, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
    startDashboard(invocation)
  } else {
    finish(console.run(invocation), invocation.options.language)
  }
}

/// Draws the frame that `kurator frame` asks for.
func drawFrame(_ request: FrameRequest) -> Outcome {
  let options = request.invocation.options
  guard case .frame(let size, let keys, let layout) = request.invocation.command else { return Outcome() }
  let state = Dashboard(
    request.network, today: request.today, language: options.language, isReadOnly: options.isReadOnly,
    ids: options.seed.map { IDSource(seed: $0) } ?? .random())
  let text = FrameText.draw(
    state,
    FrameText.Request(size: size, keys: keys, isCyrillic: layout == .russian, isASCII: options.isASCII))
  return Outcome(output: text + "\n")
}
