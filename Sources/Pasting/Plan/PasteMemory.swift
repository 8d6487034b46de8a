import Text

/// What columns were set to mean, by the headings of the table that they were set for.
package struct PasteMemory: Equatable, Sendable {
  /// One line a table: what its headings were, and what its columns mean.
  package private(set) var lines: [Line] = []

  /// The columns of one table.
  package struct Line: Equatable, Sendable {
    /// The headings, folded, and the kind of rows.
    package let headings: String
    /// The names of the meanings.
    package let columns: [String]

    /// A line that was kept.
    package init(headings: String, columns: [String]) { (self.headings, self.columns) = (headings, columns) }
  }

  /// How many tables are remembered.
  package static let most = 50

  /// Nothing was set yet.
  package init(_ lines: [Line] = []) { self.lines = lines }

  /// What the columns of a table mean, as somebody set them before; nil if nobody did.
  func columns(of table: PastedTable, _ settings: PasteSettings) -> [PasteColumn]? {
    guard let headings = Self.headings(of: table, settings), let line = lines.last(where: { $0.headings == headings })
    else { return nil }
    let columns = line.columns.compactMap { PasteColumn(key: $0, of: settings.kind) }
    return columns.count == settings.columns.count ? columns : nil
  }

  /// Notes what the columns of a table mean.
  package mutating func note(_ settings: PasteSettings, of table: PastedTable) {
    guard let headings = Self.headings(of: table, settings) else { return }
    lines.removeAll { $0.headings == headings }
    lines.append(Line(headings: headings, columns: settings.columns.map(\.key)))
    if lines.count > Self.most { lines.removeFirst(lines.count - Self.most) }
  }

  private static func headings(of table: PastedTable, _ settings: PasteSettings) -> String? {
    guard !settings.heading.isEmpty else { return nil }
    let texts = HeadingSearch.texts(table, settings.heading).map { Headings.words($0).joined(separator: " ") }
    return settings.kind.rawValue + "|" + texts.joined(separator: "|")
  }
}
