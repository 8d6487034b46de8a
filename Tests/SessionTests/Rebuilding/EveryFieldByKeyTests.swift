import Language
import SchoolNetwork
import Screen
import Session
import Store
import TestSupport
import Testing
import Typing
import ViewModels
import Workspace

/// Somebody who makes a record of each kind on its card and sets every field of it.
private struct EveryField {
  var typist: CardTypist
  private(set) var count = 0
  private(set) var missed: [String] = []
  private var done: Set<String> = []

  init() {
    let network = Sample.network
    var program = Program(
      terminal: Glass(Size(columns: 80, rows: 24)),
      state: Dashboard(network, today: Sample.today, language: .russian, author: "Куратор", ids: IDSource(seed: 3)),
      keeper: Keeper(MemoryStore(network)), themes: ThemeCycle([.dark], startingWith: "dark"),
      clock: .stopped(at: Sample.today))
    program.show()
    typist = CardTypist(program, isCyrillic: false)
  }

  private var network: Network { typist.network }

  mutating func walk() {
    let marked = network.partnerships.first { $0.shownRoadmaps.contains { $0.items.contains(where: \.isMarked) } }
    let keys =
      [network.townKey, .riskFactors, .clusters]
      + [marked.map { EntityKey(.school, $0.supported.school.text) }, marked?.key].compactMap(\.self)
      + network.templates.map { EntityKey(.template, $0.id.text) }.prefix(1)
    for key in keys {
      typist.open(key)
      walk(Address(key), RecordTable.of(key.kind))
      typist.close()
    }
  }

  /// Sets every field of the card that lies on top, then adds a record to each list of it and goes on there.
  private mutating func walk(_ address: Address, _ table: RecordTable) {
    guard done.insert(table.name).inserted else { return }
    for place in FieldPlace.all(of: table) where place.line.keeper == nil && !place.line.isOwnID {
      switch place.line.kind {
      case .record, .records: continue
      default: break
      }
      count += 1
      let value = value(of: place, at: address)
      let isKept = typist.set(place, to: value)
      let held = typist.held(at: address)[place.names]
      if !isKept || held == .notSet {
        missed.append("\(table.name).\(place.typed): \(value), \(typist.problems.last ?? "")")
      }
    }
    for list in FieldPlace.all(of: table) {
      guard let inner = list.inner, !done.contains(inner.name) else { continue }
      let held = typist.held(at: address)[list.names].listed
      // A year that has quarters has no trimesters.
      if inner == RecordTable(Trimester.self), table == RecordTable(SchoolYearDates.self), done.contains("Quarter") {
        continue
      }
      let id: String?
      func isMarked(_ item: FieldValue) -> Bool { !item[RoadmapItem.completions.name].listed.isEmpty }
      // An item that is marked: marks are made in the roadmap, and changed here.
      if inner == RecordTable(Roadmap.self) {
        id = held.first { $0[Roadmap.items.name].listed.contains(where: isMarked) }?[CommonField.id].text
      } else if inner == RecordTable(RoadmapItem.self), held.contains(where: isMarked) {
        id = held.first(where: isMarked)?[CommonField.id].text
      } else if inner == RecordTable(Completion.self) {
        id = held.first?[CommonField.id].text
      } else {
        id = typist.add(required(of: inner, at: address), to: list, at: address)
      }
      guard let id, typist.select(.element(list.names, id: id)) else {
        missed.append("\(inner.name) in \(table.name): \(typist.problems.last ?? "")")
        continue
      }
      typist.press("enter")
      walk(address.appending(list.line.name, id), inner)
      typist.back()
    }
  }

  private func required(of table: RecordTable, at address: Address) -> FieldValue {
    table.required.compactMap(\.first).reduce(.notSet) { record, name in
      guard let place = FieldPlace.all(of: table).first(where: { $0.names == [name] }) else { return record }
      return record.setting([name], to: value(of: place, at: address), in: table)
    }
  }

  private func value(of place: FieldPlace, at address: Address) -> FieldValue {
    let key = place.table.key(place.line.name)
    if key == RecordTable.Key(SchoolNetwork.Town.timeZone) { return .text("Europe/Samara") }
    if key == RecordTable.Key(PutOff.kind) { return .text("noVisit") }
    if key == RecordTable.Key(SchoolYearDates.year) { return .text("2031/2032") }
    if key == RecordTable.Key(RoadmapTemplate.name) { return .text("Проба") }
    if place.table == RecordTable(Quarter.self) || place.table == RecordTable(Trimester.self), place.line.kind == .day {
      return .text(place.line.name == Quarter.lastDay.name ? "2031-10-25" : "2031-09-02")
    }
    return value(of: place.line.kind, at: address)
  }

  private func value(of kind: FieldKind, at address: Address) -> FieldValue {
    switch kind {
    case .words: .text("слова \(count)")
    case .link: .text("https://example.org/\(count)")
    case .lines: .text("строка\nи ещё строка")
    case .wording: .text("до 15 декабря")
    case .day: .text("2026-10-15")
    case .schoolYear: .text("2027/2028")
    case .number: .number("1")
    case .yesNo: .flag(true)
    case .yesNoUnknown: .text("no")
    case .choice(let names): .text(names.last ?? "")
    case .reference(.school): .text(school(besides: address))
    case .reference(.riskFactor): .text(network.riskFactors.last?.id.text ?? "")
    case .reference(.section): .text(sections(at: address).last ?? "")
    case .reference(.item), .reference(.anything): .text(item(of: address))
    case .list(let inner): .list([value(of: inner, at: address)])
    case .id, .record, .records: .notSet
    }
  }

  /// An item of the roadmaps that the school or partnership takes part in: those are offered.
  private func item(of address: Address) -> String {
    let id = address.entity.id
    let own = network.partnerships.filter { [$0.id.text, $0.supported.school.text, $0.donor.school.text].contains(id) }
    return (own.isEmpty ? network.partnerships : own).flatMap(\.roadmaps).flatMap(\.items).first?.id.text ?? ""
  }

  /// A school that is neither the one of the card nor in its partnership.
  private func school(besides address: Address) -> String {
    let key = address.entity
    let partnership = key.kind == .partnership ? network.partnership(PartnershipID(key.id)) : nil
    let taken = [key.id, partnership?.supported.school.text, partnership?.donor.school.text]
    return network.schools.first { !taken.contains($0.id.text) }?.id.text ?? ""
  }

  private func sections(at address: Address) -> [String] {
    let home = Address(address.entity, Array(address.path.dropLast()))
    return typist.held(at: home)[Roadmap.sections.name].listed.compactMap {
      $0[CommonField.id].text
    }
  }

  /// The tables that no card was of.
  var unseen: [String] { RecordTable.all.map(\.name).filter { !done.contains($0) } }
}

extension RoadmapItem {
  fileprivate var isMarked: Bool { !completions.isEmpty }
}

extension RecordTable.Line {
  fileprivate var isOwnID: Bool { kind == .id }
}

@Test("Every field of every table is reached by keys, but for what the program writes itself")
func everyFieldByKeys() {
  var every = EveryField()
  every.walk()
  #expect(every.missed == [], "\(every.missed.joined(separator: "\n"))")
  let within = Set(
    RecordTable.all.flatMap { table in
      table.fields.compactMap { line in if case .record(let inner) = line.kind { inner.name } else { nil } }
    })
  // Trimesters have the fields of quarters, in a year that has no quarters.
  #expect(every.unseen.filter { !within.contains($0) } == ["Trimester"], "\(every.unseen)")
  #expect(every.count > 150, "\(every.count)")
}
