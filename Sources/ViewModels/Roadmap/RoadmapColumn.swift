import SchoolNetwork
package import Tables

/// A column of the roadmap, in its fixed order.
package enum RoadmapColumn: Int, CaseIterable, Sendable {
  /// № · мероприятие · срок · статус · ответственный · ожидаемый результат · отметка · примечание.
  case number, title, deadline, status, responsibles, expectedResult, mark, note

  /// Its heading, its width and what its cells say.
  package var column: Column<ItemLine> {
    switch self {
    case .number: RoadmapColumns.number
    case .title: RoadmapColumns.title
    case .deadline: RoadmapColumns.deadline
    case .status: RoadmapColumns.status
    case .responsibles: RoadmapColumns.responsibles
    case .expectedResult: RoadmapColumns.expectedResult
    case .mark: RoadmapColumns.mark
    case .note: RoadmapColumns.note
    }
  }

  /// The field that holds what is written in the cell as it is; nil if it is turned into something else, and for cells
  /// that open a choice or a form.
  var words: Field<RoadmapItem>? {
    RoadmapItem.fields.first { $0.name == column.key && [.words, .lines].contains($0.kind) }
  }

  /// What the cell of an item holds when it is edited as text; nil for those that open a choice or a form.
  func text(of item: RoadmapItem) -> String? {
    switch self {
    case .deadline: item.deadline.wording
    case .responsibles: ResponsibleText.text(of: item.responsibles)
    default: words.map { $0.get(item).text ?? "" }
    }
  }
}
