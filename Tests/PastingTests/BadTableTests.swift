import Deadlines
import Language
import Pasting
import SchoolNetwork
import TestSupport
import Testing

/// Tables that are not as they should be: a sentence each, and nothing is lost.
struct BadTableTests {
  private func remarks(_ plan: PastePlan) -> [String] {
    plan.remarks.map { $0.sentence(of: plan, .russian) }
  }

  @Test("A table with one column is rows of titles")
  func oneColumn() throws {
    let plan = try PastedTown.plan("Открытый урок\nФорум\n")
    #expect(plan.rows.map(\.fate) == [.add, .add] && plan.remarks.isEmpty)
  }

  @Test("Of three hundred columns those that mean something are taken, and it is said how many are not")
  func manyColumns() throws {
    let more = (1...297).map { "Показатель \($0)" }
    let rows = [
      ["Школа", "ФИО", "Должность"] + more, ["СОШ № 5", "Юрьев Ю. Ю.", "завхоз"] + more.map { _ in "1" },
    ]
    let plan = try PastedTown.plan(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"), at: .network)
    #expect(plan.columns.count == 300 && plan.rows[1].fate == .add)
    #expect(remarks(plan) == ["Столбцов: 300, из них не берётся 297. Возможно, скопировано лишнее."])
    // Items have a remark that takes what there is no field for.
    let items = try PastedTown.plan(
      (["Мероприятие", "Срок"] + (1...298).map { "П\($0)" }).joined(separator: "\t") + "\n"
        + (["Совет", "май"] + (1...298).map { "\($0)" }).joined(separator: "\t"))
    #expect(
      remarks(items) == [
        "Столбцов: 300, из них не берётся 0. Возможно, скопировано лишнее.",
        "Заголовки не узнаны, их столбцы идут в примечание: «П1», «П2», «П3», «П4», «П5» ….",
      ])
    let note = try PastedTown.written(items).network.partnerships[0].roadmaps[0].items.last?.note ?? ""
    #expect(note.hasPrefix("П1: 1\nП2: 2\n") && note.hasSuffix("\nП298: 298"))
  }

  @Test("A cell of ten thousand characters is kept where a field takes it, and told where none does")
  func longCell() throws {
    let long = String(repeating: "слово ", count: 1666) + "дача"
    #expect(long.count == 10_000)
    let plan = try PastedTown.plan(
      "Мероприятие\tСрок\tРезультат\nСовет\tмай\t\(long)\n\(long)\tмай\tитог\nУрок\t\(long)\tитог")
    #expect(plan.rows[1].fate == .add && plan.rows[1].cells[2].fate == .kept && plan.rows[1].cells[2].doubts == [])
    #expect(plan.rows[2].fate == .leftOut(.lacks([[RoadmapItem.title.name]])))
    #expect(
      plan.rows[2].cells[0].doubts.map { $0.words(.russian) } == [
        "Поле Мероприятие: текст слишком длинный, 10000 знаков при наибольших 2000; правка не внесена."
      ])
    #expect(plan.rows[3].fate == .add && plan.rows[3].cells[1].fate == .dropped)
    #expect(try PastedTown.written(plan).network.partnerships[0].roadmaps[0].items.count == 5)
  }

  @Test("Merged cells, two tables, another kind, a cut, letters that were damaged: a sentence each")
  func sentences() throws {
    func told(_ text: String, at place: PastePlace = PastedTown.roadmap) throws -> [String] {
      remarks(try PastedTown.plan(text, at: place))
    }
    #expect(
      try told("Мероприятие\tСрок\nА\tмай\nБ\t\nВ\t\n") == [
        "В столбце «Срок» под заполненными клетками есть пустые. Если они были объединены, заполните его вниз."
      ])
    #expect(
      try told("Мероприятие\tСрок\nА\tмай\n\nШкола\tДиректор\nСОШ № 5\tИ. И. Иванов\n") == [
        "Со строки 4 начинается другая таблица; она не взята, вставьте её отдельно."
      ])
    #expect(
      try told("Школа\tДиректор\tТелефон\nСОШ № 31\tИванов И. И.\t2-11\n").first
        == "Таблица похожа на «Школы», а вставляется как «Мероприятия»: туда ли она вставлена?")
    #expect(
      try told("Мероприятие\tСрок\nА\tмай\n\"Б\nВ\tиюнь\n") == [
        "В строке 3 открыта кавычка, а закрывающей нет: возможно, вставка оборвалась. Проверьте последние строки."
      ])
    #expect(
      try told("Срок\tОтветственный\nмай\tДиректор\n").contains(
        "Не найден столбец: Мероприятие. Укажите, какой столбец это означает."))
    #expect(try told("Итого\t5\n").last == "В таблице нет строк, которые можно добавить.")
    let damaged = try PastedTable(bytes: Array("Мероприятие\tСрок\nСовет ".utf8) + [0xD1] + Array("\tмай\n".utf8))
    let settings = PasteSettings.recognised(damaged, at: PastedTown.roadmap, in: PastedTown.network)
    let plan = PastePlan(damaged, settings, network: PastedTown.network, .russian, today: PastedTown.today)
    #expect(remarks(plan) == ["Часть знаков испорчена («�»): текст не в кодировке UTF-8. Скопируйте таблицу ещё раз."])
    #expect(plan.rows[1].cells[0].doubts == [.strangeLetters])
  }

  @Test("Text that a terminal obeys is told, and not kept")
  func controls() throws {
    let plan = try PastedTown.plan(
      "Мероприятие\tОтветственные\tРезультат\nСовет\u{1B}[2J\tДиректор\tок\nУрок\tЗавуч\u{202E}\tа\u{7}\n")
    #expect(plan.rows[1].fate == .leftOut(.lacks([[RoadmapItem.title.name]])))
    #expect(plan.rows[2].cells.map(\.fate) == [.kept, .dropped, .dropped])
    #expect(
      plan.rows[2].cells[1].doubts.map { $0.words(.russian) } == [
        "Поле Ответственные: в тексте есть управляющие или невидимые знаки; правка не внесена."
      ])
  }

  @Test("A mark of a day ahead, or in a template, is not made")
  func marks() throws {
    let text = "Мероприятие\tСрок\tОтметка\nСовет\tмай\t24.11.2026\nУрок\tежемесячно\t05.10.2026, 10.11.2026\n"
    let plan = try PastedTown.plan(text)
    #expect(
      plan.rows[1].cells[2].doubts.map { $0.words(.russian) } == ["24.11.2026 ещё не наступило, отметка не ставится"])
    let item = try #require(PastedTown.written(plan).network.partnerships[0].roadmaps[0].items.last)
    #expect(item.completions.map(\.occurrence) == ["2026-10-31", "2026-11-30"])
    #expect(item.completions.map(\.date?.iso) == ["2026-10-05", "2026-11-10"])
    var template = RoadmapTemplate()
    (template.schema, template.id, template.name) = (1, ID("t"), "Первый год")
    let network = Network(
      town: PastedTown.network.town, riskCatalogue: PastedTown.network.riskCatalogue,
      schools: PastedTown.network.schools, templates: [template])
    let place = PastePlace.object(Address(EntityKey(.template, "t")))
    let pasted = try PastedTown.plan(text, at: place, in: network)
    #expect(pasted.rows[2].cells[2].doubts.map { $0.words(.russian) } == ["отметки ставятся только в партнёрствах"])
    #expect(try PastedTown.written(pasted, in: network).network.templates[0].items.map(\.title) == ["Совет", "Урок"])
  }
}
