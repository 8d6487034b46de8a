import Deadlines
import Insights
import JSONText
import Language
import SchoolNetwork
import Tables
import Text
import Typing

// The answers of `coverage`, `suggest` and `plan`.

extension Console {
  func coverage(_ options: Options) throws(Trouble) -> Outcome {
    let opened = try open(options)
    let network = opened.network
    let coverage = Coverage(of: network, today: day(options, in: network))
    let telling = self.telling(network, options)
    let output =
      options.isJSON
      ? CoverageColumns.list.json(of: coverage.pairs.map { CoverageLine($0) }, telling).printed
      : MatchingText(telling).text(of: coverage)
    return answer(output, from: opened, options)
  }

  func suggest(_ typed: String, _ risk: String?, _ options: Options) throws(Trouble) -> Outcome {
    let opened = try open(options)
    let network = opened.network
    let language = options.language
    if let trouble = opened.donorsUnknown(language) { throw trouble }
    let school = try school(called: typed, in: network, language)
    let factor = try factor(called: risk, of: school, in: network, language)
    guard let suggestion = network.suggestion(for: school.id, risk: factor) else {
      throw Trouble(language.noSuchSchool(typed, like: []), exitCode: ExitCode.found)
    }
    let telling = self.telling(network, options)
    let output =
      options.isJSON
      ? MatchingJSON.suggestion(suggestion, telling).printed
      : MatchingText(telling).text(of: suggestion, for: school)
    return answer(output, from: opened, options)
  }

  func plan(_ options: Options) throws(Trouble) -> Outcome {
    let opened = try open(options)
    let network = opened.network
    if let trouble = opened.donorsUnknown(options.language) { throw trouble }
    let plan = network.partnerPlan()
    let telling = self.telling(network, options)
    let output = options.isJSON ? MatchingJSON.plan(plan, telling).printed : MatchingText(telling).text(of: plan)
    return answer(output, from: opened, options)
  }

  private func school(called typed: String, in network: Network, _ language: Language) throws(Trouble) -> School {
    let names = SchoolNames(network)
    let found = names.schools(called: typed)
    if found.count == 1 { return found[0] }
    if found.isEmpty, let gone = names.trashedSchool(called: typed) {
      throw Trouble(
        language.isInTrash(network.name(of: .school(gone.id)), gone.id.text), exitCode: ExitCode.found)
    }
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
  static func suggestion(_ suggestion: Suggestion, _ telling: Telling) -> JSONValue {
    .object([
      JSONMember("donors", .array(DonorColumns.list.json(of: suggestion.donors, telling).elements)),
      JSONMember("noDonor", .array(suggestion.noDonor.map { .string($0.text) })),
    ])
  }

  static func plan(_ plan: PartnerPlan, _ telling: Telling) -> JSONValue {
    .object([
      JSONMember("links", .array(PlanColumns.links.json(of: plan.links, telling).elements)),
      JSONMember("weight", .number(String(plan.weight))),
    ])
  }
}

/// The answers for people.
struct MatchingText {
  private let telling: Telling
  private var network: Network { telling.network }
  private var language: Language { telling.language }

  init(_ telling: Telling) { self.telling = telling }

  /// One line for each pair, by cluster; below them the totals of the network.
  func text(of coverage: Coverage) -> String {
    let table = CoverageColumns.list.table(of: coverage.linesByCluster(in: network), telling)
    return (coverage.pairs.isEmpty ? "" : table + "\n") + language.summary(coverage.total) + "\n"
      + (network.unread.schools || network.unread.clusters ? language.figuresAreIncomplete + "\n" : "")
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
      let (name, weight) = (DonorColumns.donor.text(donor, telling), DonorColumns.weight.text(donor, telling))
      lines += ["", "\(place + 1). \(name) — \(weight)"]
      lines += DonorColumns.sentences(donor, telling).map { "   " + $0 }
    }
    if !suggestion.noDonor.isEmpty { lines += ["", language.noDonor(suggestion.noDonor, in: network)] }
    if !suggestion.donors.isEmpty { lines += ["", language.sentence(suggestion.weights)] }
    return lines.map { SafeText.line($0) + "\n" }.joined()
  }

  /// In the order of the lists of schools; lines of one school keep theirs.
  private func inOrder<Line>(_ lines: [Line], _ ranks: [SchoolID: Int], _ school: (Line) -> SchoolID) -> [Line] {
    lines.enumerated().sorted {
      (ranks[school($0.element)] ?? 0, $0.offset) < (ranks[school($1.element)] ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The links, what would be left, and the totals.
  func text(of plan: PartnerPlan) -> String {
    var parts: [String] = []
    let ranks = network.ranksByName
    if !plan.links.isEmpty {
      parts.append(
        language.name(Label.plannedLinks) + ":\n"
          + PlanColumns.links.table(of: inOrder(plan.links, ranks, \.supported), telling))
    }
    if !plan.remaining.isEmpty {
      parts.append(
        language.name(Label.leftUncovered) + ":\n"
          + RemainingColumns.list.table(of: inOrder(plan.remaining, ranks, \.school), telling))
    }
    return (parts + [language.summary(plan) + "\n"]).joined(separator: "\n")
  }
}
