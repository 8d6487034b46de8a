package import Insights
import Language
import SchoolNetwork

/// The columns of the list of what needs attention.
package enum AttentionColumns {
  /// The kind.
  package static let kind = Column<AttentionLine>(data: "kind", value: { line, _ in .text(line.kind.rawValue) })
  /// The school, if it is about one.
  package static let school = Column<AttentionLine>(
    data: "school", value: { line, _ in line.school.map { .text($0.text) } ?? .notSet })
  /// The id of what it is about; of a file its path.
  package static let subject = Column<AttentionLine>(data: "subject", value: { line, _ in .text(line.subjectID) })
  /// The day that counts.
  package static let since = Column<AttentionLine>(data: "since", value: { line, _ in .day(line.since) })
  /// The sentence.
  package static let text = Column<AttentionLine>(
    "text", { _ in "text" }, text: { $1.language.sentence($0, in: $1.network) })

  /// `kurator today`.
  package static let list = ListDescription(members: [kind, school, subject, since, text])
}
