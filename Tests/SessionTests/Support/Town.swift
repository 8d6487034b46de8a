import Console
import Deadlines
import Glibc
import Language
import Store
import TestSupport
import ViewModels
import Workspace

/// Where windows and commands meet on one network.
struct Town {
  let folder = NetworkFolder()
  let before: [String: [UInt8]]

  init() { before = folder.files }

  /// Whether all files are as they were at first.
  var isAsBefore: Bool { folder.files.filter { $0.key != ".lock" } == before }

  /// A command of the program, with the state folder of the windows.
  func run(_ arguments: String..., day: CalendarDay = Desk.today, author: String = "Куратор") -> Outcome {
    run(arguments, day: day, author: author)
  }

  /// The same.
  func run(
    _ arguments: [String], day: CalendarDay = Desk.today, author: String = "Куратор",
    calls: any SystemCalls = PosixCalls(), seed: UInt64? = nil
  ) -> Outcome {
    let root = String(folder.state.dropLast("/state".count))
    mkdir(root + "/xdg", 0o700)
    symlink(folder.state, root + "/xdg/kurator")
    let console = Console(
      places: Places(environment: ["XDG_STATE_HOME": root + "/xdg"], executable: ""), today: day, calls: calls,
      author: { author })
    guard
      case .outcome(let outcome, _) = console.reply(
        arguments + ["--store", folder.path] + (seed.map { ["--seed", "\($0)"] } ?? []),
        environment: ["LANG": "ru_RU.UTF-8"], hasTerminal: false)
    else { preconditionFailure("no outcome") }
    return outcome
  }

  /// The place of the logs in the state folder, and their names.
  var place: String {
    "\(folder.state)/\(Disk.names(in: folder.state).first { $0.hasPrefix("tikhozyorsk.") && !$0.hasSuffix("lock") } ?? "")"
  }
  var logs: [String] { Disk.names(in: place).filter { $0.hasPrefix("steps-") } }
}

extension Town {
  /// Calls `kurator undo` until there is nothing to undo; how often something was, and what was passed over.
  func undoAll() -> (count: Int, passed: [String]) {
    var (count, passed): (Int, [String]) = (0, [])
    for _ in 0..<10_000 {
      let outcome = run("undo")
      if outcome.errors.hasPrefix("Отменять нечего") { break }
      if outcome.exitCode == 0 { count += 1 } else { passed.append(outcome.texts) }
    }
    return (count, passed)
  }
}

extension Outcome {
  /// All that was printed.
  var texts: String { output + errors }
}

extension Desk {
  /// What the status line says.
  var said: String { state.notice?.text ?? "" }

  /// Presses `u` until there is nothing to undo; how often something was.
  mutating func undoAll() -> Int {
    for _ in 0..<8 { press("esc") }
    for count in 0..<10_000 {
      press("u")
      if said == Language.russian.nothingToUndo { return count }
    }
    return 10_000
  }
}
