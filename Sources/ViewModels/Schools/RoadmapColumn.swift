/// A column of the roadmap, in its fixed order.
package enum RoadmapColumn: Int, CaseIterable, Sendable {
  /// № · мероприятие · срок · статус · ответственный · ожидаемый результат · отметка · примечание.
  case number, title, deadline, status, responsibles, expectedResult, mark, note
}
