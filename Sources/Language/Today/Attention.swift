import Deadlines
package import Insights
package import SchoolNetwork
package import Text

/// The sentences of the attention list («Сегодня»): what, where, since when.
extension Language {
  /// The heading of a kind with the number of its lines: «Просрочено: 3 мероприятия».
  package func heading(_ kind: AttentionKind, _ count: Int) -> String { "\(name(kind)): \(noun(kind, count))" }

  /// The day, and how much needs attention and is put off.
  package func attentionHeading(_ list: AttentionList) -> String {
    let lines = list.count == 0 ? self("ничего не требует внимания", "nothing needs attention") : attention(list.count)
    let putOff = list.putOff.isEmpty ? "" : self(", отложено: ", ", put off: ") + "\(list.putOff.count)"
    return self("На ", "As of ") + "\(date(list.today)): \(lines)\(putOff)."
  }

  /// The line as a sentence, in the words of the network that it was computed from.
  package func sentence(_ line: AttentionLine, in network: Network) -> String {
    sentence(place(of: line, in: network), words(line, in: network))
  }

  /// The same in a place of this size. If there is too little room, first the names of schools are shortened, then the
  /// title of the item: what is to be done and when is always seen. `before` is written before it.
  package func sentence(
    _ line: AttentionLine, in network: Network, _ room: TextRoom, after before: String = ""
  ) -> String {
    let names = names(in: line, of: network)
    let shown = network.fitting(room, names) { before + sentence($0, of: line, in: network, titled: nil) }
    guard !room.holds(shown), case .item(let place) = line.subject else { return shown }
    let least = names.map { network.names.short($0, in: Self.leastName) }
    let title = network.item(at: place)?.item.title ?? ""
    guard !title.isEmpty else { return shown }
    var (fits, tooWide) = (Self.leastTitle, Width.of(SafeText.line(title)))
    func cut(_ columns: Int) -> String {
      before + sentence(least, of: line, in: network, titled: Width.truncated(SafeText.line(title), columns: columns))
    }
    while tooWide - fits > 1 {
      let middle = (fits + tooWide) / 2
      if room.holds(cut(middle)) { fits = middle } else { tooWide = middle }
    }
    return cut(fits)
  }

  /// How many columns a name, and the title of an item, has at least beside the other.
  private static let (leastName, leastTitle) = (12, 12)

  private func sentence(_ place: String, _ what: String) -> String {
    SafeText.line((place.isEmpty ? what : "\(place): \(what)") + (what.hasSuffix(".") ? "" : "."))
  }

  /// The sentence with these names in the place of the whole ones, and maybe another title of the item.
  private func sentence(_ names: [String], of line: AttentionLine, in network: Network, titled: String?) -> String {
    var what = words(line, in: network, helpers: line.helpers.isEmpty ? nil : Array(names.dropFirst()))
    if let titled, case .item(let place) = line.subject {
      // The sentence of an item begins with its title.
      what = wholeQuoted(titled) + what.dropFirst(title(place, network).count)
    }
    return sentence(names.prefix(line.helpers.isEmpty ? 2 : 1).joined(separator: self(" и ", " and ")), what)
  }

  /// The names in the sentence, in their order: where it is, and who helps.
  package func names(in line: AttentionLine, of network: Network) -> [String] {
    places(of: line, in: network) + line.helpers.compactMap(network.partnership).map(network.donorName)
  }

  private func attention(_ count: Int) -> String {
    switch Plural(count) {
    case .one:
      self("\(count) строка требует внимания", count == 1 ? "1 line needs attention" : "\(count) lines need attention")
    case .few: self("\(count) строки требуют внимания", "\(count) lines need attention")
    case .many: self("\(count) строк требуют внимания", "\(count) lines need attention")
    }
  }

  private func noun(_ kind: AttentionKind, _ count: Int) -> String {
    switch kind {
    case .overdue, .dueSoon, .noEvidence, .notPublished:
      counted(count, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item")
    case .noPartner, .noVisit, .membership:
      counted(count, one: "школа", few: "школы", many: "школ", english: "school")
    case .uncoveredRisk, .noItems: counted(count, one: "риск", few: "риска", many: "рисков", english: "risk")
    case .noAgreement, .agreementEnding, .plannedLate, .sameRisk:
      counted(count, one: "партнёрство", few: "партнёрства", many: "партнёрств", english: "partnership")
    case .overLimit: counted(count, one: "донор", few: "донора", many: "доноров", english: "donor")
    case .file: counted(count, one: "файл", few: "файла", many: "файлов", english: "file")
    }
  }

  /// Where: the school, or both sides of the partnership; nothing for a file, whose sentence names it.
  private func place(of line: AttentionLine, in network: Network) -> String {
    places(of: line, in: network).joined(separator: self(" и ", " and "))
  }

  private func places(of line: AttentionLine, in network: Network) -> [String] {
    switch line.subject {
    case .item(let place): partners(place.partnership, in: network)
    case .partnership(let id): partners(id, in: network)
    case .risk, .school: line.school.map { [network.name(of: $0, beside: "")] } ?? []
    case .file: []
    }
  }

  private func partners(_ id: PartnershipID, in network: Network) -> [String] {
    guard let partnership = network.partnership(id) else { return [id.text] }
    let supported = network.supportedName(partnership)
    return partnership.donor.isNone ? [supported] : [supported, network.donorName(partnership)]
  }

  private func title(_ place: ItemPlace, _ network: Network) -> String {
    let title = network.item(at: place)?.item.title ?? ""
    return title.isEmpty ? unnamed : wholeQuoted(title)
  }

  private func factor(_ id: RiskFactorID, _ network: Network) -> String { wholeQuoted(network.factorName(id)) }

  /// «30 октября 2026, 24 дня назад», «7 декабря 2026, через 14 дней».
  private func dayAndDistance(_ line: AttentionLine) -> String? {
    guard let day = line.since, let days = line.days else { return nil }
    return "\(date(day)), \(distance(days: -days))"
  }

  private func since(_ line: AttentionLine) -> String {
    line.since.map { self(" с ", " since ") + date($0) } ?? ""
  }

  /// What, and since when.
  private func words(_ line: AttentionLine, in network: Network, helpers: [String]? = nil) -> String {
    switch line.kind {
    case .overdue, .dueSoon, .noEvidence, .notPublished: itemWords(line, in: network)
    case .noPartner, .uncoveredRisk, .noItems, .noVisit, .membership, .overLimit:
      schoolWords(line, in: network, helpers)
    case .noAgreement, .agreementEnding, .plannedLate, .sameRisk: partnershipWords(line, in: network)
    case .file: fileWords(line, in: network)
    }
  }

  private func itemWords(_ line: AttentionLine, in network: Network) -> String {
    guard case .item(let place) = line.subject else { return "" }
    let title = title(place, network)
    switch line.detail {
    case .marks(let count): return title + " — " + markWords(line, count)
    case .none, .liveRisks, .factor, .covered, .agreement, .firstItem, .visits, .membership, .load, .factors, .problem:
      let day = dayAndDistance(line) ?? notSet
      return line.kind == .overdue
        ? title + self(" — срок прошёл ", " — was due ") + day : title + self(" — срок ", " — due ") + day
    }
  }

  private func markWords(_ line: AttentionLine, _ count: Int) -> String {
    let isProof = line.kind == .noEvidence
    let day = line.since.map(date) ?? ""
    guard count > 1 else {
      return self("проведено", "held") + (day.isEmpty ? "" : self(" ", " on ") + day)
        + (isProof ? self(", подтверждения нет", ", no evidence") : self(", не размещено на сайте", ", not published"))
    }
    let marks = counted(count, one: "отметка", few: "отметки", many: "отметок", english: "mark")
    return marks
      + (isProof ? self(" без подтверждения", " without evidence") : self(" без размещения", " not published"))
      + (day.isEmpty ? "" : self(", первая — ", ", the first of ") + day)
  }

  private func schoolWords(_ line: AttentionLine, in network: Network, _ helpers: [String]?) -> String {
    switch line.detail {
    case .liveRisks(let count):
      let risks = counted(count, one: "риск", few: "риска", many: "рисков", english: "live risk")
      return self("нет партнёра", "no partner") + since(line) + (count == 0 ? "" : self("; в профиле ", "; ") + risks)
    case .factor(let id, let significance):
      return factor(id, network) + self(" — не охвачен ни одним партнёрством", " — no partnership covers it")
        + (significance.map { self("; значимость ", "; significance ") + name($0) } ?? "")
        + (line.since.map { self("; в профиле с ", "; in the profile since ") + date($0) } ?? "")
    case .covered(let id, let partnerships, let year):
      let donors = helpers ?? partnerships.compactMap(network.partnership).map(network.donorName)
      return factor(id, network) + self(" — помогает ", " — helped by ") + donors.joined(separator: ", ")
        + self(
          ", но мероприятий в дорожной карте \(year.name) нет", ", but the roadmap of \(year.name) has no item for it")
    case .visits(let wereHeld, let next):
      return visitWords(line, wereHeld, next)
    case .membership(let stated, let computed):
      return self(
        "ресурсный дефицит: указано — \(name(stated)), по трём факторам — \(name(computed))",
        "resource deficit: stated \(name(stated)), by the three criteria \(name(computed))")
    case .load(let load):
      let partnerships = counted(
        load.count, one: "партнёрстве", few: "партнёрствах", many: "партнёрствах", english: "partnership")
      let least = load.mayBeMore ? self("не меньше чем ", "at least ") : ""
      return self(
        "помогает \(least)в \(partnerships), предел — \(load.limit)",
        "helps in \(least)\(partnerships), the limit is \(load.limit)")
    case .none, .marks, .agreement, .firstItem, .factors, .problem: return ""
    }
  }

  private func visitWords(_ line: AttentionLine, _ wereHeld: Bool, _ next: CalendarDay?) -> String {
    let last =
      wereHeld
      ? self("последнее посещение ", "last visited ") + (dayAndDistance(line) ?? "")
      : self("посещений нет с начала учебного года, ", "not visited since the school year began, ")
        + (dayAndDistance(line) ?? "")
    return last + (next.map { self("; следующее — ", "; the next visit: ") + date($0) } ?? "")
  }

  private func partnershipWords(_ line: AttentionLine, in network: Network) -> String {
    switch line.detail {
    case .agreement(let status): return agreementWords(line, status)
    case .firstItem(let place):
      return self("всё ещё планируется, хотя срок первого мероприятия ", "still planned, though its first item, ")
        + title(place, network) + self(" прошёл ", ", was due ") + (dayAndDistance(line) ?? notSet)
    case .factors(let factors):
      return self(
        factors.count == 1 ? "у донора тот же риск: " : "у донора те же риски: ",
        factors.count == 1 ? "the donor has the same risk: " : "the donor has the same risks: ")
        + factors.map { factor($0, network) }.joined(separator: ", ")
    case .none, .marks, .liveRisks, .factor, .covered, .visits, .membership, .load, .problem: return ""
    }
  }

  private func agreementWords(_ line: AttentionLine, _ status: Open<AgreementStatus>?) -> String {
    if line.kind == .noAgreement {
      let isDraft = status == .known(.draft)
      let together = line.since.map { self(", партнёрство с ", ", partners since ") + date($0) } ?? ""
      return (isDraft ? self("договор готовится", "the agreement is a draft") : self("договора нет", "no agreement"))
        + together
    }
    guard let days = line.days, let day = dayAndDistance(line) else {
      return self("срок договора истёк", "the agreement has expired")
    }
    if days <= 0, status == .known(.expired) {
      return self(
        "договор отмечен истёкшим, хотя действует до ", "the agreement is called expired, though it runs until ")
        + day
    }
    return
      (days > 0
      ? self("срок договора истёк ", "the agreement ended ")
      : self("договор действует до ", "the agreement runs until "))
      + day
  }

  private func fileWords(_ line: AttentionLine, in network: Network) -> String {
    guard case .problem(let problem) = line.detail else { return line.subjectID }
    return words(for: problem, in: network)
  }

  /// What is wrong with a file, and what is not known because of it. `folder` goes before the file's path.
  package func words(for problem: Problem, in network: Network, folder: String = "") -> String {
    let line = line(problem, in: folder)
    let entity = network.unread.entities.first { $0.problem == problem }
    return entity.map { line + " " + unknown(without: $0, in: network) } ?? line
  }
}

extension AttentionLine {
  /// The partnerships whose donors the sentence names.
  fileprivate var helpers: [PartnershipID] {
    if case .covered(_, let partnerships, _) = detail { partnerships } else { [] }
  }
}

extension AttentionKind: Named {
  /// The heading of the kind, with a capital.
  package var wording: Wording {
    switch self {
    case .overdue: Wording("Просрочено", "Overdue")
    case .dueSoon: Wording("Скоро срок", "Due soon")
    case .noEvidence: Wording("Выполнено без подтверждения", "Done without evidence")
    case .notPublished: Wording("Проведено, но не размещено", "Held, not published")
    case .noPartner: Wording("Нет партнёра", "No partner")
    case .uncoveredRisk: Wording("Риск не охвачен", "Risk not covered")
    case .noItems: Wording("Риск охвачен, но мероприятий нет", "Risk covered, without items")
    case .noAgreement: Wording("Нет договора", "No agreement")
    case .agreementEnding: Wording("Срок договора", "Agreement ending")
    case .plannedLate: Wording("Всё ещё планируются, хотя срок прошёл", "Still planned, though the day has passed")
    case .noVisit: Wording("Давно нет посещения", "Not visited for long")
    case .membership: Wording("Кластер указан и посчитан по-разному", "Stated and computed cluster differ")
    case .overLimit: Wording("Донор сверх предела", "Donor over the limit")
    case .sameRisk: Wording("Тот же риск у донора", "Same risk at the donor")
    case .file: Wording("Файл не открыт или не записывается", "File not opened or not written")
    }
  }
}
