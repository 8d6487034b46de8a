package import SchoolNetwork

/// What became of edits that were not saved when the network was read again.
extension Language {
  /// Edits were made again on what was read.
  package func appliedAgain(_ count: Int) -> String {
    self("Прочитано заново; внесено правок: \(count).", "Read again; edits made again: \(count).")
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
        + "Они сохранены отдельно и будут предложены при запуске.",
      "Read again; edits that no longer fit: \(count), as \(reason(fault)). "
        + "They are kept aside and offered at the next start.")
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
    case .other(let key, let names, _): "\(name(key.kind)) \(entityWords(key, names))"
    default: words(for: description)
    }
  }
}
