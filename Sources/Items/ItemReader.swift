package import Deadlines
import Insights
package import Language
package import SchoolNetwork
import Text
import Typing

/// Reads what is typed for a table of items: fields, chips, orders, columns. On the command line and on the screen alike.
package struct ItemReader: Sendable {
  private let network: Network
  private let language: Language
  private let today: CalendarDay

  /// For a network, in the words of a language, on a day.
  package init(_ network: Network, _ language: Language, today: CalendarDay) {
    (self.network, self.language, self.today) = (network, language, today)
  }

  // MARK: - Fields

  /// The field of a name, or of its heading in either language.
  package func field(_ typed: String, for use: FieldUse) throws(ItemFault) -> ItemField {
    let folded = Folding.folded(typed.trimmed)
    let field =
      ItemField(rawValue: typed)
      ?? ItemField.allCases.first { field in
        Folding.folded(field.rawValue) == folded || field.otherNames.contains(folded)
          || Language.allCases.contains { Folding.folded(field.label($0)) == folded }
      }
    guard let field else {
      throw .unknownField(typed, nearest: Nearest.name(to: typed, among: ItemField.all(for: use.uses)), use)
    }
    guard field.uses.contains(use.uses) else { throw .unusableField(field, use) }
    return field
  }

  /// The fields by which `FIELD,-FIELD` sorts.
  package func sort(_ typed: String) throws(ItemFault) -> ItemSort {
    var keys: [ItemSort.Key] = []
    for name in ItemReader.parts(of: typed) {
      let isDescending = name.first.map { "-−".contains($0) } ?? false
      let field = try field(isDescending ? String(name.dropFirst()) : name, for: .sort)
      keys.append(ItemSort.Key(field, isDescending: isDescending))
    }
    guard keys.count <= ItemSort.most else { throw .tooManyKeys }
    return ItemSort(keys)
  }

  /// The columns that `FIELD,FIELD` names.
  package func columns(_ typed: String) throws(ItemFault) -> [ItemField] {
    var columns: [ItemField] = []
    for name in ItemReader.parts(of: typed) {
      let field = try field(name, for: .column)
      guard !columns.contains(field) else { throw .columnTwice(field) }
      columns.append(field)
    }
    guard !columns.isEmpty else { throw .noColumns }
    return columns
  }

  /// What is between commas, without spaces around it; empty parts are left out.
  package static func parts(of typed: String) -> [String] {
    typed.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  // MARK: - Chips

  /// The chip that `FIELD=VALUE` means.
  package func condition(_ typed: String) throws(ItemFault) -> ItemCondition {
    guard let cut = typed.firstIndex(of: "="), cut > typed.startIndex else { throw .noFilter(typed) }
    let field = try field(String(typed[..<cut]), for: .filter)
    return ItemCondition(try value(String(typed[typed.index(after: cut)...]), of: field))
  }

  /// The value of a field that is typed; an empty one is «not set».
  package func value(_ typed: String, of field: ItemField) throws(ItemFault) -> ItemValue {
    let typed = NFC.normalized(typed).trimmed
    switch field {
    case .school: return .school(try school(typed))
    case .donor: return .donor(try school(typed))
    case .partnership: return .partnership(try partnership(typed))
    case .roadmap: return .roadmap(try roadmap(typed))
    case .section: return .section(try section(typed))
    case .risk: return .risk(try risk(typed))
    case .kind: return .kind(try named(typed, of: field, ItemKind.self))
    case .task: return .task(try named(typed, of: field, KeyTask.self))
    case .responsible: return .responsible(typed)
    case .state: return .state(try state(typed))
    case .month: return .month(try month(typed))
    case .period: return .period(try period(typed))
    case .year: return .year(try year(typed))
    case .only: return .ready(try ready(typed))
    case .text:
      guard !typed.isEmpty else { throw .unknownValue(typed, field, nearest: nil, all: []) }
      return .text(typed)
    case .number, .title, .deadline, .expectedResult, .mark, .note, .participants, .place, .id:
      throw .unusableField(field, .filter)
    }
  }

  private func school(_ typed: String) throws(ItemFault) -> Reference {
    if typed.isEmpty { return .none }
    if var written = Reference(written: typed) {
      let isElsewhere = !written.store.isNone
      written.settle(in: network.store)
      if network.school(written) != nil || isElsewhere && isSide(written) { return written }
    }
    let names = SchoolNames(network)
    let found = names.schools(called: typed)
    if found.count == 1 { return Reference(found[0].id, store: network.store, home: network.store) }
    func told(_ schools: [School]) -> [(name: String, id: String)] {
      schools.prefix(5).map { ($0.nameOrID, $0.id.text) }
    }
    throw .school(
      found.isEmpty
        ? language.noSuchSchool(typed, like: told(names.schools(like: typed)))
        : language.severalSchools(typed, told(found)))
  }

  /// Whether a partnership has the school of another network on one of its sides.
  private func isSide(_ school: Reference) -> Bool {
    network.partnerships.indices.contains {
      network.partnerships[$0].supported == school || network.partnerships[$0].donor == school
    }
  }

  private func partnership(_ typed: String) throws(ItemFault) -> PartnershipID {
    let shown = network.partnerships.indices.filter { network.partnerships[$0].deleted == nil }
    if let found = shown.first(where: { network.partnerships[$0].id.text == typed }) {
      return network.partnerships[found].id
    }
    throw unknown(
      typed, .partnership, among: shown.map { (network.partnerships[$0].id.text, network.partnerships[$0].id.text) })
  }

  private func roadmap(_ typed: String) throws(ItemFault) -> RoadmapID {
    var all: [(said: String, meant: String)] = []
    for place in network.partnerships.indices where network.partnerships[place].deleted == nil {
      for roadmap in network.partnerships[place].roadmaps where roadmap.deleted == nil {
        if roadmap.id.text == typed { return roadmap.id }
        all.append((roadmap.id.text, roadmap.id.text))
      }
    }
    throw unknown(typed, .roadmap, among: all)
  }

  private func section(_ typed: String) throws(ItemFault) -> String {
    if typed.isEmpty { return "" }
    var titles: [String] = []
    for place in network.partnerships.indices {
      for section in network.partnerships[place].roadmaps.flatMap(\.sections) where !titles.contains(section.title) {
        titles.append(section.title)
      }
    }
    if let title = titles.first(where: { Folding.folded($0) == Folding.folded(typed) }) { return title }
    throw unknown(typed, .section, among: titles.map { ($0, $0) })
  }

  private func risk(_ typed: String) throws(ItemFault) -> RiskFactorID {
    if typed.isEmpty { return .none }
    if let factor = SchoolNames(network).factor(called: typed) { return factor.id }
    var names: [(said: String, meant: String)] = []
    for factor in network.riskFactors {
      for said in [factor.id.text, factor.name, factor.shortName] + factor.aliases where !said.isEmpty {
        names.append((said, factor.id.text))
      }
    }
    if let one = Nearest.only(withWord: typed, among: names) { return RiskFactorID(one) }
    throw unknown(typed, .risk, among: names)
  }

  private func named<Known: RawRepresentable<String> & CaseIterable & Named & Hashable & Sendable>(
    _ typed: String, of field: ItemField, _ type: Known.Type
  ) throws(ItemFault) -> Open<Known>? {
    if typed.isEmpty { return nil }
    var names: [(said: String, meant: String)] = Known.allCases.map { ($0.rawValue, $0.rawValue) }
    for spoken in Language.allCases { names += Known.allCases.map { (spoken.name($0), $0.rawValue) } }
    if let name = ItemReader.exact(typed, among: names) ?? Nearest.only(withWord: typed, among: names) {
      return Open(name: name)
    }
    // A kind may be any other, in words, where some item has it.
    if Known.self == ItemKind.self, hasKind(typed) { return Open(name: typed) }
    throw unknown(typed, field, among: names)
  }

  private func hasKind(_ name: String) -> Bool {
    network.partnerships.indices.contains { place in
      network.partnerships[place].roadmaps.contains { $0.items.contains { $0.kind == .unknown(name) } }
    }
  }

  private func state(_ typed: String) throws(ItemFault) -> ItemState {
    var names: [(said: String, meant: String)] = ItemState.inOrder.map { ($0.typedName, $0.typedName) }
    for spoken in Language.allCases { names += ItemState.inOrder.map { (spoken.name($0), $0.typedName) } }
    if let name = ItemReader.exact(typed, among: names), let state = ItemState(typed: name) { return state }
    throw unknown(typed, .state, among: names)
  }

  private func ready(_ typed: String) throws(ItemFault) -> ItemReady {
    var names: [(said: String, meant: String)] = ItemReady.allCases.map { ($0.rawValue, $0.rawValue) }
    for spoken in Language.allCases {
      names += ItemReady.allCases.map { (ItemValue.words(of: $0, spoken), $0.rawValue) }
    }
    if let name = ItemReader.exact(typed, among: names), let ready = ItemReady(rawValue: name) { return ready }
    throw unknown(typed, .only, among: names)
  }

  // MARK: - Time

  /// The school year that days without a year are read in: the one of today.
  private var context: DeadlineContext {
    DeadlineContext(schoolYear: SchoolYear(containing: today), calendar: network.calendar)
  }

  private func month(_ typed: String) throws(ItemFault) -> CalendarMonth? {
    if typed.isEmpty { return nil }
    if let month = CalendarMonth(iso: typed) { return month }
    let reading = DeadlineReader.read(typed, in: context)
    guard reading.form == .once, let first = reading.firstDay, let last = reading.lastDay else { throw .noMonth(typed) }
    let month = CalendarMonth(containing: first)
    guard first == month.firstDay, last == month.lastDay else { throw .noMonth(typed) }
    return month
  }

  private func period(_ typed: String) throws(ItemFault) -> DaySpan {
    if let month = CalendarMonth(iso: typed), let span = DaySpan(month.firstDay, month.lastDay) { return span }
    if let cut = typed.firstRange(ofDots: ".."), let first = CalendarDay(iso: String(typed[..<cut.lowerBound])),
      let last = CalendarDay(iso: String(typed[cut.upperBound...]))
    {
      guard let span = DaySpan(first, last) else { throw .noPeriod(typed) }
      return span
    }
    let reading = DeadlineReader.read(typed, in: context)
    guard reading.form == .once, let last = reading.lastDay, let span = DaySpan(reading.firstDay ?? last, last) else {
      throw .noPeriod(typed)
    }
    return span
  }

  private func year(_ typed: String) throws(ItemFault) -> SchoolYear? {
    if typed.isEmpty { return nil }
    guard let year = SchoolYear(typed) else { throw .noYear(typed) }
    return year
  }

  // MARK: - Names

  private static func exact(_ typed: String, among names: [(said: String, meant: String)]) -> String? {
    let folded = Folding.folded(typed)
    return names.first { Folding.folded($0.said) == folded }?.meant
  }

  private func unknown(_ typed: String, _ field: ItemField, among names: [(said: String, meant: String)]) -> ItemFault {
    var all: [String] = []
    for name in names where !all.contains(name.meant) { all.append(name.meant) }
    return .unknownValue(
      typed, field, nearest: Nearest.meant(by: typed, among: names), all: all.count <= ItemReader.most ? all : [])
  }

  /// How many names a sentence lists at most.
  private static let most = 20
}

extension String {
  /// Where the first of these dots are.
  fileprivate func firstRange(ofDots dots: String) -> Range<Index>? {
    for start in indices where self[start...].hasPrefix(dots) { return start..<index(start, offsetBy: dots.count) }
    return nil
  }
}

extension ItemField {
  /// Other names that may be typed for it, folded.
  var otherNames: [String] {
    switch self {
    case .deadline: ["due", Deadline.wording.name]
    case .state: [RoadmapItem.status.name]
    case .responsible: [RoadmapItem.responsibles.name, "person"]
    case .risk: [RoadmapItem.risks.name]
    case .partnership: ["partners"]
    default: []
    }
  }
}

extension ItemState {
  /// The name for the command line and for saved views.
  package var typedName: String {
    switch self {
    case .done: Completion.done.name
    case .overdue: "overdue"
    case .dueSoon: "soon"
    case .inProgress: "inProgress"
    case .planned: "planned"
    case .cancelled: "cancelled"
    }
  }

  /// The state of that name.
  package init?(typed: String) {
    guard let state = ItemState.allCases.first(where: { $0.typedName == typed }) else { return nil }
    self = state
  }
}
