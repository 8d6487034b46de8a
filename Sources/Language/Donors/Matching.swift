package import Insights
package import SchoolNetwork

/// The words about donors that could help, and about the plan.
extension Language {
  /// A reason for or against a donor, as a whole sentence. Factors have the short names of the network's catalogue.
  package func sentence(_ reason: SuggestionReason, in network: Network) -> String {
    let list = { (factors: [RiskFactorID]) in names(of: factors, in: network) }
    switch reason {
    case .stated(let factors, let asked):
      return self(
        "Опыт указан в источнике по \(factors.count) из \(risksAsked(asked)): \(list(factors)).",
        "Stated experience in \(factors.count) of \(risksAsked(asked)): \(list(factors)).")
    case .inferred(let factors, let asked):
      return self(
        "Опыт предполагается по \(factors.count) из \(risksAsked(asked)): \(list(factors)).",
        "Inferred experience in \(factors.count) of \(risksAsked(asked)): \(list(factors)).")
    case .topics(let topics):
      let told = topics.map { "\(wholeQuoted($0.topic)) (\(list($0.factors)))" }.joined(separator: ", ")
      return topics.count == 1
        ? self("Общая тема: \(told).", "A topic in common: \(told).")
        : self("Общие темы: \(told).", "Topics in common: \(told).")
    case .covered(let factors):
      return self(
        "Есть опыт и по рискам, с которыми школе уже помогают (в подборе не учитываются): \(list(factors)).",
        "Experience also in risks that are covered already (they do not count here): \(list(factors)).")
    case .sameRisk(let factors):
      return factors.count == 1
        ? self("У донора есть тот же риск: \(list(factors)).", "The donor has this risk too: \(list(factors)).")
        : self("У донора есть те же риски: \(list(factors)).", "The donor has these risks too: \(list(factors)).")
    case .load(let load, let after): return sentence(load, after: after)
    case .partners, .pastPartners, .helpedBySchool, .declined: return sentenceOnPast(reason)
    }
  }

  private func sentenceOnPast(_ reason: SuggestionReason) -> String {
    switch reason {
    case .partners:
      self(
        "Уже партнёры: новые риски можно добавить в то же партнёрство.",
        "Partners already: new risks can be added to that partnership.")
    case .pastPartners: self("Раньше были партнёрами.", "They were partners before.")
    case .helpedBySchool:
      self(
        "Эта школа сама помогает донору: помощь станет взаимной.",
        "The school helps this donor: help would go both ways.")
    case .declined(let why, let day):
      self("Отклонён раньше", "Declined before") + (day.map { " (\(date($0)))" } ?? "") + ": "
        + (why.isEmpty ? self("причина не указана", "no reason is given") : wholeQuoted(why)) + "."
    case .stated, .inferred, .topics, .covered, .sameRisk, .load: ""
    }
  }

  private func sentence(_ load: DonorLoad, after: Int) -> String {
    let now = counted(
      load.count, one: "партнёрство", few: "партнёрства", many: "партнёрств", english: "partnership")
    if after == load.count {
      return self(
        "Нагрузка не изменится: \(now), предел \(load.limit).", "The load stays: \(now), limit \(load.limit).")
    }
    return after > load.limit
      ? self(
        "Нагрузка: \(now), станет \(after) — больше предела (\(load.limit)).",
        "Load: \(now), would be \(after), over the limit of \(load.limit).")
      : self(
        "Нагрузка: \(now), станет \(after) при пределе \(load.limit).",
        "Load: \(now), would be \(after) with a limit of \(load.limit).")
  }

  /// «5 рисков» after «из».
  private func risksAsked(_ count: Int) -> String {
    self(
      "\(count) \(Plural(count) == .one ? "риска" : "рисков")", "\(count) \(count == 1 ? "risk" : "risks")")
  }

  /// Short names of factors with commas between.
  package func names(of factors: [RiskFactorID], in network: Network) -> String {
    factors.map { Self.safe(network.factorShortName($0)) }.joined(separator: ", ")
  }

  /// The weights, in a sentence.
  package func sentence(_ weights: MatchWeights) -> String {
    self(
      "Оценка: указанный опыт +\(weights.stated), предполагаемый +\(weights.inferred), только тема +\(weights.topic) "
        + "за каждый неохваченный риск; тот же риск у донора −\(weights.sameRisk); "
        + "каждое партнёрство донора −\(weights.load).",
      "Score: stated experience +\(weights.stated), inferred +\(weights.inferred), a topic alone +\(weights.topic) "
        + "for each uncovered risk; the same risk at the donor −\(weights.sameRisk); "
        + "each partnership of the donor −\(weights.load).")
  }

  /// For these risks there is no donor in the network.
  package func noDonor(_ factors: [RiskFactorID], in network: Network) -> String {
    self(
      "В сети нет донора: \(names(of: factors, in: network)).",
      "No donor in this network: \(names(of: factors, in: network)).")
  }

  /// Why a risk is uncovered, or stays so although the plan is accepted.
  package func sentence(_ reason: RemainingRisk.Reason) -> String {
    switch reason {
    case .noDonor: self("В сети нет донора с таким опытом.", "No donor in the network has such experience.")
    case .onlyTopic:
      self(
        "Есть только общая тема; опыта с этим риском ни у кого нет.",
        "There is only a topic; nobody has experience with it.")
    case .noRoom:
      self(
        "У доноров с таким опытом нет свободного места, либо они отклонены или уже партнёры.",
        "Donors with such experience have no room left, were declined or are partners already.")
    case .takenOut:
      self(
        "Донор с таким опытом и со свободным местом исключён из этого плана.",
        "The donor with such experience and room left was taken out of this plan.")
    case .oneDonor:
      self(
        "Донор есть, но план даёт школе не больше одного нового.",
        "There is a donor, but the plan gives a school one new at most.")
    case .canBeAsked:
      self(
        "Есть донор с таким опытом и со свободным местом.", "A donor with such experience and room left is there.")
    }
  }

  /// The totals of a plan: links, newly covered risks, their weight.
  package func summary(_ plan: PartnerPlan) -> String {
    let links = counted(
      plan.links.count, one: "новое партнёрство", few: "новых партнёрства", many: "новых партнёрств",
      english: "new partnership")
    let risks = plan.links.reduce(0) { $0 + $1.risks.count }
    let covered = counted(risks, one: "риск", few: "риска", many: "рисков", english: "risk")
    return plan.links.isEmpty
      ? self("Новых партнёрств план не предлагает.", "The plan has no new partnership.")
      : self(
        "План: \(links), охватят \(covered); оценка \(plan.weight). Ничего не записано.",
        "The plan: \(links), covering \(covered); score \(plan.weight). Nothing is written.")
  }

  /// How much of the network is covered.
  package func summary(_ total: Coverage.Total) -> String {
    let live = counted(total.live, one: "риска", few: "рисков", many: "рисков", english: "risk")
    let unknown = total.unknown == 0 ? "" : self(", неизвестно \(total.unknown)", ", \(total.unknown) unknown")
    return self(
      "Охвачено \(total.covered) из \(live), не охвачено \(total.uncovered)\(unknown).",
      "\(total.covered) of \(live) covered, \(total.uncovered) not covered\(unknown).")
  }

  /// Help goes both ways between the school and the donor of a link.
  package var mutualHelp: String { self("помощь взаимная", "help goes both ways") }
}

/// Further sentences of `kurator suggest`.
extension Language {
  /// No school has this name; those that may have been meant.
  package func noSuchSchool(_ typed: String, like schools: [(name: String, id: String)]) -> String {
    let advice =
      schools.isEmpty
      ? self("Школы показывает команда kurator list schools.", "The command kurator list schools shows them.")
      : self("Может быть: \(told(schools)).", "Perhaps: \(told(schools)).")
    return self("Школы \(quoted(typed)) в сети нет. ", "The network has no school \(quoted(typed)). ") + advice
  }

  /// Several schools have this name.
  package func severalSchools(_ typed: String, _ schools: [(name: String, id: String)]) -> String {
    self(
      "Так называется не одна школа: \(quoted(typed)). Укажите код: \(told(schools)).",
      "More than one school is called \(quoted(typed)). Give the id: \(told(schools)).")
  }

  /// The school has no live risk of this factor; those it has.
  package func noSuchRisk(_ typed: String, of school: String, _ risks: [(name: String, id: String)]) -> String {
    let has =
      risks.isEmpty
      ? self("Действующих рисков у неё нет.", "It has no live risks.")
      : self("Есть: \(told(risks)).", "It has: \(told(risks)).")
    return self(
      "В профиле школы \(quoted(school)) нет действующего риска \(quoted(typed)). ",
      "The school \(quoted(school)) has no live risk \(quoted(typed)). ") + has
  }

  /// «СОШ № 2 (sosh-2), СОШ № 5 (sosh-5)»; of many, the first ten.
  private func told(_ named: [(name: String, id: String)]) -> String {
    named.prefix(10).map { "\(Self.safe($0.name)) (\(Self.safe($0.id)))" }.joined(separator: ", ")
      + (named.count > 10 ? ", …" : "")
  }

  /// A school that nobody need be found for.
  package func noLiveRisks(of school: String) -> String {
    self("\(school): действующих рисков нет, доноры не нужны.", "\(school): no live risks, so no donors are needed.")
  }

  /// The heading of a suggestion.
  package func suggestionHeading(of school: String, live: Int, uncovered: Int) -> String {
    let risks = counted(
      live, one: "действующий риск", few: "действующих риска", many: "действующих рисков", english: "live risk")
    return self("\(school): \(risks), не охвачено \(uncovered).", "\(school): \(risks), \(uncovered) uncovered.")
  }

  /// «оценка 8».
  package func weight(_ weight: Int) -> String {
    // The minus sign of numbers in text, not a hyphen.
    let number = weight < 0 ? "−\(weight.magnitude)" : "\(weight)"
    return self("оценка \(number)", "score \(number)")
  }
}
