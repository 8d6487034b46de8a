import CursesTerminal
import Glibc
import Screen

// A program that only shows what reaches it, and that can be made to crash: how the terminal behaves is tested with
// it, whatever the application does.

let log = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : nil
do {
  var probe = Probe(terminal: try CursesTerminal(theme: Probe.theme, log: log))
  exit(probe.run())
} catch {
  print("fault: \(error)")
  exit(2)
}
