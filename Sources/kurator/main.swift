import Console
import Glibc

// A reader that went away ends the output, not the program.
signal(SIGPIPE, SIG_IGN)

let environment = Surroundings.environment
let console = Console(
  places: Places(environment: environment, executable: Surroundings.executable), today: Surroundings.today
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

/// Opens the screen; comes back when it is left.
func startDashboard(_ invocation: Invocation) {
  finish(console.run(invocation), invocation.options.language)
}

/// Draws the frame that `kurator frame` asks for.
func drawFrame(_ request: FrameRequest) -> Outcome {
  Outcome()
}
