import Deadlines
package import Language
import Pasting
import SchoolNetwork
import Screen
import Text
import Typing

/// Reads the arguments of the program by the ``CommandTable``.
///
/// Options may appear anywhere, as `--option value` or `--option=value`; if an option appears twice, the later one
/// counts; each `--filter` does. After `--` everything is an argument.
package enum Arguments {
  /// What the arguments ask for, or why they cannot be understood. `arguments` is without the program's name, each as a
  /// path; `text` says what it is as text, in the charset in which it was typed. `exists` says whether there is such a
  /// file or folder, so that a mistyped command is not taken for one.
  package static func parse(
    _ arguments: [String], environment: [String: String], text: (String) -> String = { $0 },
    exists: (String) -> Bool
  ) -> Result<Invocation, UsageFault> {
    let language = spokenLanguage(arguments, environment)
    do throws(Misuse) {
      let typed = try Typed(arguments, text)
      var invocation = try invocation(typed, language, text, exists)
      // https://no-color.org: any value but an empty one.
      if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { invocation.options.isMono = true }
      return .success(invocation)
    } catch { return .failure(UsageFault(error.kind, language)) }
  }

  /// The language of the environment: that of the first variable of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set.
  package static func language(of environment: [String: String]) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    return Language(locale: names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "")
  }

  /// The language to answer in, whatever else is wrong.
  private static func spokenLanguage(_ arguments: [String], _ environment: [String: String]) -> Language {
    let options = arguments.prefix { $0 != "--" }
    var spoken: Language?
    for (place, argument) in options.enumerated() {
      if argument == OptionName.lang.typed, place + 1 < options.count {
        spoken = Language(rawValue: options[place + 1]) ?? spoken
      } else if argument.hasPrefix(OptionName.lang.typed + "=") {
        spoken = Language(rawValue: String(argument.dropFirst(7))) ?? spoken
      }
    }
    return spoken ?? language(of: environment)
  }

  private static func invocation(
    _ typed: Typed, _ language: Language, _ text: (String) -> String, _ exists: (String) -> Bool
  ) throws(Misuse) -> Invocation {
    var operands = typed.operands[...]
    let name = operands.first.flatMap(CommandName.init(rawValue:))
    // Without a command the first one is a folder.
    let folder = name == nil ? operands.first : nil
    operands = operands.map(text)[...]
    if name != nil { operands.removeFirst() }
    var options = Options(language: language)
    if typed.has(.version) { return Invocation(.version, options) }
    if typed.has(.help) {
      return Invocation(.help(name ?? operands.first.flatMap(CommandName.init(rawValue:))), options)
    }
    for option in typed.options {
      let owners = CommandTable.owners(of: option.name)
      guard owners.isEmpty || name.map(owners.contains) ?? false else {
        throw Misuse(.foreignOption(option.name, name))
      }
      try read(option, into: &options)
    }
    options.store = try store(typed)
    let command = try command(name, &operands, folder, typed, &options, exists)
    if let extra = operands.first { throw Misuse(.operandUnwanted(extra, name)) }
    return Invocation(command, options)
  }

  private static func command(
    _ name: CommandName?, _ operands: inout ArraySlice<String>, _ folder: String?, _ typed: Typed,
    _ options: inout Options, _ exists: (String) -> Bool
  ) throws(Misuse) -> Invocation.Command {
    switch name {
    case nil:
      guard let word = operands.popFirst(), let folder else { return .dashboard }
      let isPath = folder.contains("/") || exists(folder)
      let nearest = isPath ? nil : Nearest.name(to: word, among: CommandName.allCases)
      // A word that is like no command is a folder in which a network is to be made.
      guard isPath || nearest == nil && operands.isEmpty else { throw Misuse(.unknownCommand(word, nearest: nearest)) }
      guard options.store == .own else { throw Misuse(.storeTwice) }
      options.store = .folder(folder)
      return .dashboard
    case .today: return .today
    case .done:
      guard let id = operands.popFirst() else { throw Misuse(.operandMissing(.done)) }
      return .done(id, evidence: try typed.value(.evidence, as: evidence))
    case .shift:
      let ids = Array(operands)
      guard !ids.isEmpty else { throw Misuse(.operandMissing(.shift)) }
      operands = []
      guard let shift = try typed.value(.by, as: { DeadlineShift($0) }) else {
        throw Misuse(.optionMissing(.by, .shift))
      }
      return .shift(ids, by: shift)
    case .undo: return .undo
    case .redo: return .redo
    case .new:
      // A folder is a path, so it keeps its bytes.
      guard operands.popFirst() != nil, typed.operands.count > 1 else { throw Misuse(.operandMissing(.new)) }
      guard let town = typed.last(.town) else { throw Misuse(.optionMissing(.town, .new)) }
      guard options.store == .own else { throw Misuse(.storeTwice) }
      return .new(typed.operands[1], town: town)
    case .add:
      guard let kind = operands.popFirst() else { throw Misuse(.operandMissing(.add)) }
      return .add(kind, into: typed.last(.into), after: typed.last(.after), try assignments(&operands, .add))
    case .set:
      guard let id = operands.popFirst(), !operands.isEmpty else { throw Misuse(.operandMissing(.set)) }
      return .set(id, try assignments(&operands, .set))
    case .paste: return try paste(typed)
    case .fields: return .fields(operands.popFirst())
    case .delete:
      guard let id = operands.popFirst() else { throw Misuse(.operandMissing(.delete)) }
      return .delete(id)
    case .restore:
      guard let id = operands.popFirst() else { throw Misuse(.operandMissing(.restore)) }
      return .restore(id)
    case .list:
      guard let what = operands.popFirst() else { throw Misuse(.operandMissing(.list)) }
      guard let listing = Listing(rawValue: what) else {
        throw Misuse(.unknownListing(what, nearest: Nearest.name(to: what, among: Listing.allCases)))
      }
      return .list(listing, try request(typed, listing))
    case .find:
      let words = operands.joined(separator: " ")
      operands = []
      guard words.contains(where: { !$0.isWhitespace }) else { throw Misuse(.operandMissing(.find)) }
      return .find(words)
    case .show:
      guard let id = operands.popFirst() else { throw Misuse(.operandMissing(.show)) }
      return .show(id)
    case .coverage: return .coverage
    case .suggest:
      guard let school = operands.popFirst() else { throw Misuse(.operandMissing(.suggest)) }
      return .suggest(school, risk: typed.last(.risk))
    case .plan: return .plan
    case .check: return .check
    case .deadline:
      guard let wording = operands.popFirst() else { throw Misuse(.operandMissing(.deadline)) }
      return .deadline(wording, try typed.value(.year, as: { SchoolYear($0) }), try period(typed))
    case .frame:
      return .frame(
        size: try typed.value(.size, as: size) ?? Size(columns: 80, rows: 24), keys: typed.last(.keys) ?? "",
        layout: try typed.value(.layout, as: Invocation.Layout.init(rawValue:)) ?? .latin)
    case .help:
      guard let about = operands.popFirst() else { return .help(nil) }
      guard let command = CommandName(rawValue: about) else {
        throw Misuse(.unknownCommand(about, nearest: Nearest.name(to: about, among: CommandName.allCases)))
      }
      return .help(command)
    }
  }

  /// What of a list is asked for. Only items have groups and views.
  private static func request(_ typed: Typed, _ listing: Listing) throws(Misuse) -> ListRequest {
    var request = ListRequest()
    request.filters = typed.options.filter { $0.name == .filter }.map(\.text)
    (request.sort, request.columns, request.group) = (typed.last(.sort), typed.last(.columns), typed.last(.group))
    request.view = typed.last(.view)
    for (option, value) in [(OptionName.group, request.group), (.view, request.view)]
    where value != nil && listing != .items {
      throw Misuse(.onlyOfList(option, .items))
    }
    return request
  }

  /// A table is shown or written: one of the two is said.
  private static func paste(_ typed: Typed) throws(Misuse) -> Invocation.Command {
    let kind = try typed.value(.rows, as: { PasteKind(rawValue: $0) })
    guard typed.has(.preview) != typed.has(.apply) else { throw Misuse(.oneOfTwo(.preview, .apply, .paste)) }
    return .paste(into: typed.last(.place), as: kind, isWritten: typed.has(.apply))
  }

  /// All that is left, as fields with their values.
  private static func assignments(
    _ operands: inout ArraySlice<String>, _ command: CommandName
  ) throws(Misuse) -> [Assignment] {
    defer { operands = [] }
    var found: [Assignment] = []
    for operand in operands {
      guard let assignment = Assignment(operand) else { throw Misuse(.noAssignment(operand, command)) }
      found.append(assignment)
    }
    return found
  }

  /// The period that is given with both its days; nil if none is given.
  private static func period(_ typed: Typed) throws(Misuse) -> DaySpan? {
    let first = try typed.value(.from, as: { CalendarDay(iso: $0) })
    let last = try typed.value(.until, as: { CalendarDay(iso: $0) })
    guard let first, let last else {
      if first != nil { throw Misuse(.partnerMissing(.from, .until)) }
      if last != nil { throw Misuse(.partnerMissing(.until, .from)) }
      return nil
    }
    guard let period = DaySpan(first, last) else { throw Misuse(.daysReversed(first, last)) }
    return period
  }

  private static func store(_ typed: Typed) throws(Misuse) -> StorePlace {
    let folder = typed.last(.store)
    guard !(typed.has(.sample) && folder != nil) else { throw Misuse(.storeTwice) }
    if folder == "" { throw Misuse(.badValue(.store, "")) }
    return folder.map(StorePlace.folder) ?? (typed.has(.sample) ? .sample : .own)
  }

  private static func read(_ option: Typed.Option, into options: inout Options) throws(Misuse) {
    switch option.name {
    case .json: options.isJSON = true
    case .mono: options.isMono = true
    case .ascii: options.isASCII = true
    case .readOnly: options.isReadOnly = true
    case .plain: options.isPlain = true
    case .date: options.date = try option.value(as: { CalendarDay(iso: $0) })
    case .lang: options.language = try option.value(as: Language.init(rawValue:))
    case .seed: options.seed = try option.value(as: { UInt64($0) })
    // The name becomes part of a path, so it is held to what an id may be.
    case .theme: options.theme = try option.value(as: { isID($0) ? $0 : nil })
    case .store, .sample, .risk, .year, .from, .until, .size, .keys, .layout, .evidence, .by, .town, .into, .after,
      .place, .rows, .filter, .sort, .columns, .group, .view, .preview, .apply, .help, .version:
      break
    }
  }

  /// A link or the name of a document, in one line.
  private static func evidence(_ text: String) -> String? {
    let text = NFC.normalized(text)
    guard text.count <= 2000, SafeText.isPlain(text) else { return nil }
    let words = text.split(separator: " ")
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// `120x40`, with a Latin or Cyrillic «х» or «×»; 1 to 1000 each.
  private static func size(_ text: String) -> Size? {
    let parts = text.lowercased().split(omittingEmptySubsequences: false) { "xх×".contains($0) }
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]), (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    return Size(columns: columns, rows: rows)
  }
}

/// A fault that has no language yet.
struct Misuse: Error {
  let kind: UsageFault.Kind

  init(_ kind: UsageFault.Kind) { self.kind = kind }
}

/// The arguments sorted into options and the rest.
private struct Typed {
  struct Option {
    let name: OptionName
    let text: String

    /// The value in the form that the option takes.
    func value<Value>(as form: (String) -> Value?) throws(Misuse) -> Value {
      guard let value = form(text) else { throw Misuse(.badValue(name, text)) }
      return value
    }
  }

  private(set) var operands: [String] = []
  private(set) var options: [Option] = []

  init(_ arguments: [String], _ text: (String) -> String) throws(Misuse) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let option = try Typed.option(argument, &rest, text)
      // The one option that takes a path.
      options.append(option.name == .store ? option : Option(name: option.name, text: text(option.text)))
    }
  }

  private static func option(
    _ argument: String, _ rest: inout ArraySlice<String>, _ text: (String) -> String
  ) throws(Misuse) -> Option {
    // The one short option everybody tries.
    if argument == "-h" { return Option(name: .help, text: "") }
    let cut = argument.firstIndex(of: "=")
    let written = String(argument[..<(cut ?? argument.endIndex)])
    guard let name = OptionName.allCases.first(where: { $0.typed == written }) else {
      let written = text(written)
      let bare = String(written.drop { $0 == "-" })
      throw Misuse(.unknownOption(written, nearest: Nearest.name(to: bare, among: OptionName.allCases)))
    }
    let given = cut.map { String(argument[argument.index(after: $0)...]) }
    guard CommandTable.entry(name).value != nil else {
      guard given == nil else { throw Misuse(.valueUnwanted(name)) }
      return Option(name: name, text: "")
    }
    if let given { return Option(name: name, text: given) }
    guard let next = rest.first, !next.hasPrefix("--") else { throw Misuse(.valueMissing(name)) }
    rest.removeFirst()
    return Option(name: name, text: next)
  }

  func has(_ name: OptionName) -> Bool { options.contains { $0.name == name } }

  /// The value of the last option of this name.
  func last(_ name: OptionName) -> String? { options.last { $0.name == name }?.text }

  func value<Value>(_ name: OptionName, as form: (String) -> Value?) throws(Misuse) -> Value? {
    guard let option = options.last(where: { $0.name == name }) else { return nil }
    return try option.value(as: form)
  }
}
