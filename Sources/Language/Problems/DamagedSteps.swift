import SchoolNetwork

/// The words for steps whose journal is damaged.
extension Language {
  /// So many files are told of by name.
  private static let mostFiles = 5

  /// What is known of a step, what was done about it, and what is left to a person.
  func sentence(_ damaged: DamagedStep, in network: Network) -> String {
    let what = damaged.step.edits.isEmpty ? "" : words(for: damaged.step, in: network)
    let reason = reason(damaged.fault)
    var sentences = [
      self(
        "Записи шага, прерванного на середине, повреждены: \(reason).",
        "The records of an interrupted step are damaged: \(reason).")
    ]
    if !what.isEmpty { sentences.append(self("В них читается: \(what).", "What can be read of them: \(what).")) }
    sentences += outcome(damaged) + unread(damaged) + [place(damaged)]
    return sentences.joined(separator: " ")
  }

  /// What was done, or will be.
  private func outcome(_ damaged: DamagedStep) -> [String] {
    let isDone = damaged.aside != nil
    switch damaged.way {
    case .finished:
      let files = names(damaged.with)
      return [
        isDone
          ? self("Шаг завершён, он есть в файлах: \(files).", "The step is finished; these files have it: \(files).")
          : self(
            "Показано так, как будет, когда шаг завершат в файлах: \(files).",
            "What is shown is as it will be once the step is finished in these files: \(files).")
      ]
    case .takenBack:
      let files = names(damaged.without)
      return [
        isDone
          ? self(
            "Шаг не выполнен, его нет в файлах: \(files). Повторите его.",
            "The step is not done; these files do not have it: \(files). Make it again.")
          : self(
            "Показано так, как будет, когда шаг уберут из файлов: \(files).",
            "What is shown is as it will be once the step is taken out of these files: \(files).")
      ]
    case .left:
      var lines: [String] = []
      if !damaged.with.isEmpty {
        lines.append(self("Шаг есть в файлах: \(names(damaged.with)).", "These files have it: \(names(damaged.with))."))
      }
      if !damaged.without.isEmpty {
        lines.append(
          self(
            "Шага нет в файлах: \(names(damaged.without)).", "These files do not have it: \(names(damaged.without))."))
      }
      if !damaged.changed.isEmpty {
        lines.append(
          self(
            "Изменены после него, есть ли он в них — неизвестно: \(names(damaged.changed)).",
            "Changed after it, so that it is not known whether they have it: \(names(damaged.changed))."))
      }
      return lines
    }
  }

  /// What cannot be read of the records, and what that asks of a person.
  private func unread(_ damaged: DamagedStep) -> [String] {
    guard damaged.unread != 0 else {
      guard damaged.way == .left else { return [] }
      return [
        self(
          "Ничего не затёрто; сверьте эти файлы с записями.",
          "Nothing was overwritten; compare these files with the records.")
      ]
    }
    let which =
      damaged.unread.map {
        self(
          "О других файлах шага (\($0)) записи не читаются, и есть ли он в них — неизвестно.",
          "Of other files of the step (\($0)) the records cannot be read, and it is not known whether they have it.")
      }
      ?? self(
        "Сколько файлов в шаге и есть ли он в других — неизвестно.",
        "It is not known how many files the step has, and whether others have it.")
    return [
      which,
      self(
        "Проверьте по сети, весь ли шаг в ней, и внесите недостающее или уберите лишнее.",
        "See in the network whether all of the step is there, and add what is missing or take away the rest."),
    ]
  }

  private func place(_ damaged: DamagedStep) -> String {
    if let aside = damaged.aside {
      return self("Записи отложены в файл \(Self.safe(aside)).", "The records were set aside in \(Self.safe(aside)).")
    }
    return self("Записи остались в файле .journal. ", "The records are still in .journal. ") + way(out: damaged.failure)
  }

  /// The first of many files by name.
  private func names(_ files: [String]) -> String {
    let shown = files.prefix(Language.mostFiles).map { Self.safe($0) }.joined(separator: ", ")
    let more = files.count - Language.mostFiles
    return more > 0 ? shown + self(" и ещё \(more)", " and \(more) more") : shown
  }
}
