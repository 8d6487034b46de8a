package import Deadlines
package import Insights
package import SchoolNetwork
import Text

/// The words of the screen «Сеть».
extension Language {
  /// The heading of the donors.
  package var donorsTitle: String { self("Доноры", "Donors") }
  /// The heading of the links.
  package var linksTitle: String { self("Кто кому помогает", "Who helps whom") }
  /// Its short heading.
  package var linksShortTitle: String { self("Связи", "Links") }

  // MARK: - Groups

  /// Schools that need support and have no partner.
  package func withoutPartnerHeading(_ count: Int) -> String {
    self("Без партнёра: ", "Without a partner: ") + schoolCount(count)
  }
  /// Schools that are helped.
  package func supportedHeading(_ count: Int) -> String {
    self("Получают поддержку: ", "Supported: ") + schoolCount(count)
  }
  /// Links that are over.
  package func pastHeading(_ count: Int) -> String {
    self("Прежние связи: ", "Past links: ") + "\(count)"
  }
  /// Donors that help.
  package func helpingHeading(_ count: Int) -> String { self("Помогают: ", "Helping: ") + "\(count)" }
  /// Donors that have experience and help nobody.
  package func possibleHeading(_ count: Int) -> String { self("Могли бы помогать: ", "Could help: ") + "\(count)" }

  private func schoolCount(_ count: Int) -> String {
    counted(count, one: "школа", few: "школы", many: "школ", english: "school")
  }

  // MARK: - Donors

  /// The label of a donor's load.
  package var loadLabel: String { self("Нагрузка", "Load") }
  /// A donor with more partnerships than its limit.
  package var isOverLimit: String { self("больше предела", "over the limit") }
  /// A donor whose limit is 0.
  package var takesNobody: String { self("не берёт никого", "takes nobody") }
  /// A load in words: «3 из 2 — больше предела»; if the limit is not known, only the number of partnerships.
  package func loadSentence(_ count: Int, limit: Int?, mayBeMore: Bool = false) -> String {
    guard let limit else {
      return counted(count, one: "партнёрство", few: "партнёрства", many: "партнёрств", english: "partnership")
    }
    let remarks = [count > limit ? isOverLimit : nil, limit == 0 ? takesNobody : nil].compactMap(\.self)
    let load = mayBeMore ? atLeast(outOf(count, limit)) : outOf(count, limit)
    return ([load] + remarks).joined(separator: " — ")
  }
  /// A donor that has no link.
  package func helpsNobody(_ name: String) -> String {
    self("\(Self.safe(name)) пока никому не помогает.", "\(Self.safe(name)) helps nobody yet.")
  }
  /// A donor that has no link among those that could be read.
  package func helpIsUnknown(_ name: String) -> String {
    self(
      "Помогает ли \(Self.safe(name)), неизвестно: файл партнёрства не читается.",
      "Whether \(Self.safe(name)) helps anybody is not known: the file of a partnership cannot be read.")
  }

  // MARK: - Schools

  /// A school that nobody helps.
  package var hasNoPartner: String { self("партнёра нет", "no partner") }
  /// How many of its live risks nobody helps with: «не охвачено 5 из 7», «охвачено 4 из 4»; where that is not known, how
  /// many are covered for certain.
  package func coverageWords(_ total: Coverage.Total) -> String {
    let (live, uncovered) = (total.live, total.uncovered)
    if live == 0 { return self("действующих рисков нет", "no live risks") }
    if total.unknown > 0 { return coveredOutOf(total) }
    return uncovered == 0
      ? self("охвачено \(live) из \(live)", "\(live) of \(live) covered")
      : self("не охвачено \(uncovered) из \(live)", "\(uncovered) of \(live) not covered")
  }
  /// A school that is helped and helps others.
  package var helpsToo: String { self("и сама помогает", "helps others too") }
  /// A side that is closed.
  package var schoolIsClosed: String { self("школа закрыта", "school closed") }
  /// A side in the trash.
  package var schoolIsInTrash: String { self("в корзине", "in the trash") }
  /// A side in another town.
  package var schoolIsElsewhere: String { self("другой муниципалитет", "another town") }
  /// A side that the network does not have.
  package var schoolIsMissing: String { self("в сети её нет", "not in the network") }
  /// Why a row leads nowhere.
  package func leadsNowhere(_ why: String) -> String {
    self("Здесь её показать нельзя: \(why).", "It cannot be shown here: \(why).")
  }

  // MARK: - Links

  /// What a link carries: the short names of its risks; if it names none, its topics, and that it covers nothing.
  package func carries(_ risks: [RiskFactorID], _ topics: [String], in network: Network) -> String {
    guard risks.isEmpty else { return names(of: risks, in: network) }
    let told = topics.filter { !$0.isEmpty }.map { Self.safe($0) }.joined(separator: ", ")
    let nothing = self("рисков не охватывает", "covers no risk")
    if told.isEmpty { return nothing }
    return (topics.count == 1 ? self("тема: ", "topic: ") : self("темы: ", "topics: ")) + told + "; " + nothing
  }
  /// How far a partnership is; nil while not set.
  package func partnershipStatus(_ status: Open<PartnershipStatus>?) -> String {
    status.map { name($0) } ?? self("состояние не указано", "status not set")
  }
  /// A partnership that is over, and since when.
  package func finished(until day: CalendarDay?) -> String {
    name(PartnershipStatus.finished) + (day.map { " " + shortDate($0) } ?? "")
  }
  /// How far an agreement is, in the one form that every screen shows; nil is the same as none.
  package func agreementWords(_ status: Open<AgreementStatus>?) -> String {
    switch status {
    case nil, .known(.none): noAgreement
    case .known(.draft): draftAgreement
    case .known(.signed): signedAgreement("")
    case .known(.expired): expiredAgreement(nil)
    case .unknown(let name): unknownAgreement(name)
    }
  }
  /// There is no agreement; it is being written.
  package var noAgreement: String { self("договора нет", "no agreement") }
  /// The agreement is being written.
  package var draftAgreement: String { self("договор готовится", "agreement drafted") }
  /// It is signed, under this number; empty while not set.
  package func signedAgreement(_ number: String) -> String {
    number.isEmpty
      ? self("договор подписан", "agreement signed")
      : self("договор № ", "agreement no. ") + Width.truncated(Self.safe(number), columns: 20)
  }
  /// It is signed, and its last day comes soon.
  package func endingAgreement(_ day: CalendarDay) -> String {
    self("договор до ", "agreement until ") + shortDate(day)
  }
  /// It has expired.
  package func expiredAgreement(_ day: CalendarDay?) -> String {
    self("договор истёк", "agreement expired") + (day.map { " " + shortDate($0) } ?? "")
  }
  /// It is in a state that this version does not know.
  package func unknownAgreement(_ name: String) -> String { self("договор: ", "agreement: ") + quoted(name) }
  /// How many items are overdue.
  package func overdueCount(_ count: Int) -> String { self("просрочено \(count)", "\(count) overdue") }
  /// Help goes both ways, or round more than two.
  package func ring(of count: Int) -> String {
    count == 2 ? mutualHelp : self("помощь по кругу", "help in a ring")
  }
  /// From the first to the last: «А → Б → А».
  package func way(_ names: [String]) -> String { names.map { Self.safe($0) }.joined(separator: " → ") }

  // MARK: - Empty, and what cannot be done

  /// Links are only read on this screen.
  package var linksAreOnlyRead: String {
    self(
      "Здесь связи нельзя править. Enter — перейти к дорожной карте.",
      "Links cannot be edited here. Enter leads to the roadmap.")
  }
}
