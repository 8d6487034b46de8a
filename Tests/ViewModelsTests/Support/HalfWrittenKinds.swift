import SchoolNetwork
import Testing
import ViewModels

/// Every kind of place in which text is written, as a person comes there and writes; the last commands close it again
/// and open it once more.
struct HalfWrittenKind: Sendable, CustomTestStringConvertible {
  /// The kind as drafts are written down, and what tells two of one kind apart.
  let kind: String, name: String
  /// Comes there.
  let opened: @Sendable () -> Dashboard
  /// What is written in the fields, one after another; Tab goes to the next one.
  let texts: [String]
  /// Opens it again from where Esc leads.
  let again: [Command]

  var testDescription: String { name }

  init(
    _ kind: String, _ name: String, _ texts: [String], again: [Command], _ opened: @Sendable @escaping () -> Dashboard
  ) {
    (self.kind, self.name, self.texts, self.again, self.opened) = (kind, name, texts, again, opened)
  }

  /// The state with everything written.
  var written: Dashboard {
    var state = opened()
    _ = state.handle(.saved([]))
    for (place, text) in texts.enumerated() {
      if place > 0 { state.perform(.nextPane) }
      state.type(text)
    }
    return state
  }

  private static func onCard(_ field: String, _ commands: [Command]) -> Dashboard {
    var state = Small.dashboard()
    state.perform(.open, .card)
    state.select(field)
    for command in commands { state.perform(command) }
    return state
  }

  /// All of them, but the form of a first start.
  static let all = [
    HalfWrittenKind("newItem", "a new item", ["Новое"], again: [.newItem]) {
      var state = Small.atItem("once")
      state.perform(.newItem)
      return state
    },
    HalfWrittenKind("cell", "the deadline of an item that is being made", ["май"], again: [.edit]) {
      var state = Small.atItem("once")
      state.perform(.newItem)
      state.type("Новое")
      state.perform(.nextPane)
      return state
    },
    HalfWrittenKind("mark", "a mark", ["15.11", "Протокол"], again: [.edit]) {
      var state = Small.atItem("once", .mark)
      state.perform(.edit, .previousPane)
      return state
    },
    HalfWrittenKind("puttingOff", "a line that is put off", ["ждём директора", "01.12"], again: [.putOff]) {
      var state = Small.dashboard(screen: .today)
      state.perform(.putOff)
      return state
    },
    HalfWrittenKind("declining", "a donor that is declined", ["далеко"], again: [.delete]) {
      var state = Small.dashboard(Small.networkOfHelpers())
      state.perform(.open, .down, .down, .down, .suggest, .delete)
      return state
    },
    HalfWrittenKind("savedTemplate", "a saved template", ["Первый год"], again: [.saveTemplate]) {
      var state = Small.atItem("once", .title, Small.networkOfHelpers())
      state.perform(.saveTemplate)
      return state
    },
    HalfWrittenKind("field", "a field of a card", ["Позвонить"], again: [.edit]) { onCard("note", [.edit]) },
    HalfWrittenKind("newRecord", "a new record", ["Зайцева Анна"], again: [.newItem]) { onCard("people", [.newItem]) },
    HalfWrittenKind("newRecord", "the second field of a new record", ["2026/"], again: [.newItem]) {
      var state = onCard("memberships", [.newItem])
      state.write("шнор")
      return state
    },
    HalfWrittenKind("newSchool", "a new school", ["Школа № 9"], again: [.newItem]) {
      var state = Small.dashboard()
      state.perform(.newItem)
      return state
    },
    HalfWrittenKind("newRoadmap", "a new roadmap", ["2028/2029"], again: [.newRoadmap]) {
      var state = Small.atItem("once")
      state.perform(.newRoadmap)
      return state
    },
    HalfWrittenKind("newSection", "a new section", ["Работа с родителями"], again: [.newSection]) {
      var state = Small.atItem("once")
      state.perform(.newSection)
      return state
    },
    HalfWrittenKind("riskChange", "a change of a risk", ["Мониторинг", "20.11.2026"], again: [.delete, .open]) {
      var state = Small.dashboard()
      state.perform(.open, .nextPane, .last, .delete, .open)
      return state
    },
    HalfWrittenKind("newTemplate", "a new template", ["Второй год"], again: [.newItem]) {
      var state = Small.dashboard()
      state.perform(.templates, .newItem)
      return state
    },
    HalfWrittenKind("newPartnership", "the topics of a partnership", ["чтение"], again: [.newPartnership, .open]) {
      var state = Small.dashboard()
      state.perform(.open, .last, .newPartnership, .open, .down)
      return state
    },
    HalfWrittenKind("cell", "a shift of a deadline", ["+14"], again: [.shift]) {
      var state = Small.atItem("once")
      state.perform(.shift)
      return state
    },
  ]
}
