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

  /// What to do about it; empty if the sentence says enough.
  package func advice(_ fault: SystemFault) -> String {
    switch fault {
    case .noSpace, .quota: self("Освободите место и повторите (F2).", "Make room and try again (F2).")
    case .readOnly, .noPermission:
      self("Проверьте права на папку или откройте другую.", "Check the permissions of the folder or open another one.")
    case .notFound, .isAFolder, .notAFolder, .nameTooLong, .linkLoop:
      self("Проверьте путь.", "Check the path.")
    case .deviceFailed, .shareGone:
      self("Проверьте диск или подключение и повторите (F2).", "Check the disk or the connection and try again (F2).")
    case .tooManyFiles, .other: self("Повторите (F2).", "Try again (F2).")
    }
  }

  /// Why edits could not be kept in their file. They stay in memory and in the state folder.
  package func sentence(_ failure: SaveFailure) -> String {
    switch failure {
    case .system(let fault, let file):
      self(
        "Не сохранено: \(phrase(fault)) (\(Self.safe(file))). \(advice(fault))",
        "Not saved: \(phrase(fault)) (\(Self.safe(file))). \(advice(fault))")
    case .changedOutside(let file):
      self(
        "Не сохранено: файл \(Self.safe(file)) изменён другой программой. Ничего не затёрто; F2 — прочитать заново и "
          + "внести правки.",
        "Not saved: another program changed \(Self.safe(file)). Nothing was overwritten; F2 reads it again and makes "
          + "the edits.")
    case .locked:
      self(
        "Не сохранено: сеть сейчас записывает другая программа. Повторите через несколько секунд (F2).",
        "Not saved: another program is writing to the network. Try again in a few seconds (F2).")
    case .readOnly:
      self(
        "Не сохранено: сеть открыта только для чтения (--read-only).",
        "Not saved: the network is open for reading only (--read-only).")
    case .notWritable(let file):
      self(
        "Не сохранено: файл \(Self.safe(file)) не читается или записан более новой версией программы и не изменяется.",
        "Not saved: \(Self.safe(file)) cannot be read, or a newer version of the program wrote it; it is not changed.")
    case .doesNotFit(let fault, let file):
      self(
        "Не сохранено (\(Self.safe(file))). \(sentence(fault))", "Not saved (\(Self.safe(file))). \(sentence(fault))")
    case .tooLong(let file):
      self(
        "Не сохранено: файл \(Self.safe(file)) стал бы больше 8 МиБ. Перенесите часть записей в другой файл.",
        "Not saved: \(Self.safe(file)) would be larger than 8 MiB. Move some of it to another file.")
    }
  }

  /// There is no such folder.
  package func noStore(_ folder: String) -> String {
    self(
      "Папки \(Self.safe(folder)) нет. Проверьте путь; «kurator --sample» открывает пример.",
      "There is no folder \(Self.safe(folder)). Check the path; “kurator --sample” opens the sample.")
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

  /// The file of the town cannot be read.
  package func townUnreadable(_ problem: Problem, in folder: String) -> String {
    self("Сеть не открыта. \(line(problem, in: folder))", "The network was not opened. \(line(problem, in: folder))")
  }
}
