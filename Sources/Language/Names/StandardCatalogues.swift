package import SchoolNetwork

/// What every new network begins with: the usual risk factors and the three clusters. They are part of the program, so
/// that a network is made complete wherever the program's file lies. The files hold one name each, so a network has them
/// in the language that it was made in; one that was made in English also finds its factors by their Russian names.
extension Language {
  /// The risk factors that a new network begins with.
  package var standardFactors: RiskCatalogue {
    var catalogue = RiskCatalogue()
    catalogue.notice = self(
      "Не официальная копия: перечень составлен по информационной справке, последние четыре фактора — по прежним "
        + "спискам, без проверки.",
      "Not an official copy: the list was made from an information note, its last four factors from older lists, not "
        + "verified.")
    catalogue.factors = schoolFactors + pupilFactors + olderFactors
    return catalogue
  }

  /// The clusters that a new network begins with.
  package var standardClusters: ClusterCatalogue {
    var catalogue = ClusterCatalogue()
    catalogue.clusters = [
      cluster(
        "cluster-low", self("ШНОР и ШНСУ", "Low results, adverse conditions"),
        self(
          "Школы с низкими образовательными результатами и школы в неблагоприятных социальных условиях",
          "Schools with low educational results and schools in adverse social conditions"),
        [.lowResults, .adverseConditions], .stated),
      cluster(
        "cluster-risk", self("Зона риска", "Risk zone"),
        self(
          "Школы в зоне риска снижения образовательных результатов",
          "Schools at risk of a decline in educational results"),
        [.riskZone], .stated),
      cluster(
        "cluster-resources", self("Ресурсный дефицит", "Resource deficit"),
        self(
          "Не менее двух из трёх: нет устойчивого интернета, не хватает компьютерной техники, не хватает педагогов",
          "At least two of three: no stable internet, not enough computers, not enough teachers"),
        [.resourceDeficit], .twoResourceCriteria),
    ]
    return catalogue
  }

  /// What concerns the school and its teachers.
  private var schoolFactors: [RiskFactor] {
    [
      factor(
        "equipment", ("Низкий уровень оснащения школы", "Low equipment of the school"), self("Оснащение", "Equipment"),
        aliases: self(
          ["низкое оснащение", "недостаточное оснащение школы"], ["poor equipment", "insufficient school equipment"]),
        topics: self(
          ["использование ИКТ", "цифровая образовательная среда"], ["use of ICT", "digital learning environment"])),
      factor(
        "competence",
        (
          "Недостаточная предметная и методическая компетентность педагогических работников",
          "Insufficient subject and methods competence of the teachers"
        ),
        self("Компетентность", "Competence"),
        aliases: self(
          ["недостаточный уровень предметной и методической компетентности", "дефицит компетенций педагогов"],
          ["low level of subject and methods competence", "lack of teachers’ competences"]),
        topics: self(["методическая работа", "открытые уроки"], ["work on teaching methods", "open lessons"])),
      factor(
        "training",
        (
          "Несформированность внутришкольной системы повышения квалификации",
          "In-school professional development not formed"
        ),
        self("Рост педагогов", "Training"),
        aliases: self(
          ["внутришкольное повышение квалификации", "ВСПК"],
          ["in-school professional development", "in-school training"]),
        topics: self(["внутришкольное обучение", "наставничество"], ["learning within the school", "mentoring"])),
    ]
  }

  /// What concerns the pupils, their parents and the teaching.
  private var pupilFactors: [RiskFactor] {
    [
      factor(
        "sen", ("Высокая доля обучающихся с ОВЗ", "High share of pupils with special educational needs"),
        self("ОВЗ", "SEN"),
        aliases: self(
          ["дети с ОВЗ", "обучающиеся с ограниченными возможностями здоровья"],
          ["pupils with SEN", "special educational needs"]),
        topics: self(
          ["инклюзивное образование", "адаптированные программы"], ["inclusive education", "adapted programmes"])),
      factor(
        "failure",
        ("Высокая доля обучающихся с рисками учебной неуспешности", "High share of pupils at risk of academic failure"),
        self("Неуспешность", "Failure"),
        aliases: self(["риск учебной неуспешности", "группа риска"], ["risk of academic failure", "risk group"]),
        topics: self(
          ["индивидуальные маршруты", "работа с затруднениями"], ["individual routes", "work on difficulties"])),
      factor(
        "environment",
        (
          "Пониженный уровень качества школьной образовательной и воспитательной среды",
          "Reduced quality of the school’s educational environment"
        ),
        self("Среда", "Environment"),
        aliases: self(
          ["качество школьной среды", "воспитательная среда"],
          ["quality of the school environment", "educational environment"]),
        topics: self(
          ["развитие личностного потенциала", "школьный уклад"], ["development of personal potential", "school life"])),
      factor(
        "parents", ("Низкий уровень вовлечённости родителей", "Low parent involvement"), self("Родители", "Parents"),
        aliases: self(
          ["вовлечённость родителей", "участие родителей"], ["involvement of parents", "participation of parents"]),
        topics: self(
          ["работа с родителями", "родительское просвещение"], ["work with parents", "education of parents"])),
      factor(
        "adaptability", ("Низкая адаптивность учебного процесса", "Low adaptability of teaching"),
        self("Адаптивность", "Adaptability"),
        aliases: self(["адаптивность учебного процесса"], ["adaptability of teaching"]),
        topics: self(
          ["адаптивность учебного процесса", "гибкое расписание"], ["adaptability of teaching", "flexible timetable"])),
      factor(
        "staff", ("Дефицит педагогических кадров", "Teacher shortage"), self("Кадры", "Staff"),
        aliases: self(["нехватка учителей", "кадровый дефицит"], ["lack of teachers", "staff shortage"]),
        topics: self(["целевое обучение", "совместительство"], ["sponsored training", "part-time teachers"])),
    ]
  }

  /// What is known from older lists alone.
  private var olderFactors: [RiskFactor] {
    [
      factor(
        "language", ("Языковые и культурные барьеры", "Language and cultural barriers"), self("Языковой", "Language"),
        aliases: self(
          ["дети-инофоны", "русский язык как неродной"],
          ["pupils whose mother tongue is not Russian", "Russian as a second language"]),
        topics: self(
          ["обучение детей-инофонов"], ["teaching pupils whose mother tongue is not Russian"])),
      factor(
        "motivation", ("Низкая учебная мотивация обучающихся", "Low motivation of pupils"),
        self("Мотивация", "Motivation"),
        aliases: self(["учебная мотивация"], ["motivation to learn"]),
        topics: self(
          ["развитие личностного потенциала", "профориентация"],
          ["development of personal potential", "career guidance"])),
      factor(
        "wellbeing", ("Низкий уровень благополучия обучающихся", "Low well-being of pupils"),
        self("Благополучие", "Well-being"),
        aliases: self(
          ["психологическое благополучие", "школьное благополучие"],
          ["psychological well-being", "well-being at school"]),
        topics: self(["психологическое сопровождение"], ["psychological support"])),
      factor(
        "discipline", ("Низкий уровень дисциплины в классе", "Low discipline in class"),
        self("Дисциплина", "Discipline"),
        aliases: self(["дисциплина на уроке"], ["discipline during lessons"]),
        topics: self(["управление классом"], ["classroom management"])),
    ]
  }

  private func factor(
    _ id: String, _ name: (russian: String, english: String), _ shortName: String, aliases: [String], topics: [String]
  ) -> RiskFactor {
    var factor = RiskFactor()
    (factor.id, factor.name, factor.shortName) = (ID(id), self(name.russian, name.english), shortName)
    factor.aliases = aliases + self([], [name.russian])
    factor.topics = topics
    return factor
  }

  private func cluster(
    _ id: String, _ name: String, _ title: String, _ flags: [ClusterFlag], _ rule: ClusterRule
  ) -> Cluster {
    var cluster = Cluster()
    (cluster.id, cluster.name, cluster.title) = (ID(id), name, title)
    (cluster.flags, cluster.rule) = (flags.map { .known($0) }, .known(rule))
    return cluster
  }

  /// The list of this language out of both.
  private func callAsFunction(_ russian: [String], _ english: [String]) -> [String] {
    switch self {
    case .russian: russian
    case .english: english
    }
  }
}
