package import Deadlines
package import Insights
package import SchoolNetwork

/// An item with the roadmap and partnership that it belongs to.
package struct PlacedItem: Sendable {
  /// The item.
  package let item: RoadmapItem
  /// Its roadmap.
  package let roadmap: Roadmap
  /// The partnership of the roadmap.
  package let partnership: Partnership

  /// An item in its place.
  package init(item: RoadmapItem, roadmap: Roadmap, partnership: Partnership) {
    self.item = item
    self.roadmap = roadmap
    self.partnership = partnership
  }
}

extension Network {
  /// The items outside the trash, roadmap by roadmap.
  package var shownItems: [PlacedItem] { shownPartnerships.flatMap(shownItems) }

  /// The items of a partnership outside the trash.
  package func shownItems(of partnership: Partnership) -> [PlacedItem] {
    partnership.shownRoadmaps.flatMap { roadmap in
      roadmap.items.filter { $0.deleted == nil }.map {
        PlacedItem(item: $0, roadmap: roadmap, partnership: partnership)
      }
    }
  }

  /// The progress of an item.
  package func progress(of placed: PlacedItem, today: CalendarDay) -> ItemProgress {
    progress(of: placed.item, in: placed.roadmap, of: placed.partnership, today: today)
  }
}
