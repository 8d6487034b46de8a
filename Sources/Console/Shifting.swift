import Deadlines
import Language
import SchoolNetwork
import Store
import Workspace

/// Moving deadlines from the command line: `kurator shift`.
extension Console {
  /// Moves the deadlines of items by the same: all of them in one step, or none, with the reason.
  func shift(_ ids: [String], by shift: DeadlineShift, _ options: Options) throws(Trouble) -> Outcome {
    let language = options.language
    return try writing(options) { (opened, _) throws(Trouble) in
      let network = opened.network
      var (edits, lines): ([Edit], [String]) = ([], [])
      var seen: Set<ItemPlace> = []
      for id in ids {
        let place = try item(id, in: opened, language)
        guard seen.insert(place).inserted, let item = network.item(at: place)?.item else { continue }
        do throws(ShiftedItem.Fault) {
          let shifted = try network.shifting(place, by: shift, today: day(options, in: network))
          edits += shifted.edits
          lines.append(language.shifted(item.title, shifted))
          if let beyond = language.beyondPeriod(shifted.day, shifted.period) { lines.append("  " + beyond) }
        } catch {
          let reason = language.sentence(error, item.deadline.wording)
          throw Trouble(ids.count == 1 ? reason : "\(id): \(reason)", exitCode: ExitCode.found)
        }
      }
      return Written(edits) { description, _ in
        Outcome(output: (description == nil ? [language.nothingChanged] : lines).map { $0 + "\n" }.joined())
      }
    }
  }
}
