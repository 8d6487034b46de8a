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
    case .notRead(let fault):
      self(
        "Правки прошлых запусков сейчас не отменить: \(phrase(fault)).",
        "Edits of earlier sessions cannot be undone now: \(phrase(fault)).")
    case .partlyUnread(let fault):
      self(
        "Часть правок прошлых запусков сейчас не отменить: \(phrase(fault)).",
        "Some edits of earlier sessions cannot be undone now: \(phrase(fault)).")
    case .damaged(let path):
      self(
        "Журнал отмены повреждён: правки до повреждённого места отменить уже нельзя, в сети они остаются. Файл не "
          + "удалён и лежит здесь: \(Self.safe(path))",
        "The log of undo is damaged: edits before the damaged place cannot be undone any more; they stay in the network. "
          + "The file is not deleted and lies here: \(Self.safe(path))")
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
}
