import Deadlines
import Insights
import SchoolNetwork
import ViewModels

/// An item with the roadmap and partnership it stands in.
struct PlacedItem {
  let item: RoadmapItem
  let roadmap: Roadmap
  let partnership: Partnership
}

extension Network {
  /// The schools outside the trash, closed ones too, in the order of the screen.
  var shownSchools: [School] { schoolsByName }
  /// The partnerships outside the trash, past ones too.
  var shownPartnerships: [Partnership] { partnerships.filter { $0.deleted == nil } }
  /// The items outside the trash, roadmap by roadmap.
  var shownItems: [PlacedItem] { shownPartnerships.flatMap(shownItems) }

  /// The items of a partnership outside the trash.
  func shownItems(of partnership: Partnership) -> [PlacedItem] {
    partnership.roadmaps.flatMap { roadmap in
      roadmap.items.filter { $0.deleted == nil }.map {
        PlacedItem(item: $0, roadmap: roadmap, partnership: partnership)
      }
    }
  }

  /// The schools of a cluster in a school year.
  func schools(in cluster: Cluster, _ year: SchoolYear) -> [School] {
    shownSchools.filter { belongs($0, to: cluster, in: year) == .yes }
  }

  /// The progress of an item.
  func progress(of placed: PlacedItem, today: CalendarDay) -> ItemProgress {
    progress(of: placed.item, in: placed.roadmap, of: placed.partnership, today: today)
  }
}
