package import SchoolNetwork
package import Tables
import Typing

extension ResponsibleText {
  /// The list that a written text means. A responsible that is written as before keeps its id and side, and so do all
  /// that are written alike; the others get new ids.
  package static func read(_ text: String, before: [Responsible], newID: () -> String) -> [Responsible] {
    var seen: Set<String> = []
    let parts = ResponsibleReader.parts(text).filter { seen.insert($0).inserted }
    // Those that are written alike need not be neighbours: what says the same as before leaves the order as it is.
    if parts == written(before) { return before }
    return parts.flatMap { written -> [Responsible] in
      let same = before.filter { Self.text(of: [$0]) == written }
      if !same.isEmpty { return same }
      return ResponsibleReader.read(written).map { read in
        var responsible = Responsible()
        (responsible.id, responsible.role, responsible.name) = (ID(newID()), read.role, read.name)
        return responsible
      }
    }
  }
}
