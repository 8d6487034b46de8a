package import SchoolNetwork

/// What is wrong with the log of steps.
extension Language {
  /// The title of a card about it.
  package var stepTroubleTitle: String { self("Отмена прежних правок", "Undo of earlier edits") }

  /// Another window runs, and its steps are its own.
  package var stepsOfOpenWindows: String {
    self(
      "Правки открытых окон отменяются в них самих.", "Edits of windows that are open are undone there.")
  }

  /// Why steps cannot be noted, or noted ones not be undone. A command has done its one step when it says so.
  package func sentence(_ trouble: StepTrouble, onScreen: Bool = true) -> String {
    switch trouble {
    case .notWritten(let fault) where !onScreen:
      self(
        "Отменить или вернуть это потом не получится: \(phrase(fault)). Само действие выполнено.",
        "This cannot be undone or redone later: \(phrase(fault)). It is done all the same.")
    case .notWritten(let fault):
      self(
        "Отмена после выхода работать не будет: \(phrase(fault)). Сами правки сохраняются.",
        "Undo will not work after leaving: \(phrase(fault)). The edits themselves are saved.")
    case .notRead(let fault, let folder):
      self(
        "Правки прошлых запусков сейчас не отменить: \(phrase(fault)). \(advice(fault, "")) Журналы отмены лежат здесь: "
          + Self.safe(folder),
        "Edits of earlier sessions cannot be undone now: \(phrase(fault)). \(advice(fault, "")) The logs of undo are here: "
          + Self.safe(folder))
    case .partlyUnread(let fault, let log):
      self(
        "Журнал отмены не читается, правки из него сейчас не отменить: \(phrase(fault)). Правки из других журналов "
          + "отменяются. \(advice(fault, "")) Файл: \(Self.safe(log))",
        "A log of undo cannot be read, and its edits cannot be undone now: \(phrase(fault)). Edits of other logs can. "
          + "\(advice(fault, "")) The file: \(Self.safe(log))")
    case .strange(let file, let log): unreadLog(name(file), log)
    case .tooLong(let log): unreadLog(self("в файле 1 ГиБ или больше", "the file has 1 GiB or more"), log)
    case .damaged(let path, let line):
      self(
        "Журнал отмены повреждён в строке \(line): правки, записанные до неё, отменить уже нельзя, в сети они остаются; "
          + "записанные после неё — можно. Файл не удалён и лежит здесь: \(Self.safe(path))",
        "The log of undo is damaged in line \(line): edits noted before it cannot be undone any more; they stay in the "
          + "network. Those noted after it can. The file is not deleted and lies here: \(Self.safe(path))")
    case .torn(let path, let line):
      self(
        "Последняя строка журнала отмены (\(line)) не дописана: что в ней было, неизвестно, и её правку отменить нельзя; "
          + "прежние — можно. Файл не удалён и лежит здесь: \(Self.safe(path))",
        "The last line of the log of undo (\(line)) was not written to its end: what it was is not known, and its edit "
          + "cannot be undone; those before it can. The file is not deleted and lies here: \(Self.safe(path))")
    case .unknownStep(let path):
      self(
        "Одну из правок в журнале отмены эта версия программы не понимает: её и правки до неё отменить нельзя, в сети они "
          + "остаются. Файл: \(Self.safe(path))",
        "This version of the program does not know an edit in the log of undo: that one and those before it cannot be "
          + "undone; they stay in the network. The file: \(Self.safe(path))")
    case .foreign(let path):
      self(
        "Журнал отмены принадлежит другой сети, правки из него здесь не отменяются. Файл не удалён и лежит здесь: "
          + Self.safe(path),
        "A log of undo belongs to another network; its edits are not undone here. The file is not deleted and lies here: "
          + Self.safe(path))
    case .newer(let path):
      self(
        "Журнал отмены записан более новой версией программы, правки из него здесь не отменить: \(Self.safe(path))",
        "A newer version of the program wrote a log of undo; its edits cannot be undone here: \(Self.safe(path))")
    }
  }

  /// What is in the place of a log is none.
  private func unreadLog(_ why: String, _ log: String) -> String {
    self(
      "Журнал отмены не читается, правки из него не отменить: \(why). Правки из других журналов отменяются. "
        + "Если это не нужно, уберите его: \(Self.safe(log))",
      "A log of undo cannot be read, and its edits cannot be undone: \(why). Edits of other logs can. If it is not "
        + "needed, take it away: \(Self.safe(log))")
  }
}
