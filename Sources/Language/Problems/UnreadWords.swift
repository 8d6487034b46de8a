import Insights
package import SchoolNetwork

/// The words for what is not known because a file cannot be read.
extension Language {
  /// Not known.
  package var unknown: String { self("неизвестно", "unknown") }

  /// So many files are not in what is shown, for the status line.
  package func unreadCount(_ count: Int) -> String {
    self("не прочитано: ", "not read: ")
      + counted(count, one: "файл", few: "файла", many: "файлов", english: "file")
  }

  /// The network was read again, but for so many files.
  package func readAgain(except count: Int) -> String {
    self("Прочитано заново, но не всё; ", "Read again, but not all of it; ") + unreadCount(count)
      + self(" («:», «Замечания»).", " (“:”, “Problems”).")
  }

  /// What nobody knows while the file of an entity cannot be read.
  package func unknown(without entity: UnreadableEntity, in network: Network) -> String {
    self("Пока он не читается, неизвестно: ", "Not known until it can be read: ") + hidden(by: entity, in: network)
      + "."
  }

  private func hidden(by entity: UnreadableEntity, in network: Network) -> String {
    switch entity.key.kind {
    case .school: self("школа, её риски и кластеры", "the school, its risks and its clusters")
    case .riskFactors: self("названия рисков и кто с ними помог бы", "the names of risks, and who could help with them")
    case .clusters: self("кластеры школ", "the clusters of schools")
    case .template: self("шаблон дорожной карты", "the template of roadmaps")
    case .town: self("вся сеть", "the whole network")
    case .partnership:
      [supported(entity, network), donor(entity, network), self("мероприятия", "the items")].joined(separator: ", ")
    }
  }

  private func supported(_ entity: UnreadableEntity, _ network: Network) -> String {
    name(entity.remains.supported, network).map { self("кто помогает \($0)", "who helps \($0)") }
      ?? self("у какой школы ещё есть партнёр", "which other school has a partner")
  }

  private func donor(_ entity: UnreadableEntity, _ network: Network) -> String {
    name(entity.remains.donor, network).map { self("скольким помогает \($0)", "how many \($0) helps") }
      ?? self("нагрузка доноров", "the load of donors")
  }

  private func name(_ reference: Reference?, _ network: Network) -> String? {
    guard var reference else { return nil }
    reference.settle(in: network.store)
    let name = Self.safe(network.name(of: reference, beside: ""))
    return name.isEmpty ? nil : name
  }

  /// The file that hides who could help, and what to do; nothing is suggested, planned or accepted meanwhile.
  package func donorsUnknown(_ network: Network, onScreen: Bool = true) -> String {
    let files = network.unread.entities.filter { network.unread.hidesDonors($0) }
      .map { Self.safe($0.problem.place.file) }
    let told = files.prefix(3).joined(separator: ", ") + (files.count > 3 ? ", …" : "")
    let key = onScreen ? self(" и нажмите F2", " and press F2") : ""
    return self(
      "Кто мог бы помочь, сейчас неизвестно: не читается \(told). Исправьте файл\(key).",
      "Who could help is not known now: \(told) cannot be read. Mend the file\(key).")
  }

  /// Whether anybody helps a school is not known.
  package var partnerIsUnknown: String { self("партнёр неизвестен", "partner unknown") }
  /// A donor that may help more schools than is known.
  package var loadIsUnknown: String { self("нагрузка неизвестна", "load unknown") }
  /// A partnership that cannot be read may support the school too.
  package var otherPartnersUnknown: String {
    self("Другие партнёры неизвестны: файл не читается", "Other partners are not known: a file cannot be read")
  }
  /// The heading of those schools.
  package func unknownPartnerHeading(_ count: Int) -> String {
    self("Партнёр неизвестен: ", "Partner unknown: ")
      + counted(count, one: "школа", few: "школы", many: "школ", english: "school")
  }
  /// The same where a school has no partnership to show.
  package var partnersAreUnknown: String {
    self(
      "Партнёр неизвестен: файл не читается («:», «Замечания»)",
      "Partner unknown: a file cannot be read (“:”, “Problems”)")
  }
  /// No item can be added where the partnership may be in a file that cannot be read.
  package var partnerUnknownForRoadmap: String {
    self(
      "Есть ли у школы партнёр, неизвестно: файл партнёрства не читается («:», «Замечания»).",
      "Whether the school has a partner is not known: the file of a partnership cannot be read (“:”, “Problems”).")
  }
  /// A side that may be in a file that cannot be read.
  package var schoolIsUnread: String { self("её файл не прочитан", "its file was not read") }
  /// In which clusters schools are is not known.
  package var clustersUnknown: String { self("Кластеры неизвестны", "Clusters unknown") }
  /// The list of templates lacks what could not be read.
  package var templatesUnread: String {
    self(
      "Шаблон не читается, других нет («:», «Замечания»).",
      "The template cannot be read, and there is no other (“:”, “Problems”).")
  }
  /// The figures lack what could not be read.
  package var figuresAreIncomplete: String {
    self("Прочитано не всё, числа неполные.", "Not all was read; the numbers are incomplete.")
  }
  /// The same in few words, above the figures.
  package var figuresAreIncompleteShort: String { self("Числа неполные", "Incomplete numbers") }
  /// At least so many.
  package func atLeast(_ number: String) -> String { self("не меньше ", "at least ") + number }

  /// No record has this id among those that could be read.
  package func noSuchIDRead(_ id: String, _ files: Int) -> String {
    self(
      "Записи с кодом \(quoted(id)) нет в том, что удалось прочитать; \(unreadCount(files)). Подробности: kurator check.",
      "No record that could be read has the id \(quoted(id)); \(unreadCount(files)). For details: kurator check.")
  }

  /// The day of the user's own town is not known.
  package var ownDayUnknown: String {
    self(
      "Свою сеть прочитать не удалось, поэтому день взят по часам этого компьютера.",
      "Your own network could not be read, so the day is that of this computer.")
  }
}
