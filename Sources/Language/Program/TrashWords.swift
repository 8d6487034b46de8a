import Deadlines
package import SchoolNetwork

/// What is said of the trash («корзина»): what goes there, what comes back, what stays.
extension Language {
  // MARK: - What things are called

  /// A grammatical case of a noun, as the sentence needs it.
  enum NounCase { case nominative, accusative, genitive }

  /// A thing with its kind: «школа «СОШ № 5»».
  package func words(for name: ThingName) -> String { words(for: name, .nominative) }

  func words(for name: ThingName, _ noun: NounCase) -> String {
    switch name {
    case .school(let name): "\(kind(noun, "школа", "школу", "школы", "the school")) \(short(name))"
    case .partnership(let supported, let donor):
      "\(kind(noun, "партнёрство", "партнёрство", "партнёрства", "the partnership")) \(pair(supported, donor))"
    case .roadmap(let title, let year, let supported, let donor):
      kind(noun, "дорожная карта", "дорожную карту", "дорожной карты", "the roadmap") + " "
        + (title.isEmpty
          ? [year?.name, pair(supported, donor)].compactMap(\.self).joined(separator: ", ") : short(title))
    case .item(let title): "\(kind(noun, "мероприятие", "мероприятие", "мероприятия", "the item")) \(short(title))"
    case .visit(let day, let school):
      kind(noun, "посещение", "посещение", "посещения", "the visit") + " "
        + [day.map { shortDate($0) }, short(school)].compactMap(\.self).joined(separator: ", ")
    }
  }

  private func kind(
    _ noun: NounCase, _ nominative: String, _ accusative: String, _ genitive: String, _ english: String
  ) -> String {
    switch noun {
    case .nominative: self(nominative, english)
    case .accusative: self(accusative, english)
    case .genitive: self(genitive, english)
    }
  }

  private func pair(_ supported: String, _ donor: String) -> String {
    donor.isEmpty ? short(supported) : sides(supported, donor)
  }

  /// How much went with something: «партнёрств 2, мероприятий 14»; empty if nothing did.
  package func words(for counts: CompanyCounts) -> String {
    [
      count(counts.partnerships, "партнёрств", "partnership"), count(counts.roadmaps, "дорожных карт", "roadmap"),
      count(counts.items, "мероприятий", "item"), count(counts.visits, "посещений", "visit"),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func count(_ number: Int, _ russian: String, _ english: String) -> String {
    number == 0 ? "" : self("\(russian) \(number)", "\(number) \(english)\(number == 1 ? "" : "s")")
  }

  /// Behind the name of a thing: what went with it.
  func company(_ counts: CompanyCounts) -> String {
    counts.isNone ? "" : self(" (вместе: ", " (with ") + words(for: counts) + ")"
  }

  // MARK: - Putting away

  /// The title of the question before something goes.
  package var trashQuestionTitle: String { self("В корзину?", "To the trash?") }

  /// The question before something goes: what goes with it is told first, then what else it touches.
  package func trashQuestion(_ hanging: Hanging, in network: Network) -> String {
    let name = network.name(of: hanging.thing)
    let asked = self(
      "Убрать в корзину \(words(for: name, .accusative))?", "Move \(words(for: name, .accusative)) to the trash?")
    let counts = words(for: hanging.counts)
    let with = counts.isEmpty ? [] : [self("Вместе: ", "With it: ") + counts + "."]
    return ([asked] + with + consequences(of: hanging, in: network)).joined(separator: "\n")
  }

  /// What else the absence of a thing touches, a sentence each, the partnerships that go with it first.
  package func consequences(of hanging: Hanging, in network: Network) -> [String] {
    var told: [String] = []
    let partners = hanging.company.compactMap { thing -> String? in
      guard case .partnership(let supported, let donor) = network.name(of: thing) else { return nil }
      return pair(supported, donor)
    }
    if !partners.isEmpty { told.append(self("Партнёрства: ", "Partnerships: ") + few(partners) + ".") }
    if !hanging.clusters.isEmpty {
      told.append(
        self("Выйдет из кластеров: ", "It leaves the clusters: ")
          + few(hanging.clusters.map { quoted(network.clusterName($0)) }) + ".")
    }
    if hanging.people > 0 {
      told.append(self("Сотрудников в карточке: \(hanging.people).", "People on its card: \(hanging.people)."))
    }
    if !hanging.mentions.isEmpty {
      told.append(
        self("Ссылки останутся: ", "References stay: ")
          + few(places(of: hanging.mentions.map(\.address.entity), in: network)) + ".")
    }
    return told
  }

  /// The entities by their names, each once.
  func places(of keys: [EntityKey], in network: Network) -> [String] {
    var told: [String] = []
    for key in keys {
      let words = place(key, in: network)
      if !told.contains(words) { told.append(words) }
    }
    return told
  }

  private func place(_ key: EntityKey, in network: Network) -> String {
    switch key.kind {
    case .school: words(for: network.name(of: .school(SchoolID(key.id))))
    case .partnership: words(for: network.name(of: .partnership(PartnershipID(key.id))))
    case .template:
      self("шаблон ", "the template ") + short(network.templates.first { $0.id.text == key.id }?.name ?? key.id)
    case .town: self("сведения о городе", "the town’s details")
    case .riskFactors: self("каталог факторов риска", "the catalogue of risk factors")
    case .clusters: self("каталог кластеров", "the catalogue of clusters")
    }
  }

  /// The verb of what refers to something: the details of the town are several.
  private func refer(_ keys: [EntityKey]) -> String {
    keys.count == 1 && keys[0].kind != .town ? "ссылается" : "ссылаются"
  }

  /// The first few of a list, and how many more there are: «…, …, … и ещё 4».
  func few(_ words: [String]) -> String {
    let most = 3
    guard words.count > most + 1 else { return words.joined(separator: ", ") }
    let more = words.count - most
    return words.prefix(most).joined(separator: ", ") + self(" и ещё \(more)", " and \(more) more")
  }

  /// Something came back, and the check finds these faults behind that.
  package func checkFindsNow(_ found: [Problem.Kind]) -> String {
    let most = 3
    let more = found.count - most
    return
      ([self("Проверка теперь замечает:", "The check finds now:")] + found.prefix(most).map { sentence($0) }
      + (more > 0 ? [self("И ещё \(more): kurator check.", "And \(more) more: kurator check.")] : []))
      .joined(separator: " ")
  }

  /// It is in the trash now.
  package func inTrash(_ name: ThingName, with counts: CompanyCounts, _ undoKey: String) -> String {
    let what = words(for: name) + company(counts)
    return self("В корзине: \(what). \(undoKey) — вернуть.", "In the trash: \(what). \(undoKey) brings it back.")
  }

  /// Nothing can be asked of what is in the trash; the id that it is brought back with.
  package func isInTrash(_ name: ThingName, _ away: String) -> String {
    self("В корзине: \(words(for: name)).", "In the trash: \(words(for: name)).") + " " + restoring(away)
  }

  // MARK: - What does not go

  /// Why something does not go, or does not come back.
  package func sentence(_ fault: TrashFault, in network: Network) -> String {
    switch fault {
    case .noSuchID(let id): return noSuchID(id)
    case .idTwice(let id): return sentence(.idTwice(id, otherFile: ""))
    case .isAway(let thing):
      let words = words(for: network.name(of: thing))
      return self("Уже в корзине: \(words). Изменений нет.", "In the trash already: \(words). Nothing changed.")
    case .isNotAway(let id):
      return self(
        "\(quoted(id)): этого в корзине нет, изменений нет.", "\(quoted(id)) is not in the trash; nothing changed.")
    case .hangsOn(let thing):
      let words = words(for: network.name(of: thing))
      return self(
        "Сначала верните из корзины то, к чему это относится: \(words).",
        "First take from the trash what it belongs to: \(words).")
    case .partnersAgain(let id, let supported, let donor):
      let sides = sides(network.name(of: supported, beside: ""), network.name(of: donor, beside: ""))
      return self(
        "Не возвращено: у школ \(sides) уже есть такое же партнёрство (\(quoted(id.text))). "
          + "Завершите его или уберите в корзину.",
        "Not taken back: \(sides) have such a partnership already (\(quoted(id.text))). Finish it or put it away.")
    case .isNamed(let keys):
      let words = few(places(of: keys, in: network))
      return self("Не убрано: на это \(refer(keys)) \(words).", "Not removed: it is named by \(words).")
    case .hasItems(let titles, let inTrash): return hasItems(titles, inTrash: inTrash)
    case .hasSchools(let schools):
      let words = few(schools.map { short(network.name(of: $0)) })
      return self(
        "Не убрано: в кластере есть школы: \(words).", "Not removed: schools belong to the cluster: \(words).")
    case .cannotGo:
      return self(
        "Это сама сеть или её каталог: убрать можно только записи в них.",
        "This is the network itself, or a catalogue of it: only what is in them can be removed.")
    case .unread:
      let problems = network.unreadable.map(\.problem) + EntityKind.allCases.compactMap { network.unreadFolders[$0] }
      let files = few(problems.map { Self.safe($0.place.file) })
      let what = files.isEmpty ? self("файл или папка сети", "a file or folder of the network") : files
      return self(
        "Ничего не убрано и не возвращено, потому что не прочитано: \(what). Что к этому относится, неизвестно. "
          + "Подробности: kurator check.",
        "Nothing was removed or taken back, because this was not read: \(what). What belongs to it is not known. "
          + "For details: kurator check.")
    case .isNoThing(let id):
      return self(
        "\(quoted(id)) не бывает в корзине: возвращаются школы, партнёрства, дорожные карты, мероприятия, посещения.",
        "\(quoted(id)) is never in the trash: schools, partnerships, roadmaps, items and visits come back from it.")
    }
  }
}

extension Language {
  /// A section stays, because items belong to it: how many, the first of them, and how many of all are in the trash.
  private func hasItems(_ titles: [String], inTrash: Int) -> String {
    let most = 3
    let more = titles.count - most
    let named = titles.prefix(most).map(short).joined(separator: ", ")
    let rest = more > 0 ? self(" и ещё \(more)", " and \(more) more") : ""
    let away = inTrash > 0 ? self("; из них в корзине: \(inTrash)", "; in the trash of these: \(inTrash)") : ""
    return self(
      "Не убрано: в разделе мероприятия (\(titles.count)): \(named)\(rest)\(away).",
      "Not removed: the section has items (\(titles.count)): \(named)\(rest)\(away).")
  }

  /// The heading over what went with something.
  package var wentWith: String { self("Вместе", "With it") }

  /// How to have again what was taken out by a command, and lies in no trash.
  package var undoBringsBack: String { self("Вернуть: kurator undo.", "kurator undo brings it back.") }

  /// A record is not taken out, because its file holds more of it than is known.
  package func holdsMore(_ id: String) -> String { self("Не убрано: ", "Not removed: ") + fieldsWouldBeLost(id) }

  /// Why a record stays as it is, as the end of a sentence: its file says more of it.
  func fieldsWouldBeLost(_ id: String) -> String {
    self(
      "в записи \(quoted(id)) есть поля, которых эта версия программы не знает, и они пропали бы. "
        + "Обновите программу или исправьте файл.",
      "the record \(quoted(id)) has fields that this version of the program does not know, and they would be lost. "
        + "Update the program or edit the file.")
  }
}

/// The list of what is in the trash.
extension Language {
  /// The title of the list.
  package var trashTitle: String { self("Корзина", "Trash") }
  /// There is nothing in it.
  package var trashIsEmpty: String { self("Корзина пуста.", "The trash is empty.") }

  /// One of the list: when, what, what went with it.
  package func line(_ trashed: Trashed, in network: Network) -> String {
    let day = trashed.deletion.on.map { shortDate($0) } ?? self("без даты", "no date")
    return "\(day)  \(words(for: network.name(of: trashed.thing)))" + company(CompanyCounts(trashed.company))
  }

  /// The same in full: by whom too.
  package func text(_ trashed: Trashed, in network: Network) -> String {
    let by = trashed.deletion.by
    let went = [
      trashed.deletion.on.map { self("Убрано \(date($0))", "Put away on \(date($0))") } ?? self("Убрано", "Put away"),
      by.isEmpty ? nil : self("кем: ", "by ") + Self.safe(by),
    ].compactMap(\.self).joined(separator: self(", ", " "))
    let counts = words(for: CompanyCounts(trashed.company))
    let with = counts.isEmpty ? "" : self(" Вместе: ", " With it: ") + counts + "."
    return "\(went): \(words(for: network.name(of: trashed.thing))).\(with)"
  }

  // MARK: - Emptying

  /// The title of the question before the trash is emptied.
  package var emptyTrashTitle: String { self("Очистить корзину?", "Empty the trash?") }

  /// What goes for good, then what stays and why.
  package func emptyTrashQuestion(_ emptying: Emptying, in network: Network) -> String {
    let going = few(emptying.going.map { words(for: network.name(of: $0.thing)) + company(CompanyCounts($0.company)) })
    let asked = self("Удалить насовсем: \(going).", "Remove for good: \(going).")
    return ([asked] + staying(emptying, in: network)).joined(separator: "\n")
  }

  /// What stays in the trash, a sentence for each reason.
  package func staying(_ emptying: Emptying, in network: Network) -> [String] {
    var told: [(reason: String, names: [String])] = []
    for one in emptying.staying {
      let (reason, name) = (words(for: one.reason, in: network), words(for: network.name(of: one.trashed.thing)))
      if let place = told.firstIndex(where: { $0.reason == reason }) {
        told[place].names.append(name)
      } else {
        told.append((reason, [name]))
      }
    }
    return told.map { self("Остаётся: ", "Stays: ") + few($0.names) + " — \($0.reason)." }
  }

  private func words(for reason: Emptying.Reason, in network: Network) -> String {
    let days = Emptying.days
    return switch reason {
    case .young: self("убрано меньше \(days + 1) дня назад", "put away less than \(days + 1) days ago")
    case .ahead:
      self("убрано днём, который ещё не наступил: проверьте часы", "put away on a day that lies ahead: check the clock")
    case .undated: self("неизвестно, когда убрано", "nobody knows since when")
    case .isNamed(let key):
      self(
        "на это \(refer([key])) \(places(of: [key], in: network)[0])",
        "named by \(places(of: [key], in: network)[0])")
    case .holds: self("внутри есть то, что остаётся", "something in it stays")
    case .hasMore: self("есть поля, неизвестные этой версии", "it has fields unknown to this version")
    case .sealed: self("файл только для чтения", "its file is only read")
    }
  }

  /// Nothing of the trash may go now.
  package var nothingGoes: String { self("Удалять насовсем нечего.", "Nothing is to be removed for good.") }

  /// The trash was emptied.
  package func emptied(_ emptying: Emptying, _ undoKey: String) -> String {
    let (gone, left) = (emptying.going.count, emptying.staying.count)
    return self(
      "Удалено из корзины: \(gone), осталось: \(left). \(undoKey) — вернуть.",
      "Removed from the trash: \(gone), left: \(left). \(undoKey) brings it back.")
  }
}
