package import SchoolNetwork

extension Language {
  /// What the system said, as a part of a sentence.
  package func phrase(_ fault: SystemFault) -> String {
    switch fault {
    case .noSpace: self("на диске нет места", "the disk is full")
    case .quota: self("исчерпана дисковая квота", "the disk quota is used up")
    case .readOnly: self("диск доступен только для чтения", "the file system is read-only")
    case .noPermission: self("нет прав доступа", "permission is missing")
    case .notFound: self("файла или папки нет", "there is no such file or folder")
    case .isAFolder: self("на месте файла стоит папка", "a folder stands where a file is due")
    case .notAFolder: self("на месте папки стоит файл", "a file stands where a folder is due")
    case .deviceFailed: self("диск не отвечает (ошибка устройства)", "the device failed")
    case .shareGone: self("сетевая папка недоступна", "the network share is gone")
    case .tooManyFiles: self("открыто слишком много файлов", "too many files are open")
    case .nameTooLong: self("слишком длинное имя", "the name is too long")
    case .linkLoop: self("ссылки ведут по кругу", "the links lead in a circle")
    case .other(let number): self("ошибка системы № \(number)", "error \(number) of the system")
    }
  }

  /// What to do about it; empty where the sentence says enough. `key` is the key of the screen, in brackets.
  package func advice(_ fault: SystemFault, _ key: String = " (F2)") -> String {
    switch fault {
    case .noSpace, .quota: self("Освободите место и повторите\(key).", "Make room and try again\(key).")
    case .readOnly, .noPermission:
      self("Проверьте права на папку или откройте другую.", "Check the permissions of the folder or open another one.")
    case .notFound, .isAFolder, .notAFolder, .nameTooLong, .linkLoop:
      self("Проверьте путь.", "Check the path.")
    case .deviceFailed, .shareGone:
      self(
        "Проверьте диск или подключение и повторите\(key).", "Check the disk or the connection and try again\(key).")
    case .tooManyFiles, .other: self("Повторите\(key).", "Try again\(key).")
    }
  }

  /// Why edits could not be kept in their file. On the screen they stay in memory and in the state folder, and a key
  /// saves them again; the command line has neither. With a network it names the schools.
  package func sentence(_ failure: SaveFailure, in network: Network? = nil, onScreen: Bool = true) -> String {
    let key = onScreen ? " (F2)" : ""
    return switch failure {
    case .system(let fault, let file):
      self(
        "Не сохранено: \(phrase(fault)) (\(Self.safe(file))). \(advice(fault, key))",
        "Not saved: \(phrase(fault)) (\(Self.safe(file))). \(advice(fault, key))")
    case .changedOutside(let file) where !onScreen:
      self(
        "Не сохранено: файл \(Self.safe(file)) изменён другой программой. Ничего не затёрто; повторите.",
        "Not saved: another program changed \(Self.safe(file)). Nothing was overwritten; try again.")
    case .changedOutside(let file):
      self(
        "Не сохранено: файл \(Self.safe(file)) изменён другой программой. Ничего не затёрто; F2 — прочитать заново и "
          + "внести правки.",
        "Not saved: another program changed \(Self.safe(file)). Nothing was overwritten; F2 reads it again and makes "
          + "the edits.")
    case .locked:
      self(
        "Не сохранено: сеть сейчас записывает другая программа. Повторите через несколько секунд\(key).",
        "Not saved: another program is writing to the network. Try again in a few seconds\(key).")
    case .readOnly:
      self(
        "Не сохранено: сеть открыта только для чтения (--read-only).",
        "Not saved: the network is open for reading only (--read-only).")
    case .notWritable(let file):
      self(
        "Не сохранено: файл \(Self.safe(file)) не читается или записан более новой версией программы и не изменяется.",
        "Not saved: \(Self.safe(file)) cannot be read, or a newer version of the program wrote it; it is not changed.")
    // The file would only be that of the partnership which is not made.
    case .doesNotFit(.partnersAlready(let id, let supported, let donor), _):
      sentence(.partnersAlready(id, supported: supported, donor: donor), in: network, onScreen: onScreen)
    case .doesNotFit(let fault, let file):
      self(
        "Не сохранено (\(Self.safe(file))). \(sentence(fault, onScreen: onScreen))",
        "Not saved (\(Self.safe(file))). \(sentence(fault, onScreen: onScreen))")
    case .tooLong(let file):
      self(
        "Не сохранено: файл \(Self.safe(file)) стал бы больше 8 МиБ. Перенесите часть записей в другой файл.",
        "Not saved: \(Self.safe(file)) would be larger than 8 MiB. Move some of it to another file.")
    case .stepLeft(let fault, let file):
      self(
        "Записано не до конца: \(phrase(fault)) (\(Self.safe(file))). Шаг завершит следующее обращение к сети.",
        "Not written to the end: \(phrase(fault)) (\(Self.safe(file))). Whoever opens the network next finishes it.")
    case .notForGood(let fault, let file):
      self(
        "Записано, но диск этого не подтвердил: \(phrase(fault)) (\(Self.safe(file))). Если питание пропадёт, запись может "
          + "исчезнуть. \(advice(fault, key))",
        "Written, but the disk did not confirm it: \(phrase(fault)) (\(Self.safe(file))). A power cut may lose it. "
          + "\(advice(fault, key))")
    case .stepFinishedFirst:
      self(
        "Не сохранено: сначала завершён шаг, прерванный другой программой. Повторите\(key).",
        "Not saved: a step that another program had left unfinished was finished first. Try again\(key).")
    case .stepOfNewerVersion:
      self(
        "Не сохранено: более новая версия программы не закончила шаг в этой сети. Откройте сеть той версией.",
        "Not saved: a newer version of the program left a step of this network unfinished. Open it with that version.")
    case .stopped: self("Остановлено: ничего не записано.", "Stopped: nothing was written.")
    case .partnershipUnread(let file):
      self(
        "Ничего не записано: \(Self.safe(file)) не читается, а там может быть такое же партнёрство. "
          + "Исправьте файл и повторите\(key).",
        "Nothing was written: \(Self.safe(file)) cannot be read, and it may hold the same partnership. "
          + "Mend the file and try again\(key).")
    }
  }

  /// There is no such folder.
  package func noStore(_ folder: String) -> String {
    self(
      "Папки \(Self.safe(folder)) нет. Проверьте путь; новую сеть создаёт kurator ПАПКА в терминале или kurator new, "
        + "пример открывает kurator --sample.",
      "There is no folder \(Self.safe(folder)). Check the path; kurator STORE in a terminal or kurator new makes a "
        + "network, kurator --sample opens the sample.")
  }

  /// The path is that of a file.
  package func notAFolder(_ path: String) -> String {
    self(
      "\(Self.safe(path)) — это файл, а сеть школ — папка. Укажите папку, в которой лежит kurator.json.",
      "\(Self.safe(path)) is a file, and a school network is a folder. Name the folder that holds kurator.json.")
  }

  /// The folder has no `kurator.json`.
  package func noTownFile(_ folder: String) -> String {
    self(
      "В папке \(Self.safe(folder)) нет файла kurator.json, это не сеть школ. Укажите другую папку.",
      "The folder \(Self.safe(folder)) has no kurator.json, so it is no school network. Name another folder.")
  }

  /// The system refused to open a network.
  package func cannotOpen(_ path: String, _ fault: SystemFault) -> String {
    self(
      "Не удаётся открыть \(Self.safe(path)): \(phrase(fault)).", "Cannot open \(Self.safe(path)): \(phrase(fault)).")
  }

  /// A folder of the network cannot be read, and nothing is said or done that rests on what is in it.
  package func folderUnread(_ problem: Problem, in folder: String) -> String {
    let path = Self.safe(folder.isEmpty ? problem.place.file : "\(folder)/\(problem.place.file)")
    if case .system(let fault) = problem.kind {
      return self(
        "Не удаётся прочитать папку \(path): \(phrase(fault)). Без неё сеть неполная.",
        "Cannot read the folder \(path): \(phrase(fault)). Without it the network is not whole.")
    }
    return self(
      "Не удаётся прочитать папку \(path). Без неё сеть неполная. \(sentence(problem))",
      "Cannot read the folder \(path). Without it the network is not whole. \(sentence(problem))")
  }

  /// The file of the town cannot be read.
  package func townUnreadable(_ problem: Problem, in folder: String) -> String {
    self("Сеть не открыта. \(line(problem, in: folder))", "The network was not opened. \(line(problem, in: folder))")
  }
}
