package import Deadlines
package import Language
package import SchoolNetwork
import Tables
import Text

/// Reads what was typed for a field as the value that the field holds.
package struct TypedValues {
  let network: Network
  let language: Language
  private(set) var today: CalendarDay
  /// What days are read in.
  package let context: DeadlineContext
  /// The sections that an item can name.
  let sections: [(id: String, title: String)]
  /// Whether sentences name fields by their labels, as the screen does.
  let isOnScreen: Bool

  /// What is typed for a record at an address, or for one that is added to a list of the object there; nil for one
  /// that is a file of its own.
  package init(
    _ network: Network, _ language: Language, today: CalendarDay, for address: Address?, sectionsOf home: Address?,
    isOnScreen: Bool = false
  ) {
    (self.network, self.language, self.today, self.isOnScreen) = (network, language, today, isOnScreen)
    context = network.dayContext(at: address, today: today)
    sections = home.map { network.sections(of: $0) } ?? []
  }

  private func name(_ place: FieldPlace) -> String { isOnScreen ? place.label(language) : place.typed }

  /// The longest text of one line, and of several.
  package static let longestLine = 2000, longestText = 20_000

  /// A value of a field. `held` is what the field holds now.
  package func value(_ typed: String, for place: FieldPlace, held: FieldValue) throws(TypingFault) -> FieldValue {
    try value(typed, of: place.line.kind, place, held)
  }

  /// Whether a text for a day or a deadline means another one tomorrow: «завтра», «+7», «через 2 недели».
  package func countsFromToday(_ typed: String, for place: FieldPlace) throws(TypingFault) -> Bool {
    guard [.day, .wording].contains(place.line.kind) else { return false }
    var tomorrow = self
    tomorrow.today = today.adding(days: 1)
    return try value(typed, for: place, held: .notSet) != tomorrow.value(typed, for: place, held: .notSet)
  }

  private func value(
    _ typed: String, of kind: FieldKind, _ place: FieldPlace, _ held: FieldValue
  ) throws(TypingFault) -> FieldValue {
    let text = try text(typed, in: place, ofLines: kind == .lines)
    if text.isEmpty { return .notSet }
    switch kind {
    case .words where place.table.key(place.line.name) == RecordTable.Key(Town.timeZone):
      // «Самара», «МСК+2»; any other name is checked by whoever knows the machine's zones.
      return .text(Language.russianTimeZone(typed: text)?.rawValue ?? text)
    case .words, .lines, .link: return .text(text)
    case .wording: return .text(try deadline(text, held: held.text ?? ""))
    case .day:
      if let day = CalendarDay(iso: text) { return day.fieldValue }
      guard let day = try day(text, held) else { break }
      return day.fieldValue
    case .schoolYear:
      guard let year = SchoolYear(text) else { break }
      return year.fieldValue
    case .number:
      let digits = String(text.map { $0 == "\u{2212}" ? "-" : $0 })
      let unsigned = digits.drop { "+-".contains($0) }
      guard !unsigned.isEmpty, unsigned.allSatisfy({ $0.isASCII && $0.isNumber }) else { break }
      let number = Int(digits)
      guard let range = place.line.range else {
        guard let number else { break }
        return number.fieldValue
      }
      guard let number, range.contains(number) else {
        throw .refused(language.beyondRange(text, of: name(place), least: range.lowerBound, most: range.upperBound))
      }
      return number.fieldValue
    case .yesNo:
      guard let answer = answer(text), answer != .unknown else { break }
      return .flag(answer == .yes)
    case .yesNoUnknown:
      guard let answer = answer(text) else { break }
      return .text(answer.rawValue)
    case .choice(let names): return try choice(text, names, place, held)
    case .reference(let referred): return try reference(text, referred, kind, place, held)
    case .list(let inner): return try value(text, of: inner, place, held)
    case .id, .record, .records: break
    }
    if kind == .day, let missing = MissingDay(TypedDeadline.pointed(text), in: context.schoolYear) {
      throw .mistyped(language.noSuchDay(text, missing))
    }
    throw .mistyped(language.unsuitable(text, for: name(place), language.form(of: kind)))
  }

  // MARK: - Days

  /// The wording that a typed deadline means; a shift moves the day that is held.
  private func deadline(_ typed: String, held: String) throws(TypingFault) -> String {
    do throws(ShiftedWording.Fault) {
      switch try TypedDeadline.meaning(of: typed, held: held, today: today, context: context) {
      case .wording(let wording): return wording
      case .day(let day): return language.shortDate(day)
      case .shifted(let shifted): return shifted.wording
      }
    } catch { throw .refused(language.sentence(error, held)) }
  }

  /// The day that is typed; a shift moves the one that is held. Nil if it is none.
  private func day(_ typed: String, _ held: FieldValue) throws(TypingFault) -> CalendarDay? {
    guard let shift = DeadlineShift(typed) else {
      return TypedDay.read(TypedDeadline.pointed(typed), today: today, context)
    }
    do throws(DeadlineShift.Fault) {
      return try shift.day(from: held.text.flatMap { CalendarDay(iso: $0) } ?? today)
    } catch { throw .refused(language.sentence(.day(error), typed)) }
  }

  // MARK: - Words

  private func text(_ typed: String, in place: FieldPlace, ofLines: Bool) throws(TypingFault) -> String {
    let text = NFC.normalized(typed).trimmed
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    guard lines.allSatisfy(SafeText.isSafe) else { throw .refused(language.hasControls(name(place))) }
    guard lines.count <= 1 || ofLines else { throw .refused(language.hasLines(name(place))) }
    let most = ofLines ? Self.longestText : Self.longestLine
    guard text.count <= most else {
      throw .refused(language.isTooLong(name(place), text.count, most: most))
    }
    return lines.joined(separator: "\n")
  }

  // MARK: - Names of values

  private func answer(_ text: String) -> Answer? {
    let flags = ["true": Answer.yes, "false": .no]
    if let flag = flags[text.lowercased()] ?? Answer(rawValue: text) { return flag }
    return Answer.allCases.first { answer in
      Language.allCases.contains { Folding.folded($0.name(answer)) == Folding.folded(text) }
    }
  }

  private func choice(
    _ text: String, _ names: [String], _ place: FieldPlace, _ held: FieldValue
  ) throws(TypingFault) -> FieldValue {
    // A name that a newer version wrote stays as it is.
    if names.contains(text) || held.holds(.text(text)) { return .text(text) }
    let said = language.spoken(names, of: place)
    if let exact = said.first(where: { Folding.folded($0.said) == Folding.folded(text) }) { return .text(exact.meant) }
    if place.line.takesWords { return .text(text) }
    if let one = Nearest.only(withWord: text, among: said) { return .text(one) }
    let nearest = Nearest.meant(by: text, among: said).map { (said: language.said($0, of: place), stored: $0) }
    throw .mistyped(
      language.unknownValue(text, of: name(place), nearest: nearest, all: names.map { language.said($0, of: place) }))
  }

  // MARK: - References

  private func reference(
    _ text: String, _ referred: FieldKind.Referred, _ kind: FieldKind, _ place: FieldPlace, _ held: FieldValue
  ) throws(TypingFault) -> FieldValue {
    if held.holds(.text(text)) { return .text(text) }
    switch referred {
    case .school: return try school(text, place)
    case .riskFactor:
      if let factor = SchoolNames(network).factor(called: text) { return factor.id.fieldValue }
    case .section:
      let named = sections.filter { $0.id == text || Folding.folded($0.title) == Folding.folded(text) }
      if let section = named.first { return .text(section.id) }
    case .item, .anything:
      let found = network.places(of: text)
      if let gone = found.first(where: \.isInTrash) { throw refersToTrash(text, gone.address, place) }
      let isOne = referred == .anything || found.contains { $0.table == RecordTable(RoadmapItem.self) }
      if !found.isEmpty, isOne { return .text(text) }
      // Of all that can be meant only schools are known by their names.
      let names = SchoolNames(network)
      if referred == .anything, !names.schools(called: text).isEmpty || names.trashedSchool(called: text) != nil {
        return try school(text, place)
      }
    }
    if let near = nearest(to: text, referred) {
      throw .mistyped(language.refersToNothing(text, of: name(place), kind, nearest: near))
    }
    throw .refused(language.refersToNothing(text, of: name(place), kind))
  }

  /// What was perhaps meant by a name that nothing has: as it is called, and its id.
  private func nearest(to text: String, _ referred: FieldKind.Referred) -> (said: String, stored: String)? {
    var names: [(said: String, meant: String)] = []
    var called: [String: String] = [:]
    func add(_ id: String, _ all: [String]) {
      called[id] = all.first { !$0.isEmpty }
      names += (all + [id]).filter { !$0.isEmpty }.map { (said: $0, meant: id) }
    }
    switch referred {
    case .riskFactor:
      for factor in network.riskFactors { add(factor.id.text, [factor.name, factor.shortName] + factor.aliases) }
    case .section: for section in sections { add(section.id, [section.title]) }
    case .item: for placed in network.shownItems { add(placed.item.id.text, [placed.item.title]) }
    // Of schools those with the same number or word are told, `noSuchSchool`.
    case .school, .anything: break
    }
    return Nearest.meant(by: text, among: names).map { (said: called[$0] ?? $0, stored: $0) }
  }

  private func school(_ text: String, _ place: FieldPlace) throws(TypingFault) -> FieldValue {
    if let written = Reference(written: text) {
      var reference = written
      reference.settle(in: network.store)
      // What another network has cannot be looked up.
      if reference.isElsewhere, !written.store.isNone { return reference.fieldValue }
      if let school = network.school(reference) {
        guard school.deleted == nil else { throw refersToTrash(text, Thing.school(school.id).address, place) }
        return reference.fieldValue
      }
      // A school whose file cannot be read is there all the same.
      let key = EntityKey(.school, reference.school.text)
      if network.unreadable.contains(where: { $0.key == key }) { return reference.fieldValue }
    }
    let names = SchoolNames(network)
    let found = names.schools(called: text)
    if found.count == 1 { return found[0].id.fieldValue }
    if found.isEmpty, let gone = names.trashedSchool(called: text) {
      throw refersToTrash(gone.nameOrID, Thing.school(gone.id).address, place)
    }
    func told(_ schools: [School]) -> [(name: String, id: String)] {
      schools.prefix(5).map { ($0.nameOrID, $0.id.text) }
    }
    throw .refused(
      found.isEmpty
        ? language.noSuchSchool(text, like: told(names.schools(like: text)))
        : language.severalSchools(text, told(found)))
  }
}

extension TypedValues {
  /// What was put away cannot be referred to; it is said how it comes back.
  private func refersToTrash(_ typed: String, _ address: Address, _ place: FieldPlace) -> TypingFault {
    if isOnScreen { return .refused(language.refersToTrash(typed, of: name(place))) }
    let away = network.wayBack(to: address)?.id ?? typed
    return .refused(language.refersToTrash(typed, of: name(place), away))
  }
}

extension Language {
  /// A value in words; as it is stored if it has none.
  package func said(_ value: String, of place: FieldPlace) -> String {
    valueName(value, of: place.line.name, in: place.table) ?? value
  }

  /// What may be typed for values of a field: their stored names, their words in each language, what offices write.
  package func spoken(_ names: [String], of place: FieldPlace) -> [(said: String, meant: String)] {
    var said = names.map { (said: $0, meant: $0) }
    for spoken in Language.allCases {
      said += names.map { ((spoken.valueName($0, of: place.line.name, in: place.table) ?? $0), $0) }
    }
    return said + names.flatMap { name in place.abbreviations(of: name).map { ($0, name) } }
  }
}

extension FieldPlace {
  /// What offices write for a value: «СОШ», «МОБУ», «МБОУ»; none if nothing is usual.
  fileprivate func abbreviations(of name: String) -> [String] {
    let key = table.key(line.name)
    let short =
      key == RecordTable.Key(School.kind)
      ? InstitutionKind(rawValue: name).map { [$0.abbreviation] }
      : key == RecordTable.Key(School.legalForm) ? LegalForm(rawValue: name)?.abbreviations : nil
    return (short ?? []).filter { !$0.isEmpty }
  }
}

extension FieldValue {
  /// Whether it is this value, or a list with it.
  fileprivate func holds(_ value: FieldValue) -> Bool {
    if case .list(let values) = self { return values.contains(value) }
    return self == value
  }
}

extension String {
  /// Without spaces around it.
  package var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
