package import SchoolNetwork

/// What `kurator fields` says: kinds of records, and what their fields hold.
extension Language {
  /// What a record of this table is called; a table that this list does not know goes by its kind.
  package func kindWords(_ table: RecordTable) -> String {
    Language.kinds[table.name].map { self($0) } ?? table.kindName
  }

  /// What a field holds, in words; `naming` says what its values are called.
  package func holds(_ kind: FieldKind, orWords: Bool, naming: (String) -> String?) -> String {
    switch kind {
    case .words: self("слова", "words")
    case .lines: self("текст, можно в несколько строк", "text, of several lines too")
    case .link: self("ссылка или название документа", "a link or the name of a document")
    case .wording: self("срок, как он сказан", "a deadline as it is said")
    case .day: self("день", "a day")
    case .schoolYear: self("учебный год", "a school year")
    case .number: self("целое число", "a whole number")
    case .yesNo: self("да или нет", "yes or no")
    case .yesNoUnknown: self("да, нет или неизвестно", "yes, no or unknown")
    case .choice(let names):
      names.map { name in name + (naming(name).map { " (\($0))" } ?? "") }.joined(separator: ", ")
        + (orWords ? self(" или своими словами", " or any words") : "")
    case .id: self("код", "an id")
    case .reference(.school): self("школа: код или название", "a school: its id or name")
    case .reference(.riskFactor): self("фактор риска: код или название", "a risk factor: its id or name")
    case .reference(.section): self("раздел: код или название", "a section: its id or title")
    case .reference(.item): self("мероприятие: код", "an item: its id")
    case .reference(.anything): self("запись: код", "a record: its id")
    case .list(let inner):
      holds(inner, orWords: orWords, naming: naming) + self("; можно несколько", "; several are possible")
    case .record: self("запись", "a record")
    case .records(let table):
      self("список: kurator add \(table.kindName)", "a list: kurator add \(table.kindName)")
    }
  }

  /// A field that a record cannot be without.
  package var isRequired: String { self("нужно", "required") }
  /// A field that is required where none of the others is set.
  package func isRequired(orElse others: [String]) -> String {
    self("нужно это или ", "required, or ") + others.joined(separator: self(" или ", " or "))
  }
  /// A field that the program writes.
  package var isKept: String { self("заполняет программа", "written by the program") }

  /// Where records of a kind belong: «в: school, town».
  package func belongs(in parents: [String]) -> String {
    "--in: " + parents.joined(separator: ", ")
  }

  private static func kind<Kind: Recorded>(
    _ type: Kind.Type, _ russian: String, _ english: String
  ) -> (String, Wording) { ("\(type)", Wording(russian, english)) }

  private static let kinds: [String: Wording] = Dictionary(
    uniqueKeysWithValues: [
      kind(Town.self, "муниципалитет", "town"), kind(SchoolYearDates.self, "учебный год", "school year"),
      kind(Quarter.self, "четверть", "quarter"), kind(Trimester.self, "триместр", "trimester"),
      kind(Programme.self, "программа", "programme"), kind(Goal.self, "цель", "goal"),
      kind(Person.self, "сотрудник", "person"), kind(RiskCatalogue.self, "перечень факторов риска", "risk factors"),
      kind(RiskFactor.self, "фактор риска", "risk factor"),
      kind(ClusterCatalogue.self, "перечень кластеров", "clusters"), kind(Cluster.self, "кластер", "cluster"),
      kind(School.self, "школа", "school"), kind(FormerName.self, "прежнее название", "former name"),
      kind(Indicator.self, "показатель", "indicator"), kind(Membership.self, "категория на год", "flag of a year"),
      kind(Risk.self, "риск", "risk"), kind(RiskRecord.self, "запись истории риска", "entry of a risk’s history"),
      kind(Experience.self, "опыт", "experience"), kind(Request.self, "запрос", "request"),
      kind(Deficit.self, "дефицит", "deficit"), kind(SupportMeasure.self, "мера поддержки", "support measure"),
      kind(Visit.self, "посещение", "visit"), kind(DeclinedDonor.self, "отклонённый донор", "declined donor"),
      kind(PutOff.self, "отложенное", "line that is put off"), kind(Partnership.self, "партнёрство", "partnership"),
      kind(Roadmap.self, "дорожная карта", "roadmap"), kind(Approval.self, "согласование", "approval"),
      kind(RoadmapSection.self, "раздел", "section"), kind(RoadmapItem.self, "мероприятие", "item"),
      kind(Responsible.self, "ответственный", "responsible"),
      kind(Completion.self, "отметка о выполнении", "completion"),
      kind(Evidence.self, "подтверждение", "evidence"), kind(RoadmapTemplate.self, "шаблон", "template"),
    ])
}
