import Screen
import ViewModels

/// Draws a pane of the screen «Сеть».
enum NetworkDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    switch NetworkScreen.Part(rawValue: place.pane.place) {
    case .donors: DonorsDrawing.draw(place, &drawing)
    case .links: LinksDrawing.draw(place, &drawing)
    case nil: 0
    }
  }
}
