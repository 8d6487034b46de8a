import Insights
import Language
import SchoolNetwork

/// From a line to its place, and back by Esc.
extension Dashboard {
  /// Enter on a line of the attention list: to what it is about.
  mutating func leadToPlace() {
    guard let line = attention.line else { return }
    switch line.subject {
    case .file: overlay = .problems(problemsCard())
    case .item(let place):
      guard lead({ $0.choose(item: place) }, to: .roadmap) else { return }
      // What the line asks for is written in the cell of the mark.
      column = [.noEvidence, .notPublished].contains(line.kind) ? .mark : .title
    case .partnership(let id): _ = lead({ $0.choose(partnership: id) }, to: .roadmap)
    case .risk(let id):
      guard let school = line.school.flatMap({ network.school($0)?.id }) else { return sayGone() }
      guard lead({ $0.show(school: school) }, to: .risks) else { return }
      risk = id
    case .school:
      guard let school = line.school.flatMap({ network.school($0)?.id }) else { return sayGone() }
      _ = lead({ $0.show(school: school) }, to: .schools)
    }
  }

  /// Goes to a pane when its selection could be made, and remembers where from.
  mutating func lead(_ choose: (inout Dashboard) -> Bool, to pane: Pane) -> Bool {
    guard choose(&self) else {
      sayGone()
      return false
    }
    leave(for: pane)
    return true
  }

  /// Goes to a pane and remembers where from.
  mutating func leave(for pane: Pane) {
    trail.append(focus)
    (focus, isZoomed, search) = (pane, false, Search())
  }

  private mutating func sayGone() { message = Message(language.placeIsGone, isTrouble: true) }

  /// Chooses a school, among all of them where the chosen cluster does not have it; false where it is not listed.
  mutating func show(school id: SchoolID) -> Bool {
    if !schools.contains(id) { cluster = .all }
    guard schools.contains(id) else { return false }
    choose(school: id)
    return true
  }

  /// Chooses an item in the roadmaps of the school that is helped; false where it is not there, or in the trash.
  /// `staying` leaves the chosen school where its roadmaps have the item too.
  mutating func choose(item place: ItemPlace, staying: Bool = false) -> Bool {
    choose(row: .item(place), of: place.partnership, staying: staying)
  }

  /// Chooses a roadmap of a partnership as a whole, where none is named that of the school year; false where it is not
  /// there.
  mutating func choose(partnership id: PartnershipID, roadmap: RoadmapID? = nil) -> Bool {
    guard let partnership = network.partnership(id), partnership.deleted == nil else { return false }
    return choose(row: .group(id, roadmap ?? partnership.roadmap(of: year)?.id), of: id, staying: false)
  }

  private mutating func choose(row: RoadmapRowID, of id: PartnershipID, staying: Bool) -> Bool {
    if !staying || !roadmapRows.contains(where: { $0.id == row }) {
      guard let partnership = network.partnership(id) else { return false }
      // Where the school that is helped lies in another town, the donor is at hand.
      let homes = [partnership.supported, partnership.donor].compactMap { network.school($0)?.id }
      guard let home = homes.first, show(school: home), roadmapRows.contains(where: { $0.id == row }) else {
        return false
      }
    }
    roadmapRow = row
    return true
  }
}
