import Deadlines
import Insights
package import SchoolNetwork

extension PartnershipStatus: Named {
  /// How far a partnership is.
  package var wording: Wording {
    switch self {
    case .planned: Wording("планируется", "planned")
    case .active: Wording("действует", "active")
    case .finished: Wording("завершено", "finished")
    }
  }
}

extension AgreementStatus: Named {
  /// How far an agreement («договор») is.
  package var wording: Wording {
    switch self {
    case .none: Wording("нет", "none")
    case .draft: Wording("готовится", "draft")
    case .signed: Wording("подписан", "signed")
    case .expired: Wording("срок истёк", "expired")
    }
  }
}

extension ItemStatus: Named {
  /// What was decided of an item («мероприятие»).
  package var wording: Wording {
    switch self {
    case .planned: Wording("запланировано", "planned")
    case .inProgress: Wording("в работе", "in progress")
    case .cancelled: Wording("отменено", "cancelled")
    }
  }
}

extension ItemProgress.Status: Named {
  /// How far an item is, as a person sees it; a status this version does not know is shown as written.
  package var wording: Wording {
    switch self {
    case .planned: ItemStatus.planned.wording
    case .inProgress: ItemStatus.inProgress.wording
    case .done: Wording("выполнено", "done")
    case .cancelled: ItemStatus.cancelled.wording
    case .unknown(let name): Wording(Language.russian.quoted(name), Language.english.quoted(name))
    }
  }
}

extension ItemKind: Named {
  /// The kind of item.
  package var wording: Wording {
    switch self {
    case .programme: Wording("реализация образовательной программы", "educational programme")
    case .individualRoute: Wording("индивидуальный маршрут учащегося", "student’s individual route")
    case .jointEvent: Wording("совместное специализированное мероприятие", "joint special event")
    case .experienceExchange: Wording("обмен опытом", "exchange of experience")
    case .jointProject: Wording("совместный проект", "joint project")
    case .socialInitiative: Wording("социальная инициатива", "social initiative")
    case .additionalEducation: Wording("программа дополнительного образования", "additional-education programme")
    case .visit: Wording("посещение школы куратором", "curator’s visit")
    }
  }
}

extension KeyTask: Named {
  /// The key task, shortened.
  package var wording: Wording {
    switch self {
    case .exchange: Wording("обмен опытом, совместные проекты и инициативы", "exchange of experience, joint projects")
    case .managementCircle: Wording("расширение круга общения управленцев", "a wider circle of managers")
    case .pooledResources: Wording("объединение образовательных ресурсов", "pooled educational resources")
    case .commonSpace: Wording("общее программно-методическое пространство", "a common space of programmes and methods")
    }
  }
}

extension Side: Named {
  /// Whose side.
  package var wording: Wording {
    switch self {
    case .supported: Wording("школа, получающая поддержку", "supported school")
    case .donor: Wording("школа-донор", "donor")
    case .both: Wording("обе стороны", "both sides")
    case .curator: Wording("куратор", "curator")
    case .other: Wording("другая сторона", "other")
    }
  }
}

extension ResponsiblePart: Named {
  /// What part somebody takes in an item.
  package var wording: Wording {
    switch self {
    case .responsible: Wording("ответственный", "responsible")
    case .executor: Wording("исполнитель", "executor")
    case .coExecutor: Wording("соисполнитель", "co-executor")
    case .supervisor: Wording("контроль", "supervisor")
    }
  }
}

extension DeadlineReading.Period: Named {
  /// How often it recurs.
  package var wording: Wording {
    switch self {
    case .weekly: Wording("еженедельно", "weekly")
    case .weeks(let count):
      Wording(
        "раз в \(Language.russian.counted(count, one: "неделю", few: "недели", many: "недель", english: ""))",
        "every \(count) weeks")
    case .monthly: Wording("ежемесячно", "monthly")
    case .months(let count):
      Wording(
        "раз в \(Language.russian.counted(count, one: "месяц", few: "месяца", many: "месяцев", english: ""))",
        "every \(count) months")
    case .quarterly: Wording("ежеквартально", "quarterly")
    case .schoolQuarterly: Wording("каждую четверть", "every school quarter")
    case .trimesterly: Wording("каждый триместр", "every trimester")
    case .schoolHolidays: Wording("каждые каникулы", "every school holidays")
    case .halfYearly: Wording("каждое полугодие", "every half-year")
    case .yearly: Wording("ежегодно", "yearly")
    }
  }
}

extension DeadlineReading.Form: Named {
  /// What kind of wording it is.
  package var wording: Wording {
    switch self {
    case .empty: Wording("срок не указан", "no deadline set")
    case .outsideEvent: Wording("дата зависит от внешних событий", "the date depends on events outside")
    case .rhythm: Wording("сказано, сколько раз, но не когда", "how often is said, but not when")
    case .notUnderstood: Wording("срок не распознан", "deadline not understood")
    case .once: Wording("один раз", "once")
    case .several: Wording("несколько сроков", "several times")
    case .recurring(let period): period.wording
    }
  }
}
