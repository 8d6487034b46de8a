package import Insights
import SchoolNetwork

/// The words of the plan for the whole network on the screen.
extension Language {
  /// The heading: what is covered now, and would be with what is ticked; its weight.
  package func planTitle(_ outcome: PlanOutcome) -> String {
    self("План: охват ", "Plan: covered ") + "\(outcome.coveredNow) → \(outcome.covered)"
      + self(" из ", " of ") + "\(outcome.live), " + weight(outcome.weight)
  }
  /// The figures of a line, the most important first: «оценка 12», «помощь взаимная», «нагрузка 1 → 2, предел 2».
  package func planParts(_ weight: Int, _ load: DonorLoad?, after: Int, isMutual: Bool) -> [String] {
    let told = load.map { loadParts($0, after: after) } ?? []
    return [self.weight(weight)] + (isMutual ? [mutualHelp] : []) + told
  }
  private func loadParts(_ load: DonorLoad, after: Int) -> [String] {
    [
      self("нагрузка ", "load ") + "\(load.count) → \(after)" + self(", предел \(load.limit)", ", limit \(load.limit)")
        + (after > load.limit ? "!" : "")
    ]
  }
  /// The totals of the network with the ticked lines accepted, in a sentence.
  package func sentence(_ outcome: PlanOutcome, ticked: Int, of lines: Int) -> String {
    let count = outcome.covered - outcome.coveredNow
    return self(
      "Отмечено \(ticked) из \(lines): охват \(outcome.coveredNow) → \(outcome.covered) из \(outcome.live), "
        + "новых \(count), \(weight(outcome.weight)). До Enter ничего не записано.",
      "Ticked \(ticked) of \(lines): covered \(outcome.coveredNow) → \(outcome.covered) of \(outcome.live), "
        + "\(count) new, \(weight(outcome.weight)). Nothing is written before Enter.")
  }
  /// The heading of the pairs that nobody would help with.
  package func wouldBeLeft(_ count: Int) -> String {
    self("Останутся без поддержки: ", "Left without support: ")
      + counted(count, one: "риск", few: "риска", many: "рисков", english: "risk")
  }
  /// Risks of a school that would be left for the same reason: «ООШ № 1: Оснащение, Среда — есть только общая тема…».
  package func wouldBeLeft(_ school: String, _ factors: String, _ reason: RemainingRisk.Reason) -> String {
    let words = sentence(reason)
    return "\(school): \(factors) — \(words.prefix(1).lowercased() + words.dropFirst())"
  }
  /// The pairs that were taken out.
  package func areTakenOut(_ pairs: [String]) -> String {
    self("Исключено из этого плана: ", "Taken out of this plan: ") + pairs.joined(separator: "; ") + "."
  }

  // MARK: - Why there is no line

  /// The plan has no line.
  package var planIsEmpty: String { self("В плане нет ни одной строки.", "The plan has no line.") }
  /// Why the plan has no line. `new` is the key that adds a risk, on the screen of the key `schools`.
  package func whyPlanIsEmpty(_ outcome: PlanOutcome, new: String, schools: String) -> String {
    if outcome.live == 0 {
      return noRisksToPlan(new: new, schools: schools)
    }
    return outcome.remaining.isEmpty
      ? self(
        "Все действующие риски охвачены (\(outcome.live)): планировать нечего.",
        "Every live risk is covered (\(outcome.live)): nothing to plan.")
      : self(
        "Новых партнёрств план не предлагает: ни у кого с нужным опытом нет свободного места, или школа ему отказала.",
        "The plan has no new partnership: nobody with the experience has room left, or the school declined them.")
  }

  // MARK: - What was done

  /// Enter, but no line is ticked.
  package var nothingTicked: String {
    self("Не отмечено ни одной строки: Пробел — отметить.", "No line is ticked: Space ticks one.")
  }
  /// A pair was taken out; what the whole plan weighed before, and weighs now.
  package func takenOut(_ pair: String, _ before: Int, _ after: Int) -> String {
    self("Исключено из плана: ", "Taken out of the plan: ") + pair + planIsNow(before, after)
  }
  /// A pair may be planned again.
  package func letIn(_ pair: String, _ before: Int, _ after: Int) -> String {
    self("Снова можно предлагать: ", "May be planned again: ") + pair + planIsNow(before, after)
  }
  private func planIsNow(_ before: Int, _ after: Int) -> String {
    self(". План пересчитан: оценка ", ". Planned again: score ") + "\(before) → \(after)."
  }
  /// No pair was taken out that could be let in again.
  package var nothingTakenOut: String { self("Из плана ничего не исключено.", "Nothing was taken out of the plan.") }
  /// So many partnerships were planned: «Запланировано 3 партнёрства, охватят 8 рисков.»
  package func isPlanned(_ count: Int, risks: Int, withRoadmaps: Bool) -> String {
    let partnerships = counted(
      count, one: "партнёрство", few: "партнёрства", many: "партнёрств", english: "partnership")
    let covered = counted(risks, one: "риск", few: "риска", many: "рисков", english: "risk")
    let verb = Plural(count) == .one ? "охватит" : "охватят"
    let roadmaps = withRoadmaps ? self(", с дорожной картой каждое", ", each with a roadmap") : ""
    return self("Запланировано \(partnerships), \(verb) \(covered)", "\(partnerships) planned, covering \(covered)")
      + roadmaps + "."
  }
}
