import Deadlines
import Language
import Pasting
import SchoolNetwork
import Store
import Tables
import Typing
import Workspace

/// Pasting a table from the command line: `kurator paste`.
extension Console {
  /// Shows what pasting the table of standard input would do, or does it: all of it in one step, or nothing.
  func paste(
    into container: String?, as kind: PasteKind?, isWritten: Bool, _ options: Options
  ) throws(Trouble) -> Outcome {
    let language = options.language
    // It is read once, however often the writing is tried.
    let table = try pastedTable(language)
    if isWritten {
      return try writing(options) { (opened, workspace) throws(Trouble) in
        let plan = try self.plan(of: table, into: container, as: kind, in: opened, options)
        try refuse(plan, wasAsked: kind != nil, language)
        let edits: [Edit]
        do throws(EditFault) {
          edits = try plan.edits(in: opened.network, author: workspace.author) { workspace.newID($0) }
        } catch { throw Trouble(refused: language.sentence(error, in: opened.network, onScreen: false)) }
        if !edits.isEmpty { try checkFindings(after: edits, in: opened.network, options) }
        return Written(edits) { _, _ in
          if options.isJSON { return Outcome(output: plan.json(language).printed) }
          let told = PasteReport(plan, language)
          return Outcome(output: told.counts(isDone: true), errors: told.remarks)
        }
      }
    }
    let opened = try open(options)
    let plan = try self.plan(of: table, into: container, as: kind, in: opened, options)
    if options.isJSON { return answer(plan.json(language).printed, from: opened, options) }
    let told = PasteReport(plan, language)
    var outcome = answer(told.text, from: opened, options)
    outcome.errors = told.remarks + outcome.errors
    if plan.counts.isNothing, plan.counts.there == 0 { outcome.exitCode = max(outcome.exitCode, ExitCode.found) }
    return outcome
  }

  /// The table of standard input.
  private func pastedTable(_ language: Language) throws(Trouble) -> PastedTable {
    guard let bytes = input(PastedTable.mostBytes + 1) else { throw Trouble(language.inputUnreadable) }
    do throws(PastedTable.Fault) {
      // What is too long is not converted first.
      return try PastedTable(bytes: bytes.count > PastedTable.mostBytes ? bytes : charset.utf8(input: bytes))
    } catch { throw Trouble(refused: error.sentence(language)) }
  }

  private func plan(
    of table: PastedTable, into container: String?, as kind: PasteKind?, in opened: OpenedNetwork, _ options: Options
  ) throws(Trouble) -> PastePlan {
    let (network, language) = (opened.network, options.language)
    let place = try pastePlace(container, in: opened, options)
    if let kind, !place.kinds.contains(kind) {
      let kinds = place.kinds.map(\.rawValue)
      throw Trouble(
        container == nil ? language.pasteNeedsPlace : language.pasteHasNoPlace(kind.rawValue, kinds), misusing: .paste,
        language)
    }
    let settings = PasteSettings.recognised(table, at: place, in: network, as: kind, remembered: remembered)
    return PastePlan(table, settings, network: network, language, today: day(options, in: network))
  }

  /// What columns were set to mean on the screen.
  private var remembered: PasteMemory {
    guard let folder = places.state else { return PasteMemory() }
    let lines = PastedColumns(stateFolder: folder, calls: calls).load()
    return PasteMemory(lines.map { PasteMemory.Line(headings: $0.headings, columns: $0.columns) })
  }

  private func pastePlace(
    _ container: String?, in opened: OpenedNetwork, _ options: Options
  ) throws(Trouble) -> PastePlace {
    guard let container else { return .network }
    let found = try self.place(of: container, in: opened, options)
    if let place = PastePlace(found.address, in: opened.network) { return place }
    let roadmaps = opened.network.partnership(PartnershipID(found.address.entity.id))?.roadmaps ?? []
    guard found.table == RecordTable(Partnership.self) else {
      throw Trouble(
        options.language.nothingIsPasted(into: container, found.table), misusing: .paste, options.language)
    }
    throw Trouble(
      refused: options.language.pasteNeedsRoadmap(container, roadmaps.filter { $0.deleted == nil }.map(\.id.text)))
  }

  /// A table that is of another kind than the place takes, or has no row to write, is not written.
  private func refuse(_ plan: PastePlan, wasAsked: Bool, _ language: Language) throws(Trouble) {
    for remark in plan.remarks {
      switch remark {
      case .looksLike where wasAsked: continue
      case .looksLike(.items) where plan.settings.place == .network:
        throw Trouble(refused: remark.sentence(of: plan, language) + " " + language.pasteNeedsPlace)
      case .looksLike, .lacksColumn, .nothingToAdd: throw Trouble(refused: remark.sentence(of: plan, language))
      case .manyColumns, .leavesOut, .cut, .strangeBytes, .otherTable, .mayBeMerged: continue
      }
    }
  }
}
