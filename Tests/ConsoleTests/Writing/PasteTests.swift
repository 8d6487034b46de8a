import Console
import Deadlines
import Glibc
import SchoolNetwork
import Store
import Synchronization
import TestSupport
import Testing

/// The system's calls of a program that is killed before one of those that change the disk: from then on only what the
/// system does at its end, closing, is done.
private final class Dying: ForwardingCalls {
  let system = PosixCalls()
  private let left: Mutex<Int>

  init(before call: Int) { left = Mutex(call) }

  /// Whether it was killed.
  var isDead: Bool { left.withLock { $0 <= 0 } }

  private func change() throws(SystemError) {
    let isDead = left.withLock { left in
      left -= 1
      return left <= 0
    }
    if isDead { throw SystemError(EIO) }
  }

  private func live() throws(SystemError) { if isDead { throw SystemError(EIO) } }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    if flags & O_CREAT != 0 { try change() } else { try live() }
    return try system.open(path, flags, mode: mode)
  }
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try change()
    return try system.write(descriptor, bytes)
  }
  func sync(_ descriptor: Int32) throws(SystemError) {
    try change()
    try system.sync(descriptor)
  }
  func rename(_ from: String, _ to: String) throws(SystemError) {
    try change()
    try system.rename(from, to)
  }
  func rename(_ from: String, toFree name: String) throws(SystemError) {
    try change()
    try system.rename(from, toFree: name)
  }
  func exchange(_ one: String, _ other: String) throws(SystemError) {
    try change()
    try system.exchange(one, other)
  }
  func unlink(_ path: String) throws(SystemError) {
    try change()
    try system.unlink(path)
  }
  func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    try change()
    try system.makeFolder(path, mode: mode)
  }
}

extension MadeUpTown {
  fileprivate var files: [String: [UInt8]] {
    Disk.files(below: store).filter { $0.key != ".lock" }
  }

  /// What `kurator paste` answers to a table.
  fileprivate func paste(
    _ table: String, _ words: String..., bytes: [UInt8]? = nil, calls: any SystemCalls = PosixCalls(),
    charset: LocaleCharset = .utf8, columns: Int? = nil
  ) -> Outcome {
    paste(table, words, bytes: bytes, calls: calls, charset: charset, columns: columns)
  }

  fileprivate func paste(
    _ table: String, _ words: [String], bytes: [UInt8]? = nil, calls: any SystemCalls = PosixCalls(),
    charset: LocaleCharset = .utf8, columns: Int? = nil
  ) -> Outcome {
    let input = bytes ?? Array(table.utf8)
    let console = Console(
      places: Places(environment: environment, executable: ""), today: CalendarDay(iso: "2026-11-15")!, calls: calls,
      charset: charset, author: { "Куратор" }, columns: columns, input: { Array(input.prefix($0)) })
    return console.run(["paste"] + words + ["--store", store], environment: environment)
  }
}

@Suite("kurator paste")
struct PasteTests {
  private static let items = """
    №\tМероприятие\tСрок\tОтветственные\tОтметка
    Раздел 1\t\t\t\t
    1\tСовет\tоктябрь\tДиректор, завуч\t05.10.2026
    2\tМастер-класс\tоктябрь\tМетодист\t
    3\tСбор\t#####\tДиректор\tвыполнено

    """
  private static let schools = """
    Школа\tДиректор\tСайт
    СОШ № 1\tИванов И. И.\t
    СОШ № 21\tПетров П. П.\thttps://sch21.example.org
    МКОУ «Лицей № 2»\t\t
    СОШ № 23\t\t

    """

  @Test("A preview says what becomes of each row and what is doubtful, and writes nothing")
  func preview() {
    let town = MadeUpTown()
    let before = town.files
    let outcome = town.paste(Self.items, "--into", "p-1", "--preview")
    #expect(
      outcome.output == """
        Мероприятия
          «№» → Номер
          «Мероприятие» → Мероприятие
          «Срок» → Срок
          «Ответственные» → Ответственные
          «Отметка» → отметка о выполнении
        1 заголовок: № | Мероприятие | Срок | Ответственные | Отметка
        2 новый раздел: Раздел 1
        3 добавить: 1 | Совет | октябрь → 31.10.2026 | Директор; завуч | 05.10.2026
        4 уже есть: 2 | Мастер-класс | октябрь | Методист
        5 добавить: 3 | Сбор | ##### | Директор | выполнено
            ! Срок, «#####»: вместо значения «#####»: столбец в таблице был узок; расширьте его и скопируйте ещё раз
            ! Отметка, «выполнено»: дня выполнения нет, отметка не ставится
        Добавить 2, новых разделов 1, уже есть 1, сомнительных клеток 2.

        """)
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty && outcome.isHarmless)
    #expect(town.files == before)
    let english = town.paste(Self.items, "--into", "map-1", "--preview", "--lang", "en")
    #expect(english.output.hasSuffix("To add 2, new sections 1, there already 1, doubtful cells 2.\n"))
  }

  @Test("What goes to a file or another program is whole; on a terminal a row is a line")
  func whole() {
    let town = MadeUpTown()
    let long = "Совместное заседание методических объединений двух школ по итогам полугодия"
    let table = "№\tМероприятие\tСрок\n1\t\(long)\tмай\n"
    #expect(town.paste(table, "--into", "p-1", "--preview").output.contains("добавить: 1 | \(long) | май"))
    let shown = town.paste(table, "--into", "p-1", "--preview", columns: 80).output
    #expect(shown.contains("добавить: 1 | Совместное заседание методических объед… | май"), "\(shown)")
  }

  @Test(
    "A preview ends as writing would: what is refused there has the same code and sentence here",
    arguments: [
      (["--into", "p-1"], "Дата посещения\tШкола\tЦель\n10.09.2026\tСОШ № 1\tСбор\n"),
      ([], "№\tМероприятие\tСрок\tОтветственные\n1\tСовет\tмай\tДиректор\n"),
      (["--into", "p-1"], "Срок\tОтветственный\nмай\tДиректор\n"), (["--into", "p-1"], "Итого\t5\n"),
      (["--into", "p-1"], "№\tМероприятие\n1\tСовет\n"), ([], "Школа\nСОШ № 77\n"),
    ])
  func previewEndsAsWriting(words: [String], table: String) {
    for more in [[], ["--json"]] {
      let (one, other) = (MadeUpTown(), MadeUpTown())
      let shown = one.paste(table, words + ["--preview"] + more)
      let written = other.paste(table, words + ["--apply"] + more)
      #expect(shown.exitCode == written.exitCode, "\(shown.errors)\(written.errors)")
      if more.isEmpty, written.exitCode != 0 {
        let sentence = written.errors.split(separator: "\n").first ?? ""
        #expect(shown.errors.contains(sentence), "\(shown.errors)\(written.errors)")
      }
    }
  }

  @Test("Two scripts that paste or add the same schools at once make each of them once", arguments: [true, false])
  func twins(pastes: Bool) async {
    let town = MadeUpTown()
    func write() -> Outcome {
      if pastes { return town.paste("Школа\nСОШ № 77\nСОШ № 78\n", "--apply") }
      return town.run("add", "school", "name=СОШ № 77", "--store", "$")
    }
    for _ in 0..<6 {
      let codes = await withTaskGroup(of: Int32.self) { group in
        for _ in 0..<4 { group.addTask { write().exitCode } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      var store = FolderStore(town.store)
      let names = (try? store.load().schools.map(\.name)) ?? []
      #expect(names.count { $0 == "СОШ № 77" } == 1 && names.count { $0 == "СОШ № 78" } == (pastes ? 1 : 0), "\(names)")
      // The others find it there: of pasting that is said, of adding it is refused.
      #expect(codes.count { $0 == 0 } == (pastes ? 4 : 1) && codes.allSatisfy { $0 <= 1 }, "\(codes)")
      while town.run("undo", "--store", "$").exitCode == 0 {}
    }
  }

  @Test("What was shown is written in one step; one undo gives the first bytes, pasted again it adds nothing")
  func apply() throws {
    let town = MadeUpTown()
    let before = town.files
    let outcome = town.paste(Self.items, "--into", "map-1", "--apply")
    #expect(outcome.output == "Добавлено 2, новых разделов 1, уже есть 1, сомнительных клеток 2.\n")
    #expect(outcome.exitCode == 0)
    var store = FolderStore(town.store)
    let roadmap = try #require(try store.load().partnership(ID("p-1"))?.roadmaps.first)
    #expect(roadmap.sections.map(\.title) == ["Раздел 1"])
    let new = roadmap.items.suffix(2)
    #expect(new.map(\.title) == ["Совет", "Сбор"] && new.map(\.number) == ["1", "3"])
    #expect(new.allSatisfy { $0.section == roadmap.sections[0].id })
    #expect(new.map(\.deadline.wording) == ["октябрь", ""])
    #expect(new.map { $0.responsibles.map(\.role) } == [["Директор", "завуч"], ["Директор"]])
    #expect(new.map { $0.completions.map(\.author) } == [["Куратор"], []])
    let written = town.files
    let again = town.paste(Self.items, "--into", "map-1", "--apply")
    #expect(again.output == "Уже есть 3, сомнительных клеток 2.\n" && again.exitCode == 0)
    #expect(town.files == written)
    #expect(town.run("check", "--store", "$").output.contains("map-1") == false)
    #expect(town.run("undo", "--store", "$").exitCode == 0)
    #expect(town.files == before)
    #expect(town.run("redo", "--store", "$").exitCode == 0)
    #expect(town.files == written)
  }

  @Test("Many items of several sections are written at once, as the program writes them one by one, and go again")
  func many() throws {
    let rows = (1...40).map { number in
      (number % 10 == 1 ? "Раздел \(number / 10 + 1)\t\t\t\n" : "")
        + "\(number)\tДело \(number)\tоктябрь\tДиректор\n"
    }
    let table = "№\tМероприятие\tСрок\tОтветственные\n" + rows.joined()
    // A roadmap with items, one without, and a template.
    for (place, file, more) in [
      ("map-1", "partnerships/p-1.json", [:]),
      (
        "map-2", "partnerships/p-3.json",
        [
          "partnerships/p-3.json": """
          {
            "schema": 1,
            "id": "p-3",
            "supported": "gymnasium",
            "donor": "sosh-1",
            "roadmaps": [
              {
                "id": "map-2",
                "year": "2026/2027"
              }
            ]
          }

          """
        ]
      ),
      (
        "first", "templates/first.json",
        ["templates/first.json": "{\"schema\": 1, \"id\": \"first\", \"name\": \"Первый год\"}\n"]
      ),
    ] as [(String, String, [String: String])] {
      let town = MadeUpTown(more)
      let before = town.files
      #expect(
        town.paste(table, "--into", place, "--apply", "--seed", "5").output == "Добавлено 40, новых разделов 4.\n")
      #expect(town.files.filter { before[$0.key] != $0.value }.keys.sorted() == [file])
      #expect(town.run("list", "items", "--store", "$", "--json").exitCode == 0)
      var store = FolderStore(town.store)
      let network = try store.load()
      let items = (network.partnerships.flatMap(\.roadmaps).flatMap(\.items) + network.templates.flatMap(\.items))
        .filter { $0.title.hasPrefix("Дело") }
      #expect(items.map(\.title) == (1...40).map { "Дело \($0)" })
      #expect(town.run("undo", "--store", "$").exitCode == 0)
      #expect(town.files == before, "undo in \(place)")
    }
  }

  @Test("Schools are files, and come in one step too")
  func schools() throws {
    let town = MadeUpTown()
    let before = town.files
    let outcome = town.paste(Self.schools, "--apply")
    #expect(outcome.output == "Добавлено 3, уже есть 1.\n", "\(outcome)")
    #expect(town.files.count == before.count + 3)
    var store = FolderStore(town.store)
    let names = try store.load().schools.map(\.name)
    #expect(Set(names).isSuperset(of: ["СОШ № 21", "МКОУ «Лицей № 2»", "СОШ № 23"]))
    #expect(town.run("undo", "--store", "$").exitCode == 0)
    #expect(town.files == before)
  }

  @Test("Killed before any call that changes the disk, all of the table is there, or nothing of it")
  func killed() {
    var (whole, none) = (0, 0)
    for call in 1... {
      let town = MadeUpTown()
      let before = town.files
      let calls = Dying(before: call)
      _ = town.paste(Self.schools, "--apply", calls: calls)
      // Whoever reads it next finishes the step or finds that there was none.
      _ = town.run("list", "schools", "--store", "$")
      let count = Disk.files(below: town.store).keys.count {
        $0.hasPrefix("schools/") && $0.hasSuffix(".json") && !$0.contains("/.")
      }
      let old = before.keys.count { $0.hasPrefix("schools/") }
      if count == old { none += 1 } else { whole += 1 }
      #expect(count == old || count == old + 3, "killed before call \(call): \(count - old) of 3 schools")
      if !calls.isDead { break }
    }
    #expect(whole > 3 && none > 3)
  }

  @Test("What columns were set to mean on the screen counts here too")
  func remembered() throws {
    let town = MadeUpTown()
    let table = "Мероприятие\tСрок\tКабинет\nСовет\tмай\t12\n"
    #expect(town.paste(table, "--into", "p-1", "--preview").output.contains("«Кабинет» → в примечание"))
    let state = try #require(Places(environment: town.environment, executable: "").state)
    try PastedColumns(stateFolder: state).keep([
      PastedColumns.Line(headings: "items|мероприятие|срок|кабинет", columns: ["title", "deadline", "place"])
    ])
    #expect(town.paste(table, "--into", "p-1", "--preview").output.contains("«Кабинет» → Место"))
  }

  @Test("The plan is printed for programs")
  func json() {
    let town = MadeUpTown()
    let outcome = town.paste(Self.items, "--into", "p-1", "--preview", "--json")
    #expect(outcome.exitCode == 0)
    for part in [
      #""kind": "items""#, #""meaning": "responsibles""#, #""fate": "section""#, #""id": "i-1""#, #""added": 2"#,
      "\"pasted\": \"#####\"", #""read": "октябрь → 31.10.2026""#, #""doubtful": 2"#,
    ] { #expect(outcome.output.contains(part), "\(part) is not in \(outcome.output)") }
  }

  @Test(
    "What cannot be pasted gets a sentence, and nothing is written",
    arguments: [
      (["--apply"], "Таблица похожа на «Мероприятия», а вставляется как «Школы»", 1),
      (["--as", "items", "--apply"], "Мероприятия вставляются в дорожную карту: укажите --into и её код.", 64),
      (["--into", "p-2", "--apply"], "нет дорожной карты", 1),
      (["--into", "i-1", "--preview"], "таблица туда не вставляется", 64),
      (["--into", "no-such", "--apply"], "Записи с кодом «no-such» в сети нет", 1),
      (["--into", "sosh-1", "--as", "schools", "--preview"], "Строкам schools там нет места", 64),
      (["--into", "sosh-1", "--apply"], "Таблица похожа на «Мероприятия», а вставляется как «Сотрудники»", 1),
      (["--into", "p-1"], "одно из двух: --preview или --apply", 64),
      (["--into", "p-1", "--preview", "--apply"], "одно из двух: --preview или --apply", 64),
      (["--into", "p-1", "--as", "rows", "--apply"], "items, schools, people, risks, visits", 64),
      (["--into", "p-1", "--apply", "--read-only"], "", 2), (["--in", "p-1", "--preview"], "--in", 64),
    ] as [([String], String, Int32)])
  func refused(words: [String], told: String, exitCode: Int32) {
    let town = MadeUpTown()
    let before = town.files
    let input = Array(Self.items.utf8)
    let console = Console(
      places: Places(environment: town.environment, executable: ""), today: CalendarDay(iso: "2026-11-15")!,
      input: { Array(input.prefix($0)) })
    let outcome = console.run(["paste"] + words + ["--store", town.store], environment: town.environment)
    #expect(outcome.exitCode == exitCode && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains(told), "\(outcome.errors)")
    #expect(town.files == before)
  }

  @Test("Nothing is taken of what is empty, too long, or cannot be read")
  func limits() {
    let town = MadeUpTown()
    let before = town.files
    let empty = town.paste("\n\t\n", "--into", "p-1", "--apply")
    #expect(empty.exitCode == 1 && empty.errors.hasPrefix("Во вставленном тексте ничего нет"))
    let long = town.paste("", "--into", "p-1", "--apply", bytes: Array(repeating: 0x61, count: 8 << 20 + 1))
    #expect(
      long.errors == "Вставлено больше 8 МиБ: ничего не взято. Вставьте таблицу по частям.\n" && long.exitCode == 1)
    let console = Console(
      places: Places(environment: town.environment, executable: ""), today: CalendarDay(iso: "2026-11-15")!,
      input: { _ in nil })
    let none = console.run(["paste", "--apply", "--store", town.store], environment: town.environment)
    #expect(none.exitCode == 2 && none.errors.hasPrefix("Стандартный ввод не читается"))
    #expect(town.files == before)
  }

  @Test("In a locale of one byte a letter the table is read in its letters, and UTF-8 as that")
  func charsets() {
    let charset = LocaleCharset.singleByte(Charsets.cp1251)
    let text = "Мероприятие\tСрок\nСовет\tмай\n"
    for bytes in [charset.bytes(of: text), Array(text.utf8)] {
      let outcome = MadeUpTown().paste("", "--into", "p-1", "--preview", bytes: bytes, charset: charset)
      #expect(outcome.output.contains("2 добавить: Совет | май → 31.05.2027"), "\(outcome)")
    }
  }
}
