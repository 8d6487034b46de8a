import SchoolNetwork

/// A kind of object in the store, by the name of the list or field that holds it (`roadmaps`, `agreement`), or of its
/// entity (`school`); what a field of it is called, and what its values are called, follows from it.
extension Language {
  /// The name of a field as a label, with a capital; a field this version does not know keeps its own name.
  package func fieldName(_ field: String, in object: String = "") -> String {
    switch (object, field) {
    case ("school", "risks"): self("Рисковый профиль", "Risk profile")
    case ("items", "title"): self("Мероприятие", "Item")
    case ("clusters", "title"): self("Полное название", "Whole name")
    case ("people", "name"), ("team", "name"), ("responsibles", "name"), ("approvals", "name"), ("curator", "name"):
      self("Имя", "Name")
    default: Language.fields[field].map { self($0) } ?? quoted(field)
    }
  }

  /// The name of an enum value that stands in a field of a kind of object; nil where the field holds none.
  package func valueName(_ value: String, of field: String, in object: String) -> String? {
    switch (object, field) {
    case ("school", "kind"): name(Open<InstitutionKind>(name: value))
    case ("school", "legalForm"): name(Open<LegalForm>(name: value))
    case ("school", "status"): name(Open<SchoolStatus>(name: value))
    case ("memberships", "flag"), ("clusters", "flags"): name(Open<ClusterFlag>(name: value))
    case ("memberships", "value"): name(Open<Answer>(name: value))
    case ("resources", "noInternet"), ("resources", "fewComputers"), ("resources", "fewTeachers"):
      name(Open<Answer>(name: value))
    case ("clusters", "rule"): name(Open<ClusterRule>(name: value))
    case ("risks", "status"), ("history", "status"): name(Open<RiskStatus>(name: value))
    case ("risks", "significance"), ("history", "significance"): name(Open<Significance>(name: value))
    case ("experience", "kind"): name(Open<ExperienceKind>(name: value))
    case ("visits", "status"): name(Open<VisitStatus>(name: value))
    case ("partnership", "status"): name(Open<PartnershipStatus>(name: value))
    case ("agreement", "status"): name(Open<AgreementStatus>(name: value))
    case ("items", "status"): name(Open<ItemStatus>(name: value))
    case ("items", "kind"): Open<ItemKind>(name: value).known.map { name($0) } ?? value
    case ("items", "task"): name(Open<KeyTask>(name: value))
    case ("responsibles", "side"), ("approvals", "side"): name(Open<Side>(name: value))
    case ("completions", "occurrence") where value == Completion.once: self("единственный срок", "the only one")
    default: nil
    }
  }

  /// Every field of every entity, and what is added to them, with its label.
  private static let fields: [String: Wording] = [
    "agreement": Wording("Договор", "Agreement"), "aliases": Wording("Другие названия", "Other names"),
    "annex": Wording("Приложение", "Annex"), "answeredBy": Wording("Чем отвечено", "Answered by"),
    "approvals": Wording("Утверждение и согласование", "Approvals"), "asOf": Wording("На дату", "As of"),
    "attention": Wording("Сроки внимания, дней", "Attention, days"), "author": Wording("Кто отметил", "Author"),
    "basis": Wording("Основание", "Basis"), "by": Wording("Кто удалил", "By"),
    "clusters": Wording("Кластеры", "Clusters"), "completions": Wording("Отметки о выполнении", "Completions"),
    "curator": Wording("Куратор", "Curator"), "date": Wording("Дата", "Date"),
    "deadline": Wording("Срок", "Deadline"), "declined": Wording("Отклонённые доноры", "Declined donors"),
    "deficits": Wording("Дефициты", "Deficits"), "deleted": Wording("В корзине", "In the trash"),
    "direction": Wording("Направление", "Direction"), "directions": Wording("Направления", "Directions"),
    "document": Wording("Документ", "Document"), "done": Wording("Выполнено", "Done"),
    "donor": Wording("Донор", "Donor"), "donorLimit": Wording("Предел партнёрств донора", "Donor limit"),
    "donorLoad": Wording("Партнёрств на донора", "Partnerships per donor"),
    "donorName": Wording("Название донора", "Donor’s name"), "dueSoon": Wording("Скоро срок", "Due soon"),
    "agreementEnding": Wording("Договор истекает", "Agreement ending"),
    "evidence": Wording("Подтверждения", "Evidence"),
    "expectedResult": Wording("Ожидаемый результат", "Expected result"),
    "experience": Wording("Опыт", "Experience"), "factor": Wording("Фактор риска", "Risk factor"),
    "factors": Wording("Факторы риска", "Risk factors"),
    "fewComputers": Wording("Мало компьютеров", "Too few computers"),
    "fewTeachers": Wording("Не хватает педагогов", "Teacher shortage"), "firstDay": Wording("Первый день", "First day"),
    "flag": Wording("Признак", "Flag"), "flags": Wording("Признаки", "Flags"), "format": Wording("Формат", "Format"),
    "formerNames": Wording("Прежние названия", "Former names"), "goals": Wording("Цели", "Goals"),
    "history": Wording("История", "History"), "id": Wording("Код", "ID"),
    "indicators": Wording("Показатели", "Indicators"),
    "inferred": Wording("Предполагаемый опыт", "Inferred experience"),
    "items": Wording("Мероприятия", "Items"), "kind": Wording("Вид", "Kind"),
    "lastDay": Wording("Последний день", "Last day"),
    "legalForm": Wording("Организационно-правовая форма", "Legal form"), "limits": Wording("Пределы", "Limits"),
    "link": Wording("Ссылка", "Link"), "load": Wording("Нагрузка", "Load"),
    "managementTeam": Wording("В управленческой команде", "In the management team"),
    "measures": Wording("Меры поддержки", "Support measures"),
    "memberships": Wording("Категории по годам", "Flags by year"),
    "name": Wording("Название", "Name"), "note": Wording("Примечание", "Note"), "notice": Wording("Пометка", "Notice"),
    "noInternet": Wording("Нет устойчивого интернета", "No stable internet"),
    "noVisit": Wording("Без посещения", "No visit"), "number": Wording("Номер", "Number"),
    "occurrence": Wording("К какому сроку", "Occurrence"), "on": Wording("Дата", "Date"),
    "ownSchool": Wording("Своя школа", "Own school"),
    "ownSchoolName": Wording("Название своей школы", "Own school’s name"),
    "participants": Wording("Участники", "Participants"), "people": Wording("Сотрудники", "People"),
    "programmes": Wording("Программы", "Programmes"), "publishedWhere": Wording("Где размещено", "Published where"),
    "purpose": Wording("Цель", "Purpose"), "putOff": Wording("Отложено", "Put off"),
    "quarters": Wording("Четверти", "Quarters"),
    "reason": Wording("Причина", "Reason"), "requests": Wording("Запросы", "Requests"),
    "resources": Wording("Ресурсные факторы", "Resource criteria"),
    "responsibles": Wording("Ответственные", "Responsible"),
    "result": Wording("Результат", "Result"), "risks": Wording("Риски", "Risks"),
    "roadmaps": Wording("Дорожные карты", "Roadmaps"), "role": Wording("Должность", "Office"),
    "rule": Wording("Порядок включения", "Rule"), "sameRisk": Wording("Тот же риск", "Same risk"),
    "schema": Wording("Версия формата", "Format version"), "schoolYears": Wording("Учебные годы", "School years"),
    "section": Wording("Раздел", "Section"), "sections": Wording("Разделы", "Sections"),
    "shortName": Wording("Краткое название", "Short name"), "side": Wording("Сторона", "Side"),
    "signedOn": Wording("Подписан", "Signed on"), "significance": Wording("Значимость", "Significance"),
    "since": Wording("С какого дня", "Since"), "site": Wording("Сайт", "Site"), "source": Wording("Источник", "Source"),
    "stated": Wording("Указанный опыт", "Stated experience"), "status": Wording("Состояние", "Status"),
    "statusSince": Wording("Состояние с", "Status since"), "subject": Wording("О чём", "Subject"),
    "supported": Wording("Школа, получающая поддержку", "Supported school"),
    "supportedName": Wording("Название этой школы", "Its name"), "task": Wording("Ключевая задача", "Key task"),
    "team": Wording("Управленческая команда", "Management team"), "text": Wording("Текст", "Text"),
    "timeZone": Wording("Часовой пояс", "Time zone"), "title": Wording("Название", "Title"),
    "topic": Wording("Тема", "Topic"), "topics": Wording("Темы", "Topics"), "town": Wording("Муниципалитет", "Town"),
    "until": Wording("По какой день", "Until"), "validFrom": Wording("Действует с", "Valid from"),
    "validUntil": Wording("Действует по", "Valid until"), "value": Wording("Значение", "Value"),
    "variants": Wording("Варианты названия", "Other spellings"), "visits": Wording("Посещения", "Visits"),
    "weights": Wording("Веса подбора", "Weights"), "wording": Wording("Формулировка", "Wording"),
    "year": Wording("Учебный год", "School year"), "years": Wording("Учебные годы", "School years"),
  ]
}
