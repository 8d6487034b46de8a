import Language
import SchoolNetwork
import Synchronization

/// What an invocation met of steps that were interrupted, a line each. It is told before all else, whatever becomes of
/// the command: a step is finished, or its records are set aside, only once, and nobody is to miss that.
final class MetLines: Sendable {
  private let lines = Mutex<[String]>([])

  /// Notes what was met.
  func note(_ met: [MetStep], in network: Network, _ language: Language) {
    let more = language.sentences(met, in: network).map { $0 + "\n" }
    // A line is asked for among lines: to look for one within a text brings a megabyte of regular expressions along.
    lines.withLock { lines in for line in more where !lines.contains(line) { lines.append(line) } }
  }

  /// All of it; nothing the second time.
  func take() -> String {
    lines.withLock { lines in
      defer { lines = [] }
      return lines.joined()
    }
  }
}
