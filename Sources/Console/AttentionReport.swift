import Deadlines
import Insights
import JSONText
import Language
import SchoolNetwork

extension Console {
  /// What needs attention today: `kurator today`.
  func attention(_ options: Options, _ today: CalendarDay) throws(Trouble) -> Outcome {
    let network = try open(options).network
    let report = AttentionReport(network, options.language, today)
    return Outcome(
      output: options.isJSON ? report.json.printed : report.text, errors: unreadableNote(network, options.language))
  }
}

/// The attention list as text and as JSON.
struct AttentionReport {
  private let network: Network
  private let language: Language
  private let list: AttentionList

  init(_ network: Network, _ language: Language, _ today: CalendarDay) {
    self.network = network
    self.language = language
    list = AttentionList(network, today: today)
  }

  /// A line a thing, below the heading of its kind; behind an item that can be marked its id.
  var text: String {
    var lines = [language.attentionHeading(list)]
    for group in list.groups {
      lines += ["", language.heading(group.kind, group.lines.count)]
      lines += group.lines.map { "  " + language.sentence($0, in: network) + id(of: $0) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func id(of line: AttentionLine) -> String {
    switch line.kind {
    case .overdue, .dueSoon: " [\(line.subjectID)]"
    case .noEvidence, .notPublished, .noPartner, .uncoveredRisk, .noItems, .noAgreement, .agreementEnding,
      .plannedLate, .noVisit, .membership, .overLimit, .sameRisk, .file:
      ""
    }
  }

  /// An object a line; what is put off is left out.
  var json: JSONArray {
    JSONArray(
      list.lines.map { line in
        .object([
          JSONMember("kind", .string(line.kind.rawValue)),
          JSONMember("school", line.school.map { .string($0.text) } ?? .null),
          JSONMember("subject", .string(line.subjectID)),
          JSONMember("since", line.since.map { .string($0.iso) } ?? .null),
          JSONMember("text", .string(language.sentence(line, in: network))),
        ])
      })
  }
}
