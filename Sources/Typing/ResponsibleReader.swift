import Text

/// Reads who answers for an item as offices write it: «Соколова Г. В., классные руководители» (two), «Лугинин П. С. –
/// директор» (one), «Директор ОО / Куратор Озерова Т. М.» (two), «Зам. директора по УВР (Петрова И. И.)» (one).
package enum ResponsibleReader {
  /// Somebody who answers: an office, a name, or both.
  package struct Named: Equatable {
    /// The office held, or the organisation; empty if only a name is written.
    package var role = ""
    /// The name; empty if only an office is written.
    package var name = ""
  }

  /// Those who are parted for sure: by a semicolon, a line break, or a slash with a space beside it.
  package static func parts(_ text: String) -> [String] {
    var parts = [""]
    let letters = Array(text)
    for (place, letter) in letters.enumerated() {
      let isSlash =
        letter == "/"
        && [place - 1, place + 1].contains { letters.indices.contains($0) && letters[$0] == " " }
      if letter == ";" || letter.isNewline || isSlash {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty && !$0.allSatisfy(dashes.contains) }
  }

  /// Those who are written in one part: commas, dashes and brackets may tell several, or a name beside its office.
  package static func read(_ part: String) -> [Named] {
    // «— Имя» has no office, whatever the name is like.
    if part.hasPrefix("— ") { return [Named(name: String(part.dropFirst(2)).trimmed)] }
    var found: [Named] = []
    for (link, text) in segments(part) {
      let new = named(text)
      guard let last = found.last else {
        found.append(new)
        continue
      }
      switch link {
      case .dash, .longDash, .bracket:
        if let joined = join(last, new) {
          found[found.count - 1] = joined
        } else if link != .bracket, last.name.isEmpty, link == .longDash || isOffice(last.role) && !isOffice(text) {
          // What is written behind an office and its dash is meant as a name, whatever it is like.
          found[found.count - 1].name = text
        } else {
          found[found.count - 1].role += link == .bracket ? " (\(text))" : " – \(text)"
        }
      case .comma:
        if new.name.isEmpty, !last.name.isEmpty, last.role.isEmpty, !isPlural(new.role), isOffice(new.role) {
          found[found.count - 1].role = new.role
        } else if new.role.isEmpty, last.name.isEmpty, !isPlural(last.role) {
          found[found.count - 1].name = new.name
        } else if new.name.isEmpty, last.name.isEmpty, isLoneSurname(new.role), isOffice(last.role),
          !isPlural(last.role)
        {
          // «рук. ШМО, Петрова»
          found[found.count - 1].name = new.role
        } else if new.name.isEmpty, !isOffice(new.role), last.name.isEmpty {
          // «по УВР, ВР», «учителя истории, химии»: more of the same office.
          found[found.count - 1].role += ", " + text
        } else {
          found.append(new)
        }
      }
    }
    return found.filter { !$0.role.isEmpty || !$0.name.isEmpty }
  }

  // MARK: - Parts of a part

  private enum Link { case comma, dash, longDash, bracket }
  private static let dashes: Set<Character> = ["—", "–", "-"]

  private static func segments(_ part: String) -> [(link: Link, text: String)] {
    var segments: [(link: Link, text: String)] = []
    var (link, text) = (Link.comma, "")
    func close() {
      if !text.trimmed.isEmpty { segments.append((link, text.trimmed)) }
      text = ""
    }
    let letters = Array(part)
    for (place, letter) in letters.enumerated() {
      let isApart = place > 0 && place + 1 < letters.count && letters[place - 1] == " " && letters[place + 1] == " "
      let next: Link? =
        switch letter {
        case ",": .comma
        case "(": .bracket
        case ")": .comma
        case "—" where isApart: .longDash
        case "–" where isApart, "-" where isApart: .dash
        default: nil
        }
      if let next {
        close()
        link = next
      } else {
        text.append(letter)
      }
    }
    close()
    return segments
  }

  /// A name beside an office, whichever is first; nil if they do not belong together.
  private static func join(_ one: Named, _ other: Named) -> Named? {
    if one.name.isEmpty, other.role.isEmpty { return Named(role: one.role, name: other.name) }
    if one.role.isEmpty, other.name.isEmpty { return Named(role: other.role, name: one.name) }
    return nil
  }

  /// An office and a name without a mark between them: «Куратор Озерова Т. М.».
  private static func named(_ text: String) -> Named {
    let words = text.split(separator: " ").map(String.init)
    for start in words.indices {
      for end in stride(from: min(words.count, start + 3), to: start, by: -1) where isName(words[start..<end]) {
        let office = (words[..<start] + words[end...]).joined(separator: " ")
        // A name amid other words is no name of a person: «школа имени Гагарина Ю. А. города».
        guard start == 0 || end == words.count else { continue }
        return Named(role: office, name: words[start..<end].joined(separator: " "))
      }
    }
    return Named(role: text)
  }

  // MARK: - Words

  /// «Озерова Т. М.», «Озерова Т.М.», «Т. М. Озерова», «Озерова Татьяна Михайловна».
  private static func isName(_ words: ArraySlice<String>) -> Bool {
    let words = Array(words)
    let initials = words.filter(isInitials)
    let others = words.filter { !isInitials($0) }
    if !initials.isEmpty {
      let isTogether = isInitials(words[0]) || !words.dropFirst().contains { !isInitials($0) }
      return others.count == 1 && isSurname(others[0]) && isTogether
    }
    guard words.count == 3, words.allSatisfy(isSurname) else { return false }
    return ["вич", "вна", "чна", "шна", "оглы", "кызы"].contains { words[2].lowercased().hasSuffix($0) }
  }

  /// «Петрова» behind an office: one word that begins with a capital letter and ends as surnames do.
  private static func isLoneSurname(_ text: String) -> Bool {
    guard !text.contains(" "), isSurname(text), !isOffice(text) else { return false }
    let endings = [
      "ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "ко", "ук", "юк",
      "ич", "их", "ых",
    ]
    return endings.contains { text.lowercased().hasSuffix($0) }
  }

  private static func isInitials(_ word: String) -> Bool {
    let letters = word.filter { $0 != "." }
    return word.hasSuffix(".") && (1...2).contains(letters.count) && letters.allSatisfy(\.isUppercase)
  }

  private static func isSurname(_ word: String) -> Bool {
    let parts = word.split(separator: "-")
    return word.count > 1
      && parts.allSatisfy { part in
        part.first?.isUppercase == true && part.dropFirst().allSatisfy { $0.isLowercase }
      }
  }

  /// Whether an office is that of several people: «классные руководители».
  private static func isPlural(_ role: String) -> Bool {
    let first = Folding.folded(role.split(separator: " ").first.map(String.init) ?? "")
    return ["ые", "ие", "и", "ы"].contains { first.hasSuffix($0) }
      || ["учителя", "директора"].contains { first.hasPrefix($0) }
  }

  /// Whether words begin with what an office or an organisation is called by.
  package static func isOffice(_ role: String) -> Bool {
    let first = Folding.folded(role.split(separator: " ").first.map(String.init) ?? "")
    return offices.contains { first.hasPrefix($0) }
  }

  private static let offices = [
    "директор", "рук.", "зам", "завуч", "куратор", "классн", "кл.", "руководител", "учител", "педагог", "методист",
    "психолог",
    "логопед", "дефектолог", "администрац", "совет", "организатор", "специалист", "координатор", "наставник",
    "председател", "член", "групп", "рабоч", "библиотекар", "воспитател", "школ", "отдел", "управлен", "комитет",
    "центр", "родител", "тьютор", "социальн", "секретар", "инспектор", "тренер", "старш", "вожат", "ответствен",
    "начальник", "представител", "и.", "врио", "вр.", "ученик", "обучающ", "команд", "муниципальн", "шмо", "рмо", "гмо",
    "имц", "оо", "мбоу",
    "мкоу", "маоу", "сош", "гимнази", "лице", "head", "deputy", "teacher", "curator",
  ]
}
