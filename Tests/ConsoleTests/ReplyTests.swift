import Console
import Deadlines
import Language
import SchoolNetwork
import Screen
import Testing

private func reply(_ arguments: [String], hasTerminal: Bool, _ town: MadeUpTown = MadeUpTown()) -> Reply {
  town.console.reply(
    arguments.map { $0 == "$" ? town.store : $0 }, environment: town.environment, hasTerminal: hasTerminal)
}

@Test("On a terminal the dashboard is left to those who have the screen, with its options; a report never is")
func screenOnATerminal() {
  guard case .screen(let invocation) = reply(["--sample", "--lang", "en"], hasTerminal: true) else {
    Issue.record("no screen")
    return
  }
  #expect(invocation.command == .dashboard && invocation.options.store == .sample)
  #expect(invocation.options.language == .english)
  for (arguments, hasTerminal) in [(["--store", "$"], false), (["--store", "$", "--plain"], true)] {
    guard case .outcome(let outcome, _) = reply(arguments, hasTerminal: hasTerminal) else {
      Issue.record("\(arguments): no report")
      continue
    }
    #expect(outcome.output.contains("СОШ № 1") && outcome.exitCode == (hasTerminal ? 0 : 2))
  }
}

@Test("A command is answered alike with a terminal and without one")
func commandsAnyway() {
  let town = MadeUpTown()
  for arguments in [["list", "items", "--store", "$"], ["help"], ["lisst"], ["frame", "--store", "/none"]] {
    #expect(reply(arguments, hasTerminal: true, town) == reply(arguments, hasTerminal: false, town))
  }
}

@Test("A frame is told with all that it is drawn from; what is drawn gets ASCII signs where they are asked for")
func frameIsTold() {
  let arguments = [
    "frame", "--store", "$", "--size", "40x10", "--keys", "down", "--layout", "ru", "--date", "2027-01-01",
  ]
  for (more, printed) in [([], "«№»\n"), (["--ascii"], "\"N\"\n")] {
    guard case .frame(let request) = reply(arguments + more, hasTerminal: true) else {
      Issue.record("no frame")
      return
    }
    #expect(request.size == Size(columns: 40, rows: 10) && request.keys == "down" && request.layout == .russian)
    #expect(request.today.iso == "2027-01-01" && request.network.schools.count == 3)
    #expect(request.outcome(drawn: "«№»") == Outcome(output: printed))
  }
}

@Test("A network that cannot be opened is told instead of a frame")
func frameOfNothing() {
  guard case .outcome(let outcome, .russian) = reply(["frame", "--store", "/none"], hasTerminal: true) else {
    Issue.record("a frame of nothing")
    return
  }
  #expect(outcome.exitCode == 2 && outcome.errors.contains("/none"))
}
