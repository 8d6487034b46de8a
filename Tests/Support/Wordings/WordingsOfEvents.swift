extension WordingTable {
  /// Times that an event outside sets.
  static let events: [Kind] = [
    Kind(
      "the outcome of a term",
      """
      по итогам 1 четверти | event
      по результатам первого полугодия | event
      по итогам 2026/2027 учебного года | event
      по результатам сентября | event
      по окончании 1 четверти | event
      по завершении 2026/2027 учебного года | event
      """),
    Kind(
      "set by others",
      """
      в установленные сроки | event
      в срок, установленный приказом управления образования | event
      в сроки, указанные в письме | event
      """),
    Kind(
      "after something",
      """
      после проведения | event
      после проверки школы | event
      в течение 3 дней после проведения семинара | event
      через неделю после посещения | event
      """),
    Kind(
      "before something",
      """
      за 2 недели до проведения | event
      за месяц до начала мероприятия | event
      не позднее чем за 10 дней до проведения олимпиады | event
      """),
  ]
}
