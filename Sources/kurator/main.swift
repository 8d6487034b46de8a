import Console
import CursesTerminal
import Glibc
import Session

// A file that is opened later must never stand where input, output or errors are expected.
Surroundings.holdStandardDescriptors()
// A reader that went away ends the output, not the program.
signal(SIGPIPE, SIG_IGN)

let environment = Surroundings.environment
let charset = LocaleCharset.taken(environment)
let console = Console(
  places: Places(environment: environment, executable: Surroundings.executable), today: Surroundings.today,
  charset: charset, dayInZone: Surroundings.today(in:), columns: Surroundings.columns,
  timeZone: { Surroundings.timeZone }, input: { Surroundings.input(limit: $0) })
let reply = console.reply(
  Surroundings.arguments, environment: environment, hasTerminal: Surroundings.hasTerminal)

switch reply {
case .outcome(let outcome, let language): outcome.finish(language, in: charset)
case .frame(let request): request.outcome(drawn: FrameText.draw(request)).finish(request.options.language, in: charset)
case .screen(let invocation):
  var opening = Opening(invocation, console)
  opening.run(on: CursesTerminal.init).finish(invocation.options.language, in: charset)
}
