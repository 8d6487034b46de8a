package import SchoolNetwork

/// A network that has one record at least of every kind, each with every field set, all texts long: made from the field
/// tables, so that a new field is in it with no line more.
package enum EveryField {
  /// The network.
  package static let network: Network = {
    var maker = Maker()
    var network = Small.network()
    for kind in EntityKind.allCases {
      let record = maker.record(of: RecordTable.of(kind))
      if kind.isOneOfMany {
        if let edit = try? Edit.creating(kind, record) { try? network.apply(edit) }
        continue
      }
      let address = Address(kind == .town ? network.townKey : kind == .clusters ? .clusters : .riskFactors)
      for line in RecordTable.of(kind).fields where line.keeper == nil {
        guard let edit = network.setting(line.name, to: record[line.name], at: address) else { continue }
        try? network.apply(edit)
      }
    }
    return network
  }()

  private struct Maker {
    private static let supported = RecordTable.Key(Partnership.supported)
    private var count = 0

    mutating func record(of table: RecordTable) -> FieldValue {
      .record(table.fields.map { FieldMember($0.name, value(of: $0, in: table)) }).normalised
    }

    private mutating func value(of line: RecordTable.Line, in table: RecordTable) -> FieldValue {
      switch line.keeper {
      case .format: line.kind == .number ? .number("1") : .text(Town.formatName)
      case .trash: .notSet
      case .occurrence: .text("once")
      // To shorten names of schools takes its time, and is not what this is for.
      case nil where table.key(line.name) == RecordTable.Key(School.name): .text(words(3))
      case .besideReference: .text(words(3))
      // The partnership is one of the school, and not past.
      case .identity where table == RecordTable(School.self), nil where table.key(line.name) == Self.supported:
        .text("every")
      case nil where table.key(line.name) == RecordTable.Key(Partnership.status): .text("active")
      case .identity, .author, nil: value(of: line.kind)
      }
    }

    private mutating func value(of kind: FieldKind) -> FieldValue {
      count += 1
      switch kind {
      case .words: return .text(words(10))
      case .lines: return .text(words(10) + "\n" + words(90))
      case .wording: return .text("до 15 сентября " + words(6))
      case .link: return .text("https://example.org/" + (0..<20).map { "путь\(count)x\($0)" }.joined(separator: "/"))
      case .day: return .text("2026-09-01")
      case .schoolYear: return .text("2026/2027")
      case .number: return .number("2")
      case .yesNo: return .flag(true)
      case .yesNoUnknown: return .text("yes")
      case .choice(let names): return .text(names.last ?? "")
      case .id: return .text("id-\(count)")
      case .reference: return .text("named-\(count)")
      case .list(let inner): return .list([value(of: inner), value(of: inner)])
      case .record(let table): return record(of: table)
      case .records(let table): return .list([record(of: table)])
      }
    }

    /// Words that are all different.
    private mutating func words(_ number: Int) -> String {
      (0..<number).map { "слово\(count)н\($0)" }.joined(separator: " ")
    }
  }
}
