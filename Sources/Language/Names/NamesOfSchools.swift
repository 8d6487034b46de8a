package import SchoolNetwork

extension InstitutionKind: Named {
  /// The kind, in words.
  package var wording: Wording {
    switch self {
    case .primary: Wording("начальная школа", "primary school")
    case .primaryKindergarten: Wording("начальная школа – детский сад", "primary school and kindergarten")
    case .basic: Wording("основная школа", "basic school")
    case .secondary: Wording("средняя школа", "secondary school")
    case .openShift: Wording("открытая (сменная) школа", "open (shift) school")
    case .evening: Wording("вечерняя школа", "evening school")
    case .gymnasium: Wording("гимназия", "gymnasium")
    case .lyceum: Wording("лицей", "lyceum")
    case .cadet: Wording("кадетская школа", "cadet school")
    case .boarding: Wording("школа-интернат", "boarding school")
    case .correctional: Wording("коррекционная школа", "special school")
    case .centre: Wording("центр образования", "education centre")
    case .kindergarten: Wording("детский сад", "kindergarten")
    case .furtherEducation: Wording("учреждение дополнительного образования", "further education institution")
    case .college: Wording("колледж", "college")
    case .otherInstitution: Wording("другое учреждение", "other institution")
    }
  }

  /// How it is shortened in the names of schools; empty if nothing is usual. The same in both languages.
  package var abbreviation: String {
    switch self {
    case .primary: "НОШ"
    case .primaryKindergarten: "НШ-ДС"
    case .basic: "ООШ"
    case .secondary: "СОШ"
    case .openShift: "О(С)ОШ"
    case .evening: "ВСОШ"
    case .gymnasium: "Гимназия"
    case .lyceum: "Лицей"
    case .cadet: "Кадетская школа"
    case .boarding: "Школа-интернат"
    case .correctional: "СКОШ"
    case .centre: "ЦО"
    case .kindergarten: "Детский сад"
    case .furtherEducation: "УДО"
    case .college: "Колледж"
    case .otherInstitution: ""
    }
  }
}

extension LegalForm: Named {
  /// The form, in words.
  package var wording: Wording {
    switch self {
    case .budgetary: Wording("бюджетное учреждение", "budgetary institution")
    case .treasury: Wording("казённое учреждение", "treasury institution")
    case .autonomous: Wording("автономное учреждение", "autonomous institution")
    case .stateBudgetary: Wording("государственное бюджетное учреждение", "state budgetary institution")
    case .stateTreasury: Wording("государственное казённое учреждение", "state treasury institution")
    case .stateAutonomous: Wording("государственное автономное учреждение", "state autonomous institution")
    case .federal: Wording("федеральное учреждение", "federal institution")
    case .privateOwner: Wording("частное учреждение", "private institution")
    }
  }

  /// How it is written before the name of a school. The same in both languages.
  package var abbreviation: String {
    switch self {
    case .budgetary: "МОБУ"
    case .treasury: "МКОУ"
    case .autonomous: "МАОУ"
    case .stateBudgetary: "ГБОУ"
    case .stateTreasury: "ГКОУ"
    case .stateAutonomous: "ГАОУ"
    case .federal: "ФГКОУ"
    case .privateOwner: "ЧОУ"
    }
  }

  /// All that offices write for it. The municipal form without a word for its kind is the commonest one.
  package var abbreviations: [String] {
    let others =
      switch self {
      case .budgetary: ["МБОУ", "МОУ", "МБДОУ", "МДОБУ", "МДОУ", "МБУ", "МБУДО", "МБУ ДО", "МОБУ ДО"]
      case .treasury: ["МОКУ", "МКДОУ", "МКУ", "МКУДО", "МКУ ДО"]
      case .autonomous: ["МОАУ", "МАДОУ", "МАУ", "МАУДО", "МАУ ДО"]
      case .stateBudgetary: ["ОГБОУ", "КГБОУ", "ГОБУ", "ГБУ", "ГБПОУ", "ГОУ", "ГБУДО", "ГБУ ДО"]
      case .stateTreasury: ["КГКОУ", "ОГКОУ", "ГОКУ", "ГКУ"]
      case .stateAutonomous: ["ОГАОУ", "КГАОУ", "ГОАУ", "ГАУ", "ГАПОУ"]
      case .federal: ["ФГБОУ", "ФГАОУ", "ФГОУ"]
      case .privateOwner: ["НОЧУ", "АНОО", "АНО", "НОУ", "ЧУ"]
      }
    return [abbreviation] + others
  }
}

extension SchoolStatus: Named {
  /// Whether it works.
  package var wording: Wording {
    switch self {
    case .open: Wording("действует", "open")
    case .closed: Wording("закрыта", "closed")
    }
  }
}

extension ClusterFlag: Named {
  /// The flag, as in the papers of the field.
  package var wording: Wording {
    switch self {
    case .lowResults: Wording("ШНОР", "low results")
    case .adverseConditions: Wording("ШНСУ", "adverse conditions")
    case .riskZone: Wording("зона риска", "risk zone")
    case .resourceDeficit: Wording("ресурсный дефицит", "resource deficit")
    }
  }
}

extension ClusterRule: Named {
  /// How membership comes about.
  package var wording: Wording {
    switch self {
    case .stated: Wording("по приказу", "stated by an order")
    case .twoResourceCriteria: Wording("не менее двух ресурсных факторов", "at least two resource criteria")
    }
  }
}

extension Answer: Named {
  /// Yes, no, unknown.
  package var wording: Wording {
    switch self {
    case .yes: Wording("да", "yes")
    case .no: Wording("нет", "no")
    case .unknown: Wording("неизвестно", "unknown")
    }
  }
}

extension RiskStatus: Named {
  /// How far a risk is worked on.
  package var wording: Wording {
    switch self {
    case .identified: Wording("выявлен", "identified")
    case .confirmed: Wording("подтверждён", "confirmed")
    case .active: Wording("активен", "active")
    case .improving: Wording("снижается", "improving")
    case .overcome: Wording("преодолён", "overcome")
    case .rejected: Wording("отклонён", "rejected")
    }
  }
}

extension Significance: Named {
  /// How much a risk weighs.
  package var wording: Wording {
    switch self {
    case .high: Wording("высокая", "high")
    case .medium: Wording("средняя", "medium")
    case .low: Wording("низкая", "low")
    }
  }
}

extension ExperienceKind: Named {
  /// How experience is known.
  package var wording: Wording {
    switch self {
    case .stated: Wording("указано в источнике", "stated by the source")
    case .inferred: Wording("предполагается", "inferred")
    }
  }
}

extension VisitStatus: Named {
  /// How far a visit is.
  package var wording: Wording {
    switch self {
    case .planned: Wording("запланировано", "planned")
    case .held: Wording("состоялось", "held")
    case .cancelled: Wording("отменено", "cancelled")
    }
  }
}
