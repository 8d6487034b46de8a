/// What an empty screen says, and which key or command is next there. All of it is in this file: a new key for one of
/// these screens is named here and nowhere else.
extension Language {
  // MARK: - A network without schools

  /// How schools are added. `folder` nil: the network is the user's own; `readAgain` is the key that reads it again.
  func addingSchools(in folder: String?, readAgain: String) -> String {
    let store = folder.map { " --store " + Language.quotedForShell($0) } ?? ""
    return self(
      "kurator add school name='СОШ № 5'\(store) в другом окне, потом \(readAgain) здесь.",
      "kurator add school name='School 5'\(store) in another window, then \(readAgain) here.")
  }

  /// A text as a shell takes it for one word, whatever is in it.
  static func quotedForShell(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "/._-".utf8.contains(byte)
    }
    guard !isPlain || text.isEmpty else { return text }
    return "'" + safe(text).split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }

  /// Of every screen: a network without schools.
  package func noSchools(readAgain: String) -> String {
    self(
      "Школ пока нет. Школу добавит kurator add school name='СОШ № 5' в другом окне (сеть не своя — с --store ПАПКА), "
        + "\(readAgain) покажет её здесь.",
      "There are no schools yet. kurator add school name='School 5' in another window adds one (with --store STORE if "
        + "the network is not your own), \(readAgain) shows it here.")
  }
  /// The same in few words, for a narrow pane.
  package var noSchoolsShort: String { self("школ пока нет", "no schools yet") }

  // MARK: - «Сегодня»

  /// A network in which nothing needs attention. `schools` is the key of the screen «Школы».
  package func nothingNeedsAttention(schools: String) -> String {
    self("Ничего не требует внимания. \(schools) — школы.", "Nothing needs attention. \(schools): the schools.")
  }

  // MARK: - «Школы»

  /// A cluster without schools. `back` is the key that goes to the clusters.
  package func noSchoolsHere(back: String) -> String {
    self("в этом кластере школ нет; \(back) — к кластерам", "no schools in this cluster; \(back): to the clusters")
  }
  /// A school without a risk profile.
  package var noRisks: String {
    self("рисков не указано; добавит kurator add risk", "no risks stated; kurator add risk adds one")
  }
  /// A school without a partnership. `find` and `plan` are the keys that find one; without a risk they find none.
  package func noPartners(find: String, plan: String, hasRisks: Bool) -> String {
    guard hasRisks else {
      return self(
        "партнёра пока нет; сначала — риски этой школы, или команда «Новое партнёрство»",
        "no partner yet; the risks of this school come first, or the command New partnership")
    }
    return self(
      "партнёра пока нет; \(find) — найти, \(plan) — план для всей сети, или команда «Новое партнёрство»",
      "no partner yet; \(find): find one, \(plan): a plan for the whole network, or the command New partnership")
  }

  // MARK: - «Охват»

  /// A network in which no school has a live risk.
  package var noLiveRisksAnywhere: String {
    self(
      "Ни у одной школы нет действующих рисков: охватывать нечего. ",
      "No school has a live risk, so there is nothing to cover. ") + addingRisks
  }

  // MARK: - The plan

  /// A network in which no school has a live risk.
  var noRisksToPlan: String {
    self(
      "Действующих рисков нет ни у одной школы: планировать нечего. ",
      "No school has a live risk: nothing to plan. ") + addingRisks
  }
  /// How risks are added.
  private var addingRisks: String {
    self(
      "Риск добавит kurator add risk --in КОД в другом окне; коды — kurator list schools.",
      "kurator add risk --in ID in another window adds one; kurator list schools has the ids.")
  }

  // MARK: - «Сеть»

  /// Nobody helps anybody. `next` is the key that is next, and what it leads to.
  package func noDonors(next: String) -> String { self("доноров пока нет; ", "no donors yet; ") + next }
  /// There are no partnerships, and nobody needs one. `next` is the key that is next, and what it leads to.
  package func noLinks(next: String) -> String {
    self(
      "партнёрств пока нет, и ни одна школа партнёра не ждёт; ",
      "no partnerships yet, and no school waits for one; ") + next
  }
  /// The plan is next; where no school has a risk, the schools are.
  package func planIsNext(_ key: String) -> String { self("\(key) — план", "\(key): the plan") }
  /// The schools are next.
  package func risksAreNext(_ key: String) -> String {
    self("сначала — риски школ: \(key)", "the risks of schools come first: \(key)")
  }
}
