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
  /// JSON is UTF-8 in every locale; where the locale has another charset, it is written in ASCII alone, which is both.
  func fitting(_ options: Options, _ charset: LocaleCharset) -> Outcome {
    if options.isJSON { return charset == .utf8 ? self : withASCIIAlone }
    return options.isASCII ? withASCIISigns : self
  }

  private var withASCIIAlone: Outcome {
    var escaped = self
    escaped.output = JSONEscape.inASCII(output)
    return escaped
  }

  /// Writes the texts in a charset and ends the program. A full disk is a failure, which is reported in the language.
  package func finish(_ language: Language, in charset: LocaleCharset) -> Never {
    let failure = Surroundings.write(output, to: STDOUT_FILENO, in: charset)
    _ = Surroundings.write(errors, to: STDERR_FILENO, in: charset)
    if let failure {
      _ = Surroundings.write(language.notWritten(failure.fault) + "\n", to: STDERR_FILENO, in: charset)
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
  /// What the reading met of unfinished steps, a line each.
  package var met: String
  /// What of the network could not be read, a sentence each.
  package var unread: [String]
  /// The charset in which it is printed.
  package var charset: LocaleCharset

  /// What is printed once the frame is drawn.
  package func outcome(drawn text: String) -> Outcome {
    Outcome(
      output: text + "\n", errors: met + unread.map { $0 + "\n" }.joined(),
      exitCode: unread.isEmpty ? ExitCode.fine : ExitCode.found
    ).fitting(options, charset)
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
