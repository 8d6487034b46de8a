import Items
import Testing

@Test("A pressed field decides first, again it is turned, the third time it is taken out; three fields at most")
func sortsArePressed() {
  var sort = ItemSort()
  sort.press(.school)
  sort.press(.deadline)
  #expect(sort.keys == [ItemSort.Key(.deadline), ItemSort.Key(.school)])
  sort.press(.deadline)
  #expect(sort.keys == [ItemSort.Key(.deadline, isDescending: true), ItemSort.Key(.school)])
  sort.press(.deadline)
  #expect(sort.keys == [ItemSort.Key(.school)])
  for field in [ItemField.title, .state, .risk] { sort.press(field) }
  #expect(sort.keys.map(\.field) == [.risk, .state, .title])
  sort.press(.text)
  sort.turn()
  #expect(sort.keys.first == ItemSort.Key(.risk, isDescending: true))
  #expect(sort.place(of: .title) == 2)
}
