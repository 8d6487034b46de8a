package import Deadlines
import Language
import Lookup
import SchoolNetwork
package import Store
import Tables
import Typing

/// The command line apart from the screen: from an invocation to texts and an exit code. It reads stores; `new`,
/// `add`, `set`, `paste`, `done`, `shift`, `delete`, `restore`, `undo` and `redo` write to one.
package struct Console: Sendable {
  /// Where things lie.
  package let places: Places
  /// The real day in the time zone of the machine.
  package let today: CalendarDay
  /// The version of the program, as `--version` tells it.
  package static let version = "0.1.0"
  /// The calls to the system.
  package let calls: any SystemCalls
  /// How letters become bytes where the program was started.
  package let charset: LocaleCharset
  /// The real day in a time zone by its name.
  private let dayInZone: @Sendable (String) -> CalendarDay
  /// The time zone of the machine by its name, empty if it is not known; asked for when a network is made.
  package let timeZone: @Sendable () -> String
  /// How many columns the terminal has that answers are written to; nil if they go to a file or another program.
  let columns: Int?
  /// At most so many bytes of standard input; nil if it cannot be read.
  let input: @Sendable (Int) -> [UInt8]?
  /// Who edits, as marks name it; asked for when something is marked.
  let author: @Sendable () -> String
  /// What was met of interrupted steps and is still to be told.
  let met = MetLines()

  /// The command line in these places on this day. `author` says who edits; nil means the author of the settings.
  /// `dayInZone` knows the day in a town's time zone; nil means that it is the same day everywhere.
  /// `input` reads at most so many bytes of standard input; nil if it cannot be read.
  /// `columns` is the width of the terminal that is written to; nil if it is none. `timeZone` is that of the machine.
  package init(
    places: Places, today: CalendarDay, calls: any SystemCalls = PosixCalls(), charset: LocaleCharset = .utf8,
    author: (@Sendable () -> String)? = nil, dayInZone: (@Sendable (String) -> CalendarDay)? = nil,
    columns: Int? = nil, timeZone: @escaping @Sendable () -> String = { "" },
    input: @escaping @Sendable (Int) -> [UInt8]? = { _ in [] }
  ) {
    self.input = input
    self.columns = columns
    self.timeZone = timeZone
    self.places = places
    self.today = today
    self.calls = calls
    self.charset = charset
    self.dayInZone = dayInZone ?? { _ in today }
    self.author = author ?? { Settings(folder: places.config).author }
  }

  /// Reads the arguments and does what they ask. What has to be drawn is only returned, as a request. Without a
  /// terminal the dashboard is a report; unless `--plain` asked for the report, a message says so and the exit code is
  /// 2.
  package func reply(_ arguments: [String], environment: [String: String], hasTerminal: Bool) -> Reply {
    switch parse(arguments, environment: environment) {
    case .failure(let fault): return .outcome(Console.outcome(of: fault), fault.language)
    case .success(let invocation):
      if invocation.opensScreen, hasTerminal { return .screen(invocation) }
      let reply: Reply
      do throws(Trouble) { reply = try self.reply(to: invocation) } catch {
        reply = .outcome(Outcome(error), invocation.options.language)
      }
      guard case .outcome(var outcome, let language) = reply else { return reply }
      outcome.errors = met.take() + outcome.errors
      return .outcome(outcome, language)
    }
  }

  private func parse(_ arguments: [String], environment: [String: String]) -> Result<Invocation, UsageFault> {
    Arguments.parse(arguments, environment: environment, text: charset.text) { path in
      do throws(SystemError) {
        _ = try calls.resolve(path)
        return true
      } catch { return false }
    }
  }

  private static func outcome(of fault: UsageFault) -> Outcome {
    Outcome(
      errors: "\(fault.sentence)\n\(fault.seeHelp)\n", exitCode: ExitCode.usage)
  }

  private func reply(to invocation: Invocation) throws(Trouble) -> Reply {
    let options = invocation.options
    if case .frame(let size, let keys, let layout) = invocation.command {
      let opened = try open(options)
      // The frame shows every screen, and has nowhere to tell what is missing.
      if let unread = opened.unreadFolders(options.language).first { throw Trouble(unread, exitCode: ExitCode.found) }
      let network = opened.network
      let today = day(options, in: network)
      return .frame(
        FrameRequest(
          network: network, size: size, keys: keys, layout: layout, options: options, today: today,
          met: met.take(), unread: opened.unread(options.language), charset: charset))
    }
    return .outcome(try outcome(invocation.command, options).fitting(options, charset), options.language)
  }

  /// The day of a town: that of `--date`, else the real one where the town is.
  func day(_ options: Options, in network: Network) -> CalendarDay {
    options.date ?? dayInZone(network.town.timeZone)
  }

  /// A network in the words of an invocation, on the day of its town.
  func telling(_ network: Network, _ options: Options) -> Telling {
    Telling(network, options.language, day(options, in: network), columns: columns)
  }

  private func outcome(_ command: Invocation.Command, _ options: Options) throws(Trouble) -> Outcome {
    switch command {
    case .help(let command): return Outcome(output: Help.text(of: command, options.language))
    case .version: return Outcome(output: "kurator \(Console.version)\n")
    case .dashboard: return try report(options)
    case .today: return try attention(options)
    case .done(let id, let evidence): return try mark(id, evidence: evidence, options)
    case .shift(let ids, let shift): return try self.shift(ids, by: shift, options)
    case .undo: return try replay(toUndo: true, options)
    case .redo: return try replay(toUndo: false, options)
    case .new(let folder, let town): return try make(folder, town: town, options)
    case .add(let kind, let container, let after, let fields):
      return try add(kind, in: container, after: after, fields, options)
    case .set(let id, let fields): return try set(id, fields, options)
    case .paste(let container, let kind, let isWritten):
      return try paste(into: container, as: kind, isWritten: isWritten, options)
    case .fields(let kind): return try fields(of: kind, options)
    case .delete(let id): return try delete(id, options)
    case .restore(let id): return try restore(id, options)
    case .list(let listing, let request): return try list(listing, request, options)
    case .find(let words): return try find(words, options)
    case .show(let id): return try show(id, options)
    case .coverage: return try coverage(options)
    case .suggest(let school, let risk): return try suggest(school, risk, options)
    case .plan: return try plan(options)
    case .check: return try check(options)
    case .deadline(let wording, let year, let period): return try deadline(wording, year, period, options)
    // It is drawn elsewhere.
    case .frame: return Outcome()
    }
  }

  private func report(_ options: Options) throws(Trouble) -> Outcome {
    let opened = try open(options)
    var outcome = answer(PlainReport(telling(opened.network, options)).text, from: opened, options)
    if options.isPlain { return outcome }
    outcome.errors += options.language.noTerminal + "\n"
    outcome.exitCode = ExitCode.unreadable
    return outcome
  }

  private func find(_ words: String, _ options: Options) throws(Trouble) -> Outcome {
    let opened = try open(options)
    let found = ListedFound.all(by: words, in: LookupIndex(of: opened.network, options.language))
    let printed = FoundColumns.list.printed(found, telling(opened.network, options), options.isJSON)
    var outcome = answer(printed, from: opened, options)
    if found.isEmpty {
      if !options.isJSON { outcome.output = options.language.foundNothing(words) + "\n" }
      outcome.exitCode = max(outcome.exitCode, ExitCode.found)
    }
    return outcome
  }

  private func show(_ id: String, _ options: Options) throws(Trouble) -> Outcome {
    let opened = try open(options)
    let network = opened.network
    let id = network.id(typed: id)
    if let unreadable = network.unreadable.first(where: { $0.key.id == id && !id.isEmpty }) {
      throw Trouble(
        options.language.words(for: unreadable.problem, in: network, folder: opened.store.folder),
        exitCode: ExitCode.found)
    }
    let found = NetworkSearch(network).records(of: id)
    guard !found.isEmpty else { throw Trouble(opened.noSuchID(id, options.language), exitCode: ExitCode.found) }
    let telling = self.telling(network, options)
    let output =
      options.isJSON
      ? JSONArray(found.map { $0.json(telling) }).printed
      : found.map { RecordText(telling).text(of: $0) }.joined(separator: "\n")
    return answer(output, from: opened, options)
  }

  /// What is known around a network when it is checked.
  func surroundings(of network: Network, _ options: Options) -> CheckSurroundings {
    let zone = network.town.timeZone
    return CheckSurroundings(
      today: day(options, in: network), knowsTimeZone: zone.isEmpty || Surroundings.knows(timeZone: zone))
  }

  private func check(_ options: Options) throws(Trouble) -> Outcome {
    var opened = try open(options, isWhole: false)
    let language = options.language
    let problems = opened.store.check(opened.network, surroundings(of: opened.network, options))
    guard !problems.isEmpty else {
      return Outcome(errors: language.nothingWrong(language.figures(of: opened.network)) + "\n")
    }
    let lines = problems.map { language.line($0, in: opened.store.folder) + "\n" }
    return Outcome(
      output: lines.joined(), errors: language.foundProblems(problems.count) + "\n", exitCode: ExitCode.found)
  }

  /// An answer from a network, and what of it could not be read.
  func answer(_ output: String, from opened: OpenedNetwork, _ options: Options) -> Outcome {
    let unread = opened.unread(options.language)
    return Outcome(
      output: output, errors: unread.map { $0 + "\n" }.joined(),
      exitCode: unread.isEmpty ? ExitCode.fine : ExitCode.found)
  }
}

extension Language {
  /// How many schools, partnerships and items the network has outside the trash.
  func figures(of network: Network) -> String {
    figures(
      schools: network.schools.count { $0.deleted == nil }, partnerships: network.shownPartnerships.count,
      items: network.shownItems.count)
  }
}
