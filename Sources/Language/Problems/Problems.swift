import Deadlines
package import SchoolNetwork

/// Sentences about what is wrong with stored data: what it is, and what to do about it. The place is written before
/// them.
extension Language {
  /// The place and the sentence: `schools/sosh-5.json:12:7: …`. `folder` goes before the file's path; empty: nothing.
  package func line(_ problem: Problem, in folder: String = "") -> String {
    var place = Self.safe(folder.isEmpty ? problem.place.file : "\(folder)/\(problem.place.file)")
    if problem.place.line > 0 { place += ":\(problem.place.line):\(problem.place.column)" }
    return "\(place): \(sentence(problem))"
  }

  /// The sentence without file, line and column; it names the field where one is meant.
  package func sentence(_ problem: Problem) -> String {
    let field = Self.safe(Self.field(of: problem.place.path))
    let text = sentence(problem.kind)
    // Where the text is no JSON, line and column say more than the field that was read last.
    if case .syntax = problem.kind { return text }
    return field.isEmpty ? text : self("\(text) Поле: \(field).", "\(text) Field: \(field).")
  }

  /// What is wrong, and what to do.
  package func sentence(_ kind: Problem.Kind) -> String {
    switch kind {
    case .syntax(let fault):
      self(
        "\(sentence(fault)) Файл не открыт и не будет изменён; исправьте его или верните прежнюю копию.",
        "\(sentence(fault)) The file is not opened and will not be changed; mend it or put back an earlier copy.")
    case .field(let reason):
      self(
        "\(sentence(reason)) Поле показано незаполненным; исправьте значение в файле.",
        "\(sentence(reason)) The field is shown as not set; correct the value in the file.")
    case .unusable(let reason):
      self(
        "\(sentence(reason)) Файл не открыт и не будет изменён, пока это не исправлено.",
        "\(sentence(reason)) The file is not opened and will not be changed until this is corrected.")
    case .system(let fault):
      self("Файл не удаётся прочитать: \(phrase(fault)).", "The file cannot be read: \(phrase(fault)).")
    case .notAFile:
      self(
        "Это не обычный файл, а устройство или ссылка за пределы папки сети; положите на его место сам файл.",
        "This is no ordinary file but a device or a link out of the network’s folder; put the file itself in its place."
      )
    case .unknownSchema, .newerSchema, .notANetwork, .conflictCopy: sentenceOnFile(kind)
    case .idTwice, .nameTwice, .missing, .withItself, .roadmapTwice, .ruleWithoutFlag, .branchOfItself, .partnersTwice,
      .closedPartner, .partnerInTrash,
      .namedInTrash,
      .riskTwice, .occurrenceGone, .occurrenceMoved, .occurrenceTwice:
      sentenceOnRelation(kind)
    case .outsideYear, .noTemplateYear: sentenceOnTemplate(kind)
    case .daysReversed, .beyond, .putOffWithoutDay, .unknownField, .unknownTimeZone, .markedAhead, .unknownValue,
      .unsafeText, .longText:
      sentenceOnValue(kind)
    case .term(let fault): sentence(fault)
    }
  }

  private func sentenceOnFile(_ kind: Problem.Kind) -> String {
    switch kind {
    case .unknownSchema(let version) where version.isEmpty:
      self(
        "Не указана версия формата; добавьте в файл \"schema\": \(Town.schemaVersion).",
        "The version of the format is missing; add \"schema\": \(Town.schemaVersion) to the file.")
    case .unknownSchema(let version):
      self(
        "Версии формата \(quoted(version)) не бывает; нужна \(Town.schemaVersion).",
        "There is no format version \(quoted(version)); it should be \(Town.schemaVersion).")
    case .newerSchema(let version):
      self(
        "Файл записан более новой версией программы (формат \(version)) и открыт только для чтения; обновите программу.",
        "A newer version of the program wrote this file (format \(version)); it is open for reading only. Update the program."
      )
    case .notANetwork:
      self(
        "Это не файл сети школ: в нём нет \"format\": \"\(Town.formatName)\" и кода. Проверьте, та ли это папка.",
        "This is not the file of a school network: it lacks \"format\": \"\(Town.formatName)\" and an id. Check the folder."
      )
    case .conflictCopy(let id) where id.isEmpty:
      self(
        "Имя файла не может быть кодом; похоже, это копия, которую создала программа синхронизации. "
          + "Она не открыта: перенесите из неё нужное и удалите её.",
        "The file’s name cannot be an id; it looks like a copy made by a sync program. "
          + "It is not opened: take over what you need and delete it.")
    case .conflictCopy(let id):
      self(
        "Имя файла не совпадает с кодом \(quoted(id)) в нём; похоже, это копия, которую создала программа синхронизации. "
          + "Она не открыта: перенесите из неё нужное и удалите её.",
        "The file’s name differs from the id \(quoted(id)) in it; it looks like a copy made by a sync program. "
          + "It is not opened: take over what you need and delete it.")
    case .syntax, .field, .unusable, .system, .notAFile, .idTwice, .nameTwice, .missing, .withItself, .roadmapTwice,
      .ruleWithoutFlag, .branchOfItself,
      .partnersTwice,
      .closedPartner, .partnerInTrash, .namedInTrash, .riskTwice, .occurrenceGone, .occurrenceMoved, .occurrenceTwice,
      .outsideYear,
      .noTemplateYear,
      .daysReversed, .term, .beyond,
      .putOffWithoutDay, .unknownValue, .unknownField, .unknownTimeZone, .markedAhead, .unsafeText, .longText:
      ""
    }
  }

  private func sentenceOnRelation(_ kind: Problem.Kind) -> String {
    switch kind {
    case .idTwice(let id, let other) where other.isEmpty:
      self(
        "Код \(quoted(id)) встречается в файле дважды; замените один из них.",
        "The id \(quoted(id)) stands twice in the file; change one of them.")
    case .idTwice(let id, let other):
      self(
        "Код \(quoted(id)) уже есть в файле \(Self.safe(other)); замените один из них.",
        "The id \(quoted(id)) stands in \(Self.safe(other)) already; change one of them.")
    case .nameTwice(let name, let other):
      self(
        "Название \(quoted(name)) значит то же, что в файле \(Self.safe(other)); если это одна школа, оставьте одну, если "
          + "две — добавьте в название, чем они различаются.",
        "The name \(quoted(name)) says the same as the one in \(Self.safe(other)); if they are one school, keep one, if "
          + "two, add to the name what tells them apart.")
    case .missing(let what, let id):
      self(
        "В сети нет \(name(what)) с кодом \(quoted(id)); исправьте код или удалите ссылку.",
        "The network has no \(name(what)) with the id \(quoted(id)); correct the id or take the reference out.")
    case .withItself:
      self(
        "Школа указана партнёром самой себе; выберите другого донора.",
        "The school is named as its own partner; choose another donor.")
    case .roadmapTwice(let year):
      self(
        "На \(year.name) учебный год у партнёрства уже есть дорожная карта; добавьте мероприятия в неё.",
        "The partnership has a roadmap for \(year.name) already; add the items to that one.")
    case .ruleWithoutFlag:
      self(
        "По такому правилу в кластер не войдёт ни одна школа: не выбран ни один признак из приказа. Сначала выберите признаки.",
        "By this rule no school would belong to the cluster: no flag of an order is chosen. Choose the flags first.")
    case .branchOfItself:
      self(
        "Школа указана филиалом самой себя; укажите головную школу или очистите поле.",
        "The school is named as a branch of itself; name the school it belongs to, or take the field out.")
    case .partnersTwice(let id, let other):
      self(
        "Та же школа и тот же донор уже в партнёрстве \(quoted(id.text)) (\(Self.safe(other))) о том же; "
          + "перенесите всё в одно из них, другое завершите или удалите.",
        "The same school and donor have the partnership \(quoted(id.text)) (\(Self.safe(other))) for the same already; "
          + "move everything into one of them, and finish or delete the other.")
    case .closedPartner(let name):
      self(
        "\(quoted(name)): школа закрыта, а партнёрство не завершено; завершите его или укажите другую школу.",
        "\(quoted(name)): the school is closed, but the partnership goes on; finish it or name another school.")
    case .partnerInTrash(let name):
      self(
        "\(quoted(name)): школа в корзине, а партнёрство не завершено; верните школу или завершите партнёрство.",
        "\(quoted(name)): the school is in the trash, but the partnership goes on; put it back or finish that.")
    case .namedInTrash(let id):
      self(
        "Запись \(quoted(id)) в корзине, а здесь на неё ссылаются; верните её (kurator restore) или уберите ссылку.",
        "The record \(quoted(id)) is in the trash and named here; put it back (kurator restore) or remove the "
          + "reference.")
    case .riskTwice(let id):
      self(
        "Фактор риска \(quoted(id)) указан в рисковом профиле дважды; оставьте один.",
        "The risk factor \(quoted(id)) stands twice in the risk profile; keep one.")
    case .occurrenceGone(let occurrence):
      self(
        "Отметка относится к сроку \(quoted(occurrence)), которого у мероприятия нет; проверьте срок или отметку.",
        "The mark belongs to the occurrence \(quoted(occurrence)), which the deadline does not have; check either.")
    case .occurrenceMoved(let occurrence, let other):
      self(
        "Отметка \(quoted(occurrence)) засчитана сроку \(quoted(other)): срок теперь читается иначе. "
          + "«Замечания» в программе предлагают её перенести.",
        "The mark \(quoted(occurrence)) counts for the occurrence \(quoted(other)), as the deadline is read otherwise now; "
          + "Problems in the program offer to move it.")
    case .occurrenceTwice(let occurrence, let other):
      self(
        "У срока «\(occurrenceName(occurrence))» уже есть отметка с кодом \(quoted(other)); перенесите в неё результат и "
          + "подтверждения и удалите эту.",
        "The date “\(occurrenceName(occurrence))” has a mark already, with the id \(quoted(other)); move result and "
          + "evidence into that one and delete this one.")
    case .syntax, .field, .unusable, .system, .notAFile, .unknownSchema, .newerSchema, .notANetwork, .conflictCopy,
      .outsideYear, .noTemplateYear, .daysReversed, .term, .beyond, .putOffWithoutDay, .unknownValue, .unknownField,
      .unknownTimeZone, .markedAhead, .unsafeText, .longText:
      ""
    }
  }

  private func sentenceOnValue(_ kind: Problem.Kind) -> String {
    switch kind {
    case .daysReversed: sentence(FieldFault.Reason.daysReversed)
    case .beyond(let number, let least, let most):
      self(
        "Число \(number) здесь не подходит: нужно целое от \(least) до \(most). Пока действует обычное значение.",
        "The number \(number) does not suit here: a whole number from \(least) to \(most) is needed. The usual one holds."
      )
    case .putOffWithoutDay:
      self(
        "Отложено без дня, поэтому строка показана; укажите день (until) или удалите запись.",
        "Put off without a day, so the line is shown; give the day (until) or take the record out.")
    case .unknownField(let name, let known):
      self(
        "Неизвестное поле \(quoted(name)) — возможно, \(quoted(known)). Оно сохранено, но не читается; исправьте имя в файле.",
        "The field \(quoted(name)) is not known; perhaps it is \(quoted(known)). It is kept but not read; correct the name "
          + "in the file.")
    case .unknownTimeZone(let name):
      self(
        "Часовой пояс \(quoted(name)) этому компьютеру неизвестен, действует его собственный; нужно имя вида Europe/Moscow.",
        "This machine does not know the time zone \(quoted(name)) and uses its own; a name like Europe/Moscow is needed."
      )
    case .markedAhead(let day):
      self(
        "\(date(day)) ещё не наступило, а отметка уже стоит; исправьте дату отметки.",
        "\(date(day)) lies ahead, but the mark is there already; correct the date of the mark.")
    case .unknownValue(let value):
      self(
        "Значение \(quoted(value)) этой версии программы неизвестно; оно сохранено и показано как есть.",
        "This version of the program does not know the value \(quoted(value)); it is kept and shown as it is.")
    case .unsafeText:
      self(
        "В тексте есть управляющие или невидимые символы; вместо них показана точка. Удалите их.",
        "The text has control or invisible characters; a dot is shown in their place. Take them out.")
    case .longText(let count, let usual):
      self(
        "Текст очень длинный: \(counted(count, one: "знак", few: "знака", many: "знаков", english: "character")) "
          + "при обычных \(usual). Он сохранён; проверьте, не попало ли в него лишнее.",
        "The text is very long: \(counted(count, one: "знак", few: "знака", many: "знаков", english: "character")) "
          + "where \(usual) are usual. It is kept; check that nothing strayed into it.")
    case .syntax, .field, .unusable, .system, .notAFile, .unknownSchema, .newerSchema, .notANetwork, .conflictCopy,
      .idTwice, .nameTwice, .missing, .withItself, .roadmapTwice, .ruleWithoutFlag, .branchOfItself, .partnersTwice,
      .closedPartner, .partnerInTrash,
      .namedInTrash,
      .riskTwice, .occurrenceGone, .occurrenceMoved, .occurrenceTwice, .outsideYear, .noTemplateYear, .term:
      ""
    }
  }

  /// `$.risks[0].factor` as `risks[0].factor`; empty for the whole file.
  private static func field(of path: String) -> String {
    path.hasPrefix("$.") ? String(path.dropFirst(2)) : path == "$" ? "" : path
  }
}
