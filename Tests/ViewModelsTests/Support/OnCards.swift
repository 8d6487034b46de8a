import SchoolNetwork
import Testing
import ViewModels

/// What a person does on the card of a record.
extension Dashboard {
  /// The card of a record that lies on top.
  var record: RecordCard? { if case .record(let card) = layer { card } else { nil } }

  var selectedRow: CardRow? { record.flatMap { card in card.selected.map { card.rows[$0] } } }

  /// Selects the line of a field by its name, as a person does; what is folded is unfolded. False if there is none.
  @discardableResult
  mutating func select(_ field: String) -> Bool {
    let about = CardRow.About.field(field.split(separator: ".").map(String.init))
    for _ in 0..<2 {
      perform(.first)
      for _ in 0..<200 {
        if selectedRow?.about == about { return true }
        let before = record?.selected
        perform(.down)
        if record?.selected == before { break }
      }
      if selectedRow?.about == .folded { perform(.open) }
    }
    return false
  }

  mutating func choose(_ field: String) {
    let isThere = select(field)
    #expect(isThere, "\(field)")
  }

  /// Edits a field of the card: what is typed narrows what can be chosen, or is the value.
  mutating func edit(_ field: String, _ text: String) {
    choose(field)
    perform(.edit)
    #expect(record?.editor != nil, "\(field)")
    write(text)
  }
}
