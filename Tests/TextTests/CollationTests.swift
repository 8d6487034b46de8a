import TestSupport
import Testing

@testable import Text

/// Whether the left text comes before the right one.
private func precedes(_ left: String, _ right: String) -> Bool { Collation.Key(left) < Collation.Key(right) }

@Suite("Order of lists")
struct CollationTests {
  @Test(
    "Russian lists stand in Russian order",
    arguments: [
      ["ель", "еще", "ёж", "ёлка", "жук"],
      ["Школа № 2", "Школа № 14", "Школа № 100"],
      ["школа №2", "Школа № 3", "школа №4"],
      ["№ 02", "№ 2", "№ 3", "№ 010"],
      ["арбуз", "Берёза", "берёзы", "Вишня"],
      ["Анна", "анна"],
      ["Лицей", "Лицей № 1", "Лицей имени Пушкина"],
      ["1", "9", "10", "99999999999999999999", "100000000000000000000", "IT-школа", "Школа"],
      ["Берёзка", "«Вишенка»", "Радуга", "«Солнышко»"],
      ["и\u{306}од", "Йота", "каша"],
      ["Школа", "Школа 1", "Школа-интернат", "Школа А", "Школы"].sorted(by: precedes),
    ])
  func order(expected: [String]) {
    #expect(expected.reversed().sorted(by: precedes) == expected)
    #expect(expected.reversed().map(Collation.Key.init).sorted() == expected.map(Collation.Key.init))
  }

  @Test("The order is total: of two different texts one is first")
  func total() {
    var dice = Dice(seed: 5)
    for _ in 0..<1000 {
      let left = dice.text(upTo: 3)
      let right = dice.text(upTo: 3)
      let before = [precedes(left, right), precedes(right, left)].filter(\.self).count
      #expect(before == (left == right ? 0 : 1))
    }
  }
}
