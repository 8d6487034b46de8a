package import Language

/// Why what was typed or saved names no field or value of items.
package enum ItemFault: Error, Equatable, Sendable {
  /// There is no such field; the nearest one.
  case unknownField(String, nearest: ItemField?, FieldUse)
  /// There is, but not for this.
  case unusableField(ItemField, FieldUse)
  /// The field has no such value; the nearest one as it is typed, else what there is.
  case unknownValue(String, ItemField, nearest: String?, all: [String])
  /// It is no month, no period, no school year.
  case noMonth(String), noPeriod(String), noYear(String)
  /// There is no such school, or several are meant: the sentence of whoever looks for schools.
  case school(String)
  /// A filter without `=`; more sort keys than there can be; no column; a column twice.
  case noFilter(String), tooManyKeys, noColumns, columnTwice(ItemField)

  /// The sentence.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .unknownField(let typed, let nearest, let use):
      language.unknownField(typed, nearest: nearest?.rawValue, all: ItemFault.names(for: use))
    case .unusableField(let field, let use):
      language.unusableField(field.rawValue, use, all: ItemFault.names(for: use))
    case .unknownValue(let typed, let field, let nearest, let all):
      language.unknownItemValue(typed, field.rawValue, nearest: nearest, all: all)
    case .noMonth(let typed): language.noMonth(typed)
    case .noPeriod(let typed): language.noPeriod(typed)
    case .noYear(let typed): language.noSchoolYear(typed)
    case .school(let sentence): sentence
    case .noFilter(let typed): language.noFilter(typed)
    case .tooManyKeys: language.tooManyKeys(most: ItemSort.most)
    case .noColumns: language.noColumns
    case .columnTwice(let field): language.columnTwice(field.rawValue)
    }
  }

  /// The names of the fields that can be used so.
  private static func names(for use: FieldUse) -> [String] { ItemField.all(for: use.uses).map(\.rawValue) }
}

extension FieldUse {
  /// The same of items.
  var uses: ItemField.Uses {
    switch self {
    case .filter: .filter
    case .sort: .sort
    case .group: .group
    case .column: .column
    }
  }
}
