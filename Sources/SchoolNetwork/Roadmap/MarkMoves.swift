import Deadlines

/// A mark that was made under another reading of its item's deadline, and where it can be moved.
package struct MarkMove: Equatable, Sendable {
  /// The item.
  package let place: ItemPlace
  /// The mark, with the occurrence it was made for.
  package let mark: Completion
  /// The occurrence to move it to; nil if its date lies in none that is open, or if that has a mark already.
  package let target: String?
  /// The occurrence that it belongs to and cannot be moved to, because another mark is there; nil if there is none.
  package let taken: String?
  /// Whether it counts for the target already; one that was taken back counts for nothing.
  package let counts: Bool
  /// How many occurrences are marked now, and how many there are.
  package let marked: Int, occurrences: Int
}

extension Network {
  /// Every mark whose occurrence its deadline does not have (any more), in the order of the partnerships.
  package var markMoves: [MarkMove] {
    var found: [MarkMove] = []
    for partnership in partnerships where partnership.deleted == nil {
      for roadmap in partnership.roadmaps where roadmap.deleted == nil {
        let context = deadlineContext(of: roadmap)
        for item in roadmap.items where item.deleted == nil && !item.completions.isEmpty {
          let place = ItemPlace(partnership.id, roadmap.id, item.id)
          found += item.markMoves(place, item.deadline.reading(in: context))
        }
      }
    }
    return found
  }

  /// The edit that moves a mark; nil if it cannot be moved, or is not as it was.
  package func moving(_ move: MarkMove) -> Edit? {
    guard let target = move.target, let item = item(at: move.place)?.item, item.completions.contains(move.mark) else {
      return nil
    }
    let address = move.place.address.appending(RoadmapItem.completions, move.mark.id.text)
    return setting(Completion.occurrence, to: .text(target), at: address)
  }
}

extension RoadmapItem {
  fileprivate func markMoves(_ place: ItemPlace, _ reading: DeadlineReading) -> [MarkMove] {
    let marked = doneKeys(in: reading)
    return completions.compactMap { mark in
      let counted = reading.countedKey(of: mark)
      guard counted != mark.occurrence else { return nil }
      let own = counted ?? reading.ownKey(for: mark)
      let taken = own.flatMap { own in marks(of: own, in: reading).first.flatMap { $0.id == mark.id ? nil : own } }
      return MarkMove(
        place: place, mark: mark, target: taken == nil ? own : nil, taken: taken,
        counts: counted != nil && mark.done && taken == nil, marked: marked.count,
        occurrences: max(1, reading.occurrences.count))
    }
  }
}

extension DeadlineReading {
  /// Where a mark that counts for nothing could go: to the occurrence its date lies in, or to the one mark of what is due
  /// once.
  fileprivate func ownKey(for mark: Completion) -> String? {
    hasMarkPerOccurrence
      ? mark.date.flatMap { occurrence(holding: $0)?.key } : countedKey(of: Completion.once, on: mark.date)
  }
}
