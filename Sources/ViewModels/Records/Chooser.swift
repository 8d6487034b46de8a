import Insights
import Language
package import SchoolNetwork
import Tables
import Text
import Workspace

/// A list in which one thing is chosen, narrowed by what is typed: the two schools of a new partnership, the factor of a
/// new risk and how much it weighs.
package struct Chooser: LayerModel {
  /// What is chosen, with what was chosen before.
  package enum Purpose: Equatable, Sendable {
    /// The school that gets support; who gives it.
    case supported, donor(SchoolID)
    /// A risk factor for the profile of a school; its significance there.
    case factor(SchoolID), significance(SchoolID, RiskFactorID)
  }

  /// Something that can be chosen.
  package struct Line: Equatable, Sendable {
    /// Its name; the same in few words, where there is no room for it.
    package let name: String, shortName: String
    /// What is to be known of it first; empty if nothing is.
    package let note: String
    /// Its id, or the name of a value; empty for no value.
    let id: String
    /// All that it is found by.
    let names: [String]
  }

  /// What is chosen.
  package private(set) var purpose: Purpose
  /// What narrows the list.
  package private(set) var entry = TextEntry()
  private var all: [Line] = []
  /// The names of the school that gets support, which is no donor of itself; empty while it is not known.
  private var own: [String] = []
  /// The lines that fit what is typed.
  package private(set) var lines: [Line] = []
  /// The place of the selected line.
  package private(set) var selected = 0

  /// The choice of the schools of a new partnership; of the donor alone if the school is known.
  static func partnership(of school: SchoolID?, _ scope: Scope) -> Chooser {
    Chooser(school.map { .donor($0) } ?? .supported, scope)
  }

  /// The choice of a risk for the profile of a school.
  static func risk(of school: SchoolID, _ scope: Scope) -> Chooser { Chooser(.factor(school), scope) }

  private init(_ purpose: Purpose, _ scope: Scope) {
    self.purpose = purpose
    fill(scope)
  }

  private mutating func turn(to purpose: Purpose, _ scope: Scope) {
    (self.purpose, entry, selected) = (purpose, TextEntry(), 0)
    fill(scope)
  }

  private mutating func fill(_ scope: Scope) {
    all = ChooserLines(purpose, scope).lines
    own = if case .donor(let school) = purpose { scope.network.school(school)?.allNames ?? [] } else { [] }
    narrow()
  }

  /// Schools that are meant by their name or number, however it is spelt, come before those whose name holds what is
  /// typed; both in either layout.
  private mutating func narrow() {
    lines = fitting
    selected = min(selected, max(0, lines.count - 1))
  }

  private var fitting: [Line] {
    Needle.narrowed(all, by: entry.text) { needle in
      let meant = isOfSchools ? all.filter { $0.names.contains { needle.means($0) } } : []
      // Whoever types the school itself means no other one whose name holds the same.
      if meant.isEmpty, own.contains(where: needle.means) { return nil }
      return meant.isEmpty ? all.filter { $0.names.contains { needle.isIn($0) } } : meant
    }
  }

  private var isOfSchools: Bool {
    switch purpose {
    case .supported, .donor: true
    case .factor, .significance: false
    }
  }

  var takesText: Bool { true }
  var clearsNotice: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    [
      LayerKey(.open, label: LayerWords.choose),
      LayerKey(.back, label: isFirst ? LayerWords.drop : LayerWords.back),
    ]
  }

  /// Whether nothing was chosen in it yet.
  private var isFirst: Bool {
    switch purpose {
    case .supported, .factor: true
    case .donor, .significance: false
    }
  }

  mutating func refresh(_ scope: Scope) -> Bool {
    let isThere =
      switch purpose {
      case .supported: true
      case .donor(let school), .factor(let school), .significance(let school, _):
        scope.network.school(school).map { $0.deleted == nil } ?? false
      }
    fill(scope)
    return isThere
  }

  mutating func write(_ writing: Writing) -> Bool {
    guard entry.write(writing) else { return false }
    selected = 0
    narrow()
    return true
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let scope = workspace.scope(desk)
    switch command.gesture {
    case .move(let move): selected = move.place(from: selected, of: lines.count, page: desk.sight.pageRows) ?? selected
    case .next: selected = Move.rows(1).place(from: selected, of: lines.count, page: 1) ?? selected
    case .previous: selected = Move.rows(-1).place(from: selected, of: lines.count, page: 1) ?? selected
    case .accept: return choose(&workspace, desk)
    case .close:
      switch purpose {
      case .significance(let school, _): turn(to: .factor(school), scope)
      case .donor where command != .help: turn(to: .supported, scope)
      case .supported, .donor, .factor: return .closes
      }
    case .left, .right, .tick, .nothing: break
    }
    return .stays
  }
}

// MARK: - What is done

extension Chooser {
  fileprivate mutating func choose(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let scope = workspace.scope(desk)
    guard lines.indices.contains(selected) else {
      let isItself = [entry.text, KeyboardLayout.retyped(entry.text)].contains { own.contains(where: Needle($0).means) }
      return .stays([isItself ? refusal(.withItself, scope) : .say(desk.language.nothingFits)])
    }
    let id = lines[selected].id
    switch purpose {
    case .supported:
      if let fault = scope.network.acceptFaults(of: SchoolID(id)) { return .stays([refusal(fault, scope)]) }
      turn(to: .donor(SchoolID(id)), scope)
    case .donor(let school):
      let faults = scope.network.acceptFaults(of: school, with: SchoolID(id), risks: []).filter {
        $0 != .nothingToCover
      }
      if let fault = faults.first { return .stays([refusal(fault, scope)]) }
      return .stays([.open(.acceptance(AcceptForm(of: school, with: SchoolID(id), scope)))])
    case .factor(let school):
      let factor = RiskFactorID(id)
      if scope.network.school(school)?.risks.contains(where: { $0.factor == factor }) == true {
        return .stays([.say(desk.language.riskIsThere(scope.network.factorName(factor)), isTrouble: true)])
      }
      turn(to: .significance(school, factor), scope)
    case .significance(let school, let factor):
      return addRisk(factor, Significance(rawValue: id), to: school, &workspace, desk)
    }
    return .stays
  }

  private func refusal(_ fault: AcceptFault, _ scope: Scope) -> Request {
    let (language, network) = (scope.language, scope.network)
    if case .partnersAlready(let id) = fault, let there = network.partnership(id) {
      let sentence = language.partnershipIsThere(network.supportedName(there), network.donorName(there))
      return .say(sentence, isTrouble: true)
    }
    return .say(language.sentence(fault, in: network), isTrouble: true)
  }

  private func addRisk(
    _ factor: RiskFactorID, _ significance: Significance?, to school: SchoolID, _ workspace: inout Workspace,
    _ desk: Desk
  ) -> LayerAnswer {
    guard let found = workspace.network.school(school) else {
      return .closes([.say(desk.language.placeIsGone, isTrouble: true)])
    }
    var risk = Risk()
    (risk.id, risk.factor) = (ID(workspace.newID("risk")), factor)
    risk.significance = significance.map { .known($0) }
    let edit = Edit(
      Address(EntityKey(.school, school.text)),
      .insert(into: School.risks, risk.fieldValue, after: found.risks.last?.id.text))
    let name = workspace.network.factorName(factor)
    switch workspace.perform([edit], desk, saying: { _ in desk.language.riskAdded(name) }) {
    case .refused(let notice): return .stays([.say(notice)])
    case .done(let requests): return .closes(requests + [.go(.risk(risk.id, of: school))])
    }
  }
}

extension Network {
  /// Why a school can get no support; nil if it can.
  fileprivate func acceptFaults(of school: SchoolID) -> AcceptFault? {
    if unread.hidesDonors { return .unread }
    guard let found = self.school(school) else { return .notThere(school) }
    if found.deleted != nil { return .inTrash(school) }
    return found.isOpen ? nil : .closed(school)
  }
}

/// What can be chosen.
private struct ChooserLines {
  let purpose: Chooser.Purpose
  let scope: Scope
  private var network: Network { scope.network }
  private var language: Language { scope.language }

  init(_ purpose: Chooser.Purpose, _ scope: Scope) { (self.purpose, self.scope) = (purpose, scope) }

  var lines: [Chooser.Line] {
    switch purpose {
    case .supported:
      return network.schoolsByName.map { school in
        let row = SchoolRow(school, in: network)
        let risks = language.riskCounts(live: row.live, uncovered: row.uncovered, unknown: row.unknown)
        return line(of: school, school.isOpen ? risks : language.closedNote)
      }
    case .donor(let school): return donors(for: school)
    case .factor(let school):
      let there = Set(network.school(school)?.risks.map(\.factor) ?? [])
      // Those that can be chosen come first.
      let ordered =
        network.riskFactors.filter { !there.contains($0.id) }
        + network.riskFactors.filter { there.contains($0.id) }
      return ordered.map { factor in
        Chooser.Line(
          name: network.factorName(factor.id), shortName: network.factorShortName(factor.id),
          note: there.contains(factor.id) ? language.inProfileNote : "", id: factor.id.text,
          names: [factor.name, factor.shortName, factor.id.text] + factor.aliases)
      }
    case .significance:
      let none = language.nothingChosen
      return [Chooser.Line(name: none, shortName: none, note: "", id: "", names: [none])]
        + Significance.allCases.map { value in
          let name = language.name(Open.known(value))
          return Chooser.Line(name: name, shortName: name, note: "", id: value.rawValue, names: [name])
        }
    }
  }

  private func line(of school: School, _ note: String) -> Chooser.Line {
    let name = network.name(of: school.id)
    return Chooser.Line(name: name, shortName: name, note: note, id: school.id.text, names: school.allNames)
  }

  /// Who could help: each with what it carries already, and how many risks of the school it has too.
  private func donors(for id: SchoolID) -> [Chooser.Line] {
    let live = Set(network.school(id).map { network.liveFactors(of: $0).map(\.factor) } ?? [])
    let partners = Set(
      network.partnerships(supporting: id).filter(\.isUnfinished).compactMap { network.school($0.donor)?.id })
    return network.schoolsByName.filter { $0.id != id }.map { school in
      let load = network.donorLoad(of: school)
      let shared = network.liveFactors(of: school).count { live.contains($0.factor) }
      let notes = [
        school.isOpen ? nil : language.closedNote, partners.contains(school.id) ? language.partnersNote : nil,
        load.count > 0 || load.mayBeMore ? language.helpsAlready(load.count, mayBeMore: load.mayBeMore) : nil,
        shared > 0 ? language.sharesRisks(shared) : nil,
      ]
      return line(of: school, notes.compactMap(\.self).joined(separator: " · "))
    }
  }
}
