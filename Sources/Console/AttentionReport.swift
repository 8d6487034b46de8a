import Deadlines
import Insights
import JSONText
import Language
import SchoolNetwork
import Tables

extension Console {
  /// What needs attention today: `kurator today`.
  func attention(_ options: Options) throws(Trouble) -> Outcome {
    let opened = try open(options)
    let report = AttentionReport(telling(opened.network, options))
    return answer(options.isJSON ? report.json.printed : report.text, from: opened, options)
  }
}

/// The attention list as text and as JSON.
struct AttentionReport {
  private let telling: Telling
  private let list: AttentionList
  private let groups: [AttentionGroup]

  init(_ telling: Telling) {
    self.telling = telling
    list = AttentionList(telling.network, today: telling.today)
    groups = list.groups(byName: telling.network.ranksByName, in: telling.network)
  }

  /// The counts, and whether they may be too low; one line for each thing, below the heading of its kind. An item that
  /// can be marked has its id at the end.
  var text: String {
    var lines = [telling.language.attentionHeading(list)]
    if telling.network.unread.lowersFigures { lines.append(telling.language.figuresAreIncomplete) }
    for group in groups {
      lines += ["", telling.language.heading(group.kind, group.lines.count)]
      lines += group.lines.map { "  " + AttentionColumns.text.text($0, telling) + id(of: $0) }
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

  /// One object on each line; what is put off is left out.
  var json: JSONArray { AttentionColumns.list.json(of: groups.flatMap(\.lines), telling) }
}
