package import SchoolNetwork
import Text

/// A text in both languages, for tables outside this room.
package struct Wording: Equatable, Sendable {
  /// The text in Russian and in English.
  package let russian: String, english: String

  /// A text in both languages.
  package init(_ russian: String, _ english: String) {
    self.russian = russian
    self.english = english
  }
}

/// A value that has a name in both languages.
package protocol Named: Sendable {
  /// Its name, in the case and number of a dictionary, without a capital.
  var wording: Wording { get }
}

extension Language {
  /// The wording of this language.
  package func callAsFunction(_ wording: Wording) -> String { self(wording.russian, wording.english) }

  /// The name of a value.
  package func name(_ value: some Named) -> String { self(value.wording) }

  /// The name of a value; one that this version does not know is shown as written, in quotation marks.
  package func name<Known: Named>(_ value: Open<Known>) -> String {
    switch value {
    case .known(let known): name(known)
    case .unknown(let name): quoted(name)
    }
  }

  /// The name of a value, or «не указано» if it is not set.
  package func name<Known: Named>(_ value: Open<Known>?) -> String { value.map { name($0) } ?? notSet }

  /// «Not set», of anything.
  package var notSet: String { self("не указано", "not set") }

  /// The text of somebody else in quotation marks: safe, in one line, of at most 80 columns. Quotation marks within it
  /// become those of the second level.
  package func quoted(_ text: String) -> String { wholeQuoted(Width.truncated(SafeText.line(text), columns: 80)) }

  /// The same however long it is: a title in a list that is not cut.
  func wholeQuoted(_ text: String) -> String {
    let shown = SafeText.line(text)
    let inner = String(shown.map { $0 == "«" ? "„" : $0 == "»" ? "“" : $0 })
    return self("«\(inner)»", "“\(shown)”")
  }
}

extension EntityKind: Named {
  /// What the file holds.
  package var wording: Wording {
    switch self {
    case .town: Wording("муниципалитет", "town")
    case .riskFactors: Wording("перечень факторов риска", "catalogue of risk factors")
    case .clusters: Wording("перечень кластеров", "catalogue of clusters")
    case .school: Wording("школа", "school")
    case .partnership: Wording("партнёрство", "partnership")
    case .template: Wording("шаблон", "template")
    }
  }
}

extension Problem.Missing: Named {
  /// What does not exist, in the genitive in Russian: «нет школы».
  package var wording: Wording {
    switch self {
    case .school: Wording("школы", "school")
    case .riskFactor: Wording("фактора риска", "risk factor")
    case .section: Wording("раздела", "section")
    case .item: Wording("мероприятия", "item")
    }
  }
}
