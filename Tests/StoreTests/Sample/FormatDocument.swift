import SchoolNetwork

/// What SampleData/README.md says of the format: its tables and its examples, each under its heading.
struct FormatDocument {
  /// A row of a table.
  struct Row {
    /// The field's name, in backticks in the first column.
    var field: String
    /// What it holds: the second column.
    var holds: String
  }

  /// The rows below each heading, by the object's name.
  private(set) var objects: [String: [Row]] = [:]
  /// The examples by the file they are of: `schools/<id>.json`.
  private(set) var examples: [(file: String, text: String)] = []

  init(_ text: String) {
    var heading = ""
    var example: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let begun = example {
        if line == "```" {
          examples.append((heading.inBackticks.first ?? "", begun))
          example = nil
        } else {
          example = begun + line + "\n"
        }
      } else if line == "```json" {
        example = ""
      } else if line.hasPrefix("#") {
        heading = String(line.drop { $0 == "#" || $0 == " " })
      } else if line.hasPrefix("| `") {
        let columns = line.split(separator: "|").map(String.init)
        objects[heading, default: []].append(Row(field: columns[0].inBackticks.first ?? "", holds: columns[1]))
      }
    }
  }
}

extension String {
  /// What stands between backticks, in order.
  var inBackticks: [String] {
    split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }
}

/// An object of the format: its name and its table of fields.
struct FormatObject {
  var name: String
  var fields: [String]
  /// The fields of the objects within it, one list an object.
  var inner: [[String]]

  init<Object: Recorded>(_ kind: Object.Type) {
    name = "\(kind)"
    fields = kind.fields.map(\.name)
    inner = kind.fields.compactMap { $0.kind.table?.fields.map(\.name) }
  }

  /// Every object that a file may hold.
  static let all: [FormatObject] = [
    FormatObject(Town.self), FormatObject(SchoolYearDates.self), FormatObject(Quarter.self),
    FormatObject(Trimester.self),
    FormatObject(Signatory.self), FormatObject(Programme.self), FormatObject(Goal.self), FormatObject(Curator.self),
    FormatObject(Person.self),
    FormatObject(Limits.self), FormatObject(AttentionDays.self), FormatObject(Weights.self),
    FormatObject(RiskCatalogue.self), FormatObject(RiskFactor.self), FormatObject(ClusterCatalogue.self),
    FormatObject(Cluster.self), FormatObject(School.self), FormatObject(FormerName.self),
    FormatObject(Indicator.self), FormatObject(ResourceCriteria.self), FormatObject(Membership.self),
    FormatObject(Risk.self), FormatObject(RiskRecord.self), FormatObject(Experience.self),
    FormatObject(Request.self), FormatObject(Deficit.self), FormatObject(SupportMeasure.self),
    FormatObject(Visit.self), FormatObject(DeclinedDonor.self), FormatObject(PutOff.self),
    FormatObject(Deletion.self), FormatObject(Partnership.self), FormatObject(Agreement.self),
    FormatObject(Roadmap.self), FormatObject(Approval.self), FormatObject(RoadmapSection.self),
    FormatObject(RoadmapItem.self), FormatObject(Deadline.self), FormatObject(Responsible.self),
    FormatObject(Completion.self), FormatObject(Evidence.self), FormatObject(RoadmapTemplate.self),
  ]
}
