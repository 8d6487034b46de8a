import Deadlines
import Language
import SchoolNetwork
import TestSupport
import Testing

private let hostile = "\u{1B}[2J\u{202E}x\ny"
private let network = Small.network(["a", "b"].map { Small.school($0) })

private func naming(_ school: String, _ name: String) -> Edit {
  Edit(
    Address(EntityKey(.school, school)),
    .set(field: School.name.name, from: .text("Школа \(school)"), to: .text(name)))
}

private let step = UnfinishedStep(
  StepWriter(author: "Иванова", day: CalendarDay(iso: "2026-11-20")), [naming("a", "СОШ № 1"), naming("b", "СОШ № 2")])
private let words = "школа «Школа a»: Название, файлов: 2 (Иванова, 20 ноября 2026)"
private let files = (1...7).map { "schools/\($0).json" }

private func damaged(
  _ way: DamagedStep.Way, _ fault: JournalFault = .damaged(4), with: [String] = [], without: [String] = [],
  changed: [String] = [], unread: Int? = 0, aside: String? = ".journal-7", failure: SaveFailure? = nil
) -> MetStep {
  var found = DamagedStep(
    fault, with.isEmpty && without.isEmpty ? UnfinishedStep(StepWriter(), []) : step, way, with: with,
    without: without, changed: changed, unread: unread)
  (found.aside, found.failure) = (aside, failure)
  return .damaged(found)
}

private let saveFailures: [SaveFailure] = [
  .system(.noSpace, file: hostile), .system(.noPermission, file: ".lock"), .locked, .notWritable(file: "x"),
  .tooLong(file: "x"), .changedOutside(file: ".journal"), .stepOfNewerVersion,
]
private let journalFaults: [JournalFault] = [
  .torn, .damaged(3), .otherNetwork(hostile), .newer, .unread(.deviceFailed), .strange(.link), .strange(.folder),
  .strange(.device), .tooLong,
]

/// Everything that a reading may meet.
private let all: [MetStep] =
  [
    .finished(step), .takenBack(step, file: hostile, aside: hostile), .stopped(step, file: hostile, aside: hostile),
    .waits(step, nil),
    damaged(.finished, with: files), damaged(.finished, with: files, unread: 2, aside: nil),
    damaged(.takenBack, .torn, without: files, unread: nil), damaged(.takenBack, without: [hostile], aside: nil),
    damaged(.left, with: ["a"], without: ["b"], changed: ["c"]), damaged(.left, unread: nil),
    damaged(.left, unread: nil, aside: nil), damaged(.left, without: ["a"], unread: 3),
  ]
  + saveFailures.flatMap { failure -> [MetStep] in
    [
      .waits(step, failure), .unshown(step, unread: .notWritable(file: hostile), failure),
      .unshown(step, unread: failure, nil), .unshown(step, unread: failure, failure),
      damaged(.left, with: ["a"], aside: nil, failure: failure),
    ]
  } + journalFaults.flatMap { [.unusable($0, aside: nil), .unusable($0, aside: hostile)] }

@Suite("Words for steps over several files that were interrupted")
struct UnfinishedStepsTests {
  @Test("Each has whole sentences in both languages, and nothing in them can harm a terminal")
  func all() {
    for met in LanguageTests.all {
      let (russian, english) = (
        Language.russian.sentences([met], in: network)[0], Language.english.sentences([met], in: network)[0]
      )
      for text in [russian, english] {
        #expect(text.count >= 40 && text.hasSuffix("."), "\(text)")
        #expect(!text.contains("..") && !text.contains("  ") && !text.contains(" ,"), "\(text)")
        let isSafe = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E }
        #expect(isSafe, "\(text)")
      }
      let latin = english.replacing("Иванова", with: "").replacing("СОШ № 1", with: "").replacing("СОШ № 2", with: "")
      #expect(!latin.replacing("Школа", with: "").contains { ("а"..."я").contains($0) }, "\(english)")
    }
    #expect(Language.russian.unfinishedSteps == "Незавершённый шаг")
  }

  @Test("What was finished, taken back or neither says what it did, who began it and when, and what to do")
  func followed() {
    func said(_ met: MetStep) -> String { Language.russian.sentences([met], in: network)[0] }
    #expect(said(.finished(step)) == "Завершён шаг, прерванный на середине: \(words).")
    #expect(
      said(.takenBack(step, file: "schools/a.json", aside: ".journal-7"))
        == "Шаг, прерванный на середине, не выполнен целиком: \(words). Файл schools/a.json тем временем изменён, и шаг "
        + "к нему не подходит. Ничего не затёрто; записи шага — в файле .journal-7. Повторите шаг.")
    #expect(
      said(.stopped(step, file: "schools/a.json", aside: ".journal-7"))
        == "Прерванный шаг нельзя ни завершить, ни отменить: \(words). Файл schools/a.json тем временем изменён. Ничего "
        + "не затёрто; записи шага — в файле .journal-7. Сверьте с ними файлы сети.")
    let nobody = UnfinishedStep(StepWriter(), step.edits)
    #expect(said(.finished(nobody)).hasSuffix("(автор не указан)."))
  }

  @Test("What waits says whether it is shown, and who can finish it or what is in the way")
  func waiting() {
    func said(_ met: MetStep) -> String { Language.russian.sentences([met], in: network)[0] }
    let waits = "Шаг прерван на середине и ждёт завершения: \(words). "
    let who = "Его завершит программа, открытая без --read-only тем, кто может писать в эту папку."
    #expect(said(.waits(step, nil)) == waits + "Показано так, как будет после него. " + who)
    #expect(
      said(.waits(step, .system(.noSpace, file: "schools/a.json")))
        == waits + "Показано так, как будет после него. Завершить не удалось: на диске нет места (schools/a.json). "
        + "Освободите место и повторите.")
    // What cannot be shown is not told to be shown: the file is named, whoever opens the network.
    let unshown =
      waits + "Файл schools/b.json не читается, поэтому файлы показаны как есть: часть шага в них уже может быть. "
    let unread = SaveFailure.notWritable(file: "schools/b.json")
    #expect(
      said(.unshown(step, unread: unread, nil))
        == unshown
        + "Исправьте этот файл; потом шаг завершит программа, открытая без --read-only тем, кто может писать "
        + "в эту папку.")
    let mend = "Исправьте этот файл: следующая команда завершит шаг."
    #expect(said(.unshown(step, unread: unread, unread)) == unshown + mend)
    #expect(
      said(.unshown(step, unread: unread, .system(.noPermission, file: ".lock")))
        == unshown + "Завершить не удалось: нет прав доступа (.lock). Проверьте права на папку или откройте другую.")
  }

  @Test("A damaged journal says what of the step is where, and what is not known; many files are cut short")
  func damagedJournals() {
    func said(_ met: MetStep) -> String { Language.russian.sentences([met], in: network)[0] }
    let begin = "Записи шага, прерванного на середине, повреждены: повреждена запись № 4. "
    let more =
      "О других файлах шага (2) записи не читаются, и есть ли он в них — неизвестно. Проверьте по сети, весь ли "
      + "шаг в ней, и внесите недостающее или уберите лишнее. "
    let list = "schools/1.json, schools/2.json, schools/3.json, schools/4.json, schools/5.json и ещё 2"
    #expect(
      said(damaged(.finished, with: files, unread: 2))
        == begin + "В них читается: \(words). Шаг завершён, он есть в файлах: \(list). " + more
        + "Записи отложены в файл .journal-7.")
    #expect(
      said(damaged(.takenBack, without: ["a"]))
        == begin + "В них читается: \(words). Шаг не выполнен, его нет в файлах: a. Повторите его. "
        + "Записи отложены в файл .journal-7.")
    #expect(
      said(damaged(.left, with: ["a"], without: ["b"], changed: ["c"]))
        == begin + "В них читается: \(words). Шаг есть в файлах: a. Шага нет в файлах: b. Изменены после него, есть ли "
        + "он в них — неизвестно: c. Ничего не затёрто; сверьте эти файлы с записями. Записи отложены в файл .journal-7."
    )
    #expect(
      said(damaged(.left, .torn, unread: nil))
        == "Записи шага, прерванного на середине, повреждены: они обрываются. Сколько файлов в шаге и есть ли он в других "
        + "— неизвестно. Проверьте по сети, весь ли шаг в ней, и внесите недостающее или уберите лишнее. Записи отложены "
        + "в файл .journal-7.")
    #expect(
      said(damaged(.left, with: ["a"], aside: nil)).hasSuffix(
        "Записи остались в файле .journal. Его завершит программа, открытая без --read-only тем, кто может писать в эту "
          + "папку."))
  }

  @Test("Something else in the place of the journal is called what it is")
  func strange() {
    func said(_ met: MetStep) -> String { Language.russian.sentences([met], in: network)[0] }
    for (file, name) in [
      (StrangeFile.link, "символическая ссылка"), (.folder, "папка"),
      (.device, "не обычный файл, а канал или устройство"),
    ] {
      let place =
        "На месте файла .journal, в который записываются шаги по нескольким файлам, — \(name). Записей шага в нём "
      #expect(
        said(.unusable(.strange(file), aside: ".journal-7"))
          == place + "нет; теперь он называется .journal-7, файлы сети не изменены.")
      #expect(
        said(.unusable(.strange(file), aside: nil))
          == place + "нет, сеть показана как есть. Его уберёт следующая команда, которая может писать в эту папку.")
    }
    #expect(
      said(.unusable(.unread(.noPermission), aside: nil))
        == "Записи прерванного шага не читаются: нет прав доступа (.journal). Пока их не прочитать, шаг может быть виден "
        + "наполовину, и в сеть ничего не записывается. Откройте её тем, кто может прочитать этот файл.")
    #expect(
      said(.unusable(.otherNetwork("gorod"), aside: ".journal-7"))
        == "Записи прерванного шага не использованы: они от другой сети (gorod). Они отложены в файл .journal-7; файлы "
        + "сети не изменены.")
  }

  @Test("A step that was decided and not written to the end is told as such, and not as unsaved")
  func stepLeft() {
    let failure = SaveFailure.stepLeft(.noSpace, file: "schools/a.json")
    for isOnScreen in [true, false] {
      #expect(
        Language.russian.sentence(failure, onScreen: isOnScreen)
          == "Записано не до конца: на диске нет места (schools/a.json). Шаг завершит следующее обращение к сети.")
      #expect(
        Language.english.sentence(failure, onScreen: isOnScreen)
          == "Not written to the end: the disk is full (schools/a.json). Whoever opens the network next finishes it.")
    }
  }
}
