import Deadlines

/// A mark that was made under another reading of its item's deadline, and where it can be moved.
package struct MarkMove: Equatable, Sendable {
  /// The item.
  package let place: ItemPlace
  /// The mark, with the occurrence it was made for.
  package let mark: Completion
  /// The occurrence to move it to; nil if none is its own: its date lies in none that is open.
  package let target: String?
  /// Whether it counts for the target already.
  package let counts: Bool
  /// How many occurrences are marked now, and how many there are.
  package let marked: Int, occurrences: Int
}

extension Network {
  /// Every mark whose occurrence its deadline does not have (any more), in the order of the partnerships.
  package var markMoves: [MarkMove] {
    var found: [MarkMove] = []
    for partnership in partnerships where partnership.deleted == nil {
      for roadmap in partnership.roadmaps {
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
      return MarkMove(
        place: place, mark: mark, target: counted ?? reading.openKey(for: mark, marked), counts: counted != nil,
        marked: marked.count, occurrences: max(1, reading.occurrences.count))
    }
  }
}

extension DeadlineReading {
  /// Where a mark that counts for nothing could go: to the open occurrence its date lies in, or to the one mark of what
  /// is due once.
  fileprivate func openKey(for mark: Completion, _ marked: Set<String>) -> String? {
    var once = mark
    once.occurrence = Completion.once
    let key = hasMarkPerOccurrence ? mark.date.flatMap { occurrence(holding: $0)?.key } : countedKey(of: once)
    return key.flatMap { marked.contains($0) ? nil : $0 }
  }
}
