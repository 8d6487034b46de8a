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
    case .unusable(let fault, let aside):
      self("Записи прерванного шага не использованы: ", "The records of an interrupted step were not used: ")
        + reason(fault) + ". " + place(aside)
    }
  }

  /// What a step does, who began it and on which day, in brackets.
  private func words(for step: UnfinishedStep, in network: Network) -> String {
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
  private func way(out failure: SaveFailure?) -> String {
    switch failure {
    case nil:
      self(
        "Его завершит программа, открытая без --read-only тем, кто может писать в эту папку.",
        "It is finished by the program once it is opened without --read-only by somebody who may write to the folder.")
    case .system(let fault, let file):
      self(
        "Завершить не удалось: \(phrase(fault)) (\(Self.safe(file))). \(advice(fault, ""))",
        "It could not be finished: \(phrase(fault)) (\(Self.safe(file))). \(advice(fault, ""))")
    case .some(let failure): sentence(failure, in: nil, onScreen: false)
    }
  }

  private func reason(_ fault: JournalFault) -> String {
    switch fault {
    case .torn:
      self("они обрываются, и ничего из шага не записано", "they end too early, and nothing of it was written")
    case .damaged(let number): self("повреждена запись № \(number)", "record \(number) is damaged")
    case .otherNetwork(let id):
      self("они от другой сети (\(Self.safe(id)))", "they are of another network (\(Self.safe(id)))")
    case .newer: self("их сделала более новая версия программы", "a newer version of the program made them")
    case .unread(let fault): self("файл не читается: \(phrase(fault))", "the file cannot be read: \(phrase(fault))")
    }
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
