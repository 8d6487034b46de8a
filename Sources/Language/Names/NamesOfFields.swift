package import SchoolNetwork

/// What the fields of the store are called, and what their values are called.
extension Language {
  /// The name of a field as a label, with a capital.
  package func label<Owner: Recorded>(_ key: Field<Owner>) -> String {
    Language.labels[RecordTable.Key(key)].map { self($0) } ?? quoted(key.name)
  }

  /// The label of a field of this name; a field that this version does not know keeps its own name.
  package func label(of name: String, in table: RecordTable) -> String {
    Language.labels[table.key(name)].map { self($0) } ?? quoted(name)
  }

  /// The label of a field of an entity, or of an object within it.
  package func label(of name: String, within entity: EntityKind) -> String {
    let tables = RecordTable.of(entity).withInner
    return label(of: name, in: tables.first { $0.field(named: name) != nil } ?? tables[0])
  }

  /// The name of an enum value in a field; nil if the field holds no enum values.
  package func valueName(_ value: String, of field: String, in table: RecordTable) -> String? {
    let key = table.key(field)
    if key == RecordTable.Key(Completion.occurrence), value == Completion.once {
      return self("единственный срок", "the only one")
    }
    // A kind in words is shown as it is, without quotation marks.
    if key == RecordTable.Key(RoadmapItem.kind) { return ItemKind(rawValue: value).map { name($0) } ?? value }
    return Language.values[key].map { $0(self, value) }
  }

  /// A label of a field, for the table of labels.
  private static func label<Owner: Recorded>(
    _ key: Field<Owner>, _ russian: String, _ english: String
  ) -> (RecordTable.Key, Wording) {
    (RecordTable.Key(key), Wording(russian, english))
  }

  private typealias ValueName = @Sendable (Language, String) -> String

  /// The names of the values of a field, for the table of those.
  private static func values<Owner: Recorded, Known: Named & RawRepresentable<String> & Hashable & Sendable>(
    _ key: Field<Owner>, _ known: Known.Type
  ) -> (RecordTable.Key, ValueName) {
    (RecordTable.Key(key), { $0.name(Open<Known>(name: $1)) })
  }

  private static let values: [RecordTable.Key: ValueName] = Dictionary(
    uniqueKeysWithValues: [
      values(School.kind, InstitutionKind.self), values(School.legalForm, LegalForm.self),
      values(School.status, SchoolStatus.self), values(Membership.flag, ClusterFlag.self),
      values(Cluster.flags, ClusterFlag.self), values(Membership.value, Answer.self),
      values(ResourceCriteria.noStableInternet, Answer.self), values(ResourceCriteria.tooFewComputers, Answer.self),
      values(ResourceCriteria.teacherShortage, Answer.self), values(Cluster.rule, ClusterRule.self),
      values(Risk.status, RiskStatus.self), values(RiskRecord.status, RiskStatus.self),
      values(Risk.significance, Significance.self), values(RiskRecord.significance, Significance.self),
      values(Experience.kind, ExperienceKind.self), values(Visit.status, VisitStatus.self),
      values(Partnership.status, PartnershipStatus.self), values(Agreement.status, AgreementStatus.self),
      values(RoadmapItem.status, ItemStatus.self), values(RoadmapItem.task, KeyTask.self),
      values(Responsible.side, Side.self), values(Approval.side, Side.self),
      values(Responsible.part, ResponsiblePart.self), values(PutOff.kind, AttentionKind.self),
    ])

  /// Every field of every object, with its label.
  private static let labels: [RecordTable.Key: Wording] = Dictionary(
    uniqueKeysWithValues: [
      label(Town.format, "Формат", "Format"), label(Town.schema, "Версия формата", "Format version"),
      label(Town.id, "Код", "ID"), label(Town.notice, "Пометка", "Notice"), label(Town.name, "Муниципалитет", "Town"),
      label(Town.timeZone, "Часовой пояс", "Time zone"), label(Town.schoolYears, "Учебные годы", "School years"),
      label(Town.organisation, "Организация", "Organisation"), label(Town.signatory, "Кто подписывает", "Signatory"),
      label(Signatory.role, "Должность", "Office"), label(Signatory.name, "Имя", "Name"),
      label(Town.programmes, "Программы", "Programmes"), label(Town.goals, "Цели", "Goals"),
      label(Town.curator, "Куратор", "Curator"), label(Town.team, "Управленческая команда", "Management team"),
      label(Town.limits, "Пределы", "Limits"), label(Town.attention, "Сроки внимания, дней", "Attention, days"),
      label(Town.weights, "Оценка доводов", "Score of reasons"),
      label(SchoolYearDates.id, "Код", "ID"), label(SchoolYearDates.year, "Учебный год", "School year"),
      label(SchoolYearDates.quarters, "Четверти", "Quarters"),
      label(SchoolYearDates.trimesters, "Триместры", "Trimesters"),
      label(Trimester.id, "Код", "ID"), label(Trimester.number, "Номер", "Number"),
      label(Trimester.firstDay, "Первый день", "First day"), label(Trimester.lastDay, "Последний день", "Last day"),
      label(Quarter.id, "Код", "ID"), label(Quarter.number, "Номер", "Number"),
      label(Quarter.firstDay, "Первый день", "First day"), label(Quarter.lastDay, "Последний день", "Last day"),
      label(Programme.id, "Код", "ID"), label(Programme.name, "Название", "Name"),
      label(Programme.purpose, "Цель", "Purpose"), label(Programme.directions, "Направления", "Directions"),
      label(Goal.id, "Код", "ID"), label(Goal.text, "Текст", "Text"),
      label(Curator.name, "Имя", "Name"), label(Curator.role, "Должность", "Office"),
      label(Curator.ownSchool, "Своя школа", "Own school"),
      label(Curator.ownSchoolName, "Название своей школы", "Own school’s name"),
      label(Limits.donorLoad, "Партнёрств на донора", "Partnerships per donor"),
      label(AttentionDays.dueSoon, "Скоро срок", "Due soon"), label(AttentionDays.noVisit, "Без посещения", "No visit"),
      label(AttentionDays.agreementEnding, "Договор истекает", "Agreement ending"),
      label(Weights.stated, "Указанный опыт", "Stated experience"),
      label(Weights.inferred, "Предполагаемый опыт", "Inferred experience"), label(Weights.topic, "Тема", "Topic"),
      label(Weights.sameRisk, "Тот же риск", "Same risk"), label(Weights.load, "Нагрузка", "Load"),
      label(Person.id, "Код", "ID"), label(Person.name, "Имя", "Name"), label(Person.role, "Должность", "Office"),
      label(Person.managementTeam, "В управленческой команде", "In the management team"),
      label(PutOff.id, "Код", "ID"), label(PutOff.kind, "Вид", "Kind"), label(PutOff.subject, "О чём", "Subject"),
      label(PutOff.until, "По какой день", "Until"), label(PutOff.reason, "Причина", "Reason"),
      label(Risk.id, "Код", "ID"), label(Risk.factor, "Фактор риска", "Risk factor"),
      label(Risk.status, "Состояние", "Status"), label(Risk.significance, "Значимость", "Significance"),
      label(Risk.basis, "Основание", "Basis"), label(Risk.since, "С какого дня", "Since"),
      label(Risk.note, "Примечание", "Note"), label(Risk.history, "История", "History"),
      label(RiskRecord.id, "Код", "ID"), label(RiskRecord.date, "Дата", "Date"),
      label(RiskRecord.status, "Состояние", "Status"), label(RiskRecord.significance, "Значимость", "Significance"),
      label(RiskRecord.basis, "Основание", "Basis"), label(RiskRecord.author, "Кто отметил", "Author"),
      label(RiskCatalogue.schema, "Версия формата", "Format version"), label(RiskCatalogue.id, "Код", "ID"),
      label(RiskCatalogue.notice, "Пометка", "Notice"), label(RiskCatalogue.factors, "Факторы риска", "Risk factors"),
      label(RiskFactor.id, "Код", "ID"), label(RiskFactor.name, "Название", "Name"),
      label(RiskFactor.shortName, "Краткое название", "Short name"),
      label(RiskFactor.aliases, "Другие названия", "Other names"), label(RiskFactor.topics, "Темы", "Topics"),
      label(RiskFactor.years, "Учебные годы", "School years"),
      label(ClusterCatalogue.schema, "Версия формата", "Format version"), label(ClusterCatalogue.id, "Код", "ID"),
      label(ClusterCatalogue.clusters, "Кластеры", "Clusters"),
      label(Cluster.id, "Код", "ID"), label(Cluster.name, "Название", "Name"),
      label(Cluster.title, "Полное название", "Whole name"), label(Cluster.flags, "Признаки", "Flags"),
      label(Cluster.rule, "Порядок включения", "Rule"),
      label(Membership.id, "Код", "ID"), label(Membership.flag, "Признак", "Flag"),
      label(Membership.year, "Учебный год", "School year"), label(Membership.value, "Значение", "Value"),
      label(Membership.source, "Источник", "Source"), label(Membership.basis, "Основание", "Basis"),
      label(Membership.date, "Дата", "Date"),
      label(ResourceCriteria.noStableInternet, "Нет устойчивого интернета", "No stable internet"),
      label(ResourceCriteria.tooFewComputers, "Мало компьютеров", "Too few computers"),
      label(ResourceCriteria.teacherShortage, "Не хватает педагогов", "Teacher shortage"),
      label(ResourceCriteria.asOf, "На дату", "As of"), label(ResourceCriteria.source, "Источник", "Source"),
      label(School.schema, "Версия формата", "Format version"), label(School.id, "Код", "ID"),
      label(School.name, "Название", "Name"), label(School.variants, "Варианты названия", "Other spellings"),
      label(School.kind, "Вид", "Kind"), label(School.legalForm, "Организационно-правовая форма", "Legal form"),
      label(School.number, "Номер", "Number"), label(School.branchOf, "Филиал школы", "Branch of"),
      label(School.status, "Состояние", "Status"),
      label(School.statusSince, "Состояние с", "Status since"),
      label(School.formerNames, "Прежние названия", "Former names"), label(School.site, "Сайт", "Site"),
      label(School.people, "Сотрудники", "People"), label(School.indicators, "Показатели", "Indicators"),
      label(School.resources, "Ресурсные факторы", "Resource criteria"),
      label(School.memberships, "Категории по годам", "Flags by year"),
      label(School.risks, "Рисковый профиль", "Risk profile"), label(School.experience, "Опыт", "Experience"),
      label(School.requests, "Запросы", "Requests"), label(School.deficits, "Дефициты", "Deficits"),
      label(School.measures, "Меры поддержки", "Support measures"), label(School.visits, "Посещения", "Visits"),
      label(School.donorLimit, "Предел партнёрств донора", "Donor limit"),
      label(School.declined, "Отклонённые доноры", "Declined donors"), label(School.putOff, "Отложено", "Put off"),
      label(School.note, "Примечание", "Note"), label(School.deleted, "В корзине", "In the trash"),
      label(FormerName.id, "Код", "ID"), label(FormerName.name, "Название", "Name"),
      label(FormerName.until, "По какой день", "Until"),
      label(Indicator.id, "Код", "ID"), label(Indicator.name, "Название", "Name"),
      label(Indicator.value, "Значение", "Value"), label(Indicator.asOf, "На дату", "As of"),
      label(Indicator.source, "Источник", "Source"),
      label(Deletion.on, "Дата", "Date"), label(Deletion.by, "Кто удалил", "By"),
      label(Deletion.with, "Вместе с", "Together with"),
      label(Experience.id, "Код", "ID"), label(Experience.factor, "Фактор риска", "Risk factor"),
      label(Experience.topic, "Тема", "Topic"), label(Experience.kind, "Откуда известно", "Known from"),
      label(Experience.source, "Источник", "Source"),
      label(Request.id, "Код", "ID"), label(Request.text, "Текст", "Text"), label(Request.date, "Дата", "Date"),
      label(Request.risks, "Риски", "Risks"), label(Request.answeredBy, "Чем отвечено", "Answered by"),
      label(Deficit.id, "Код", "ID"), label(Deficit.text, "Текст", "Text"),
      label(Deficit.direction, "Направление", "Direction"), label(Deficit.risks, "Риски", "Risks"),
      label(Deficit.date, "Дата", "Date"), label(Deficit.source, "Источник", "Source"),
      label(SupportMeasure.id, "Код", "ID"), label(SupportMeasure.text, "Текст", "Text"),
      label(SupportMeasure.date, "Дата", "Date"), label(SupportMeasure.risks, "Риски", "Risks"),
      label(SupportMeasure.result, "Результат", "Result"),
      label(DeclinedDonor.id, "Код", "ID"), label(DeclinedDonor.donor, "Донор", "Donor"),
      label(DeclinedDonor.donorName, "Название донора", "Donor’s name"),
      label(DeclinedDonor.reason, "Причина", "Reason"),
      label(DeclinedDonor.date, "Дата", "Date"),
      label(Visit.id, "Код", "ID"), label(Visit.date, "Дата", "Date"), label(Visit.status, "Состояние", "Status"),
      label(Visit.purpose, "Цель", "Purpose"), label(Visit.participants, "Участники", "Participants"),
      label(Visit.result, "Результат", "Result"), label(Visit.risks, "Риски", "Risks"),
      label(Visit.items, "Мероприятия", "Items"), label(Visit.measures, "Меры поддержки", "Support measures"),
      label(Visit.deleted, "В корзине", "In the trash"),
      label(Partnership.schema, "Версия формата", "Format version"), label(Partnership.id, "Код", "ID"),
      label(Partnership.supported, "Школа, получающая поддержку", "Supported school"),
      label(Partnership.supportedName, "Название этой школы", "Its name"), label(Partnership.donor, "Донор", "Donor"),
      label(Partnership.donorName, "Название донора", "Donor’s name"), label(Partnership.risks, "Риски", "Risks"),
      label(Partnership.topics, "Темы", "Topics"), label(Partnership.status, "Состояние", "Status"),
      label(Partnership.since, "С какого дня", "Since"), label(Partnership.until, "По какой день", "Until"),
      label(Partnership.source, "Источник", "Source"), label(Partnership.agreement, "Договор", "Agreement"),
      label(Partnership.roadmaps, "Дорожные карты", "Roadmaps"), label(Partnership.putOff, "Отложено", "Put off"),
      label(Partnership.note, "Примечание", "Note"), label(Partnership.deleted, "В корзине", "In the trash"),
      label(Agreement.status, "Состояние", "Status"), label(Agreement.number, "Номер", "Number"),
      label(Agreement.signedOn, "Подписан", "Signed on"), label(Agreement.validFrom, "Действует с", "Valid from"),
      label(Agreement.validUntil, "Действует по", "Valid until"), label(Agreement.document, "Документ", "Document"),
      label(Agreement.note, "Примечание", "Note"),
      label(Roadmap.id, "Код", "ID"), label(Roadmap.year, "Учебный год", "School year"),
      label(Roadmap.title, "Название", "Title"), label(Roadmap.firstDay, "Первый день", "First day"),
      label(Roadmap.lastDay, "Последний день", "Last day"), label(Roadmap.annex, "Приложение", "Annex"),
      label(Roadmap.approvals, "Утверждение и согласование", "Approvals"),
      label(Roadmap.sections, "Разделы", "Sections"),
      label(Roadmap.items, "Мероприятия", "Items"), label(Roadmap.note, "Примечание", "Note"),
      label(Roadmap.deleted, "В корзине", "In the trash"),
      label(Approval.id, "Код", "ID"), label(Approval.side, "Сторона", "Side"),
      label(Approval.role, "Должность", "Office"), label(Approval.name, "Имя", "Name"),
      label(Approval.date, "Дата", "Date"), label(Approval.document, "Документ", "Document"),
      label(RoadmapSection.id, "Код", "ID"), label(RoadmapSection.title, "Название", "Title"),
      label(RoadmapTemplate.schema, "Версия формата", "Format version"), label(RoadmapTemplate.id, "Код", "ID"),
      label(RoadmapTemplate.name, "Название", "Name"), label(RoadmapTemplate.year, "Учебный год", "School year"),
      label(RoadmapTemplate.sections, "Разделы", "Sections"), label(RoadmapTemplate.items, "Мероприятия", "Items"),
      label(RoadmapTemplate.note, "Примечание", "Note"),
      label(RoadmapItem.id, "Код", "ID"), label(RoadmapItem.section, "Раздел", "Section"),
      label(RoadmapItem.number, "Номер", "Number"), label(RoadmapItem.title, "Мероприятие", "Item"),
      label(RoadmapItem.kind, "Вид", "Kind"), label(RoadmapItem.task, "Ключевая задача", "Key task"),
      label(RoadmapItem.risks, "Риски", "Risks"), label(RoadmapItem.deadline, "Срок", "Deadline"),
      label(RoadmapItem.place, "Место", "Place"), label(RoadmapItem.time, "Время", "Time"),
      label(RoadmapItem.responsibles, "Ответственные", "Responsible"),
      label(RoadmapItem.participants, "Участники", "Participants"),
      label(RoadmapItem.expectedResult, "Ожидаемый результат", "Expected result"),
      label(RoadmapItem.indicator, "Показатель", "Indicator"),
      label(RoadmapItem.expectedDocument, "Вид документа", "Kind of document"),
      label(RoadmapItem.status, "Состояние", "Status"),
      label(RoadmapItem.completions, "Отметки о выполнении", "Completions"),
      label(RoadmapItem.note, "Примечание", "Note"), label(RoadmapItem.deleted, "В корзине", "In the trash"),
      label(Deadline.wording, "Формулировка", "Wording"), label(Deadline.firstDay, "Первый день", "First day"),
      label(Deadline.lastDay, "Последний день", "Last day"),
      label(Responsible.id, "Код", "ID"), label(Responsible.role, "Должность", "Office"),
      label(Responsible.name, "Имя", "Name"), label(Responsible.side, "Сторона", "Side"),
      label(Responsible.part, "Участие", "Part"),
      label(Completion.id, "Код", "ID"), label(Completion.occurrence, "К какому сроку", "Occurrence"),
      label(Completion.done, "Выполнено", "Done"), label(Completion.date, "Дата", "Date"),
      label(Completion.result, "Результат", "Result"), label(Completion.evidence, "Подтверждения", "Evidence"),
      label(Completion.publishedWhere, "Где размещено", "Published where"),
      label(Completion.author, "Кто отметил", "Author"),
      label(Evidence.id, "Код", "ID"), label(Evidence.title, "Название", "Title"),
      label(Evidence.link, "Ссылка", "Link"),
    ])
}
