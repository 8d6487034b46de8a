package import Insights
package import SchoolNetwork

/// The words of the screen «Охват».
extension Language {
  /// The heading of the matrix of schools and risks.
  package var coverageTitle: String { self("Охват рисков", "Risk coverage") }
  /// Its short heading.
  package var coverageShortTitle: String { self("Охват", "Coverage") }
  /// The order of its rows: by clusters.
  package var orderedByCluster: String { self("по кластерам", "by cluster") }
  /// By the number of risks nobody helps with.
  package var orderedByUncovered: String { self("по неохваченным", "by uncovered") }
  /// By the names of schools.
  package var orderedByName: String { self("по названию", "by name") }
  /// An order, the other way round.
  package func reversed(_ order: String) -> String { self("\(order), обратно", "\(order), reversed") }

  /// How many live risks are covered: «охвачено 8 из 27», and of how many it is not known.
  package func coveredOutOf(_ total: Coverage.Total) -> String {
    self("охвачено ", "covered ") + outOf(total.covered, total.live)
      + (total.unknown == 0 ? "" : self(", неизвестно \(total.unknown)", ", \(total.unknown) unknown"))
  }

  /// The remark after the total of a cluster whose schools are listed under other clusters.
  package var schoolsElsewhere: String {
    self(" (школы — в других кластерах)", " (its schools stand in other clusters)")
  }

  // MARK: - Cells

  /// The word in the cell of a risk that nobody helps with.
  package var nobodyHelps: String { self("нет", "none") }

  /// How a live risk is helped with, as a sentence tells it.
  package enum RiskHelp: Sendable {
    /// No partnership names it; whether one does is not known.
    case uncovered, unknown
    /// These do. Items done and all; nil where items may be missing.
    case covered([RiskHelper], Coverage.ItemCount?)
  }

  /// Who helps with a risk.
  package struct RiskHelper: Sendable {
    /// The donor's name; a remark about it, such as that it is closed, empty for none.
    let donor: String, standing: String
    /// The state of partnership and agreement; nil while not set.
    let status: Open<PartnershipStatus>?, agreement: Open<AgreementStatus>?

    /// Somebody who helps.
    package init(
      donor: String, standing: String, status: Open<PartnershipStatus>?, agreement: Open<AgreementStatus>?
    ) {
      (self.donor, self.standing, self.status, self.agreement) = (donor, standing, status, agreement)
    }
  }

  /// Everything about a live risk of a school: «СОШ № 5, «Оснащение» (значимость высокая, активен): …».
  package func sentence(
    school: String, factor: String, significance: Open<Significance>?, status: Open<RiskStatus>?, _ help: RiskHelp
  ) -> String {
    let facts = [
      significance.map { self("значимость ", "significance ") + name($0) }, status.map { name($0) },
    ].compactMap(\.self)
    let about = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    return "\(school), \(quoted(factor))\(about): \(words(for: help))."
  }

  private func words(for help: RiskHelp) -> String {
    switch help {
    case .uncovered: return self("не охвачен ни одним партнёрством", "not covered by any partnership")
    case .unknown:
      return self(
        "кто помогает, неизвестно: файл партнёрства не читается",
        "who helps is not known: the file of a partnership cannot be read")
    case .covered(let helpers, let items):
      let told = helpers.map { helper in
        let partnership = helper.status.map { self("партнёрство ", "partnership ") + name($0) }
        let agreement = agreementWords(helper.agreement)
        let standing = helper.standing.isEmpty ? nil : "! \(helper.standing)"
        return "\(helper.donor) (\([standing, partnership, agreement].compactMap(\.self).joined(separator: ", ")))"
      }.joined(separator: "; ")
      let helps =
        helpers.count == 1 ? self("помогает ", "helped by ") : self("помогают \(helpers.count): ", "helped by ")
      let work =
        switch items {
        case nil: self("кто ещё, неизвестно", "who else is not known")
        case let items? where items.all == 0:
          self("мероприятий по этому риску в этом году нет", "no items on this risk this year")
        case let items?: self("выполнено ", "done ") + outOf(items.done, items.all)
        }
      return "\(helps)\(told); \(work)"
    }
  }

  /// A school and a factor that is no live risk of it; the status is that of the profile, nil if it has none.
  package func noLiveRisk(school: String, factor: String, status: Open<RiskStatus>?) -> String {
    let why = status.map { self("риск ", "the risk is ") + name($0) } ?? self("такого риска нет", "no such risk")
    return "\(school), \(quoted(factor)): \(why)."
  }

  // MARK: - Filter and order

  /// The label of the line in which the filter is typed.
  package var filterLabel: String { self("Отбор: ", "Filter: ") }
  /// The filter in force, for the heading.
  package func filterInForce(_ text: String) -> String {
    self("отбор \(short(text)), Esc — снять", "filter \(short(text)), Esc drops it")
  }
  /// No row fits the filter.
  package func noRowFits(_ text: String) -> String {
    self(
      "Под отбор \(short(text)) ничего не подходит, в другой раскладке тоже. Esc — снять.",
      "Nothing fits the filter \(short(text)), nor in the other layout. Esc drops it.")
  }
  /// The filter fits as if typed in the other layout.
  package func filteredInOtherLayout(_ text: String) -> String {
    self("Отбор в другой раскладке: \(quoted(text))", "Filtered in the other layout: \(quoted(text))")
  }
  /// Rows are filtered and ordered on two screens only.
  package var filterElsewhere: String {
    self(
      "Отбор и порядок строк есть на экранах «Дорожная карта» (3) и «Охват» (4).",
      "Rows are filtered and ordered on the screens Items (3) and Coverage (4).")
  }

  // MARK: - What cannot be done

  /// Nothing can be written here.
  package var coverageIsRead: String {
    self(
      "Здесь охват нельзя править. Enter — перейти к дорожной карте, её править можно.",
      "Coverage cannot be edited here. Enter leads to the roadmap, which can.")
  }
}
