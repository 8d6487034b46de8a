import Deadlines
import Insights
import SchoolNetwork
import Text

/// Which items pass a filter. Each chip is asked once of every number that items share, so that for an item there is
/// only a table to look into.
extension ItemTable {
  /// What a chip lets through.
  private enum Pass {
    case byCode(ItemCode, [Bool])
    case byItem([Bool])
  }

  /// Whether each item passes.
  mutating func passes(_ filter: ItemFilter, in network: Network) -> [Bool] {
    var passes = [Bool](repeating: true, count: items.count)
    if !filter.conditions.contains(where: { $0.field == .text }) { texts = ItemTexts() }
    for condition in filter.conditions {
      switch pass(condition, network) {
      case .byCode(let code, let table):
        for item in items.indices where !table[items[item].number(code)] { passes[item] = false }
      case .byItem(let table):
        for item in items.indices where !table[item] { passes[item] = false }
      }
    }
    return passes
  }

  private mutating func pass(_ condition: ItemCondition, _ network: Network) -> Pass {
    let wanted = condition.values
    func contains(_ value: ItemValue) -> Bool { wanted.contains(value) }
    switch condition.field {
    case .school: return .byCode(.roadmap, roadmaps.map { contains(.school($0.supported)) })
    case .donor: return .byCode(.roadmap, roadmaps.map { contains(.donor($0.donor)) })
    case .partnership: return .byCode(.roadmap, roadmaps.map { contains(.partnership($0.partnership)) })
    case .roadmap: return .byCode(.roadmap, roadmaps.map { contains(.roadmap($0.roadmap)) })
    case .year: return .byCode(.roadmap, roadmaps.map { contains(.year($0.year)) })
    case .section: return .byCode(.section, values.sections.values.map { contains(.section($0.text)) })
    case .risk:
      return .byCode(
        .risks, values.risks.values.map { $0.isEmpty ? contains(.risk(.none)) : $0.contains { contains(.risk($0)) } })
    case .kind: return .byCode(.kind, values.kinds.values.map { contains(.kind($0)) })
    case .task: return .byCode(.task, values.tasks.values.map { contains(.task($0)) })
    case .state: return .byCode(.state, ItemState.inOrder.map { contains(.state($0)) })
    case .responsible: return .byCode(.people, people(wanted))
    case .month:
      let months = wanted.compactMap { if case .month(let month?) = $0 { month } else { nil } }
      return byReading { reading in
        reading.isDated ? months.contains { reading.runs(through: $0) } : contains(.month(nil))
      }
    case .period:
      let spans = wanted.compactMap { if case .period(let span) = $0 { span } else { nil } }
      return byReading { reading in spans.contains { reading.lies(in: $0) } }
    case .only: return ready(wanted)
    case .text:
      var passes = [Bool](repeating: false, count: items.count)
      for case .text(let text) in wanted {
        let found = holding(text, network)
        for item in items.indices where found[item] { passes[item] = true }
      }
      return .byItem(passes)
    case .number, .title, .deadline, .expectedResult, .mark, .note, .participants, .place, .id:
      return .byCode(.state, ItemState.inOrder.map { _ in true })
    }
  }

  private func byReading(_ passes: (DeadlineReading) -> Bool) -> Pass {
    .byCode(.reading, (0..<values.readings.count).map { passes(values.readings[$0]) })
  }

  private func ready(_ wanted: [ItemValue]) -> Pass {
    guard case .ready(let ready)? = wanted.first else { return .byCode(.evidence, [true, true]) }
    switch ready {
    case .thisMonth:
      let month = CalendarMonth(containing: today)
      return byReading { $0.runs(through: month) }
    case .undated: return byReading { !$0.isDated }
    case .noEvidence: return .byCode(.evidence, [false, true])
    case .ofCurator: return .byCode(.curator, [false, true])
    }
  }

  // MARK: - People

  /// Whether each list of people has one of these: who is called so as a whole, or has that office or name; if there is
  /// nobody, all whose office or name holds it.
  private func people(_ wanted: [ItemValue]) -> [Bool] {
    var persons = [Bool](repeating: false, count: values.persons.values.count)
    var isNobody = false
    for case .responsible(let called) in wanted {
      if called.isEmpty { isNobody = true }
      for person in meant(by: called) { persons[person] = true }
    }
    return values.people.values.map { $0.isEmpty ? isNobody : $0.contains { persons[Int($0)] } }
  }

  /// The numbers of the persons that are meant.
  func meant(by called: String) -> [Int] {
    let needle = Folding.folded(called)
    guard !needle.isEmpty else { return [] }
    let folded = values.persons.values.map { (Folding.folded($0.role.text), Folding.folded($0.name.text)) }
    let exact = folded.indices.filter { folded[$0].0 == needle || folded[$0].1 == needle }
    if !exact.isEmpty { return exact }
    return folded.indices.filter {
      Folding.contains(folded[$0].0, needle) || Folding.contains(folded[$0].1, needle)
    }
  }
}
