package import SchoolNetwork

/// The words for steps over several files that a program had not finished.
extension Language {
  /// Above what is told of them.
  package var unfinishedSteps: String { self("Незавершённый шаг", "An unfinished step") }

  /// What a reading met, a sentence or two each. `network` is the one that was read.
  package func sentences(_ met: [MetStep], in network: Network) -> [String] {
    met.map { sentence($0, in: network) }
  }

  private func sentence(_ met: MetStep, in network: Network) -> String {
    switch met {
    case .finished(let step):
      self(
        "Завершён шаг, прерванный на середине: \(words(for: step, in: network)).",
        "A step that was interrupted is finished now: \(words(for: step, in: network)).")
    case .takenBack(let step, let file, let aside):
      self(
        "Шаг, прерванный на середине, не выполнен целиком: \(words(for: step, in: network)). Файл \(Self.safe(file)) "
          + "тем временем изменён, и шаг к нему не подходит. Ничего не затёрто; записи шага — в файле "
          + "\(Self.safe(aside)). Повторите шаг.",
        "Nothing of an interrupted step is done: \(words(for: step, in: network)). \(Self.safe(file)) was changed "
          + "meanwhile, and the step does not fit it. Nothing was overwritten; the records of the step are in "
          + "\(Self.safe(aside)). Make the step again.")
    case .stopped(let step, let file, let aside):
      self(
        "Прерванный шаг нельзя ни завершить, ни отменить: \(words(for: step, in: network)). Файл \(Self.safe(file)) "
          + "тем временем изменён. Ничего не затёрто; записи шага — в файле \(Self.safe(aside)). Сверьте с ними "
          + "файлы сети.",
        "An interrupted step can be neither finished nor taken back: \(words(for: step, in: network)). "
          + "\(Self.safe(file)) was changed meanwhile. Nothing was overwritten; the records of the step are in "
          + "\(Self.safe(aside)). Compare the files of the network with them.")
    case .waits(let step, let failure):
      self(
        "Шаг прерван на середине и ждёт завершения: \(words(for: step, in: network)). Показано так, как будет после "
          + "него. \(way(out: failure))",
        "A step was interrupted and waits to be finished: \(words(for: step, in: network)). What is shown is as it "
          + "will be after it. \(way(out: failure))")
    case .unshown(let step, let unread, let failure):
      self(
        "Шаг прерван на середине и ждёт завершения: \(words(for: step, in: network)). \(reason(ofNotReading: unread)), "
          + "поэтому файлы показаны как есть: часть шага в них уже может быть. \(way(out: failure, mending: unread))",
        "A step was interrupted and waits to be finished: \(words(for: step, in: network)). "
          + "\(reason(ofNotReading: unread)), so the files are shown as they are: a part of the step may be in them. "
          + way(out: failure, mending: unread))
    case .damaged(let step): sentence(step, in: network)
    case .unusable(.unread(let fault), _):
      self(
        "Записи прерванного шага не читаются: \(phrase(fault)) (.journal). Пока их не прочитать, шаг может быть виден "
          + "наполовину, и в сеть ничего не записывается. Откройте её тем, кто может прочитать этот файл.",
        "The records of an interrupted step cannot be read: \(phrase(fault)) (.journal). Until they are, half of the step "
          + "may be seen, and nothing is written to the network. Open it as somebody who may read that file.")
    case .unusable(.strange(let file), let aside): sentence(file, aside: aside)
    case .unusable(let fault, let aside):
      self("Записи прерванного шага не использованы: ", "The records of an interrupted step were not used: ")
        + reason(fault) + ". " + place(aside)
    }
  }

  /// What a step does, who began it and on which day, in brackets.
  func words(for step: UnfinishedStep, in network: Network) -> String {
    let author = step.writer.author
    let who = author.isEmpty ? self("автор не указан", "no author named") : Self.safe(author)
    let when = step.writer.day.map { ", " + date($0) } ?? ""
    return lines(of: step, in: network) + " (\(who)\(when))"
  }

  private func lines(of step: UnfinishedStep, in network: Network) -> String {
    Self.safe(words(for: network.description(of: step.edits))) + ofFiles(Change.grouping(step.edits).count)
  }

  /// In how many files a step is, behind what it does.
  package func ofFiles(_ count: Int) -> String { self(", файлов: \(count)", ", files: \(count)") }

  /// What to do about a step that waits; why it could not be finished, if that was tried.
  func way(out failure: SaveFailure?, mending unread: SaveFailure? = nil) -> String {
    switch failure {
    case nil where unread != nil:
      self(
        "Исправьте этот файл; потом шаг завершит программа, открытая без --read-only тем, кто может писать в эту папку.",
        "Mend that file; then the step is finished by the program once it is opened without --read-only by somebody who "
          + "may write to the folder.")
    case nil:
      self(
        "Его завершит программа, открытая без --read-only тем, кто может писать в эту папку.",
        "It is finished by the program once it is opened without --read-only by somebody who may write to the folder.")
    case .system(let fault, let file):
      self(
        "Завершить не удалось: \(phrase(fault)) (\(Self.safe(file))). \(advice(fault, ""))",
        "It could not be finished: \(phrase(fault)) (\(Self.safe(file))). \(advice(fault, ""))")
    case .some(let failure) where failure == unread:
      self(
        "Исправьте этот файл: следующая команда завершит шаг.", "Mend that file: the next command finishes the step.")
    case .locked:
      self(
        "Завершить не удалось: сеть сейчас записывает другая программа. Повторите через несколько секунд.",
        "It could not be finished: another program is writing to the network. Try again in a few seconds.")
    case .some(let failure):
      self("Завершить не удалось. ", "It could not be finished. ") + reason(ofNotReading: failure) + "."
    }
  }

  /// Which file of a step cannot be read, and why.
  private func reason(ofNotReading failure: SaveFailure) -> String {
    switch failure {
    case .system(let fault, let file):
      self(
        "Файл \(Self.safe(file)) не читается (\(phrase(fault)))", "\(Self.safe(file)) cannot be read (\(phrase(fault)))"
      )
    case .tooLong(let file):
      self("Файл \(Self.safe(file)) больше 8 МиБ", "\(Self.safe(file)) is larger than 8 MiB")
    case .changedOutside(let file):
      self("Файл \(Self.safe(file)) всё время изменяется", "\(Self.safe(file)) is changed all the time")
    case .notWritable(let file): self("Файл \(Self.safe(file)) не читается", "\(Self.safe(file)) cannot be read")
    case .stepLeft, .locked, .readOnly, .notForGood, .doesNotFit, .partnershipUnread, .stepFinishedFirst,
      .stepOfNewerVersion, .stopped:
      String(sentence(failure, in: nil, onScreen: false).dropLast())
    }
  }

  func reason(_ fault: JournalFault) -> String {
    switch fault {
    case .torn: self("они обрываются", "they end too early")
    case .damaged(let number): self("повреждена запись № \(number)", "record \(number) is damaged")
    case .otherNetwork(let id):
      self("они от другой сети (\(Self.safe(id)))", "they are of another network (\(Self.safe(id)))")
    case .newer: self("их сделала более новая версия программы", "a newer version of the program made them")
    case .unread(let fault): self("файл не читается: \(phrase(fault))", "the file cannot be read: \(phrase(fault))")
    case .strange(let file): name(file)
    case .tooLong: self("файл больше, чем они могут быть", "the file is larger than they may be")
    }
  }

  /// What lies in the place of a file.
  func name(_ file: StrangeFile) -> String {
    switch file {
    case .link: self("символическая ссылка", "a symbolic link")
    case .folder: self("папка", "a folder")
    case .device: self("не обычный файл, а канал или устройство", "no ordinary file but a pipe or a device")
    }
  }

  /// Something that is no journal is in its place.
  private func sentence(_ file: StrangeFile, aside: String?) -> String {
    let place = self(
      "На месте файла .journal, в который записываются шаги по нескольким файлам, — \(name(file)). ",
      "In the place of .journal, where steps over several files are written, there is \(name(file)). ")
    guard let aside else {
      return place
        + self(
          "Записей шага в нём нет, сеть показана как есть. Его уберёт следующая команда, которая может писать в эту папку.",
          "It holds no records of a step, and the network is shown as it is. The next command that may write to the folder moves it away."
        )
    }
    return place
      + self(
        "Записей шага в нём нет; теперь он называется \(Self.safe(aside)), файлы сети не изменены.",
        "It holds no records of a step; its name is \(Self.safe(aside)) now, and the files of the network were not changed."
      )
  }

  private func place(_ aside: String?) -> String {
    guard let aside else {
      return self("Они остались в файле .journal.", "They are still in the file .journal.")
    }
    return self(
      "Они отложены в файл \(Self.safe(aside)); файлы сети не изменены.",
      "They were set aside in \(Self.safe(aside)); the files of the network were not changed.")
  }
}
