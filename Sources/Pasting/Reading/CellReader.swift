import Deadlines
import Language
import SchoolNetwork
import Tables
import Text
import Typing

/// Reads the cells of rows as values of fields, by the room `Typing`, as a value that is typed.
struct CellReader {
  /// A value, how it is said, and what is doubtful about it.
  struct Reading {
    var value: FieldValue = .notSet
    var read = ""
    var doubts: [PasteDoubt] = []
    /// Records in a list of the row's own record.
    var list: PastedList?
    /// Marks, each with the text for its result.
    var marks: [(day: CalendarDay, result: String)] = []
  }

  /// The columns of one meaning; what they hold belongs together.
  struct Group {
    let column: PasteColumn
    let places: [Int]
    var field: FieldPlace?
  }

  let settings: PasteSettings
  let network: Network
  let language: Language
  let today: CalendarDay
  let values: TypedValues
  let groups: [Group]
  private let telling: Telling
  private let orders: [Int: DayOrder]
  private let headings: [String]
  private var known: [[String: Reading]]

  init(
    _ table: PastedTable, _ settings: PasteSettings, _ layout: RowLayout, _ network: Network, _ language: Language,
    today: CalendarDay
  ) {
    (self.settings, self.network, self.language, self.today) = (settings, network, language, today)
    values = TypedValues(
      network, language, today: today, for: settings.place.address, sectionsOf: settings.place.address, isOnScreen: true
    )
    telling = Telling(network, language, today)
    headings = HeadingSearch.texts(table, settings.heading)
    var groups: [Group] = []
    let places = FieldPlace.all(of: settings.kind.table)
    for (place, column) in settings.columns.enumerated() where column != .leftOut {
      if let known = groups.firstIndex(where: { $0.column == column }) {
        groups[known] = Group(
          column: column, places: groups[known].places + [place], field: groups[known].field)
      } else {
        var field: FieldPlace?
        if case .field(let key) = column { field = places.first { $0.typed == key.name } }
        groups.append(Group(column: column, places: [place], field: field?.spoken ?? field))
      }
    }
    self.groups = groups
    known = Array(repeating: [:], count: groups.count)
    var orders: [Int: DayOrder] = [:]
    for group in groups where Self.holdsDays(group) {
      for place in group.places {
        orders[place] = DayOrder(layout.rows.lazy.filter { $0.kind == .row }.map { $0.cells[place].trimmed })
      }
    }
    // One spreadsheet writes all its days alike.
    let told = Set(orders.values).subtracting([.unknown])
    if told.count == 1, let order = told.first {
      for place in orders.keys where orders[place] == .unknown { orders[place] = order }
    }
    self.orders = orders
  }

  private static func holdsDays(_ group: Group) -> Bool {
    switch group.column {
    case .deadlineStart, .deadlineEnd, .mark: true
    case .field: group.field?.line.kind == .wording || group.field?.line.kind == .day
    case .leftOut, .ordinal, .responsibles, .section, .school, .person, .aside: false
    }
  }

  /// What the cells of a group say in a row, and what of it each cell is.
  mutating func reading(_ index: Int, _ row: RowLayout.Row) -> (
    reading: Reading, cells: [(place: Int, cell: PasteCell)]
  ) {
    let group = groups[index]
    var texts: [(place: Int, text: String)] = []
    var cells: [(place: Int, cell: PasteCell)] = []
    for place in group.places {
      let pasted = row.cells[place]
      var text = pasted.trimmed
      var doubts: [PasteDoubt] = row.filledFrom[place].map { [.filledDown(row: $0)] } ?? []
      // A dash says that there is nothing.
      guard !text.isEmpty, !text.allSatisfy({ "—–-".contains($0) }) else {
        cells.append((place, PasteCell(pasted: pasted, read: "", fate: .empty)))
        continue
      }
      if let found = CellNature.doubt(text) {
        doubts.append(found.doubt)
        if found.isEmpty {
          cells.append((place, PasteCell(pasted: pasted, read: "", fate: .dropped, doubts: doubts)))
          continue
        }
      }
      if group.column == .field(RecordTable.Key(RoadmapItem.title)) {
        let count = CellNature.numberedLines(text)
        if count > 1 { doubts.append(.severalLines(count)) }
      }
      if let order = orders[place] {
        if let day = CellNature.dayNumber(text) {
          text = language.shortDate(day)
          doubts.append(.dayNumber(day))
        } else {
          let found = order.reading(text)
          text = found.text
          if let doubt = found.doubt { doubts.append(doubt) }
        }
      }
      texts.append((place, text))
      cells.append((place, PasteCell(pasted: pasted, read: text, fate: .kept, doubts: doubts)))
    }
    guard !texts.isEmpty else { return (Reading(), cells) }
    let reading = reading(index, texts)
    for place in cells.indices where cells[place].cell.fate == .kept {
      cells[place].cell.doubts += reading.doubts
      cells[place].cell.read = reading.read
      if reading.read.isEmpty { cells[place].cell.fate = .dropped }
    }
    return (reading, cells)
  }

  private mutating func reading(_ index: Int, _ texts: [(place: Int, text: String)]) -> Reading {
    let group = groups[index]
    // Titles are all different, all else repeats from row to row.
    let repeats = group.field.map { $0.line.kind != .words && $0.line.kind != .lines } ?? true
    let key = repeats ? texts.map { "\($0.place)\u{0}\($0.text)" }.joined(separator: "\u{0}") : ""
    if repeats, let known = known[index][key] { return known }
    let new = read(group, texts)
    if repeats { known[index][key] = new }
    return new
  }

  private func read(_ group: Group, _ texts: [(place: Int, text: String)]) -> Reading {
    let all = texts.map(\.text)
    switch group.column {
    case .leftOut: return Reading()
    case .ordinal, .school, .deadlineStart, .deadlineEnd:
      return Reading(read: all.map(Self.oneLine).joined(separator: "; "))
    case .section:
      do throws(TypingFault) { return Reading(read: try title(ofSection: all.joined(separator: "; "))) } catch {
        return Reading(doubts: [.fault(error.sentence)])
      }
    case .responsibles(let part): return responsibles(all, part)
    case .mark: return mark(all)
    case .person(let role): return person(all, role)
    case .aside:
      let lines = texts.map { place, text in
        headings[place].isEmpty ? text : headings[place] + ": " + text
      }
      let text = lines.joined(separator: "\n")
      do throws(TypingFault) {
        return Reading(value: .text(try remark(text)), read: lines.map(Self.oneLine).joined(separator: "; "))
      } catch { return Reading(doubts: [.fault(error.sentence)]) }
    case .field: return group.field.map { field(all, $0) } ?? Reading()
    }
  }

  // MARK: - Words that are no field of the row

  /// The title of a section as it is kept.
  func title(ofSection text: String) throws(TypingFault) -> String {
    try words(Self.oneLine(text), of: RecordTable.Key(RoadmapSection.title), in: RecordTable(RoadmapSection.self))
  }

  /// The name of a school that is made along with rows of it.
  func name(ofSchool text: String) throws(TypingFault) -> String {
    try words(text, of: RecordTable.Key(School.name), in: RecordTable(School.self))
  }

  /// The remark of a record, with what there is no field for.
  func remark(_ text: String) throws(TypingFault) -> String {
    guard let name = settings.kind.remark else { return "" }
    return try words(text, of: settings.kind.table.key(name), in: settings.kind.table)
  }

  private func words(
    _ text: String, of key: RecordTable.Key, in table: RecordTable
  ) throws(TypingFault) -> String {
    guard let place = FieldPlace.all(of: table).first(where: { $0.typed == key.name }) else { return "" }
    return try values.value(text, for: place, held: .notSet).text ?? ""
  }

  // MARK: - Fields

  private func field(_ texts: [String], _ place: FieldPlace) -> Reading {
    do throws(TypingFault) {
      var reading = Reading()
      switch place.line.kind {
      case .list: (reading.value, reading.doubts) = try list(texts, place)
      case .lines: reading.value = try values.value(texts.joined(separator: "\n"), for: place, held: .notSet)
      default: reading.value = try values.value(Self.joined(texts, place), for: place, held: .notSet)
      }
      reading.read = words(of: reading.value, place)
      if place.line.kind == .wording { understand(&reading) }
      if try values.countsFromToday(Self.joined(texts, place), for: place) {
        reading.doubts.append(.fromToday(words(of: reading.value, place)))
      }
      return reading
    } catch { return Reading(doubts: [.fault(error.sentence)]) }
  }

  private static func joined(_ texts: [String], _ place: FieldPlace) -> String {
    let lines = texts.map(oneLine)
    return lines.joined(separator: place.line.kind == .wording ? ", " : "; ")
  }

  /// The words of a cell in one line.
  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return text }
    return text.split { $0.isNewline || $0 == "\t" }.map { String($0).trimmed }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Several values in one cell: parted by semicolons or lines, by commas only if they are no value as a whole. What is
  /// no value is told, the others are kept.
  private func list(_ texts: [String], _ place: FieldPlace) throws(TypingFault) -> (FieldValue, [PasteDoubt]) {
    var found: [FieldValue] = []
    var doubts: [PasteDoubt] = []
    func take(_ text: String) throws(TypingFault) {
      let value = try values.value(text, for: place, held: .notSet)
      if !found.contains(value) { found.append(value) }
    }
    let parts = texts.flatMap { $0.split { ";\n".contains($0) } }.map { String($0).trimmed }.filter { !$0.isEmpty }
    for part in parts {
      do throws(TypingFault) { try take(part) } catch {
        let inner = part.split(separator: ",").map { String($0).trimmed }
        guard inner.count > 1 else {
          doubts.append(.fault(error.sentence))
          continue
        }
        for text in inner {
          do throws(TypingFault) { try take(text) } catch { doubts.append(.fault(error.sentence)) }
        }
      }
    }
    return (found.isEmpty ? .notSet : .list(found), doubts)
  }

  /// A value in words of one line.
  func words(of value: FieldValue, _ place: FieldPlace) -> String {
    switch place.line.kind {
    case .words, .lines, .link, .wording: Self.oneLine(value.text ?? "")
    default: place.table.words(of: value, in: place.line.name, telling)
    }
  }

  /// Adds to a deadline how it is understood.
  private func understand(_ reading: inout Reading) {
    guard let wording = reading.value.text else { return }
    let understood = DeadlineReader.read(wording, in: values.context)
    if understood.form != .empty, !understood.isDated { reading.doubts.append(.undated) }
    guard let last = understood.lastDay, understood.form == .once, language.shortDate(last) != wording else { return }
    reading.read = wording + " → " + language.shortDate(last)
  }

  /// A deadline of its first and last day, each in a column of its own.
  func deadline(from start: String, to end: String) -> Reading {
    let key = RecordTable.Key(RoadmapItem.deadline)
    guard let place = FieldPlace.all(of: settings.kind.table).first(where: { $0.typed == key.name })?.spoken else {
      return Reading()
    }
    let both = [start, end].filter { !$0.isEmpty }
    if both.count == 2, start == end { return field([start], place) }
    guard both.count == 2 else {
      return field([both.isEmpty ? "" : (start.isEmpty ? "до " : "с ") + both[0]], place)
    }
    return field(["\(start) – \(end)"], place)
  }
}

/// Texts of records in the one form that files have.
enum NFCValue {
  static func normalised(_ value: FieldValue) -> FieldValue {
    switch value {
    case .text(let text): .text(NFC.normalized(text))
    case .list(let values): .list(values.map(normalised))
    case .record(let members): .record(members.map { FieldMember($0.name, normalised($0.value)) })
    case .notSet, .flag, .number: value
    }
  }
}
