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
      return try writing(options, makesFiles: true) { (opened, workspace) throws(Trouble) in
        let plan = try self.plan(of: table, into: container, as: kind, in: opened, options)
        let edits = try edits(of: plan, wasAsked: kind != nil, in: &workspace, options)
        return Written(edits) { _, _ in
          if options.isJSON { return Outcome(output: plan.json(language).printed) }
          let told = PasteReport(plan, language)
          return Outcome(output: told.counts(isDone: true), errors: told.remarks)
        }
      }
    }
    let opened = try open(options)
    let plan = try self.plan(of: table, into: container, as: kind, in: opened, options)
    let told = PasteReport(plan, language, isShort: columns != nil)
    var outcome = answer(options.isJSON ? plan.json(language).printed : told.text, from: opened, options)
    // What `--apply` would refuse is no success here either.
    var workspace = Workspace(opened.network, author: author(), ids: .random())
    do throws(Trouble) { _ = try edits(of: plan, wasAsked: kind != nil, in: &workspace, options) } catch {
      if !options.isJSON, !told.says(error.sentence) { outcome.errors += error.sentence + "\n" }
      outcome.exitCode = max(outcome.exitCode, error.exitCode)
    }
    if !options.isJSON { outcome.errors = told.remarks + outcome.errors }
    return outcome
  }

  /// The edits that write a table; throws why it is not written.
  private func edits(
    of plan: PastePlan, wasAsked: Bool, in workspace: inout Workspace, _ options: Options
  ) throws(Trouble) -> [Edit] {
    let (network, language) = (workspace.network, options.language)
    if let refusal = refusal(of: plan, wasAsked: wasAsked, language) { throw Trouble(refused: refusal) }
    let edits: [Edit]
    do throws(EditFault) {
      edits = try plan.edits(in: network, author: workspace.author) { workspace.newID($0) }
    } catch { throw Trouble(refused: language.sentence(error, in: network, onScreen: false)) }
    if !edits.isEmpty { try checkFindings(after: edits, in: network, options) }
    return edits
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

  /// Why a table is not written: it is of another kind than the place takes, or has no row to write; nil if it is.
  private func refusal(of plan: PastePlan, wasAsked: Bool, _ language: Language) -> String? {
    for remark in plan.remarks {
      switch remark {
      case .looksLike where wasAsked: continue
      case .looksLike(.items) where plan.settings.place == .network:
        return remark.sentence(of: plan, language) + " " + language.pasteNeedsPlace
      case .looksLike, .lacksColumn, .nothingToAdd: return remark.sentence(of: plan, language)
      case .manyColumns, .leavesOut, .unknownHeadings, .perhapsHeading, .aboveHeading, .cut, .strangeBytes,
        .otherTable, .mayBeMerged:
        continue
      }
    }
    return nil
  }
}
