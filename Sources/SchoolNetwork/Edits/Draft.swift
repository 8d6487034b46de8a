/// Text that somebody was writing when the program had to end. Nobody has said yes to it, so it is no edit: the next
/// start offers it, and opens it in its field.
package struct Draft: Equatable, Sendable {
  /// What was written in.
  package enum Place: Hashable, Sendable {
    /// A cell of an item, by the key of its column.
    case cell(ItemPlace, column: String)
    /// The title of a new item: the roadmap (nil: one that is made with it), the section, the item before it.
    case newItem(PartnershipID, RoadmapID?, SectionID, after: ItemID?)
    /// The mark of an occurrence.
    case mark(ItemPlace, occurrence: String)
    /// A line of the attention list that was put off: its entity, kind and subject, as ``PutOff`` has them.
    case putOff(EntityKey, kind: String, subject: String)
    /// The refusal of a donor for a school, perhaps for one risk.
    case decline(SchoolID, by: SchoolID, RiskFactorID?)
    /// The name of the template that a roadmap was saved as.
    case template(PartnershipID, RoadmapID)
  }

  /// What was written in.
  package let place: Place
  /// The texts of its fields, in their order; nil for those that were not touched.
  package let texts: [String?]

  /// Text that was being written.
  package init(_ place: Place, _ texts: [String?]) {
    self.place = place
    self.texts = texts
  }
}

extension Draft {
  /// The draft as it is written down: what kind of place it was written in, the words that say which one, the texts.
  package var written: (kind: String, words: [String], texts: [String?]) {
    let (kind, words): (String, [String]) =
      switch place {
      case .cell(let item, let column): ("cell", item.words + [column])
      case .newItem(let partnership, let roadmap, let section, let after):
        ("newItem", [partnership.text, roadmap?.text ?? "", section.text, after?.text ?? ""])
      case .mark(let item, let occurrence): ("mark", item.words + [occurrence])
      case .putOff(let key, let kind, let subject): ("puttingOff", [key.kind.rawValue, key.id, kind, subject])
      case .decline(let donor, let school, let factor): ("declining", [donor.text, school.text, factor?.text ?? ""])
      case .template(let partnership, let roadmap): ("savedTemplate", [partnership.text, roadmap.text])
      }
    return (kind, words, texts)
  }

  /// The draft that was written down; nil if this version knows no such place.
  package init?(kind: String, words: [String], texts: [String?]) {
    func id<Kind>(_ place: Int) -> ID<Kind>? { words[place].isEmpty ? nil : ID(words[place]) }
    switch (kind, words.count) {
    case ("cell", 4): place = .cell(ItemPlace(words), column: words[3])
    case ("newItem", 4): place = .newItem(ID(words[0]), id(1), ID(words[2]), after: id(3))
    case ("mark", 4): place = .mark(ItemPlace(words), occurrence: words[3])
    case ("puttingOff", 4):
      guard let entity = EntityKind(rawValue: words[0]) else { return nil }
      place = .putOff(EntityKey(entity, words[1]), kind: words[2], subject: words[3])
    case ("declining", 3): place = .decline(ID(words[0]), by: ID(words[1]), id(2))
    case ("savedTemplate", 2): place = .template(ID(words[0]), ID(words[1]))
    default: return nil
    }
    self.texts = texts
  }
}

extension ItemPlace {
  fileprivate var words: [String] { [partnership.text, roadmap.text, item.text] }
  fileprivate init(_ words: [String]) { self.init(ID(words[0]), ID(words[1]), ID(words[2])) }
}
