package import Deadlines
import Glibc
package import Language
package import SchoolNetwork
package import Screen
import Store

/// What a command answers with: texts for standard output and standard error, and the exit code.
package struct Outcome: Equatable, Sendable {
  /// For standard output; ends with a line end unless it is empty.
  package var output: String
  /// For standard error; ends with a line end unless it is empty.
  package var errors: String
  /// The exit code, one of ``ExitCode``.
  package var exitCode: Int32

  /// An answer.
  package init(output: String = "", errors: String = "", exitCode: Int32 = ExitCode.fine) {
    self.output = output
    self.errors = errors
    self.exitCode = exitCode
  }

  init(_ trouble: Trouble) {
    self.init(errors: trouble.sentence + "\n", exitCode: trouble.exitCode)
  }

  /// As it is printed for these options: with ASCII signs if they ask for them, but never in JSON.
  func fitting(_ options: Options) -> Outcome { options.isASCII && !options.isJSON ? withASCIISigns : self }

  /// Writes the texts and ends the program. A full disk is a failure, which is reported in the language.
  package func finish(_ language: Language) -> Never {
    let failure = Surroundings.write(output, to: STDOUT_FILENO)
    _ = Surroundings.write(errors, to: STDERR_FILENO)
    if let failure {
      _ = Surroundings.write(language.notWritten(failure.fault) + "\n", to: STDERR_FILENO)
      exit(ExitCode.unreadable)
    }
    exit(exitCode)
  }
}

/// A frame that is asked for as text: `kurator frame`.
package struct FrameRequest: Equatable, Sendable {
  /// The network, to be shown in memory.
  package var network: Network
  /// The screen's size.
  package var size: Size
  /// The keys, as words.
  package var keys: String
  /// In which layout they are pressed.
  package var layout: Invocation.Layout
  /// The options of the invocation.
  package var options: Options
  /// The day that is today.
  package var today: CalendarDay
  /// What of the network could not be read, a sentence each.
  package var unread: [String]

  /// What is printed once the frame is drawn.
  package func outcome(drawn text: String) -> Outcome {
    Outcome(
      output: text + "\n", errors: unread.map { $0 + "\n" }.joined(),
      exitCode: unread.isEmpty ? ExitCode.fine : ExitCode.found
    ).fitting(options)
  }
}

/// The result of reading the arguments: finished texts, or work for the caller who has the screen.
package enum Reply: Equatable, Sendable {
  /// Texts and an exit code; the language is for what goes wrong while they are written.
  case outcome(Outcome, Language)
  /// The screen is to be opened with this invocation.
  case screen(Invocation)
  /// A frame is to be drawn.
  case frame(FrameRequest)
}
