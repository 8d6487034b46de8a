/// The four panes of the screen «Школы», in their fixed order; one selection runs through them.
package enum Pane: Int, CaseIterable, Sendable {
  /// Кластеры → школы → рисковый профиль → дорожные карты.
  case clusters, schools, risks, roadmap
}

/// A column of the roadmap, in its fixed order.
package enum RoadmapColumn: Int, CaseIterable, Sendable {
  /// № · мероприятие · срок · статус · ответственный · ожидаемый результат · отметка · примечание.
  case number, title, deadline, status, responsibles, expectedResult, mark, note
}
