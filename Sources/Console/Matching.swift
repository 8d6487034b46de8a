import Deadlines
import Insights
import JSONText
import Language
import SchoolNetwork
import Tables
import Text

// The answers of `coverage`, `suggest` and `plan`.

extension Console {
  func coverage(_ options: Options, _ today: CalendarDay) throws(Trouble) -> Outcome {
    let network = try open(options).network
    let coverage = Coverage(of: network, today: today)
    let output =
      options.isJSON
      ? JSONArray(coverage.pairs.map(MatchingJSON.pair)).printed
      : MatchingText(network, options.language).text(of: coverage)
    return Outcome(output: output, errors: unreadableNote(network, options.language))
  }

  func suggest(_ typed: String, _ risk: String?, _ options: Options) throws(Trouble) -> Outcome {
    let network = try open(options).network
    let language = options.language
    let school = try school(called: typed, in: network, language)
    let factor = try factor(called: risk, of: school, in: network, language)
    guard let suggestion = network.suggestion(for: school.id, risk: factor) else {
      throw Trouble(language.noSuchSchool(typed, like: []), exitCode: ExitCode.found)
    }
    let output =
      options.isJSON
      ? MatchingJSON.suggestion(suggestion, network, language).printed
      : MatchingText(network, language).text(of: suggestion, for: school)
    return Outcome(output: output, errors: unreadableNote(network, language))
  }

  func plan(_ options: Options) throws(Trouble) -> Outcome {
    let network = try open(options).network
    let plan = network.partnerPlan()
    let output =
      options.isJSON ? MatchingJSON.plan(plan).printed : MatchingText(network, options.language).text(of: plan)
    return Outcome(output: output, errors: unreadableNote(network, options.language))
  }

  private func school(called typed: String, in network: Network, _ language: Language) throws(Trouble) -> School {
    let names = SchoolNames(network)
    let found = names.schools(called: typed)
    if found.count == 1 { return found[0] }
    let told = { (schools: [School]) in schools.map { (name: $0.name, id: $0.id.text) } }
    throw Trouble(
      found.isEmpty
        ? language.noSuchSchool(typed, like: told(names.schools(like: typed)))
        : language.severalSchools(typed, told(found)),
      exitCode: ExitCode.found)
  }

  private func factor(
    called typed: String?, of school: School, in network: Network, _ language: Language
  ) throws(Trouble) -> RiskFactorID? {
    guard let typed else { return nil }
    let live = network.liveFactors(of: school).map(\.factor)
    // A profile may name a factor that the catalogue does not have.
    let factor = SchoolNames(network).factor(called: typed)?.id ?? live.first { $0.text == typed }
    guard let factor, live.contains(factor) else {
      let risks = live.map { (name: network.factorShortName($0), id: $0.text) }
      throw Trouble(language.noSuchRisk(typed, of: school.name, risks), exitCode: ExitCode.found)
    }
    return factor
  }
}

/// The answers as JSON.
enum MatchingJSON {
  static func pair(_ pair: Coverage.Pair) -> JSONValue {
    .object([
      JSONMember("school", .string(pair.school.text)), JSONMember("factor", .string(pair.factor.text)),
      JSONMember("covered", .flag(pair.isCovered)), JSONMember("partnerships", ids(pair.partnerships)),
      JSONMember("items", number(pair.items.all)), JSONMember("done", number(pair.items.done)),
    ])
  }

  static func suggestion(_ suggestion: Suggestion, _ network: Network, _ language: Language) -> JSONValue {
    let donors = suggestion.donors.map { donor in
      JSONValue.object([
        JSONMember("donor", .string(donor.donor.text)), JSONMember("stated", ids(donor.stated)),
        JSONMember("inferred", ids(donor.inferred)),
        JSONMember("topics", .array(donor.topics.map { .string($0.topic) })),
        JSONMember("sameRisk", ids(donor.sameRisk)), JSONMember("load", number(donor.load.count)),
        JSONMember("limit", number(donor.load.limit)), JSONMember("weight", number(donor.weight)),
        JSONMember(
          "reasons", .array(donor.reasons.map { .string(language.sentence($0, in: network)) })),
      ])
    }
    return .object([JSONMember("donors", .array(donors)), JSONMember("noDonor", ids(suggestion.noDonor))])
  }

  static func plan(_ plan: PartnerPlan) -> JSONValue {
    let links = plan.links.map { link in
      JSONValue.object([
        JSONMember("supported", .string(link.supported.text)), JSONMember("donor", .string(link.donor.text)),
        JSONMember("risks", ids(link.risks)),
      ])
    }
    return .object([JSONMember("links", .array(links)), JSONMember("weight", number(plan.weight))])
  }

  private static func ids<Kind>(_ ids: [ID<Kind>]) -> JSONValue { .array(ids.map { .string($0.text) }) }
  private static func number(_ number: Int) -> JSONValue { .number(String(number)) }
}

/// The answers for people.
struct MatchingText {
  private let network: Network
  private let language: Language

  init(_ network: Network, _ language: Language) {
    self.network = network
    self.language = language
  }

  private func column(_ label: Label, widest: Int = 36, isNumber: Bool = false) -> TextTable.Column {
    TextTable.Column(heading: language.name(label), widest: widest, alignment: isNumber ? .right : .left)
  }

  private func name(_ school: SchoolID) -> String { language.name(of: school, in: network) }

  /// A line for each pair, by cluster; under it what the network comes to.
  func text(of coverage: Coverage) -> String {
    var table = TextTable([
      column(.cluster, widest: 20), column(.school), column(.riskFactor), column(.significance), column(.status),
      column(.support), column(.done, isNumber: true), column(.helpers),
    ])
    for group in coverage.groups {
      let cluster = network.clusters.first { $0.id == group.cluster }?.name ?? language.name(Label.noCluster)
      for school in group.schools {
        for pair in coverage.factors.compactMap({ coverage.pair(school, $0) }) {
          table.add([
            cluster, name(school), network.factorShortName(pair.factor), language.name(pair.significance),
            language.name(pair.status), language.name(pair.isCovered ? Label.isCovered : Label.isUncovered),
            pair.isCovered ? "\(pair.items.done)/\(pair.items.all)" : "—", helpers(pair),
          ])
        }
      }
    }
    return (coverage.pairs.isEmpty ? "" : table.text + "\n") + language.summary(coverage.total) + "\n"
  }

  private func helpers(_ pair: Coverage.Pair) -> String {
    pair.partnerships.compactMap(network.partnership).map { network.donorName($0) }
      .joined(separator: ", ")
  }

  /// The donors in order, each with its reasons; who has none; the weights.
  func text(of suggestion: Suggestion, for school: School) -> String {
    var lines = [
      suggestion.risks.isEmpty
        ? language.noLiveRisks(of: language.name(of: school))
        : language.suggestionHeading(
          of: language.name(of: school), live: suggestion.risks.count, uncovered: suggestion.uncovered.count)
    ]
    for (place, donor) in suggestion.donors.enumerated() {
      lines += ["", "\(place + 1). \(name(donor.donor)) — \(language.weight(donor.weight))"]
      lines += donor.reasons.map { "   " + language.sentence($0, in: network) }
    }
    if !suggestion.noDonor.isEmpty { lines += ["", language.noDonor(suggestion.noDonor, in: network)] }
    if !suggestion.donors.isEmpty { lines += ["", language.sentence(suggestion.weights)] }
    return lines.map { SafeText.line($0) + "\n" }.joined()
  }

  /// The links, what would be left, and what it comes to.
  func text(of plan: PartnerPlan) -> String {
    var parts: [String] = []
    if !plan.links.isEmpty {
      var table = TextTable([
        column(.school), column(.donor), column(.weight, isNumber: true), column(.risks, widest: 200),
      ])
      for link in plan.links {
        let risks = language.names(of: link.risks, in: network)
        table.add([
          name(link.supported), name(link.donor), "\(link.weight)",
          link.isMutual ? "\(risks) (\(language.mutualHelp))" : risks,
        ])
      }
      parts.append(language.name(Label.plannedLinks) + ":\n" + table.text)
    }
    if !plan.remaining.isEmpty {
      var table = TextTable([column(.school), column(.riskFactor), column(.reason)])
      for left in plan.remaining {
        table.add([name(left.school), network.factorShortName(left.factor), language.sentence(left.reason)])
      }
      parts.append(language.name(Label.leftUncovered) + ":\n" + table.text)
    }
    return (parts + [language.summary(plan) + "\n"]).joined(separator: "\n")
  }
}
