package import Insights
import SchoolNetwork

/// The words about partners on the screen: the suggestion, accepting, declining, templates.
extension Language {
  /// The heading of a suggestion: «Кто поможет: СОШ № 47»; for one risk, with its name.
  package func suggestionTitle(_ school: String, risk: String?) -> String {
    self("Кто поможет: ", "Who could help: ") + school + (risk.map { " · " + $0 } ?? "")
  }
  /// The figures of a donor, the most important first: «оценка 9», «опыт 3 из 5», «нагрузка 1 → 2, предел 2».
  package func donorParts(_ donor: SuggestedDonor) -> [String] {
    let known = donor.stated.count + donor.inferred.count
    let experience =
      known > 0
      ? self("опыт \(known) из \(donor.asked)", "experience in \(known) of \(donor.asked)")
      : self("только тема", "topic only")
    let load =
      donor.loadAfter == donor.load.count
      ? self("уже партнёр", "partner already")
      : self("нагрузка ", "load ") + "\(donor.load.count) → \(donor.loadAfter)"
        + self(", предел \(donor.load.limit)", ", limit \(donor.load.limit)")
        + (donor.loadAfter > donor.load.limit ? "!" : "")
    let declined = donor.declined.isEmpty ? [] : [self("отклонён", "declined")]
    return declined + [experience, weight(donor.weight), load]
  }
  /// No donor of the network has anything to offer.
  package var nobodyCanHelp: String {
    self("В сети нет никого с таким опытом или темой.", "Nobody in the network has such experience or topic.")
  }
  /// A school must be chosen first.
  package var chooseASchool: String {
    self(
      "Выберите школу: партнёр подбирается для неё или для её риска.",
      "Choose a school: a partner is found for it or a risk.")
  }

  // MARK: - Accepting

  /// The heading of the form of an acceptance: «Гимназия № 1 → СОШ № 47».
  package func acceptTitle(_ donor: String, _ school: String, isNew: Bool) -> String {
    (isNew ? self("Новое партнёрство: ", "New partnership: ") : self("Добавить риски: ", "Add risks: "))
      + "\(donor) → \(school)"
  }
  /// How a donor knows a risk, for a row of the form.
  package func knowledgeWords(_ knowledge: Knowledge?, isCovered: Bool) -> String {
    let words =
      switch knowledge {
      case .stated: self("опыт указан", "stated experience")
      case .inferred: self("опыт предполагается", "inferred experience")
      case .topic: self("только тема", "topic only")
      case nil: self("опыта нет", "no experience")
      }
    return isCovered ? words + self(", уже охвачен", ", covered already") : words
  }
  /// The label of the choice of a template, and of the school year.
  package var roadmapLabel: String { self("Дорожная карта", "Roadmap") }
  /// The label of the school year.
  package var yearLabel: String { self("Учебный год", "School year") }
  /// No roadmap is made.
  package var withoutRoadmap: String { self("без карты", "none") }
  /// A template by its name and number of items.
  package func templateLine(_ name: String, _ items: Int) -> String {
    quoted(name) + ", " + counted(items, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item")
  }
  /// What would be covered: «Будет охвачено 3 из 5.»
  package func wouldBeCovered(_ covered: Int, of live: Int) -> String {
    self("Будет охвачено \(covered) из \(live).", "\(covered) of \(live) would be covered.")
  }
  /// What would stay uncovered, and why: «Останется: Оснащение — …».
  package func wouldRemain(_ factor: String, _ reason: RemainingRisk.Reason) -> String {
    self("Останется: ", "Left: ") + "\(factor) — \(lowercasedFirst(sentence(reason)))"
  }
  /// Items of a template whose days have passed already.
  package func lateFromTheStart(_ late: Int, of all: Int) -> String {
    self(
      "В карте срок уже прошёл: \(late) из \(all). Их можно сдвинуть или взять следующий учебный год.",
      "Already past in the roadmap: \(late) of \(all). Move them, or take the next school year.")
  }
  /// A partnership was made.
  package func isAccepted(_ donor: String, _ risks: Int, items: Int?) -> String {
    let covered =
      risks == 0
      ? self("по теме, рисков не охватывает", "by topic, covering no risk")
      : self("охватит ", "covering ") + riskCount(risks)
    let roadmap = items.map {
      self(", в карте ", ", a roadmap of ")
        + counted($0, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item")
    }
    return self("Запланировано партнёрство: ", "A partnership is planned: ") + "\(donor) — \(covered)\(roadmap ?? "")."
  }
  /// Risks were added to a partnership.
  package func risksAdded(_ donor: String, _ risks: Int) -> String {
    self("Партнёрство дополнено: ", "Added to the partnership: ") + "\(donor) — " + riskCount(risks) + "."
  }
  private func riskCount(_ count: Int) -> String {
    counted(count, one: "риск", few: "риска", many: "рисков", english: "risk")
  }
  private func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  // MARK: - Declining

  /// The heading of the form, and the label of its field.
  package var declineTitle: String { self("Отклонить донора", "Decline the donor") }
  /// The label of the reason.
  package var declineFields: [String] { [self("Причина", "Reason")] }
  /// No reason was given.
  package var declineReasonIsMissing: String {
    self("Нужна причина: она будет показана при следующем подборе.", "A reason is due: the next suggestion shows it.")
  }
  /// A donor was declined.
  package func isDeclined(_ donor: String) -> String {
    self("Отклонён: \(donor). В подборе он теперь последний.", "Declined: \(donor). It now comes last.")
  }

  // MARK: - Templates

  /// The title that a roadmap made from a template gets.
  package func titleOfRoadmap(_ supported: String, _ donor: String) -> String {
    self(
      "Дорожная карта совместных мероприятий: \(supported) и \(donor)",
      "Roadmap of joint items: \(supported) and \(donor)")
  }
  /// The heading of the choice of a template.
  package var templateTitle: String { self("Дорожная карта из шаблона", "Roadmap from a template") }
  /// There is no template yet.
  package var noTemplates: String {
    self(
      "Шаблонов нет. Любую карту можно сохранить как шаблон: «:», «Шаблон из карты».",
      "There are no templates. Any roadmap can be saved as one: “:”, “Save as template”.")
  }
  /// No partnership is in focus.
  package var choosePartnership: String {
    self(
      "Выберите партнёрство в дорожных картах школы (экран 2).",
      "Choose a partnership among the roadmaps of a school (screen 2).")
  }
  /// No roadmap is in focus.
  package var chooseARoadmap: String {
    self("Выберите дорожную карту на экране «Школы» (экран 2).", "Choose a roadmap on the screen Schools (screen 2).")
  }
  /// A roadmap was made from a template.
  package func roadmapMade(_ template: String, _ year: String, items: Int) -> String {
    self("Дорожная карта \(year) из шаблона ", "A roadmap of \(year) from ") + templateLine(template, items) + "."
  }
  /// The heading of the notes about moved dates.
  package var templateNotesTitle: String { self("Сроки после переноса: проверьте", "Dates after the move: check them") }
  /// The heading of the form for a template's name.
  package var saveTemplateTitle: String { self("Шаблон из дорожной карты", "A template from the roadmap") }
  /// The label of its field.
  package var saveTemplateFields: [String] { [self("Название", "Name")] }
  /// No name was given.
  package var templateNameIsMissing: String { self("Нужно название шаблона.", "A template needs a name.") }
  /// Another template has this name.
  package func templateNameIsTaken(_ name: String) -> String {
    self(
      "Шаблон \(quoted(name)) уже есть. Назовите иначе.", "There is a template \(quoted(name)). Choose another name.")
  }
  /// A template was saved.
  package func templateSaved(_ name: String, items: Int) -> String {
    self("Сохранён шаблон ", "Saved the template ") + templateLine(name, items) + "."
  }
}
