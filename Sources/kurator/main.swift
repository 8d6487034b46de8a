import Console
import CursesTerminal
import Glibc
import Session

// A file that is opened later must never stand where input, output or errors are expected.
Surroundings.holdStandardDescriptors()
// A reader that went away ends the output, not the program.
signal(SIGPIPE, SIG_IGN)

let environment = Surroundings.environment
let console = Console(
  places: Places(environment: environment, executable: Surroundings.executable), today: Surroundings.today,
  dayInZone: Surroundings.today(in:), columns: Surroundings.columns)
let reply = console.reply(
  Array(CommandLine.arguments.dropFirst()), environment: environment, hasTerminal: Surroundings.hasTerminal)

switch reply {
case .outcome(let outcome, let language): outcome.finish(language)
case .frame(let request): request.outcome(drawn: FrameText.draw(request)).finish(request.options.language)
case .screen(let invocation):
  var opening = Opening(invocation, console)
  opening.run(on: CursesTerminal.init).finish(invocation.options.language)
}
