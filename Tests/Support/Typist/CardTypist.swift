import Language
package import SchoolNetwork
package import Screen
package import Session
import Text
package import Typing
package import ViewModels

/// A person who fills cards. Where the cursor is, is read from the state; all else is done by keys alone, and each key is
/// noted.
package struct CardTypist {
  /// The program.
  package private(set) var program: Program<Glass>
  /// Letters that are commands are pressed in the Russian layout.
  private let isCyrillic: Bool
  /// All that was pressed.
  package private(set) var keys: [Key] = []
  /// What could not be done by keys.
  package private(set) var problems: [String] = []

  /// Somebody at a program that shows no layer.
  package init(_ program: Program<Glass>, isCyrillic: Bool) {
    (self.program, self.isCyrillic) = (program, isCyrillic)
  }

  /// The state.
  package var state: Dashboard { program.state }
  /// The network, also what is not saved.
  package var network: Network { program.state.network }
  /// The card that lies on top.
  package var card: RecordCard? { if case .record(let card)? = state.layer { card } else { nil } }

  /// What is set of the record at an address.
  package func held(at address: Address) -> FieldValue { network.place(at: address)?.record ?? .notSet }

  // MARK: - Keys

  /// Notes what could not be done.
  package mutating func fail(_ what: String) {
    let why = card?.fault ?? state.notice?.text ?? ""
    problems.append("\(what) [\(card?.title ?? "")] \(why)")
  }

  /// Presses keys given as words.
  package mutating func press(_ words: String, times: Int = 1) {
    for _ in 0..<times {
      for key in KeyWords.keys(words) { send(key) }
    }
  }

  private mutating func send(_ key: Key) {
    var key = key
    if isCyrillic, case .character(let letter) = key, state.mode == .commands,
      let twin = KeyboardLayout.cyrillic(for: letter)
    {
      key = .character(twin)
    }
    keys.append(key)
    if let ending = program.take(.key(key)) { problems.append("\(key) ended the program: \(ending)") }
  }

  /// Types a text; F7 breaks its lines.
  package mutating func type(_ text: String) {
    for letter in text { send(letter == "\n" ? .function(7) : .character(letter)) }
  }

  /// A command by its name.
  package mutating func palette(_ command: Command) {
    press(":")
    type(state.language(CommandTable.line(command).label))
    press("enter")
  }

  /// Closes what lies over the screen, one layer. F10 does it as Esc does, and on a real tty nothing has to be waited for.
  package mutating func back() { press(state.mode == .commands && state.layer != nil ? "f10" : "esc") }

  /// Leaves all that lies over the screen, and looks at it.
  package mutating func close() {
    for _ in 0..<8 where state.layer != nil { back() }
    if state.layer != nil { fail("a layer does not close") }
    program.show()
  }

  // MARK: - Lines

  /// Selects a line of the card; what is folded is unfolded. False if there is none.
  package mutating func select(_ about: CardRow.About) -> Bool {
    if card?.rows.contains(where: { $0.about == about }) == false, card?.rows.last?.about == .folded {
      press("end enter")
    }
    guard let card, let from = card.selected, let to = card.rows.firstIndex(where: { $0.about == about }) else {
      return false
    }
    let way = card.rows[min(from, to)..<max(from, to)].count { $0.isSelectable }
    press(from < to ? "down" : "up", times: way)
    return self.card?.selected == to
  }

  /// Sets a field of the card to a value; false if it is refused.
  package mutating func set(_ place: FieldPlace, to value: FieldValue) -> Bool {
    guard select(.field(place.names)) else {
      fail("no line of \(place.table.name).\(place.typed)")
      return false
    }
    press("f4")
    guard card?.editor != nil else {
      fail("\(place.table.name).\(place.typed) does not open")
      return false
    }
    return answer(value)
  }

  /// Types or chooses what the open field is to hold, and keeps it; false if it is refused.
  private mutating func answer(_ value: FieldValue) -> Bool {
    guard let editor = card?.editor else { return false }
    let wanted = value.typedTexts
    if editor.isChoice, let choices = editor.shown {
      guard choose(wanted.isEmpty ? [""] : wanted, among: choices, editor) else { return false }
    } else {
      press("end ctrl+u")
      type(wanted.joined(separator: "\n"))
    }
    press("enter")
    guard let after = card?.editor, card?.fault != nil || !after.isNew else { return true }
    press("esc")
    return false
  }

  private mutating func choose(_ wanted: [String], among choices: [FieldChoice], _ editor: FieldEditor) -> Bool {
    func isMeant(_ typed: String, _ choice: FieldChoice) -> Bool {
      typed == choice.typed || typed == "да" && choice.typed == "yes"
    }
    // What is ticked is taken back first: ticks have the order in which they are set.
    let isTicked = choices.indices.filter { editor.isTicked(choices[$0]) == true }
    let places = wanted.compactMap { typed in choices.firstIndex { isMeant(typed, $0) } }
    for place in editor.isSeveral ? isTicked + places : places {
      let from = card?.editor?.selected ?? 0
      press(from < place ? "down" : "up", times: abs(place - from))
      if editor.isSeveral { press("space") }
    }
    return true
  }

  // MARK: - Lists

  /// Adds a record to a list of the card, with what it cannot be without; its id, nil if it is refused.
  package mutating func add(_ record: FieldValue, to list: FieldPlace, at address: Address) -> String? {
    guard select(.field(list.names)) else {
      fail("no line of \(list.table.name).\(list.typed)")
      return nil
    }
    let before = ids(of: list, at: address)
    press("f7")
    var asked: [FieldPlace] = []
    while let editor = card?.editor, editor.isNew {
      let place = editor.place
      guard !asked.contains(place) else {
        // It has to hold something for the record to be made; its card mends that.
        press("down enter")
        break
      }
      asked.append(place)
      if !answer(record[place.names]) { press("f7") }
    }
    if card?.editor != nil {
      fail("\(list.table.name).\(list.typed) is not taken")
      press("esc")
    }
    return ids(of: list, at: address).first { !before.contains($0) }
  }

  private func ids(of list: FieldPlace, at address: Address) -> [String] {
    held(at: address)[list.names].listed.compactMap { $0[CommonField.id].text }
  }
}
