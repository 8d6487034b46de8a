/// What an empty screen says, and which key or command is next there. All of it is in this file: a new key for one of
/// these screens is named here and nowhere else.
extension Language {
  // MARK: - A network without schools

  /// How schools are added, where the screen «Школы» is shown. `new` is the key that makes a school.
  func addingSchools(new: String) -> String { self("\(new) добавит школу.", "\(new) adds one.") }

  /// Of every screen: a network without schools. `new` is the key that makes a school there, `schools` that of «Школы».
  package func noSchools(new: String, schools: String) -> String {
    self(
      "Школ пока нет. Школу добавит \(new) на экране «Школы» (\(schools)).",
      "There are no schools yet. \(new) on the screen Schools (\(schools)) adds one.")
  }
  /// The same in few words, for a narrow pane.
  package var noSchoolsShort: String { self("Школ пока нет", "No schools yet") }

  // MARK: - «Сегодня»

  /// A network in which nothing needs attention. `schools` is the key of the screen «Школы».
  package func nothingNeedsAttention(schools: String) -> String {
    self("Ничего не требует внимания. \(schools) — школы.", "Nothing needs attention. \(schools): the schools.")
  }

  // MARK: - «Школы»

  /// A cluster without schools. `back` is the key that goes to the clusters.
  package func noSchoolsHere(back: String) -> String {
    self("В этом кластере школ нет; \(back) — к кластерам", "No schools in this cluster; \(back): to the clusters")
  }
  /// A school without a risk profile. `new` is the key that adds a risk there.
  package func noRisks(new: String) -> String {
    self("Рисков не указано; \(new) — добавить", "No risks stated; \(new): add one")
  }
  /// A school without a partnership. `find` and `plan` are the keys that find one; without a risk they find none, and
  /// `new` adds one to the risk profile.
  package func noPartners(find: String, plan: String, new: String, hasRisks: Bool) -> String {
    guard hasRisks else {
      return self(
        "Партнёра пока нет; сначала — риски этой школы (\(new) в рисковом профиле), или команда «Новое партнёрство»",
        "No partner yet; the risks of this school come first (\(new) in the profile), or the command New partnership")
    }
    return self(
      "Партнёра пока нет; \(find) — найти, \(plan) — план для всей сети, или команда «Новое партнёрство»",
      "No partner yet; \(find): find one, \(plan): a plan for the whole network, or the command New partnership")
  }

  /// A table is pasted where there is no roadmap. `next` says what is next.
  package func noPlaceForTable(_ next: String) -> String {
    self("Вставлять некуда, дорожной карты нет. ", "There is no roadmap to paste into. ") + next + "."
  }
  /// A partnership without a roadmap. `new` is the key that makes an item and the roadmap with it, `template` that of
  /// the templates.
  package func roadmapIsNext(new: String, template: String) -> String {
    self(
      "\(new) — мероприятие и с ним карта, \(template) — карта из шаблона; потом вставьте ещё раз",
      "\(new): an item and the roadmap with it, \(template): a roadmap from a template; then paste once more")
  }

  // MARK: - «Дорожная карта»

  /// A network without items. `schools` is the key of the screen on which roadmaps are made.
  package func noItemsAnywhere(schools: String) -> String {
    self(
      "Мероприятий пока нет. Дорожные карты заводят на экране «Школы» (\(schools)).",
      "There are no items yet. Roadmaps are made on the screen Schools (\(schools)).")
  }

  // MARK: - «Охват»

  /// A network in which no school has a live risk.
  package func noLiveRisksAnywhere(new: String, schools: String) -> String {
    self(
      "Ни у одной школы нет действующих рисков: охватывать нечего. ",
      "No school has a live risk, so there is nothing to cover. ") + addingRisks(new, schools)
  }

  // MARK: - The plan

  /// A network in which no school has a live risk.
  func noRisksToPlan(new: String, schools: String) -> String {
    self(
      "Действующих рисков нет ни у одной школы: планировать нечего. ",
      "No school has a live risk: nothing to plan. ") + addingRisks(new, schools)
  }
  /// How risks are added.
  private func addingRisks(_ new: String, _ schools: String) -> String {
    self(
      "Риск добавит \(new) в рисковом профиле школы (экран \(schools)).",
      "\(new) in the risk profile of a school adds one (screen \(schools)).")
  }

  // MARK: - «Сеть»

  /// Nobody helps anybody. `next` is the key that is next, and what it leads to.
  package func noDonors(next: String) -> String { self("Доноров пока нет; ", "No donors yet; ") + next }
  /// There are no partnerships, and nobody needs one. `next` is the key that is next, and what it leads to.
  package func noLinks(next: String) -> String {
    self(
      "Партнёрств пока нет, и ни одна школа партнёра не ждёт; ",
      "No partnerships yet, and no school waits for one; ") + next
  }
  /// The plan is next; where no school has a risk, the schools are.
  package func planIsNext(_ key: String) -> String { self("\(key) — план", "\(key): the plan") }
  /// The schools are next.
  package func risksAreNext(_ key: String) -> String {
    self("сначала — риски школ: \(key)", "the risks of schools come first: \(key)")
  }
}
