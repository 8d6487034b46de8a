import Screen
import ViewModels

/// Draws a pane of the screen «Школы».
enum SchoolsDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    switch SchoolsScreen.Part(rawValue: place.pane.place) {
    case .clusters: ClustersDrawing.draw(place, &drawing)
    case .schools: SchoolListDrawing.draw(place, &drawing)
    case .risks: RisksDrawing.draw(place, &drawing)
    case .roadmap: RoadmapDrawing.draw(place, &drawing)
    case nil: 0
    }
  }
}
