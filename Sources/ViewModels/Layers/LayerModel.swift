package import Language
import SchoolNetwork
import Workspace

/// Something that lies over the screen and takes the keys: to read, to choose in, to fill in.
protocol LayerModel: Equatable, Sendable {
  /// Whether letters are text there.
  var takesText: Bool { get }
  /// Whether a key takes away what the status line says.
  var clearsNotice: Bool { get }
  /// What keys do there: the box and the key bar both say it from here.
  func keys(_ scope: Scope) -> [LayerKey]

  /// Does a command.
  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer
  /// Writes; false if the text would become too long.
  mutating func write(_ writing: Writing) -> Bool
  /// It was drawn: now it is known how far it scrolls.
  mutating func settle(_ sight: Sight)
  /// The network was read again, or it is another day; false if there is nothing left to show.
  mutating func refresh(_ scope: Scope) -> Bool
  /// What is written; nil if nothing is.
  var draft: Draft? { get }
  /// Where what is written belongs; nil if nothing can be written.
  var draftPlace: Draft.Place? { get }
  /// What was left half written in it, and is not what is being written.
  var leftDrafts: [Draft] { get }
  /// All that is half written, the newest last.
  var drafts: [Draft] { get }
  /// What it holds that was not written in it and is in no file: it is kept only if the program has to end.
  var lastDrafts: [Draft] { get }
  /// The place of the field that is written in, among those of a form.
  var focusedField: Int { get }
}

extension LayerModel {
  // What most layers do.
  var takesText: Bool { false }
  var clearsNotice: Bool { false }
  mutating func write(_ writing: Writing) -> Bool { true }
  mutating func settle(_ sight: Sight) {}
  mutating func refresh(_ scope: Scope) -> Bool { true }
  var draft: Draft? { nil }
  var draftPlace: Draft.Place? { nil }
  var leftDrafts: [Draft] { [] }
  var drafts: [Draft] { leftDrafts + [draft].compactMap(\.self) }
  var lastDrafts: [Draft] { [] }
  var focusedField: Int { 0 }
}

/// What becomes of a layer after a command, and what it asks for.
package struct LayerAnswer: Equatable, Sendable {
  /// How many layers close.
  package enum Closing: Equatable, Sendable {
    /// None; the layer itself; all that lie over the screen.
    case none, itself, all
  }

  /// How many layers close, before the requests are done.
  package let closing: Closing
  /// What it asks for.
  package let requests: [Request]

  static let stays = LayerAnswer(closing: .none, requests: [])
  static let closes = LayerAnswer(closing: .itself, requests: [])
  static func stays(_ requests: [Request]) -> LayerAnswer { LayerAnswer(closing: .none, requests: requests) }
  static func closes(_ requests: [Request]) -> LayerAnswer { LayerAnswer(closing: .itself, requests: requests) }
  static func closesAll(_ requests: [Request]) -> LayerAnswer { LayerAnswer(closing: .all, requests: requests) }
}

/// What a key does in a layer. It is said once here; the box spells it out, the key bar names it in one word.
package struct LayerKey: Equatable, Sendable {
  /// The commands whose keys do it: one, or a pair that goes both ways.
  package let commands: [Command]
  /// What it does, in the box; nil if the box does not name it.
  package let words: Wording?
  /// The same in one word, for the key bar; nil if the bar does not name it.
  package let label: Wording?

  /// A key of a layer.
  init(_ commands: Command..., words: Wording? = nil, label: Wording? = nil) {
    self.commands = commands
    self.words = words
    self.label = label
  }

  /// How the box spells it out: «PgUp/PgDn — доводы»; nil if it does not.
  package func phrase(_ desk: Desk) -> String? {
    guard let words else { return nil }
    let names = commands.map(desk.key)
    let keys = names.joined(separator: names.allSatisfy { $0.count == 1 } ? "" : "/")
    return desk.language.keyPhrase(keys, words)
  }

  /// The key bar's part of what keys do: Enter first, else in the given order.
  package static func bar(_ keys: [LayerKey]) -> [(command: Command, label: Wording)] {
    let told = keys.compactMap { key in key.label.flatMap { label in key.commands.last.map { ($0, label) } } }
    return told.filter { $0.0 == .open } + told.filter { $0.0 != .open }
  }
}

extension Dashboard {
  /// What keys do in what takes them now: a cell or line that is written, or a layer; nil if they are commands of the
  /// screen.
  package var keys: [LayerKey]? {
    let (keep, drop) = (
      LayerKey(.open, label: WritingWords.keep), LayerKey(.back, label: WritingWords.drop)
    )
    if isWritingCovered { return layer?.keys(scope) }
    if screens.shown.takesText {
      let leave = screens.shown.keepsWriting ? LayerKey(.back, label: LayerWords.back) : drop
      return [keep, LayerKey(.nextPane, label: WritingWords.nextCell), leave]
    }
    switch entry {
    case .search:
      return [
        keep, LayerKey(.down, label: WritingWords.nextMatch), LayerKey(.up, label: WritingWords.previousMatch), drop,
      ]
    case .filter: return [keep, drop]
    case nil: return layer?.keys(scope)
    }
  }
}
