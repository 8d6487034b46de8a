import Deadlines
import Language
import Pasting
import SchoolNetwork
import TestSupport
import Testing

/// What is chosen by hand: filling what is there, leaving rows out, meanings of columns, filling down, what is ticked.
struct ChoiceTests {
  private static let there = """
    №\tМероприятие\tСрок\tОтветственные\tОтметка о выполнении
    1.2\tПодписание договора о сотрудничестве\t\tДиректор; Юрист\t01.10.2026
    \tВзаимопосещение уроков\t2 четверть\t\tвыполнено
    """

  private func item(_ id: String, in network: Network) throws -> RoadmapItem {
    try #require(network.item(at: ItemPlace(ID("p"), ID("m-p"), ID(id)))?.item)
  }

  @Test("Filling what is there takes cells with something in them; marks, evidence and ids stay")
  func fills() throws {
    let plan = try PastedTown.plan(Self.there) { $0.actions = [1: .update, 2: .update] }
    #expect(plan.rows[1].fate == .update(fields: 2))
    #expect(plan.rows[2].fate == .update(fields: 1))
    #expect(plan.rows[1].cells[0].doubts == [.replaces("1.1")])
    #expect(plan.rows[1].cells[4].fate == .dropped && plan.rows[1].cells[4].doubts == [.marksStay])
    let (after, edits) = try PastedTown.written(plan)
    #expect(edits.count == 3)
    let (old, new) = (try item("i1", in: PastedTown.network), try item("i1", in: after))
    #expect(new.number == "1.2" && new.deadline == old.deadline && new.section == old.section)
    #expect(new.completions == old.completions && new.title == old.title)
    #expect(new.responsibles.map(\.role) == ["Директор", "Юрист"])
    let lessons = try item("i2", in: after)
    #expect(lessons.deadline.wording == "2 четверть" && lessons.completions.isEmpty)
    // Those who are there stay with their side.
    #expect(lessons.responsibles == (try item("i2", in: PastedTown.network)).responsibles)
  }

  @Test(
    "Words that say that it was not held make no mark, and a day without a date of its own is told",
    arguments: [
      ("не выполнено 10.10.2026", 0, true), ("перенесено с 10.10.2026", 0, true), ("выполнено 10.10.2026", 1, false),
      ("не проведено, отменено 10.10.2026", 0, true), ("10.10.2026, 11.10.2026", 1, true),
      ("проведено 10.10.2026, протокол № 3", 1, true),
    ])
  func marks(cell: String, count: Int, isDoubtful: Bool) throws {
    let plan = try PastedTown.plan("Мероприятие\tСрок\tОтметка о выполнении\nФорум\tоктябрь\t" + cell)
    #expect(plan.rows[1].cells[2].isDoubtful == isDoubtful, "\(plan.rows[1].cells[2].doubts)")
    let after = try PastedTown.written(plan).network
    let items = after.partnerships.flatMap(\.roadmaps).flatMap(\.items)
    #expect(items.first { $0.title == "Форум" }?.completions.count == count)
  }

  @Test("Names that differ in more than their spelling are not taken for one")
  func differentNames() throws {
    let titles = ["Занятие 1.1", "Занятие 11", "C++", "C", "C#", "!!!", "???"]
    let plan = try PastedTown.plan("Мероприятие\tСрок\n" + titles.map { $0 + "\tмай\n" }.joined())
    #expect(plan.counts.added == titles.count)
    let again = try PastedTown.plan("Мероприятие\tСрок\nЗанятие 2.1\tмай\n«Занятие 2. 1»\tмай")
    #expect(again.counts.added == 1)
  }

  @Test("Somebody who is named as before keeps the id and the side")
  func keepsResponsibles() throws {
    let plan = try PastedTown.plan("Мероприятие\tСрок\tОтветственные\nВзаимопосещение уроков\t\tЗавуч, Директор") {
      $0.actions = [1: .update]
    }
    let lessons = try item("i2", in: PastedTown.written(plan).network)
    #expect(lessons.responsibles.map(\.role) == ["Завуч", "Директор"])
    #expect(lessons.responsibles[1].id == ID("h1") && lessons.responsibles[1].side == .known(.donor))
  }

  @Test("What is there is passed over if nobody chooses otherwise; it can be added once more")
  func choices() throws {
    let plan = try PastedTown.plan(Self.there)
    #expect(plan.rows.dropFirst().map(\.fate) == [.leftOut(.there), .leftOut(.there)])
    #expect(plan.rows[1].choices == [.skip, .update, .add])
    #expect(plan.rows[1].known?.path.last?.id == "i1")
    #expect(try PastedTown.written(plan).edits == [])
    let added = try PastedTown.plan(Self.there) { $0.actions = [1: .add, 2: .skip] }
    #expect(added.rows.dropFirst().map(\.fate) == [.add, .leftOut(.byHand)])
    let after = try PastedTown.written(added).network
    #expect(after.partnerships[0].roadmaps[0].items.count == 4)
    #expect(after.partnerships[0].roadmaps[0].items[3].completions.map(\.date?.iso) == ["2026-10-01"])
    #expect(after.partnerships[0].roadmaps[0].items[3].completions.map(\.author) == ["Куратор"])
  }

  @Test("A school that is there gets what it lacks; its name, people and ids stay")
  func fillsSchool() throws {
    let text = "Школа\tДиректор\tСайт\tТелефон\nМБОУ СОШ №5\tСоколова Галина Васильевна\thttps://a.ru\t2-11\n"
    let plan = try PastedTown.plan(text, at: .network) { $0.actions = [1: .update] }
    #expect(plan.rows[1].fate == .update(fields: 2))
    #expect(plan.rows[1].cells.map(\.fate) == [.same, .same, .kept, .kept])
    let school = try #require(PastedTown.written(plan).network.school(ID("s0")))
    #expect(school.name == "СОШ № 5" && school.site == "https://a.ru" && school.note == "Телефон: 2-11")
    #expect(school.people.map(\.id) == [ID("n1")])
    // There is no second school of one name.
    #expect(plan.rows[1].choices == [.skip, .update])
  }

  @Test("Columns can mean something else, or nothing")
  func columns() throws {
    let text = "Мероприятие\tСрок\tКабинет\nСовет\tоктябрь\t12\n"
    let plan = try PastedTown.plan(text) { settings in
      #expect(settings.columns[2] == .aside)
      settings.columns[2] = .field(RecordTable.Key(RoadmapItem.place))
      settings.columns[1] = .leftOut
    }
    let item = try #require(PastedTown.written(plan).network.partnerships[0].roadmaps[0].items.last)
    #expect(item.place == "12" && item.deadline.wording.isEmpty && item.title == "Совет")
    #expect(plan.rows[1].cells[1].fate == .leftOut)
    #expect(plan.remarks == [.leavesOut(columns: [1])])
  }

  @Test("Empty cells take what is above them where a column is to be filled downwards")
  func fillsDown() throws {
    let text = "Мероприятие\tСрок\tОтветственные\nСовет\tоктябрь\tДиректор\nУрок\t\t\nСбор\tмай\t\n"
    let plan = try PastedTown.plan(text) { $0.fillsDown = [1] }
    #expect(plan.rows[2].cells[1].doubts == [.filledDown(row: 1)])
    let items = try PastedTown.written(plan).network.partnerships[0].roadmaps[0].items.suffix(3)
    #expect(items.map(\.deadline.wording) == ["октябрь", "октябрь", "май"])
    #expect(items.map(\.responsibles.count) == [1, 0, 0])
  }

  @Test("A row can be a section, or go on in the one above")
  func rows() throws {
    let text = "Мероприятие\tСрок\tОтветственные\nСовет\tоктябрь\tДиректор\nвторой день\t\tЗавуч\nУрок\tмай\tЗавуч\n"
    let plain = try PastedTown.plan(text)
    #expect(plain.rows[2].fate == .add && plain.rows[2].choices == [.add, .skip, .goesOn, .section])
    let joined = try PastedTown.plan(text) { $0.actions = [2: .goesOn] }
    #expect(joined.rows[2].fate == .goesOn(row: 1))
    let items = try PastedTown.written(joined).network.partnerships[0].roadmaps[0].items.suffix(2)
    #expect(items.map(\.title) == ["Совет второй день", "Урок"])
    #expect(items.first?.responsibles.map(\.role) == ["Директор", "Завуч"])
    let parted = try PastedTown.plan(text) { $0.actions = [2: .section] }
    #expect(parted.rows[2].fate == .section(isNew: true))
    let roadmap = try PastedTown.written(parted).network.partnerships[0].roadmaps[0]
    #expect(roadmap.sections.map(\.title) == ["Организационные мероприятия", "второй день Завуч"])
    #expect(roadmap.items.last?.section == roadmap.sections[1].id)
  }

  @Test("A school that is named and not there is made only if it is ticked, once for all its rows")
  func news() throws {
    let text = "Школа\tФИО\tДолжность\nСОШ № 77\tНовиков Н. Н.\tдиректор\nМБОУ «СОШ №77»\tНовикова Н. Н.\tзавуч\n"
    let plan = try PastedTown.plan(text, at: .network)
    #expect(
      plan.rows.dropFirst().map(\.fate) == [
        .leftOut(.unknownSchool("СОШ № 77")), .leftOut(.unknownSchool("МБОУ «СОШ №77»")),
      ])
    #expect(plan.news.map(\.name) == ["СОШ № 77"])
    #expect(try PastedTown.written(plan).edits == [])
    let ticked = try PastedTown.plan(text, at: .network) { $0.made = Set(plan.news.map(\.news)) }
    #expect(ticked.rows.dropFirst().map(\.fate) == [.add, .add])
    let (after, edits) = try PastedTown.written(ticked)
    #expect(edits.count == 1)
    let school = try #require(after.schools.first { $0.name == "СОШ № 77" })
    #expect(school.people.map(\.name) == ["Новиков Н. Н.", "Новикова Н. Н."])
  }

  @Test("The step that writes a table counts all its rows, those of a school that comes with them too")
  func counted() throws {
    let rows = [
      ("СОШ № 9", "equipment"), ("СОШ № 9", "teachers"), ("Лицей № 31", "parents"), ("СОШ № 5", "parents"),
      ("Лицей № 31", "teachers"),
    ]
    let text = "Школа\tРиск\n" + rows.map { "\($0)\t\($1)\n" }.joined()
    let made = PasteNews.school(SchoolName("Лицей № 31").key)
    let plan = try PastedTown.plan(text, at: .network, as: .risks) { $0.made = [made] }
    #expect(plan.counts.added == 5)
    let (after, edits) = try PastedTown.written(plan)
    #expect(after.description(of: edits) == .severalAdded(RecordTable(Risk.self), count: 5))
    let back = edits.reversed().map(\.inverted)
    #expect(after.description(of: back) == .severalRemoved(RecordTable(Risk.self), count: 5))
  }

  @Test("A row of another school is not pasted into this one")
  func otherSchool() throws {
    let text = "Школа\tРиск\nСОШ № 9\tФактор «teachers»\nСОШ № 5\tФактор «parents»\n"
    let plan = try PastedTown.plan(text, at: PastedTown.school)
    #expect(plan.settings.kind == .risks)
    #expect(plan.rows.dropFirst().map(\.fate) == [.leftOut(.otherSchool("СОШ № 9")), .add])
    #expect(try PastedTown.written(plan).network.school(ID("s0"))?.risks.count == 2)
  }

  @Test("What columns were set to mean is remembered for the same headings, and for no others")
  func memory() throws {
    let text = "Мероприятие\tСрок\tКабинет\nСовет\tоктябрь\t12\n"
    let table = try PastedTable(text)
    var settings = PasteSettings.recognised(table, at: PastedTown.roadmap, in: PastedTown.network)
    settings.columns[2] = .field(RecordTable.Key(RoadmapItem.place))
    var memory = PasteMemory()
    memory.note(settings, of: table)
    func columns(_ text: String, _ kind: PasteKind? = nil) throws -> [PasteColumn] {
      PasteSettings.recognised(
        try PastedTable(text), at: PastedTown.roadmap, in: PastedTown.network, as: kind, remembered: memory
      ).columns
    }
    #expect(try columns("мероприятие \tСРОК\tКабинет\nУрок\tмай\t3\n") == settings.columns)
    #expect(try columns("Мероприятие\tСрок\tЗал\nУрок\tмай\t3\n")[2] == .aside)
    // It comes back from what a file keeps of it.
    let kept = PasteMemory(memory.lines.map { PasteMemory.Line(headings: $0.headings, columns: $0.columns) })
    #expect(kept == memory)
    for number in 0..<PasteMemory.most {
      var other = PasteSettings.recognised(
        try PastedTable("Мероприятие\tСрок\tЗал \(number)\nУрок\tмай\t3\n"), at: PastedTown.roadmap,
        in: PastedTown.network)
      other.columns[2] = .leftOut
      memory.note(other, of: try PastedTable("Мероприятие\tСрок\tЗал \(number)\nУрок\tмай\t3\n"))
    }
    #expect(memory.lines.count == PasteMemory.most)
    #expect(try columns(text)[2] == .aside)
  }

  @Test(
    "Each meaning of a column has a name in both languages, and comes back by its key", arguments: PasteKind.allCases)
  func meanings(_ kind: PasteKind) {
    let all = PasteColumn.all(of: kind)
    #expect(Set(all.map(\.key)).count == all.count)
    for language in Language.allCases {
      let names = all.map { $0.name(kind, language) }
      #expect(Set(names).count == names.count && !names.contains(""))
    }
    for column in all { #expect(PasteColumn(key: column.key, of: kind) == column) }
    #expect(PasteColumn(key: "no such", of: kind) == nil)
  }

  @Test("Rows are pasted where their kind has a place, and a partnership is its only roadmap")
  func places() {
    let network = PastedTown.network
    func place(_ kind: EntityKind, _ id: String, _ steps: [Address.Step] = []) -> PastePlace? {
      PastePlace(Address(EntityKey(kind, id), steps), in: network)
    }
    #expect(place(.partnership, "p") == PastedTown.roadmap)
    #expect(place(.school, "s0")?.kinds == [.people, .risks, .visits])
    #expect(place(.template, "t")?.kinds == [.items])
    #expect(place(.town, "town")?.kinds == [.people])
    #expect(place(.clusters, "clusters") == nil)
    #expect(place(.school, "s0", [Address.Step(School.risks, "r1")]) == nil)
    #expect(place(.partnership, "no such") == nil)
  }
}
