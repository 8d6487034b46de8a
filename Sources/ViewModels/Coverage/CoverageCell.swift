package import Insights
package import Language
package import SchoolNetwork
import Text

/// A cell of the matrix: a live risk of a school, as short as the column wants it.
package struct CoverageCell: Equatable, Sendable {
  /// The donors that help, in the order of their partnerships; none: nobody helps, as far as is known.
  package let helpers: [String]
  /// Whether the first of them is a school outside the network.
  private let isHelpedFromOutside: Bool
  /// Whether more may help, because a partnership cannot be read.
  package let mayHaveMore: Bool
  /// The items that work on the risk.
  package let items: Coverage.ItemCount
  /// The significance, and the status if it is more than plainly active; nil if there is nothing to say.
  package let significance: Open<Significance>?, status: Open<RiskStatus>?

  /// The cell of a pair.
  package init(_ pair: Coverage.Pair, in network: Network) {
    let partnerships = pair.partnerships.compactMap { network.partnership($0) }
    helpers = partnerships.map { network.donorName($0) }
    isHelpedFromOutside = partnerships.first?.donor.isElsewhere ?? false
    items = pair.items
    mayHaveMore = pair.mayHaveMore
    significance = pair.significance
    status = pair.status == .known(.active) ? nil : pair.status
  }

  /// Whether anybody helps.
  package var isCovered: Bool { !helpers.isEmpty }

  /// The columns of the cell: for the sign, the helper and the progress; at most for everything that it can say.
  func columns(_ language: Language) -> (usual: Int, most: Int) {
    let usual = Width.of(text(language))
    return (usual, usual + remarks(language).reduce(0) { $0 + 2 + Width.of($1) })
  }

  /// The columns without which the helper could be taken for another school.
  func columnsToTell(_ names: NamesApart) -> Int {
    guard let donor = helpers.first else { return 0 }
    return 2 + names.least(donor, isOutside: isHelpedFromOutside) + Width.of(tail)
  }

  /// The cell in so many columns: «● СОШ № 3 +1 3/8, высокая, снижается», «! нет». If the room is short, first the
  /// remarks are dropped, then the end of the donor's name.
  package func text(in columns: Int, _ language: Language, _ names: NamesApart = NamesApart()) -> String {
    let text = text(language)
    let left = columns - Width.of(text)
    guard left >= 0 else { return shortened(by: -left, names) ?? text }
    let remarks = remarks(language)
    let fitting = [remarks, Array(remarks.prefix(1)), Array(remarks.suffix(1))].first { kept in
      kept.reduce(0) { $0 + 2 + Width.of($1) } <= left
    }
    return text + (fitting ?? []).map { ", " + $0 }.joined()
  }

  private func text(_ language: Language) -> String {
    if !helpers.isEmpty { return "\(Sign.good) \(helpers[0])\(tail)" }
    return mayHaveMore ? Sign.unknown + " " + language.unknown : Sign.trouble + " " + language.nobodyHelps
  }

  private var tail: String {
    (helpers.count > 1 ? " +\(helpers.count - 1)" : "")
      + " \(items.done)/\(items.all)\(mayHaveMore ? Sign.unknown : "")"
  }

  /// The cell with less of the donor's name; nil if not even its beginning has room.
  private func shortened(by columns: Int, _ names: NamesApart) -> String? {
    guard let donor = helpers.first else { return nil }
    let room = Width.of(donor) - columns
    return room < 2 ? Sign.good + tail : "\(Sign.good) \(names.short(donor, in: room))\(tail)"
  }

  private func remarks(_ language: Language) -> [String] {
    [significance.map { language.name($0) }, status.map { language.name($0) }].compactMap(\.self)
  }
}
