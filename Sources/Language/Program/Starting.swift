package import Workspace

/// The words before the screen is up, and after it.
extension Language {
  /// There is no network of the user's own yet; the answer is a digit.
  package func firstStart(_ folder: String) -> String {
    self(
      """
      Своей сети ещё нет.
        1  создать пустую: \(folder)
        2  открыть пример: вымышленный город, рабочая копия
        0  выйти
      Ваш выбор:\u{20}
      """,
      """
      There is no network of your own yet.
        1  make an empty one: \(folder)
        2  open the sample: an invented town, a working copy
        0  leave
      Your choice:\u{20}
      """)
  }

  /// Edits, and fields that were being written, are kept aside in this file; nil: they could not be kept there either.
  package func leftUnsaved(_ left: UnsavedCount, _ drafts: Int, _ path: String?) -> String {
    let parts = [
      left.edits > 0 ? editsNotSaved(left) : nil,
      drafts > 0 ? self("Недописанных полей: \(drafts).", "Fields half written: \(drafts).") : nil,
    ].compactMap(\.self)
    let fate =
      path.map { path in
        self(
          "Они лежат в \(path) и будут предложены при следующем запуске.",
          "They are kept in \(path) and offered at the next start.")
      }
      ?? self(
        "Сохранить их отдельно тоже не удалось: они потеряны.", "They could not be kept aside either: they are lost.")
    return (parts + [fate]).joined(separator: " ")
  }

  /// No theme of that name.
  package func noSuchTheme(_ name: String, known: [String]) -> String {
    self("Темы \(quoted(name)) нет. Есть: ", "There is no theme \(quoted(name)). There are: ")
      + known.joined(separator: ", ") + "."
  }
  /// A theme's file cannot be read.
  package func themeUnreadable(_ path: String) -> String {
    self(
      "Файл темы не читается: \(path). Проверьте права или уберите его.",
      "The theme file cannot be read: \(path). Check its permissions, or take it away.")
  }
  /// A theme's file is no JSON.
  package func themeSyntax(_ place: String) -> String {
    self(
      "\(place): файл темы — не JSON. Исправьте его или уберите.",
      "\(place): the theme file is no JSON. Mend it or take it away.")
  }
  /// A theme's file names something that does not exist.
  package func themeUnknown(_ path: String, _ name: String) -> String {
    self(
      "\(path): в теме неизвестное \(quoted(name)). Исправьте файл или уберите.",
      "\(path): the theme names \(quoted(name)), which does not exist. Mend the file or take it away.")
  }
  /// A theme's file has no name or no roles.
  package func themeIncomplete(_ path: String) -> String {
    self("\(path): у темы нет «name» или «roles».", "\(path): the theme has no “name” or no “roles”.")
  }

  /// The terminal's type is not known.
  package func unknownTerminal(_ name: String) -> String {
    self(
      "Терминал \(quoted(name)) (TERM) системе неизвестен. Попробуйте TERM=xterm-256color kurator … или kurator --plain.",
      "The system does not know the terminal \(quoted(name)) (TERM). Try TERM=xterm-256color kurator … or kurator --plain."
    )
  }
  /// The terminal cannot place its cursor.
  package func tooSimpleTerminal(_ name: String) -> String {
    self(
      "Терминал \(quoted(name)) (TERM) не умеет ставить курсор. «kurator --plain» печатает отчёт.",
      "The terminal \(quoted(name)) (TERM) cannot place its cursor. “kurator --plain” prints a report.")
  }
  /// The charset has no Cyrillic.
  package func noCyrillic(_ charset: String) -> String {
    self(
      "В кодировке \(quoted(charset)) нет кириллицы, а UTF-8 в системе нет. Попробуйте LC_ALL=C.UTF-8 kurator …",
      "The charset \(quoted(charset)) has no Cyrillic, and there is no UTF-8 locale. Try LC_ALL=C.UTF-8 kurator …")
  }
}
