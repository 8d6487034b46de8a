import Deadlines
import JSONText
import Language
import SchoolNetwork
import Store
import Tables
import Typing
import Workspace

/// Putting away and bringing back from the command line: by the edits of the screen, and by the same way into the files.
extension Console {
  /// `kurator delete`: nothing is asked, and what went with it is printed.
  func delete(_ id: String, _ options: Options) throws(Trouble) -> Outcome {
    try changing(options) { (opened, workspace) throws(Trouble) in
      let (network, today, language) = (opened.network, day(options, in: opened.network), options.language)
      let leaving: Leaving
      do throws(TrashFault) {
        leaving = try network.leaving(network.id(typed: id), year: SchoolYear(containing: today))
      } catch {
        throw trouble(error, opened, language)
      }
      switch leaving {
      case .away(let hanging):
        let edits = network.puttingAway(hanging, today: today, author: workspace.author)
        let trashed = Trashed(hanging.thing, Deletion(on: today, by: workspace.author), with: hanging.company)
        return Step(edits, json(of: trashed, opened, options), language.consequences(of: hanging, in: network))
      case .out(let edit):
        let (record, address) = edit.taken
        guard !opened.store.holdsMore(than: record, at: address) else {
          throw Trouble(language.holdsMore(id), exitCode: ExitCode.found)
        }
        return Step([edit], JSONValue(record), [language.undoBringsBack])
      }
    }
  }

  /// `kurator restore`.
  func restore(_ id: String, _ options: Options) throws(Trouble) -> Outcome {
    try changing(options) { (opened, workspace) throws(Trouble) in
      let (network, language) = (opened.network, options.language)
      let hanging: Hanging
      do throws(TrashFault) {
        guard let thing = Thing(try network.address(of: id)) else { throw TrashFault.isNoThing(id) }
        hanging = try network.comingBack(with: thing, year: SchoolYear(containing: day(options, in: network)))
      } catch { throw trouble(error, opened, language) }
      let deletion = network.deletion(of: hanging.thing) ?? Deletion()
      let trashed = Trashed(hanging.thing, deletion, with: hanging.company)
      let edits = network.bringingBack(hanging)
      // What came meanwhile may not go together with it: it comes back all the same, as nobody can mend it in the trash.
      var found: [Problem.Kind] = []
      do throws(EditFault) { found = try network.findings(after: edits) { surroundings(of: $0, options) } } catch {}
      return Step(
        edits, json(of: trashed, opened, options), found.isEmpty ? [] : [language.checkFindsNow(found)])
    }
  }

  /// One step, what of it is printed for programs, and what is told beside its description.
  private struct Step {
    let edits: [Edit], json: JSONValue, told: [String]

    init(_ edits: [Edit], _ json: JSONValue, _ told: [String]) {
      (self.edits, self.json, self.told) = (edits, json, told)
    }
  }

  private func json(of trashed: Trashed, _ opened: OpenedNetwork, _ options: Options) -> JSONValue {
    JSONValue(TrashColumns.list.object(of: trashed, telling(opened.network, options)))
  }

  private func trouble(_ fault: TrashFault, _ opened: OpenedNetwork, _ language: Language) -> Trouble {
    if case .noSuchID(let id) = fault { return Trouble(opened.noSuchID(id, language), exitCode: ExitCode.found) }
    var words = language.sentence(fault, in: opened.network)
    if case .hangsOn(let outer) = fault {
      words += " " + language.restoring(opened.network.wayBack(to: outer.address)?.id ?? outer.id)
    }
    return Trouble(words, exitCode: ExitCode.found)
  }

  /// Makes the step in the one way of commands into the files.
  private func changing(
    _ options: Options, _ make: (OpenedNetwork, Workspace) throws(Trouble) -> Step
  ) throws(Trouble) -> Outcome {
    let language = options.language
    return try writing(options) { (opened, workspace) throws(Trouble) in
      let step = try make(opened, workspace)
      return Written(step.edits) { description, _ in
        let told = ((description.map { [language.done($0)] } ?? []) + step.told).map { $0 + "\n" }.joined()
        return Outcome(output: options.isJSON ? step.json.printed : told)
      }
    }
  }
}

extension Edit {
  /// What it takes out, and where that is.
  fileprivate var taken: (record: FieldValue, address: Address) {
    switch action {
    case .remove(let list, let record, _): (record, address.appending(list, record[CommonField.id].text ?? ""))
    case .discard(let record): (record, address)
    case .set, .insert, .create: (.notSet, address)
    }
  }
}
