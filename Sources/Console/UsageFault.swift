package import Deadlines
package import Language
import Pasting

/// Why the arguments cannot be understood.
package struct UsageFault: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Kind: Equatable, Sendable {
    /// The first argument is neither a command nor a folder; the nearest command.
    case unknownCommand(String, nearest: CommandName?)
    /// There is no such option; the nearest one.
    case unknownOption(String, nearest: OptionName?)
    /// There is no such list; the nearest one.
    case unknownListing(String, nearest: Listing?)
    /// An option lacks its value, or has one and takes none.
    case valueMissing(OptionName), valueUnwanted(OptionName)
    /// The value has another form than the option takes.
    case badValue(OptionName, String)
    /// The option does not belong to this command (nil: the dashboard).
    case foreignOption(OptionName, CommandName?)
    /// The command lacks its argument; there is one more than it takes.
    case operandMissing(CommandName), operandUnwanted(String, CommandName?)
    /// The command lacks an option that it cannot be without.
    case optionMissing(OptionName, CommandName)
    /// The command wants one of two options, and none or both are given.
    case oneOfTwo(OptionName, OptionName, CommandName)
    /// Only one list has this option.
    case onlyOfList(OptionName, Listing)
    /// What should be a field with its value has no `=`, or no field before it.
    case noAssignment(String, CommandName)
    /// More than one network is named.
    case storeTwice
    /// An option is given without the one that belongs to it.
    case partnerMissing(OptionName, OptionName)
    /// The first day of a period is behind its last.
    case daysReversed(CalendarDay, CalendarDay)
  }

  /// What is wrong.
  package var kind: Kind
  /// The language to say it in.
  package var language: Language

  /// Something wrong.
  package init(_ kind: Kind, _ language: Language) {
    self.kind = kind
    self.language = language
  }

  /// What is wrong and what to type instead.
  package var sentence: String {
    switch kind {
    case .unknownCommand(let name, let nearest): language.unknownCommand(name, nearest: nearest?.rawValue)
    case .unknownOption(let name, let nearest): language.unknownOption(name, nearest: nearest?.typed)
    case .unknownListing(let name, let nearest):
      language.unknownListing(name, nearest: nearest?.rawValue, all: Listing.allCases.map(\.rawValue))
    case .valueMissing(let option): language.valueMissing(option.typed, form: form(option))
    case .valueUnwanted(let option): language.valueUnwanted(option.typed)
    case .badValue(.by, let value) where DeadlineShift.isTooFar(value):
      language.shiftTooFar(value, most: DeadlineShift.mostCount)
    case .badValue(let option, let value): language.badValue(option.typed, value: value, form: form(option))
    case .foreignOption(let option, let command):
      language.foreignOption(
        option.typed, command: command?.rawValue, owners: CommandTable.owners(of: option).map(\.rawValue))
    case .operandMissing(let command):
      language.operandMissing(
        command.rawValue, command == .list ? Listing.operand : language(CommandTable.entry(command).operands))
    case .operandUnwanted(let operand, let command): language.operandUnwanted(operand, command: command?.rawValue)
    case .optionMissing(let option, let command):
      language.optionMissing(option.typed, command.rawValue, form: form(option))
    case .oneOfTwo(let one, let other, let command):
      language.oneOfTwo(one.typed, other.typed, command: command.rawValue)
    case .onlyOfList(let option, let list): language.onlyOfList(option.typed, list.rawValue)
    case .noAssignment(let typed, let command): language.noAssignment(typed, command: command.rawValue)
    case .storeTwice: language.storeTwice
    case .partnerMissing(let option, let other): language.partnerMissing(option.typed, other.typed)
    case .daysReversed(let first, let last): language.daysReversed(from: first, until: last)
    }
  }

  /// The command whose help says more; empty if that of the program does.
  private var command: String {
    switch kind {
    case .operandMissing(let command), .optionMissing(_, let command), .noAssignment(_, let command),
      .oneOfTwo(_, _, let command):
      command.rawValue
    case .foreignOption(_, let command), .operandUnwanted(_, let command): command?.rawValue ?? ""
    case .unknownListing, .onlyOfList: CommandName.list.rawValue
    case .partnerMissing, .daysReversed: CommandName.deadline.rawValue
    case .unknownCommand, .unknownOption, .valueMissing, .valueUnwanted, .badValue, .storeTwice: ""
    }
  }

  /// Where to read on.
  package var seeHelp: String { language.seeHelp(command.isEmpty ? "kurator help" : "kurator help \(command)") }

  /// What a value of the option looks like.
  private func form(_ option: OptionName) -> String {
    switch option {
    case .date, .from, .until: language.form(.date)
    case .lang: language.form(.language)
    case .layout: language.form(.layout)
    case .seed: language.form(.seed)
    case .size: language.form(.size)
    case .theme: language.form(.theme)
    case .year: language.form(.schoolYear)
    case .keys: language.form(.keys)
    case .risk: language.form(.factor)
    case .evidence: language.form(.evidence)
    case .town: language.form(.town)
    case .into, .after, .place: language.form(.id)
    case .filter: language.form(.filter)
    case .sort, .columns: language.form(.fields)
    case .group: language.form(.field)
    case .view: language.form(.view)
    case .rows: language.form(.rows) + " " + PasteKind.names
    case .by: language.form(.shift)
    case .store, .sample, .json, .mono, .ascii, .readOnly, .plain, .preview, .apply, .help, .version:
      language.form(.folder)
    }
  }
}
