extension Evidence {
  /// Evidence as a person writes it in one field: a link, else the name of a document on paper.
  package init(_ id: ID<Evidence>, written text: String) {
    self.init()
    self.id = id
    if Evidence.isLink(text) { link = text } else { title = text }
  }

  /// Whether a text is a link; anything else is taken for the name of a document on paper.
  package static func isLink(_ text: String) -> Bool {
    ["http://", "https://", "mailto:", "tel:"].contains { text.lowercased().hasPrefix($0) }
  }

  /// Whether another one names the same document, or leads to the same place.
  package func saysTheSame(as other: Evidence) -> Bool {
    (!title.isEmpty && title == other.title) || (!link.isEmpty && link == other.link)
  }
}
