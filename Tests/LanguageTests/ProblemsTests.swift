import Deadlines
import Language
import SchoolNetwork
import Testing

private let hostile = "\u{1B}[2J\u{202E}x\ny"

private let syntaxFaults: [SyntaxFault] = [
  .empty, .endsEarly, .trailing, .valueDue(found: hostile), .keyDue(found: ""), .colonDue(found: "x"),
  .commaDue(found: ""), .commaBeforeEnd, .badWord, .keyTwice(hostile), .badNumber, .badEscape, .loneSurrogate, .nul,
  .notUTF8, .controlCharacter(7), .tooDeep(64), .fileTooLong(8 << 20), .keyTooLong(256), .stringTooLong(65_536),
  .numberTooLong(64),
]
private let reasons: [FieldFault.Reason] = [
  .expectedText, .expectedWholeNumber, .expectedFlag, .expectedList, .expectedRecord, .notADay(hostile),
  .notASchoolYear(hostile), .notAnID(hostile), .noID, .daysReversed, .outOfRange(9),
  .nearly(hostile),
]
private let systemFaults: [SystemFault] = [
  .noSpace, .quota, .readOnly, .noPermission, .notFound, .isAFolder, .notAFolder, .deviceFailed, .shareGone,
  .tooManyFiles, .nameTooLong, .linkLoop, .other(99),
]
private let editFaults: [EditFault] = [
  .noSuchEntity(EntityKey(.school, "x")), .noSuchPlace("x"), .noSuchField(hostile), .differs, .idTwice("x"),
  .idTaken("x"), .badValue(FieldFault(.notADay("x"))), .notAWholeEntity,
  .partnersAlready(ID("p"), supported: Reference(ID("a")), donor: Reference(ID("b"))),
  .markedAlready("once"),
]
private let problems: [Problem.Kind] =
  [
    .notAFile, .unknownSchema(""), .unknownSchema("0"), .newerSchema(9), .notANetwork, .conflictCopy(id: ""),
    .conflictCopy(id: "x"), .idTwice("x", otherFile: ""), .idTwice("x", otherFile: hostile), .withItself,
    .branchOfItself, .roadmapTwice(SchoolYear(startingIn: 2026)), .ruleWithoutFlag,
    .missing(.school, hostile), .missing(.riskFactor, "x"), .missing(.section, "x"), .missing(.item, "x"),
    .riskTwice("x"), .nameTwice(hostile, otherFile: hostile), .occurrenceGone("2026-01-01"),
    .occurrenceMoved("once", to: "2026-01-01"), .occurrenceTwice("once", other: hostile), .daysReversed,
    .term(.number(nil, most: 3)), .term(.number(9, most: 4)), .term(.twice(1)), .term(.noDays(2)),
    .term(.outside(3, SchoolYear(startingIn: 2026))), .term(.overlaps(2, 1)), .term(.quartersToo),
    .unknownValue(hostile), .unsafeText,
    .outsideYear(SchoolYear(startingIn: 2026)), .noTemplateYear(items: 3), .longText(10_000, usual: 500),
    .beyond(-5, least: 0, most: 100), .closedPartner(hostile), .partnerInTrash(hostile), .namedInTrash(hostile),
    .putOffWithoutDay,
    .partnersTwice(ID("p"), otherFile: hostile), .unknownField(hostile, like: "timeZone"), .unknownTimeZone(hostile),
    .markedAhead(CalendarDay(number: 20_000)),
  ] + syntaxFaults.map { .syntax($0) } + reasons.flatMap { [.field($0), .unusable($0)] }
  + systemFaults.map { .system($0) }
private let trashFaults: [TrashFault] = [
  .noSuchID("x"), .idTwice("x"), .isAway(.school(ID("x"))), .isNotAway("x"), .hangsOn(.visit(ID("a"), ID("v"))),
  .partnersAgain(ID("p"), supported: Reference(ID("a")), donor: Reference(ID("b"))), .hasSchools([ID("a"), ID("b")]),
  .isNamed(["a", "b", "c", "d", "e"].map { EntityKey(.school, $0) } + [EntityKey(.partnership, "p")]),
  .cannotGo(.town), .unread, .isNoThing("x"),
]
private let saveFailures: [SaveFailure] =
  [
    .changedOutside(file: hostile), .locked, .readOnly, .notWritable(file: "x"), .tooLong(file: "x"),
    .partnershipUnread(file: hostile), .stepFinishedFirst, .stepOfNewerVersion, .stepLeft(.noSpace, file: hostile),
    .notForGood(.noSpace, file: hostile),
    .doesNotFit(.differs, file: "x"),
  ] + systemFaults.map { .system($0, file: "schools/x.json") }

/// Every sentence of this room about trouble.
private func sentences(_ language: Language) -> [String] {
  var sentences = problems.map { language.sentence($0) } + reasons.map { language.sentence($0) }
  sentences += syntaxFaults.map { language.sentence($0) } + editFaults.map { language.sentence($0) }
  sentences += saveFailures.map { language.sentence($0) }
  sentences += trashFaults.map { language.sentence($0, in: Network(town: Town())) } + [language.holdsMore("x")]
  sentences += systemFaults.map { language.cannotOpen(hostile, $0) } + systemFaults.map { language.advice($0) }
  sentences += [language.noStore(hostile), language.notAFolder("/x"), language.noTownFile("/x")]
  return sentences
}

@Test("Every trouble has a whole sentence in both languages, and nothing in it can harm a terminal")
func everyTroubleHasASentence() {
  for (russian, english) in zip(sentences(.russian), sentences(.english)) {
    #expect(russian != english)
    for text in [russian, english] {
      #expect(text.count >= 10 && text.hasSuffix("."), "\(text)")
      #expect(!text.contains("..") && !text.contains("  "), "\(text)")
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E }, "\(text)")
    }
    #expect(russian.contains { ("а"..."я").contains($0) } && russian.first?.isLowercase == false)
  }
}

@Test("Problems of different kinds are told apart")
func sentencesDiffer() {
  let said = Set(problems.map { Language.russian.sentence($0) })
  #expect(said.count == problems.count)
}

@Test("A problem is a line with file, line, column, sentence and field")
func lineOfAProblem() {
  let place = SourcePlace(file: "partnerships/p-1.json", line: 12, column: 7, path: "$.roadmaps[0].items[2].section")
  #expect(
    Language.russian.line(Problem(.missing(.section, "s-9"), at: place))
      == "partnerships/p-1.json:12:7: В сети нет раздела с кодом «s-9»; исправьте код или удалите ссылку. "
      + "Поле: roadmaps[0].items[2].section.")
  let whole = Problem(.notAFile, at: SourcePlace(file: "schools/a.json"))
  #expect(Language.english.line(whole, in: "town").hasPrefix("town/schools/a.json: This is no ordinary file"))
}
