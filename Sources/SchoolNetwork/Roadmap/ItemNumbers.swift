/// How the items of a roadmap are numbered.
extension Roadmap {
  /// Its items as people read them: those of no section first, then section by section. What is in the trash is left out.
  package var itemsInOrder: [RoadmapItem] {
    let shown = items.filter { $0.deleted == nil }
    let known = Set(sections.map(\.id))
    return shown.filter { !known.contains($0.section) }
      + sections.flatMap { section in shown.filter { $0.section == section.id } }
  }

  /// The number of a new item of a section, behind another one: that which follows. Empty where the items have none, or
  /// where another one has it.
  package func numberOfNew(after: ItemID?, in section: SectionID) -> String {
    let ordered = itemsInOrder
    guard !ordered.isEmpty else { return place(of: section).map { "\($0).1" } ?? "1" }
    let number: String
    if let before = ordered.first(where: { $0.id == after && $0.section == section }) {
      number = before.number.numberThatFollows
    } else if ordered.contains(where: { $0.section == section }) {
      return ""
    } else {
      number =
        switch NumberStyle(self) {
        case nil: ""
        case .bySection: place(of: section).map { "\($0).1" } ?? ""
        case .running: (ordered.last { !$0.number.isEmpty }?.number ?? "").numberThatFollows
        case .fromOne: "1"
        }
      // Numbers that begin with each section are not told apart.
      if NumberStyle(self) == .fromOne { return number }
    }
    let isTaken = ordered.contains { $0.number == number && (NumberStyle(self) != .fromOne || $0.section == section) }
    return isTaken ? "" : number
  }

  /// The number of each item, by their order and in the way that most of them are numbered: within their section («2.1»),
  /// from one to the last, or from one in each section.
  package var renumbered: [(item: ItemID, number: String)] {
    let style = NumberStyle(self) ?? (sections.isEmpty ? .running : .bySection)
    let ends = items.contains { $0.deleted == nil && $0.number.hasSuffix(".") } ? "." : ""
    var (running, counts): (Int, [SectionID: Int]) = (0, [:])
    return itemsInOrder.map { item in
      running += 1
      counts[item.section, default: 0] += 1
      let count = counts[item.section] ?? 1
      let number =
        switch style {
        case .bySection: place(of: item.section).map { "\($0).\(count)" } ?? "\(count)"
        case .running: "\(running)"
        case .fromOne: "\(count)"
        }
      return (item.id, number + ends)
    }
  }

  /// Which section it is, from 1; nil if it is none of the roadmap.
  fileprivate func place(of section: SectionID) -> Int? {
    sections.firstIndex { $0.id == section }.map { $0 + 1 }
  }
}

/// In which way the items of a roadmap are numbered.
private enum NumberStyle {
  /// Within their section: «2.1»; from one to the last; from one in each section.
  case bySection, running, fromOne

  /// The way of a roadmap; nil if its items have no numbers.
  init?(_ roadmap: Roadmap) {
    let numbered = roadmap.itemsInOrder.filter { !$0.number.isEmpty }
    guard !numbered.isEmpty else { return nil }
    let inner = numbered.count { $0.number.split(separator: ".").count > 1 }
    let plain = numbered.filter { $0.number.split(separator: ".").count == 1 }.map(\.number)
    if inner * 2 > numbered.count {
      self = .bySection
    } else {
      self = Set(plain).count < plain.count ? .fromOne : .running
    }
  }
}

extension String {
  /// The number that follows in a list: «1.3» behind «1.2», «4.» behind «3.»; empty if there is no digit to count on.
  fileprivate var numberThatFollows: String {
    guard let last = lastIndex(where: \.isASCIIDigit) else { return "" }
    var first = last
    while first > startIndex, self[index(before: first)].isASCIIDigit { first = index(before: first) }
    guard let number = Int(self[first...last]), number < Int.max else { return "" }
    return self[..<first] + "\(number + 1)" + self[index(after: last)...]
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
