package import SchoolNetwork

/// What became of edits that were not saved when the network was read again.
extension Language {
  /// Edits were made again on what was read.
  package func appliedAgain(_ count: Int) -> String {
    self("Прочитано заново; внесено правок: \(count).", "Read again; edits made again: \(count).")
  }

  /// An edit was saved in a file that another program had changed; a sentence behind what the edit did.
  package var othersTakenIn: String {
    self("Учтены правки другой программы.", "What another program changed was taken in.")
  }

  /// A save met what another program had changed, and some edits do not fit that; the reason is that of the first.
  package func unfitWaits(_ count: Int, _ fault: EditFault) -> String {
    self(
      "Не сохранено правок: \(count) — \(reason(fault)). Ничего не затёрто; F2 — прочитать заново и попробовать ещё раз.",
      "Edits not saved: \(count), as \(reason(fault)). Nothing was overwritten; F2 reads again and tries once more.")
  }

  /// Behind the reason why one file of a step could not have its part.
  package var wholeStepNotSaved: String {
    self("Шаг меняет несколько файлов и не записан целиком.", "The step changes several files, and none was written.")
  }

  /// Edits were made again, and with them came back what another program had removed.
  package func appliedAgain(_ count: Int, broughtBack: [EditDescription]) -> String {
    self(
      "Внесено правок: \(count); возвращено удалённое в другом окне: ",
      "Edits made: \(count); back again, deleted in another window: ")
      + broughtBack.map(thing).joined(separator: ", ") + "."
  }

  /// Marks were added to those that another program had made meanwhile, of items with these titles; empty if there are
  /// none.
  package func joined(_ titles: [String]) -> String {
    guard !titles.isEmpty else { return "" }
    let names = titles.map(short).joined(separator: ", ")
    return self(
      "Уже отмечено в другом окне, отметка объединена с той: \(names).",
      "Marked in another window already, joined with that mark: \(names).")
  }

  /// Some edits do not fit any more; the reason is that of the first.
  package func notAppliedAgain(_ count: Int, _ fault: EditFault = .differs) -> String {
    self(
      "Прочитано заново; не подошло правок: \(count) — \(reason(fault)). "
        + "Они сохранены отдельно; их предложит команда «Несохранённое» и следующий запуск.",
      "Read again; edits that no longer fit: \(count), as \(reason(fault)). "
        + "They are kept aside; the command Unsaved and the next start offer them.")
  }

  /// Another window marked the same item otherwise: what both say, which one counts, and what to do.
  package func markedTwice(_ marks: MarkedTwice) -> String {
    let what = short(marks.title) + occurrenceWords(marks.key)
    return self(
      "\(what) отметили и в другом окне: \(differing(marks)). Действует отметка другого окна, ваша сохранена "
        + "отдельно. ",
      "\(what) was marked in another window too: \(differing(marks)). The mark of the other window counts, yours is "
        + "kept aside. ") + remedy(marks)
      + self(
        " Отложенную отбросьте: команда «Несохранённое».", " Then drop the one kept aside: the command Unsaved.")
  }

  /// The same where the mark is a line that waits for a decision; the key that drops it.
  package func whyMarkedTwice(_ marks: MarkedTwice, _ key: String) -> String {
    self("Уже отмечено иначе: ", "Marked otherwise already: ") + differing(marks) + ". " + remedy(marks)
      + self(" Эту строку уберёт \(key).", " \(key) drops this line.")
  }

  private func remedy(_ marks: MarkedTwice) -> String {
    if marks.there.done, !marks.mark.done {
      return self("Если верно ваше, снимите ту: Пробел.", "If yours is right, take the other one back: Space.")
    }
    return self(
      "Если верна ваша, исправьте ту: F4 на клетке «Отметка».",
      "If yours is right, correct the other one: F4 on the mark cell.")
  }

  /// In what two marks differ: the day, else another field.
  private func differing(_ marks: MarkedTwice) -> String {
    let (there, mark) = (marks.there, marks.mark)
    func told(_ russian: String, _ english: String, _ one: String, _ other: String) -> String {
      self("там \(russian) \(one), у вас — \(other)", "\(english) \(one) there, \(other) here")
    }
    if there.done, !mark.done { return self("там она стоит, у вас снята", "it is set there, taken back here") }
    if there.date != mark.date {
      let (one, other) = (there.date, mark.date)
      return told("дата", "the date is", one.map { shortDate($0) } ?? notSet, other.map { shortDate($0) } ?? notSet)
    }
    if there.result != mark.result {
      return told("результат", "the result is", short(there.result), short(mark.result))
    }
    return told("размещено:", "published:", short(there.publishedWhere), short(mark.publishedWhere))
  }

  /// Edits wait because their file cannot be read now.
  package func held(_ count: Int, _ file: String) -> String {
    self(
      "Файл \(Self.safe(file)) не читается; правок к нему: \(count), они ждут. Исправьте файл и нажмите F2.",
      "The file \(Self.safe(file)) cannot be read; edits of it that wait: \(count). Mend the file and press F2.")
  }

  /// An edit of an earlier session cannot be made while its file cannot be read.
  package func waitsForFile(_ file: String) -> String {
    self(
      "Файл \(Self.safe(file)) не читается; правка ждёт. Исправьте файл.",
      "The file \(Self.safe(file)) cannot be read; the edit waits. Mend the file.")
  }

  /// Where edits were found that were not kept for the opened folder.
  package func words(for origin: KeptOrigin) -> String {
    switch origin {
    case .folder(let path): self("из папки \(Self.safe(path))", "from the folder \(Self.safe(path))")
    case .earlierVersion: self("из прежней версии программы", "from an earlier version of the program")
    }
  }

  /// Why an edit does not fit, as part of a sentence.
  package func reason(_ fault: EditFault) -> String {
    switch fault {
    case .differs: self("поле уже изменили", "the field was changed")
    case .noSuchEntity, .noSuchPlace:
      self("того, что они меняют, больше нет", "what they change is not there any more")
    case .partnersAlready: self("у этих школ уже есть партнёрство", "the schools have a partnership already")
    case .markedAlready: self("у этого срока уже есть другая отметка", "that date has another mark already")
    case .holdsMore:
      self(
        "в файле у записи есть поля, которых эта версия не знает",
        "the record has fields in the file that this version does not know")
    case .unreadable: self("значение в файле не читается", "the value in the file cannot be read")
    case .idTaken, .idTwice: self("код уже занят", "the id is taken")
    case .noSuchField, .badValue, .notAWholeEntity:
      self("они сделаны другой версией программы", "another version of the program made them")
    }
  }

  /// What a step was about: the item, the partnership, the school.
  private func thing(_ description: EditDescription) -> String {
    switch description {
    case .itemAdded(let title), .itemRestored(let title), .itemDeleted(let title), .itemRemoved(let title),
      .roadmapAdded(let title), .roadmapRemoved(let title), .markDetails(let title), .mark(let title, _, _):
      short(title)
    case .templateAdded(let name), .templateRemoved(let name), .schoolAdded(let name), .schoolRemoved(let name):
      short(name)
    case .partnershipAdded(let supported, let donor), .partnershipRemoved(let supported, let donor):
      sides(supported, donor)
    case .other(let change): words(for: change.record)
    case .trashed(let name, _): words(for: name)
    case .restored(let name, let counts): words(for: name) + company(counts)
    default: words(for: description)
    }
  }
}
